package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Narrative reports whether a text tells a history rather than news: many of
// its years are past, and the words of news, weekdays and "yesterday", are
// few beside them. In a history "in March" is March of the year the story has
// come to.
func Narrative(text string, toks []token.Token, ref *Reference) bool {
	r := reader{text: text, toks: toks, ref: ref}
	past, near := 0, 0
	for i := range toks {
		if toks[i].Kind != token.Number {
			if toks[i].Is(lexicon.Weekday) || r.in(i, "yesterday", "today", "tomorrow") {
				near++
			}
			continue
		}
		n, digits := r.num(i)
		if digits != 4 || n < 1000 || n > 2100 || r.percentOrUnit(i+1) || r.countedNoun(i+1) {
			continue
		}
		if r.now().IsZero() || n < r.now().Year {
			past++
		} else {
			near++
		}
	}
	return past >= 12 && past > 4*near
}
