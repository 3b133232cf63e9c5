package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var textRate = &Rule{
	Name: "text-rate",
	Doc: `A rate of the text that a table gives the figures for: "Reyes took 38 per cent of the vote" is the cell of her row
of the total of the column Votes, "the case fatality rate is 2.1% in Mbala" deaths of cases in that row, "480 per
100,000 inhabitants" cases over population. The row is named right behind the figure or nearest before it in the
sentence; "overall", or no row at all, is the total row. The columns are told by their headers alone, in one table of
the document.`,
	Example: "Votes: Reyes 381, Total 1,000. Reyes took 38.1% of the vote: 38.1% = share(381, 1,000)",
	bind: func(b *binder) {
		for i := range b.claims {
			c := &b.claims[i]
			if b.of[i] < 0 || len(c.Derivation) > 0 || !c.Value.Valid() || c.Change == dataset.Up || c.Change == dataset.Down || b.ofOtherTime(i) {
				continue
			}
			switch {
			case b.shareLike(i) && !b.comparing(i):
				b.shareInTable(i)
			case scaled(c.Mention.Unit):
				b.rateInTable(i)
			}
		}
	},
}

// ofOtherTime reports a figure whose clause is about another time than a table's, or
// about what is only hoped for: "in 2021, turnout had been 31 per cent".
func (b *binder) ofOtherTime(i int) bool {
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	if at < 0 {
		return false
	}
	c := s.clauseOf(at)
	if s.within(c, unlikeTimes) >= 0 || b.foundIn(s, c, hadBeen) {
		return true
	}
	return b.foreignYear(s, c)
}

// unlikeTimes are words of another time, or of what is to be.
var unlikeTimes = set("previous previously earlier former last would should could target targets hoped expected aim aims until before")

var hadBeen = phrase("had been")

// foundIn reports a pattern that ends within a clause.
func (b *binder) foundIn(s *sentence, c clause, p pattern) bool {
	for _, m := range b.find(s, p) {
		if m.end > c.from && m.end <= c.to {
			return true
		}
	}
	return false
}

// foreignYear reports a year in a clause that no table has in a label.
func (b *binder) foreignYear(s *sentence, c clause) bool {
	for k := c.from; k < c.to; k++ {
		o := s.words[k].claim
		if o < 0 || b.claims[o].Kind != dataset.Date {
			continue
		}
		year := yearLabel().FindString(b.doc.Text[b.claims[o].Start:b.claims[o].End])
		if year != "" && !slices.ContainsFunc(b.grids, func(g grid) bool { return g.dated(year) }) {
			return true
		}
	}
	return false
}

// dated reports a year in a label of the table.
func (g *grid) dated(year string) bool {
	has := func(l label) bool { return strings.Contains(l.text, year) }
	return slices.ContainsFunc(g.columns, has) || slices.ContainsFunc(g.rows, has)
}

// shareInTable binds a share to the two cells that it is a share of.
func (b *binder) shareInTable(i int) {
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	parts := map[[2]int]bool{}
	for n := range min(len(b.grids), most) {
		g := &b.grids[n]
		if part, whole := b.columnsOf(g, s, at); part >= 0 {
			if row := g.rowBeside(s, at); row >= 0 {
				parts[[2]int{g.cells[row][part], g.cells[row][whole]}] = true
			}
		} else if c := b.columnOfNoun(g, s, at); c >= 0 && g.total >= 0 {
			if row := g.rowBeside(s, at); row >= 0 && row != g.total && !g.within(s, row) {
				parts[[2]int{g.cells[row][c], g.cells[g.total][c]}] = true
			}
		}
	}
	if len(parts) != 1 {
		return
	}
	for p := range parts {
		b.ratio(i, p[0], p[1])
	}
}

// within reports a row that a sentence names as a place or time: "in Leeds 86% of
// homes" are no share of all homes.
func (g *grid) within(s *sentence, row int) bool {
	for k := 1; k < len(s.words); k++ {
		if before := s.words[k-1].low; g.rowAt(s, k) == row && (before == "in" || before == "at" || before == "on") {
			return true
		}
	}
	return false
}

