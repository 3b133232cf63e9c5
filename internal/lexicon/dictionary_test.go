package lexicon

import "testing"

func TestDictionary(t *testing.T) {
	words := []string{"", "a", "ab", "abc", "abcd", "abcde", "abcdefgh", "abcdefghijklmnopq", "abcdefghXjklmnopq", "ä"}
	d := newDictionary[int](len(words))
	for i, w := range words {
		*d.entry(w) += i + 1
	}
	*d.entry("ab") *= 10
	for i, w := range words {
		want := i + 1
		if w == "ab" {
			want *= 10
		}
		if got, ok := d.get(w); !ok || got != want {
			t.Errorf("%q is %d, want %d", w, got, want)
		}
	}
	for _, w := range []string{"b", "ba", "abcdefg", "abcdefghYjklmnopq", "ö"} {
		if _, ok := d.get(w); ok {
			t.Errorf("%q is known", w)
		}
	}
}
