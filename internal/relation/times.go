package relation

import "figcheck/dataset"

var times = &Rule{
	Name: "times",
	Doc: `A product beside its two factors: "84,000 t, the same as taking 40,000 cars off the road at 2.1 t each", "a 300
MW battery can run for 2½ hours, storing 750 MWh", "£320,000 for each of the 45 buses, a total of £14.4 million". "Each cost £320,000, £14.4
million in all" is of the one number that the sentence before counts. A total with something else in it binds nothing.`,
	Example: "20 lorries at 5 t each, 100 t in all: 100 t = product(20 lorries, 5 t)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, ofEach) {
				if m.begin == 0 {
					b.timesBefore(i, m.at["b"], m.at["of"])
				}
			}
			for m := range b.findAny(s, products) {
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
	phrase("{a:count} ~5 at {b:any} each|apiece for {of:~b}"),
	phrase("{b:any} for each of the|its|their {a:count} ~3 , a_total_of|for_a_total_of|or|which_makes|which_comes_to {of:~b} ,|.|;|in_all|in_total"),
	phrase("{b:money} ~1 and {a:bare} ~1 were|was sold , ~1 bringing_in|raising|earning|making|yielding {of:=b} .|;"),
	phrase("{of:amount} in {a:count} ~2 instalments|installments|payments|tranches of {b:=of} ,|.|;"),
	phrase("{of:amount} in {a:count} of {b:=of} ,|.|;"), // instalments
	phrase("{a:count} ~2 instalments|installments|payments|tranches of {b:amount} , or? ~2 {of:=b}"),
	phrase("{a:power} ~12 for {b:duration} ~~6 , storing|producing|giving|delivering|or {of:energy}"),
}

const getting = "cost|costs|gets|got|pays|paid|holds|carries|weighs|produces|receives|received|is_worth|was_worth|will_get|will_cost|will_receive|will_pay|will_carry|can_carry|can_hold"

// ofEach speak of each of what the sentence before counts.
var ofEach = []pattern{
	phrase("each " + getting + " {b:any} , a_total_of|for_a_total_of|making|which_makes|which_comes_to|giving {of:~b} .|;|in_all|in_total|altogether"),
	phrase("each " + getting + " {b:any} , or {of:~b} in_all|in_total|altogether|together"),
}

// timesBefore binds a total to what each costs and the one count, of things with a
// noun, of the sentence before.
func (b *binder) timesBefore(i, each, of int) {
	p := b.previous(i)
	if p < 0 {
		return
	}
	s := &b.sentences[p]
	a, n := s.those(len(s.words), func(_, c int) bool { return b.claims[c].Kind == dataset.Count })
	if n == 1 && b.noun(a) != "" && b.nearly(each, of) {
		b.term(dataset.Product, of, a, each)
	}
}
