package relation

import (
	"slices"

	"figcheck/dataset"
)

var rowsTogether = &Rule{
	Name: "rows-together",
	Doc: `"York and Hull together had 539 cases": the sum of the rows that a sentence names, joined by commas and "and" and
followed by "together" or "combined", in the column of the figure's noun. Any other row named in the sentence, or a
date that is not the column's, leaves it alone. "Between them the four channels brought in $400" is the sum of a column of
four rows, where it is the only one of that unit.`,
	Example: "Cases: York 206, Hull 333. York and Hull together had 539 cases: 539 cases = sum(206, 333)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			if !b.amount(i) || s.ofSome(at) || b.allRows(s, at, i) || !s.mentions(jointly) {
				return
			}
			noun := b.nouned(i)
			if noun == "" && b.claims[i].Kind == dataset.Count {
				return
			}
			a, ok := b.questionOf(s, noun)
			if !ok || len(a.rows) < 2 || !s.inARow(a.rows) || !b.amounts(a.g, a.column) || !b.plainly(s, &a, max(at, a.rows[len(a.rows)-1].to)) {
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

// allRows binds the sum of the one column of a figure's unit, where the sentence
// says how many rows there are.
func (b *binder) allRows(s *sentence, at, i int) bool {
	if len(b.find(s, betweenThem)) == 0 && !s.mentions(jointly) || b.claims[i].Kind == dataset.Count && b.noun(i) == "" || b.foreignYear(s, clause{to: len(s.words)}) {
		return false
	}
	var found [][]int
	for n := range min(len(b.grids), most) {
		g := &b.grids[n]
		if g.total >= 0 || slices.ContainsFunc(b.rowsIn(g, s), func(r namedRow) bool { return r.from < s.clauseOf(at).to }) {
			continue
		}
		for c := g.names + 1; c < len(g.columns); c++ {
			cells, whole := g.column(c, len(g.cells))
			if whole && b.amounts(g, c) && b.saysHowMany(s, i, len(cells)) && b.sameKind(i, cells[0]) && (b.claims[i].Kind != dataset.Count || slices.Contains(telling(g.columns[c].words), sense(b.noun(i)))) {
				found = append(found, cells)
			}
		}
	}
	return len(found) == 1 && b.term(dataset.Sum, i, found[0]...)
}

var betweenThem = phrase("between them")

// saysHowMany reports a sentence with another count of so many.
func (b *binder) saysHowMany(s *sentence, i, rows int) bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return w.claim >= 0 && w.claim != i && b.claims[w.claim].Kind == dataset.Count && b.claims[w.claim].Value.Valid() && b.claims[w.claim].Value.Float() == float64(rows)
	})
}

var jointly = set("together combined jointly altogether")

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
