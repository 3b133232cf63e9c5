package relation

import (
	"cmp"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/lexicon"
)

// toldBack is how many sentences back the operands of a figure are sought that
// says by its own words what it is.
const toldBack = 3

// saidBefore returns the figures before word k of sentence i that another may be
// made up of: those of its own sentence, those with the sentence before, and so on.
func (b *binder) saidBefore(i, k, back int, take func(s *sentence, k, c int) bool) (out [][]int) {
	var all []int
	for n, end := 0, k; n <= back; n++ {
		s := &b.sentences[i]
		var here []int
		for w := range min(end, len(s.words)) {
			if c := s.words[w].claim; c >= 0 && take(s, w, c) {
				here = append(here, c)
			}
		}
		if all = append(here, all...); len(here) > 0 {
			out = append(out, all)
		}
		if i = b.previous(i); i < 0 {
			break
		}
		end = len(b.sentences[i].words)
	}
	return out
}

// saidBehind returns the figures behind word k of sentence i that another may be made
// up of, and those with the sentence after.
func (b *binder) saidBehind(i, k int, take func(s *sentence, k, c int) bool) (out [][]int) {
	var all []int
	for ; i >= 0 && len(out) < 2; i, k = b.next(i), -1 {
		s := &b.sentences[i]
		for w := k + 1; w < len(s.words); w++ {
			if c := s.words[w].claim; c >= 0 && take(s, w, c) {
				all = append(all, c)
			}
		}
		out = append(out, slices.Clone(all))
	}
	return out
}

// operand reports a figure that a target can be made up of: none that counts nothing of
// its kind, is hedged, changes something or counts what only holds such things.
func (b *binder) operand(target int) func(s *sentence, k, c int) bool {
	return func(s *sentence, k, c int) bool {
		if c == target || !b.exact(c) || !b.addsUp(c, target) || b.isChange(s, k) || b.isDistance(c) {
			return false
		}
		return !b.containers(c) || b.noun(c) == b.noun(target)
	}
}

// added are the kinds of figures that add up.
var added = kindsIn(dataset.Count, dataset.Money, dataset.Length, dataset.Area, dataset.Volume, dataset.Mass, dataset.Energy, dataset.Power, dataset.Data, dataset.Duration, dataset.Age)

// isDistance reports a figure that the text gives as the distance of two others.
func (b *binder) isDistance(c int) bool {
	return slices.ContainsFunc(b.claims[c].Derivation, func(r claim.Relation) bool {
		return r.Rule == dataset.Difference || r.Rule == dataset.ChangeBy
	})
}

// addsUp reports figures of one kind and unit, counts whose nouns do not exclude
// each other, or lengths of time.
func (b *binder) addsUp(c, target int) bool {
	x, y := b.claims[c].Kind, b.claims[target].Kind
	if x == dataset.Duration || x == dataset.Age {
		return y == dataset.Duration && (x == y || b.claims[c].Mention.Unit == b.claims[target].Mention.Unit)
	}
	return b.kinds[c]&added != 0 && (b.alike(c, target) || x == dataset.Count && y == x && lexicon.OneThing(b.noun(c), b.noun(target)))
}

// choices are the figures told that may be meant: all of them, those that are
// no part of another, those of one noun, and the last few.
func (b *binder) choices(told []int) (out [][]int) {
	if len(told) < 2 {
		return nil
	}
	whole := slices.DeleteFunc(slices.Clone(told), func(c int) bool { return slices.Contains(told, b.claims[c].PartOf) })
	for _, list := range [][]int{told, whole, b.ofOneNoun(told), tail(told, 3), tail(told, 2), tail(whole, 3), tail(whole, 2), told[:min(2, len(told))], told[:min(3, len(told))]} {
		if len(list) > 1 && len(list) < 7 && b.allAlike(list) && !slices.ContainsFunc(out, func(o []int) bool { return slices.Equal(o, list) }) {
			out = append(out, list)
		}
	}
	return out
}

// ofOneNoun leaves out what counts another thing than the greatest figure.
func (b *binder) ofOneNoun(told []int) []int {
	noun := b.noun(b.greatest(told))
	return slices.DeleteFunc(slices.Clone(told), func(c int) bool { return b.noun(c) != "" && b.noun(c) != noun })
}

// greatest is the figure with the greatest value.
func (b *binder) greatest(list []int) int {
	return slices.MaxFunc(list, func(x, y int) int { return cmp.Compare(b.size(x), b.size(y)) })
}

// allAlike reports figures that all add up with each other.
func (b *binder) allAlike(list []int) bool {
	for n, x := range list {
		for _, y := range list[n+1:] {
			if !b.addsUp(x, y) && !b.addsUp(y, x) && b.claims[x].Kind != dataset.Age && (b.noun(x) == "" || b.noun(y) == "") {
				return false
			}
		}
	}
	return true
}

func tail(list []int, n int) []int { return list[max(0, len(list)-n):] }

// firstOf binds the first of some tallies that comes to its total, or else the
// first that nearly does.
func (b *binder) firstOf(all []tally, least int, bind func(t tally)) {
	for _, right := range []func(tally) bool{b.comesTo, func(t tally) bool { return b.nearlyComesTo(t, least) }} {
		for _, t := range all {
			if right(t) {
				bind(t)
				return
			}
		}
	}
}

// The digits from which a slip counts behind words that are plain, and behind
// words that are not.
const (
	plainWords = 2
	otherWords = 3
)
