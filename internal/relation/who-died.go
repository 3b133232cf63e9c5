package relation

import "figcheck/dataset"

var whoDied = &Rule{
	Name: "who-died",
	Doc: `"Of the 38 who died, …", "the 43 people who drowned were …": a number of people with "the" and what became of them goes back to
the one figure before, in the paragraph or else in the text, that has a word of that sense right beside it, where the two could be mistaken for each other (a digit or two
that are swapped). Behind "who died in Leeds" it is of some of them, and binds nothing.`,
	Example: "Thirty-eight people died. Of the 38 who died, 30 were old: 38 = restate(Thirty-eight people)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, thoseWho) {
				n := m.at["n"]
				if m.end+1 >= len(s.words) || len(b.claims[n].Derivation) > 0 || !b.claims[n].Value.Valid() || b.claims[n].PartOf >= 0 {
					continue
				}
				verb, next := &s.words[m.end], &s.words[m.end+1]
				if senses[verb.low] == "" || next.claim >= 0 || !being.has(next.low) && next.low != "," && next.low != "." {
					continue
				}
				if one := b.called(sense(verb.low), i, n); one >= 0 && one != n && b.mistakable(n, one, true) {
					b.term(dataset.Restate, n, one)
				}
			}
		}
	},
}

var thoseWho = phrase("the|all|those {n:count} who")
