package relation

import (
	"figcheck/dataset"
	"figcheck/internal/statistic"
)

var twoShares = &Rule{
	Name: "two-shares",
	Doc: `A χ² with one degree of freedom in a sentence that states exactly two counts with what they are of, "21 of 30 …
against 12 of 30 …, χ²(1, N = 60) = 5.45", compares those two. So does the p value of a Fisher test there. With
three counts, or another test beside it, nothing is bound.`,
	Example: "21 of 30 and 12 of 30, χ²(1) = 5.45: 5.45 = contingency(21, 30, 12, 30)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			test := b.comparison(s)
			if test < 0 {
				continue
			}
			var counts []int
			for _, m := range b.find(s, countOf) {
				counts = append(counts, m.at["part"], m.at["whole"])
			}
			if len(counts) == 4 && counts[3] < test {
				b.term(dataset.Contingency, test, counts...)
			}
		}
	},
}

var countOf = phrase("{part:count} of|among ~2 {whole:count}")

// comparison returns the single χ² with one degree of freedom of a sentence,
// or the p value where a sentence speaks of Fisher's test and of no other.
func (b *binder) comparison(s *sentence) int {
	found, p, fisher := -1, -1, false
	for _, w := range s.words {
		switch {
		case w.claim < 0:
			fisher = fisher || w.low == "fisher"
		case b.test(w.claim):
			if found >= 0 || !b.oneDegree(w.claim) {
				return -1
			}
			found = w.claim
		case b.claims[w.claim].UnitName == "p":
			if p >= 0 {
				return -1
			}
			p = w.claim
		}
	}
	if found < 0 && fisher {
		return p
	}
	return found
}

func (b *binder) oneDegree(i int) bool {
	c := &b.claims[i]
	t, _ := statistic.Parse(b.doc.Text[c.Start:c.End])
	return t.Family == statistic.ChiSquare && t.DF1 == 1
}
