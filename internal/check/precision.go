package check

import (
	"math/big"

	"figcheck/dataset"
)

var precision = &Check{
	Name:  "precision",
	Title: "conversions with more digits than their figures give",
	Doc: `A conversion that is printed a hundred times finer than the figure it was made from is known says more than is
known: "about 300 miles (482.80 km)". It is a note beside a verdict of consistent, for nothing is wrong.

Evidence: derivation convert(a). The figure fixes its conversion to the width of its wide interval; a printed step below
a hundredth of that is noted. Traps: the finer figure may be the measured one, and the other rounded from it: where it
stands first nothing is noted; limits that are set by law in round figures.`,
	Holds:    "about 300 miles (480 km): nothing is noted",
	Fails:    "about 300 miles (482.80 km): a note",
	Rounding: "26.2 miles (42.165 km): nothing is noted, for the step is a thirtieth of what is known",
	Run: func(p *Pass) {
		p.Terms(dataset.Convert, func(owner *dataset.Record, t dataset.Term) {
			recs, missing := p.operandsOf(owner, t)
			if missing != "" || len(recs) != 2 {
				return
			}
			e := convert(recs[0], recs[1])
			o := e.judge()
			if o.verdict != dataset.Consistent && o.verdict != dataset.Tension || !tooFine(o.computed[0], owner.Precision) {
				return
			}
			f := e.finding(p.check.Name, o)
			f.Verdict, f.Severity = dataset.Consistent, dataset.SeverityNote
			f.Message = recs[0].Stated + " fixes its conversion to " + say(o.computed[0], owner.Unit) + "; " + owner.Stated + " is finer than is known"
			p.keep(f)
		})
	},
}

// tooFine reports a printed step below a hundredth of the width of what is
// known.
func tooFine(known dataset.Interval, step dataset.Decimal) bool {
	if known.Lo.At == nil || known.Hi.At == nil || !step.Valid() {
		return false
	}
	width := new(big.Rat).Sub(known.Hi.At, known.Lo.At)
	return width.Cmp(new(big.Rat).Mul(step.Rat(), number(100))) > 0
}
