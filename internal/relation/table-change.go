package relation

import (
	"figcheck/dataset"
	"figcheck/internal/regex"
)

var tableChange = &Rule{
	Name: "table-change",
	Doc: `A column headed Change or Growth is the change from the earlier to the later of the two columns headed by a
year, whichever stands first. With more than two such columns, or a header that names another basis ("real",
"like for like", "adjusted", "annual"), nothing is bound.`,
	Example: "2023 40, 2024 50, Change (%) 25: 25 = change(40, 50)",
	bind: func(b *binder) {
		for i := range b.pieces {
			g := &b.pieces[i]
			from, to := b.yearColumns(g)
			if from < 0 {
				continue
			}
			for c := 1; c < len(g.columns); c++ {
				l := g.columns[c]
				if !l.has(changeHeads) || l.has(otherBasis) {
					continue
				}
				signed := b.signedColumn(g, c)
				for r := range g.cells {
					k, x, y := g.cells[r][c], g.cells[r][from], g.cells[r][to]
					switch {
					case k < 0 || x < 0 || y < 0 || !b.alike(x, y):
					case b.alike(k, x) && signed: // a rise or a fall by its sign
						b.term(dataset.Difference, k, y, x)
					default:
						b.term(dataset.ChangeBy, k, x, y)
					}
				}
			}
		}
	},
}

var yearWord = regex.Of(`\b(19|20)\d\d\b`)

// yearColumns returns the two columns headed by a year, the earlier first, or
// −1 where there are not exactly two of one kind.
func (b *binder) yearColumns(g *grid) (from, to int) {
	var columns []int
	var years []string
	for c := 1; c < len(g.columns); c++ {
		y := yearWord().FindAllString(g.columns[c].text, -1)
		if len(y) == 1 && !g.columns[c].has(changeHeads) {
			columns, years = append(columns, c), append(years, y[0])
		}
	}
	switch {
	case len(columns) != 2 || years[0] == years[1]:
		return -1, -1
	case years[0] > years[1]:
		return columns[1], columns[0]
	}
	return columns[0], columns[1]
}

// changeHeads are the words that head a column of changes.
var changeHeads = set("change growth increase decrease")

// otherBasis are words beside them that say it is no change from column to column.
var otherBasis = set("real like-for-like adjusted annual average underlying organic contribution constant")
