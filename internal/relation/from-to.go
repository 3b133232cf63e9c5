package relation

import "figcheck/dataset"

var fromTo = &Rule{
	Name: "from-to",
	Doc: `"from A to B" or "to B from A", A and B alike: every figure of the sentence that is stated as a change ("by
26 per cent", "an increase of £41", "or by 65 percent", "more than halved") is the change from A to B. It stands in
one clause with the pair. A sentence with two such pairs, or a pair of dates or ranges ("from 5 to 10 people a day" without a word of change), binds
nothing. Changes in points are bound between per cents only.`,
	Example: "rose by 25 per cent to 50 from 40: 25 per cent = change(40, 50)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			from, to, ok := b.pair(s)
			if !ok {
				continue
			}
			for k := range s.words {
				c := s.words[k].claim
				if c >= 0 && c != from && c != to && b.figure(c) && b.isChange(s, k) && b.changes(c, from, to) && b.oneClause(s, k, from, to) {
					b.term(dataset.ChangeBy, c, from, to)
				}
			}
		}
	},
}

var pairs = []pattern{
	phrase("from {from:any} ~4 to {to:~from}"),
	phrase("to {to:any} ~~8 from {from:~to}"),
}

// pair returns the one pair "from A to B" of a sentence.
func (b *binder) pair(s *sentence) (from, to int, ok bool) {
	n := 0
	for _, p := range pairs {
		for _, m := range b.find(s, p) {
			if n > 0 && (m.at["from"] != from || m.at["to"] != to) {
				return 0, 0, false
			}
			from, to = m.at["from"], m.at["to"]
			n++
		}
	}
	return from, to, n > 0
}

// oneClause reports whether the figure at word k stands in one clause with the
// pair: nothing that begins another one, and no other level, stands between.
func (b *binder) oneClause(s *sentence, k, from, to int) bool {
	i, j := s.place(from), s.place(to)
	low, high := min(i, j), max(i, j)
	switch {
	case k > high:
		low, high = high, k
	case k < low:
		low, high = k, low
	default:
		return false
	}
	for n := low + 1; n < high; n++ {
		switch w := &s.words[n]; {
		case w.claim >= 0:
			if b.figure(w.claim) && !b.isChange(s, n) && !b.converted(w.claim) && b.claims[w.claim].Kind != dataset.Duration {
				return false
			}
		case clauseWords[w.low]:
			return false
		case w.low == "and" && !(n+2 < len(s.words) && (s.words[n+1].low == "a" || s.words[n+1].low == "an" || s.words[n+1].low == "by")):
			return false
		}
	}
	return true
}

var clauseWords = set("while but as which who whereas although though because when had has have was were is are said reported posted ; :")

// changes reports whether a figure can be the change between two others:
// points between per cents, an amount between amounts of its kind, a per cent,
// a fraction or a multiple between any.
func (b *binder) changes(c, from, to int) bool {
	kind, unit := b.claims[c].Kind, b.claims[c].Mention.Unit
	percents := b.claims[from].Kind == dataset.Percent
	switch {
	case !b.nearly(from, to):
		return false
	case kind == dataset.PercentagePoints || unit == "{point}":
		return percents || b.claims[from].Kind == dataset.Count && b.noun(from) == "" || b.alike(c, from)
	case kind == dataset.Percent, kind == dataset.Fraction, kind == dataset.Multiplier:
		return true
	}
	return b.alike(c, from)
}
