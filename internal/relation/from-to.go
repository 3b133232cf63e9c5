package relation

import (
	"strings"

	"figcheck/dataset"
)

var fromTo = &Rule{
	Name: "from-to",
	Doc: `"from A to B" or "to B from A", A and B alike: every figure of the sentence that is stated as a change ("by
26 per cent", "an increase of £41", "or by 65 percent", "more than halved") is the change from A to B. It stands in
one clause with the pair; of several pairs, each with its verb, it belongs to the nearest, and to none where two are. A pair
of dates or ranges ("from 5 to 10 people a day" without a word of change) binds nothing. Changes in points are bound
between per cents only.`,
	Example: "rose by 25 per cent to 50 from 40: 25 per cent = change(40, 50)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			all := b.pairs(s)
			if len(all) == 0 {
				continue
			}
			for m := range b.findAny(s, soMuch) {
				b.changed(ends{m.at["from"], m.at["to"]}, m.at["by"])
			}
			for k := range s.words {
				if c := s.words[k].claim; c >= 0 && b.figure(c) && (b.isChange(s, k) || b.signed(c)) {
					if p, ok := b.nearestPair(s, k, all); ok {
						b.term(dataset.ChangeBy, c, p.from, p.to)
					}
				}
			}
		}
	},
}

// ends are the two figures of a change, old and new.
type ends struct{ from, to int }

var (
	fromFirst = phrase("from {from:any} ~4 to {to:~from}")
	toFirst   = phrase("to {to:any} ~~8 from {from:~to}")
	toNamed   = phrase("to {to:amount} ,? from ~2 close|price|total of {from:~to}")
	// soMuch states the change right beside the pair, and its verb perhaps before
	// another: "sales rose 8 per cent and profit 12 per cent to £56m from £50m".
	soMuch = []pattern{
		phrase("{by:any} to {to:any} from {from:~to}"),
		phrase("{by:any} from {from:any} to {to:~from}"),
		phrase("from {from:any} to {to:~from} , or {by:any} ,|.|;"),
		phrase("from {from:any} to {to:~from} , that_is|i.e by? {by:any} ,|.|;"),
		phrase("from {from:any} to {to:~from} , i . e . by? {by:any} ,|.|;"),
	}
)

// pairs returns the pairs "from A to B" of a sentence. "A to B" stands closer
// together than "to B … from A", and keeps its figures.
func (b *binder) pairs(s *sentence) []ends {
	var out []ends
	taken := map[int]bool{}
	for _, p := range []pattern{fromFirst, toFirst, toNamed} {
		for _, m := range b.find(s, p) {
			e := ends{m.at["from"], m.at["to"]}
			if !taken[e.from] && !taken[e.to] && !s.between(e.from, e.to, "and") { // "to 50 from 40 and profit fell to 5 from 6"
				out = append(out, e)
				taken[e.from], taken[e.to] = true, true
			}
		}
	}
	return out
}

// pair returns the one pair of a sentence.
func (b *binder) pair(s *sentence) (from, to int, ok bool) {
	if all := b.pairs(s); len(all) == 1 {
		return all[0].from, all[0].to, true
	}
	return 0, 0, false
}

// nearestPair returns the pair to which the change at word k belongs. Beside
// another pair nothing that begins a clause may stand between.
func (b *binder) nearestPair(s *sentence, k int, all []ends) (ends, bool) {
	c := s.words[k].claim
	best, near := ends{}, 0
	for _, p := range all {
		low, high := s.extent(p)
		away := max(low-k, k-high)
		if p.from == c || p.to == c || !b.changes(c, p.from, p.to) || !b.oneClause(s, k, p.from, p.to) ||
			len(all) > 1 && (s.breaks(min(k, low), max(k, high)) || s.sharesVerb(p, all) || s.mentions(inTurn)) {
			continue
		}
		if near == away {
			return best, false
		}
		if near == 0 || away < near {
			best, near = p, away
		}
	}
	return best, near > 0
}

var inTurn = set("respectively each both")

// sharesVerb reports a pair that no verb of change parts from another: "from 4
// to 5 in the north and from 2 to 3 in the south" may be added up.
func (s *sentence) sharesVerb(p ends, all []ends) bool {
	low, high := s.extent(p)
	for _, o := range all {
		if o == p {
			continue
		}
		verb := false
		first, last := s.extent(o)
		for k := min(high, last); k < max(low, first); k++ {
			verb = verb || s.words[k].claim < 0 && moved.has(s.words[k].low)
		}
		if !verb {
			return true
		}
	}
	return false
}

// extent returns the words at which a pair begins and ends.
func (s *sentence) extent(p ends) (low, high int) {
	i, j := s.place(p.from), s.place(p.to)
	return min(i, j), max(i, j)
}

// breaks reports whether a clause begins between two words.
func (s *sentence) breaks(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if s.words[k].claim < 0 && clauseBreaks.has(s.words[k].low) {
			return true
		}
	}
	return false
}

// oneClause reports whether the figure at word k stands in one clause with the
// pair: nothing that begins another one, and no other level, stands between.
func (b *binder) oneClause(s *sentence, k, from, to int) bool {
	low, high := s.extent(ends{from, to})
	switch {
	case s.onTheYear(k), k < low && s.turnsAway(0, k), k > high && (s.turnsAway(high, k) || s.otherSubject(high, k)):
		return false
	case k > high:
		low, high = high, k
	case k < low:
		low, high = k, low
	default:
		return false
	}
	for n := low + 1; n < high; n++ {
		switch w := &s.words[n]; {
		case s.doesSo(n):
			return false
		case w.claim >= 0:
			if b.isChange(s, n) || b.signed(w.claim) {
				if b.rivals(w.claim, s.words[k].claim) {
					return false
				}
				continue
			}
			if b.figure(w.claim) && !b.converted(w.claim) && b.claims[w.claim].Kind != dataset.Duration {
				return false
			}
		case clauseWords.has(w.low):
			return false
		case w.low == "and" && !s.alsoBy(n, k):
			return false
		}
	}
	return true
}

