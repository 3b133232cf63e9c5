package claim

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// groupKind is the kind of a group.
type groupKind uint8

const (
	gNoun groupKind = iota
	gFigure
	gDate // with the preposition before it: an adverb of time
	gVerb
	gReduced
	gPreposition
	gConjunction
	gRelative
	gState
	gAdverb
	gComma
	gQuote
	gStop
)

// group is a run of tokens that belong together: a noun group, a verb group, a
// figure with its noun.
type group struct {
	kind        groupKind
	first, last int // tokens, half open
	head        int // the token that names it
	claim       int // of a figure or date; −1 otherwise
	body, tail  int // of a figure: the mention begins at body, the noun it describes at tail; first when none
	owner       int // of a figure: the group before it in the genitive, −1 for none
	pronoun     bool
	passive     bool // a verb group with a form of "be"
	plain       bool // a verb group of auxiliaries alone: is, has
}

// group cuts the tokens into groups, once from left to right.
func (s *sentence) group(f *finder) {
	for i := 0; i < len(s.toks); {
		g := group{first: i, last: i + 1, head: i, claim: -1, owner: -1}
		switch s.tags[i] {
		case tFigure:
			if apart(f.claims[s.figure[i]-1].Kind) && s.lower(i) == "the" && s.dated(i, true) { // "the July 7th attacks"
				s.nounGroup(&g, f)
				break
			}
			s.figureGroup(&g, f)
		case tNoun, tName, tAdjective, tDeterminer, tHyphen:
			if s.timeAdverb(i) && s.tags[i] != tName && s.tagAt(i+2) != tNoun && s.tagAt(i+1) != tPossessive && s.before(i) != tPreposition {
				g.kind = gAdverb
				if !s.at(i).Is(lexicon.TimeUnit) {
					g.last++
				}
				break
			}
			if s.nounGroup(&g, f) {
				s.figureGroup(&g, f)
			}
		case tPossessive:
			g.kind = gAdverb
		case tPronoun:
			g.pronoun = true
		case tVerb, tAuxiliary, tInfinitive:
			s.verbGroup(&g)
		case tReduced:
			g.kind = gReduced
		case tPreposition:
			g.kind = gPreposition
		case tConjunction:
			g.kind = gConjunction
		case tRelative:
			g.kind = gRelative
		case tState:
			g.kind = gState
		case tComma:
			g.kind = gComma
		case tQuote:
			g.kind = gQuote
		case tStop:
			g.kind = gStop
		default:
			g.kind = gAdverb
		}
		s.groups = append(s.groups, g)
		i = g.last
	}
}

func apart(k dataset.Kind) bool { return k == dataset.Date || k == dataset.Time }

// nounGroup reads determiners, adjectives and nouns. A genitive ends the
// group; it owns what follows. It reports whether all it read leads up to a
// figure, which then takes it over: "the first 72 hours", "its 800 houses".
func (s *sentence) nounGroup(g *group, f *finder) (leads bool) {
	i, head := g.first, -1
	for i < len(s.toks) {
		switch s.tags[i] {
		case tDeterminer:
			if head >= 0 {
				return s.closeNoun(g, i, head)
			}
		case tNoun, tName:
			head = i
		case tAdjective, tHyphen:
		case tConjunction:
			if head >= 0 || s.tagAt(i-1) != tAdjective || s.tagAt(i+1) != tAdjective {
				return s.closeNoun(g, i, head)
			}
		case tPossessive:
			for s.tagAt(i) == tPossessive {
				i++
			}
			return s.closeNoun(g, i, max(head, g.first))
		case tFigure:
			c := &f.claims[s.figure[i]-1]
			if apart(c.Kind) && s.dated(i, head < 0) {
				i = s.figureEnd(i) - 1
				break
			}
			if head < 0 {
				g.last = i
				return true
			}
			return s.closeNoun(g, i, head)
		default:
			return s.closeNoun(g, i, head)
		}
		i++
	}
	return s.closeNoun(g, i, head)
}

// dated reports whether a date describes the noun behind it: "the 2024
// election".
func (s *sentence) dated(i int, inside bool) bool {
	t := s.tagAt(s.figureEnd(i))
	return inside && (t == tNoun || t == tName || t == tAdjective)
}

func (s *sentence) closeNoun(g *group, last, head int) bool {
	g.kind, g.last, g.head = gNoun, last, head
	if head < 0 {
		g.head = last - 1
	}
	return false
}

func (s *sentence) figureEnd(i int) int {
	n := s.figure[i]
	for i < len(s.figure) && s.figure[i] == n {
		i++
	}
	return i
}

