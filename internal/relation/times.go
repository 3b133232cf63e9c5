package relation

import "figcheck/dataset"

var times = &Rule{
	Name: "times",
	Doc: `A product beside its two factors: "84,000 t, the same as taking 40,000 cars off the road at 2.1 t each", "a 300
MW battery can run for 2½ hours, storing 750 MWh".`,
	Example: "20 lorries at 5 t each, 100 t in all: 100 t = product(20 lorries, 5 t)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], products) {
				if b.nearly(m.at["b"], m.at["of"]) || b.claims[m.at["a"]].Kind == dataset.Power {
					b.term(dataset.Product, m.at["of"], m.at["a"], m.at["b"])
				}
			}
		}
	},
}

var products = []pattern{
	phrase("{of:any} ~~8 the_same_as|equal_to|equivalent_to|that_is ~3 {a:count} ~6 at {b:any} each|apiece|per"),
	phrase("{a:count} ~5 at {b:any} each|apiece ,|: ~3 {of:~b} ~2 in_all|in_total|altogether|together"),
	phrase("{a:count} ~5 at {b:any} each|apiece , or|a_total_of|for_a_total_of|that_is {of:~b}"),
	phrase("{of:amount} in {a:count} ~2 instalments|installments|payments|tranches of {b:=of} ,|.|;"),
	phrase("{a:count} ~2 instalments|installments|payments|tranches of {b:amount} , or? ~2 {of:=b}"),
	phrase("{a:power} ~12 for {b:duration} ~~6 , storing|producing|giving|delivering|or {of:energy}"),
}
