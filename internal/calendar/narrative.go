package calendar

import "figcheck/internal/token"

// Narrative reports whether a text tells a history rather than news: five
// years in it or more are long past, or a dozen are past, and the words of
// news, weekdays, "yesterday", "said" and the year of publication, are few beside
// them. In a history "in March" is March of the year the story has come to. A
// text that nothing dates is as old as the newest year in it.
func (r *Reader) Narrative() bool {
	published := r.now().Year
	if r.now().IsZero() {
		published = r.newest()
	}
	news, current, recent, old := 0, 0, 0, 0
	for i := range r.toks {
		if r.toks[i].Kind != token.Number {
			if r.cues[r.toks[i].ID]&reporting != 0 {
				news++
			}
			continue
		}
		n, digits := r.num(i)
		switch y, _ := r.era(n, i+1); {
		case digits > 0 && y <= 0:
			old++
		case digits != 4 || n < 1000 || n > 2100 || r.percentOrUnit(i+1) || r.countedNoun(i+1) || r.identifier(i):
		case n < published-2:
			old++
		case n < published:
			recent++
		default:
			current++
		}
	}
	return old >= 5 && old > 4*(news+current+recent) || old+recent >= 12 && old+recent > 4*(news+current)
}

// newest returns the newest year that the text names, 2100 where it names none.
func (r *Reader) newest() int {
	found := 0
	for i := range r.toks {
		if n, digits := r.num(i); digits == 4 && n > found && n >= 1000 && n <= 2100 && !r.percentOrUnit(i+1) && !r.countedNoun(i+1) && !r.identifier(i) {
			found = n
		}
	}
	if found == 0 {
		return 2100
	}
	return found
}
