package relation

import (
	"slices"

	"figcheck/dataset"
)

var turnout = &Rule{
	Name: "turnout",
	Doc: `A turnout beside the votes cast and the voters there are, in its sentence or the one before: "30,600 of 50,000
voters cast ballots, a turnout of 61 per cent", "30,600 ballots were cast by an electorate of 50,000". Valid votes are
fewer than those that a turnout counts, and with a third amount in the sentence nobody knows which is meant: both bind
nothing.`,
	Example: "30,600 ballots by an electorate of 50,000, a turnout of 61%: 61% = share(30,600, 50,000)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures == 0 || s.mentions(undecided) || b.percentsIn(s) != 1 {
				continue
			}
			for m := range b.findAny(s, turnouts) {
				b.turnedOut(i, m.at["turnout"])
			}
		}
	},
}

var (
	turnouts    = []pattern{phrase("turnout ~5 {turnout:percent}"), phrase("{turnout:percent} turnout")}
	castWords   = set("votes vote voted cast ballots turned polled polling")
	rollWords   = set("electorate registered eligible electors roll rolls entitled voters")
	unlikeVotes = set("valid invalid spoiled postal early abroad men women young previous up down from")
)

// turnedOut binds a turnout to the only two amounts of its sentence, or of the
// one before it where it has none.
func (b *binder) turnedOut(i, share int) {
	at := i
	list := b.countsOf(&b.sentences[i])
	if len(list) == 0 {
		if at = b.previous(i); at < 0 {
			return
		}
		list = b.countsOf(&b.sentences[at])
	}
	s := &b.sentences[at]
	if len(list) != 2 || b.utters(s, unlikeVotes) || b.utters(&b.sentences[i], unlikeVotes) {
		return
	}
	if s.outOf(list[0], list[1]) {
		b.term(dataset.Share, share, list[0], list[1])
		return
	}
	for n, votes := range list {
		roll := list[1-n]
		if b.claims[votes].PartOf == roll && s.mentions(castWords) || b.near(s, votes, castWords) && b.near(s, roll, rollWords) {
			b.term(dataset.Share, share, votes, roll)
			return
		}
	}
}

// outOf reports "cast their ballots out of a total of" right before the second of two figures.
func (s *sentence) outOf(first, second int) bool {
	for k := s.place(second) - 1; k > s.place(first)+1; k-- {
		switch w := &s.words[k]; {
		case w.low == "of" && s.words[k-1].low == "out":
			return true
		case w.low != "of" && w.low != "total" && !light.has(w.low) && !w.hedge:
			return false
		}
	}
	return false
}

func (b *binder) percentsIn(s *sentence) (n int) {
	for _, w := range s.words {
		if w.claim >= 0 && b.claims[w.claim].Kind == dataset.Percent {
			n++
		}
	}
	return n
}

// utters reports one of the words in a sentence or within its figures.
func (b *binder) utters(s *sentence, words *wordSet) bool {
	b.speak(s)
	return slices.ContainsFunc(s.spoken, func(w spoken) bool { return words.has(w.low) })
}

// countsOf returns the counts of a sentence.
func (b *binder) countsOf(s *sentence) (out []int) {
	for _, w := range s.words {
		if w.claim >= 0 && b.claims[w.claim].Kind == dataset.Count {
			out = append(out, w.claim)
		}
	}
	return out
}

// near reports whether one of the words stands within three telling words of a
// figure with no other figure or mark between them, or is its noun.
func (b *binder) near(s *sentence, c int, words *wordSet) bool {
	at := s.place(c)
	for _, way := range []int{-1, 1} {
		for k := at + way; k >= 0 && k < len(s.words) && s.steps(min(at, k), max(at, k)) <= 3; k += way {
			if s.words[k].claim >= 0 || stops(s.words[k].low, false) {
				break
			}
			if words.has(s.words[k].low) {
				return true
			}
		}
	}
	return words.has(b.noun(c)) || words.has(b.noun(c)+"s")
}
