package figures

import "unicode"

// Scripts whose letters join, reorder or run from right to left, and marks
// that stand above or below a letter, need shaping. Charts set one glyph a
// character, so they refuse what that would draw wrongly, whether or not the
// typeface has the glyphs.

// complexScripts in the order in which they are tried.
var complexScripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Arabic script", unicode.Arabic}, {"Hebrew script", unicode.Hebrew}, {"Syriac script", unicode.Syriac}, {"Thaana script", unicode.Thaana},
	{"N’Ko script", unicode.Nko}, {"Devanagari script", unicode.Devanagari}, {"Bengali script", unicode.Bengali}, {"Gurmukhi script", unicode.Gurmukhi},
	{"Gujarati script", unicode.Gujarati}, {"Oriya script", unicode.Oriya}, {"Tamil script", unicode.Tamil}, {"Telugu script", unicode.Telugu},
	{"Kannada script", unicode.Kannada}, {"Malayalam script", unicode.Malayalam}, {"Sinhala script", unicode.Sinhala}, {"Thai script", unicode.Thai},
	{"Lao script", unicode.Lao}, {"Tibetan script", unicode.Tibetan}, {"Myanmar script", unicode.Myanmar}, {"Khmer script", unicode.Khmer},
	{"Mongolian script", unicode.Mongolian}, {"a combining mark", unicode.M}, {"a bidirectional control", unicode.Bidi_Control},
}

// complexScript returns the first character of s that needs shaping, and its
// script, or "".
func complexScript(s string) (rune, string) {
	for _, r := range s {
		if r < 0x300 {
			continue
		}
		for _, c := range complexScripts {
			if unicode.Is(c.table, r) {
				return r, c.name
			}
		}
	}
	return 0, ""
}
