package relation

import "figcheck/dataset"

var tableGap = &Rule{
	Name: "table-gap",
	Doc: `A column headed Gap, Shortfall or Unmet is what is required less what was received, where the table has one
column of each. A column headed Difference or Balance may be counted either way and binds nothing.`,
	Example: "Required 50, Received 20, Gap 30: 30 = difference(50, 20)",
	bind: func(b *binder) {
		for i := range b.pieces {
			g := &b.pieces[i]
			gap := b.oneColumn(g, gapHeads)
			from, less := b.oneColumn(g, required), b.oneColumn(g, received)
			if gap < 0 || from < 0 || less < 0 || gap == less || gap == from {
				continue
			}
			for r := range g.cells {
				k, x, y := g.cells[r][gap], g.cells[r][from], g.cells[r][less]
				if k >= 0 && x >= 0 && y >= 0 && b.alike(k, x) && b.alike(x, y) {
					b.term(dataset.Difference, k, x, y)
				}
			}
		}
	},
}

var gapHeads = set("gap shortfall unmet")
