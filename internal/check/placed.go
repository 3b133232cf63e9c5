package check

import (
	"strconv"

	"figcheck/dataset"
)

var placed = &Check{
	Name:  "placed",
	Title: "a place in a table's order that its row does not have",
	Doc: `The second highest of a table's rows has one above it; rows whose rounded figures may be equal are counted both
ways.

Evidence: derivation from_top(a b …) or from_bottom(a b …) on an ordinal: "the second highest number of cases".
Traps: rows that tie share a place; the order of some rows only is not bound.`,
	Holds:    "Hull had the second highest number of cases: 333 of 412, 333 and 206",
	Fails:    "Hull had the third highest number of cases: 333 of 412, 333 and 206",
	Rounding: "the second highest, 3.1 million, beside 3.1 million and 2.0 million",
	Run: func(p *Pass) {
		p.derived(dataset.FromTop, 2, 0, func(recs []*dataset.Record) *equation {
			return place(recs, "greatest", below)
		})
		p.derived(dataset.FromBottom, 2, 0, func(recs []*dataset.Record) *equation {
			return place(recs, "least", func(own, other dataset.Interval) (bool, bool) { return below(other, own) })
		})
	},
}

// place is the relation: one more than the figures before the first one is its
// place. A tie may be broken either way.
func place(recs []*dataset.Record, word string, before func(own, other dataset.Interval) (surely, maybe bool)) *equation {
	n := len(recs) - 1
	left := "the place of " + recs[0].Stated + " among " + strconv.Itoa(n) + " rows, the " + word + " first,"
	e := tallied(recs, left)
	e.operands[0].role = "in its place"
	scales, missing := alike(recs[:n])
	e.missing, e.flips = missing, true
	e.readings = only("row by row", func(x values) dataset.Interval {
		var t tallies
		own := x[0]
		if missing == "" {
			own = own.Scale(scales[0])
		}
		for i, a := range x[1:n] {
			if missing == "" {
				a = a.Scale(scales[i+1])
			}
			surely, maybe := before(own, a)
			t.add(surely, maybe || own.Overlaps(a))
		}
		return whole(t.least+1, t.most+1)
	})
	return e
}
