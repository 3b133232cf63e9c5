package relation

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/regex"
)

var marginOfError = &Rule{
	Name: "margin-of-error",
	Doc: `A margin of error in points belongs to the one sample whose size the sentence, or the one before it, states: "the
poll of 1,004 adults has a margin of error of plus or minus 3 points". A sample is a count of people, at least a
hundred. With two such counts, or of a subgroup, nothing is bound.`,
	Example: "1,004 adults … a margin of error of 3 points: 3 points = margin(1,004 adults)",
	bind: func(b *binder) {
		for k := range b.claims {
			c := &b.claims[k]
			points := c.Kind == dataset.PercentagePoints || c.Kind == dataset.Percent || b.noun(k) == "point"
			if b.of[k] < 0 || !points {
				continue
			}
			from := b.doc.Blocks[c.Block].Span.Start
			if s := &b.sentences[b.of[k]]; len(s.words) > 0 {
				from = s.words[0].start
			}
			if k > 0 && b.claims[k-1].End > from {
				from = b.claims[k-1].End
			}
			if from > c.Start || !margin().MatchString(b.doc.Text[from:c.Start]) {
				continue
			}
			if n := b.sample(b.of[k]); n >= 0 && !b.full(k, n) {
				b.term(dataset.Margin, k, n)
			}
		}
	},
}

var margin = regex.Of(`(?i)margin of (?:sampling )?error(?: (?:is|was|of|at|for the (?:full|whole|entire) sample))*,?(?: about)?\s*(?:plus or|plus/|\+/-|\+/|±)?\s*$`)

// sample returns the single count of a hundred people or more in a sentence
// or, where it has none, in the nearest one before it in the paragraph that has
// any; −1 for none or several.
func (b *binder) sample(i int) int {
	for s := i; s >= 0 && b.sentences[s].block == b.sentences[i].block; s = b.previous(s) {
		found, several := -1, false
		for _, w := range b.words(s) {
			if w.claim >= 0 && b.respondents(w.claim) && !b.sentences[s].answers(w.claim) {
				several = several || found >= 0
				found = w.claim
			}
		}
		if several {
			return -1
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// full reports a margin said to be that of all, beside a later count of some:
// "3.1 points for the full sample and 6 for the 270 who".
func (b *binder) full(margin, n int) bool {
	s := &b.sentences[b.of[margin]]
	return n > margin && s.mentions(ofWhole)
}

var ofWhole = set("full whole entire overall total")

// answers reports that a count is of those who gave one answer: "530
// respondents backed the mayor".
func (s *sentence) answers(c int) bool {
	k := s.place(c) + 1
	return k < len(s.words) && s.words[k].claim < 0 && answering.has(s.words[k].low)
}

var answering = set("said backed back favoured favored chose choose named preferred opposed supported support approved disapproved agreed disagreed thought wanted want rejected trusted answered")

func (b *binder) words(sentence int) []word {
	if sentence < 0 {
		return nil
	}
	return b.sentences[sentence].words
}

func (b *binder) respondents(k int) bool {
	c := &b.claims[k]
	v := c.Value.Rat()
	return c.Kind == dataset.Count && v != nil && v.Cmp(big.NewRat(100, 1)) >= 0 && v.Cmp(big.NewRat(100_000, 1)) <= 0 && lexicon.Person(b.noun(k))
}
