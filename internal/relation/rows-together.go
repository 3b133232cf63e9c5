package relation

import "figcheck/dataset"

var rowsTogether = &Rule{
	Name: "rows-together",
	Doc: `"York and Hull together had 539 cases": the sum of the rows that a sentence names, joined by commas and "and" and
followed by "together" or "combined", in the column of the figure's noun. Any other row named in the sentence, or a
date that is not the column's, leaves it alone.`,
	Example: "Cases: York 206, Hull 333. York and Hull together had 539 cases: 539 cases = sum(206, 333)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			if !b.amount(i) || !s.mentions(jointly) || s.ofSome(at) {
				return
			}
			noun := b.nouned(i)
			if noun == "" && b.claims[i].Kind == dataset.Count {
				return
			}
			a, ok := b.questionOf(s, noun)
			if !ok || len(a.rows) < 2 || !s.inARow(a.rows) || !b.amounts(a.g, a.column) {
				return
			}
			var cells []int
			for _, r := range a.rows {
				if cells = append(cells, a.cell(r.row)); a.cell(r.row) < 0 || !b.sameKind(i, a.cell(r.row)) {
					return
				}
			}
			b.term(dataset.Sum, i, cells...)
		})
	},
}

var jointly = set("together combined jointly")

// inARow reports rows that are named one right after another, with commas and
// "and" between them.
func (s *sentence) inARow(rows []namedRow) bool {
	for n := 1; n < len(rows); n++ {
		for k := rows[n-1].to + 1; k < rows[n].from; k++ {
			if w := s.words[k]; w.claim >= 0 || w.low != "," && w.low != "and" {
				return false
			}
		}
	}
	return true
}
