package relation

import "figcheck/dataset"

var averageWithin = &Rule{
	Name: "average-within",
	Doc: `An average beside the range of what is averaged: "ranged from 12 to 30, with an average of 21", "a mean of 21
(range 12 to 30)". The two are alike and stand in one clause, and the sentence has one range.`,
	Example: "Waits ranged from 12 to 30 days, an average of 21 days: 21 days = between(12 to 30 days)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, spreads) {
				if r := m.at["range"]; b.claims[r].Relation == dataset.Range && b.claims[m.at["mean"]].Relation == dataset.Exact {
					b.term(dataset.Between, m.at["mean"], r)
				}
			}
		}
	},
}

var spreads = []pattern{
	phrase("ranged|ranging|ranges|range|varied|varying ~2 {range:any} ~~6 average|mean|median|averaging ~2 {mean:~range}"),
	phrase("average|mean|median|averaging|averaged ~3 {mean:any} ,|( ~2 range|ranging|ranged ~2 {range:~mean}"),
}
