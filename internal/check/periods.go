package check

import "figcheck/dataset"

var periods = &Check{
	Name:  "periods",
	Title: "a year that its quarters, halves or months do not add up to",
	Doc: `What is counted or paid over time adds up: the figure of a year must be reachable from the figures of its quarters,
halves or months, interval by interval.

Evidence: derivation periods(…), set for columns headed by all the parts of a year and the year behind them. Traps: levels (staff, balances), averages and rates do not add up over time; a year no larger than each of its parts is taken
for one of these and left alone; quarters restated later.`,
	Holds:    "fees of 10, 12, 13 and 14 in the quarters, 49 in the year",
	Fails:    "fees of 10, 12, 13 and 14 in the quarters, 59 in the year",
	Rounding: "1.2, 1.3, 1.2 and 1.4 million in the quarters, 5.0 in the year",
	Run: func(p *Pass) {
		p.derived(dataset.Periods, 2, 12, func(recs []*dataset.Record) *equation {
			e := sumOf(recs)
			for i := range e.operands[:len(recs)-1] {
				e.operands[i].role = "period"
			}
			return e.namelessRounded(recs)
		})
		p.sameBasis()
	},
}

// namelessRounded admits whole numbers of a table that name no thing counted
// as rounded ones: amounts in thousands.
func (e *equation) namelessRounded(recs []*dataset.Record) *equation {
	for _, r := range recs {
		if !nameless(r) {
			return e
		}
	}
	first := e.readings[0]
	e.readings = append(e.readings, reading{name: "whole numbers rounded from finer ones", equal: true,
		left: func(x values) dataset.Interval {
			wider := make(values, len(x))
			for i, a := range x {
				wider[i] = unrounded(a)
			}
			return first.left(wider)
		},
		right: func(x values) dataset.Interval { return unrounded(x[len(x)-1]) }})
	return e
}
