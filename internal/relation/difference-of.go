package relation

import "figcheck/dataset"

var differenceOf = &Rule{
	Name: "difference-of",
	Doc: `"70% against 40%, a difference of 30 percentage points", "by 1,842 votes": the figure behind "a difference of",
"a gap of", "a lead of" is how far the two figures of one kind before it in the sentence lie apart, the larger
less the smaller, or the other way round where it is below zero; "leads by 51% to 31%, that is by 20 points" is the first less the second. With one such figure, or three, nothing is bound.`,
	Example: "70% against 40%, a difference of 30 points: 30 points = difference(70%, 40%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, apartBy) {
				b.apartBy(s, m.begin, m.at["by"])
			}
			for _, m := range b.find(s, aheadBy) {
				if b.subtracts(m.at["ahead"], m.at["by"]) {
					b.term(dataset.Difference, m.at["by"], m.at["ahead"], m.at["behind"])
				}
			}
		}
	},
}

var (
	apartBy = phrase("a|an ~2 difference|gap|lead|margin|majority|saving|net_gain|net_addition of {by:any}")
	// aheadBy states a result and the lead that it is.
	aheadBy = phrase("by {ahead:any} to|against {behind:=ahead} , that_is|so|thus by? {by:any} ,|.|;")
)

func (b *binder) apartBy(s *sentence, before, by int) {
	var two []int
	for k := 0; k < before; k++ {
		if c := s.words[k].claim; c >= 0 && b.claims[c].Value.Valid() && b.subtracts(c, by) {
			two = append(two, c)
		}
	}
	if len(two) != 2 || !b.alike(two[0], two[1]) || b.partBefore(s, two[1]) != two[1] || b.claims[by].Kind == dataset.Multiplier {
		return
	}
	if way := b.claims[two[0]].Value.Rat().Cmp(b.claims[two[1]].Value.Rat()); way < 0 != (b.claims[by].Value.Sign() < 0) {
		two[0], two[1] = two[1], two[0]
	}
	if b.claims[by].Kind != dataset.Percent && b.claims[by].Kind != dataset.Fraction {
		b.term(dataset.Difference, by, two...)
	}
}

// subtracts reports whether a figure can be one of two that lie so far apart:
// per cents for points, means for points of a score, durations in one unit.
func (b *binder) subtracts(c, by int) bool {
	x, y := &b.claims[c], &b.claims[by]
	points := y.Kind == dataset.PercentagePoints
	switch {
	case x.UnitName == "M":
		return points || b.noun(by) == "point"
	case !b.figure(c) || !b.changes(by, c, c):
		return false
	case points:
		return x.Kind == dataset.Percent
	case x.Kind == dataset.Duration:
		return x.Mention.Unit == y.Mention.Unit
	}
	return true
}
