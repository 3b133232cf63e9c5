package check

import (
	"math/big"

	"figcheck/dataset"
)

// thousandfold is the factor within which one amount's values at two times are
// taken to lie: beyond it the words million and billion are mixed up. It is
// the lower end of the classic rule for thousand errors (300 to 3,000).
var thousandfold = big.NewRat(300, 1)

var later = &Check{
	Name:  "later",
	Title: "an amount that shrank or grew a thousandfold between two times",
	Doc: `An amount and what it is said to be worth at another time may differ by interest, prices or fortune, but not by a
factor of three hundred or more: then a scale word is wrong.

Evidence: derivation later(a) on the second amount. Traps: shares of a start-up and currencies in hyperinflation
do grow so; the words say so, and a reviewer rejects the finding.`,
	Holds:    "$3.5 billion in 2022, now worth more than $4 billion",
	Fails:    "$3.5 billion in 2022, now worth more than $4 million",
	Rounding: "£2 million then, about £2 million today",
	Run: func(p *Pass) {
		p.derived(dataset.Later, 1, 1, func(recs []*dataset.Record) *equation {
			e := &equation{operands: as(recs, "then", "now"), rel: "=", unit: recs[1].Unit, left: recs[0].Stated + " at another time",
				readings: []reading{{name: "within a factor of 300", left: func(x values) dataset.Interval {
					return dataset.Interval{Lo: x[0].Scale(new(big.Rat).Inv(thousandfold)).Lo, Hi: x[0].Scale(thousandfold).Hi}
				}, right: func(x values) dataset.Interval { return capped(x[1]) }}},
				symbols: value(recs[0]) + " → " + value(recs[1])}
			e.rescale(alike(recs))
			pair := recs[1].Stated + " for what is " + recs[0].Stated + " at another time "
			e.message = func(o outcome) string {
				switch o.verdict {
				case dataset.Inconsistent:
					return pair + "is more than 300 times apart, as if a scale word were mixed up: these cannot both be right"
				case dataset.CannotTell:
					return pair + "cannot be compared"
				}
				return pair + "agrees with what prices and interest do"
			}
			return e
		})
	},
}

// capped ends an open bound at twice itself: nobody says "more than $4
// million" of billions.
func capped(a dataset.Interval) dataset.Interval {
	if a.Hi.At == nil && a.Lo.At != nil {
		a.Hi = dataset.Bound{At: new(big.Rat).Mul(a.Lo.At, number(2))}
	}
	return a
}
