package document

import (
	"strings"
	"unicode/utf8"
)

const (
	plainMarks  = "0123456789-−–+"
	raisedMarks = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺"
	lowMarks    = "₀₁₂₃₄₅₆₇₈₉₋₋₋₊"
)

// raised returns a number as superscript characters, "" for anything else.
func raised(s string) string { return translated(s, []rune(raisedMarks)) }

// lowered returns a number as subscript characters, "" for anything else.
func lowered(s string) string { return translated(s, []rune(lowMarks)) }

func translated(s string, to []rune) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 12 || !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	var b strings.Builder
	for _, r := range s {
		at := -1
		for k, p := range []rune(plainMarks) {
			if p == r {
				at = k
			}
		}
		if at < 0 {
			return ""
		}
		b.WriteRune(to[at])
	}
	return b.String()
}

// superscript returns what to write for a superscript after that text: a
// number as superscript characters where it is an exponent, the ending of an
// ordinal as it is, and nothing for the mark of a footnote.
func superscript(inner, before string, linked bool) string {
	if number := raised(inner); number != "" {
		if !linked && before != "" && raises(before) {
			return number
		}
		return ""
	}
	if linked {
		return ""
	}
	switch strings.ToLower(inner) {
	case "st", "nd", "rd", "th", "er", "re", "e", "o", "a", "tm", "®", "™", "º", "ª":
		return inner
	}
	if utf8.RuneCountInString(inner) <= 3 || strings.Trim(inner, "0123456789,[]*†‡–- abcdefgh") == "" {
		return ""
	}
	return " " + inner
}