// columnsOf returns the columns of part and whole of a ratio by the name that
// the sentence gives it before the figure: "case fatality rate".
func (b *binder) columnsOf(g *grid, s *sentence, at int) (part, whole int) {
	for _, r := range ratios {
		named := false
		for k := max(0, at-12); k < at; k++ {
			named = named || s.words[k].claim < 0 && r.header.has(s.words[k].low) && !received.has(s.words[k].low)
		}
		if !named {
			continue
		}
		if part, whole = b.oneColumn(g, r.part), b.oneColumn(g, r.whole); part >= 0 && whole >= 0 && part != whole {
			return part, whole
		}
	}
	return -1, -1
}

// columnOfNoun returns the one column that "38 per cent of the vote" speaks of:
// its header is that noun and nothing else that tells.
func (b *binder) columnOfNoun(g *grid, s *sentence, at int) int {
	k := at + 1
	if k >= len(s.words) || s.words[k].low != "of" {
		return -1
	}
	for k++; k < len(s.words) && (s.words[k].low == "the" || s.words[k].low == "all" || s.words[k].low == "those" || s.words[k].low == "total"); k++ {
	}
	if k >= len(s.words) || s.words[k].claim >= 0 || k+1 < len(s.words) && s.words[k+1].low == "of" {
		return -1
	}
	found := -1
	for c := 1; c < len(g.columns); c++ {
		words := telling(g.columns[c].words)
		if !b.amounts(g, c) || len(words) != 1 || words[0] != sense(s.words[k].low) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// overall words say that a figure is of all rows.
var overall = set("overall across nationally altogether total throughout")

// rowBeside returns the row that the words around word at name: right behind
// it, else nearest before it, else the total; −1 where the sentence leaves it
// open.
func (g *grid) rowBeside(s *sentence, at int) int {
	for k := at + 1; k < len(s.words) && k <= at+8 && s.words[k].claim < 0 && !stops(s.words[k].low, false); k++ {
		if overall.has(s.words[k].low) {
			return g.total
		}
		if r := g.rowAt(s, k); r >= 0 {
			return r
		}
	}
	for k := at - 1; k >= 0; k-- {
		if r := g.rowAt(s, k); r >= 0 {
			return r
		}
	}
	for k := at + 1; k < len(s.words); k++ {
		if g.rowAt(s, k) >= 0 {
			return -1
		}
	}
	if at+1 < len(s.words) && grouping.has(s.words[at+1].low) {
		return -1
	}
	return g.total
}

// grouping words begin a group that the table may have no row for: "2.4% from the
// age of 60", "7% among men".
var grouping = set("from among amongst for above below between over under aged")

// rowAt returns the row of which the label, or of a name its last word, stands
// at word k, with a capital.
func (g *grid) rowAt(s *sentence, k int) int {
	w := &s.words[k]
	if w.claim >= 0 || !w.name || hollow.has(w.low) {
		return -1
	}
	found := -1
	for r, words := range g.telling {
		if r < g.header || r == g.total || len(words) == 0 || words[len(words)-1] != sense(w.low) && words[0] != sense(w.low) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = r
	}
	return found
}

// rateInTable binds "480 per 100,000 inhabitants" to the column that the
// sentence names and the column of the population.
func (b *binder) rateInTable(i int) {
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	var found [][2]int
	for n := range min(len(b.grids), most) {
		g := &b.grids[n]
		under := b.oneColumn(g, populations)
		row := g.rowBeside(s, at)
		if under < 0 || row < 0 {
			continue
		}
		for c := 1; c < len(g.columns); c++ {
			words := telling(g.columns[c].words)
			if c != under && b.amounts(g, c) && len(words) == 1 && s.speaksOf(words[0]) {
				found = append(found, [2]int{g.cells[row][c], g.cells[row][under]})
			}
		}
	}
	if len(found) == 1 && !slices.Contains(found[0][:], -1) {
		b.rate(i, found[0][0], found[0][1])
	}
}

var populations = set("population inhabitants residents people")

// speaksOf reports whether a word of that sense stands in a sentence.
func (s *sentence) speaksOf(name string) bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return w.claim < 0 && sense(w.low) == name })
}

func scaled(u dataset.Unit) bool { return len(u) > 3 && u[:4] == "/10*" }
