package document

import (
	"strings"
	"testing"
)

// FuzzFolded holds words and heads to the fields of a text with single spaces
// between them.
func FuzzFolded(f *testing.F) {
	for _, s := range []string{"", " ", "one", "one two", " one", "one ", "one  two", "one\ttwo", "one\u00a0two", "one\u3000", "“one” – two", "\xff \xe2\x80"} {
		f.Add(s, 4)
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		want := strings.Join(strings.Fields(s), " ")
		if got := words(s); got != len(strings.Fields(s)) {
			t.Errorf("%q has %d words", s, got)
		}
		n &= 0xff
		if head := foldedHead(s, n); !strings.HasPrefix(want, head) || len(head) <= n && head != want {
			t.Errorf("foldedHead(%q, %d) = %q", s, n, head)
		}
	})
}

func TestInlineMarks(t *testing.T) {
	for text, want := range map[string]string{
		"The fee (a) rose [12] and (b) fell.": "(a) (b) [12]",
		"(a) The fee\n  [1] It rose":          "",
		"It rose\n(c) and (d)":                "(d)",
		"a (long) one, [x] and (1)":           "[x]",
	} {
		marks := inlineMarks(text)
		for _, m := range strings.Fields(want) {
			if !marks[m] {
				t.Errorf("%q: no mark %s", text, m)
			}
		}
		if len(marks) != len(strings.Fields(want)) {
			t.Errorf("%q: %v, want %s", text, marks, want)
		}
	}
}
