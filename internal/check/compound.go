package check

import (
	"math/big"

	"figcheck/dataset"
)

var compound = &Check{
	Name:  "compound",
	Title: "a growth over years that the growth a year does not give",
	Doc: `A growth of g per cent a year over n years comes to 100 × ((1 + g/100)ⁿ − 1) per cent, or (1 + g/100)ⁿ times. Where
only n × g fits, as without compounding, it is a tension.

Evidence: derivation compound(a b): "6% a year for five years, a total of 34%". Traps: an average growth of years that
differ gives nearly the same; a number of years that is no whole number, or above 60, tells nothing.`,
	Holds:    "rents rose 6% a year for five years, a total of 34%",
	Fails:    "rents rose 6% a year for five years, a total of 65%",
	Rounding: "prices doubled in ten years, growing 7% a year",
	Run:      func(p *Pass) { p.derived(dataset.Compound, 2, 2, compounded) },
}

// longestGrowth is the most years that are compounded.
const longestGrowth = 60

func compounded(recs []*dataset.Record) *equation {
	rate, years, total := recs[0], recs[1], recs[2]
	e := &equation{operands: as(recs, "growth a year", "total"), rel: "=", unit: total.Unit,
		left:    "growth of " + rate.Stated + " over " + years.Stated,
		symbols: "(1 + " + value(rate) + "/100)^" + value(years) + " = " + value(total)}
	e.operands[1].role = "years"
	n := years.Value.Rat()
	k, _, ok := Convert(bare(years.Unit), "a")
	switch {
	case n == nil || !ok || k.Cmp(one) != 0 || !n.IsInt() || n.Sign() <= 0 || n.Cmp(number(longestGrowth)) > 0 || !exact(years):
		e.missing = years.Stated + " is no whole number of years"
		return e
	case total.Kind == dataset.Fraction:
		e.operands[2].scale = number(100)
	}
	times, back := total.Kind == dataset.Multiplier, number(-1)
	e.readings = only("compounded", func(x values) dataset.Interval {
		f := raise(shift(directed(rate, x[0]).Scale(big.NewRat(1, 100)), one), int(n.Num().Int64()))
		if times {
			return f
		}
		return shift(f, back).Scale(number(100))
	})
	way := total // the total of a fall is one, whether it says so or not
	if way.Change != dataset.Up && way.Change != dataset.Down {
		way = rate
	}
	right := func(x values) dataset.Interval { return directed(way, x[2]) }
	if times {
		e.unit, right = multiples, func(x values) dataset.Interval { return x[2] }
	}
	e.readings[0].right = right
	if !times {
		e.readings = append(e.readings, reading{name: "without compounding", right: right,
			left: func(x values) dataset.Interval { return directed(rate, x[0]).Scale(n) }})
	}
	e.inRoundTerms()
	return e
}

// directed gives a fall its sign.
func directed(r *dataset.Record, a dataset.Interval) dataset.Interval {
	if r.Change == dataset.Down && r.Value.Sign() > 0 {
		return a.Neg()
	}
	return a
}

// raise returns {xⁿ} for x that is never negative.
func raise(a dataset.Interval, n int) dataset.Interval {
	out := dataset.Point(one)
	for range n {
		out = times(out, a)
	}
	return out
}
