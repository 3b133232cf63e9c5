package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// counted returns the noun that the figure counts or describes: its own noun
// ("400 people") or what follows it ("900km border").
func (s *sentence) counted(c *Claim, fig *group) (piece, bool) {
	if fig.tail < fig.last && !unitNoun(s.lower(fig.head)) {
		first := fig.tail
		if s.tagAt(first) == tHyphen || s.tagAt(first) == tPossessive {
			first++
		}
		if c.UnitSpan.Len() > 0 && strings.HasPrefix(string(c.Mention.Unit), "{") {
			first = s.tokenAt(c.UnitSpan.Start, first)
		}
		return piece{s: s, first: first, last: fig.last, head: fig.head}, true
	}
	if c.UnitSpan.Len() > 0 && strings.HasPrefix(string(c.Mention.Unit), "{") {
		first := s.tokenAt(c.UnitSpan.Start, fig.last)
		last := s.tokenAt(c.UnitSpan.End, fig.last)
		if first < last && s.lower(last-1) != "others" && !unitNoun(s.lower(last-1)) {
			return piece{s: s, first: first, last: last, head: last - 1}, true
		}
	}
	return piece{}, false
}

// unitNoun lists counted nouns that are units of some other thing.
func unitNoun(low string) bool {
	switch low {
	case "points", "point", "degrees", "units", "basis", "litres", "liters", "times", "hours", "days", "weeks", "months", "years", "inches", "notches", "places":
		return true
	}
	return false
}

// tokenAt returns the first token that begins at or behind an offset, most at
// last.
func (s *sentence) tokenAt(offset, last int) int {
	for last > 0 && s.base+int(s.toks[last-1].Start) >= offset {
		last--
	}
	return last
}

// countedPieces adds to a counted thing what says which: "people killed in
// the attack", "people were killed", "killed 72 people".
func (s *sentence) countedPieces(g int, r role, thing piece) ([]piece, string) {
	fig := &s.groups[g]
	thing.last = max(thing.last, s.placeless(s.chainEnd(g), g))
	out := []piece{thing}
	if o := fig.owner; o >= 0 && !s.groups[o].pronoun && s.tagAt(s.groups[o].head) != tDeterminer {
		out = []piece{{s: s, first: s.chainFirst(o), last: s.groups[o].last, head: thing.head}, thing}
		if person(s.lower(thing.head)) {
			return out, "population"
		}
		return out, ""
	}
	next := s.skip(g+1, 1)
	if s.groupAt(next).kind == gPreposition {
		next = s.afterChain(g)
	}
	switch n := s.groupAt(next); n.kind {
	case gState:
		return append(out, piece{s: s, first: n.first, last: n.last, head: n.head}), eventOf(s.lower(n.head))
	case gReduced:
		if n.first == thing.last {
			out[0].last = s.reducedEnd(next)
			return out, eventOf(s.lower(n.head))
		}
	case gConjunction:
		if k := next + 2; s.groupAt(next+1).kind == gFigure && s.groupAt(k).kind == gReduced { // "nine boys and one girl | killed by"
			return append(out, piece{s: s, first: s.groups[k].first, last: s.reducedEnd(k), head: s.groups[k].head}), eventOf(s.headLow(k))
		}
	case gRelative:
		if v := s.skip(next+1, 1); s.groupAt(v).kind == gVerb {
			out[0].last = s.groups[v].last
			return out, eventOf(s.headLow(v))
		}
	}
	if r.verb < 0 {
		return out, ""
	}
	v := &s.groups[r.verb]
	event := eventOf(s.lower(v.head))
	p := s.skip(r.verb+1, 1)
	if n := s.groupAt(p); r.subject && v.plain && n.kind == gState {
		return append(out, piece{s: s, first: n.first, last: n.last, head: n.head}), eventOf(s.lower(n.head))
	}
	if n := s.groupAt(p + 1); r.subject && v.plain && v.passive && s.groupAt(p).kind == gPreposition && n.kind == gNoun && !n.pronoun && s.tagAt(n.head) != tName {
		return append(out, piece{s: s, first: v.last, last: n.last, head: n.head}), "" // "people were | out of work"
	}
	if r.subject && !v.plain {
		return append(out, piece{s: s, first: v.head, last: v.last, head: v.head}), event
	}
	direct := r.preposition == "" && !r.subject && (r.host < 0 || s.groupAt(r.host).kind != gNoun)
	if base := verbBase(s.lower(v.head)); direct && !v.plain && (event != "" || !light(base) && base != "" && (fig.tail == fig.last || s.find.claims[fig.claim].Kind == dataset.Count)) {
		rest := piece{s: s, first: fig.last, last: out[0].last}
		out[0].last = min(out[0].last, fig.last)
		return append(out, piece{s: s, first: v.head, last: s.particleEnd(v.head + 1), head: v.head, participle: true}, rest), event
	}
	return out, ""
}

