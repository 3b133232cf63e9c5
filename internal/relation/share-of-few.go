package relation

import (
	"math/big"
	"strings"
	"sync"

	"figcheck/dataset"
)

var shareOfFew = &Rule{
	Name: "share-of-few",
	Doc: `A per cent of a stated handful, whose own number the text does not give: "71% of the 43 farms were late", "of the
43 farms, 71% were late". It is a mean of so many noughts and ones. Only up to 99 of them, counted exactly and
named with "the", "all", "these" or "those"; not what belongs to them ("of the 43 farms' land"), and nothing in a
document that speaks of weights.`,
	Example: "72% of the 43 farms: 72% = mean(43 farms)",
	bind: func(b *binder) {
		weighted := sync.OnceValue(b.weighted)
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], fewPhrases) {
				if share, n := m.at["share"], m.at["n"]; b.few(n) && len(b.claims[share].Derivation) == 0 && b.claims[share].Change == dataset.NoChange && !weighted() {
					b.term(dataset.Mean, share, n)
				}
			}
		}
	},
}

var fewPhrases = []pattern{
	phrase("{share:percent} of all? the|all|these|those {n:count}"),
	phrase("of all? the|all|these|those {n:count} , {share:percent} were|are|had|have|did|said|say"),
}

// weighted reports a document that speaks of weights.
func (b *binder) weighted() bool { return strings.Contains(strings.ToLower(b.doc.Text), "weight") }

// few reports whether a figure counts at most 99 things one by one, and not
// what belongs to them.
func (b *binder) few(k int) bool {
	c := &b.claims[k]
	v := c.Value.Rat()
	if v == nil || !v.IsInt() || v.Sign() <= 0 || v.Cmp(big.NewRat(99, 1)) > 0 || c.Relation != dataset.Exact || b.noun(k) == "" {
		return false
	}
	rest := b.doc.Text[c.End:]
	return !strings.HasPrefix(rest, "'") && !strings.HasPrefix(rest, "’")
}
