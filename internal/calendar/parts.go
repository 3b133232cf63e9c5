package calendar

import "figcheck/internal/lexicon"

// nightOf reads a part of a named day.
//
//	"the morning of 31 January 1965" · "the night of May 13" · "the evening of Friday"
func (r *reader) nightOf(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	p, end := r.dayPart(k)
	if p == "" || !r.in(end, "of") {
		return value{}, i, false
	}
	v, after, ok := r.named(end + 1)
	if !ok || v.grain != daily || v.clock || v.part != "" {
		return value{}, i, false
	}
	v.part = p
	return v, after, true
}

// firstMonths reads the months that a year begins or ends with.
//
//	"the first three months of 2025" · "the first nine months" · "the last six months of last year"
func (r *reader) firstMonths(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	last := r.in(k, "last", "final", "closing")
	if !last && !r.in(k, "first", "opening") {
		return value{}, i, false
	}
	n, vague, end, ok := r.count(k + 1)
	if !ok || vague || n < 1 || n > 11 || !r.in(end, "months") {
		return value{}, i, false
	}
	end++
	y := value{}
	switch {
	case r.in(end, "of"):
		var okYear bool
		y, end, okYear = r.yearOf(end + 1)
		if !okYear {
			return value{}, i, false
		}
	case last || r.now().IsZero():
		return value{}, i, false
	default:
		y = value{date: Date{r.now().Year, 1, 1}, relative: true}
	}
	v := value{relative: y.relative, duration: "P" + string(pad(nil, n, 1)) + "M"}
	from := Date{y.date.Year, 1, 1}
	if last {
		from.Month = 13 - n
	}
	v.span = value{grain: monthly, date: from}.edtf() + "/" + value{grain: monthly, date: from.AddMonths(n - 1)}.edtf()
	return v, end, true
}

// yearOf reads a year, said or pointed at, after "of".
func (r *reader) yearOf(i int) (value, int, bool) {
	for _, read := range [3]rule{(*reader).bareYear, (*reader).relativeUnit, (*reader).theUnit} {
		if v, end, ok := read(r, i); ok && v.grain == years {
			return v, end, true
		}
	}
	return value{}, i, false
}

// weekOfMonth reads the weeks of a month, counted in sevens from its first
// day, or its last seven days.
//
//	"the first week of October" · "the last week of May 2024"
func (r *reader) weekOfMonth(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	w := r.lex(k, lexicon.Ordinal)
	last := r.in(k, "last", "final")
	if w == nil && !last || !r.in(k+1, "week") || !r.in(k+2, "of", "in") || w != nil && w.Value > 4 {
		return value{}, i, false
	}
	v, end, ok := r.named(k + 3)
	if !ok || v.grain != monthly || v.yearless {
		return value{}, i, false
	}
	from := Date{v.date.Year, v.date.Month, monthDays(v.date.Year, v.date.Month) - 6}
	if !last {
		from.Day = 7*int(w.Value) - 6
	}
	span := from.edtf() + "/" + from.AddDays(6).edtf()
	return value{span: span, duration: "P1W", relative: v.relative}, end, true
}

// theDay reads a day of the month mentioned last.
//
//	"on the 20th" · "the 28th of that month"
func (r *reader) theDay(i int) (value, int, bool) {
	if !r.in(i, "the") {
		return value{}, i, false
	}
	day, end := r.dayOfMonth(i + 1)
	if _, digits := r.num(i + 1); day == 0 || digits == 0 || end != i+3 {
		return value{}, i, false
	}
	v := value{grain: daily, relative: true, inferred: true}
	if r.in(end, "of") {
		m, after, ok := r.relativeUnit(end + 1)
		v.date = Date{m.date.Year, m.date.Month, day}
		return v, after, ok && m.grain == monthly && v.date.valid()
	}
	then := r.then()
	if then.IsZero() || !r.in(i-1, "on", "by", "until") || end < len(r.toks) && r.symbol(end) == "" && !r.toks[end].Is(lexicon.Stop) {
		return value{}, i, false
	}
	if r.symbol(end) != "" && r.dash(end) {
		return value{}, i, false
	}
	v.date = Date{then.Year, then.Month, day}
	return v, end, v.date.valid()
}

// theQuarter reads the stretch of time that a report is about, after a
// preposition: the quarter mentioned last or, before any, the last whole one;
// the year, month, week or weekend that the publication date is in.
//
//	"in the quarter" · "during the year" · "over the weekend" · "the latest quarter" · "the year-earlier quarter"
func (r *reader) theQuarter(i int) (value, int, bool) {
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
	if w := r.lex(k, lexicon.Ordinal); w != nil && r.ref.quarter != 0 && w.Value <= 4 && r.in(i-1, "in", "from") && (k+1 == len(r.toks) || r.symbol(k+1) != "" && !r.dash(k+1)) {
		q := r.quarterNear(value{grain: quarters, code: 32 + int(w.Value)}, "", i)
		q.date.Year = r.ref.inYear
		return q, k + 1, true // "in the third quarter of 2025, from 0.4% in the second"
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

// lastQuarter sets the value to the quarter mentioned last or the last whole
// one before now.
func (v *value) lastQuarter(r *reader) {
	if r.ref.quarter != 0 {
		v.grain, v.code, v.date = quarters, r.ref.quarter, Date{r.ref.inYear, 1, 1}
		return
	}
	v.shift(r.now(), -1, Quarter)
}

// yearEarlier reads the same stretch of the year before.
//
//	"the year-earlier quarter" · "the year-ago period" · "the year-earlier third quarter"
func (r *reader) yearEarlier(i int) (value, int, bool) {
	if !r.in(i, "year") || !r.dash(i+1) || !r.in(i+2, "ago", "earlier") {
		return value{}, i, false
	}
	v := value{relative: true}
	if q, end, ok := r.ordinalQuarter(i + 3); ok && q.grain == quarters {
		q = r.quarterNear(q, "", i)
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

// spelledYear reads a year in words.
//
//	"nineteen ninety-six" · "nineteen eighty"
func (r *reader) spelledYear(i int) (value, int, bool) {
	w := r.lex(i, lexicon.Cardinal)
	if w == nil || w.Value < 17 || w.Value > 19 {
		return value{}, i, false
	}
	tens := r.lex(i+1, lexicon.Tens)
	if tens == nil {
		return value{}, i, false
	}
	n, _, end, _ := r.cardinal(i + 1)
	if n > 99 || r.countedNoun(end) || r.percentOrUnit(end) {
		return value{}, i, false
	}
	return value{grain: years, date: Date{int(w.Value)*100 + n, 1, 1}}, end, true
}
