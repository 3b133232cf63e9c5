package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
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
	c.Thing = s.phraseWords(thing)
	if at < 0 || !counts(c) || at == g { // "a squad of 14 players" is of the squad alone
		c.Topic = s.phraseWords(s.topic(g, r, at))
	}
	if c.Thing.Text == "" && c.Topic.Text == "" && r.verb < 0 && !counts(c) {
		c.Thing = c.Measure
	}
}

// counts reports a figure that counts what it names: "14 players".
func counts(c *Claim) bool {
	return c.UnitSpan.Len() > 0 && strings.HasPrefix(string(c.Mention.Unit), "{")
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
	if r.host >= 0 && s.groups[r.host].kind == gFigure && (r.preposition == "to" || r.preposition == "from" || r.preposition == "at") {
		return s.groups[r.host].claim // "rose 64 points | to 4,577"
	}
	return -1
}

// extent is a stretch of tokens; empty where first ≥ last.
type extent struct{ first, last int }

// thing returns the phrase that a figure describes, and the group it begins
// with, −1 for none.
func (s *sentence) thing(c *Claim, g int, r role) (extent, int) {
	if e := s.modified(g); e.first < e.last {
		return e, g
	}
	if r.of >= 0 {
		return s.phrase(r.of), r.of
	}
	if k := s.behindAmount(c, g); k >= 0 {
		return s.phrase(k), k
	}
	h := s.groupAt(r.host)
	if h.kind != gNoun || h.pronoun || s.describing(r.host) {
		return extent{}, -1
	}
	if counts(c) && r.preposition != "of" && r.preposition != "with" {
		return extent{}, -1
	}
	switch r.preposition {
	case "":
		if r.verb >= 0 && r.verb < r.host && !s.label(r.host) {
			return extent{}, -1
		}
	case "of", "with", "at", "by", "to", "from", "for", "on", "worth":
	default:
		return extent{}, -1
	}
	start := s.ofStart(r.host)
	if r.preposition == "for" {
		start = s.chainStart(r.host)
	}
	e := s.phrase(start)
	e.last = min(max(e.last, h.last), s.groups[g].first)
	for e.last > e.first && (s.tags[e.last-1] == tPreposition || s.tags[e.last-1] == tConjunction || s.tags[e.last-1] == tAdverb) {
		e.last--
	}
	return e, start
}

// describing reports a group without a noun: "was as impressive at 37 degrees".
func (s *sentence) describing(k int) bool {
	n := s.groups[k]
	return s.tagAt(n.head) == tAdjective || n.first == n.head && adjectival(s.lower(n.head)) && (s.groupAt(s.skip(k-1, -1)).plain || s.lower(n.first-1) == "as")
}

// ofStart goes from "wheat" in "the price of wheat" to "the price", and from
// the thing that changed to its change.
func (s *sentence) ofStart(g int) int {
	for s.groupAt(g-1).kind == gPreposition && s.groupAt(g-2).kind == gNoun && !s.groups[g-2].pronoun {
		if w := s.headLow(g - 1); w != "of" && w != "per" && (w != "in" || lexicon.DirectionOf(singularOf(s.headLow(g-2))).Noun == "") {
			break
		}
		g -= 2
	}
	return g
}

// behindAmount returns the noun that an amount is of, in or for, −1 for none:
// "$3 million in aid", "$3 million (€2.7 million) for flights".
func (s *sentence) behindAmount(c *Claim, g int) int {
	p := s.skip(g+1, 1)
	if s.headLow(p) == "worth" && s.headLow(p+1) == "of" {
		p++
	}
	if s.groupAt(p).kind != gPreposition {
		return -1
	}
	n := s.groupAt(p + 1)
	if n.kind != gNoun || n.pronoun || s.anaphor(p+1) || s.at(n.head).Is(lexicon.TimeUnit|lexicon.Month|lexicon.Weekday) {
		return -1
	}
	switch s.headLow(p) {
	case "of", "worth", "above", "below":
		return p + 1
	case "in", "for":
		if c.Kind == dataset.Money && s.tagAt(n.head) != tName && !s.genitive(p+1) && s.tagAt(n.first) != tDeterminer {
			return p + 1
		}
	}
	return -1
}

// modified returns the phrase that a figure describes as an adjective does: of
// its own noun ("a 5% fee", "a 12-page report"), or of the noun that the next
// figure describes too ("a five-year, 900-mile (1,450km) journey").
func (s *sentence) modified(g int) extent {
	const longest = 6
	fig := s.groups[g]
	before := s.trimmed(fig.first, fig.last)
	if fig.owner >= 0 {
		before = s.chainFirst(fig.owner)
	}
	for k := g; k < len(s.groups) && k < g+longest; k++ {
		n := s.groups[k]
		switch n.kind {
		case gFigure:
			first := n.tail
			if c := &s.find.claims[n.claim]; counts(c) {
				first = s.tokenAt(c.UnitSpan.End, n.last)
			}
			if first < n.last {
				return extent{before, s.phraseEnd(k)}
			}
			if !s.hyphened(n) && s.groupAt(k+1).kind != gFigure {
				return extent{}
			}
		case gComma:
		case gStop:
			if k = s.bracket(k, 1); k < 0 {
				return extent{}
			}
		case gNoun:
			if !s.hyphened(fig) || k == g+1 {
				return extent{}
			}
			return extent{n.first, s.phraseEnd(k)}
		default:
			return extent{}
		}
	}
	return extent{}
}

