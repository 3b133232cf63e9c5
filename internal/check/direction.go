package check

import "figcheck/dataset"

var directionWord = &Check{
	Name:  "direction",
	Title: "a rise or fall whose figures go the other way",
	Doc: `What is said to rise must end higher than it began, and what is said to fall lower.

Evidence: derivation rise(a) or fall(a) on the new figure. Traps: figures that are equal as they are rounded may
still have moved; a deficit that narrows, a rank that rises and a negative figure have senses of their own, and are
not bound.`,
	Holds:    "complaints fell from 231 to 212",
	Fails:    "complaints fell from 212 to 231",
	Rounding: "the rate slipped from 4.1% to 4.1%",
	Run: func(p *Pass) {
		p.derived(dataset.Rise, 1, 1, func(recs []*dataset.Record) *equation { return moving(recs[0], recs[1], "≥", "rise") })
		p.derived(dataset.Fall, 1, 1, func(recs []*dataset.Record) *equation { return moving(recs[0], recs[1], "≤", "fall") })
	},
}

// moving is the relation new ≥ old of a rise, or new ≤ old of a fall: rounding
// can make the two one.
func moving(old, now *dataset.Record, rel, word string) *equation {
	e := &equation{operands: as([]*dataset.Record{now, old}, "new", "old"), rel: rel, unit: old.Unit, flips: true, left: now.Stated,
		readings: only("a "+word, func(x values) dataset.Interval { return x[0] }), symbols: value(now) + " " + rel + " " + value(old)}
	if !elliptic(now, old) {
		e.rescale(alike([]*dataset.Record{now, old}))
	}
	if e.missing == "" && now.Unit == old.Unit && exact(now) && exact(old) && samePrecision(now, old, one) {
		e.operands[0].sharp, e.operands[1].sharp = true, true // figures that were rounded alike keep their order
	}
	said := "a " + word + " from " + old.Stated + " to " + now.Stated
	e.message = func(o outcome) string {
		switch o.verdict {
		case dataset.Inconsistent:
			return said + " goes the other way: these cannot all be right"
		case dataset.Tension:
			return said + " goes the other way" + e.doubt(o, e.said())
		}
		return said + " agrees with its word" + e.because(o)
	}
	return e
}
