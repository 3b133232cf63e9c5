package relation

import (
	"slices"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

var rowsThat = &Rule{
	Name: "rows-that",
	Doc: `"Two of the five cities had more than 300 cases": how many rows of a table have a figure that another bounds, and
"cases fell in three of the five cities", "three of the five cities had fewer cases in 2024 than in 2023", how many fell
from one column to another. The table's first column is headed by the noun of the count; the sentence says of how many
rows it speaks, and it is all there are, or the table has a total row. Columns are named as ever, by all telling words of
their headers; two years and one noun name two columns. Where two tables answer, nothing is bound.`,
	Example: "City, Cases: Ash 310, Elm 120. One of the two cities had more than 300 cases: one = how_many(300 cases, 310, 120)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			if b.claims[i].Kind != dataset.Count || b.claims[i].Relation != dataset.Exact || at > 0 && s.words[at-1].low == "the" || s.mentions(undecided) || s.mentions(narrowing) {
				return
			}
			var found []claim.Relation
			for n := range min(len(b.grids), most) {
				if g := &b.grids[n]; b.countsRows(g, s, at, i) {
					found = append(found, append(b.boundedRows(g, s, at, i), b.movedRows(g, s)...)...)
				}
			}
			if len(found) == 1 && len(found[0].Operands) > 2 {
				b.term(found[0].Rule, i, found[0].Operands...)
			}
		})
	},
}

// countsRows reports a number of the rows of a table: "three of the five
// cities" where there are five, or "three cities" of a table with a total.
func (b *binder) countsRows(g *grid, s *sentence, at, i int) bool {
	names := telling(g.columns[g.names].words)
	if len(names) != 1 {
		return false
	}
	whole, of := i, b.claims[i].PartOf
	for k := at + 1; of < 0 && k < len(s.words) && k < at+4; k++ {
		if c := s.words[k].claim; c >= 0 && s.words[at+1].low == "of" {
			of = c
		}
	}
	if of >= 0 && b.of[of] == b.of[i] {
		whole = of
	} else if g.total < 0 {
		return false
	}
	if noun := b.noun(whole); noun == "" || sense(noun) != names[0] || len(b.rowsIn(g, s)) > 0 {
		return false
	}
	n := 0
	for r := g.header; r < len(g.cells); r++ {
		if r != g.total && !g.empty[r] {
			n++
		}
	}
	v := b.claims[whole].Value.Rat()
	return whole == i || v != nil && v.IsInt() && v.Num().IsInt64() && v.Num().Int64() == int64(n)
}

// boundedRows relates a count to the one bound that stands behind it and the
// column that this names; without operands where the column is not whole.
func (b *binder) boundedRows(g *grid, s *sentence, at, i int) []claim.Relation {
	bound := -1
	for k := at + 1; k < len(s.words); k++ {
		c := s.words[k].claim
		switch {
		case c < 0 || !b.figure(c) || c == b.claims[i].PartOf:
		case bound >= 0 || s.ofSome(k):
			return nil
		case b.bounds(c):
			bound = c
		}
	}
	if bound < 0 || !b.amount(bound) {
		return nil
	}
	noun := b.nouned(bound)
	if noun == "" && b.claims[bound].Kind == dataset.Count {
		return nil
	}
	c := b.columnIn(g, s, noun, nil)
	if c < 0 || !b.plainly(s, &question{g: g, column: c}, s.place(bound)) {
		return nil
	}
	cells := b.body(g, c)
	if len(cells) < 2 || !b.sameKind(bound, cells[0]) {
		return []claim.Relation{{Rule: dataset.HowMany}}
	}
	return []claim.Relation{{Rule: dataset.HowMany, Operands: append([]int{bound}, cells...)}}
}

func (b *binder) bounds(c int) bool {
	switch b.claims[c].Relation {
	case dataset.MoreThan, dataset.AtLeast, dataset.LessThan, dataset.AtMost:
		return true
	}
	return false
}

var (
	fallen = set("fell fallen fewer less lower declined dropped decreased shrank falling dropping declining fall falls decline drop")
	risen  = set("rose risen more higher increased grew grown climbed rising increasing growing rise rises increase grow")
)

// movedRows relates a count to the pairs of two columns of one noun and two
// years; without operands where a column is not whole.
func (b *binder) movedRows(g *grid, s *sentence) []claim.Relation {
	down, up := s.mentions(fallen), s.mentions(risen)
	if down == up || s.figures > 2+b.dates(s) {
		return nil
	}
	from, to := b.twoYears(g, s)
	if from < 0 || !b.plainly(s, &question{g: g, column: to}, len(s.words)-1) {
		return nil
	}
	first, second := b.body(g, from), b.body(g, to)
	if len(first) < 2 || len(first) != len(second) {
		return []claim.Relation{{Rule: dataset.Risen}}
	}
	var pairs []int
	for k := range first {
		pairs = append(pairs, first[k], second[k])
	}
	rule := dataset.Risen
	if down {
		rule = dataset.Fallen
	}
	return []claim.Relation{{Rule: rule, Operands: pairs}}
}

func (b *binder) dates(s *sentence) (n int) {
	for i := range s.words {
		if c := s.words[i].claim; c >= 0 && b.claims[c].Kind == dataset.Date {
			n++
		}
	}
	return n
}

// twoYears returns the only two columns whose headers have the same noun, which
// the sentence says, and a year; the earlier one first. The sentence names both
// years or none.
func (b *binder) twoYears(g *grid, s *sentence) (from, to int) {
	var columns []int
	for c := 1; c < len(g.columns); c++ {
		year := yearLabel().FindString(g.columns[c].text)
		words := slices.DeleteFunc(telling(g.columns[c].words), func(w string) bool { return w == year })
		if year != "" && len(words) > 0 && s.speaksOfAll(words) && !g.columns[c].has(changeHeads) {
			columns = append(columns, c)
		}
	}
	if len(columns) != 2 {
		return -1, -1
	}
	from, to = columns[0], columns[1]
	x, y := yearLabel().FindString(g.columns[from].text), yearLabel().FindString(g.columns[to].text)
	if x > y {
		from, to, x, y = to, from, y, x
	}
	if x == y || !slices.Equal(telling(without(g.columns[from].words, x)), telling(without(g.columns[to].words, y))) {
		return -1, -1
	}
	if n := b.dates(s); n != 0 && (n != 2 || !s.speaksOfAll([]string{x, y})) {
		return -1, -1
	}
	return from, to
}

func without(words []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == word })
}