// figureGroup reads a figure, what leads up to it, and the nouns that it
// describes: "a 900km | border".
func (s *sentence) figureGroup(g *group, f *finder) {
	i := g.first
	for s.figureAt(i) == 0 && i < len(s.toks) {
		i++
	}
	g.claim = int(s.figure[i]) - 1
	g.body, g.kind = i, gFigure
	g.last = s.figureEnd(i)
	g.head, g.tail = g.last-1, g.last
	c := &f.claims[g.claim]
	if n := len(s.groups); n > 0 && s.tagAt(g.first-1) == tPossessive && s.groups[n-1].kind == gNoun {
		g.owner = n - 1
	}
	if apart(c.Kind) {
		g.kind = gDate
		return
	}
	k := g.last
	if s.tagAt(k) == tHyphen || s.tagAt(k) == tPossessive && c.Kind == dataset.Duration { // "five years' probation"
		k++
	}
	head := -1
	if s.timeAdverb(k) {
		return
	}
	for ; k < len(s.toks) && (s.tags[k] == tNoun || s.tags[k] == tName || s.tags[k] == tAdjective || s.tags[k] == tHyphen); k++ {
		if s.tags[k] == tNoun || s.tags[k] == tName {
			head = k
		}
	}
	if head >= 0 && !(s.tags[g.last] == tName && c.UnitSpan.Len() > 0) {
		g.last, g.head = head+1, head
	}
}

// timeAdverb reports words of time behind a figure that belong to the clause:
// "4% last year", "9% year over year".
func (s *sentence) timeAdverb(i int) bool {
	switch s.lower(i) {
	case "last", "next", "this", "previous", "that", "each", "every":
		return s.at(i+1).Is(lexicon.TimeUnit|lexicon.Month|lexicon.Weekday) || season(s.lower(i+1))
	}
	return s.at(i).Is(lexicon.TimeUnit|lexicon.Month|lexicon.Weekday) && s.tagAt(i-1) != tHyphen
}

// season lists stretches of time that are no units: "up 3% last season".
func season(low string) bool {
	switch low {
	case "season", "term", "night", "spring", "summer", "autumn", "winter", "fall", "weekend", "time":
		return true
	}
	return false
}

// verbGroup reads auxiliaries, adverbs and verbs up to the last verb.
func (s *sentence) verbGroup(g *group) {
	g.kind, g.plain = gVerb, true
	last := g.first
	for i := g.first; i < len(s.toks); i++ {
		switch s.tags[i] {
		case tVerb:
			if !g.plain && s.tags[last] != tInfinitive && s.tagAt(i-1) != tInfinitive {
				g.last = last + 1
				return
			}
			g.plain = false
			last = i
		case tAuxiliary:
			if i > g.first && !g.plain && s.low[i] == "having" {
				g.last = last + 1
				return
			}
			switch s.low[i] {
			case "is", "are", "was", "were", "be", "been", "being":
				g.passive = true
			}
			last = i
		case tInfinitive:
			last = i
		case tAdverb:
			continue
		default:
			g.last, g.head = last+1, last
			return
		}
		g.head = last
	}
	g.last, g.head = last+1, last
}

func (s *sentence) groupAt(g int) *group {
	if g < 0 || g >= len(s.groups) {
		return &noGroup
	}
	return &s.groups[g]
}

// noGroup stands where a sentence has none.
var noGroup = group{kind: gStop, claim: -1, owner: -1, head: -1}

// skip returns the next group from g on, in the direction of step, that is no
// adverb, quotation mark or date.
func (s *sentence) skip(g, step int) int {
	for g >= 0 && g < len(s.groups) {
		switch s.groups[g].kind {
		case gAdverb, gQuote:
		case gStop:
			end := s.bracket(g, step)
			if end < 0 {
				return g
			}
			g = end
		case gDate:
			if step < 0 && s.groupAt(g-1).kind == gPreposition {
				g--
			}
		case gPreposition:
			if step > 0 && s.groupAt(g+1).kind == gDate {
				g++
				break
			}
			return g
		default:
			return g
		}
		g += step
	}
	return g
}

// bracket returns the bracket that matches the one at group g in the direction
// of step, −1 where g is none that opens that way.
func (s *sentence) bracket(g, step int) int {
	const longest = 12
	from, to := "(", ")"
	if step < 0 {
		from, to = to, from
	}
	if s.word(s.groups[g].first) != from {
		return -1
	}
	for k := g + step; k >= 0 && k < len(s.groups) && k != g+step*longest; k += step {
		if s.word(s.groups[k].first) == to {
			return k
		}
	}
	return -1
}

func (s *sentence) headLow(g int) string { return s.lower(s.groupAt(g).head) }
