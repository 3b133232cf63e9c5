package document

import (
	"strings"
)

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
