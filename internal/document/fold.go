package document

import (
	"strings"
	"unicode"
)

// folded returns text with its white space folded to single spaces and none
// around it: as it stands where there is nothing to fold, as in most lines.
func folded(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isFolded reports that no white space stands in a text but single spaces
// between words.
func isFolded(s string) bool {
	before := ' '
	for _, c := range s {
		if c != ' ' && unicode.IsSpace(c) || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' '
}

// foldedHead returns as much of folded text as n bytes hold in whole words, and
// the word that goes beyond them.
func foldedHead(s string, n int) string {
	var b strings.Builder
	b.Grow(min(len(s), 2*n))
	for w := range strings.FieldsSeq(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		if b.Len() > n {
			break
		}
	}
	return b.String()
}

// words counts the words of a text.
func words(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
