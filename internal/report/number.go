package report

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

// The scale words that numbers are shortened with, largest first.
var scales = []struct {
	unit *big.Rat
	word string
}{{big.NewRat(1e12, 1), "trillion"}, {big.NewRat(1e9, 1), "billion"}, {big.NewRat(1e6, 1), "million"}}

// number prints a value for people: thousands separated, a scale word from a
// million up where nothing is lost by it, at most six significant digits
// behind the point.
func number(r *big.Rat) string {
	size := new(big.Rat).Abs(r)
	for _, s := range scales {
		if size.Cmp(s.unit) < 0 {
			continue
		}
		scaled := new(big.Rat).Quo(r, s.unit)
		if short := dataset.DecimalOf(scaled).String(); fraction(short) <= 4 {
			return grouped(short) + " " + s.word
		}
		break
	}
	return grouped(rounded(r, size))
}

// rounded prints six significant digits, whole numbers in full.
func rounded(r, size *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	places := 6
	for limit := big.NewRat(1, 1); places > 0 && size.Cmp(limit) >= 0; places-- {
		limit.Mul(limit, big.NewRat(10, 1))
	}
	if small := big.NewRat(1, 1000); size.Cmp(small) < 0 {
		return dataset.DecimalOf(r).String()
	}
	return strings.TrimRight(strings.TrimRight(r.FloatString(max(places, 1)), "0"), ".")
}

// fraction counts the digits behind the point.
func fraction(s string) int {
	_, behind, _ := strings.Cut(s, ".")
	return len(behind)
}

// grouped puts a comma between thousands; the sign is a true minus.
func grouped(s string) string {
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "−", rest
	}
	whole, behind, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + behind
	}
	return sign + whole
}

// quantityWords puts the unit to a number: "4.2%", "3.5 billion US dollars".
func quantityWords(number string, unit dataset.Unit, name string) string {
	switch {
	case unit == "%":
		return number + "%"
	case unit == "[pp]":
		return number + " percentage points"
	case name != "":
		return number + " " + name
	case unit == "" || unit == "1":
		return number
	}
	return number + " " + strings.Trim(string(unit), "{}")
}

// valueWords is what a record says, in words: "more than 1,700 people".
func valueWords(r *dataset.Record) string {
	var n string
	switch {
	case r.Kind == dataset.Date || r.Kind == dataset.Time:
		return r.Period
	case r.Value.Valid():
		n = asWritten(r.Value)
	case r.Low.Valid() && r.High.Valid():
		n = number(r.Low.Rat()) + " to " + number(r.High.Rat())
	case r.Low.Valid():
		n = "at least " + number(r.Low.Rat())
	case r.High.Valid():
		n = "at most " + number(r.High.Rat())
	default:
		return ""
	}
	n = quantityWords(n, r.Unit, r.UnitName)
	if w := relationWords(r.Relation); w != "" {
		n = w + " " + n
	}
	return n
}

// asWritten prints a value with the digits it was stated with, large ones with
// a scale word.
func asWritten(d dataset.Decimal) string {
	if v := d.Rat(); !v.IsInt() || fraction(d.String()) > 0 {
		return grouped(d.String())
	}
	return number(d.Rat())
}

// intervalWords says which values an interval admits.
func intervalWords(a dataset.Interval) string {
	switch {
	case a.Unbounded():
		return "any value"
	case a.Empty():
		return "no value"
	case a.IsPoint():
		return "exactly " + number(a.Lo.At)
	case a.Hi.At == nil && a.Lo.Open:
		return "more than " + number(a.Lo.At)
	case a.Hi.At == nil:
		return "at least " + number(a.Lo.At)
	case a.Lo.At == nil && a.Hi.Open:
		return "less than " + number(a.Hi.At)
	case a.Lo.At == nil:
		return "at most " + number(a.Hi.At)
	}
	lo, hi := number(a.Lo.At), number(a.Hi.At)
	if n, word, ok := strings.Cut(lo, " "); ok && strings.HasSuffix(hi, " "+word) {
		lo = n
	}
	if a.Lo.Open {
		lo = "above " + lo
	}
	if a.Hi.Open {
		return lo + " to just under " + hi
	}
	return lo + " to " + hi
}
