package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// piece is a run of tokens of a sentence that goes into a measure.
type piece struct {
	s           *sentence
	first, last int
	head        int
	participle  bool // write the verb as "killed", whatever its form
}

// measure says what a figure counts or measures, in the words of the document.
func (f *finder) measure(i int, s *sentence, g int) {
	c := &f.claims[i]
	if apart(c.Kind) {
		return
	}
	f.origin[i] = i
	b := &f.doc.Blocks[c.Block]
	if b.Table > 0 {
		f.cellMeasure(c, b)
		return
	}
	if f.listMeasure(i, s, g) {
		return
	}
	if s.groups[g].kind != gFigure {
		return
	}
	if c.Kind == dataset.Ordinal {
		f.ordinalMeasure(c, s, g)
		return
	}
	if k, v := f.partOfBefore(i, s, g); k >= 0 {
		f.takeOver(i, k)
		if v >= 0 {
			c.Measure.Text = addVerb(c.Measure.Text, participleOf(s.headLow(v)))
		}
	} else if k := f.echo(i, s, g); k >= 0 {
		f.takeOver(i, k)
	} else {
		pieces, event := f.pieces(i, s, g, 0)
		f.setMeasure(c, pieces, event)
	}
	f.supplyUnit(c)
}

// setMeasure joins the pieces in order. The words of an event ("killed") give
// the head before the words of the thing counted ("people").
func (f *finder) setMeasure(c *Claim, pieces []piece, event string) {
	var texts []string
	for _, p := range pieces {
		if p.first >= p.last {
			continue
		}
		w := p.s.words(p.first, p.last)
		if v, ok := lexicon.VerbOf(p.s.lower(p.head)); ok && p.participle {
			w.Text = v.Participle
		}
		texts = append(texts, w.Text)
		if c.Measure.Span.Len() == 0 {
			c.Measure.Span = w.Span
		}
		c.Measure.Span.Start, c.Measure.Span.End = min(c.Measure.Span.Start, w.Span.Start), max(c.Measure.Span.End, w.Span.End)
	}
	if len(texts) == 0 {
		return
	}
	c.Measure.Text = strings.Join(texts, " ")
	if c.Measure.Code = event; event == "" {
		c.Measure.Code = headOf(pieces[0].s.lower(pieces[0].head))
	}
}

// headOf normalises the head noun or verb of a measure.
func headOf(low string) string {
	if m, ok := lexicon.MeasureOf(low); ok {
		return m.Head
	}
	if v, ok := lexicon.VerbOf(low); ok && v.Base != low {
		return v.Base
	}
	if w := lexicon.Lookup([]byte(low)); w != nil && w.Singular != "" {
		return w.Singular
	}
	return singularOf(low)
}

// maxHops bounds how far an ellipsis is followed: "another million" to "one
// million refugees".
const maxHops = 3

// pieces finds the words that say what the figure of group g measures, and
// the event that the head of the measure is, if any.
func (f *finder) pieces(i int, s *sentence, g, hops int) ([]piece, string) {
	c := &f.claims[i]
	r := s.roleOf(g)
	fig := s.groups[g]
	if c.Kind == dataset.Age {
		if p := s.agePieces(g); len(p) > 0 {
			return p, "age"
		}
		p, _ := f.clausePieces(i, s, g, r, hops)
		return p, "age"
	}
	if fig.tail < fig.last && lexicon.DirectionOf(singularOf(s.lower(fig.head))).Noun != "" && c.UnitSpan.End <= s.base+int(s.toks[fig.tail].Start) {
		return f.changedThing(s, g, fig, r)
	}
	if thing, ok := s.counted(c, fig); ok {
		return s.countedPieces(g, r, thing)
	}
	if r.of >= 0 && shareKind(c) {
		if p, e, ok := f.ofPieces(s, r, hops); ok {
			return p, e
		}
	}
	if r.state >= 0 {
		return s.statePieces(r)
	}
	if p, ok := s.behindPieces(c, g); ok {
		return p, ""
	}
	if hops < maxHops && r.previous >= 0 && c.Kind == f.claims[s.groups[r.previous].claim].Kind {
		return f.pieces(s.groups[r.previous].claim, s, r.previous, hops+1)
	}
	if p, e, ok := f.hostPieces(s, g, r, hops); ok {
		return p, e
	}
	return f.clausePieces(i, s, g, r, hops)
}

func shareKind(c *Claim) bool {
	switch c.Kind {
	case dataset.Percent, dataset.Fraction, dataset.Count, dataset.Money, dataset.Ratio, dataset.Rate:
		return true
	}
	return c.Kind != dataset.Duration
}