// hyphened reports a figure that is written as an adjective: "five-year".
func (s *sentence) hyphened(n group) bool {
	for i := n.body; i < n.last; i++ {
		if s.word(i) == "-" {
			return true
		}
	}
	return false
}

// topic returns the phrase that the clause of a figure is about: the subject
// of its verb, or the object where what is counted is the subject itself.
func (s *sentence) topic(g int, r role, thing int) extent {
	if r.verb < 0 {
		return s.heading(g, r)
	}
	if r.subject {
		k := s.skip(r.verb+1, 1)
		if thing < 0 && s.find.claims[s.groups[g].claim].Kind == dataset.Count && s.groupAt(k).kind == gNoun && !s.groups[k].pronoun {
			return s.object1(k)
		}
		return extent{}
	}
	if e := s.heading(g, r); e.first < e.last {
		return e
	}
	if s.between(r.verb, g, gComma, gStop) && r.previous < 0 && !s.upDown(g) {
		return extent{}
	}
	return s.topicOf(r.verb, g, thing)
}

// object1 returns a noun group with what is "of" it alone.
func (s *sentence) object1(k int) extent {
	e := extent{s.chainFirst(k), s.groups[k].last}
	if s.headLow(k+1) == "of" && s.groupAt(k+2).kind == gNoun {
		e.last = s.groups[k+2].last
	}
	return e
}

// topicOf returns the subject phrase of verb v for figure g.
func (s *sentence) topicOf(v, g, thing int) extent {
	k := s.subjectOf(v)
	if s.tagAt(s.groups[v].first) == tInfinitive && k >= 0 && k < v {
		if u := s.verbLeft(k - 1); u >= 0 && !s.between(u, k, gComma, gStop, gRelative) { // "announced plans | to cut"
			k, v = s.subjectOf(u), u
		}
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

// extentOf returns the tokens of a part of a claim of this sentence.
func (s *sentence) extentOf(w Words) extent {
	if w.Span.Len() == 0 || w.Span.Start < s.base {
		return extent{}
	}
	return extent{s.tokenAt(w.Span.Start, len(s.toks)), s.tokenAt(w.Span.End, len(s.toks))}
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

// leftEnd returns the first token of a subject: of the first noun that those
// before noun group k are joined with, where no verb stands before them.
func (s *sentence) leftEnd(k int) int {
	first := s.chainFirst(k)
	for j := k - 1; j >= 0; j-- {
		switch n := s.groups[j]; n.kind {
		case gNoun:
			if n.pronoun || s.groups[j+1].kind == gNoun && !s.genitive(j) {
				return first // "at the start of the year | the price of"
			}
			if s.groups[j+1].kind == gConjunction || s.groups[j+1].kind == gPreposition {
				first = s.chainFirst(j)
			}
		case gConjunction:
			if w := s.headLow(j); w != "and" && w != "or" {
				return first
			}
			if p := s.groupAt(j - 1); p.kind != gNoun || s.clauseBefore(j-1) {
				return first
			}
		case gPreposition:
			if s.groupAt(j-1).kind != gNoun {
				return first
			}
		default:
			return first
		}
	}
	return first
}

// clauseBefore reports a verb before group k in its clause: what "and" joins
// then is clauses.
func (s *sentence) clauseBefore(k int) bool {
	for ; k >= 0; k-- {
		switch s.groups[k].kind {
		case gVerb, gReduced:
			return true
		case gStop, gRelative, gComma:
			return false
		case gConjunction:
			if s.headLow(k) == "that" {
				return false
			}
		}
	}
	return false
}

// beforeVerb returns the token behind the last noun of the subject that begins
// with group k and that verb v ends.
func (s *sentence) beforeVerb(k, v int) int {
	last := s.groups[k].last
	for k++; k < v; k++ {
		switch s.groups[k].kind {
		case gNoun:
			last = s.groups[k].last
		case gPreposition, gReduced, gAdverb, gQuote, gFigure, gDate:
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
		if s.groupAt(p).kind == gReduced && n == 0 {
			p++
		}
		switch s.groupAt(p).kind {
		case gPreposition:
			if !specifies(s.headLow(p)) || s.at(s.groupAt(p + 1).head).Is(lexicon.Weekday|lexicon.Month) {
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
	case "across", "below", "above", "within", "without", "via", "near", "into", "over":
		return true
	}
	return binds(low)
}

// phraseWords writes a phrase without the figures in it.
func (s *sentence) phraseWords(e extent) Words {
	if e.first >= e.last {
		return Words{}
	}
	var words []string
	for i := e.first; i < e.last; i++ {
		if k := s.figureAt(i); k > 0 && s.find.claims[k-1].Kind != dataset.Date || s.tags[i] == tAdverb && s.toks[i].Kind == token.Word {
			continue
		}
		if s.at(i).Glued && i > e.first && len(words) > 0 {
			words[len(words)-1] += s.word(i)
			continue
		}
		words = append(words, s.word(i))
	}
	if s.word(e.last) == "." && s.tagAt(e.last) == tAdverb && s.at(e.last).Glued && len(words) > 0 {
		words[len(words)-1] += "." // of an abbreviation
	}
	return Words{Text: strings.Join(words, " "), Span: s.span(e.first, e.last)}
}
