package relation

import "figcheck/dataset"

var thatIs = &Rule{
	Name: "that-is",
	Doc: `A sentence that draws the sum of the one before it: "It has got $22 million of the $64 million it needs. That is 35 per cent.
The shortfall of $42 million", "crimes numbered 48,316, 3.6 per cent fewer than the 50,120 of last year. The drop of 1,804", "480 trains were cancelled. A
year earlier it was 612. That is a fall of 132, or 22 per cent". The sentence before, or the one before that, states one part of one whole, or one old figure
and one new one, and no second pair.`,
	Example: "It got $22m of the $64m it needs. That is 34%: 34% = share($22m, $64m)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures == 0 || b.previous(i) < 0 {
				continue
			}
			for _, m := range b.find(s, thatShare) {
				if part, whole := b.pairOf(i, b.partPairs); m.begin == 0 && part >= 0 && len(b.claims[m.at["share"]].Derivation) == 0 {
					b.share(m.at["share"], part, whole)
				}
			}
			for _, m := range b.find(s, shortOf) {
				if part, whole := b.pairOf(i, b.partPairs); m.begin == 0 && part >= 0 && b.alike(m.at["left"], whole) {
					b.term(dataset.Difference, m.at["left"], whole, part)
				}
			}
			for m := range b.findAny(s, theDrop) {
				b.drop(i, m)
			}
		}
	},
}

var (
	thatShare = phrase("that|this is|was|makes|made|equals|represents ~1 {share:share} .|,|–|of_the_total|but|and")
	shortOf   = phrase("the|its shortfall|gap of {left:amount}")
	theDrop   = []pattern{
		phrase("the|that|this ~1 " + changeNouns + " of {by:any}"),
		phrase("that|this is|was|means a|an ~1 " + changeNouns + " of {by:any} ,? or {also:percent}"),
		phrase("that|this is|was|means a|an ~1 " + changeNouns + " of {by:any} , or {also:percent}"),
		phrase("that|this is|was|means a|an ~1 " + changeNouns + " of {by:any}"),
	}
	yearBefore = phrase("earlier|before|ago|previously ,? it|there|the_figure|the_number|that|they was|were|had_been|stood_at {from:any} .")
)

// drop binds the change that a sentence begins with.
func (b *binder) drop(i int, m match) {
	if m.begin > 0 {
		return
	}
	from, to := b.pairOf(i, b.levelPairs)
	if from < 0 {
		from, to = b.yearBefore(b.previous(i))
	}
	for _, c := range []int{m.at["by"], m.also()} {
		if from >= 0 && c >= 0 && len(b.claims[c].Derivation) == 0 {
			b.changed(ends{from, to}, c)
		}
	}
}

// pairOf returns the one pair of the sentence before or, where that has no
// figures of the kind, of the one before it; −1 where there is none or several.
func (b *binder) pairOf(i int, pairs func(int) map[[2]int]bool) (int, int) {
	block := b.sentences[i].block
	for back := 0; back < 2; back++ {
		if i = b.previous(i); i < 0 || b.sentences[i].block != block {
			return -1, -1
		}
		found := pairs(i)
		for p := range found {
			if len(found) == 1 {
				return p[0], p[1]
			}
		}
		if len(found) > 0 || b.sentences[i].figures > 1 {
			return -1, -1
		}
	}
	return -1, -1
}

// partPairs lists the parts of a sentence with their wholes, which stand in it
// or before it.
func (b *binder) partPairs(i int) map[[2]int]bool {
	out := map[[2]int]bool{}
	for _, w := range b.sentences[i].words {
		if w.claim >= 0 && b.amount(w.claim) && b.claims[w.claim].PartOf >= 0 {
			out[[2]int{w.claim, b.claims[w.claim].PartOf}] = true
		}
	}
	return out
}

// levelPairs lists the old and new figures between which the changes of a
// sentence lie.
func (b *binder) levelPairs(i int) map[[2]int]bool {
	out := map[[2]int]bool{}
	for _, w := range b.sentences[i].words {
		if w.claim < 0 {
			continue
		}
		for _, t := range b.claims[w.claim].Derivation {
			switch t.Rule {
			case dataset.ChangeBy:
				out[[2]int{t.Operands[0], t.Operands[1]}] = true
			case dataset.Rise, dataset.Fall:
				out[[2]int{t.Operands[0], w.claim}] = true
			}
		}
	}
	return out
}

// yearBefore reads "A year earlier it was 612." in sentence i, behind one that
// states one figure of that kind as its own.
func (b *binder) yearBefore(i int) (from, to int) {
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block {
		return -1, -1
	}
	for _, m := range b.find(&b.sentences[i], yearBefore) {
		s := &b.sentences[p]
		found, n := s.those(len(s.words), func(k, c int) bool {
			return b.figure(c) && b.nearly(c, m.at["from"]) && !s.adjunct(k) && !s.after(k, "of") && !b.isChange(s, k)
		})
		if m.begin <= 2 && n == 1 {
			return m.at["from"], found
		}
	}
	return -1, -1
}
