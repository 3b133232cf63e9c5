package relation

import "figcheck/dataset"

var standings = &Rule{
	Name: "standings",
	Doc: `The table of a league: matches played are those won, drawn and lost, "GD" is "GF" less "GA". All the columns
must be there under their usual heads; without one for draws, or with one for matches without a result, nothing is
bound.`,
	Example: "P 10, W 6, D 3, L 1: 10 = sum(6, 3, 1)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			at := g.headed(standingHeads)
			for r := g.header; r < len(g.cells); r++ {
				cell := func(name string) int {
					if c, ok := at[name]; ok && g.cells[r][c] >= 0 && b.claims[g.cells[r][c]].Kind == dataset.Count {
						return g.cells[r][c]
					}
					return -1
				}
				if p, w, d, l := cell("played"), cell("won"), cell("drawn"), cell("lost"); min(p, w, d, l) >= 0 {
					b.sum(p, w, d, l)
				}
				if diff, scored, against := cell("difference"), cell("for"), cell("against"); min(diff, scored, against) >= 0 && at["won"] > 0 {
					b.term(dataset.Difference, diff, scored, against)
				}
			}
		}
	},
}

// standingHeads are the usual heads of a league's columns.
var standingHeads = map[string]*wordSet{
	"played":     set("p pl pld played mp gp matches games"),
	"won":        set("w won win wins"),
	"drawn":      set("d drawn draw draws t tied ties"),
	"lost":       set("l lost loss losses"),
	"for":        set("gf f for goals-for pf"),
	"against":    set("ga a against goals-against pa"),
	"difference": set("gd diff difference pd"),
	"void":       set("nr otl otw sol sow n/r abandoned otl pen void"),
}

// headed returns the columns whose whole head is a word of each kind; none
// where two columns have heads of one kind, or one that is void.
func (g *grid) headed(heads map[string]*wordSet) map[string]int {
	at := map[string]int{}
	for c := 1; c < len(g.columns); c++ {
		for name, words := range heads {
			if len(g.columns[c].words) != 1 || !words.has(g.columns[c].words[0]) {
				continue
			}
			if _, twice := at[name]; twice || name == "void" {
				return nil
			}
			at[name] = c
		}
	}
	return at
}
