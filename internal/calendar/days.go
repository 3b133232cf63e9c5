package calendar

import "figcheck/internal/lexicon"

// How far ahead of the publication a day and month without a year may lie: a
// report of 26 November that says 25 February means the next one.
const aheadDays = 100

// dayOfMonth reads 8, 8th, eighth and returns where it ends.
//
//	"7" · "7th" · "seventh" · "twenty-first"
func (r *Reader) dayOfMonth(i int) (day, end int) {
	if n, digits := r.num(i); digits == 1 || digits == 2 {
		end = i + 1
		if r.glued(end) && r.in(end, "st", "nd", "rd", "th") {
			end++
		}
		if n >= 1 && n <= 31 {
			return n, end
		}
		return 0, i
	}
	if w := r.lex(i, lexicon.Ordinal); w != nil && w.Value <= 30 {
		return int(w.Value), i + 1
	}
	if w := r.lex(i, lexicon.Tens); w != nil && w.Value <= 30 && r.dash(i+1) {
		if o := r.lex(i+2, lexicon.Ordinal); o != nil && o.Value < 10 {
			return int(w.Value + o.Value), i + 3
		}
	}
	return 0, i
}

// month reads the name of a month and returns where it ends; the point of an
// abbreviation belongs to it where something follows on the line.
//
//	"October" · "Oct." · "Sept"
func (r *Reader) month(i int) (m, end int) {
	w := r.lex(i, lexicon.Month)
	if w == nil {
		return 0, i
	}
	short := len(w.Text) <= 4 && w.Value != 5 && w.Value != 6 && w.Value != 7 || w.Text == "jun" || w.Text == "jul"
	if (short || w.Value == 5 || w.Value == 3) && !r.capital(i) {
		return 0, i
	}
	end = i + 1
	if short && r.isSymbol(end, ".") && r.glued(end) && end+1 < len(r.toks) && !r.newline(end+1) {
		if _, digits := r.num(end + 1); digits > 0 || r.isSymbol(end+1, ",") {
			end++
		}
	}
	return int(w.Value), end
}

// yearAfter reads a year that completes a date: "October 12, 2025".
func (r *Reader) yearAfter(i int) (year, end int) {
	k := i
	if r.isSymbol(k, ",") || r.hyphened(k) && r.lex(k-1, lexicon.Month) != nil {
		k++
	}
	if r.in(k, "of", "in") && k == i {
		k++
	}
	if n, digits := r.num(k); digits == 4 && n >= 1000 && n <= 2100 && !r.percentOrUnit(k+1) {
		return r.era(n, k+1)
	} else if digits > 0 && digits <= 4 {
		if y, e := r.era(n, k+1); e > k+1 {
			return y, e
		}
	}
	if k == i && r.apostrophe(k) && r.glued(k+1) {
		if n, digits := r.num(k + 1); digits == 2 {
			return r.shortYear(n), k + 2
		}
	}
	return 0, i
}

// dayMonth reads a day before its month.
//
//	"12 October 2025" · "the 7th of October" · "8 Oct." · "the twelfth of May 1902" · "8-Oct-2025"
func (r *Reader) dayMonth(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	day, end := r.dayOfMonth(k)
	if day == 0 {
		return value{}, i, false
	}
	if r.in(end, "of") && (k > i || end > k+1 || r.lex(k, lexicon.Ordinal) != nil) {
		end++
	}
	if _, digits := r.num(k); digits > 0 && r.hyphened(end) {
		end++
	}
	m, after := r.month(end)
	if m == 0 || r.newline(end) {
		return value{}, i, false
	}
	v := value{grain: daily, date: Date{0, m, day}}
	return r.withYear(v, i, after)
}

