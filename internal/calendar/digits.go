package calendar

// triple reads three plain numerals joined by one kind of mark without space
// and returns them with their numbers of digits.
func (r *Reader) triple(i int, joined func(mark int) bool) (n, digits [3]int, ok bool) {
	for k := range 3 {
		n[k], digits[k] = r.num(i + 2*k)
		if digits[k] == 0 || k > 0 && !(r.glued(i+2*k) && r.glued(i+2*k-1) && joined(i+2*k-1)) {
			return n, digits, false
		}
	}
	return n, digits, true
}

func (r *Reader) slash(i int) bool { return r.isSymbol(i, "/") }

// isoDate reads a date in digits, the year first.
//
//	"2025-10-08" · "2025/10/08"
func (r *Reader) isoDate(i int) (value, int, bool) {
	n, digits, ok := r.triple(i, r.dash)
	if !ok {
		n, digits, ok = r.triple(i, r.slash)
	}
	v := value{grain: daily, date: Date{n[0], n[1], n[2]}}
	return v, i + 5, ok && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 && v.date.valid()
}

// isoMonth reads a year and month in digits. A number greater than the end of
// the year is a second year: "1901-10", "2012-13".
//
//	"2025-03"
func (r *Reader) isoMonth(i int) (value, int, bool) {
	y, dy := r.num(i)
	m, dm := r.num(i + 2)
	if dy != 4 || dm != 2 || y < 1500 || y > 2100 || m < 1 || m > 12 || m > y%100 {
		return value{}, i, false
	}
	if !r.dash(i+1) || !r.glued(i+1) || !r.glued(i+2) || r.glued(i+3) && r.dash(i+3) {
		return value{}, i, false
	}
	return value{grain: monthly, date: Date{y, m, 1}}, i + 3, true
}

// slashDate reads a date in digits, the year last. Where both of the first
// numbers may be the month, the American order is read and doubted.
//
//	"10/08/2025" · "04-24-2014" · "9/11/01"
func (r *Reader) slashDate(i int) (value, int, bool) {
	n, digits, ok := r.triple(i, r.slash)
	if !ok {
		if n, digits, ok = r.triple(i, r.dash); digits[2] != 4 {
			ok = false
		}
	}
	if !ok || digits[0] > 2 || digits[1] > 2 || digits[2] != 2 && digits[2] != 4 {
		return value{}, i, false
	}
	if digits[2] == 2 {
		n[2] = r.shortYear(n[2])
	}
	monthFirst, dayFirst := Date{n[2], n[0], n[1]}, Date{n[2], n[1], n[0]}
	v := value{grain: daily, date: monthFirst}
	switch {
	case !monthFirst.valid():
		v.date = dayFirst
	case dayFirst.valid() && n[0] != n[1]:
		v.doubt = "day and month may be the other way round"
	}
	return v, i + 5, v.date.valid()
}

// pointDate reads a date in digits with points between them, the day first,
// as countries that write points do. Its first point is the numeral's own.
//
//	"31.12.2024" · "1.9.2025"
func (r *Reader) pointDate(i int) (value, int, bool) {
	day, month, ok := r.decimal(i)
	y, digits := r.num(i + 2)
	if !ok || digits != 4 || !r.isSymbol(i+1, ".") || !r.glued(i+1) || !r.glued(i+2) || len(day) > 2 || len(month) > 2 {
		return value{}, i, false
	}
	d, _ := natural(day)
	m, _ := natural(month)
	v := value{grain: daily, date: Date{y, m, d}}
	return v, i + 3, v.date.valid()
}
