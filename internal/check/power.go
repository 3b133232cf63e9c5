package check

import (
	"math"
	"strconv"

	"figcheck/dataset"
)

// power is the share of plausible stated values that the check would have
// found inconsistent. The prior is log-uniform from a tenth of the computed
// value to ten times it, the stated figure keeping its form and its width in
// proportion: the magnitude of a figure is what slips, and a digit error is a
// factor, not a distance. Empty where the computed value is not positive.
func (e *equation) power(o outcome) string {
	lo, hi := bounds(o.computed)
	mid := math.Sqrt(lo * hi)
	if math.IsInf(hi, 1) || lo <= 0 {
		mid = firstPositive(lo, hi)
	}
	if !(mid > 0) || math.IsInf(mid, 1) {
		return ""
	}
	below, above := proportions(o.stated[0])
	from, to := 0.1*mid, 10*mid // stated values that are accepted
	if e.rel == "=" || e.rel == "≤" || e.rel == "<" {
		from = math.Max(from, lo/above)
	}
	if e.rel == "=" || e.rel == "≥" || e.rel == ">" {
		to = math.Min(to, hi/below)
	}
	accepted := 0.0
	if to > from {
		accepted = math.Log10(to/from) / 2
	}
	return strconv.FormatFloat(math.Max(0, 1-accepted), 'f', 2, 64)
}

// bounds is the hull of the computed intervals.
func bounds(list []dataset.Interval) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, a := range list {
		l, h := math.Inf(-1), math.Inf(1)
		if a.Lo.At != nil {
			l, _ = a.Lo.At.Float64()
		}
		if a.Hi.At != nil {
			h, _ = a.Hi.At.Float64()
		}
		lo, hi = math.Min(lo, l), math.Max(hi, h)
	}
	return lo, hi
}

// proportions returns the ends of a stated interval as multiples of its
// middle: 0.95 and 1.05 for 2.0 ± 0.1, 0 and 1 for "up to", 1 and ∞ for "more
// than".
func proportions(a dataset.Interval) (below, above float64) {
	m := middle(a)
	switch {
	case m == nil || m.Sign() <= 0:
		return 1, 1
	case a.Lo.At == nil || a.Lo.At.Sign() == 0:
		return 0, 1
	case a.Hi.At == nil:
		return 1, math.Inf(1)
	}
	mid, _ := m.Float64()
	l, _ := a.Lo.At.Float64()
	h, _ := a.Hi.At.Float64()
	return math.Max(l, 0) / mid, h / mid
}

func firstPositive(list ...float64) float64 {
	for _, x := range list {
		if x > 0 && !math.IsInf(x, 1) {
			return x
		}
	}
	return 0
}
