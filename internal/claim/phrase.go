package claim

import (
	"strings"

	"figcheck/dataset"
)

// A phrase is a noun group with all that says which it is: the genitives and
// adjectives before it, the prepositional phrases and participles behind it,
// the nouns it is joined with. A measure is cut to what reads well in a column;
// a phrase is not.

// about says what a figure describes and what its clause says it of, both in
// full.
func (f *finder) about(i int, s *sentence, g int) {
	c := &f.claims[i]
	if apart(c.Kind) || g < 0 || s.groups[g].kind != gFigure {
		return
	}
	r := s.roleOf(g)
	if k := f.twin(i, s, g, r); k >= 0 {
		c.Thing, c.Topic = f.claims[k].Thing, f.claims[k].Topic
		return
	}
	thing, at := s.thing(c, g, r)
	c.Thing = s.phraseWords(thing, g)
	c.Topic = s.phraseWords(s.topic(g, r, at), g)
}

// twin returns the earlier figure that a figure shares what it describes with:
// it says it in other words, or is compared with it, or is the end of its
// movement.
func (f *finder) twin(i int, s *sentence, g int, r role) int {
	fig := s.groups[g]
	if _, ok := s.counted(&f.claims[i], fig); ok && !r.restates || fig.tail < fig.last || r.of >= 0 {
		return -1
	}
	if r.restates && r.previous >= 0 {
		return s.groups[r.previous].claim
	}
	if k := f.echo(i, s, g); k >= 0 && f.claims[k].Sentence == f.claims[i].Sentence {
		return k
	}
	return -1
}

// stretch of tokens; empty where first ≥ last.
type extent struct{ first, last int }

// thing returns the phrase that a figure describes, and the group it begins
// with, −1 for none.
func (s *sentence) thing(c *Claim, g int, r role) (extent, int) {
	fig := s.groups[g]
	counts := c.UnitSpan.Len() > 0 && strings.HasPrefix(string(c.Mention.Unit), "{")
	switch {
	case fig.tail < fig.last && !counts:
		first := fig.tail
		if s.tagAt(first) == tHyphen {
			first++
		}
		return extent{first, s.phraseEnd(g)}, g
	case r.of >= 0:
		return s.phrase(r.of), r.of
	}
	if p, ok := s.behindPieces(c, g); ok {
		return extent{p[0].first, max(p[0].last, s.phraseEnd(g+2))}, g + 2
	}
	if r.host < 0 || s.groups[r.host].kind != gNoun || s.groups[r.host].pronoun {
		return extent{}, -1
	}
	switch r.preposition {
	case "":
		if r.verb >= 0 && r.verb < r.host && !s.label(r.host) {
			return extent{}, -1
		}
	case "of", "with", "at", "by", "to", "from", "for", "on":
	default:
		return extent{}, -1
	}
	start := s.chainStart(r.host)
	e := s.phrase(start)
	e.last = min(max(e.last, s.groups[r.host].last), fig.first)
	for e.last > e.first && (s.tags[e.last-1] == tPreposition || s.tags[e.last-1] == tConjunction || s.tags[e.last-1] == tAdverb) {
		e.last--
	}
	return e, start
}

// topic returns the phrase that the clause of a figure is about: the subject
// of its verb, or the object where the figure is the subject itself.
func (s *sentence) topic(g int, r role, thing int) extent {
	if r.verb < 0 {
		return extent{}
	}
	if r.subject {
		if thing >= 0 {
			return extent{}
		}
		if k := s.skip(r.verb+1, 1); s.groupAt(k).kind == gNoun && !s.groups[k].pronoun {
			return s.phrase(k)
		}
		return extent{}
	}
	if s.between(r.verb, g, gComma, gStop) && r.previous < 0 {
		return extent{}
	}
	k := s.subject(r.verb, 0)
	if k < 0 || k == g || k == thing || s.groups[k].kind != gNoun || s.groups[k].pronoun {
		return extent{}
	}
	e := s.phrase(k)
	if k < r.verb {
		e.last = max(e.last, s.beforeVerb(k, r.verb))
	}
	return e
}

// beforeVerb returns the token behind the last noun of the subject that begins
// with group k and that verb v ends.
func (s *sentence) beforeVerb(k, v int) int {
	last := s.groups[k].last
	for k++; k < v; k++ {
		switch s.groups[k].kind {
		case gNoun:
			last = s.groups[k].last
		case gPreposition, gReduced, gAdverb, gQuote, gFigure:
		case gConjunction:
			if s.headLow(k) != "and" {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// phrase returns the phrase of noun group k.
func (s *sentence) phrase(k int) extent {
	for s.genitive(k) && s.groupAt(k+1).kind == gNoun {
		k++
	}
	return extent{s.chainFirst(k), s.phraseEnd(k)}
}

// phraseEnd returns the token behind the phrase that group k heads.
func (s *sentence) phraseEnd(k int) int {
	const longest = 6
	last := s.groupAt(k).last
	for n := 0; n < longest; n++ {
		p := k + 1
		if s.groupAt(p).kind == gReduced {
			p++
		}
		switch s.groupAt(p).kind {
		case gPreposition:
			if !specifies(s.headLow(p)) {
				return last
			}
			p++
		case gConjunction:
			if s.headLow(p) != "and" || s.groupAt(p+2).kind == gVerb {
				return last
			}
			p++
		case gNoun:
			if p == k+1 {
				return last
			}
		default:
			return last
		}
		for s.genitive(p) && s.groupAt(p+1).kind == gNoun {
			p++
		}
		if n := s.groupAt(p); n.kind != gNoun || n.pronoun {
			return last
		}
		last, k = s.groups[p].last, p
	}
	return last
}

// specifies lists prepositions whose phrase belongs to the noun before it.
func specifies(low string) bool {
	switch low {
	case "across", "below", "above", "within", "without", "via", "near", "at", "into", "over":
		return true
	}
	return binds(low)
}

// phraseWords writes a phrase without the figures in it.
func (s *sentence) phraseWords(e extent, g int) Words {
	if e.first >= e.last {
		return Words{}
	}
	var words []string
	for i := e.first; i < e.last; i++ {
		if k := s.figureAt(i); k > 0 && s.find.claims[k-1].Kind != dataset.Date {
			continue
		}
		if s.at(i).Glued && i > e.first && len(words) > 0 {
			words[len(words)-1] += s.word(i)
			continue
		}
		words = append(words, s.word(i))
	}
	return Words{Text: strings.Join(words, " "), Span: s.span(e.first, e.last)}
}
