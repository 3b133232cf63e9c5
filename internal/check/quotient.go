package check

import (
	"math/big"

	"figcheck/dataset"
)

var quotient = &Check{
	Name:  "quotient",
	Title: "a rate or average that its two figures do not give",
	Doc: `A rate, an average, a figure per head or per 100,000, a speed, a cost per kilometre or a multiple that the
text says is one figure over another must be reachable by dividing their intervals. The scale comes from the
unit: "{case}/100000{person}" is a hundred-thousandth.

Evidence: derivation quotient(a b), and units whose dimensions divide to those of the quotient. A year may have
365 or 366 days. Over a date, "36,500 calls in 2024, 100 a day", it is divided by the days, weeks or months of that
date, or by as many of them as there may have been any. Traps: an average of a subgroup over the whole group's number; a denominator of another year;
a denominator that nobody stated is never guessed at.`,
	Holds:    "$21.4 million for 350,000 displaced people is $61 each",
	Fails:    "271,259 of 64.6 million is 4,200 in 100,000",
	Afar:     true,
	Rounding: "$1 billion for 3 million people is $320 each",
	Run: func(p *Pass) {
		p.derived(dataset.Quotient, 2, 2, divided)
	},
}

// divided is the relation numerator ÷ denominator = quotient.
func divided(recs []*dataset.Record) *equation {
	if recs[1].Kind == dataset.Date {
		return pace(recs)
	}
	e := &equation{operands: as(recs, "numerator", "denominator", "quotient"), rel: "=", unit: recs[2].Unit,
		readings: only("quotient", func(x values) dataset.Interval { return over(x[0], x[1]) }),
		left:     stated(" ÷ ", recs[:2]...), symbols: symbols(" ÷ ", recs[:2]...) + " = " + value(recs[2])}
	e.proportion(recs[:1], recs[1:2], recs[2])
	if e.missing != "" {
		e.byDays(recs)
	}
	e.inRoundTerms()
	return e
}

// byDays admits figures per year beside figures per day: a year is 365 days,
// or 366.
func (e *equation) byDays(recs []*dataset.Record) {
	dim, factor, missing := dimensionOf(recs[:1], append([]*dataset.Record{recs[2]}, recs[1]))
	year := map[string]*big.Rat{"second-1.year": number(86400), "second.year-1": big.NewRat(1, 86400)}
	k, ok := year[dim]
	if missing != "" || !ok {
		return
	}
	e.missing, e.readings = "", nil
	for _, days := range []int64{365, 366} {
		d := new(big.Rat).Mul(k, number(days))
		if dim == "second.year-1" {
			d.Quo(k, number(days))
		}
		d.Mul(d, factor)
		e.readings = append(e.readings, reading{name: "a year of " + number(days).RatString() + " days", equal: true,
			left: func(x values) dataset.Interval { return over(x[0], x[1]).Scale(d) }})
	}
}
