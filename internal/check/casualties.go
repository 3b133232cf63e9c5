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
		for i := range p.Records {
			if r := &p.Records[i]; r.Unit == "{casualty}" && r.Context != "" && levelCount(r) && p.prose(r) {
				p.casualtiesOf(i)
			}
		}
	},
}

// casualtiesOf compares a count of casualties with the one count of the dead in
// its sentence, whose figures stand beside it.
func (p *Pass) casualtiesOf(i int) {
	hurt := &p.Records[i]
	var dead []*dataset.Record
	first := i
	for first > 0 && p.Records[first-1].Source == hurt.Source && p.Records[first-1].Context == hurt.Context {
		first--
	}
	for k := first; k < len(p.Records) && p.Records[k].Source == hurt.Source && p.Records[k].Context == hurt.Context; k++ {
		switch r := &p.Records[k]; {
		case r == hurt || !levelCount(r):
		case r.Unit == "{casualty}":
			return
		case killed(r):
			dead = append(dead, r)
		}
	}
	if len(dead) == 1 {
		p.deadWithin(dead[0], hurt)
	}
}

// levelCount reports a level of a count.
func levelCount(r *dataset.Record) bool {
	return r.Kind == dataset.Count && r.Change != dataset.Up && r.Change != dataset.Down
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