// doesSo reports a participle behind a comma at word n that does something to a
// thing of its own: "imports rose 2%, cutting the deficit to $15 from $96".
func (s *sentence) doesSo(n int) bool {
	low := s.words[n].low
	return n+1 < len(s.words) && s.words[n-1].low == "," && strings.HasSuffix(low, "ing") && low != "bringing" && low != "taking" && determined.has(s.words[n+1].low)
}

var determined = set("the its their his her our a an")

// rivals reports two figures of one kind of which the text cannot say the same
// change: "by 12 per cent at first, in ten years by 27 per cent, from 41 to 30".
func (b *binder) rivals(i, j int) bool {
	return b.claims[i].Kind == b.claims[j].Kind && !b.claims[i].Value.Equal(b.claims[j].Value)
}

// turnsAway reports that the words before a change, from word i or, at the head of
// a sentence, from a comma on, make it that of another thing or time: "despite a cut of 5% in the tax", "after a fall of 9%".
func (s *sentence) turnsAway(i, k int) bool {
	for n := k - 1; n >= i; n-- {
		w := &s.words[n]
		if w.claim < 0 && w.low == "," && i == 0 {
			return false
		}
		if w.low == "before" && n > 0 && periodNouns.has(s.words[n-1].low) {
			continue // "84 the year before, a rise of 14"
		}
		if w.claim < 0 && (aside.has(w.low) || w.low == "on" && (s.words[n+1].low == "a" || s.words[n+1].low == "an")) {
			return true
		}
	}
	return false
}

var aside = set("after amid before despite excluding following given including unlike with without")

// onTheYear reports a change with a base of its own: "up 9% on the year".
func (s *sentence) onTheYear(k int) bool {
	return k+3 < len(s.words) && (s.words[k+1].low == "on" || s.words[k+1].low == "over") && light.has(s.words[k+2].low) && periodNouns.has(s.words[k+3].low) ||
		k+2 < len(s.words) && periodNouns.has(s.words[k+1].low) && s.words[k+2].low == "on" ||
		k+1 < len(s.words) && (s.words[k+1].low == "year-on-year" || s.words[k+1].low == "among")
}

var periodNouns = set("year month quarter week decade")

// alsoBy reports that "and" at word n goes on with "a fall of" or "by" to the
// change at word k, and that no base of its own ("by 9% on the year") follows.
func (s *sentence) alsoBy(n, k int) bool {
	if n+2 >= len(s.words) {
		return false
	}
	switch s.words[n+1].low {
	case "a", "an":
		return true
	case "by":
		return k+1 >= len(s.words) || !ownBase.has(s.words[k+1].low)
	}
	return false
}

var ownBase = set("on over since from in")

// otherSubject reports that behind a comma or "and" the change at word k is that of
// another thing: "from 6 to 8, sales grew 5%".
func (s *sentence) otherSubject(from, k int) bool {
	verb, named := false, false
	for k--; k > from; k-- {
		switch w := &s.words[k]; {
		case w.claim >= 0:
		case w.low == "," || w.low == "and":
			return verb && named
		case w.low == "a" || w.low == "an":
			return false // "a sharp fall of"
		case directions[w.low] != "":
			verb = true
		case verb && !w.hedge && !light.has(w.low) && !goesOn.has(w.low) && !strings.HasSuffix(w.low, "ly"):
			named = true
		}
	}
	return false
}

var goesOn = set("or thus so it that which is was were are – —")

var clauseWords = set("while but as which who whereas although though because when had has have was were is are said reported posted ; :")

// changed binds the figures that can be the change between two levels.
func (b *binder) changed(e ends, list ...int) {
	for _, c := range list {
		if c >= 0 && b.changes(c, e.from, e.to) {
			b.term(dataset.ChangeBy, c, e.from, e.to)
		}
	}
}

// changes reports whether a figure can be the change between two others:
// points between per cents, an amount between amounts of its kind, a per cent,
// a fraction or a multiple between any.
func (b *binder) changes(c, from, to int) bool {
	kind, unit := b.claims[c].Kind, b.claims[c].Mention.Unit
	percents := b.claims[from].Kind == dataset.Percent
	switch {
	case !b.nearly(from, to), b.improvement(c) && b.claims[to].Value.Float() < b.claims[from].Value.Float():
		return false
	case kind == dataset.PercentagePoints || unit == "{point}":
		return percents || (b.claims[from].Kind == dataset.Count || b.claims[from].Kind == dataset.Ratio) && b.noun(from) == "" || b.alike(c, from)
	case kind == dataset.Percent, kind == dataset.Fraction, kind == dataset.Multiplier:
		return true
	}
	return b.alike(c, from)
}

// improvement reports "an improvement of 12%", which is a fall of a waiting time.
func (b *binder) improvement(c int) bool {
	if b.of[c] < 0 {
		return false
	}
	s := &b.sentences[b.of[c]]
	for k := s.place(c) - 1; k > 0 && s.words[k].claim < 0; k-- {
		if s.words[k].low == "of" {
			return s.words[k-1].low == "improvement"
		}
	}
	return false
}
