package relation

import (
	"slices"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

var arms = &Rule{
	Name: "arms",
	Doc: `"assigned to training (n = 30) or a waiting list (n = 30)": the groups that participants are assigned, divided
or randomised to, two or more and each with its n, add up to the N of the sentence before, or of the same
sentence, or else to the only other count of persons there ("compared exercise (n = 48) with usual care (n = 48) in 96
patients"). So do "96 patients, 48 were assigned to exercise and 48 to usual care". Without one N nothing is bound.`,
	Example: "leaving N = 60. They were assigned to a course (n = 30) or to none (n = 30): N = 60 = sum(n = 30, n = 30)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.classes&isAssigning == 0 {
				continue
			}
			var groups []int
			for k, w := range s.words {
				if w.claim >= 0 && s.opensBracket(k) && b.sampleSize(w.claim, "n") {
					groups = append(groups, w.claim)
				}
			}
			if len(groups) == 0 {
				b.assigned(s)
			}
			if len(groups) < 2 {
				continue
			}
			total := b.sampleBefore(i)
			if total < 0 {
				total = b.onlyOther(s, groups)
			}
			if total >= 0 {
				b.sum(total, groups...)
			}
		}
	},
}

// onlyOther returns the one count of persons in a sentence beside its groups.
func (b *binder) onlyOther(s *sentence, groups []int) int {
	return only(s.those(len(s.words), func(_, c int) bool {
		return !slices.Contains(groups, c) && b.claims[c].Kind == dataset.Count && lexicon.Person(b.noun(c))
	}))
}

// assigned binds "96 patients were randomised: 48 to exercise and 48 to usual
// care": each group stands before the "to" of what it was given.
func (b *binder) assigned(s *sentence) {
	for m := range b.findAny(s, allotted) {
		whole, parts := m.at["whole"], []int{m.at["a"], m.at["b"]}
		if c, ok := m.at["c"]; ok {
			parts = append(parts, c)
		}
		b.sum(whole, parts...)
	}
}

var allotted = []pattern{
	phrase("{whole:count} ~~8 {a:=whole} ~3 to|received|got ~4 ,? {b:=whole} ~3 to|received|got ~4 ,? and {c:=whole} to|received|got"),
	phrase("{whole:count} ~~8 {a:=whole} ~3 to|received|got ~5 ,? and {b:=whole} to|received|got"),
	phrase("{whole:count} ~~6 : {a:=whole} ~3 to|received|got ~5 ,? and {b:=whole} to|received|got"),
}

// opensBracket reports whether the figure at word k is first in a bracket.
func (s *sentence) opensBracket(k int) bool {
	for k--; k >= 0 && s.words[k].hedge; k-- {
	}
	return k >= 0 && s.words[k].low == "("
}

var assigning = set("assigned allocated randomised randomized divided split compared comparing")

// sampleSize reports "n = 30" or "N = 60".
func (b *binder) sampleSize(c int, letter string) bool {
	text := b.doc.Text[b.claims[c].Start:b.claims[c].End]
	return b.claims[c].Kind == dataset.Count && len(text) > 1 && text[:1] == letter && (text[1] == ' ' || text[1] == '=')
}

// sampleBefore returns the one N of a sentence or of the one before, or −1.
func (b *binder) sampleBefore(i int) int {
	found := -1
	for s := i; s >= 0 && s >= i-1; s = b.previous(s) {
		for _, w := range b.sentences[s].words {
			if w.claim >= 0 && b.sampleSize(w.claim, "N") {
				if found >= 0 {
					return -1
				}
				found = w.claim
			}
		}
	}
	return found
}
