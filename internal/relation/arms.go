package relation

import "figcheck/dataset"

var arms = &Rule{
	Name: "arms",
	Doc: `"assigned to training (n = 30) or a waiting list (n = 30)": the groups that participants are assigned, divided
or randomised to, two or more and each with its n, add up to the N of the sentence before, or of the same
sentence. Without one N before them nothing is bound.`,
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
			if total := b.sampleBefore(i); len(groups) >= 2 && total >= 0 {
				b.sum(total, groups...)
			}
		}
	},
}

// opensBracket reports whether the figure at word k is first in a bracket.
func (s *sentence) opensBracket(k int) bool {
	for k--; k >= 0 && s.words[k].hedge; k-- {
	}
	return k >= 0 && s.words[k].low == "("
}

var assigning = set("assigned allocated randomised randomized divided split")

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
