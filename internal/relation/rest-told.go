package relation

import "slices"

var restTold = &Rule{
	Name: "rest-told",
	Doc: `A figure that its own words call what is left of a whole, with the whole and its other parts told before it in the
sentence or the three before: "the C$2.3 million still owing", "the seven who had stayed", "That leaves 11", "all but 15". The
whole is the greatest of them. They are bound where they give the rest, or would if a figure is miswritten as figures are.`,
	Example: "Of the 18 schools seven were closed. That leaves 11: 18 schools = sum(seven, 11)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, plainRests) {
				b.restsOf(i, m.at["rest"], plainWords)
			}
			for m := range b.findAny(s, otherRests) {
				b.restsOf(i, m.at["rest"], otherWords)
			}
		}
	},
}

var (
	plainRests = []pattern{
		phrase("the|its|their|his|her remaining|other|rest|last|final|remainder ,|of? ~2 {rest:any}"),
		phrase("that|this|which leaves|left|leave ~3 {rest:any}"),
		phrase(", leaving ~3 {rest:any}"),
		phrase("all|everyone|everything but|except {rest:any}"),
		phrase("those ~6 ( {rest:any} )"),
		phrase("the {rest:any} still|who_had|which_had|that_had|who_did|who_were|remaining|left|outstanding|unpaid|unsold"),
	}
	otherRests = []pattern{
		phrase("the|its|their {rest:any}"),
		phrase("( {rest:any} )"),
		phrase("{rest:any} ~3 remaining|left|outstanding|owing|missing|unaccounted|unpaid|unspent|unsold|others|short|more|still|remain|remained|to_go"),
	}
)

// restsOf binds a rest to the whole and the parts told before it.
func (b *binder) restsOf(i, rest, least int) {
	if !b.exact(rest) || len(b.claims[rest].Derivation) > 0 || b.claims[rest].PartOf >= 0 || b.handful(rest) && least == otherWords {
		return
	}
	var all []tally
	for _, told := range b.saidBefore(i, b.sentences[i].place(rest), toldBack, b.operand(rest)) {
		for _, list := range b.choices(told) {
			whole := b.greatest(list)
			parts := append(slices.DeleteFunc(slices.Clone(list), func(c int) bool { return c == whole }), rest)
			if !b.totalled(whole) && !slices.ContainsFunc(parts, func(c int) bool { return slices.Contains(parts, b.claims[c].PartOf) }) {
				all = append(all, tally{total: whole, plus: parts})
			}
		}
	}
	b.firstOf(all, least, func(t tally) { b.sum(t.total, t.plus...) })
}
