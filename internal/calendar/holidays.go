package calendar

// holiday reads a feast whose day the calendar fixes.
//
//	"Christmas 1914" · "Christmas Eve" · "Thanksgiving Day" · "Easter Sunday 1916" · "New Year's Day"
func (r *Reader) holiday(i int) (value, int, bool) {
	if !r.capital(i) {
		return value{}, i, false
	}
	var of func(year int) Date
	end := i + 1
	switch r.low(i) {
	case "christmas":
		of = func(y int) Date { return Date{y, 12, 25} }
		if r.in(end, "eve") {
			of = func(y int) Date { return Date{y, 12, 24} }
			end++
		} else if r.in(end, "day") {
			end++
		}
	case "new":
		if !r.in(end, "year") || !r.apostrophe(end+1) || !r.in(end+2, "s") {
			return value{}, i, false
		}
		switch {
		case r.in(end+3, "day"):
			of = func(y int) Date { return Date{y, 1, 1} }
		case r.in(end+3, "eve"):
			of = func(y int) Date { return Date{y, 12, 31} }
		default:
			return value{}, i, false
		}
		end += 4
	case "boxing":
		if !r.in(end, "day") {
			return value{}, i, false
		}
		of = func(y int) Date { return Date{y, 12, 26} }
		end++
	case "halloween":
		of = func(y int) Date { return Date{y, 10, 31} }
	case "thanksgiving":
		of = func(y int) Date {
			first := Date{y, 11, 1}
			return first.AddDays(21 + mod(4-first.Weekday(), 7))
		}
		if r.in(end, "day") {
			end++
		}
	case "easter":
		if !r.in(end, "sunday", "day") && r.capital(end) {
			return value{}, i, false
		}
		of = easter
		if r.in(end, "sunday", "day") {
			end++
		}
	default:
		return value{}, i, false
	}
	v := value{grain: daily, relative: true}
	if y, after := r.yearAfter(end); after > end && !r.newline(end) {
		v.date, v.relative = of(y), false
		return v, after, true
	}
	now := r.now()
	if now.IsZero() {
		return value{}, i, false
	}
	v.date = of(now.Year)
	if v.date.Number() > now.Number()+30 && !r.prospective(i) && !r.narrative() {
		v.date = of(now.Year - 1)
	}
	return v, end, true
}

// easter returns Easter Sunday of the Gregorian calendar by the anonymous
// computus (Nature, 20 April 1876, in the form of Meeus).
func easter(y int) Date {
	a, b, c := mod(y, 19), floorDiv(y, 100), mod(y, 100)
	h := mod(19*a+b-b/4-(b-(b+8)/25+1)/3+15, 30)
	l := mod(32+2*(b%4)+2*(c/4)-h-c%4, 7)
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{y, n / 31, n%31 + 1}
}
