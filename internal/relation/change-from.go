package relation

import "figcheck/dataset"

var changeFrom = &Rule{
	Name: "change-from",
	Doc: `"Revenue of £1.24bn for the quarter, up 8% from £1.15bn", "410,000 crimes …, a fall of 3% from 425,000", "61,320
patients, 4.2 per cent more than the year before (58,850)": the change is from the figure behind it to the nearest
one before it in the clause that is alike and no base itself. Where another base or clause comes first nothing is
bound.`,
	Example: "It made €90 in May, up 20% from €75: 20% = change(€75, €90)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, p := range changesFrom {
				for _, m := range b.find(s, p) {
					by, from := m.at["by"], m.at["from"]
					to := b.backTo(s, s.place(by), from)
					if to >= 0 && to != by && !b.changing(s, s.place(from)) && b.changes(by, from, to) && b.claims[by].Kind != dataset.Multiplier {
						b.term(dataset.ChangeBy, by, from, to)
					}
				}
			}
		}
	},
}

var changesFrom = []pattern{
	phrase("up|down by? {by:any} from|on ~2 {from:any}"),
	phrase("a|an " + changeNouns + " of {by:any} from|on|over ~2 {from:any}"),
	phrase("{by:any} more|fewer|less|higher|lower|above|below than|on|from? ~6 ( {from:any} )"),
	phrase("{by:any} more|fewer|less|higher|lower than ~3 {from:any}"),
}
