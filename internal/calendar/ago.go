package calendar

import (
	"strconv"
)

// ago reads a stretch of time back from the publication, or from the date
// mentioned last, or ahead of it.
//
//	"two years ago" · "a year ago" · "three weeks earlier" · "two days later" · "a decade ago" · "10 days before"
func (r *Reader) ago(i int) (value, int, bool) {
	k := i
	if r.in(k, "nearly", "almost", "about", "some", "just", "only", "over", "roughly") {
		k++
	}
	n, vague, k2, ok := r.count(k)
	if !ok {
		return value{}, i, false
	}
	if r.dash(k2) && r.glued(k2) {
		k2++
	}
	unit := r.unit(k2)
	if unit == nil {
		return value{}, i, false
	}
	end := k2 + 1
	if r.dash(end) && r.glued(end) && r.in(end+1, "ago", "earlier") {
		end++
	}
	if r.in(end+1, "than") {
		return value{}, i, false // "a month earlier than usual"
	}
	from, sign := r.now(), -1
	switch r.low(end) {
	case "ago":
	case "earlier", "previously":
		from = r.thenAt(unit.Value)
	case "later":
		from, sign = r.thenAt(unit.Value), 1
	default:
		return value{}, i, false
	}
	v := value{relative: true, length: true}
	switch {
	case vague:
		v.token, v.relative = "PAST_REF", true
		if sign > 0 {
			v.token = "FUTURE_REF"
		}
	case from.IsZero():
		v.doubt = "the date it counts from is not known"
	case n == 1 && unit.Value == Year && sign < 0 && r.ref.quarter != 0:
		v.lastQuarter(r)
		v.date.Year--
	default:
		v.back(from, sign*n, unit.Value)
	}
	return v, end + 1, true
}

// back sets the value to the unit n units from a date, at the grain that
// "two decades ago" or "six weeks ago" means: a year for decades, hours not
// at all.
func (v *value) back(from Date, n int, unit int64) {
	switch unit {
	case Decade, Century, Millennium:
		v.shift(from, n*months(unit)/12, Year)
	case Second, Minute, Hour:
		v.token = "PAST_REF"
	default:
		v.shift(from, n, unit)
	}
}

// Ago returns the EDTF date that lies n units before the reference, after it
// where n is negative, at the grain of the unit: "three years ago" is a year,
// "two weeks ago" the seven days of a week. It is "" for hours and less and
// where the publication date is unknown.
func Ago(n int, unit int64, ref *Reference) string {
	r := Reader{ref: ref}
	from := r.now()
	if from.IsZero() || n > 100000 || n < -100000 {
		return ""
	}
	var v value
	v.back(from, -n, unit)
	return v.edtf()
}

// pastUnits reads a stretch of time up to the publication date or from it.
//
//	"the past three months" · "the last decade" · "the past year" · "the next two years" · "recent weeks"
func (r *Reader) pastUnits(i int) (value, int, bool) {
	k := i
	if r.in(k, "the", "these", "this") {
		k++
	}
	sign := 0
	switch r.low(k) {
	case "last", "past", "previous", "recent", "preceding":
		sign = -1
	case "next", "coming", "following":
		sign = 1
	default:
		return value{}, i, false
	}
	recent := r.in(k, "recent")
	past := r.in(k, "past")
	k++
	n, vague, end, ok := r.count(k)
	if !ok {
		n, end = 1, k
	} else if r.in(k, "a", "an") {
		return value{}, i, false
	}
	if ok && r.dash(end) && r.glued(end) {
		end++
	}
	unit := r.unit(end)
	if unit == nil || !ok && plural(unit) != recent && !plural(unit) && !past && unit.Value < Decade {
		return value{}, i, false
	}
	if !ok && plural(unit) {
		vague = true
	}
	v := value{relative: true, length: ok, duration: DurationTimex(strconv.Itoa(n), unit.Value)}
	if vague {
		v.duration = DurationTimex("X", unit.Value)
		v.grain = none
		return v, end + 1, true
	}
	v.span = r.stretch(sign*n, unit.Value)
	return v, end + 1, true
}

// stretch returns the days from n units before now to now, or from now to n
// units after it.
func (r *Reader) stretch(n int, unit int64) string {
	now := r.now()
	if now.IsZero() || n == 0 || n > 1000 || n < -1000 {
		return ""
	}
	other := now
	switch m := months(unit); {
	case m > 0:
		other = now.AddMonths(n * m)
	case unit == DayUnit:
		other = now.AddDays(n)
	case unit == Week:
		other = now.AddDays(7 * n)
	case unit == Fortnight:
		other = now.AddDays(14 * n)
	default:
		return ""
	}
	if n < 0 {
		return other.edtf() + "/" + now.edtf()
	}
	return now.edtf() + "/" + other.edtf()
}
