package check

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var product = &Check{
	Name:  "product",
	Title: "a product that its factors do not give",
	Doc: `A figure that the text says is one figure times another must be reachable by multiplying their intervals:
price times quantity, rate times time, a share of an amount.

Evidence: derivation product(a b), and units whose dimensions multiply to those of the product; counted nouns
are pure numbers, a per cent is a hundredth. Traps: two rounded factors make a wide product; units that do not
multiply to the product's are never guessed at.`,
	Holds:    "5 million shares at $20 each cost $100 million",
	Fails:    "5 million shares at $20 each cost $10 million",
	Afar:     true,
	Rounding: "almost two-thirds of 44 million people: 28 million",
	Run: func(p *Pass) {
		p.derived(dataset.Product, 2, 2, func(recs []*dataset.Record) *equation {
			e := &equation{operands: as(recs, "factor", "product"), rel: "=", unit: recs[2].Unit,
				readings: only("product", func(x values) dataset.Interval { return times(x[0], x[1]) }),
				left:     stated(" × ", recs[:2]...), symbols: symbols(" × ", recs[:2]...) + " = " + value(recs[2])}
			e.proportion(recs[:2], nil, recs[2])
			return e
		})
	},
}

// yearly returns the figures that are stated per year, month, week or day.
func yearly(recs []*dataset.Record) (out []*dataset.Record) {
	for _, r := range recs {
		if _, period, ok := strings.Cut(string(r.Unit), "/"); ok && (period == "a" || period == "mo" || period == "wk" || period == "d") {
			out = append(out, r)
		}
	}
	return out
}

// timeless leaves out the "a year" of an amount beside figures that leave it
// unsaid: "84,000 t a year" is 40,000 cars at 2.1 t each.
func timeless(recs []*dataset.Record) []*dataset.Record {
	out := slices.Clone(recs)
	for i, r := range recs {
		if slices.Contains(yearly(recs), r) {
			c := *r
			unit, _, _ := strings.Cut(string(r.Unit), "/")
			c.Unit = dataset.Unit(unit)
			out[i] = &c
		}
	}
	return out
}

// proportion checks that the dimensions of a product or quotient are those of
// the stated figure, and scales the first operand to its unit.
func (e *equation) proportion(num, den []*dataset.Record, to *dataset.Record) {
	dim, factor, missing := dimensionOf(num, den)
	want, by, unknown := dimensionOf([]*dataset.Record{to}, nil)
	if all := slices.Concat(num, den, []*dataset.Record{to}); dim != want && len(yearly(all)) == 1 {
		all = timeless(all)
		dim, factor, missing = dimensionOf(all[:len(num)], all[len(num):len(all)-1])
		want, by, unknown = dimensionOf(all[len(all)-1:], nil)
	}
	switch {
	case missing != "":
		e.missing = missing
	case unknown != "":
		e.missing = unknown
	case dim != want:
		e.missing = "the units do not give that of " + to.Stated
	default:
		e.operands[0].scale = dataset.Divide(factor, by)
	}
}
