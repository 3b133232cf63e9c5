package relation

import (
	"slices"

	"figcheck/dataset"
)

var sumTold = &Rule{
	Name: "sum-told",
	Doc: `A total that its own words call one and the figures told before it in the sentence or the three before:
"Altogether 1,460 units", "All 95 were landed", "None of those 306 beds", "giving 19 in all". The figures are of its kind and their
number is not bounded. As such words also speak of other wholes, they are bound where they give the total, or
would if a figure is miswritten as figures are.`,
	Example: "980 came by road and 480 by rail. All 1,460 were fed: 1,460 = sum(980, 480)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, plainTotals) {
				b.sumsUp(i, m.at["total"], plainWords)
			}
			for m := range b.findAny(s, otherTotals) {
				b.sumsUp(i, m.at["total"], otherWords)
			}
		}
	},
}

var (
	plainTotals = []pattern{
		phrase("altogether|in_all|all_told|in_total ,? ~3 {total:any}"),
		phrase("all {total:any} ,|were|are|have|had|of"),
		phrase("{total:any} ~3 in_all|altogether|in_total|all_told|combined|between_them"),
		phrase("making|bringing|giving|taking|gives|makes|which_makes ~4 {total:any} in_all|altogether|in_total"),
		phrase("the toll ,? {total:any} ,|.|;"),
		phrase("sentence|term of {total:any}"),
		phrase("none|each|all of those|these|them|the {total:any}"),
		phrase("all those|these|the {total:any}"),
	}
	otherTotals = []pattern{
		phrase("those|these|that|both|the|together|combined|overall ~2 {total:any}"),
		phrase("a|the|its|their ~2 total|toll|sum|whole|tally|bill|count|figure|number ,|is|was|at|of|to|reached|stands_at|stood_at|came_to|comes_to|rose_to ,? ~2 {total:any}"),
		phrase("making|bringing|giving|taking|gives|makes|brings|brought|which_makes ~4 {total:any}"),
		phrase("fine|award|haul|score|crowd|group|party of {total:any}"),
		phrase("comes|came|come|adds|add|added|amounts|amount|amounted up? to {total:any}"),
	}
)

// sumsUp binds a total to what was told before it.
func (b *binder) sumsUp(i, total, least int) {
	if !b.exact(total) || len(b.claims[total].Derivation) > 0 || b.handful(total) {
		return
	}
	s := &b.sentences[i]
	at := s.place(total)
	var all, listed []tally
	for _, told := range b.saidBefore(i, at, toldBack, b.operand(total)) {
		all = append(all, b.sumsTo(total, told, least)...)
	}
	for _, told := range b.saidBefore(i, at, 0, b.counted(total)) {
		if len(told) > 2 {
			all = append(all, tally{total: total, plus: told})
		}
	}
	for _, told := range b.saidBehind(i, at, b.operand(total)) {
		listed = append(listed, b.sumsTo(total, told, least)...)
	}
	if k := at + 1; k < len(s.words) && slices.ContainsFunc(s.words[k:], func(w word) bool { return w.claim < 0 && w.low == ":" }) {
		all, listed = append(all, listed...), nil
	}
	if slices.ContainsFunc(listed, b.comesTo) {
		return // what follows makes it up
	}
	b.firstOf(all, least, func(t tally) { b.sum(t.total, t.plus...) })
}

// sumsTo returns the sums that figures may be meant to make.
func (b *binder) sumsTo(total int, told []int, least int) (out []tally) {
	for _, parts := range b.choices(told) {
		if (least < otherWords || len(parts) < 5) && !slices.ContainsFunc(parts, func(c int) bool { return slices.Contains(parts, b.claims[c].PartOf) }) {
			out = append(out, tally{total: total, plus: parts})
		}
	}
	return out
}

// counted reports a count of any noun beside the total's, as novels and plays are books.
func (b *binder) counted(total int) func(s *sentence, k, c int) bool {
	return func(s *sentence, k, c int) bool {
		return c != total && b.claims[total].Kind == dataset.Count && b.claims[c].Kind == dataset.Count && b.exact(c) && b.noun(c) != "" && !b.isChange(s, k)
	}
}
