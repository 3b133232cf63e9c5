package relation

var tableRowTotal = &Rule{
	Name: "table-row-total",
	Doc: `A column headed Total owns in each row the sum of the columns before it, where they are amounts of one unit,
at least two, and none is missing. Columns that do not add up (averages, rates, years as ranks) bind nothing.`,
	Example: "Men 20, Women 30, Total 50: 50 = sum(20, 30)",
	bind: func(b *binder) {
		for i := range b.pieces {
			g := &b.pieces[i]
			if g.totalCol < 0 || !b.rowsAddUp(g) {
				continue
			}
			for r := range g.cells {
				b.rowTotal(g, r)
			}
		}
	},
}

// rowsAddUp reports whether the columns before the total column are all
// amounts of its unit.
func (b *binder) rowsAddUp(g *grid) bool {
	n := 0
	for c := 1; c <= g.totalCol; c++ {
		if !b.amounts(g, c) {
			return false
		}
		n++
	}
	return n >= 3
}

func (b *binder) rowTotal(g *grid, r int) {
	var parts []int
	whole := g.cells[r][g.totalCol]
	for c := 1; c < g.totalCol; c++ {
		k := g.cells[r][c]
		if k < 0 || whole < 0 || !b.alike(k, whole) {
			return
		}
		parts = append(parts, k)
	}
	b.sum(whole, parts...)
}
