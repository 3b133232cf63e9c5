package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

var margin = &Check{
	Name:  "margin",
	Title: "a margin of error that is too small for its sample",
	Doc: `At 95% confidence a random sample of n has a margin of error of 98 ÷ √n points; weighting and clustering only
make it larger. A stated margin must not be smaller.

Evidence: derivation margin(n) on the margin. Traps: another level of confidence, a sample that is most of a small
population, and the margin of a share far from one half are smaller: down to half of it is a tension. A margin
that is larger tells nothing.`,
	Holds:    "1,004 adults, a margin of error of 3 points",
	Fails:    "400 voters, a margin of error of 1 point",
	Rounding: "1,020 people, a margin of error of 3 points, though 3.07 follows",
	Run: func(p *Pass) {
		p.derived(dataset.Margin, 1, 1, func(recs []*dataset.Record) *equation {
			n, said := recs[0], recs[1]
			size := func(x values) dataset.Interval { return absolute(x[1]) }
			e := &equation{operands: as(recs, "sample", "margin of error"), rel: "≤", unit: "[pp]", left: "the margin of error of " + n.Stated,
				symbols: "98 ÷ √" + value(n) + " ≤ " + strings.TrimPrefix(value(said), "-")}
			if !n.Value.Valid() || n.Value.Sign() <= 0 {
				e.missing = n.Stated + " is no number of people"
			}
			e.readings = []reading{
				{name: "a random sample at 95% confidence", right: size, left: func(x values) dataset.Interval { return statistic.Margin(x[0]) }},
				{name: "another confidence, or most of a small population", right: size,
					left: func(x values) dataset.Interval { return statistic.Margin(x[0]).Scale(big.NewRat(1, 2)) }},
			}
			e.message = func(o outcome) string {
				least := e.left + " is at least " + say(e.readings[0].left(e.at(point, -1, nil)), e.unit)
				if o.verdict == dataset.Consistent && o.through == "" {
					return least + ", as " + said.Stated + " is"
				}
				return least + e.ending(o)
			}
			return e
		})
	},
}

// absolute returns {|x|} of an interval that does not hold zero: "plus or minus
// 3 points" may have been read as −3.
func absolute(a dataset.Interval) dataset.Interval {
	if a.Hi.At != nil && a.Hi.At.Sign() < 0 {
		return a.Neg()
	}
	return a
}
