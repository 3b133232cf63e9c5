package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

var percentOf = &Check{
	Name:  "percent-of",
	Title: "a share that its part and whole do not give",
	Doc: `A per cent, fraction, "one in five" or multiple that the text says one figure is of another must be reachable
by dividing their intervals.

Evidence: derivation share(part whole), both of one dimension. Traps: a share of another base than the one named
beside it, which is why only a bound whole counts; worded fractions carry no precision and are read widely.`,
	Holds:    "326,000 of 448,000, almost three-quarters",
	Fails:    "1% of $21.1 billion, or $2 billion",
	Afar:     true,
	Rounding: "about a third of the 1,250 homes, 400 in all",
	Run: func(p *Pass) {
		p.derived(dataset.Share, 2, 2, partOf)
	},
}

// partOf is the relation part ÷ whole = share.
func partOf(recs []*dataset.Record) *equation {
	part, whole, share := recs[0], recs[1], recs[2]
	e := &equation{operands: as(recs, "part", "whole", "share"), rel: "=", unit: share.Unit,
		readings: only("share", func(x values) dataset.Interval { return over(x[0], x[1]) }),
		left:     part.Stated + " of " + whole.Stated, symbols: shareSymbols(part, whole, share)}
	e.inRoundTerms()
	e.proportion(recs[:1], recs[1:2], share)
	if shareLike(part) != shareLike(whole) {
		e.missing = "the units of " + part.Stated + " and " + whole.Stated + " are not comparable"
	}
	if oneIn(share) {
		e.readings = append(e.readings, reading{name: "one in so many", equal: true,
			left: func(x values) dataset.Interval { return over(x[1], x[0]) }})
	}
	return e
}

// shareSymbols prints part ÷ whole = share, times 100 for per cents.
func shareSymbols(part, whole, share *dataset.Record) string {
	u, _ := unitOf(share)
	hundred := ""
	if u.Factor != nil && dataset.Compare(u.Factor, hundredth) == 0 {
		hundred = "100 × "
	}
	return hundred + value(part) + " ÷ " + value(whole) + " = " + value(share)
}

var hundredth = big.NewRat(1, 100)

// oneIn reports whether a share states the number of which it is one: "one in
// five" as 5.
func oneIn(r *dataset.Record) bool {
	v := r.Value.Rat()
	return v != nil && dataset.Compare(v, one) > 0 && (strings.Contains(r.Stated, " in ") || strings.Contains(r.Stated, " out of "))
}
