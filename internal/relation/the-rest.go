package relation

import (
	"slices"
	"sort"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

var theRest = &Rule{
	Name: "the-rest",
	Doc: `"the remaining 675,000", "the other 19", "the rest, 40": with the parts of one whole already named in the same
sentence or the one before, the list is complete and the whole is their sum. Nothing is bound where the parts
there belong to two wholes or to none.`,
	Example: "of the 23, four were badly hurt; the other 19 went home: 23 = sum(four, 19)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, remaining) {
				b.remainder(i, s.words[m.end-1].claim)
			}
			for _, m := range b.find(s, remainingOf) {
				b.itsOthers(s, m.at["part"], m.at["whole"])
			}
		}
	},
}

var (
	remaining   = phrase("the remaining|other|rest|remainder ,? {part:amount}")
	remainingOf = phrase("the remaining|other {part:amount} of the|its|a|their {whole:=part}")
)

// itsOthers binds "the remaining €15 million of the €90 million": all amounts
// alike before it in its sentence are the parts.
func (b *binder) itsOthers(s *sentence, rest, whole int) {
	var parts []int
	for k := range s.place(rest) {
		c := s.words[k].claim
		if c < 0 || !b.amount(c) || !b.alike(c, whole) {
			continue
		}
		if b.isChange(s, k) || b.compares(c) {
			return
		}
		parts = append(parts, c)
	}
	if len(parts) > 0 && !b.summed(whole, rest) {
		b.sum(whole, append(parts, rest)...)
	}
}

func (b *binder) remainder(i, rest int) {
	if b.summed(b.claims[rest].PartOf, rest) {
		return
	}
	if b.othersThan(i, rest) {
		return
	}
	whole, parts := b.siblings(i, rest)
	if p := b.claims[rest].PartOf; p >= 0 && p != whole {
		return
	}
	if len(parts) == 0 {
		if p := b.previous(i); p >= 0 {
			whole, parts = b.siblings(p, rest)
		}
	}
	if len(parts) == 0 {
		whole, parts = b.takenFrom(i, rest)
	}
	if len(parts) == 0 || whole < 0 || !b.alike(rest, whole) || b.anotherOf(rest, parts[len(parts)-1]) {
		return
	}
	if b.handful(whole) && b.claims[rest].Value.Float() > b.claims[whole].Value.Float() {
		return // "Five were caught, three of them at once. The other nine": of more than the five
	}
	all := slices.Concat(b.listedWith(i, parts, rest), []int{rest})
	if (b.othersBetween(whole, all) || b.someOthers(rest)) && !b.makeUp(all, whole) {
		return
	}
	b.sum(whole, all...)
}

// othersThan binds "24 of the goals, including five penalties; the other 19" to
// the 24, and reports whether the rest is of such a part.
func (b *binder) othersThan(i, rest int) bool {
	s := &b.sentences[i]
	for _, m := range b.find(s, within) {
		part := m.at["part"]
		if away := s.place(rest) - s.place(part); away < 0 || away > 11 {
			continue
		}
		for k := m.begin - 1; k >= 0; k-- {
			c := s.words[k].claim
			if c < 0 || !b.amount(c) {
				continue
			}
			if c = b.partBefore(s, c); b.kin(part, c) && b.kin(rest, c) {
				b.sum(c, part, rest)
			}
			break
		}
		return true
	}
	return false
}

var within = phrase("including {part:amount}")

// listedWith returns the parts of a sentence with the amounts alike between them and
// the rest, of which only the first may be said to be a part: "2,890 of them and cash
// buyers for 2,187, while the remaining 2,735".
func (b *binder) listedWith(i int, parts []int, rest int) []int {
	s := &b.sentences[i]
	first := s.place(parts[0])
	if first < 0 || len(parts) != 1 {
		return parts
	}
	out := []int{parts[0]}
	for k := first + 1; k < s.place(rest); k++ {
		c := s.words[k].claim
		if c < 0 || !b.amount(c) || !b.alike(c, rest) {
			continue
		}
		if s.adjunct(k) && !s.after(k, "for") || b.isChange(s, k) || b.noun(c) != "" || s.ofThose(k) {
			return parts
		}
		out = append(out, c)
	}
	return out
}

// anotherOf reports an amount between the parts and the rest that counts what the
// rest does and they do not: "five of his eight, 19 verdicts in all. The other
// seven verdicts" are of the verdicts.
func (b *binder) anotherOf(rest, last int) bool {
	noun := b.noun(rest)
	if noun == "" || b.noun(last) == noun {
		return false
	}
	for c := last + 1; c < rest; c++ {
		if b.noun(c) == noun {
			return true
		}
	}
	return false
}

// takenFrom returns the one amount of the sentence before that counts a noun,
// as the whole of the only bare number that stands before the rest: "52,000
// people fled. Camps took in 19,500, and the other 32,500 stay with relatives".
func (b *binder) takenFrom(i, rest int) (whole int, parts []int) {
	s, p := &b.sentences[i], b.previous(i)
	if s.mentions(oneByOne) {
		return -1, nil
	}
	if whole, parts = b.heldThen(s, rest); whole >= 0 {
		return whole, parts
	}
	if p < 0 {
		return -1, nil
	}
	if whole, parts = b.sharedOut(s, p, rest); whole >= 0 {
		return whole, parts
	}
	part := b.before(s, s.place(rest), rest)
	if part < 0 || b.claims[part].Kind == dataset.Count && b.noun(part) != "" || !b.amount(part) || s.adjunct(s.place(part)) || b.isChange(s, s.place(part)) {
		return -1, nil
	}
	whole = only(b.candidate(&b.sentences[p], len(b.sentences[p].words), part))
	if whole < 0 || b.claims[whole].Kind == dataset.Count && b.noun(whole) == "" || b.claims[whole].Value.Float() <= b.claims[part].Value.Float() {
		return -1, nil
	}
	return whole, []int{part}
}

