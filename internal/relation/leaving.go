package relation

import "figcheck/dataset"

var leaving = &Rule{
	Name: "leaving",
	Doc: `"Of 68, eight were excluded, leaving 60", "leaving it 19,000 short", "eight short of the 316": what is left, or
what is missing, is the difference of the two amounts of its kind in the sentence. With a third amount of that
kind beside them, nothing is bound.`,
	Example: "Of 68 nurses eight were excluded, leaving 60: 60 = difference(68 nurses, eight)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, left) {
				b.takeAway(m.at["from"], b.partBefore(s, m.at["less"]), m.at["left"])
			}
		}
	},
}

var left = []pattern{
	phrase("of {from:amount} ~~12 {less:=from} ~~8 , leaving ~2 {left:=from}"),
	phrase("{less:amount} of {from0:=less} ~~8 , {left:=from0} short of {from:=less}"),
	phrase("{less:amount} ~~3 , or? {share:share} of ~5 {from:~less} ~~3 , leaving ~2 {left:=from} short"),
	phrase("{from:amount} ~~10 ;|, ~4 {less:=from} ,|and {left:=from} short"),
	phrase("{from:amount} ~~12 ; ~4 {less:=from} ,|and {left:=from} short"),
	phrase("{less:amount} ~~6 , {left:=less} short of ~4 {from:=less}"),
	phrase("{less:amount} of {from0:=less} ~~6 , {left:=from0} short of ~4 {from:=less}"),
}

func (b *binder) takeAway(from, less, rest int) {
	if b.kin(less, rest) && (b.kin(from, rest) || b.nearly(from, rest)) {
		b.term(dataset.Difference, rest, from, less)
	}
}
