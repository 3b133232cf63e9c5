package relation

import "figcheck/dataset"

var contrast = &Rule{
	Name: "contrast",
	Doc: `"More girls (48%) than boys (52%)", "the 540 women outnumbered the 520 men", "$5 million, higher than the $4 million
of 2023": the text says that one figure is more than another alike it. A sentence that denies it, wonders or looks
ahead ("did not exceed", "if", "would") binds nothing, and neither does one that also says by how much.`,
	Example: "The 540 women outnumbered the 520 men: 540 women = above(520 men)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.classes&isUndecided != 0 {
				continue
			}
			for m := range b.findAny(s, contrasts) {
				b.above(s, m.at["more"], m.at["less"])
			}
		}
	},
}

// undecided words make a comparison something else than a statement of fact.
var undecided = set(`not never no neither nor without if whether unless until would could might may should will can cannot expected projected forecast
	target targets goal limit threshold maximum minimum except wrongly`)

var contrasts = []pattern{
	phrase("more|larger|higher|bigger|greater ~4 ( {more:any} ) ~1 than ~3 ( {less:=more} )"),
	phrase("fewer|smaller|lower|less ~4 ( {less:any} ) ~1 than ~3 ( {more:=less} )"),
	phrase("{more:any} ~3 outnumber|outnumbered|exceed|exceeds|exceeded|surpassed|surpasses|outstripped|outweighed|outweigh|topped ~3 {less:=more}"),
	phrase("{more:any} ~~4 , well|far|slightly|much|significantly|markedly? higher|greater|larger|bigger than ~2 {less:=more}"),
	phrase("{less:any} ~~4 , well|far|slightly|much|significantly|markedly? lower|smaller than ~2 {more:=less}"),
}

// above says that one level is more than another, both plain figures, where no
// change between the two is stated.
func (b *binder) above(s *sentence, more, less int) {
	for _, c := range []int{more, less} {
		if b.claims[c].Relation != dataset.Exact || !b.claims[c].Value.Valid() || b.isChange(s, s.place(c)) {
			return
		}
	}
	if b.noun(more) != "" && b.noun(more) == b.noun(less) && b.claims[more].Value.Equal(b.claims[less].Value) {
		return // one figure, named twice
	}
	b.term(dataset.Above, more, less)
}
