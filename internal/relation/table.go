package relation

import (
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// grid is a table as the rules read it: the figure of each body cell, the
// words of its labels, and which row and column hold totals.
type grid struct {
	table    int // of the document's
	header   int // leading rows that are labels
	names    int // the column of row labels: the first, or the second behind one of ranks
	cells    [][]int
	rows     []label // by row; header rows have none
	columns  []label
	total    int              // the total row, −1 for none
	totalCol int              // the total column, −1 for none
	some     bool             // the rows are some of what the total row is of
	telling  [][]string       // the telling words of each row label
	called   map[string][]int // rows by the first of them, the total row left out
	empty    []bool           // rows that say nothing behind their label: headings
}

// label is a row or column label in words.
type label struct {
	text  string
	words []string // lower case, units in brackets left out
	unit  []string // the words in brackets
}

func (l label) has(any *wordSet) bool {
	for _, w := range l.words {
		if any.has(w) {
			return true
		}
	}
	return false
}

func labelOf(text string) label {
	l := label{text: strings.TrimSpace(text)}
	depth := 0
	for _, f := range strings.FieldsFunc(apart.Replace(l.text),
		func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("()%-'’", r)
		}) {
		switch {
		case f == "(":
			depth++
		case f == ")":
			depth = max(depth-1, 0)
		case depth > 0:
			l.unit = append(l.unit, strings.ToLower(f))
		default:
			l.words = append(l.words, strings.ToLower(f))
		}
	}
	return l
}

// apart sets the marks of a label off from its words.
var apart = strings.NewReplacer("(", " ( ", ")", " ) ", "%", " % ")

// tables reads every table of the document.
func (b *binder) tables() []grid {
	var at map[int]int // block to its one figure, −1 where there are several
	var out []grid
	for n := range b.doc.Tables {
		if at == nil {
			at = b.cellFigures()
		}
		out = append(out, b.grid(n, at))
	}
	return out
}

func (b *binder) cellFigures() map[int]int {
	at := map[int]int{}
	for i := range b.claims {
		block := b.claims[i].Block
		if b.doc.Blocks[block].Table == 0 || !b.figure(i) {
			continue
		}
		if _, more := at[block]; more {
			at[block] = -1
		} else {
			at[block] = i
		}
	}
	return at
}

func (b *binder) grid(n int, at map[int]int) grid {
	t := &b.doc.Tables[n]
	g := grid{table: n, header: t.Header, total: -1, totalCol: -1}
	for c := 0; c < t.Columns; c++ {
		g.columns = append(g.columns, labelOf(b.doc.ColumnLabel(t, c)))
	}
	if t.Columns > 2 && len(g.columns[0].words) == 1 && ranks.has(g.columns[0].words[0]) {
		g.names = 1
	}
	for r := range t.Cells {
		row := make([]int, t.Columns)
		for c := range row {
			row[c] = -1
			if r >= t.Header && c > g.names && c < len(t.Cells[r]) && t.Cells[r][c] >= 0 {
				if k, ok := at[t.Cells[r][c]]; ok {
					row[c] = k
				}
			}
		}
		g.cells = append(g.cells, row)
		g.empty = append(g.empty, b.emptyRow(t, r))
		var l label
		if r >= t.Header {
			l = labelOf(b.rowLabel(t, &g, r))
		}
		g.rows = append(g.rows, l)
	}
	if g.total = b.totalRow(t, &g); g.total < 0 {
		g.total = b.addingRow(t, &g)
	}
	g.some = b.showsSome(t, &g)
	g.totalCol = totalColumn(&g)
	g.called = map[string][]int{}
	for r := range g.rows {
		g.telling = append(g.telling, telling(g.rows[r].words))
		if w := g.telling[r]; len(w) > 0 && r != g.total && len(g.called[w[0]]) < most {
			g.called[w[0]] = append(g.called[w[0]], r)
		}
	}
	return g
}

var ranks = set("rank ranking position pos place no # number")

// rowLabel is what a row is called: the text of the column of names.
func (b *binder) rowLabel(t *document.Table, g *grid, r int) string {
	if g.names == 0 {
		return b.doc.RowLabel(t, r)
	}
	if g.names < len(t.Cells[r]) && t.Cells[r][g.names] >= 0 {
		return b.doc.Prose(t.Cells[r][g.names])
	}
	return ""
}

func (b *binder) emptyRow(t *document.Table, r int) bool {
	for c := 1; c < len(t.Cells[r]); c++ {
		if k := t.Cells[r][c]; k >= 0 && k != t.Cells[r][0] && b.doc.Prose(k) != "" {
			return false
		}
	}
	return true
}

var (
	totalWords = set("total totals sum overall altogether")
	// derivedRows may follow a total row, and are no parts of it.
	derivedRows = set("average mean median change growth difference share percent percentage % per rate ratio index source note notes previous memo")
	// mixedRows make a table more than a list of parts.
	mixedRows = set("less minus subtotal sub-total opening closing plus adjustment average mean median change")
)

