package relation

import (
	"regexp"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

var recordCell = &Rule{
	Name: "record-cell",
	Doc: `A figure of the text that says a table cell again, and that a word right beside it calls the highest, the lowest
or a record, is no smaller (larger) than the other cells of its column. A record holds against rows of earlier
years alone. A sentence that says since when, or of which others, binds nothing, and neither does a column with
blank cells or one whose total row is meant.`,
	Example: "Boats: 2019 5,000, 2020 5,400. In 2020 a record 5,400 boats landed: 5,400 boats = ahead(5,000)",
	bind: func(b *binder) {
		for i := range b.claims {
			for _, t := range b.claims[i].Derivation {
				if t.Rule == dataset.Restate && b.of[i] >= 0 {
					b.superlative(i, t.Operands[0])
				}
			}
		}
	},
}

var (
	topWords    = set("record highest largest biggest greatest peak")
	bottomWords = set("lowest smallest fewest")
	narrowing   = set("since among excluding except outside other second third fourth fifth apart after before almost near not nearly joint")
	yearLabel   = regexp.MustCompile(`\b(1[5-9]|20)\d\d\b`)
)

// superlative binds a figure to the other cells of the column of its cell.
func (b *binder) superlative(i, cell int) {
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	if at < 0 || s.mentions(narrowing) || b.extremeKnown(i) {
		return
	}
	top, bottom, record := false, false, false
	for k := max(at-3, 0); k < min(at+3, len(s.words)); k++ {
		w := s.words[k]
		top, bottom = top || w.claim < 0 && topWords[w.low], bottom || w.claim < 0 && bottomWords[w.low]
		record = record || w.claim < 0 && w.low == "record"
	}
	if top == bottom {
		return
	}
	if others := b.columnmates(cell, record); top {
		b.term(dataset.Ahead, i, others...)
	} else if len(others) > 0 {
		for _, o := range others {
			b.term(dataset.Ahead, o, cell)
		}
	}
}

// extremeKnown reports a figure that rows-extreme has bound.
func (b *binder) extremeKnown(i int) bool {
	return slices.ContainsFunc(b.claims[i].Derivation, func(t claim.Relation) bool {
		return t.Rule == dataset.Highest || t.Rule == dataset.Lowest
	})
}

// columnmates returns the other body cells of a cell's column, of earlier
// years alone where that is asked for; nil where the column is not whole.
func (b *binder) columnmates(cell int, earlier bool) (out []int) {
	for g := range b.grids {
		g := &b.grids[g]
		for r := g.header; r < len(g.cells); r++ {
			c := slices.Index(g.cells[r], cell)
			if c < 0 {
				continue
			}
			year := yearLabel.FindString(g.rows[r].text)
			if r == g.total || earlier && year == "" {
				return nil
			}
			for o := g.header; o < len(g.cells); o++ {
				k := g.cells[o][c]
				switch {
				case o == r || o == g.total || g.empty[o]:
				case k < 0 || !b.alike(k, cell) || mixedRow(g.rows[o]):
					return nil
				case !earlier || yearLabel.FindString(g.rows[o].text) != "" && yearLabel.FindString(g.rows[o].text) < year:
					out = append(out, k)
				}
			}
			return out
		}
	}
	return nil
}

func mixedRow(l label) bool { return l.has(mixedRows) || l.has(derivedRows) || l.has(totalWords) }
