package calendar

// interval reads two dates and what lies between them, or one that is open,
// where its first word or numeral says that it is one.
func (r *Reader) interval(i int) (Expression, bool) {
	switch r.low(i) {
	case "since":
		return r.since(i)
	case "until", "till":
		return r.until(i)
	case "between":
		if e, ok := r.yearsBC(i); ok {
			return e, true
		}
		return r.between(i)
	case "from":
		if e, ok := r.yearsBC(i); ok {
			return e, true
		}
		v, end, ok := r.point(i + 1)
		return r.fromTo(i, i+1, v, end, ok)
	}
	at := r.cue(i)
	if at&fourDigits != 0 {
		if e, ok := r.years(i); ok {
			return e, true
		}
	}
	if at&digits != 0 {
		if e, ok := r.yearsBC(i); ok {
			return e, true
		}
	}
	if at&(year|counting|cardinal|tens|digits) != 0 {
		return r.yearTo(i)
	}
	return Expression{}, false
}

// since reads the year, quarter or month that something has lasted from.
//
//	"since 1998" · "since October 2021"
func (r *Reader) since(i int) (Expression, bool) {
	return r.open(i, "", "/..", "since")
}

// until reads a date that something lasts to.
//
//	"until 2020" · "till March 2027"
func (r *Reader) until(i int) (Expression, bool) {
	return r.open(i, "../", "", "until", "till")
}

func (r *Reader) open(i int, before, after string, words ...string) (Expression, bool) {
	if !r.in(i, words...) {
		return Expression{}, false
	}
	v, end, ok := r.point(i + 1)
	if !ok || v.token != "" || v.span != "" || v.yearless {
		return Expression{}, false
	}
	switch v.grain {
	case years, seasons, quarters, monthly:
	default: // "since the 1990s" and "since 21 August" are read without the preposition
		return Expression{}, false
	}
	e := r.expression(i, end, v)
	e.Ends = []Expression{r.expression(i+1, end, v)}
	e.EDTF = before + e.EDTF + after
	return e, true
}

// between reads the dates that bound something.
//
//	"between October 2021 and September 2025" · "between February and May 2024" · "between 8 and 14 September"
func (r *Reader) between(i int) (Expression, bool) {
	if !r.in(i, "between") {
		return Expression{}, false
	}
	v, end, ok := r.point(i + 1)
	return r.pair(i, i+1, v, end, ok, "and")
}

// fromTo reads the dates from which to which something lasts, with or without
// "from".
//
//	"from 1989 to 1992" · "from 8 to 14 September" · "8–14 September 2025" · "March to May 2024" · "12 October – 3 November"
func (r *Reader) fromTo(i, k int, v value, end int, ok bool) (Expression, bool) {
	if e, ok := r.pair(i, k, v, end, ok, "to", "until", "till", "through", "-"); ok {
		a, b := &e.Ends[0], &e.Ends[1]
		whole := len(a.EDTF) == 10 && len(b.EDTF) == 10 && a.Last > a.First+1 && b.Last > b.First+1
		if !whole || r.dash(a.Last) {
			return e, true
		}
		return Expression{}, false // two days written in full are two dates
	}
	return r.twoDays(i, v, end, ok)
}

// twoDays reads two days that follow each other.
//
//	"April 24 and 25" · "6 and 7 May 1954"
func (r *Reader) twoDays(i int, v value, end int, ok bool) (Expression, bool) {
	e, ok := r.pair(i, i, v, end, ok, "and")
	if !ok || r.countedNoun(e.Last) || r.percentOrUnit(e.Last) {
		return Expression{}, false
	}
	p, _ := Bounds(e.EDTF)
	return e, p.Days() == 2
}

// yearsBC reads a span of years before our era, whose first year leaves the
// era to the second.
//
//	"480–479 BC" · "264 to 241 BC" · "from 499 to 493 BC"
func (r *Reader) yearsBC(i int) (Expression, bool) {
	k := i
	if r.in(k, "from", "between") {
		k++
	}
	a, da := r.num(k)
	b, db := r.num(k + 2)
	if da == 0 || db == 0 || da > 4 || db > 4 || a < b || !r.dash(k+1) && !r.in(k+1, "to", "and", "until") {
		return Expression{}, false
	}
	y, end := r.era(b, k+3)
	if end == k+3 || y > 0 {
		return Expression{}, false
	}
	first, last := value{grain: years, date: Date{1 - a, 1, 1}}, value{grain: years, date: Date{y, 1, 1}}
	e := r.expression(i, end, last)
	e.EDTF, e.Timex = first.edtf()+"/"+last.edtf(), ""
	e.Ends = []Expression{r.expression(k, k+1, first), r.expression(k+2, end, last)}
	return e, a > b
}

