package relation

import (
	"math"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// wholeLabels are last rows that are of all rows above, by one word alone.
var wholeLabels = set("group company country nation nationwide nationally combined everyone everybody network")

// saysWhole reports the label of a last row that is of all the rows above: "Whole
// country", "Group", "Council as a whole", "Deposits in all", and "Three counties"
// below three rows.
func (g *grid) saysWhole(r int) bool {
	words := g.rows[r].words
	n := len(words)
	switch {
	case n == 0 || n > 5:
		return false
	case n == 1:
		return wholeLabels.has(words[0])
	case words[0] == "whole" || words[0] == "entire" || words[n-1] == "combined" || words[n-1] == "together":
		return true
	case n > 2 && words[n-2] == "in" && words[n-1] == "all":
		return true
	case n > 3 && slices.Equal(words[n-3:], []string{"as", "a", "whole"}):
		return true
	}
	return n == 2 && smallNumbers[words[0]] == r-g.header
}

// smallNumbers are the words for how many rows a table has.
var smallNumbers = map[string]int{"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// addingRow returns the last row of a table where its figures are the sums of the
// rows above, whatever it is called: in all columns that can be summed, or in all
// but one and at least two, of which three digits and more are no chance. Of two
// columns one is enough where both are headed by years or parts of one.
func (b *binder) addingRow(t *document.Table, g *grid) int {
	last := g.lastFilled()
	if t.Part || last < g.header+2 || len(g.cells) > longestTable {
		return -1
	}
	for r := g.header; r <= last; r++ {
		if g.rows[r].has(mixedRows) || g.rows[r].has(derivedRows) || partial(g.rows[r]) {
			return -1
		}
	}
	sums, odd, digits, dated := 0, 0, 0.0, true
	for c := g.names + 1; c < len(g.columns); c++ {
		parts, whole := g.column(c, last)
		k := g.cells[last][c]
		if k < 0 || !whole || !g.summable(c) || !b.amounts(g, c) || b.shareLike(k) {
			continue
		}
		dated = dated && dateHead(g.columns[c])
		switch v, step, want, slack := b.rowsAdded(k, parts); {
		case math.IsNaN(want):
		case math.Abs(v-want) <= step/2+slack && !b.repeats(k, parts):
			sums++
			digits += math.Log10(math.Max(1, math.Abs(v)/step))
		case !b.sizes(v, want) || b.levelLike(k, parts):
			return -1
		default:
			odd++
		}
	}
	switch {
	case sums > 0 && odd == 0 && digits >= 2.5, sums > 1 && odd == 1 && digits >= sureDigits, sums == 1 && odd == 1 && dated && digits >= 3:
		return last
	}
	return -1
}

// rowsAdded returns a figure with the sum of others, NaN where one of them is none.
func (b *binder) rowsAdded(k int, parts []int) (v, step, want, slack float64) {
	v, step = b.written(k)
	want, slack, ok := b.outcome(dataset.Sum, parts)
	if !ok || !b.claims[k].Value.Valid() {
		want = math.NaN()
	}
	if b.claims[k].Value.IsInt() {
		slack = 0
	}
	return v, step, want, slack
}

// dateHead reports a column of one year or part of one.
func dateHead(l label) bool {
	if yearLabel().MatchString(l.text) {
		return true
	}
	for _, names := range periodNames {
		if len(l.words) > 0 && slices.Contains(names, l.words[0]) || len(l.words) == 2 && l.words[0] == "week" {
			return true
		}
	}
	return false
}

// someOf are words over a table by which its rows are not all there are.
var someOf = set("main largest biggest top leading selected principal major chief")

// showsSome reports a table of some rows only, by its caption or the words right
// above, or because the last row is much more than all rows above in every column.
func (b *binder) showsSome(t *document.Table, g *grid) bool {
	if g.total < 0 {
		return false
	}
	if labelOf(t.Caption).has(someOf) || b.aboveSays(t, someOf) {
		return true
	}
	columns := 0
	for c := g.names + 1; c < len(g.columns); c++ {
		parts, whole := g.column(c, g.total)
		k := g.cells[g.total][c]
		if k < 0 || !whole || !g.summable(c) || !b.amounts(g, c) {
			continue
		}
		if v, _, want, _ := b.rowsAdded(k, parts); math.IsNaN(want) || v < 1.15*want {
			return false
		}
		columns++
	}
	return columns > 1
}

// aboveSays reports one of some words in the last sentence above a table.
func (b *binder) aboveSays(t *document.Table, words *wordSet) bool {
	if len(t.Cells) == 0 || len(t.Cells[0]) == 0 {
		return false
	}
	for _, k := range t.Cells[0] {
		if k > 0 {
			s := b.lastSentence(k - 1)
			return s != nil && s.mentions(words)
		}
	}
	return false
}
