package relation

import (
	"math/big"

	"figcheck/dataset"
)

// enumerated returns the figures alike whole that begin the members of a list
// in a sentence from word i on: behind a comma, semicolon, bracket, "and" or
// "while". rest reports that the last of them is "the remaining" or "the
// other" so many, which makes the list complete.
func (b *binder) enumerated(s *sentence, i int, whole int) (parts []int, rest bool) {
	for k := i; k >= 0 && k < len(s.words); k++ {
		c := s.words[k].claim
		if c < 0 || c == whole || !b.figure(c) || !b.kin(c, whole) {
			continue
		}
		start, other := s.memberStart(k)
		if k != i && !start {
			continue
		}
		parts = append(parts, c)
		rest = other && len(parts) > 1
	}
	return parts, rest
}

// kin reports whether a listed figure can be a member of the whole: alike it,
// or a count with a noun of its own ("2,592 flats" of the homes).
func (b *binder) kin(c, whole int) bool {
	return b.alike(c, whole) || b.claims[c].Kind == dataset.Count && b.claims[whole].Kind == dataset.Count
}

var restWords = set("remaining other rest remainder")

// memberStart reports whether the figure at word k begins a member of a list,
// and whether it is introduced as all that is left.
func (s *sentence) memberStart(k int) (start, rest bool) {
	for n := 0; k > 0 && n < 4; n++ {
		k--
		w := &s.words[k]
		switch {
		case w.claim >= 0:
			return false, false
		case w.hedge || light[w.low]:
			if w.low == "over" {
				return false, false
			}
		case restWords[w.low]:
			rest = true
		case w.low == "," || w.low == ";" || w.low == ":" || w.low == "(" || w.low == "and" || w.low == "while" || w.low == "but":
			return true, rest
		default:
			return false, false
		}
	}
	return k == 0, rest
}

// complete reports whether parts listed after "Of these" are meant to be all:
// three or more, or two of which the last leaves the verb out ("410 were
// ferries and 230 tugs"), the last behind "and". A list that leaves some out
// reads the same, and the reader tells it by its size.
func (b *binder) complete(s *sentence, parts []int, whole int) bool {
	if len(parts) < 2 || b.shareLike(parts[0]) {
		return false
	}
	last := s.place(parts[len(parts)-1])
	return last > 0 && s.after(last, "and") && (len(parts) > 2 || last+4 > len(s.words)) && b.nearlyAll(parts, whole, 95)
}

// nearlyAll reports whether parts make at least so many per cent of a whole.
// Parts of a list that is only implied to be complete, and that are clearly
// less, are never taken for all. That only keeps silent; it binds nothing by
// itself.
func (b *binder) nearlyAll(parts []int, whole int, percent int64) bool {
	total := b.claims[whole].Value.Rat()
	sum := new(big.Rat)
	for _, p := range parts {
		v := b.claims[p].Value.Rat()
		if v == nil || b.claims[p].Relation != dataset.Exact {
			return false
		}
		sum.Add(sum, v)
	}
	return total != nil && sum.Cmp(new(big.Rat).Mul(total, big.NewRat(percent, 100))) >= 0
}

// after reports whether the word stands before the figure at k, but for light
// words.
func (s *sentence) after(k int, word string) bool {
	for k--; k >= 0 && s.words[k].claim < 0; k-- {
		if s.words[k].low == word {
			return true
		}
		if !light[s.words[k].low] && !s.words[k].hedge {
			return false
		}
	}
	return false
}
