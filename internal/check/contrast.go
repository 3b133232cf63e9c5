package check

import "figcheck/dataset"

var contrast = &Check{
	Name:  "contrast",
	Title: "more that is not more",
	Doc: `A figure that the text says is more than another must be able to be: the upper end of the one lies above the
lower end of the other. Two equal figures beside a word of contrast are a tension, since either may be rounded.

Evidence: derivation above(a): "more girls (48%) than boys (52%)", "the 540 women outnumbered the 520 men".
Traps: what a sentence denies or expects; figures of different claimants; units that differ.`,
	Holds:    "the 540 women outnumbered the 520 men",
	Fails:    "the 520 women outnumbered the 540 men",
	Rounding: "$5.2 million, higher than the $5.2 million of 2023: a tension, for rounding may hide it",
	Run: func(p *Pass) {
		p.derived(dataset.Above, 1, 1, func(recs []*dataset.Record) *equation {
			e := ordering(recs[:1], recs[1], "<", "more than")
			if v, w := recs[0].Value, recs[1].Value; e.missing == "" && e.soft == "" && v.Valid() && w.Valid() && v.Equal(w) {
				e.soft = "the two are equal, and the one may be rounded"
			}
			return e
		})
	},
}

// ordering is the relation that each of the lesser figures stands in rel to the
// greater one, which comes last: the largest of them by its lower end decides.
func ordering(lesser []*dataset.Record, greater *dataset.Record, rel, words string) *equation {
	recs := append(append([]*dataset.Record(nil), lesser...), greater)
	n := len(lesser)
	e := &equation{operands: as(recs, "less", "more"), rel: rel, unit: greater.Unit, left: stated(", ", lesser...), soft: softness(recs), flips: true,
		readings: only("as the words order them", func(x values) dataset.Interval { return highest(x[:n]) }),
		symbols:  symbols(", ", lesser...) + " " + rel + " " + value(greater)}
	e.rescale(alike(recs))
	e.message = func(o outcome) string {
		switch o.verdict {
		case dataset.Inconsistent:
			return greater.Stated + " is said to be " + words + " " + e.left + ", and is less: these cannot both be right"
		case dataset.Tension:
			if !meets(o) {
				return greater.Stated + " is said to be " + words + " " + e.left + ", and is not, but " + e.soft
			}
			return greater.Stated + " is " + words + " " + e.left + " only at the loosest reading"
		}
		return greater.Stated + " is " + words + " " + e.left + ", as the text says" + e.because(o)
	}
	return e
}

// highest is the interval of the largest of several values.
func highest(x values) dataset.Interval {
	out := x[0]
	for _, a := range x[1:] {
		if b := a.Lo; b.At != nil && (out.Lo.At == nil || b.At.Cmp(out.Lo.At) > 0) {
			out.Lo = b
		}
		if b := a.Hi; out.Hi.At != nil && (b.At == nil || b.At.Cmp(out.Hi.At) > 0) {
			out.Hi = b
		}
	}
	return out
}
