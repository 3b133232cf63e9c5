package relation

import "figcheck/dataset"

var nowWorth = &Rule{
	Name: "now-worth",
	Doc: `"$3.5 billion, now worth more than $4 billion", "a stake bought for £2m and valued today at £9m": the second amount
is the first one at another time. Both are of one unit, and only light words stand between them.`,
	Example: "a fund of $3 billion, now worth $4 billion: $4 billion = later($3 billion)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, revalued) {
				if then, now := m.at["then"], m.at["now"]; b.alike(then, now) && b.claims[now].PartOf < 0 {
					b.term(dataset.Later, now, then)
				}
			}
		}
	},
}

var revalued = []pattern{
	phrase("{then:amount} ,|–|—|-|( now|currently|since worth|valued_at|grown_to|risen_to|swollen_to ~1 {now:=then}"),
	phrase("{then:amount} ,|–|—|-|( ~1 valued_at ~1 {now:=then}"),
	phrase("{then:amount} ~4 and ~2 now|currently worth|valued_at ~1 {now:=then}"),
}