// counted returns the noun that the figure counts or describes: its own noun
// ("1,700 people") or what follows it ("2,600km border").
func (s *sentence) counted(c *Claim, fig group) (piece, bool) {
	if fig.tail < fig.last && !unitNoun(s.lower(fig.head)) {
		first := fig.tail
		if s.tagAt(first) == tHyphen {
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
	fig := s.groups[g]
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
	case gRelative:
		if v := s.skip(next+1, 1); s.groupAt(v).kind == gVerb {
			out[0].last = s.groups[v].last
			return out, eventOf(s.headLow(v))
		}
	}
	if r.verb < 0 {
		return out, ""
	}
	v := s.groups[r.verb]
	event := eventOf(s.lower(v.head))
	if r.subject && !v.plain {
		return append(out, piece{s: s, first: v.head, last: v.last, head: v.head}), event
	}
	direct := r.preposition == "" && !r.subject && (r.host < 0 || s.groupAt(r.host).kind != gNoun)
	if base := verbBase(s.lower(v.head)); direct && !v.plain && (event != "" || !light(base) && base != "" && fig.tail == fig.last) {
		rest := piece{s: s, first: fig.last, last: out[0].last}
		out[0].last = min(out[0].last, fig.last)
		return append(out, piece{s: s, first: v.head, last: v.head + 1, head: v.head, participle: true}, rest), event
	}
	return out, ""
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

// ofPieces reads "60 percent of homes", "90 of them", "half of those hurt".
func (f *finder) ofPieces(s *sentence, r role, hops int) ([]piece, string, bool) {
	o := s.groups[r.of]
	var out []piece
	var event string
	switch {
	case o.kind == gFigure && hops < maxHops:
		out, event = f.pieces(o.claim, s, r.of, hops+1)
	case o.pronoun || s.anaphor(r.of):
		if p := s.figureBefore(s.figureBefore(r.of)); p >= 0 && hops < maxHops { // the one before "of them" is the part
			out, event = f.pieces(s.groups[p].claim, s, p, hops+1)
		}
	default:
		out = []piece{s.noun(r.of)}
		event = eventOf(s.lower(o.head))
		if n := s.groupAt(r.of + 1); n.kind == gReduced && out[0].last == n.first {
			out[0].last = s.reducedEnd(r.of + 1)
			event = eventOf(s.lower(n.head))
		}
	}
	if v := s.predicate(r.of); v >= 0 && s.groups[v].plain && s.groupAt(v+1).kind == gPreposition && s.groupAt(v+2).kind == gNoun && len(out) > 0 {
		p := s.noun(v + 2) // "two-thirds of the people are | in poverty"
		out = append(out, piece{s: s, first: s.groups[v+1].first, last: p.last, head: p.head})
	} else if v >= 0 && !s.groups[v].plain {
		head := s.groups[v].head
		if e := eventOf(s.lower(head)); e != "" || len(out) == 0 {
			out, event = append(out, piece{s: s, first: head, last: head + 1, head: head}), e
		}
	}
	return out, event, len(out) > 0
}

// anaphor reports a noun group that only points back: "that sum", "those".
func (s *sentence) anaphor(g int) bool {
	n := s.groupAt(g)
	switch s.lower(n.first) {
	case "that", "this", "those", "these":
		switch s.lower(n.head) {
		case "sum", "total", "amount", "number", "figure", "money", "those", "these", "that", "this":
			return true
		}
	}
	return false
}

// figureBefore returns the nearest figure group before g, −1 for none.
func (s *sentence) figureBefore(g int) int {
	for g--; g >= 0; g-- {
		if s.groups[g].kind == gFigure {
			return g
		}
	}
	return -1
}

// statePieces reads "12 dead".
func (s *sentence) statePieces(r role) ([]piece, string) {
	n := s.groups[r.state]
	return []piece{{s: s, first: n.first, last: n.last, head: n.head}}, headOf(s.lower(n.head))
}

// agePieces names whose age it is: the noun before "Leyla Aras, 34," or behind
// "a 34-year-old medic".
func (s *sentence) agePieces(g int) []piece {
	if fig := s.groups[g]; fig.tail < fig.last {
		first := fig.tail
		if s.tagAt(first) == tHyphen {
			first++
		}
		return []piece{{s: s, first: first, last: fig.last, head: fig.head}}
	}
	for k := g - 1; k >= 0 && k > g-6; k-- {
		if n := s.groups[k]; n.kind == gNoun && !n.pronoun {
			return []piece{{s: s, first: s.trimmed(n.first, n.last), last: n.last, head: n.head}}
		}
	}
	return nil
}
