package check

import (
	"math/big"
	"strconv"

	"figcheck/dataset"
)

var average = &Check{
	Name:  "average",
	Title: "an average outside what it averages, or that is not its mean",
	Doc: `An average, whatever its weights, lies between the least and the greatest of what is averaged; so does a median, and
so does the rate of a whole between the rates of the groups that make it up. The average of the rows of a table is their mean.

Evidence: derivation between(range) or between(a b …): "ranged from 12 to 30, with an average of 21", "5.2% among men, 3.1%
among women and 4.2% overall", the total row of a column of rates; average(a b …) of all rows of a table: "on average 287
cases per city". Traps: a range that leaves out extremes ("most waited 12 to 30 days") is no range of all and is not bound;
an interquartile range is not either; a change of the whole may lie outside the changes of all its parts when their weights
shift (Simpson's paradox), so that changes are not bound.`,
	Holds:    "waits ranged from 12 to 30 days, with an average of 21",
	Fails:    "waits ranged from 12 to 30 days, with an average of 35",
	Afar:     true,
	Rounding: "scores ranged from 3.2 to 4.1, with an average of 4.1",
	Run: func(p *Pass) {
		p.derived(dataset.Between, 1, 0, func(recs []*dataset.Record) *equation {
			n := len(recs) - 1
			spread := "what lies within "
			if n > 1 {
				spread = "what lies between the least and the greatest of "
			}
			e := &equation{operands: as(recs, "range", "average"), rel: "=", unit: recs[n].Unit, left: spread + stated(", ", recs[:n]...),
				readings: only("between the extremes", func(x values) dataset.Interval { return hull(x[:n]) }),
				symbols:  symbols(" … ", recs[:n]...) + " ∋ " + value(recs[n])}
			e.rescale(alike(recs))
			return e
		})
		p.derived(dataset.Average, 2, 0, func(recs []*dataset.Record) *equation {
			n := len(recs) - 1
			e := &equation{operands: as(recs, "row", "average"), rel: "=", unit: recs[n].Unit, left: "the mean of " + stated(", ", recs[:n]...),
				readings: []reading{{name: "each row counted once", left: func(x values) dataset.Interval { return mean(x[:n]) },
					right: func(x values) dataset.Interval { return roundedTo(recs[n], x[n]) }}},
				symbols: "(" + symbols(" + ", recs[:n]...) + ") ÷ " + strconv.Itoa(n) + " = " + value(recs[n])}
			e.rescale(alike(recs))
			return e
		})
	},
}

func mean(x values) dataset.Interval {
	sum := x[0]
	for _, a := range x[1:] {
		sum = sum.Plus(a)
	}
	return sum.Scale(big.NewRat(1, int64(len(x))))
}

// roundedTo is how the result of a division is read: rounded, though it be a
// number of people.
func roundedTo(r *dataset.Record, x dataset.Interval) dataset.Interval {
	if step := r.Precision.Rat(); step != nil && exact(r) {
		half := new(big.Rat).Mul(step, big.NewRat(1, 2))
		return x.Plus(dataset.Closed(new(big.Rat).Neg(half), half))
	}
	return x
}
