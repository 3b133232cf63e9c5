package check

import "figcheck/dataset"

var difference = &Check{
	Name:  "difference",
	Title: "a difference that its two figures do not give",
	Doc: `A figure that the text says is what is left of one figure after another is taken away, or how far two lie
apart, must be reachable by subtracting their intervals.

Evidence: derivation difference(a b). Traps: a difference of rounded figures is much less precise than either,
so that 316,000 − 126,000 may well be 191,000; "14 fewer" states the amount and not its sign, so that an up or
down figure is compared either way round.`,
	Holds:    "583 of the 4,252 were sent back, which leaves 3,669",
	Fails:    "583 of the 4,252 were sent back, which leaves 3,967",
	Afar:     true,
	Rounding: "net migration of 191,000 from 316,000 in and 126,000 out",
	Run: func(p *Pass) {
		p.derived(dataset.Difference, 2, 2, func(recs []*dataset.Record) *equation {
			e := &equation{operands: as(recs, "from", "taken away", "left"), rel: "=", unit: recs[2].Unit,
				readings: only("difference", func(x values) dataset.Interval { return x[0].Minus(x[1]) }),
				left:     stated(" − ", recs[:2]...), symbols: symbols(" − ", recs[:2]...) + " = " + value(recs[2])}
			if c := recs[2].Change; c == dataset.Up || c == dataset.Down {
				e.readings = append(e.readings, reading{name: "the distance either way", equal: true,
					left: func(x values) dataset.Interval { return x[1].Minus(x[0]) }})
			}
			if points := recs[2].Unit == "[pp]" && bare(recs[0].Unit) == "1" && bare(recs[1].Unit) == "1"; !points {
				e.rescale(alike(recs)) // points of a score are pure numbers
			}
			return e
		})
	},
}
