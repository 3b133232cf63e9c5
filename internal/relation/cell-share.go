package relation

var cellShare = &Rule{
	Name: "cell-share",
	Doc: `"Leeds accounted for 29% of all cases in 2024": the share of a row in the total row of a column that the
sentence names by all telling words of its header, years included. It names one row and no other, and what the share is
of right behind it.`,
	Example: "Cases 2024: Leeds 412, Total 1,436. Leeds had 29% of all cases in 2024: 29% = share(412, 1,436)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			noun := s.sharedNoun(at)
			if noun == "" || !b.shareLike(i) || b.comparing(i) {
				return
			}
			a, ok := b.questionOf(s, noun)
			if !ok || len(a.rows) != 1 || a.g.total < 0 || !b.amounts(a.g, a.column) {
				return
			}
			b.share(i, a.cell(a.rows[0].row), a.cell(a.g.total))
		})
	},
}

// sharedNoun returns the noun right behind "of all" or "of the" of a share.
func (s *sentence) sharedNoun(at int) string {
	k := at + 1
	if k >= len(s.words) || s.words[k].low != "of" {
		return ""
	}
	for k++; k < len(s.words) && (s.words[k].low == "the" || s.words[k].low == "all" || s.words[k].low == "total"); k++ {
	}
	if k >= len(s.words) || s.words[k].claim >= 0 || s.ofSome(k) {
		return ""
	}
	return sense(s.words[k].low)
}
