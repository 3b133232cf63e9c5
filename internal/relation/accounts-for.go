package relation

var accountsFor = &Rule{
	Name: "accounts-for",
	Doc: `"Foreign guests accounted for 5.9 million nights, or 63 per cent", "admissions made up 38,630, or 63 per cent,
of the total": what a verb of composition counts is a part, with that share, of the amount that its paragraph told
before: the only one alike it in the sentence or else in the sentence before. "By May it had spent $4.8 million, or
40 per cent" is a share of the one sum that the same sentence named.`,
	Example: "The farm sold 50 cows. Bulls made up 20 of the total, or 40%: 40% = share(20, 50 cows)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, composed) {
				b.composes(i, m)
			}
			for m := range b.findAny(s, used) {
				part := m.at["part"]
				if whole, n := b.candidate(s, m.begin, part); n == 1 {
					b.share(m.at["share"], part, whole)
				}
			}
		}
	},
}

const composing = "accounted_for|accounting_for|accounts_for|account_for|made_up|makes_up|make_up|making_up|represented|represents|representing|comprised|constituted|contributed"

var composed = []pattern{
	phrase(composing + " ~2 {part:amount} ~6 ,? or {share:share}"),
	phrase(composing + " ~2 {part:amount} ~4 , or {share:share}"),
	phrase(composing + " ~2 {part:amount} ~4 ( {share:share} )"),
}

const spending = "spent|paid|raised|received|disbursed|collected|drawn|secured|used|delivered|repaid|recovered|committed|pledged"

var used = []pattern{
	phrase(spending + " {part:amount} ,? or {share:share-alone}"),
	phrase(spending + " {part:amount} , or {share:share-alone}"),
	phrase(spending + " {part:amount} ( {share:share} )"),
}

// composes binds the part that a verb of composition names, and its share. A
// share "of" something else than the total is not of what was told before.
func (b *binder) composes(i int, m match) {
	s, part, share := &b.sentences[i], m.at["part"], m.at["share"]
	for k := s.place(share) + 1; k+1 < len(s.words) && k < s.place(share)+4; k++ {
		if s.words[k].low == "of" && s.words[k+1].low != "the" || s.words[k].low == "of" && k+2 < len(s.words) && s.words[k+2].low != "total" {
			return
		}
	}
	whole := b.antecedent(i, m.begin, part)
	if whole < 0 || b.claims[whole].Value.Rat() == nil {
		return
	}
	b.part(part, whole)
	b.share(share, part, whole)
}
