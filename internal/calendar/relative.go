package calendar

import (
	"figcheck/internal/lexicon"
)

// nearDay reads the adverbs of day.
//
//	"yesterday" · "today" · "tomorrow morning" · "tonight" · "overnight"
func (r *Reader) nearDay(i int) (value, int, bool) {
	shift, part := 0, ""
	switch r.low(i) {
	case "yesterday":
		shift = -1
	case "today":
	case "tomorrow":
		shift = 1
	case "tonight":
		part = "NI"
	default:
		return value{}, i, false
	}
	v := value{grain: daily, relative: true, part: part}
	now := r.now()
	if shift == 0 && r.narrative() { // "today" in a history is the reader's
		return value{token: "PRESENT_REF", relative: true}, i + 1, true
	}
	if now.IsZero() {
		v.grain, v.doubt = none, "the publication date is not known"
		return v, i + 1, true
	}
	v.date = now.AddDays(shift)
	return r.dayPartAfter(v, i+1)
}

// lastNight reads a part of a day beside the publication date.
//
//	"last night" · "this morning" · "that evening"
func (r *Reader) lastNight(i int) (value, int, bool) {
	p, end := r.dayPart(i + 1)
	if p == "" {
		return value{}, i, false
	}
	v := value{grain: daily, relative: true, part: p, date: r.now()}
	switch r.low(i) {
	case "last":
		if v.date.IsZero() {
			break
		}
		v.date = v.date.AddDays(-1)
	case "this":
	case "that":
		v.date = r.then()
	default:
		return value{}, i, false
	}
	if v.date.IsZero() {
		v.grain = none
	}
	return v, end, true
}

// steps are the words that count units from the publication date or, after
// "the" and "that", from the date mentioned last.
func (r *Reader) step(i int) (n, end int, anchored, ok bool) {
	k := i
	the := r.in(k, "the")
	if the {
		k++
	}
	switch r.low(k) {
	case "last":
		n = -1
	case "this", "current":
		if r.in(k+1, "past", "last") {
			n, k = -1, k+1
		} else if r.in(k+1, "coming", "next") {
			n, k = 1, k+1
		}
	case "next", "coming", "upcoming":
		n, anchored = 1, the
	case "following", "subsequent":
		n, anchored = 1, true
	case "previous", "preceding", "prior":
		n, anchored = -1, true
	case "that", "same":
		anchored = true
		if r.in(k+1, "same") {
			k++
		}
	default:
		return 0, i, false, false
	}
	return n, k + 1, anchored, true
}

// relativeUnit reads a unit of the calendar beside the publication date or
// the date mentioned last.
//
//	"last month" · "this year" · "next quarter" · "that year" · "the following month" · "earlier this year" · "the previous day"
func (r *Reader) relativeUnit(i int) (value, int, bool) {
	k, modifier := i, ""
	if r.in(k, "earlier", "later", "late", "early") {
		modifier = map[string]string{"earlier": "early", "early": "early", "later": "late", "late": "late"}[r.low(k)]
		k++
		if r.in(k, "in") && r.in(k+1, "the") {
			v, end, ok := r.theUnit(k + 1)
			v.modifier = modifier
			return v, end, ok
		}
	}
	n, end, anchored, ok := r.step(k)
	if !ok {
		return value{}, i, false
	}
	fiscal := r.in(end, "fiscal", "financial", "school", "tax", "calendar")
	if fiscal {
		end++
	}
	unit := r.unit(end)
	weekend := r.lex(end, lexicon.DayPart) != nil && r.toks[end].Lex.Value == 7
	if unit == nil && !weekend || unit != nil && (unit.Value < DayUnit || plural(unit)) {
		return value{}, i, false
	}
	from := r.now()
	u := Week
	if unit != nil {
		u = unit.Value
	}
	if anchored {
		from = r.thenAt(u)
	}
	v := value{relative: true, modifier: modifier, weekend: weekend}
	if from.IsZero() {
		v.doubt = "the date it counts from is not known"
		return v, end + 1, true
	}
	if (u == Decade || u == Century) && n < 0 && !anchored {
		v.duration = DurationTimex("1", u)
	}
	v.shift(from, n, u)
	if fiscal {
		v.doubt = "the bounds of the fiscal year are not stated"
	}
	if u == Quarter && anchored && r.ref.quarter != 0 {
		v.lastQuarter(r)
		v.shift(Date{v.date.Year, 3*(v.code-33) + 1, 1}, n, Quarter)
	}
	if n == 0 && anchored && r.in(end+1, "of", "in", "last") && (v.grain == quarters || v.grain == monthly) {
		k := end + 1
		if !r.in(k, "last") {
			k++
		}
		if y, after, ok := r.yearOf(k); ok { // "the same quarter of 2024"
			v.date.Year = y.date.Year
			return v, after, true
		}
	}
	if u == DayUnit && !anchored && !r.in(k, "the") && n == 0 && !r.narrative() {
		v.date = from
	}
	return v, end + 1, true
}

// plural reports whether a unit of time is written in the plural.
func plural(w *lexicon.Word) bool {
	return w.Text[len(w.Text)-1] == 's' || w.Text == "centuries" || w.Text == "millennia"
}

// shift sets the value to the unit that lies n units from a date.
func (v *value) shift(from Date, n int, unit int64) {
	switch unit {
	case DayUnit:
		v.grain, v.date = daily, from.AddDays(n)
	case Week, Fortnight:
		if unit == Fortnight {
			n *= 2
		}
		v.grain, v.date = weekly, from.AddDays(7*n+1-from.Weekday())
	case Month:
		v.grain, v.date = monthly, Date{from.Year, from.Month, 1}.AddMonths(n)
	case Quarter:
		d := Date{from.Year, from.Month, 1}.AddMonths(3 * n)
		v.grain, v.date, v.code = quarters, Date{d.Year, 1, 1}, 33+(d.Month-1)/3
	case Year:
		v.grain, v.date = years, Date{from.Year + n, 1, 1}
	case Decade:
		v.grain, v.date = decades, Date{floorDiv(from.Year, 10)*10 + 10*n, 1, 1}
	case Century:
		v.grain, v.date = centuries, Date{floorDiv(from.Year, 100)*100 + 100*n, 1, 1}
	default:
		v.grain = none
	}
}

// theUnit reads "the year" and the like where a part of it is meant, so only
// after "the end of" and "the start of".
//
//	"the year" · "the month"
func (r *Reader) theUnit(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	if r.in(k, "fiscal", "financial") {
		k++
	}
	unit := r.unit(k)
	if unit == nil || unit.Value < Week || plural(unit) || k == i && unit.Value != Year {
		return value{}, i, false
	}
	from := r.now()
	if from.IsZero() {
		return value{}, i, false
	}
	v := value{relative: true}
	v.shift(from, 0, unit.Value)
	return v, k + 1, true
}

// nowWord reads the words for the present and the near past.
//
//	"now" · "currently" · "recently"
func (r *Reader) nowWord(i int) (value, int, bool) {
	v := value{relative: true}
	switch r.low(i) {
	case "now", "currently", "presently", "nowadays", "current":
		v.token = "PRESENT_REF"
	case "recently", "recent", "lately":
		v.token = "PAST_REF"
	default:
		return value{}, i, false
	}
	return v, i + 1, true
}
