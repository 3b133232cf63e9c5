package check

import (
	"math/big"
	"slices"
	"strings"
	"unicode"

	"figcheck/dataset"
)

var balance = &Check{
	Name:  "balance",
	Title: "parts that do not add up to their total",
	Doc: `A total that the text says is the sum of its parts must be reachable: adding the intervals of the parts
end by end gives an interval, and it must meet the interval of the total. The tolerance is that of the figures
themselves (XBRL Calculations 1.1): it grows with the number of rounded parts and with nothing else.

Evidence: derivation sum(…) on the total, which is set only where the text says that the parts are all there
are ("in all", "a total of", a total row). Traps: "of which" and "including" list some parts only and are the
part-whole check's; a missing part is unknown and not zero, so that a total beyond parts of 2018, 2019 and 2021 is a
tension that names 2020 as not itemised; in a table, zeros at the end of a total of numbers without them are no rounding; per cents that make 100 are the shares check's.`,
	Holds:    "nine children and one woman: 10 civilians in all",
	Fails:    "4,252 arrivals in spring and 3,117 in autumn, 7,639 in the year",
	Afar:     true,
	Rounding: "2.3 and 2.4 million, together 5 million",
	Run: func(p *Pass) {
		p.derived(dataset.Sum, 2, 0, func(recs []*dataset.Record) *equation {
			if hundred(recs) {
				return nil
			}
			return sumOf(recs).itemised(recs)
		})
	},
}

// sumOf is the relation parts = total, the total last.
func sumOf(recs []*dataset.Record) *equation {
	recs = toOnePlace(recs)
	n := len(recs) - 1
	e := &equation{operands: as(recs, "part", "total"), rel: "=", unit: recs[n].Unit,
		readings: only("sum", func(x values) dataset.Interval { return total(x[:n]) }),
		left:     stated(" + ", recs[:n]...), symbols: symbols(" + ", recs[:n]...) + " = " + value(recs[n])}
	if !slices.ContainsFunc(recs, func(r *dataset.Record) bool { return r.Kind != dataset.Count }) {
		return e // counts that are said to be all: flats and houses make homes
	}
	e.rescale(alike(recs))
	return e
}

// toOnePlace gives the whole numbers of a table's sum the place of its finest
// ones: beside 847 and 1,237 a total of 3,600 is no rounded one. Hedged figures
// keep their own, and as many round numbers as others may be estimates.
func toOnePlace(recs []*dataset.Record) []*dataset.Record {
	whole, round := 0, 0
	for _, r := range recs {
		switch p := r.Precision.Rat(); {
		case column(r) == "" || r.Kind != dataset.Count || p == nil || strings.ContainsFunc(r.Stated, unicode.IsLetter):
			return recs
		case dataset.Compare(p, one) > 0:
			round++
		case dataset.Compare(p, one) == 0 && r.Value.Float() >= hundredfold:
			whole++
		}
	}
	if whole < 2 || round == 0 || whole <= round {
		return recs
	}
	out := slices.Clone(recs)
	for i, r := range recs {
		if exact(r) && dataset.Compare(r.Precision.Rat(), one) > 0 {
			finer := *r
			finer.Precision = dataset.NewDecimal(1, 0)
			out[i] = &finer
		}
	}
	return out
}

// hundredfold is the least whole number that could be seen to be rounded.
const hundredfold = 100

// rescale sets the operands' scales, or what is missing.
func (e *equation) rescale(scales []*big.Rat, missing string) {
	if missing != "" {
		e.missing = missing
		return
	}
	for i, k := range scales {
		e.operands[i].scale = k
	}
}
