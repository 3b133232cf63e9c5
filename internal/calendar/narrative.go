package calendar

import "figcheck/internal/token"

// Narrative reports whether a text tells a history rather than news: most of
// the years in it lie before the one it was published in and the one before,
// and there are many of them. In a history "in March" is March of the year
// the story has come to.
func Narrative(text string, toks []token.Token, ref *Reference) bool {
	r := reader{text: text, toks: toks, ref: ref}
	past, near := 0, 0
	for i := range toks {
		if toks[i].Kind != token.Number {
			if r.in(i, "yesterday", "today", "tomorrow", "said") {
				near++
			}
			continue
		}
		n, digits := r.num(i)
		if digits != 4 || n < 1000 || n > 2100 || r.percentOrUnit(i+1) || r.countedNoun(i+1) {
			continue
		}
		if r.now().IsZero() || n < r.now().Year-1 {
			past++
		} else {
			near++
		}
	}
	return past >= 8 && past > 3*near
}
