package calendar

import "figcheck/internal/lexicon"

// season reads a season of a year.
//
//	"summer 2023" · "the summer of 2023" · "winter 1941–42" · "last summer" · "this past spring" · "in the spring"
func (r *Reader) season(i int) (value, int, bool) {
	k, cue := i, ""
	switch r.low(k) {
	case "the":
		k++
	case "last", "next", "this", "that", "previous", "following":
		cue = r.low(k)
		k++
		if cue == "this" && r.in(k, "past", "coming") {
			cue = r.low(k)
			k++
		}
	}
	modifier := ""
	if r.in(k, "early", "late", "mid") {
		modifier = r.low(k)
		k++
		if r.dash(k) {
			k++
		}
	}
	w := r.lex(k, lexicon.Season)
	if w == nil {
		return value{}, i, false
	}
	v := value{grain: seasons, code: int(w.Value), modifier: modifier}
	end := k + 1
	if w.Value == 24 {
		if a, b, after := r.yearSpan(end); after > end && b == a+1 {
			v.date = Date{b, 1, 1} // the winter that ends in the second year
			return v, after, true
		}
	}
	if y, after := r.yearAfter(end); after > end && !r.newline(end) {
		v.date = Date{y, 1, 1}
		return v, after, true
	}
	if r.in(end, "of") {
		if y, after, ok := r.relativeUnit(end + 1); ok && y.grain == years {
			v.date, v.relative = y.date, true
			return v, after, true
		}
	}
	if cue == "" && !r.seasonMeant(i, k) {
		return value{}, i, false
	}
	v.relative, v.inferred = true, true
	return r.seasonNear(v, cue, i), end, true
}

// seasonMeant tells a bare season from the verbs and nouns it is spelled as.
func (r *Reader) seasonMeant(i, k int) bool {
	if !r.in(i-1, "in", "since", "until", "by", "during", "of", "from", "through", "before", "after", "over", "late", "early") {
		return false
	}
	word := r.toks[k].Lex.Text
	if word == "fall" || word == "spring" {
		return r.in(k-1, "the") && !r.in(k+1, "of", "in", "to") && !r.in(i-1, "after", "of", "from")
	}
	return true
}

// seasonNear resolves the year of a season against the reference.
func (r *Reader) seasonNear(v value, cue string, i int) value {
	now := r.now()
	if now.IsZero() {
		v.yearless, v.doubt = true, "the year is not stated"
		return v
	}
	first := 3 * (v.code - 20) // the month the season begins in
	v.date = Date{now.Year, 1, 1}
	begun := now.Month >= first
	switch cue {
	case "last", "past", "previous":
		if now.Month < first+3 {
			v.date.Year--
		}
	case "next", "coming", "following":
		if begun {
			v.date.Year++
		}
	case "":
		if !begun && !r.narrative() && !r.prospective(i) {
			v.date.Year--
		}
	}
	return v
}
