package relation

import (
	"math/big"

	"figcheck/dataset"
)

var restShare = &Rule{
	Name: "rest-share",
	Doc: `"Lee won 51 per cent of the vote, Ray 42 per cent and others seven per cent", "46% said yes, 48% no and 6% did not know", "the
remaining 7%": per cents of one sentence of which the last is that of all others make up the whole with it, and so do those of women and
men, "women make up 54 per cent of the staff and men 46 per cent". They are near 100, and no per cent nearby is what they lack. Shares of several
groups, answers of which one could give several, changes, and parts of a part ("including") bind nothing. The items of a list of which the last is "Others" or "Everything else" are read alike.`,
	Example: "Lee won 51%, Ray 42% and others 7%: 7% = rest(51%, 42%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if b.listStart(i) {
				b.restOfList(s.block)
			}
			if s.figures < 2 || s.mentions(severalAnswers) {
				continue
			}
			for m := range b.findAny(s, womenAndMen) {
				b.restOf([]int{m.at["a"], m.at["b"]})
			}
			if list := b.shareList(s); len(list) > 1 && b.allNamed(s, list) && b.nearHundred(list) && !b.lackingNear(i, list) {
				b.restOf(list)
			}
		}
	},
}

// restOfList binds the shares of a list of which the last item is all others.
func (b *binder) restOfList(from int) {
	items, n := b.labelled(from), 0
	for i := from; i < len(b.doc.Blocks) && b.doc.Blocks[i].List == b.doc.Blocks[from].List; i++ {
		n++
	}
	if len(items) != n || n < 3 || !items[n-1].others {
		return
	}
	var list []int
	for _, it := range items {
		if b.claims[it.figure].Kind != dataset.Percent || !b.exact(it.figure) || !b.claims[it.figure].Value.Valid() {
			return
		}
		list = append(list, it.figure)
	}
	if b.nearHundred(list) {
		b.restOf(list)
	}
}

const (
	womanly = "women|woman|girls|females"
	manly   = "men|man|boys|males"
)

// womenAndMen are all there are.
var womenAndMen = []pattern{
	phrase(womanly + " " + composing + " {a:percent} of ~4 and|,|; ~1 " + manly + " {b:percent} ,|.|;"),
	phrase(manly + " " + composing + " {a:percent} of ~4 and|,|; ~1 " + womanly + " {b:percent} ,|.|;"),
	phrase(womanly + " " + composing + " {a:percent} of ~4 , ~1 " + manly + " {b:percent} ,|.|;"),
	phrase(manly + " " + composing + " {a:percent} of ~4 , ~1 " + womanly + " {b:percent} ,|.|;"),
}

// severalAnswers are words by which shares overlap, or are of several wholes.
var severalAnswers = set(`several multiple including whom which among than from compared respectively average excluding both than each turnout
	rate rates inflation unemployment growth grew rose fell tax interest margin yield yields discount discounts increase increases`)

// restOf binds the last share to the others.
func (b *binder) restOf(list []int) {
	last := list[len(list)-1]
	if len(b.claims[last].Derivation) == 0 {
		b.term(dataset.Rest, last, list[:len(list)-1]...)
	}
}

// shareList returns the per cents of a sentence, nil where one of them is a change, is not
// exact, has a group of its own or stands in a bracket.
func (b *binder) shareList(s *sentence) (list []int) {
	if _, dates := s.those(len(s.words), func(_, c int) bool { return b.claims[c].Kind == dataset.Date }); dates > 1 {
		return nil
	}
	ofGroups := 0
	for k := range s.words {
		c := s.words[k].claim
		switch {
		case c < 0:
			continue
		case b.claims[c].Kind == dataset.PercentagePoints:
			return nil
		case b.claims[c].Kind != dataset.Percent:
			continue
		case !b.exact(c) || b.isChange(s, k) || b.comparing(c) || s.adjunct(k) || s.opensBracket(k):
			return nil
		}
		if b.ofSomething(c) {
			ofGroups++
		}
		list = append(list, c)
	}
	if ofGroups > 1 {
		return nil
	}
	return list
}

// allNamed reports that the last share is that of all others: by its words, or by
// "others" before it.
func (b *binder) allNamed(s *sentence, list []int) bool {
	last := s.place(list[len(list)-1])
	if s.closes(last) {
		return true
	}
	for k := last - 1; k >= 0 && k >= last-6 && s.words[k].claim < 0 && !stops(s.words[k].low, false); k-- {
		if w := s.words[k].low; w == "others" || w == "other" || w == "rest" || w == "remainder" || w == "undecided" {
			return len(list) > 2
		}
	}
	return false
}

// added is the sum of shares.
func (b *binder) added(list []int) *big.Rat {
	sum := new(big.Rat)
	for _, c := range list {
		sum.Add(sum, b.claims[c].Value.Rat())
	}
	return sum
}

// tensSlip reports a sum that a slip in one digit of tens may have moved: ten too
// few, or ten to thirty too many, which no shares of one whole leave room for.
func tensSlip(off *big.Rat) bool {
	if !off.IsInt() || !off.Num().IsInt64() {
		return false
	}
	n := off.Num().Int64()
	return n == -10 || n == 10 || n == 20 || n == 30
}

// nearHundred reports shares that are 100 but for a slip of a digit of tens, or of
// one or two that change places.
func (b *binder) nearHundred(list []int) bool {
	sum := b.added(list)
	off := new(big.Rat).Sub(sum, big.NewRat(100, 1))
	if tensSlip(off) {
		return len(list) > 2
	}
	if off.Abs(off).Cmp(big.NewRat(5, 1)) <= 0 {
		return true
	}
	for _, c := range list {
		v := b.claims[c].Value.Rat()
		right := new(big.Rat).Add(v, new(big.Rat).Sub(big.NewRat(100, 1), sum))
		if right.Sign() > 0 && transposed(digits(v.FloatString(1)), digits(right.FloatString(1))) {
			return true
		}
	}
	return false
}

// lackingNear reports that a per cent of the sentences beside is what shares lack
// of 100: "18 per cent are undecided".
func (b *binder) lackingNear(i int, list []int) bool {
	rest := new(big.Rat).Sub(big.NewRat(100, 1), b.added(list))
	if rest.Sign() <= 0 {
		return false
	}
	for _, p := range []int{i - 1, i + 1, i + 2} {
		if p < 0 || p >= len(b.sentences) {
			continue
		}
		if b.saysShare(&b.sentences[p], rest) {
			return true
		}
	}
	return false
}

// saysShare reports that a sentence has a per cent within one of another.
func (b *binder) saysShare(s *sentence, share *big.Rat) bool {
	_, n := s.those(len(s.words), func(k, c int) bool {
		v := b.claims[c].Value.Rat()
		if v == nil || b.claims[c].Kind != dataset.Percent || b.isChange(s, k) {
			return false
		}
		away := new(big.Rat).Sub(v, share)
		return away.Abs(away).Cmp(big.NewRat(1, 1)) <= 0
	})
	return n > 0
}
