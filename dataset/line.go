package dataset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// OneLine writes every run of white space as one space, and none at the ends.
func OneLine(s string) string {
	if spaced(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// spaced reports a text that OneLine leaves as it is; most are.
func spaced(s string) bool {
	space := true
	for _, r := range s {
		switch {
		case r == ' ' && !space:
			space = true
		case r == ' ', r < ' ', r >= utf8.RuneSelf && unicode.IsSpace(r):
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}
