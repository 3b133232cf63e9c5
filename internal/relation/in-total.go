package relation

import "math/big"

var inTotal = &Rule{
	Name: "in-total",
	Doc: `"A on the first line, B on the second and C on the third, which makes T in total": the amounts of one kind before
the total in its sentence, the last two joined by "and", are all there is. A change, a range or a list whose sum
is less than half or more than twice the total binds nothing.`,
	Example: "3 boats from Oban and 4 from Mull, making 7 in all: 7 in all = sum(3 boats, 4)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, totals) {
				b.addedUp(s, s.place(m.at["total"]), m.at["total"])
			}
			for m := range b.findAny(s, thatTotal) {
				if p := b.previous(i); m.begin == 0 && p >= 0 && b.sentences[p].block == s.block {
					b.addedUp(&b.sentences[p], len(b.sentences[p].words), m.at["total"])
				}
			}
			for m := range b.findAny(s, contested) {
				if contests.has(b.noun(m.at["whole"])) {
					b.sum(m.at["whole"], m.at["a"], m.at["b"], m.at["c"])
				}
			}
		}
	},
}

var totals = []pattern{
	phrase("which_makes|making|for_a_total_of|a_total_of|totalling|totaling|together|altogether|in_all ~1 {total:amount}"),
	phrase("together they|these ~1 {total:amount}"),
	phrase(", the ~1 total|sum is|was|comes_to|came_to|reaches|reached {total:amount}"),
	phrase("bringing|taking the ~3 to {total:amount}"),
	phrase("giving|gives|give ~4 {total:amount} ,|.|;"),
	phrase("have|has|hold|holds|won|take|took {total:amount} between_them|combined|in_all|together"),
	phrase(", or? {total:amount} in_total|in_all|altogether|all_told|together|combined"),
}

// thatTotal goes back to the sentence before.
var thatTotal = []pattern{
	phrase("together|combined|altogether|in_all ,? that|this|it|they is|makes|made|make|means|meant|comes_to|came_to|come_to|was|adds_up_to|add_up_to {total:amount}"),
	phrase("that|this|together makes|made|comes_to|came_to|adds_up_to ~1 {total:amount} in_all|in_total|altogether|together|all_told"),
}

// contested are games by how they ended.
var contested = []pattern{
	phrase("{whole:count} :|,|;|–|— ~4 won|winning {a:count} ,? and? drew|drawing|drawn {b:count} ,? and? lost|losing {c:count} .|,"),
	phrase("won|winning {a:count} ,? drew|drawing|drawn {b:count} ,? and lost|losing {c:count} of|in|from ~2 {whole:count}"),
}

// addedUp binds the amounts alike a total that stand in the words of a sentence
// before the end.
func (b *binder) addedUp(s *sentence, end, total int) {
	var parts []int
	joined := false
	between := end+2 < len(s.words) && s.words[end+1].low == "between" && s.words[end+2].low == "them"
	for k := 0; k < end; k++ {
		w := &s.words[k]
		switch c := w.claim; {
		case c < 0:
			joined = joined || w.low == "and"
		case b.figure(c) && (b.alike(c, total) || between && b.kin(c, total) && !b.containers(c)):
			if b.isChange(s, k) || b.claims[c].Value.Rat() == nil {
				return
			}
			parts = append(parts, c)
			if joined && !b.lastOf(s, k, end, total) {
				return
			}
		}
	}
	if joined && len(parts) > 1 && b.plausibleSum(parts, total) {
		b.sum(total, parts...)
	}
}

// lastOf reports whether no amount alike the total stands between word k and
// the total.
func (b *binder) lastOf(s *sentence, k, end, total int) bool {
	for k++; k < end; k++ {
		if c := s.words[k].claim; c >= 0 && b.figure(c) && b.alike(c, total) {
			return false
		}
	}
	return true
}

// plausibleSum keeps silent where the parts are plainly not all, or other
// things: it binds nothing by itself.
func (b *binder) plausibleSum(parts []int, total int) bool {
	whole := b.claims[total].Value.Rat()
	if whole == nil || whole.Sign() <= 0 {
		return false
	}
	sum := new(big.Rat)
	for _, p := range parts {
		sum.Add(sum, b.claims[p].Value.Rat())
	}
	twice := new(big.Rat).Mul(whole, big.NewRat(2, 1))
	return sum.Cmp(twice) <= 0 && new(big.Rat).Mul(sum, big.NewRat(2, 1)).Cmp(whole) >= 0
}
