package claim

import (
	"strings"

	"figcheck/internal/token"
)

// claimant says who gives the figure and how they hold it. A claim is
// attributed across sentences only where a quotation goes on.
func (f *finder) claimant(i int, s *sentence, g int) {
	c := &f.claims[i]
	if f.doc.Blocks[c.Block].Table > 0 || c.Claimant.Text != "" {
		return
	}
	sp := s.speaking(f.speeches(s), g)
	from := ""
	if sp == nil && s.quoted[s.groups[g].first] {
		sp = f.quotedBy(s)
		from = "paragraph"
	}
	if sp == nil {
		return
	}
	who := sp.who
	if sp.pronoun {
		who, from = f.lastSpeaker(s, sp), "paragraph"
	}
	if who.Text == "" {
		return
	}
	if from != "" {
		who.Inherited = from
	}
	c.Claimant, c.Stance = who, sp.stance
}

// speaking returns the speech that figure group g is part of: not what is said
// about the speaker, and not what stands before "X said" that something else
// follows.
func (s *sentence) speaking(all []speech, g int) *speech {
	var best *speech
	for k := range all {

		sp := &all[k]
		switch {
		case g >= sp.first && g < sp.last:
			continue
		case sp.everywhere:
			if g > sp.verb && s.contrast(sp.first, g) {
				continue
			}
		case g > sp.verb:
			if sp.inverted && !s.quoteAfter(sp.last) {
				continue
			}
		case sp.passed:
			continue
		case !sp.inverted && !s.closes(sp):
			continue
		}
		switch {
		case best == nil, sp.verb <= g && !s.between(best.verb, sp.verb, gRelative), best.verb <= g && best.passed && !sp.passed:
			best = sp
		}
	}
	return best
}

// contrast reports a conjunction between two groups that begins a statement of
// its own.
func (s *sentence) contrast(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.headLow(i) {
		case "while", "but", "although", "though", "whereas":
			return true
		}
	}
	return false
}

// closes reports a speech at the end of what is said: ", X said".
func (s *sentence) closes(sp *speech) bool {
	before := s.groupAt(sp.first - 1).kind
	if before != gComma && before != gQuote {
		return false
	}
	next := s.skip(sp.verb+1, 1)
	n := s.groupAt(next)
	return next >= len(s.groups) || n.kind == gStop || n.kind == gComma || n.kind == gPreposition || n.kind == gConjunction && s.headLow(next) != "that" || n.kind == gReduced || n.kind == gNoun && s.lower(n.head) == "reporters"
}

// quoteAfter reports whether a quotation goes on behind the speaker.
func (s *sentence) quoteAfter(g int) bool {
	for ; g < len(s.groups); g++ {
		if s.groups[g].kind == gQuote {
			return true
		}
	}
	return false
}

// lastSpeaker returns whom a pronoun means: the last speaker with a name in
// the paragraph or in the two before it.
func (f *finder) lastSpeaker(s *sentence, sp *speech) Words {
	const back = 3
	for _, before := range f.speeches(s) {
		if before.verb < sp.verb && !before.pronoun {
			return before.who
		}
	}
	block, k := s.block, s.index-1
	for n := 0; n < back; n++ {
		for last := k; k >= max(0, last-maxBack); k-- {
			t := f.sentence(block, k)
			all := f.speeches(t)
			for j := len(all) - 1; j >= 0; j-- {
				if !all[j].pronoun {
					return all[j].who
				}
			}
			if w := t.personNamed(); w.Text != "" && n == 0 {
				return w
			}
		}
		block--
		if block < 0 {
			break
		}
		k = len(f.paragraph(block).spans) - 1
	}
	return Words{}
}

// personNamed returns the subject of a sentence if it looks like a person's
// name: two capitalised words or more.
func (s *sentence) personNamed() Words {
	for k := range s.groups {
		g := &s.groups[k]
		if g.kind != gNoun {
			continue
		}
		first, last := s.personName(g.first, g.last)
		if last-first >= 2 && last-first <= 3 && (s.names(first, last) || first == 0 && s.names(first+1, last) && s.toks[0].Capital) && !s.organisational(first, last) {
			return s.words(first, last)
		}
	}
	return Words{}
}

func (s *sentence) organisational(first, last int) bool {
	for i := first; i < last; i++ {
		if s.toks[i].Upper || strings.HasSuffix(s.low[i], "s") && i == last-1 || s.toks[i].Kind != token.Word {
			return true
		}
	}
	return false
}
