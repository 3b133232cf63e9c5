package relation

var assigned = &Rule{
	Name: "assigned",
	Doc: `"Among the 289 cases, 37 (12.8%) were classified as mild, 149 (51.6%) as moderate and 103 (35.6%) as severe":
each share is that part's of the whole. Of what is assigned, classified or divided nothing is counted twice, so that
parts which nearly reach the whole, or exceed it, are its sum. What is had, or found by several means, may overlap, and
is no sum here.`,
	Example: "Among the 90 pupils, 40 were assigned to tea and 50 to milk: 90 pupils = sum(40, 50)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, assignedOf) {
				if m.begin == 0 {
					b.divided(s, m.at["whole"], m.end)
				}
			}
		}
	},
}

var assignedOf = []pattern{phrase("of|among|amongst the|these|those|all|all_the {whole:count} ~6 ,")}

// exclusive are participles of which one thing takes part in no two.
var exclusive = set("assigned allocated randomised randomized classified categorised categorized graded staged divided split sorted")

// divided binds the parts that are listed from word k on.
func (b *binder) divided(s *sentence, whole, k int) {
	parts, _ := b.enumerated(s, k, whole)
	if len(parts) < 2 || !s.endsWith(parts) || s.ofAnother(parts) {
		return
	}
	for _, p := range parts {
		b.itsShare(s, p, whole)
	}
	if b.exclusively(s, parts[0]) && b.addable(parts, whole) && b.nearlyAll(parts, whole, 95) {
		b.sum(whole, parts...)
	}
}

// exclusively reports such a participle right behind the first part, or behind
// its share in brackets.
func (b *binder) exclusively(s *sentence, part int) bool {
	k := b.bracket(s, s.place(part)+1, true)
	for end := min(k+4, len(s.words)); k < end; k++ {
		if w := &s.words[k]; w.claim < 0 && exclusive.has(w.low) {
			return true
		}
	}
	return false
}
