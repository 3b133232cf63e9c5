package relation

import "figcheck/dataset"

var followedBy = &Rule{
	Name: "followed-by",
	Doc: `"The largest share went to schools, $5 million, followed by roads, $4 million": of figures alike that are ranked
behind a superlative, each is no smaller than the next. Behind "smallest" or "lowest" the order is the other way
round. Behind other words ("the train left at five, followed by") nothing is ranked, and durations and ages are
left out, of which the smallest may be the best.`,
	Example: "The largest gift was $5 million, followed by one of $4 million: $5 million = ahead($4 million)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.classes&isUndecided != 0 {
				continue
			}
			for m := range b.findAny(s, ranked) {
				b.inOrder(m, m.at["first"], m.at["second"])
			}
		}
	},
}

var ranked = []pattern{
	phrase("largest|biggest|highest|greatest|most ~~12 {first:any} ~~6 followed_by|ahead_of ~6 {second:=first}"),
	phrase("smallest|lowest|fewest ~~12 {last:any} ~~6 followed_by ~6 {next:=last}"),
}

func (b *binder) inOrder(m match, first, second int) {
	if last, falling := m.at["last"]; falling {
		first, second = m.at["next"], last
	}
	for _, c := range []int{first, second} {
		k := b.claims[c].Kind
		if k == dataset.Duration || k == dataset.Age || k == dataset.Rate || !b.claims[c].Value.Valid() {
			return
		}
	}
	b.term(dataset.Ahead, first, second)
}
