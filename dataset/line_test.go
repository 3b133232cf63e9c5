package dataset

import (
	"strings"
	"testing"
)

// FuzzOneLine holds a line to what it stands for: the fields of a text with
// single spaces between them.
func FuzzOneLine(f *testing.F) {
	for _, s := range []string{"", " ", "one", "one two", " one", "one ", "one  two", "one\ttwo", "one\u00a0two", "one\u3000", "“one” – two", "\xff \xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := OneLine(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("OneLine(%q) = %q, want %q", s, got, want)
		}
	})
}