// monthDay reads a day after its month.
//
//	"October 12, 2025" · "Oct. 8" · "May 18th"
func (r *Reader) monthDay(i int) (value, int, bool) {
	m, end := r.month(i)
	if m == 0 {
		return value{}, i, false
	}
	if r.in(end, "the") {
		end++
	}
	day, after := r.dayOfMonth(end)
	if day == 0 || r.in(end, "second") && !r.in(end-1, "the") || r.percentOrUnit(after) || r.newline(end) {
		return value{}, i, false
	}
	if _, y := r.yearAfter(after); y == after && r.in(i-1, "in") {
		return value{}, i, false // "in October 12 of them left"
	}
	if r.isSymbol(after, ":") && r.glued(after) && r.glued(after+1) {
		return value{}, i, false // "May 10:30"
	}
	v := value{grain: daily, date: Date{0, m, day}}
	return r.withYear(v, i, after)
}

// withYear completes a day and month with the year that follows or the one
// the reference gives. September 11th is the day of 2001 where "attacks"
// follows.
func (r *Reader) withYear(v value, first, end int) (value, int, bool) {
	if y, after := r.yearAfter(end); after > end {
		v.date.Year = y
		if !v.date.valid() {
			v.doubt = "the month has no such day"
		}
		return v, after, true
	}
	if r.in(end, "of", "last", "this", "next", "that") {
		k := end
		if r.in(k, "of") {
			k++
		}
		if y, after, ok := r.relativeUnit(k); ok && y.grain == years {
			v.date.Year, v.relative = y.date.Year, true
			return v, after, v.date.valid()
		}
	}
	if v.date.Month == 9 && v.date.Day == 11 && r.in(end, "attacks") {
		v.date.Year = 2001
		return v, end, true
	}
	if y := r.yearLent(v.date.Month, end); y > 0 {
		v.date.Year = y
		return v, end, v.date.valid()
	}
	v.inferred, v.relative = true, true
	v.date.Year, v.yearless = r.yearOfDay(v.date, 0, first)
	if v.yearless {
		v.doubt = "the year is not stated"
		return v, end, v.date.Day <= monthDays(2000, v.date.Month)
	}
	return v, end, v.date.valid()
}

// yearLent returns the year that a day has from the one it is joined to, 0 for
// none: "from Monday 3 March to Friday 30 May 2025", "12 December and 8 January
// 2024".
func (r *Reader) yearLent(month, i int) int {
	if !r.in(i, "to", "until", "till", "through", "and") && !r.dash(i) || r.newline(i+1) {
		return 0
	}
	k := i + 1
	if w, end := r.weekday(k); w > 0 {
		k = end
	}
	var m int
	day, end := r.dayOfMonth(k)
	if day > 0 {
		m, end = r.month(end)
	} else if m, end = r.month(k); m > 0 {
		day, end = r.dayOfMonth(end)
	}
	y, after := r.yearAfter(end)
	switch {
	case m == 0 || day == 0 || after == end:
		return 0
	case month > m:
		return y - 1
	}
	return y
}

// yearOfDay resolves the year of a day and month: in a history the year of
// the story, in a report the last such day or one up to aheadDays away. A
// weekday chooses among the years beside it.
func (r *Reader) yearOfDay(d Date, weekday, i int) (year int, unknown bool) {
	now := r.now()
	if now.IsZero() {
		return 0, true
	}
	if r.narrative() {
		d.Year = now.Year
		if now.Month-d.Month >= 9 {
			d.Year++
		}
		return d.Year, false
	}
	if d.Month == 2 && d.Day == 29 {
		d.Year = now.Year
		for range 8 {
			if d.valid() && d.Number() <= now.Number()+aheadDays {
				break
			}
			d.Year--
		}
		return d.Year, false
	}
	ahead := aheadDays
	if r.prospective(i) {
		ahead = 300
	}
	for _, y := range [3]int{now.Year + 1, now.Year, now.Year - 1} {
		d.Year = y
		if d.valid() && d.Number() <= now.Number()+ahead && (weekday == 0 || d.Weekday() == weekday) {
			return y, false
		}
	}
	if weekday != 0 {
		return r.yearOfDay(d, 0, i)
	}
	return now.Year, false
}
