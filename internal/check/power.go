package check

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"figcheck/dataset"
)

// power is the share of plausible stated values that the check would have
// found inconsistent. The prior is log-uniform from a tenth of the computed
// value to ten times it, the stated figure keeping its form and its width in
// proportion: the magnitude of a figure is what slips, and a digit error is a
// factor, not a distance. Where readings differ, a value is accepted if any of
// them accepts it. Empty where there is nothing to vary around.
func (e *equation) power(o outcome) string {
	said := o.stated[0]
	fall := o.computed[0].Hi.At != nil && o.computed[0].Hi.At.Sign() < 0 // vary its size
	if fall {
		said = said.Neg()
	}
	list := make([][2]float64, len(o.computed))
	for i, a := range o.computed {
		if fall {
			a = a.Neg()
		}
		list[i][0], list[i][1] = floats(a)
	}
	mid := centre(list[0][0], list[0][1])
	if mid == 0 {
		return ""
	}
	below, above := proportions(said)
	taken := make([][2]int, len(list))
	for i, a := range list {
		taken[i] = e.accepted(a, mid, below, above)
	}
	rejected := len(prior) - covered(taken)
	return strconv.FormatFloat(float64(rejected)/float64(len(prior)), 'f', 2, 64)
}

// prior is the multiples of the computed value that are tried: two hundred to
// a decade, from a tenth to ten.
var prior = func() (out [400]float64) {
	for i := range out {
		out[i] = math.Pow(10, (float64(i)+0.5)/200-1)
	}
	return out
}()

// accepted returns from which to which of the prior's multiples a stated value
// would be possible under a reading that allows so much: the greater the
// multiple, the greater both ends of the stated value.
func (e *equation) accepted(allowed [2]float64, mid, below, above float64) [2]int {
	from := sort.Search(len(prior), func(i int) bool { return allowed[0] <= mid*prior[i]*above })
	to := sort.Search(len(prior), func(i int) bool { return !(mid*prior[i]*below <= allowed[1]) }) // the negation, for what is no number
	switch e.rel {
	case "≤", "<":
		return [2]int{from, len(prior)}
	case "≥", ">":
		return [2]int{0, to}
	}
	return [2]int{from, max(from, to)}
}

// covered counts what lies in any of the ranges.
func covered(ranges [][2]int) (n int) {
	slices.SortFunc(ranges, func(a, b [2]int) int { return a[0] - b[0] })
	end := 0
	for _, r := range ranges {
		n += max(r[1]-max(r[0], end), 0)
		end = max(end, r[1])
	}
	return n
}

func floats(a dataset.Interval) (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if a.Lo.At != nil {
		lo = dataset.Float(a.Lo.At)
	}
	if a.Hi.At != nil {
		hi = dataset.Float(a.Hi.At)
	}
	return lo, hi
}

// centre is the geometric middle, or the only positive end; 0 for none.
func centre(lo, hi float64) float64 {
	switch {
	case lo > 0 && !math.IsInf(hi, 1):
		return math.Sqrt(lo * hi)
	case lo > 0:
		return lo
	case hi > 0 && !math.IsInf(hi, 1):
		return hi
	}
	return 0
}

// proportions returns the ends of a stated interval as multiples of its
// middle: 0.95 and 1.05 for 2.0 ± 0.1, 0 and 1 for "up to", 1 and ∞ for "more
// than".
func proportions(a dataset.Interval) (below, above float64) {
	lo, hi := floats(a)
	switch {
	case lo > 0 && math.IsInf(hi, 1):
		return 1, hi
	case lo <= 0 && hi > 0 && !math.IsInf(hi, 1):
		return 0, 1
	case lo <= 0 || math.IsInf(hi, 1):
		return 1, 1
	}
	mid := (lo + hi) / 2
	return lo / mid, hi / mid
}
