package check

import (
	"strings"

	"figcheck/dataset"
)

var casualties = &Check{
	Name:  "casualties",
	Title: "more killed than casualties",
	Doc: `Casualties are the killed and the wounded, so that the killed of an event are no more than its casualties. It is a
tension at most, since news often says casualties of the dead alone, or of soldiers alone.

Evidence: one sentence with one count of casualties and one of people killed, of no other places or periods. Traps: two
events, or two sides, in one sentence: with a second count of either nothing is said; parts and sums that the text names
are the part-whole and balance checks'.`,
	Holds:    "300 casualties, 120 of them killed: nothing is said here",
	Fails:    "60 casualties, with 70 killed: a tension",
	Rounding: "about 60 casualties, with 62 killed: nothing is said",
	Run: func(p *Pass) {
		hurt, dead := map[string][]*dataset.Record{}, map[string][]*dataset.Record{}
		var order []string
		for i := range p.Records {
			r := &p.Records[i]
			if r.Kind != dataset.Count || !prose(r) || r.Context == "" || r.Change == dataset.Up || r.Change == dataset.Down {
				continue
			}
			key := r.Source + "\x00" + r.Block + "\x00" + r.Context
			switch {
			case r.Unit == "{casualty}":
				if hurt[key] == nil {
					order = append(order, key)
				}
				hurt[key] = append(hurt[key], r)
			case killed(r):
				dead[key] = append(dead[key], r)
			}
		}
		for _, key := range order {
			if len(hurt[key]) == 1 && len(dead[key]) == 1 {
				p.deadWithin(dead[key][0], hurt[key][0])
			}
		}
	},
}

// killed reports a count of the dead by its measure.
func killed(r *dataset.Record) bool {
	for w := range words(r.Measure) {
		switch w {
		case "killed", "dead", "died", "deaths", "death", "fatalities", "fatality":
			return true
		}
	}
	return false
}

// deadWithin reports more dead than casualties; fewer say nothing new.
func (p *Pass) deadWithin(dead, hurt *dataset.Record) {
	if dead.PlaceCode != hurt.PlaceCode || dead.Period != hurt.Period || dead.PartOf != "" || strings.Contains(dead.Context, ";") {
		return
	}
	e := ordering([]*dataset.Record{dead}, hurt, "≤", "no less than")
	if e.soft == "" {
		e.soft = "casualties may be the dead of one side, or of another event"
	}
	e.message = nil
	e.left = "the number of " + dead.Stated
	if o := e.judge(); o.verdict == dataset.Tension {
		e.message = func(outcome) string {
			return dead.Stated + " killed are more than " + hurt.Stated + ", who are the killed and the wounded together, unless they are of another event"
		}
		p.keep(e.finding(p.check.Name, o))
	}
}
