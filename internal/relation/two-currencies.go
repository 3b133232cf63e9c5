package relation

import "figcheck/dataset"

var twoCurrencies = &Rule{
	Name: "two-currencies",
	Doc: `An amount of money right behind another in another currency, alone in brackets or between commas behind "or" or
"about", says it again. Nothing is bound where a rate is stated (see in-brackets), where either is a change, or where the
bracket or the clause says more than the amount.`,
	Example: "48 billion kroner ($4.5 billion): $4.5 billion = convert(48 billion kroner)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, monies) {
				from, to := m.at["from"], m.at["to"]
				if b.claims[from].Mention.Unit != b.claims[to].Mention.Unit && !b.converted(to) {
					b.term(dataset.Convert, to, from)
				}
			}
		}
	},
}

var monies = []pattern{
	phrase("{from:money} ( {to:money} )"),
	phrase("{from:money} ( or|equal_to|equivalent_to {to:money} )"),
	phrase("{from:money} , or|equal_to|equivalent_to {to:money} ,|.|;"),
}