// pair joins the date read at k to a second one after one of the joining
// words, where "-" stands for any dash. What one of them leaves out, the month
// or the year, the other gives.
func (r *Reader) pair(i, k int, a value, mid int, okA bool, words ...string) (Expression, bool) {
	a, mid, okA = r.side(k, a, mid, okA)
	if mid == k || mid >= len(r.toks) {
		return Expression{}, false
	}
	next := mid + 1
	switch {
	case r.in(mid, words...):
	case r.dash(mid) && words[len(words)-1] == "-" && r.glued(mid) == r.glued(next):
	default:
		return Expression{}, false
	}
	b, end, okB := r.point(next)
	b, end, okB = r.side(next, b, end, okB)
	if end == next {
		return Expression{}, false
	}
	day := func(at int) int { d, _ := r.dayOfMonth(at); return d }
	switch {
	case !okA && !okB:
		return Expression{}, false
	case !okA && b.grain == daily && !b.clock: // 8–14 September
		a = b
		a.date.Day, a.weekday = day(k), 0
		if a.date.Day == 0 {
			return Expression{}, false
		}
	case !okB && a.grain == daily && !a.clock && !r.countedNoun(end) && !r.percentOrUnit(end) && (k > i || !r.in(end, "on", "in", "at")): // May 3–7
		b = a
		b.date.Day, b.weekday, b.inferred = day(next), 0, a.inferred
		if y, after := r.yearAfter(end); after > end && a.inferred && !r.newline(end) {
			a.date.Year, b.date.Year, end = y, y, after
			a.inferred, b.inferred, a.relative, b.relative = false, false, false, false
		}
	case !okA || !okB:
		return Expression{}, false
	}
	return r.join(i, k, mid, next, end, a, b)
}

// side makes of what was read at k one side of a pair; a day of the month
// alone moves the end but is no date yet.
func (r *Reader) side(k int, v value, end int, ok bool) (value, int, bool) {
	if ok {
		if v.token != "" || v.span != "" || v.yearless && v.grain != daily || v.grain == none && !v.clock || v.duration != "" {
			return value{}, k, false
		}
		return v, end, true
	}
	if n, digits := r.num(k); digits > 0 && digits < 3 && n > 0 && n < 32 {
		_, end := r.dayOfMonth(k)
		return value{}, end, false
	}
	return value{}, k, false
}

// join builds the interval if its ends are of one kind and in order.
func (r *Reader) join(i, k, mid, next, end int, a, b value) (Expression, bool) {
	if a.inferred && !b.inferred && a.date.Year != b.date.Year && a.clock == b.clock {
		a.date.Year = b.date.Year
		if a.date.Month > b.date.Month {
			a.date.Year--
		}
		a.relative = false
	} else if a.inferred && b.inferred && b.date.Year > a.date.Year && a.date.Month < b.date.Month {
		b.date.Year = a.date.Year
	}
	if a.clock != b.clock || a.grain == weekly || b.grain == weekly || a.grain == halves || b.grain == halves {
		return Expression{}, false
	}
	if a.clock && a.grain == none && b.grain == none {
		e := r.expression(i, end, b)
		e.EDTF, e.Timex = a.edtf()+"/"+b.edtf(), ""
		e.Ends = []Expression{r.expression(k, mid, a), r.expression(next, end, b)}
		return e, a.hour < b.hour || a.hour == b.hour && a.minute < b.minute
	}
	if a.yearless != b.yearless {
		return Expression{}, false
	}
	p, okA := Bounds(a.written().edtf())
	q, okB := Bounds(b.written().edtf())
	alike := a.grain == b.grain || a.grain == years || b.grain == years || a.grain >= seasons && b.grain >= seasons
	if !okA || !okB || !alike || !p.Start.Before(q.Start) {
		return Expression{}, false
	}
	e := r.expression(i, end, b)
	e.EDTF, e.Timex, e.Weekday, e.Modifier = a.edtf()+"/"+b.edtf(), "", "", ""
	e.Relative = a.relative || b.relative
	e.Ends = []Expression{r.expression(k, mid, a), r.expression(next, end, b)}
	return e, true
}

// written gives a day whose year is not stated one that has all days, so that
// it can be held against another.
func (v value) written() value {
	if v.yearless {
		v.yearless, v.date.Year = false, 2000
	}
	return v
}

// years reads a span of years.
//
//	"1914–18" · "2012-13" · "2009-2010" · "the 2024/25 season" · "from 1914–18"
func (r *Reader) years(i int) (Expression, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	if _, _, ok := r.fiscalYear(k); ok {
		return Expression{}, false
	}
	a, b, end := r.yearSpan(k)
	if end == k || r.countedNoun(end) && a%100 == 0 || r.glued(k) && !r.isSymbol(k-1, "(") && !r.apostrophe(k-1) {
		return Expression{}, false
	}
	if y, after := r.era(b, end); after > end && y > 0 {
		end = after
	}
	if _, _, ok := r.isoMonth(k); ok {
		return Expression{}, false
	}
	first := value{grain: years, date: Date{a, 1, 1}}
	last := value{grain: years, date: Date{b, 1, 1}}
	e := r.expression(i, end, last)
	e.EDTF, e.Timex = first.edtf()+"/"+last.edtf(), ""
	e.Ends = []Expression{r.expression(k, k+1, first), r.expression(k+2, end, last)}
	if _, digits := r.num(k + 2); digits == 2 && b-a > 1 && b%100 <= 12 {
		e.Doubts = []string{"may be a month of the year"}
	}
	return e, true
}
