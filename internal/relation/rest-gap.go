package relation

import "figcheck/dataset"

var restGap = &Rule{
	Name: "rest-gap",
	Doc: `A figure that its own words call the distance of two, told before it in the sentence or the three before: "The extra 38
pupils", "1,118 more than went to", "137 boats have gone", "those €210", "a majority of 27". They are bound where they
give it, or would if a figure is miswritten as figures are.`,
	Example: "It has 412 pupils, up from 374. The extra 38 came by bus: extra 38 = difference(412 pupils, 374)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, plainGaps) {
				b.gapOf(i, m.at["gap"], plainWords)
			}
			for m := range b.findAny(s, otherGaps) {
				b.gapOf(i, m.at["gap"], otherWords)
			}
		}
	},
}

var (
	plainGaps = []pattern{
		phrase("that|this is|was|makes|means ~1 {gap:any} more|fewer|less|higher|lower|later|earlier|ahead|above|below"),
		phrase("the|those extra|additional {gap:any}"),
		phrase("majority|margin|lead of ~1 {gap:any}"),
		phrase("{gap:any} -? point ~1 lead|majority|margin|gap|advantage|difference"),
		phrase("a difference|gap of ~1 {gap:any}"),
		phrase("she|he|they had? spent {gap:length-of-time}"),
	}
	otherGaps = []pattern{
		phrase("{gap:any} ~1 more|fewer|less|higher|lower|later|earlier|ahead|behind|apart|clear|cheaper|dearer|older|younger|extra|above|below|short"),
		phrase("extra|additional|only|just|by|those|these|that_is|this_is {gap:any}"),
		phrase("jump|rise|fall|increase|drop|gain|loss|decline|surplus|deficit|shortfall of ~1 {gap:any}"),
		phrase("{gap:any} ~1 lead|majority|margin|gap|advantage|difference"),
		phrase("{gap:any} ~1 have|has|had been? gone|disappeared|vanished|lost|added|joined|closed|cut"),
	}
)

// gapOf binds a distance to the two levels told last before it.
func (b *binder) gapOf(i, gap, least int) {
	if !b.exact(gap) || len(b.claims[gap].Derivation) > 0 || b.handful(gap) {
		return
	}
	take := func(s *sentence, k, c int) bool {
		return c != gap && b.exact(c) && b.apartFrom(c, gap) && !b.isChange(s, k) && !b.isDistance(c)
	}
	var all []tally
	for _, told := range b.saidBefore(i, len(b.sentences[i].words), 2, take) {
		for y := len(told) - 1; y > 0; y-- {
			for _, x := range tail(told[:y], 2) {
				more := b.greatest([]int{x, told[y]})
				if b.alike(x, told[y]) {
					all = append(all, tally{total: more, plus: []int{x + told[y] - more, gap}})
				}
			}
		}
	}
	b.firstOf(all, least, func(t tally) { b.term(dataset.Difference, gap, t.total, t.plus[0]) })
}

// apartFrom reports a level from which another may lie so far: per cents for
// points, ages for years.
func (b *binder) apartFrom(c, gap int) bool {
	if b.claims[gap].Kind == dataset.PercentagePoints {
		return b.claims[c].Kind == dataset.Percent
	}
	return b.addsUp(c, gap) || b.claims[c].Kind != dataset.Percent && b.changes(gap, c, c) && b.nearly(c, gap)
}
