package claim

import (
	"figcheck/dataset"
)

// topic returns the phrase that the clause of a figure is about: the subject
// of its verb, or the object where what is counted is the subject itself.
func (s *sentence) topic(g int, r role, thing int) extent {
	if r.verb < 0 {
		return s.heading(g, r)
	}
	if r.subject {
		k := s.skip(r.verb+1, 1)
		if thing < 0 && s.find.claims[s.groups[g].claim].Kind == dataset.Count && s.groupAt(k).kind == gNoun && !s.groups[k].pronoun {
			return s.short(k)
		}
		return extent{}
	}
	if e := s.heading(g, r); e.first < e.last {
		return e
	}
	if thing >= 0 && thing < r.verb { // a participle within the thing: "the quarter ended in June"
		if r.verb = s.verbLeft(thing - 1); r.verb < 0 {
			return extent{}
		}
	}
	if s.instanced(r.verb, g) {
		return extent{}
	}
	if s.between(r.verb, g, gComma, gStop) && r.previous < 0 && !s.upDown(g) {
		return extent{}
	}
	return s.topicOf(r.verb, g, thing)
}

// instanced reports that figure group g is an instance or a cause of what its
// verb says, not its object: "has 9 plants including 60% of those abroad", "was
// late due to 50 mph winds".
func (s *sentence) instanced(v, g int) bool {
	for k := v + 1; k < g; k++ {
		switch s.headLow(k) {
		case "including", "excluding":
			return true
		case "to":
			if w := s.lower(s.groups[k].first - 1); w == "due" || w == "thanks" || w == "owing" {
				return true
			}
		}
	}
	return false
}

// short returns a noun group with what is "of" it alone.
func (s *sentence) short(k int) extent {
	e := extent{s.chainFirst(k), s.groups[k].last}
	if s.headLow(k+1) == "of" && s.groupAt(k+2).kind == gNoun {
		e.last = s.groups[k+2].last
	}
	return e
}

// topicOf returns the subject phrase of verb v for figure g.
func (s *sentence) topicOf(v, g, thing int) extent {
	k := s.subjectOf(v)
	if u := s.intended(v, s.skip(v-1, -1)); u >= 0 {
		v = u
	}
	if k < 0 || k == g || k == thing || s.groups[k].pronoun || s.groups[k].kind == gNoun && s.describing(k) {
		return extent{}
	}
	if n := s.groupAt(s.skip(v-1, -1)); n.pronoun {
		v = k // the subject of another verb
	}
	if s.groups[k].kind == gFigure {
		c := &s.find.claims[s.groups[k].claim]
		w := c.Topic
		if w.Text == "" {
			w = c.Thing
		}
		return s.extentOf(w)
	}
	if n := s.nounBefore(v); n >= 0 {
		return extent{s.chainFirst(s.ofStart(n)), s.groups[n].last}
	}
	e := s.phrase(k)
	if k <= v {
		e = extent{s.leftEnd(k), max(e.last, s.beforeVerb(k, v))}
	}
	if k == 2 && s.dash(1) && s.groups[0].kind == gNoun { // "Avlon Group — Shares of the maker fell"
		e.first = s.groups[0].first
	}
	return e
}

// nounBefore returns the noun group that a relative clause or participle with
// verb v says more of, −1 where v is neither: "a squad that | contained".
func (s *sentence) nounBefore(v int) int {
	k := s.skip(v-1, -1)
	relative := s.groupAt(k).kind == gRelative
	if relative {
		if k = s.skip(k-1, -1); s.groupAt(k).kind == gComma {
			k = s.skip(k-1, -1)
		}
	}
	if (relative || s.groups[v].kind == gReduced) && s.groupAt(k).kind == gNoun {
		return k
	}
	return -1
}

// heading returns the noun that stands before figures without a verb: "Avlon
// Group, down 68p", "Orin by 2.6%", "Tamsin Vale (15 points".
func (s *sentence) heading(g int, r role) extent {
	k := s.skip(g-1, -1)
	for s.groupAt(k).kind == gAdverb || s.groupAt(k).kind == gPreposition && k > 0 && k == g-1 && s.headLow(k) != "of" {
		k = s.skip(k-1, -1)
	}
	mark := s.groupAt(k)
	switch {
	case mark.kind == gComma, mark.kind == gStop && s.word(mark.first) == "(":
		n := s.groupAt(k - 1)
		if n.kind != gNoun || n.pronoun || s.tagAt(n.head) != tName || mark.kind == gComma && r.verb >= 0 && !s.upDown(g) {
			return extent{}
		}
		return extent{s.chainFirst(k - 1), n.last}
	case mark.kind == gNoun && s.tagAt(mark.head) == tName && s.groupAt(k-1).kind == gComma && r.preposition == "by":
		return extent{s.chainFirst(k), mark.last}
	}
	return extent{}
}
