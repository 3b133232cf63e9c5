package relation

import (
	"slices"

	"figcheck/dataset"
)

// adjuncts are the prepositions before a figure that is where, when or how
// something happened, and not what "of them" goes back to.
var adjuncts = set("in across over within during at from after before than against versus until by since per")

// antecedent returns the figure that "of them", "of that sum" goes back to:
// the only amount alike the part before the cue in its sentence, or else the
// only one in the nearest of the sentences before that has any. The parts of a sum do not count, nor does what stands in an adjunct ("in five provinces"). −1 where there is none
// or more than one.
func (b *binder) antecedent(i, before, part int) int {
	k, n := b.candidate(&b.sentences[i], before, part)
	for back := 0; n == 0 && back < farthestBack; back++ {
		if i = b.previous(i); i < 0 {
			return -1
		}
		k, n = b.candidate(&b.sentences[i], len(b.sentences[i].words), part)
	}
	if n == 1 && (b.handful(k) || b.nothingCounted(k)) && b.claims[k].Value.Float() < b.claims[part].Value.Float() {
		return -1 // "the meetings of the two clubs; 29 of them": something without a figure is meant
	}
	if n == 1 && b.noun(part) != "" && b.claims[k].Block != b.claims[part].Block && b.nothingCounted(k) && b.sentences[i].alone(k) {
		return -1 // "the mark of 200,000" of another paragraph
	}
	return only(k, n)
}

// alone reports that no word that a figure could count stands behind it.
func (s *sentence) alone(c int) bool {
	k := s.place(c) + 1
	return k >= len(s.words) || s.words[k].claim >= 0 || light.has(s.words[k].low) || adjuncts.has(s.words[k].low) || s.words[k].low == "for" || stops(s.words[k].low, false)
}

// handful reports so few that nobody counts more of them by mistake.
func (b *binder) handful(c int) bool {
	v := b.claims[c].Value
	return v.Valid() && v.Float() <= 10
}

// nothingCounted reports a bare number: "the median age is 47".
func (b *binder) nothingCounted(c int) bool {
	return b.claims[c].Kind == dataset.Count && b.noun(c) == ""
}

// farthestBack is how many sentences a figure is remembered when none of its
// kind stands in between.
const farthestBack = 3

// passedOver reports a figure that "of them" does not go back to although it
// is alike: one of all the parts of a whole, what others are compared with.
func (b *binder) passedOver(k int) bool {
	p := b.claims[k].PartOf
	return b.bases[k] || p >= 0 && b.totalled(p)
}

func only(k, n int) int {
	if n == 1 {
		return k
	}
	return -1
}

// those returns the last of the figures before word k of a sentence that a test
// takes by their words and claims, and how many there are: only(s.those(…)) is
// the one there is.
func (s *sentence) those(k int, take func(word, claim int) bool) (last, n int) {
	last = -1
	for i := range min(k, len(s.words)) {
		if c := s.words[i].claim; c >= 0 && take(i, c) {
			last = c
			n++
		}
	}
	return last, n
}

// onlyOf returns the one figure, date or time of a kind in a sentence, −1 for none
// or several.
func (b *binder) onlyOf(s *sentence, kind dataset.Kind) int {
	return only(s.those(len(s.words), func(_, c int) bool { return b.claims[c].Kind == kind }))
}

// candidate returns the amount alike part among the first words of a sentence,
// and how many there are.
func (b *binder) candidate(s *sentence, before, part int) (found, n int) {
	var all []int
	for i := 0; i < before && i < len(s.words); i++ {
		k := s.words[i].claim
		if k < 0 || k == part || !b.amount(k) || !b.alike(k, part) || s.adjunct(i) || s.bracketed(i) || b.changing(s, i) || b.passedOver(k) {
			continue
		}
		all = append(all, k)
	}
	if len(all) > 1 { // "four hospitals had 6,240 patients, a third of the 19,500, …; 5,300 of them": of the 6,240
		all = slices.DeleteFunc(all, func(k int) bool { return b.wholes[k] || b.containers(k) })
	}
	if len(all) == 0 {
		return -1, 0
	}
	return all[0], len(all)
}

// adjunct reports whether a preposition stands before the figure at i.
func (s *sentence) adjunct(i int) bool {
	for i--; i >= 0 && s.words[i].claim < 0; i-- {
		if s.words[i].hedge || light.has(s.words[i].low) && !adjuncts.has(s.words[i].low) {
			continue
		}
		return adjuncts.has(s.words[i].low) && !(s.words[i].low == "in" && i > 0 && phrasal.has(s.words[i-1].low))
	}
	return false
}

// phrasal are verbs of which "in" is a part: "camps took in 19,500".
var phrasal = set("take takes took taken taking bring brings brought bringing come comes came coming")

// bracketed reports whether the figure at word i is what a bracket says first.
func (s *sentence) bracketed(i int) bool {
	for i--; i >= 0 && (s.words[i].hedge || light.has(s.words[i].low)) && s.words[i].claim < 0; i-- {
	}
	return i >= 0 && s.words[i].claim < 0 && s.words[i].low == "("
}

// changing reports whether the figure at i is an amount of change: "27 more".
func (b *binder) changing(s *sentence, i int) bool {
	return b.isChange(s, i) || i+1 < len(s.words) && compared.has(s.words[i+1].low)
}

// compared are the words behind an amount by which figures differ.
var compared = set("more fewer less higher lower above below short extra too")

// itsShare binds the share that stands right behind a part to its whole, and
// returns it, −1 where there is none.
func (b *binder) itsShare(s *sentence, part, whole int) int {
	share := b.shareBehind(s, s.place(part))
	if share >= 0 && b.ofGroup(s, part, share) {
		return -1
	}
	if share >= 0 {
		b.share(share, part, whole)
	}
	return share
}

// ofGroup reports a group of its own between a part and its share, of which the
// share is likely to be: "189 in the control group (89.6%)".
func (b *binder) ofGroup(s *sentence, part, share int) bool {
	return slices.ContainsFunc(s.words[s.place(part)+1:s.place(share)], func(w word) bool {
		return w.claim < 0 && groupWords.has(w.low) || w.claim >= 0 && groupWords.has(lastWord(b, w.claim))
	})
}

var groupWords = set("group groups arm arms cohort cohorts subgroup class among amongst")

// shareBehind returns the share that a part is said to be right behind it: in
// brackets, or after "or". It passes over "of them" and a few words more, but
// no other figure. −1 where there is none.
func (b *binder) shareBehind(s *sentence, i int) int {
	for _, p := range shareBehind {
		if s.mayHold(p) {
			if m, ok := b.findAt(s, p, i+1); ok {
				return m.at["share"]
			}
		}
	}
	return -1
}

var shareBehind = []pattern{
	phrase("~4 ( or|some|about|nearly? {share:share} )"),
	phrase("~4 , or|that_is|which_is|equal_to|equivalent_to|representing {share:share-alone}"),
	phrase("or {share:share} ,|.|of_them|of_the_total"),
}
