package relation

import (
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/regex"
)

var recordCell = &Rule{
	Name: "record-cell",
	Doc: `A figure of the text that says a table cell again, and that a word right beside it calls the highest, the lowest
or a record, is no smaller (larger) than the other cells of its column. A record holds against rows of earlier
years alone, "the most since 2016" and "the lowest in five years" against those of the years between. A sentence that
says since another event, or of which others, binds nothing, and neither does a column with
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
	sinceWord   = set("since")
	narrowing   = set("among excluding except outside other second third fourth fifth apart after before almost near not nearly joint")
	yearLabel   = regex.Of(`\b(1[5-9]|20)\d\d\b`)
)

// superlative binds a figure to the other cells of the column of its cell.
func (b *binder) superlative(i, cell int) {
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	if at < 0 || s.mentions(narrowing) || b.nthBest(s) || b.extremeKnown(i) {
		return
	}
	top, bottom, record := false, false, false
	years, narrowed := b.stretch(s, at)
	behind := 2
	if narrowed {
		behind = 6 // "5,400 boats landed there, the most since 2016"
	}
	for k := max(at-3, 0); k <= min(at+behind, len(s.words)-1); k++ {
		w := s.words[k]
		top, bottom = top || w.claim < 0 && (topWords.has(w.low) || w.low == "most" && k > at), bottom || w.claim < 0 && bottomWords.has(w.low)
		record = record || w.claim < 0 && w.low == "record"
	}
	if top == bottom {
		return
	}
	if narrowed && years == (stretch{}) {
		return
	}
	years.earlier = record || narrowed
	if others := b.columnmates(cell, years); top {
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

// stretch is the years that a record is said to hold over: those before its own
// and, where one of the two is not zero, after a year or within so many.
type stretch struct {
	earlier      bool
	after, years int
}

// stretch reads "since 2016" and "in five years" behind the figure at a word;
// narrowed reports that the sentence says one, or something like it.
func (b *binder) stretch(s *sentence, at int) (out stretch, narrowed bool) {
	for k := at + 1; k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.claim < 0:
			narrowed = narrowed || w.low == "since"
		case b.claims[w.claim].Kind == dataset.Date:
			if year, ok := strings.CutSuffix(b.claims[w.claim].EDTF, "/.."); ok && len(year) == len("2016") {
				out.after, _ = strconv.Atoi(year)
				return out, true
			}
		case b.claims[w.claim].Kind == dataset.Duration && b.claims[w.claim].Mention.Unit == "a" && s.words[k-1].low == "in":
			out.years = int(b.claims[w.claim].Value.Float())
			return out, true
		}
	}
	return out, narrowed || s.mentions(sinceWord)
}

// holds reports whether a record of one year is said to hold against another.
func (y stretch) holds(record, other int) bool {
	return !y.earlier || other != 0 && other < record && other > y.after && (y.years == 0 || other > record-y.years)
}

func yearOf(l label) int {
	year, _ := strconv.Atoi(yearLabel().FindString(l.text))
	return year
}

// columnmates returns the other body cells of a cell's column, of the years
// alone that are asked for; nil where the column is not whole.
func (b *binder) columnmates(cell int, years stretch) (out []int) {
	for g := range b.grids {
		g := &b.grids[g]
		for r := g.header; r < len(g.cells); r++ {
			c := slices.Index(g.cells[r], cell)
			if c < 0 {
				continue
			}
			year := yearOf(g.rows[r])
			if r == g.total || years.earlier && year == 0 {
				return nil
			}
			for o := g.header; o < len(g.cells); o++ {
				k := g.cells[o][c]
				switch {
				case o == r || o == g.total || g.empty[o]:
				case k < 0 || !b.alike(k, cell) || mixedRow(g.rows[o]):
					return nil
				case years.holds(year, yearOf(g.rows[o])):
					out = append(out, k)
				}
			}
			return out
		}
	}
	return nil
}

func mixedRow(l label) bool { return l.has(mixedRows) || l.has(derivedRows) || l.has(totalWords) }
