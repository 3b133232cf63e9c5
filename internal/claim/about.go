package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// about says what a figure describes and what its clause says it of, both in
// full.
func (f *finder) about(i int, s *sentence, g int) {
	c := &f.claims[i]
	if apart(c.Kind) || g < 0 || s.groups[g].kind != gFigure {
		return
	}
	r := s.roleOf(g)
	if v := s.verbNear(r.verb, g); v >= 0 {
		head := s.groups[v].head
		c.Verb = s.words(head, head+1)
		c.Verb.Text = participleOf(s.lower(head))
	}
	if k := f.twin(i, s, g, r); k >= 0 {
		c.Thing, c.Topic = f.claims[k].Thing, f.claims[k].Topic
		return
	}
	thing, at := s.thing(c, g, r)
	c.Thing = s.phraseWords(thing)
	if at < 0 || !counts(c) || at == g { // "a squad of 14 players" is of the squad alone
		c.Topic = s.phraseWords(s.topic(g, r, at))
	}
	if c.Topic.Text == "" && r.verb < 0 && r.previous >= 0 { // "Tamsin Vale (15 points, 7 rebounds"
		c.Topic = f.claims[s.groups[r.previous].claim].Topic
	}
	if c.Thing.Text == "" && c.Topic.Text == "" && r.verb < 0 && !counts(c) {
		c.Thing = c.Measure
	}
}

// verbNear returns the verb that governs a figure, else the first behind it:
// "With 28 goals, he is"; −1 in a fragment.
func (s *sentence) verbNear(v, g int) int {
	for k := g; v < 0 && k < len(s.groups); k++ {
		if s.groups[k].kind == gVerb {
			return k
		}
	}
	return v
}

// counts reports a figure that counts what it names: "14 players".
func counts(c *Claim) bool {
	return c.UnitSpan.Len() > 0 && strings.HasPrefix(string(c.Mention.Unit), "{") && !unitNoun(c.UnitName+"s")
}

// twin returns the earlier figure that a figure shares what it describes with:
// it says it in other words, or is compared with it, or is the end of its
// movement.
func (f *finder) twin(i int, s *sentence, g int, r role) int {
	fig := &s.groups[g]
	if _, ok := s.counted(&f.claims[i], fig); ok && !r.restates || fig.tail < fig.last || r.of >= 0 {
		return -1
	}
	if r.restates && r.previous >= 0 {
		return s.groups[r.previous].claim
	}
	if e := s.heading(g, r); e.first < e.last {
		return -1
	}
	if k := f.echo(i, s, g); k >= 0 && f.claims[k].Sentence == f.claims[i].Sentence {
		return k
	}
	if r.host >= 0 && s.groups[r.host].kind == gFigure && (r.preposition == "to" || r.preposition == "from" || r.preposition == "at") {
		return s.groups[r.host].claim // "rose 64 points | to 4,577"
	}
	if p := s.figureBefore(g); p >= 0 && r.host < 0 && (r.preposition == "to" || r.preposition == "from") && r.verb >= 0 && r.verb < p && s.verbDirection(r.verb) != "" {
		return s.groups[p].claim // "rose 64 points, or 0.3%, | to 4,577"
	}
	return -1
}

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
	if c.Kind == dataset.Duration && r.preposition != "of" && r.verb >= 0 {
		return extent{}, -1
	}
	switch r.preposition {
	case "":
		if _, known := lexicon.MeasureOf(s.lower(h.head)); r.verb >= 0 && r.verb < r.host && !known {
			return extent{}, -1
		}
	case "of", "with", "at", "by", "to", "from", "for", "on", "worth":
		if s.headLow(r.host-1) == "against" { // "down 0.2% against the dollar at $1.25"
			return extent{}, -1
		}
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
	n := &s.groups[k]
	return s.tagAt(n.head) == tAdjective || n.first == n.head && (s.lower(n.first-1) == "as" || adjectival(s.lower(n.head)) && s.groupAt(s.skip(k-1, -1)).plain)
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
	switch s.lower(n.head) {
	case "exchange", "return", "total", "all":
		return -1 // "in exchange for"
	}
	switch s.headLow(p) {
	case "of", "worth", "above", "below":
		return p + 1
	case "before", "after", "since":
		if c.Kind == dataset.Duration {
			return p + 1
		}
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
	const longest = 8
	fig := &s.groups[g]
	before := s.trimmed(fig.first, fig.last)
	switch p := s.groupAt(g - 1); {
	case fig.owner >= 0:
		before = s.chainFirst(fig.owner)
	case p.kind == gNoun && p.last == fig.first && s.tagAt(p.first) == tDeterminer && s.find.claims[fig.claim].Kind != dataset.Money && s.groupAt(g-2).kind != gNoun:
		before = s.chainFirst(g - 1) // "a larger | 570 sq m space"
	case s.genitive(g-2) && p.kind == gNoun:
		before = s.chainFirst(g - 1) // "the firm's standard | 2.4-litre engine"
	}
	for k := g; k < len(s.groups) && k < g+longest; k++ {
		n := &s.groups[k]
		switch n.kind {
		case gFigure:
			first := n.tail
			if c := &s.find.claims[n.claim]; counts(c) {
				first = s.tokenAt(c.UnitSpan.End, n.last)
			}
			if first < n.last {
				return extent{before, s.phraseEnd(k)}
			}
			if next := s.groupAt(k + 1).kind; !s.hyphened(n) && next != gFigure && (next != gNoun || !s.singularUnit(n)) {
				return extent{}
			}
		case gComma:
		case gStop:
			if k = s.bracket(k, 1); k < 0 {
				return extent{}
			}
		case gNoun:
			beside := n.first == s.groups[k-1].last && s.groups[k-1].kind == gFigure
			switch {
			case !s.hyphened(fig) && !(beside && s.singularUnit(fig)):
				return extent{}
			case beside:
				return extent{before, s.phraseEnd(k)}
			}
			return extent{n.first, s.phraseEnd(k)}
		default:
			return extent{}
		}
	}
	return extent{}
}

// singularUnit reports a measure with its unit in the singular, as before a noun
// that it describes: "5.2 litre | V10 engine".
func (s *sentence) singularUnit(n *group) bool {
	switch s.find.claims[n.claim].Kind {
	case dataset.Count, dataset.Money, dataset.Percent, dataset.Duration, dataset.Age, dataset.Fraction, dataset.Ratio:
		return false
	}
	return s.find.claims[n.claim].UnitSpan.Len() > 0 && !strings.HasSuffix(s.lower(n.last-1), "s")
}

// hyphened reports a figure that is written as an adjective: "five-year".
func (s *sentence) hyphened(n *group) bool {
	for i := n.body + 1; i < n.last; i++ {
		if s.word(i) == "-" {
			return true
		}
	}
	return false
}
