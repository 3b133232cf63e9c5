package check

import (
	"slices"

	"figcheck/dataset"
)

var cascade = &Check{
	Name:  "cascade",
	Title: "what is left after several steps that do not give it",
	Doc: `What there was at first, without all that went and with all that came, is what there is in the end, interval by
interval, however many steps there are: patients screened, ineligible, unwilling and randomised; cash at the start of
a year, received, lent, spent and at its end. Chains of one that came and one that went are the flow check's, those of
one that went the difference check's.

Evidence: derivation cascade(first went …), with came(…) beside it where something came: "of 1,204, 310 were
ineligible and 42 declined, leaving 852", a table whose every row is a step. Traps: reasons listed under a number of
excluded are its parts; a chain that names only what went, without "leaving", may leave out what came.`,
	Holds:    "of 1,204 screened, 310 were ineligible and 42 declined, leaving 852",
	Fails:    "of 1,204 screened, 310 were ineligible and 42 declined, leaving 825",
	Afar:     true,
	Rounding: "of $9.4 billion, $3.2 billion was lent and $2.1 billion spent, leaving $4.0 billion",
	Run: func(p *Pass) {
		p.Terms(dataset.Cascade, func(owner *dataset.Record, t dataset.Term) {
			went := len(t.Operands)
			for _, also := range owner.Derivation {
				if also.Rule == dataset.Came {
					t.Operands = append(t.Operands[:went:went], also.Operands...)
				}
			}
			recs, missing := p.operandsOf(owner, t)
			if missing == "" && went < 2 {
				missing = "a cascade does not take that few figures"
			}
			if missing != "" {
				p.unbound(owner, t, missing)
				return
			}
			p.report(cascaded(recs, went))
		})
	},
}

// cascaded is the relation first − went … + came … = last; the first and what
// went are so many of the records.
func cascaded(recs []*dataset.Record, went int) *equation {
	n := len(recs) - 1
	e := &equation{operands: as(recs, "first", "last"), rel: "=", unit: recs[n].Unit, soft: softness(recs),
		left: stated(" − ", recs[:went]...), symbols: symbols(" − ", recs[:went]...),
		readings: only("first − went + came", func(x values) dataset.Interval {
			return x[0].Minus(total(x[1:went])).Plus(total(x[went:n]))
		})}
	for i := 1; i < n; i++ {
		if e.operands[i].role = "came"; i < went {
			e.operands[i].role = "went"
		}
	}
	if went < n {
		e.left += " + " + stated(" + ", recs[went:n]...)
		e.symbols += " + " + symbols(" + ", recs[went:n]...)
	}
	e.symbols += " = " + value(recs[n])
	if slices.ContainsFunc(recs, func(r *dataset.Record) bool { return r.Kind != dataset.Count }) {
		e.rescale(alike(recs)) // counts that are said to come and go are of one thing: strays and dogs
	}
	return e.namelessRounded(recs)
}
