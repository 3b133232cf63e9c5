package check

import (
	"slices"

	"figcheck/dataset"
)

var flow = &Check{
	Name:  "flow",
	Title: "what there was, came and went that do not give what is left",
	Doc: `What there was at first, with what came and without what went, is what there is in the end, interval by interval.

Evidence: derivation flow(first came went), set for tables with just these four. Traps: losses, write-offs and
corrections that have no row of their own: a table that has a fifth is not bound.`,
	Holds:    "120 at the start, 30 came, 40 left, 110 at the end",
	Fails:    "120 at the start, 30 came, 40 left, 130 at the end",
	Afar:     true,
	Rounding: "$1.2 billion at first, $0.4 billion in, $0.3 billion out, $1.4 billion at the end",
	Run: func(p *Pass) {
		p.derived(dataset.Flow, 3, 3, func(recs []*dataset.Record) *equation {
			e := &equation{operands: as(recs, "first", "last"), rel: "=", unit: recs[3].Unit,
				readings: only("first + came − went", func(x values) dataset.Interval { return x[0].Plus(x[1]).Minus(x[2]) }),
				left:     recs[0].Stated + " + " + recs[1].Stated + " − " + recs[2].Stated,
				symbols:  value(recs[0]) + " + " + value(recs[1]) + " − " + value(recs[2]) + " = " + value(recs[3])}
			e.operands[1].role, e.operands[2].role = "came", "went"
			if slices.ContainsFunc(recs, func(r *dataset.Record) bool { return r.Kind != dataset.Count }) {
				e.rescale(alike(recs))
			}
			return e.namelessRounded(recs)
		})
	},
}
