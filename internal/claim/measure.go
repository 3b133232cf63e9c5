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
			w.Text = v.Participle + w.Text[len(p.s.word(p.head)):]
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
	fig := &s.groups[g]
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

// ofPieces reads "60 percent of homes", "90 of them", "half of those hurt".
func (f *finder) ofPieces(s *sentence, r role, hops int) ([]piece, string, bool) {
	o := &s.groups[r.of]
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
		said := len(out) > 0 && out[len(out)-1].head == head
		if e := eventOf(s.lower(head)); !said && (e != "" || len(out) == 0) {
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
	n := &s.groups[r.state]
	return []piece{{s: s, first: n.first, last: n.last, head: n.head}}, headOf(s.lower(n.head))
}

// agePieces names whose age it is: the noun before "Mara Lind, 34," or behind
// "a 34-year-old medic".
func (s *sentence) agePieces(g int) []piece {
	if fig := &s.groups[g]; fig.tail < fig.last {
		first := fig.tail
		if s.tagAt(first) == tHyphen {
			first++
		}
		if n := s.groupAt(g + 2); s.groupAt(g+1).kind == gComma && n.kind == gNoun && s.tagAt(n.head) == tName {
			return []piece{{s: s, first: first, last: fig.last, head: fig.head}, {s: s, first: n.first, last: n.last, head: n.head}} // "his 22-year-old son, | Orin Vale"
		}
		return []piece{{s: s, first: first, last: fig.last, head: fig.head}}
	}
	for k := g - 1; k >= 0 && k > g-6; k-- {
		if n := &s.groups[k]; n.kind == gNoun && !n.pronoun && s.lower(n.head) != "age" {
			return []piece{{s: s, first: s.trimmed(n.first, n.last), last: n.last, head: n.head}}
		}
	}
	return nil
}
