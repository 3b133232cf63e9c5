package calendar

import "figcheck/internal/lexicon"

// weekOf reads a week by its number.
//
//	"week 41" · "week 3 of 2024"
func (r *Reader) weekOf(i int) (value, int, bool) {
	if !r.in(i, "week") {
		return value{}, i, false
	}
	n, digits := r.num(i + 1)
	if digits == 0 || digits > 2 || n < 1 || n > 53 || r.percentOrUnit(i+2) {
		return value{}, i, false
	}
	end := i + 2
	year, relative := 0, true
	if r.in(end, "of") || r.isSymbol(end, ",") {
		if y, after := r.yearAfter(end); after > end {
			year, end, relative = y, after, false
		}
	} else if y, after := r.yearAfter(end); after > end {
		year, end, relative = y, after, false
	}
	if year == 0 {
		now := r.now()
		if now.IsZero() {
			return value{}, i, false
		}
		year = now.Year
		if weekMonday(year, n).Number() > now.Number()+aheadDays {
			year--
		}
	}
	return value{grain: weekly, date: weekMonday(year, n), relative: relative}, end, true
}

// weekOfMonth reads the weeks of a month, counted in sevens from its first
// day, or its last seven days.
//
//	"the first week of October" · "the last week of May 2024"
func (r *Reader) weekOfMonth(i int) (value, int, bool) {
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
