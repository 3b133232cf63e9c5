package check

import "figcheck/dataset"

var average = &Check{
	Name:  "average",
	Title: "an average outside what it averages",
	Doc: `An average, whatever its weights, lies between the least and the greatest of what is averaged; so does a median, and
so does the rate of a whole between the rates of the groups that make it up.

Evidence: derivation between(range) or between(a b …): "ranged from 12 to 30, with an average of 21", "5.2% among men, 3.1%
among women and 4.2% overall", the total row of a column of rates. Traps: a range that leaves out extremes ("most waited
12 to 30 days") is no range of all and is not bound; an interquartile range is not either; a change of the whole may lie
outside the changes of all its parts when their weights shift (Simpson's paradox), so that changes are not bound.`,
	Holds:    "waits ranged from 12 to 30 days, with an average of 21",
	Fails:    "waits ranged from 12 to 30 days, with an average of 35",
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
	},
}
