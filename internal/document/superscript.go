package document

import "strings"

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
