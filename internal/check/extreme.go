package check

import "figcheck/dataset"

var extreme = &Check{
	Name:  "extreme",
	Title: "a highest or lowest that another row of the table exceeds",
	Doc: `The highest figure of a table's column is its greatest, the lowest its least; where several share it, it is still
that figure.

Evidence: derivation highest(a b …) or lowest(a b …): "the highest was Leeds with 412 cases". Traps: the highest of some
rows, or since a year, is not bound; two figures of one precision that differ are compared as they stand.`,
	Holds:    "the most cases, 412, were in Leeds; the others had 206 and 333",
	Fails:    "the most cases, 333, were in Hull; the others had 412 and 206",
	Rounding: "the most, about 410, were in Leeds; the others had 206 and 333",
	Run: func(p *Pass) {
		p.derived(dataset.Highest, 2, 0, func(recs []*dataset.Record) *equation { return outermost(recs, "greatest", highest) })
		p.derived(dataset.Lowest, 2, 0, func(recs []*dataset.Record) *equation {
			return outermost(recs, "least", func(x values) dataset.Interval {
				below := make(values, len(x))
				for i, a := range x {
					below[i] = a.Neg()
				}
				return highest(below).Neg()
			})
		})
	},
}

// outermost is the relation: the greatest, or least, of the rows is the stated
// figure.
func outermost(recs []*dataset.Record, word string, of func(values) dataset.Interval) *equation {
	n := len(recs) - 1
	e := &equation{operands: as(recs, "row", "said to be the "+word), rel: "=", unit: recs[n].Unit, flips: true,
		left: "the " + word + " of " + stated(", ", recs[:n]...), symbols: word + "(" + symbols(", ", recs[:n]...) + ") = " + value(recs[n]),
		readings: only("of all rows", func(x values) dataset.Interval { return of(x[:n]) })}
	e.rescale(alike(recs))
	e.rounded(recs[n])
	return e
}
