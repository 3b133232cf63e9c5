package relation

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

var sameEvent = &Rule{
	Name: "same-event",
	Doc: `"nine children and one woman killed by an air strike in Khost" in a caption and "killing 10 civilians in an air
strike in Khost" in the text: persons of kinds that no one is two of, joined by "and", add up to the one count of
people said to be killed, or hurt, in an event of the same noun at a place of the same name. A second such
count with another value, or another place, binds nothing.`,
	Example: "a bus crash in Ulm killed 5 people … two men and three women killed in the bus crash in Ulm: 5 = sum(two men, three women)",
	bind: func(b *binder) {
		var tolls []toll
		for i := range b.sentences {
			tolls = append(tolls, b.tolls(i)...)
		}
		for n, p := range tolls {
			if len(p.parts) < 2 {
				continue
			}
			whole, values := -1, 0
			for _, w := range tolls[max(0, n-most):min(len(tolls), n+most)] {
				if len(w.parts) == 1 && w.sentence != p.sentence && w.same(p) && !b.kindOfPerson(w.parts[0]) {
					if whole < 0 || !b.claims[w.parts[0]].Value.Equal(b.claims[whole].Value) {
						values++
						whole = w.parts[0]
					}
				}
			}
			if values == 1 {
				b.term(dataset.Sum, whole, p.parts...)
				for _, k := range p.parts {
					b.part(k, whole)
				}
			}
		}
	},
}

// toll is what a sentence says of the victims of an event.
type toll struct {
	sentence int
	parts    []int // one count, or several joined by "and"
	harm     string
	events   map[string]bool
	places   map[string]bool
}

var events = set(`strike strikes attack bombing blast explosion crash collision fire flood floods quake earthquake landslide
	avalanche shooting raid shelling storm cyclone hurricane tornado collapse derailment stampede riot wreck shipwreck`)

// kinds are persons of whom nobody is two.
var kinds = set("child woman man boy girl baby infant")

func (b *binder) kindOfPerson(c int) bool { return kinds.has(b.noun(c)) }

// tolls returns the counts of persons that stand beside a word of harm in a
// sentence that names one event and a place.
func (b *binder) tolls(i int) []toll {
	s := &b.sentences[i]
	if s.classes&isEvent == 0 {
		return nil
	}
	b.speak(s)
	t := toll{sentence: i, events: map[string]bool{}, places: map[string]bool{}}
	for k := range s.words {
		w := &s.words[k]
		if w.claim >= 0 {
			continue
		}
		harm := s.spoken[w.spoken].sense
		switch {
		case events.has(w.low):
			t.events[stem(w.low)] = true
		case harm == "killed" || harm == "injured":
			if t.harm != "" && t.harm != harm {
				return nil
			}
			t.harm = harm
		case w.name && k > 0 && !hollow.has(w.low):
			t.places[w.low] = true
		}
	}
	if t.harm == "" || len(t.events) == 0 {
		return nil
	}
	var out []toll
	var kindsOf []int
	for k, w := range s.words {
		if w.claim < 0 || b.claims[w.claim].Kind != dataset.Count || !lexicon.Person(b.noun(w.claim)) || !b.exact(w.claim) {
			continue
		}
		if b.kindOfPerson(w.claim) {
			if len(kindsOf) > 0 && !s.joined(kindsOf[len(kindsOf)-1], k) {
				return nil
			}
			kindsOf = append(kindsOf, w.claim)
			continue
		}
		one := t
		one.parts = []int{w.claim}
		out = append(out, one)
	}
	if len(kindsOf) > 1 && b.distinctNouns(kindsOf) {
		t.parts = kindsOf
		out = append(out, t)
	}
	return out
}

func (b *binder) exact(c int) bool {
	return b.claims[c].Relation == dataset.Exact && b.claims[c].Value.Valid()
}

// joined reports whether only "and", a comma or a word of kind stands between
// a figure and the one at word k.
func (s *sentence) joined(claim, k int) bool {
	for i := s.place(claim) + 1; i < k; i++ {
		if w := s.words[i]; w.claim >= 0 || w.low != "and" && w.low != "," && !light.has(w.low) {
			return false
		}
	}
	return true
}

func (b *binder) distinctNouns(list []int) bool {
	seen := map[string]bool{}
	for _, c := range list {
		if seen[b.noun(c)] {
			return false
		}
		seen[b.noun(c)] = true
	}
	return true
}

// same reports whether two tolls are of one event: the same harm, an event
// noun in common and a name in common.
func (t toll) same(o toll) bool {
	return t.harm == o.harm && meet(t.events, o.events) && meet(t.places, o.places)
}

func meet(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}