// particleEnd steps over the adverb that belongs to a verb: "pushed | out".
func (s *sentence) particleEnd(i int) int {
	switch s.lower(i) {
	case "out", "off", "up", "down", "away", "back":
		if s.figureAt(i) == 0 {
			return i + 1
		}
	}
	return i
}

// verbBase returns the base of a verb form, "" for other words.
func verbBase(low string) string {
	v, _ := lexicon.VerbOf(low)
	return v.Base
}

// light lists verbs that say of their object only that it is there.
func light(base string) bool {
	switch base {
	case "have", "get", "take", "make", "give", "see", "include", "need", "want", "hold", "contain", "comprise", "do", "let", "become", "remain", "total", "exceed", "own", "count", "number", "range", "reach", "last", "say", "tell", "know", "mean", "require", "keep", "say-so", "face", "feature", "involve", "represent", "show", "find", "think", "believe", "expect", "estimate", "average", "approach", "near", "top", "hit", "cost", "weigh", "measure", "be", "set", "put", "leave", "bring", "run", "come", "go":
		return true
	}
	return false
}

// person reports a noun for people as such.
func person(low string) bool {
	switch low {
	case "people", "inhabitants", "residents", "persons", "citizens", "souls":
		return true
	}
	return false
}

// eventOf returns the head of a word that says what happened to those
// counted, "" for others.
func eventOf(low string) string {
	if m, ok := lexicon.MeasureOf(low); ok && m.Event {
		return m.Head
	}
	return ""
}

// afterChain returns the group behind the prepositional phrases of group g.
func (s *sentence) afterChain(g int) int {
	end := s.chainEnd(g)
	for g++; g < len(s.groups) && s.groups[g].first < end; g++ {
	}
	return s.skip(g, 1)
}

// reducedEnd returns the token behind "killed in the attack".
func (s *sentence) reducedEnd(v int) int {
	if e := s.chainEnd(v); e > s.groups[v].last {
		return e
	}
	return s.groups[v].last
}

// placeless cuts a trailing phrase that only says where.
func (s *sentence) placeless(end, g int) int {
	for k := g + 1; k < len(s.groups) && s.groups[k].last <= end; k++ {
		if s.groups[k].kind == gPreposition && k+1 < len(s.groups) {
			if w := s.headLow(k); (w == "in" || w == "from" || w == "to" || w == "by") && s.tagAt(s.groups[k+1].head) == tName {
				if k > g+1 && s.groups[k-1].kind == gReduced && w == "to" {
					k-- // "groups | linked to Avlon"
				}
				return s.groups[k-1].last
			}
		}
	}
	return end
}

// noun returns the chain of nouns that begins with group g.
func (s *sentence) noun(g int) piece {
	n := s.groupAt(g)
	first := s.chainFirst(g)
	last := max(n.last, s.placeless(s.chainEnd(g), g))
	head := n.head
	if vagueHead(s.lower(head)) && s.headLow(g+1) == "of" && s.groupAt(g+2).kind == gNoun && !s.groups[g+2].pronoun {
		return s.noun(g + 2) // "the number of | people"
	}
	for s.tagAt(last-1) == tPossessive && last > first+1 {
		last--
	}
	if s.genitive(g) && s.groupAt(g+1).kind == gNoun {
		p := s.noun(g + 1)
		return piece{s: s, first: first, last: p.last, head: p.head}
	}
	return piece{s: s, first: first, last: last, head: head}
}