// totalRow returns the row that holds the totals of the rows above: its label
// says so, or it is the last row and set in bold, or it states the 100% of a
// column of shares. A table with more than one such row, or with rows that are
// taken away or are part of other rows, has none that is sure.
func (b *binder) totalRow(t *document.Table, g *grid) int {
	found := -1
	for r := t.Header; r < len(g.rows); r++ {
		if !g.filled(r) {
			continue
		}
		switch {
		case isTotal(g.rows[r]) || r == len(g.rows)-1 && g.saysWhole(r):
			if found >= 0 {
				return -1
			}
			found = r
		case found >= 0 && !g.rows[r].has(derivedRows):
			return -1
		case found < 0 && (g.rows[r].has(mixedRows) || partial(g.rows[r])):
			return -1
		}
	}
	last := g.lastFilled()
	if found < 0 && last > t.Header+1 && (b.boldRow(t, last) && !b.boldRow(t, last-1) || b.statesHundred(g, last)) {
		found = last
	}
	if found < t.Header+2 {
		return -1
	}
	return found
}

// isTotal reports a label such as "Total", "All trips", "Grand total".
func isTotal(l label) bool {
	if len(l.words) == 0 {
		return false
	}
	if l.words[0] == "all" {
		return len(l.words) <= 3 && (len(l.words) == 1 || l.words[1] != "other" && l.words[1] != "others")
	}
	return len(l.words) <= 5 && (totalWords.has(l.words[0]) || totalWords.has(l.words[len(l.words)-1]))
}

// results are what a net figure is that other rows lead up to: "net income" is
// no part of a total, "net imports" may be one.
var results = set("total change income profit loss result results assets cash debt revenue position")

// partial reports a label such as "of which women" or "net income".
func partial(l label) bool {
	if len(l.words) == 0 {
		return false
	}
	switch l.words[0] {
	case "including", "thereof", "incl", "excluding":
		return true
	case "net", "balance":
		return len(l.words) == 1 || results.has(l.words[1])
	case "of":
		return len(l.words) > 1 && (l.words[1] == "which" || l.words[1] == "whom")
	}
	return false
}

func (g *grid) filled(r int) bool {
	for _, c := range g.cells[r] {
		if c >= 0 {
			return true
		}
	}
	return false
}

func (g *grid) lastFilled() int {
	for r := len(g.cells) - 1; r >= 0; r-- {
		if g.filled(r) {
			return r
		}
	}
	return -1
}

// boldRow reports whether every cell of a row is set in bold, which a Markdown
// document does with stars.
func (b *binder) boldRow(t *document.Table, r int) bool {
	any := false
	for _, block := range t.Cells[r] {
		if block < 0 {
			continue
		}
		bl := &b.doc.Blocks[block]
		around := b.doc.Text[max(0, bl.Span.Start-2):min(len(b.doc.Text), bl.Span.End+2)]
		if strings.Count(around, "**") < 2 && strings.Count(around, "__") < 2 {
			return false
		}
		any = true
	}
	return any
}

// statesHundred reports whether a row gives 100% in a column of shares.
func (b *binder) statesHundred(g *grid, r int) bool {
	for c, k := range g.cells[r] {
		if k >= 0 && b.claims[k].Kind == dataset.Percent && b.hundred(k) && g.columns[c].has(shareWords) {
			return true
		}
	}
	return false
}

func (b *binder) hundred(k int) bool {
	v := b.claims[k].Value.Rat()
	return v != nil && v.IsInt() && v.Num().IsInt64() && v.Num().Int64() == 100
}

func totalColumn(g *grid) int {
	found := -1
	for c := 2; c < len(g.columns); c++ {
		l := g.columns[c]
		if len(l.words) > 0 && len(l.words) <= 2 && (totalWords.has(l.words[0]) || l.words[0] == "all" || l.words[0] == "both") {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}

var (
	shareWords = set("share shares % percent percentage proportion distribution")
	// unsummed are words of columns whose figures do not add up.
	unsummed = set(`per average avg mean median rate rates ratio index rank year age price prices growth change density
		minimum maximum min max temperature speed score gdp/capita intensity odds probability half-life margin yield difference`)
	// contributing make figures of such a column add up after all.
	contributing = set("contribution contributions")
)

// summable reports whether the figures of a column add up to a total.
func (g *grid) summable(c int) bool {
	return !g.columns[c].has(unsummed) || g.columns[c].has(contributing)
}

// column returns the figures of a column in the rows above the total, and
// whether none is missing. Rows with nothing but a label are headings.
func (g *grid) column(c, to int) (parts []int, whole bool) {
	for r := g.header; r < to; r++ {
		if g.empty[r] {
			continue
		}
		if g.cells[r][c] < 0 {
			return nil, false
		}
		parts = append(parts, g.cells[r][c])
	}
	return parts, len(parts) >= 2
}

// amounts reports whether every figure of a column is an amount of one unit.
func (b *binder) amounts(g *grid, c int) bool {
	unit, n := dataset.Unit(""), 0
	for r := range g.cells {
		k := g.cells[r][c]
		if k < 0 {
			continue
		}
		if !b.amount(k) || n > 0 && b.claims[k].Mention.Unit != unit {
			return false
		}
		unit = b.claims[k].Mention.Unit
		n++
	}
	return n > 0 && !g.columns[c].has(unsummed) && !g.columns[c].has(shareWords)
}
