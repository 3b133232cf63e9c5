package relation

import (
	"slices"

	"regexp"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var meanOf = &Rule{
	Name: "mean-of",
	Doc: `A mean and a standard deviation beside the number of people, where the sentence or the one before it says that
what was averaged were whole numbers: "answers were whole numbers from 1 to 7; M = 3.90, SD = 1.15, n = 30". One
M, one n and at most one SD stand in the sentence. Without "whole numbers" or "integers" nothing is bound: most
means are of numbers that are not whole.`,
	Example: "Whole numbers were given: M = 3.90, n = 30: 3.90 = mean(30)",
	bind: func(b *binder) {
		for i := range b.sentences {
			mean, deviation, n, ok := b.average(&b.sentences[i])
			if !ok || !b.speaks(i, wholeNumbers()) {
				continue
			}
			b.term(dataset.Mean, mean, n)
			if deviation >= 0 {
				b.term(dataset.Deviation, deviation, mean, n)
			}
		}
	},
}

var wholeNumbers = regex.Of(`(?i)\bwhole[- ]numbers?\b|\bintegers?\b`)

// average finds the single M, n and SD of a sentence.
func (b *binder) average(s *sentence) (mean, deviation, n int, ok bool) {
	found := map[string][]int{}
	for _, w := range s.words {
		if w.claim < 0 {
			continue
		}
		switch u := b.claims[w.claim].UnitName; u {
		case "M", "SD", "n", "N":
			found[u] = append(found[u], w.claim)
		}
	}
	size := slices.Concat(found["n"], found["N"])
	if len(found["M"]) != 1 || len(size) != 1 || len(found["SD"]) > 1 {
		return 0, 0, 0, false
	}
	deviation = -1
	if len(found["SD"]) == 1 {
		deviation = found["SD"][0]
	}
	return found["M"][0], deviation, size[0], true
}

// speaks reports whether a sentence or the one before it in its block says so.
func (b *binder) speaks(i int, words *regexp.Regexp) bool {
	for _, k := range []int{i, b.previous(i)} {
		if k < 0 {
			continue
		}
		s := &b.sentences[k]
		if len(s.words) == 0 {
			continue
		}
		spans := b.doc.Blocks[s.block].Span
		end := spans.End
		if next := b.next(k); next >= 0 && len(b.sentences[next].words) > 0 {
			end = b.sentences[next].words[0].start
		}
		if words.MatchString(b.doc.Text[s.words[0].start:end]) {
			return true
		}
	}
	return false
}
