package calendar

import "figcheck/internal/lexicon"

// theQuarter reads the stretch of time that a report is about, after a
// preposition: the quarter mentioned last or, before any, the last whole one;
// the year, month, week or weekend that the publication date is in.
//
//	"in the quarter" · "during the year" · "over the weekend" · "the latest quarter" · "the year-earlier quarter"
func (r *Reader) theQuarter(i int) (value, int, bool) {
	if !r.in(i, "the") || r.now().IsZero() {
		return value{}, i, false
	}
	k := i + 1
	if e, end, ok := r.yearEarlier(k); ok {
		return e, end, true
	}
	latest := r.in(k, "latest")
	if latest || r.in(k, "fiscal", "financial", "full", "whole") {
		k++
	}
	if v, end, ok := r.theSecond(i); ok {
		return v, end, true
	}
	meant := r.in(i-1, "in", "for", "during", "of", "over", "throughout", "through", "from") || latest
	v := value{relative: true}
	switch u := r.unit(k); {
	case !meant || r.in(k+1, "of", "s", "to") || r.dash(k+1):
	case u == nil:
		if w := r.lex(k, lexicon.DayPart); w != nil && w.Value == 7 {
			v.shift(r.now(), 0, Week)
			v.weekend = true
			if r.now().Weekday() < 6 && !r.prospective(i) {
				v.date = v.date.AddDays(-7)
			}
			return v, k + 1, true
		}
	case plural(u):
	case u.Value == Quarter:
		if r.in(i-1, "of", "from", "for") && !r.in(k+1, "ended", "to") && r.ref.quarter == 0 {
			return value{}, i, false
		}
		v.lastQuarter(r)
		return v, k + 1, true
	case u.Value == Year || latest && u.Value > DayUnit:
		v.shift(r.now(), 0, u.Value)
		return v, k + 1, true
	}
	return value{}, i, false
}

// theSecond reads the ordinal of a quarter of the year whose quarter was
// mentioned last.
//
//	"in the third quarter of 2025, from 0.4% in the second"
func (r *Reader) theSecond(i int) (value, int, bool) {
	w := r.lex(i+1, lexicon.Ordinal)
	if w == nil || w.Value > 4 || r.ref.quarter == 0 || !r.in(i-1, "in", "from") {
		return value{}, i, false
	}
	end := i + 2
	if end < len(r.toks) && (r.symbol(end) == "" || r.dash(end)) {
		return value{}, i, false // the second of something else
	}
	return value{grain: quarters, code: 32 + int(w.Value), date: Date{r.ref.inYear, 1, 1}, relative: true, inferred: true}, end, true
}

// lastQuarter sets the value to the quarter mentioned last or the last whole
// one before now.
func (v *value) lastQuarter(r *Reader) {
	if r.ref.quarter != 0 {
		v.grain, v.code, v.date = quarters, r.ref.quarter, Date{r.ref.inYear, 1, 1}
		return
	}
	v.shift(r.now(), -1, Quarter)
}

// yearEarlier reads the same stretch of the year before.
//
//	"the year-earlier quarter" · "the year-ago period" · "the year-earlier third quarter"
func (r *Reader) yearEarlier(i int) (value, int, bool) {
	if !r.in(i, "year") || !r.dash(i+1) || !r.in(i+2, "ago", "earlier") {
		return value{}, i, false
	}
	v := value{relative: true}
	if q, end, ok := r.ordinalQuarter(i + 3); ok && q.grain == quarters {
		q = r.quarterNear(q, i)
		q.date.Year--
		return q, end, true
	}
	end := i + 3
	if r.in(end, "quarter", "period") {
		end++
	}
	if r.ref.quarter != 0 || r.in(end-1, "quarter") {
		v.lastQuarter(r)
	} else {
		v.shift(r.then(), 0, Year)
	}
	v.date.Year--
	return v, end, true
}
