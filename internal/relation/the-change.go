package relation

import (
	"slices"

	"figcheck/dataset"
)

var theChange = &Rule{
	Name: "the-change",
	Doc: `A change that begins its sentence, or a clause with "so", and goes back to levels of the sentence before: "There were 98 deaths, against 84 the year
before. The rise of 14, or 17 per cent, …" to the two of which one is marked as the old one; "It cost €61. In 2024 it had been
€78, so the price fell by €17" and "Compared with the year before (9.0 million) this is a rise of 4 per cent" and "The sum is €4m
higher than in 2024, when it was €21m" to the one that is alike the old level. A change that has an object of its own ("the rise of 4% in
wages") or a third level that could be meant binds nothing.`,
	Example: "There were 98 deaths, against 84 in 2023. The rise of 14 was small: 14 = change(84, 98 deaths)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			p := b.previous(i)
			if p < 0 || b.sentences[p].block != s.block {
				continue
			}
			for m := range b.findAny(s, theRise) {
				by := m.at["by"]
				ownLoss := b.claims[by].Kind == dataset.Money && s.lossOf(s.place(by))
				both := m.also() >= 0
				explained := !both && m.end < len(s.words) && s.words[m.end].low == "," // "the cut of 150 jobs, agreed in May,"
				if m.begin == 0 && !ownLoss && !explained && !s.ofObject(m.end) {
					b.bindChanges(m, b.twoOf(&b.sentences[p]))
				}
			}
			for m := range b.findAny(s, sinceOld) {
				if from := m.at["from"]; !s.ofObject(m.end) {
					b.bindChanges(m, ends{from, b.levelAlike(&b.sentences[p], from)})
				}
			}
		}
	},
}

var (
	theRise = []pattern{
		phrase("the|this|that ~1 " + changeNouns + " of {by:any} ,? or|( {also:any} )|,"),
		phrase("the|this|that ~1 " + changeNouns + " of {by:any}"),
	}
	sinceOld = []pattern{
		phrase("had_been {from:amount} , so ~5 " + changedVerbs + " by {by:any} ,? or {also:any}"),
		phrase("had_been {from:amount} , so ~5 " + changedVerbs + " by {by:any}"),
		phrase("compared_with|against ~6 ( {from:amount} ) ,? this|that|it is|was|means|meant a|an ~1 " + changeNouns + " of {by:any} ,? or {also:any}"),
		phrase("compared_with|against ~6 ( {from:amount} ) ,? this|that|it is|was|means|meant a|an ~1 " + changeNouns + " of {by:any}"),
		phrase("the ~1 is|was|are|were {by:any} ,? or {also:any} more|fewer|less|higher|lower than ~6 , when it was|stood_at {from:amount}"),
	}
)

const changedVerbs = "rose|grew|increased|climbed|fell|dropped|declined|decreased|shrank"

// bindChanges binds one change or two to the levels between which they lie.
func (b *binder) bindChanges(m match, e ends) {
	for _, c := range []int{m.at["by"], m.also()} {
		if e.from >= 0 && e.to >= 0 && c >= 0 && b.claims[c].Kind != dataset.Multiplier {
			b.changed(e, c)
		}
	}
}

// ofObject reports that what changed is named behind the change, at word k.
func (s *sentence) ofObject(k int) bool {
	return k < len(s.words) && s.words[k].claim < 0 && objects.has(s.words[k].low)
}

var objects = set("in of at among on for by to from since over between per more fewer less higher lower announced planned proposed agreed")

// twoOf returns the two levels of a sentence of which one is marked as old.
func (b *binder) twoOf(s *sentence) ends {
	from := -1
	for _, k := range b.levelsBeside(s, -1) {
		if b.old(s, k) && !s.onTheYear(k) {
			if from >= 0 {
				return ends{-1, -1}
			}
			from = s.words[k].claim
		}
	}
	if from < 0 {
		return ends{-1, -1}
	}
	return ends{from, b.levelAlike(s, from)}
}

// levelAlike returns the one level of a sentence that can be an old one at
// another time, −1 where there is none or more than one.
func (b *binder) levelAlike(s *sentence, old int) int {
	all := slices.DeleteFunc(b.levelsBeside(s, -1), func(k int) bool {
		c := s.words[k].claim
		return c == old || !b.alike(c, old) || b.worlds(c, old)
	})
	if len(all) != 1 || s.ofPlace(all[0]) {
		return -1
	}
	return s.words[all[0]].claim
}
