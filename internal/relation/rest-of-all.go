package relation

import (
	"math/big"
	"slices"

	"figcheck/dataset"
)

var restOfAll = &Rule{
	Name: "rest-of-all",
	Doc: `A per cent that its own words call that of all others, "the remaining 61%", "everyone else, that is to say 24 per cent", "the
last 8%", and the per cents told before it in the sentence or the two before make 100. One that is a change, is hedged, stands beside a word of
comparison or of another time, or is of a group of its own is none of them; those that lie far from 100 bind nothing.`,
	Example: "Only 39% had a plan. The remaining 61% had none: 61% = rest(39%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], shareRests) {
				b.restOfAll(i, m.at["rest"])
			}
		}
	},
}

var shareRests = []pattern{
	phrase("the|its|their remaining|other|rest|last|remainder|balance ,? ~3 {rest:percent}"),
	phrase("everyone|everybody|everything|all else|other|others ~~6 {rest:percent}"),
	phrase("others|rest ~3 {rest:percent}"),
	phrase("leaving|leaves ~5 {rest:percent}"),
	phrase("{rest:percent} ~2 undecided|unsure|did_not_know|gave_no_answer|abstained"),
}

// restOfAll binds a share to those that it leaves of a hundred.
func (b *binder) restOfAll(i, rest int) {
	s := &b.sentences[i]
	if len(b.claims[rest].Derivation) > 0 || !b.shareOfAll(s, s.place(rest), rest) || s.mentions(severalAnswers) {
		return
	}
	take := func(_ *sentence, _, c int) bool { return b.claims[c].Kind == dataset.Percent }
	if _, n := s.those(len(s.words), func(k, c int) bool { return k > s.place(rest) && take(s, k, c) }); n > 0 {
		return // others follow
	}
	for n, told := range b.saidBefore(i, s.place(rest), 2, take) {
		list := slices.Concat(told, []int{rest})
		for _, c := range told {
			if !b.shareOfAll(&b.sentences[b.of[c]], b.sentences[b.of[c]].place(c), c) {
				return
			}
		}
		if b.lackingNear(i, list) {
			return
		}
		if off := b.missing(list); b.believesHundred(list, off) || n == 0 && off.Abs(off).Cmp(big.NewRat(12, 1)) < 0 {
			b.restOf(list)
			return
		}
	}
}

// shareOfAll reports a share that can be one of those that make a hundred.
func (b *binder) shareOfAll(s *sentence, k, c int) bool {
	return b.exact(c) && !b.isChange(s, k) && !b.comparing(c) && !b.compares(c) && b.claims[c].Value.Float() < 100
}

// missing is by how much shares are more than a hundred.
func (b *binder) missing(list []int) *big.Rat {
	return new(big.Rat).Sub(b.added(list), big.NewRat(100, 1))
}

// believesHundred reports shares that make a hundred, or would if one were not miswritten.
func (b *binder) believesHundred(list []int, off *big.Rat) bool {
	if new(big.Rat).Abs(off).Cmp(big.NewRat(1, 1)) <= 0 {
		return true
	}
	for _, c := range list {
		if right := new(big.Rat).Sub(b.claims[c].Value.Rat(), off); right.Sign() > 0 && b.miswritten(c, right, plainWords) {
			return true
		}
	}
	return false
}
