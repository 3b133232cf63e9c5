package calendar

import (
	"strconv"
	"strings"

	"figcheck/dataset"
)

// DurationTimex returns the TIMEX3 value of a number of units: P3Y, PT4H,
// P2W, P10Y for one decade, PXY for "years", whose number is "X".
func DurationTimex(value string, unit int64) string {
	times := func(k int) string {
		if n, err := strconv.Atoi(value); err == nil {
			return strconv.Itoa(n * k)
		}
		return ""
	}
	switch unit {
	case Second:
		return "PT" + value + "S"
	case Minute:
		return "PT" + value + "M"
	case Hour:
		return "PT" + value + "H"
	case DayUnit:
		return "P" + value + "D"
	case Week:
		return "P" + value + "W"
	case Fortnight:
		if n := times(2); n != "" {
			return "P" + n + "W"
		}
		return "PXW"
	case Month:
		return "P" + value + "M"
	case Quarter:
		return "P" + value + "Q"
	case Year:
		return "P" + value + "Y"
	case Decade, Century, Millennium:
		if n := times(months(unit) / 12); n != "" {
			return "P" + n + "Y"
		}
		return "P" + value + [3]string{"DE", "CE", "ML"}[unit-Decade]
	}
	return ""
}

// DurationAt reads a length of time that begins at token i, with TIMEX3 value
// and no EDTF.
//
//	"three years" · "a decade" · "a two-year contract" · "several weeks" · "decades" · "2.5 hours" · "half an hour"
func (r *Reader) DurationAt(i int) (Expression, bool) {
	value, k := r.amount(i)
	if value == "" {
		return Expression{}, false
	}
	if r.dash(k) && r.glued(k) && r.glued(k+1) {
		k++
	}
	if r.in(k, "full", "whole", "more", "consecutive") {
		k++
	}
	if r.in(k, "and", "to", "or") { // "12 to 18 months": the first of two lengths
		if e, ok := r.sharedUnit(i, k, value); ok {
			return e, true
		}
	}
	if _, digits := r.num(k + 1); k == i && digits == 4 {
		return Expression{}, false // "the years 1955"
	}
	unit := r.unit(k)
	if unit == nil || value == "X" && k == i && (!plural(unit) || unit.Value == Quarter || unit.Value == Second) {
		return Expression{}, false
	}
	if unit.Text == "second" && value == "1" || unit.Text == "quarter" || unit.Text == "quarters" && k == i {
		return Expression{}, false
	}
	age := r.in(k+1, "old") || r.dash(k+1) && r.in(k+2, "old") || r.in(i-1, "age", "ages", "aged")
	fraction := unit.Value == Quarter && (r.dash(k-1) || r.in(k+1, "of") || value == "X")
	if age || fraction {
		return Expression{}, false
	}
	return Expression{
		First: i, Last: k + 1, Start: int(r.toks[i].Start), End: int(r.toks[k].End),
		Kind: dataset.Duration, Timex: DurationTimex(value, unit.Value), TimexType: "DURATION",
	}, true
}

// sharedUnit reads the first of two numbers that share the unit after the
// second.
func (r *Reader) sharedUnit(i, k int, value string) (Expression, bool) {
	_, end := r.amount(k + 1)
	unit := r.unit(end)
	if unit == nil || end == k+1 || k == i || value == "X" || r.in(i, "a", "an") || r.in(end+1, "old") {
		return Expression{}, false
	}
	return Expression{
		First: i, Last: k, Start: int(r.toks[i].Start), End: int(r.toks[k-1].End),
		Kind: dataset.Duration, Timex: DurationTimex(value, unit.Value), TimexType: "DURATION",
	}, true
}

// amount reads the number of a duration, "X" where the words give none.
func (r *Reader) amount(i int) (value string, end int) {
	if whole, frac, ok := r.decimal(i); ok {
		return whole + "." + strings.TrimRight(frac, "0"), i + 1
	}
	if r.in(i, "half") {
		if r.in(i+1, "a", "an") {
			return "0.5", i + 2
		}
		return "0.5", i + 1
	}
	n, vague, end, ok := r.count(i)
	switch {
	case vague:
		return "X", end
	case ok:
		return strconv.Itoa(n), end
	}
	if w := r.unit(i); w != nil && plural(w) {
		return "X", i
	}
	return "", i
}
