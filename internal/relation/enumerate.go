package relation

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// enumerated returns the figures alike whole that begin the members of a list
// in a sentence from word i on: behind a comma, semicolon, bracket, "and" or
// "while". rest reports that the last of them is "the remaining" or "the
// other" so many, which makes the list complete.
func (b *binder) enumerated(s *sentence, i int, whole int) (parts []int, rest bool) {
	within := false // the parts of a part: "61 were named, 40 of them by X and 30 by Y"
	for k := i; k >= 0 && k < len(s.words); k++ {
		c := s.words[k].claim
		if c < 0 && (s.words[k].low == "," || s.words[k].low == ";") {
			within = false
		}
		if c < 0 || c == whole || !b.figure(c) || !b.kin(c, whole) {
			continue
		}
		start, other := s.memberStart(k)
		if within = within || k != i && s.ofThose(k); k != i && (!start || within) {
			continue
		}
		parts = append(parts, c)
		rest = other && len(parts) > 1
	}
	return parts, rest
}

// ofThose reports "three of them" at word k: of what was listed right before.
func (s *sentence) ofThose(k int) bool {
	return k+2 < len(s.words) && s.words[k+1].low == "of" && backWords.has(s.words[k+2].low)
}

// kin reports whether a listed figure can be a member of the whole: alike it,
// or a count with a noun of its own ("2,592 flats" of the homes).
func (b *binder) kin(c, whole int) bool {
	return b.alike(c, whole) || b.claims[c].Kind == dataset.Count && b.claims[whole].Kind == dataset.Count
}

var restWords = set("remaining other rest remainder")

// memberStart reports whether the figure at word k begins a member of a list,
// and whether it is introduced as all that is left. One participle may stand
// before it: "won 92 of 171 matches, drawn 38 and lost 41".
func (s *sentence) memberStart(k int) (start, rest bool) {
	if s.verbAt(k-1)&(lexicon.Participle|lexicon.Past) != 0 {
		k--
	}
	for n := 0; k > 0 && n < 4; n++ {
		k--
		w := &s.words[k]
		switch {
		case w.claim >= 0:
			return false, false
		case w.hedge || light.has(w.low):
			if w.low == "over" {
				return false, false
			}
		case restWords.has(w.low):
			rest = true
		case w.low == "," || w.low == ";" || w.low == ":" || w.low == "(" || w.low == "and" || w.low == "while" || w.low == "but":
			return true, rest
		default:
			return false, false
		}
	}
	return k == 0, rest
}

// verbAt returns the forms of the verb at word k, 0 where it is none.
func (s *sentence) verbAt(k int) lexicon.Form {
	if k < 0 || s.words[k].claim >= 0 {
		return 0
	}
	v, _ := lexicon.VerbOf(s.words[k].low)
	return v.Forms
}

// complete reports whether parts listed after "Of these" are meant to be all:
// three or more, or two of which the last leaves the verb out ("410 were
// ferries and 230 tugs"), the last behind "and". A list that leaves some out
// reads the same, and the reader tells it by its size.
func (b *binder) complete(s *sentence, parts []int, whole int) bool {
	if len(parts) < 2 || b.shareLike(parts[0]) {
		return false
	}
	if s.mentions(verdicts) && !b.nearlyAll(parts, whole, 100) && !b.swapped(parts, whole) {
		return false // some may be undecided
	}
	last := s.place(parts[len(parts)-1])
	return last > 0 && s.joinedLast(last) && (len(parts) > 2 || last+4 > len(s.words)) && b.makeUp(parts, whole)
}

// joinedLast reports whether "and" joins the figure at word k to a list, or the
// participle before it.
func (s *sentence) joinedLast(k int) bool {
	if s.verbAt(k-1)&(lexicon.Participle|lexicon.Past) != 0 {
		k--
	}
	return s.after(k, "and")
}

// makeUp reports whether parts of which a list does not say that they are all
// come so near the whole that they must be, or would be it exactly if two
// digits of one of them were swapped. Parts that are more may overlap: "of the
// 90 patients 60 had a fever and 45 a cough".
func (b *binder) makeUp(parts []int, whole int) bool {
	return b.nearlyAll(parts, whole, 95) && !b.nearlyAll(parts, whole, 105) || b.swapped(parts, whole)
}

// leastSwapped is the size of a whole from which a swap of digits in one of a
// few parts hardly ever makes them add up by chance.
const leastSwapped = 80

// swapped reports whether parts add up to the whole once two neighbouring
// digits of one of them change places.
func (b *binder) swapped(parts []int, whole int) bool {
	rest := b.claims[whole].Value.Rat()
	if rest == nil || rest.Cmp(big.NewRat(leastSwapped, 1)) < 0 {
		return false
	}
	rest = new(big.Rat).Set(rest)
	for _, p := range parts {
		v := b.claims[p].Value.Rat()
		if v == nil || b.claims[p].Relation != dataset.Exact {
			return false
		}
		rest.Sub(rest, v)
	}
	for _, p := range parts {
		right := new(big.Rat).Add(b.claims[p].Value.Rat(), rest)
		if right.Sign() > 0 && transposed(digits(b.claims[p].Value.Rat().FloatString(3)), digits(right.FloatString(3))) {
			return true
		}
	}
	return false
}

// transposed reports whether two numbers differ in two neighbouring digits that
// have changed places.
func transposed(m, n string) bool {
	differ := 0
	for i := 0; len(m) == len(n) && i < len(m); i++ {
		if m[i] != n[i] {
			differ++
		}
	}
	return differ == 2 && slipped(m, n, false)
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
		if !light.has(s.words[k].low) && !s.words[k].hedge {
			return false
		}
	}
	return false
}
