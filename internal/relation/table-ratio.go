package relation

import (
	"math"

	"figcheck/dataset"
)

var tableRatio = &Rule{
	Name: "table-ratio",
	Doc: `A column of per cents that is a rate of each row: "Funded (%)" is received of required, "Disbursed (%)" is
the column of that name of the one other amount before it, "Case fatality (%)" deaths of cases, "Turnout"
votes of voters. A stated total of 100 makes it a column of shares instead, and nothing is bound here.`,
	Example: "Required 50, Received 20, Funded (%) 40: 40 = share(20, 50)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			for c := 1; c < len(g.columns); c++ {
				part, whole := b.ratioColumns(g, c)
				if part < 0 || whole < 0 {
					continue
				}
				for r := range g.cells {
					if k := g.cells[r][c]; k >= 0 && b.claims[k].Kind == dataset.Percent {
						b.ratio(k, g.cells[r][part], g.cells[r][whole])
					}
				}
			}
		}
	},
}

// ratio binds a rate of two columns, whose nouns may differ: deaths of cases.
func (b *binder) ratio(share, part, whole int) {
	if part < 0 || whole < 0 {
		return
	}
	if b.alike(part, whole) {
		b.share(share, part, whole)
	} else if b.claims[part].Kind == dataset.Count && b.claims[whole].Kind == dataset.Count {
		b.term(dataset.Share, share, part, whole)
	}
}

// columnRatio names a column of per cents by its words, with the words of the
// columns of its part and its whole.
type columnRatio struct{ header, part, whole *wordSet }

var (
	received = set("received funded funding raised paid disbursed contributed contributions income spent expenditure")
	required = set("required requirement requirements requested appeal sought needed needs asked budget budgeted")
	ratios   = []columnRatio{
		{set("funded covered coverage met received"), received, required},
		{set("achieved reached progress achievement coverage met"), set("achieved reached actual assisted vaccinated"), set("target targeted targets planned goal plan")},
		{set("fatality cfr lethality"), set("deaths dead died"), set("cases")},
		{set("turnout"), set("votes voted ballots"), set("voters electorate registered electors")},
	}
	growing = set("change growth")
)

func (b *binder) ratioColumns(g *grid, c int) (part, whole int) {
	header := g.columns[c]
	if !b.percents(g, c) || g.total >= 0 && (g.cells[g.total][c] < 0 || b.hundred(g.cells[g.total][c])) || header.has(growing) {
		return -1, -1
	}
	for _, r := range ratios {
		if header.has(r.header) {
			part, whole = b.oneColumn(g, r.part), b.oneColumn(g, r.whole)
			if part >= 0 && whole >= 0 && part != whole {
				return part, whole
			}
		}
	}
	return b.sameWord(g, c)
}

// sameWord finds the amounts that a column of per cents repeats the header
// of, and the one other column of amounts of that unit, which stands before.
// Only a total row that is no 100 tells it from a column of shares.
func (b *binder) sameWord(g *grid, c int) (part, whole int) {
	part, whole = -1, -1
	if g.total < 0 {
		return -1, -1
	}
	for k := 1; k < c; k++ {
		switch {
		case !b.amounts(g, k):
		case sharesStem(g.columns[k].words, g.columns[c].words):
			part = k
		case whole >= 0:
			return -1, -1
		default:
			whole = k
		}
	}
	if whole < 0 || part < whole || b.besides(g, c, part, whole) {
		return -1, -1
	}
	return part, whole
}

// besides reports that the rows are of both columns together, as "Women (%)" is
// beside "Men" and "Women": in two of them the part is the larger, or the per
// cent that of the two. That only keeps silent.
func (b *binder) besides(g *grid, c, part, whole int) bool {
	n := 0
	for r := range g.cells {
		k, p, w := g.cells[r][c], g.cells[r][part], g.cells[r][whole]
		if k < 0 || p < 0 || w < 0 {
			continue
		}
		share, x, y := b.claims[k].Value.Float(), b.claims[p].Value.Float(), b.claims[w].Value.Float()
		if x > y || math.Abs(share-100*x/(x+y)) < 1 && math.Abs(share-100*x/y) > 1 {
			n++
		}
	}
	return n > 1
}

// oneColumn returns the one column of amounts that has any of the words.
func (b *binder) oneColumn(g *grid, words *wordSet) int {
	found := -1
	for c := 1; c < len(g.columns); c++ {
		if b.amounts(g, c) && g.columns[c].has(words) {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}

// percents reports whether every figure of a column is a per cent.
func (b *binder) percents(g *grid, c int) bool {
	n := 0
	for r := range g.cells {
		if k := g.cells[r][c]; k >= 0 {
			if b.claims[k].Kind != dataset.Percent {
				return false
			}
			n++
		}
	}
	return n > 0
}
