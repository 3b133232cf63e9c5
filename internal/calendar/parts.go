package calendar

import "figcheck/internal/lexicon"

// nightOf reads a part of a named day.
//
//	"the morning of 31 January 1965" · "the night of May 13" · "the evening of Friday"
func (r *Reader) nightOf(i int) (value, int, bool) {
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
func (r *Reader) firstMonths(i int) (value, int, bool) {
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
	v := value{relative: y.relative, length: true, duration: "P" + string(pad(nil, n, 1)) + "M"}
	from := Date{y.date.Year, 1, 1}
	if last {
		from.Month = 13 - n
	}
	v.span = value{grain: monthly, date: from}.edtf() + "/" + value{grain: monthly, date: from.AddMonths(n - 1)}.edtf()
	return v, end, true
}

// yearOf reads a year, said or pointed at, after "of".
func (r *Reader) yearOf(i int) (value, int, bool) {
	for _, read := range [3]rule{(*Reader).bareYear, (*Reader).relativeUnit, (*Reader).theUnit} {
		if v, end, ok := read(r, i); ok && v.grain == years {
			return v, end, true
		}
	}
	return value{}, i, false
}

// theDay reads a day of the month mentioned last.
//
//	"on the 20th" · "the 28th of that month"
func (r *Reader) theDay(i int) (value, int, bool) {
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
