package relation

import (
	"strings"
	"unicode"

	"figcheck/dataset"
)

var tableTotal = &Rule{
	Name: "table-total",
	Doc: `The total row of a table owns the sum of the cells above it, column by column, where none is missing and all
have one unit. Columns of averages, rates, prices, ranks and changes are not summed; a column of per cents only
where the total states 100. The total row is told by its label, by its bold face, or by adding up in the other columns. Tables of some rows only ("main markets"), with subtotals, with rows taken away ("less", "net") or inside other rows
("of which") bind nothing.`,
	Example: "North 20, South 30, Total 50: 50 = sum(20, 30)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			if g.total < 0 || g.some {
				continue
			}
			for c := 1; c < len(g.columns); c++ {
				b.columnTotal(g, c)
			}
		}
	},
}

func (b *binder) columnTotal(g *grid, c int) {
	whole := g.cells[g.total][c]
	parts, ok := g.column(c, g.total)
	if whole < 0 || !ok || !g.summable(c) {
		return
	}
	for _, p := range parts {
		if b.cellWords(p) != b.cellWords(whole) { // "28 under" and "60 over", (38) and 50
			return
		}
		if b.claims[p].Mention.Unit != b.claims[whole].Mention.Unit || b.claims[p].Kind != b.claims[whole].Kind {
			return
		}
	}
	switch b.claims[whole].Kind {
	case dataset.Percent, dataset.PercentagePoints:
		if !b.hundred(whole) && !g.contributes(c) {
			return
		}
	case dataset.Ratio: // a decimal without a unit
		if b.levelLike(whole, parts) {
			return
		}
	case dataset.Rate, dataset.Multiplier, dataset.Age, dataset.Speed, dataset.Temperature, dataset.Fraction:
		return
	}
	if !b.manifold(parts, whole) {
		b.sum(whole, parts...)
	}
}

// cellWords returns what stands in the cell of a figure beside its digits, and a
// minus sign that the figure has not.
func (b *binder) cellWords(k int) string {
	c := &b.claims[k]
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || r == '(' && c.Value.Sign() > 0 {
			return r
		}
		return -1
	}, b.doc.Prose(c.Block))
}

// manifold reports whether parts make the whole twice or more often: a table
// that divides it twice, by sex and by age. It binds nothing by itself.
func (b *binder) manifold(parts []int, whole int) bool {
	return b.claims[whole].Value.Sign() > 0 && b.nearlyAll(parts, whole, 190)
}

// contributes reports a column of contributions to a total in points.
func (g *grid) contributes(c int) bool {
	words := set("contribution contributions")
	return g.columns[c].has(words) || g.columns[0].has(words)
}
