package check

import (
	"math"
	"math/big"

	"figcheck/dataset"
)

var interval = &Check{
	Name:  "interval",
	Title: "an estimate outside its own confidence interval, or far from the middle of it",
	Doc: `An estimate lies within its confidence interval. Most are in its middle, too: differences and means half way
between the limits, ratios (odds, risk, hazard) at the root of their product. One that lies clearly nearer to one
limit on both scales is a tension, since bootstrap, exact and profile intervals need not be symmetrical.

Evidence: derivation confidence(low high), or confidence(range), on the estimate. Traps: limits in the wrong order,
as negative numbers often are; per cents near 0 or 100, whose intervals lean, so that only the inside is asked for.`,
	Holds:    "an odds ratio of 1.8 (95% CI 1.2 to 2.7)",
	Fails:    "an odds ratio of 3.1 (95% CI 1.2 to 2.7)",
	Rounding: "a ratio of 1.23 (95% CI 1.2 to 1.2)",
	Run: func(p *Pass) {
		p.derived(dataset.Confidence, 1, 2, func(recs []*dataset.Record) *equation {
			n := len(recs) - 1
			estimate := recs[n]
			e := &equation{operands: as(recs, "limit", "estimate"), rel: "=", unit: estimate.Unit, left: "the interval from " + stated(" to ", recs[:n]...),
				symbols: symbols(" … ", recs[:n]...) + " encloses " + value(estimate)}
			inside := reading{name: "anywhere inside", left: func(x values) dataset.Interval { return hull(x[:n]) }}
			if estimate.Kind == dataset.Percent {
				e.readings = []reading{inside}
			} else {
				e.readings = []reading{{name: "about the middle", left: func(x values) dataset.Interval { return centred(x[:n]) }}, inside}
			}
			e.message = func(o outcome) string {
				said := e.left + " "
				switch {
				case o.verdict == dataset.Inconsistent:
					return said + "does not enclose " + estimate.Stated + ": these cannot all be right"
				case o.verdict == dataset.Tension && o.fits > 0:
					return said + "encloses " + estimate.Stated + ", but far from the middle"
				case o.verdict == dataset.Tension:
					return said + "may not enclose " + estimate.Stated + ", but " + e.soft
				}
				return said + "agrees with " + estimate.Stated + e.because(o)
			}
			return e
		})
	},
}

// hull returns the smallest interval that holds all of them.
func hull(x values) dataset.Interval {
	out := x[0]
	for _, a := range x[1:] {
		if out.Lo.At != nil && (a.Lo.At == nil || a.Lo.At.Cmp(out.Lo.At) < 0) {
			out.Lo = a.Lo
		}
		if out.Hi.At != nil && (a.Hi.At == nil || a.Hi.At.Cmp(out.Hi.At) > 0) {
			out.Hi = a.Hi
		}
	}
	return out
}

// leaning is how far from the middle, as a share of half the width, an
// estimate may be and still count as in the middle.
var leaning = big.NewRat(1, 4)

// centred returns what is about the middle of an interval with such limits:
// from the geometric to the arithmetic mean of the limits, each as far as
// their rounding leaves it open, and somewhat beyond both.
func centred(limits values) dataset.Interval {
	a := hull(limits)
	if a.Lo.At == nil || a.Hi.At == nil || a.Empty() {
		return a
	}
	first, last := limits[0], limits[len(limits)-1]
	mean := first.Plus(last).Scale(big.NewRat(1, 2))
	if len(limits) == 1 {
		mean = dataset.Point(middle(a))
	}
	if mean.Lo.At == nil || mean.Hi.At == nil {
		return a
	}
	lo, hi := mean.Lo.At, mean.Hi.At
	if a.Lo.At.Sign() > 0 {
		if root := root(first.Lo.At, last.Lo.At); root != nil && root.Cmp(lo) < 0 {
			lo = root
		}
	}
	slack := new(big.Rat).Sub(a.Hi.At, a.Lo.At)
	slack.Mul(slack, big.NewRat(1, 2)).Mul(slack, leaning)
	return dataset.Closed(new(big.Rat).Sub(lo, slack), new(big.Rat).Add(hi, slack)).Intersect(a)
}

// root returns the geometric mean of two positive numbers, or nil.
func root(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	x, _ := a.Float64()
	y, _ := b.Float64()
	return new(big.Rat).SetFloat64(math.Sqrt(x) * math.Sqrt(y))
}