// heldThen returns the whole and the part of "31 people were held; 12 were freed and
// the other 19 were not".
func (b *binder) heldThen(s *sentence, rest int) (whole int, parts []int) {
	at := s.place(rest)
	part, n := s.those(at, func(_, c int) bool { return b.amount(c) && b.kin(c, rest) })
	if n != 2 || b.claims[part].Kind == dataset.Count && b.noun(part) != "" {
		return -1, nil
	}
	whole, n = s.those(s.place(part), func(_, c int) bool { return b.amount(c) && b.kin(c, rest) })
	if n != 1 || b.noun(whole) == "" || !s.between(whole, part, ";") || s.adjunct(s.place(whole)) || b.isChange(s, s.place(part)) || !b.makeUp([]int{part, rest}, whole) {
		return -1, nil
	}
	return whole, []int{part}
}

// sharedOut returns the one amount of the sentence before and all amounts alike before
// the rest, of which there are several and with which they come near it: "It will spend
// £84m. Schools get £41m, roads £12m and parks £24m; the other £7m is for libraries".
func (b *binder) sharedOut(s *sentence, p, rest int) (whole int, parts []int) {
	for k := range s.place(rest) {
		c := s.words[k].claim
		if c < 0 || !b.amount(c) || !b.kin(c, rest) {
			continue
		}
		if !b.alike(c, rest) || b.isChange(s, k) || b.compares(c) || b.claims[c].PartOf >= 0 {
			return -1, nil
		}
		parts = append(parts, c)
	}
	if len(parts) < 2 {
		return -1, nil
	}
	whole = only(b.candidate(&b.sentences[p], len(b.sentences[p].words), rest))
	if whole < 0 || b.noun(whole) == "" && b.claims[whole].Kind == dataset.Count || !b.makeUp(slices.Concat(parts, []int{rest}), whole) {
		return -1, nil
	}
	return whole, parts
}

// oneByOne words tell of one of two things what the other has: "one holds 300,
// the other 200".
var oneByOne = set("one each former first")

// someOthers reports a rest that its words narrow down, so that there may be
// others still: "the other 400 workers at the port came from abroad".
func (b *binder) someOthers(rest int) bool {
	s := &b.sentences[b.of[rest]]
	k := s.place(rest) + 1
	return b.noun(rest) != "" && k < len(s.words) && s.words[k].claim < 0 && narrowers.has(s.words[k].low)
}

var narrowers = set("in at of from on with who that which whose under over aged near")

// othersBetween reports an amount beside the parts of a whole that nothing says
// to be one of them and that may be: "241 of the 500 seats; the Greens won 228
// seats. Two parties took the remaining 31".
func (b *binder) othersBetween(whole int, parts []int) bool {
	for c := min(whole, parts[0]); c < parts[len(parts)-1]; c++ {
		if c == whole || slices.Contains(parts, c) || b.of[c] < 0 || !b.amount(c) || !b.alike(c, whole) || b.claims[c].PartOf >= 0 {
			continue
		}
		s := &b.sentences[b.of[c]]
		if at := s.place(c); at >= 0 && !s.adjunct(at) && !b.changing(s, at) && (b.noun(c) == "" || b.noun(c) == b.noun(whole) || lexicon.Person(b.noun(c))) {
			return true
		}
	}
	return false
}

// siblings returns the one whole that a sentence names parts of before the
// rest, with all its parts in the paragraph up to there; −1 where the sentence
// names parts of several.
func (b *binder) siblings(i, rest int) (whole int, parts []int) {
	whole = -1
	for _, w := range b.sentences[i].words {
		if w.claim == rest {
			break
		}
		if w.claim < 0 || b.claims[w.claim].PartOf < 0 || !b.amount(w.claim) {
			continue
		}
		p := b.claims[w.claim].PartOf
		if whole >= 0 && p != whole && b.claims[p].PartOf != whole { // "24 of the 71 goals, including five penalties; the other 19"
			return -1, nil
		}
		whole = p
	}
	for k := b.firstClaim(i); whole >= 0 && k < rest; k++ {
		if b.claims[k].PartOf == whole && b.amount(k) && !b.summed(whole, k) {
			parts = append(parts, k)
		}
	}
	return whole, parts
}

// firstClaim returns the first claim of the block of a sentence.
func (b *binder) firstClaim(i int) int {
	return sort.Search(len(b.claims), func(k int) bool { return b.claims[k].Block >= b.sentences[i].block })
}

// summed reports whether a part is in a sum of its whole already: of another
// division of it.
func (b *binder) summed(whole, part int) bool {
	if whole < 0 {
		return false
	}
	for _, t := range b.claims[whole].Derivation {
		for _, o := range t.Operands {
			if t.Rule == dataset.Sum && o == part {
				return true
			}
		}
	}
	return false
}

// totalled reports whether a figure is a sum already.
func (b *binder) totalled(c int) bool {
	for _, t := range b.claims[c].Derivation {
		if t.Rule == dataset.Sum {
			return true
		}
	}
	return false
}
