package relation

import (
	"math"

	"figcheck/dataset"
)

var tableShare = &Rule{
	Name: "table-share",
	Doc: `A column of shares ("Share", "% of total", "Share of bill") whose total row states 100% gives each row the
share that its amount is of the total amount. The amounts are the one column of amounts with a total, or the
one that the header names. Without a stated 100% the column may be a rate of each row; where all rows but one, and at
least two, are shares of the sum of an amount, its shares make up the whole.`,
	Example: "Gas 20 40%, Oil 30 60%, Total 50 100%: 40% = share(20, 50)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			if g.total < 0 {
				b.untotalled(g)
				continue
			}
			for c := 1; c < len(g.columns); c++ {
				if k := g.cells[g.total][c]; k < 0 || b.claims[k].Kind != dataset.Percent || !b.hundred(k) || g.columns[c].has(unsummed) {
					continue
				}
				if a := b.amountColumn(g, g.columns[c]); a >= 0 {
					for r := 0; r < g.total; r++ {
						if k := g.cells[r][c]; k >= 0 {
							b.share(k, g.cells[r][a], g.cells[g.total][a])
						}
					}
				}
			}
		}
	},
}

// amountColumn returns the column of amounts that a header of shares speaks
// of: the one whose words it names, or the only one.
func (b *binder) amountColumn(g *grid, header label) int {
	only, named := -1, -1
	several, ambiguous := false, false
	for c := 1; c < len(g.columns); c++ {
		if !b.amounts(g, c) || g.cells[g.total][c] < 0 {
			continue
		}
		several = several || only >= 0
		only = c
		if sharesStem(header.words, g.columns[c].words) {
			ambiguous = ambiguous || named >= 0
			named = c
		}
	}
	switch {
	case named >= 0 && !ambiguous:
		return named
	case only >= 0 && !several:
		return only
	}
	return -1
}

// untotalled binds the shares of a table without a total row to each other.
func (b *binder) untotalled(g *grid) {
	if len(g.columns) > widest || len(g.cells) > longestTable {
		return
	}
	for c := g.names + 1; c < len(g.columns); c++ {
		shares, whole := g.column(c, len(g.cells))
		if !whole || len(shares) < 3 || !b.percents(g, c) {
			continue
		}
		for a := g.names + 1; a < len(g.columns); a++ {
			if amounts, whole := g.column(a, len(g.cells)); whole && len(amounts) == len(shares) && b.amounts(g, a) && b.sharesOfAll(shares, amounts, g.columns[c].has(shareWords)) {
				b.term(dataset.Rest, shares[len(shares)-1], shares[:len(shares)-1]...)
				break
			}
		}
	}
}

// sharesOfAll reports shares of which all but one at the most are those of the
// amounts in their sum; fewer digits tell it where the header says so.
func (b *binder) sharesOfAll(shares, amounts []int, said bool) bool {
	sum, _, ok := b.outcome(dataset.Sum, amounts)
	odd, digits := 0, 0.0
	for n, k := range shares {
		v, step := b.written(k)
		if want := 100 * b.claims[amounts[n]].Value.Float() / sum; math.Abs(v-want) > step {
			odd++
			continue
		}
		digits += math.Log10(math.Max(1, v/step))
	}
	return ok && odd < 2 && (digits >= sureDigits || said && digits >= 3)
}
