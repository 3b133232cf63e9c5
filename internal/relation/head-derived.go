package relation

import (
	"maps"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

var headDerived = &Rule{
	Name: "head-derived",
	Doc: `A figure of the headline or standfirst that the text gives as two: "by 1,842 votes" above "by 15,904 votes to
14,062", "cap to rise 2.4%" above "the cap goes from £1,717 to £1,758", "one in five homes ruined" above "1,860 of
its 9,300 houses", "nearly two-thirds want an election" above "64 per cent would like an election". The same word,
or the noun of the whole, names both, and one place of the text alone answers.`,
	Example: "Gulls win by 30 votes. They won by 90 votes to 60: 30 votes = difference(90 votes, 60)",
	bind: func(b *binder) {
		for h := range b.claims {
			c := &b.claims[h]
			if b.of[h] < 0 || len(c.Derivation) > 0 || !c.Value.Valid() && c.Kind != dataset.Fraction {
				continue
			}
			switch b.doc.Blocks[c.Block].Section {
			case dataset.Headline, dataset.Standfirst:
			default:
				continue
			}
			switch s := &b.sentences[b.of[h]]; {
			case b.steady(h):
				b.headChange(h)
			case b.shareLike(h) && !b.comparing(h):
				b.headShare(h)
			case b.amount(h) && s.after(s.place(h), "by"):
				b.headMargin(h)
			}
		}
	},
}

// headMargin binds "by 1,842 votes" to the one "by A to B" of its noun.
func (b *binder) headMargin(h int) {
	found := map[[2]int]bool{}
	for i := range b.sentences {
		for _, m := range b.find(&b.sentences[i], byTo) {
			if b.alike(h, m.at["a"]) && b.noun(h) == b.noun(m.at["a"]) && b.sentences[i].mentions(winning) {
				found[[2]int{m.at["a"], m.at["b"]}] = true
			}
		}
	}
	for p := range found {
		if len(found) == 1 {
			b.term(dataset.Difference, h, p[0], p[1])
		}
	}
}

var (
	byTo    = phrase("by {a:any} to {b:=a}")
	winning = set("beat beats beating beaten defeat defeats defeated defeating won win wins winning voted vote lost lose loses carried passed")
)

// ownChange reports a pair whose sentence states another change for it than the
// headline does: "crime up 9%" above "a 14% rise in burglaries, from 630 to 719".
func (b *binder) ownChange(s *sentence, h, from, to int) bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return w.claim >= 0 && b.claims[w.claim].Kind == b.claims[h].Kind && !b.claims[w.claim].Value.Equal(b.claims[h].Value) &&
			slices.ContainsFunc(b.claims[w.claim].Derivation, func(r claim.Relation) bool {
				return r.Rule == dataset.ChangeBy && slices.Equal(r.Operands, []int{from, to})
			})
	})
}

// headChange binds a change in per cent to the one pair "from A to B" of the
// first paragraphs whose sentence names the same thing.
func (b *binder) headChange(h int) {
	found := map[[2]int]bool{}
	near := b.around(h)
	for i := range b.sentences {
		s := &b.sentences[i]
		if sec := b.doc.Blocks[s.block].Section; sec != dataset.Body || s.block > b.claims[h].Block+6 {
			continue
		}
		from, to, ok := b.pair(s)
		if ok && b.ownChange(s, h, from, to) {
			continue
		}
		if ok && b.changes(h, from, to) && slices.ContainsFunc(slices.Sorted(maps.Keys(near)), s.speaksOf) && b.claims[from].Kind != dataset.Percent {
			found[[2]int{from, to}] = true
		}
	}
	for p := range found {
		if len(found) == 1 {
			b.term(dataset.ChangeBy, h, p[0], p[1])
		}
	}
}

// headShare binds a share to the part and whole of its noun or, failing those,
// to a share of the text that two words in common name.
func (b *binder) headShare(h int) {
	said := map[string]bool{}
	for _, w := range b.contextOf(h).beside(2, 8) {
		if tells(w.low) {
			said[w.sense] = true
		}
	}
	pairs, shares := map[[2]int]bool{}, map[int]bool{}
	for i := range b.claims {
		c := &b.claims[i]
		if b.of[i] < 0 || b.doc.Blocks[c.Block].Section != dataset.Body {
			continue
		}
		if w := c.PartOf; w >= 0 && b.amount(i) && b.of[w] == b.of[i] && said[sense(b.noun(w))] && !b.summed(w, i) && !vague.has(b.noun(w)) {
			pairs[[2]int{i, w}] = true
		}
		if b.shareLike(i) && !b.comparing(i) && b.sharedWords(i, said) > 1 {
			shares[i] = true
		}
	}
	switch {
	case len(shares) == 1:
		for i := range shares {
			if !b.keeps(h, i) {
				b.term(dataset.Restate, h, i)
			}
		}
	case len(shares) == 0 && len(pairs) == 1:
		for p := range pairs {
			b.share(h, p[0], p[1])
		}
	}
}

// sharedWords counts the telling words behind a figure that are among others.
func (b *binder) sharedWords(i int, said map[string]bool) int {
	both := map[string]bool{}
	for _, w := range b.contextOf(i).beside(2, 8) {
		if tells(w.low) && said[w.sense] {
			both[w.sense] = true
		}
	}
	return len(both)
}
