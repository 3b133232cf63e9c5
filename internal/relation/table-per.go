package relation

import (
	"strings"

	"figcheck/dataset"
)

var tablePer = &Rule{
	Name: "table-per",
	Doc: `A column headed "X per Y" divides, row by row, the column of X by the column of Y: the one whose header has
the words of X, and the one whose header or unit has the words of Y. Scales such as "per 100,000" need a column
of that kind too.`,
	Example: "Length (km) 10, Cost 50, Cost per km 5: 5 = quotient(50, 10)",
	bind: func(b *binder) {
		for i := range b.pieces {
			g := &b.pieces[i]
			for c := 1; c < len(g.columns); c++ {
				over, under := b.perColumns(g, c)
				if over < 0 || under < 0 {
					continue
				}
				for r := range g.cells {
					if k, x, y := g.cells[r][c], g.cells[r][over], g.cells[r][under]; k >= 0 && x >= 0 && y >= 0 {
						b.term(dataset.Quotient, k, x, y)
					}
				}
			}
		}
	},
}

// heads are the words for one person in a rate, and for a column of people.
var heads = set("person people capita head inhabitant inhabitants resident residents population")

func (b *binder) perColumns(g *grid, c int) (over, under int) {
	words := g.columns[c].words
	at := -1
	for i, w := range words {
		if w == "per" {
			at = i
		}
	}
	if at < 1 || at+1 >= len(words) {
		return -1, -1
	}
	over, under = -1, -1
	for k := 1; k < len(g.columns); k++ {
		if k == c || !b.amounts(g, k) {
			continue
		}
		if sharesStem(words[:at], g.columns[k].words) {
			if over >= 0 {
				return -1, -1
			}
			over = k
		}
		if namesUnit(words[at+1:], g.columns[k]) {
			if under >= 0 {
				return -1, -1
			}
			under = k
		}
	}
	if over == under {
		return -1, -1
	}
	return over, under
}

// namesUnit reports whether a column counts what a rate is per.
func namesUnit(per []string, column label) bool {
	for _, w := range per {
		for _, u := range append(append([]string(nil), column.unit...), column.words...) {
			if stem(w) == stem(u) && !hollow.has(w) && strings.IndexFunc(w, isDigit) < 0 || heads.has(w) && heads.has(u) {
				return true
			}
		}
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
