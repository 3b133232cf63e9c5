package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

type tableView struct {
	Label   string // names the table among those of the page
	Caption string
	Head    [][]cellView
	Body    [][]cellView
}

type cellView struct {
	Runs          []runView
	Block         int // −1 for an empty cell
	Header        bool
	Number        bool // in a column of numbers
	Columns, Rows int  // how many it spans
}

func (m *marker) table(n int) *tableView {
	t := &m.Tables[n-1]
	v := &tableView{Label: fmt.Sprintf("Table %d in %s", n, m.Source.Path), Caption: t.Caption}
	for i := range m.Blocks {
		if b := &m.Blocks[i]; b.Section == dataset.Caption && b.Table == 0 && m.Prose(i) == t.Caption {
			v.Caption = "" // it stands in the text as a block of its own
		}
	}
	numbers := m.numberColumns(t)
	for y := range t.Cells {
		if y < t.Header {
			v.Head = append(v.Head, m.row(t, y, numbers))
		} else {
			v.Body = append(v.Body, m.row(t, y, numbers))
		}
	}
	return v
}

// row lays out the cells that begin in a row; the places that a cell spans
// hold the same block.
func (m *marker) row(t *document.Table, y int, numbers []bool) []cellView {
	var out []cellView
	row := t.Cells[y]
	at := func(y, x int) int {
		if y < 0 || y >= len(t.Cells) || x >= len(t.Cells[y]) {
			return -1
		}
		return t.Cells[y][x]
	}
	for x := 0; x < len(row); {
		i, first := row[x], x
		c := cellView{Block: i, Header: y < t.Header || x == 0, Columns: 1, Rows: 1}
		for x++; i >= 0 && x < len(row) && row[x] == i; x++ {
			c.Columns++
		}
		switch above := i >= 0 && at(y-1, first) == i; {
		case above && y != t.Header:
			continue
		case above: // a cell cannot span out of the header: it is named again
			c.Runs = []runView{{Text: m.Prose(i)}}
		case i >= 0:
			c.Runs = m.runs(i)
		}
		c.Header = c.Header && len(c.Runs) > 0
		c.Number = first < len(numbers) && numbers[first] && c.Columns == 1
		for k := y + 1; i >= 0 && k != t.Header && at(k, first) == i; k++ {
			c.Rows++
		}
		out = append(out, c)
	}
	return out
}

// numberColumns reports which columns hold mostly numbers, to set them flush
// right: short cells that begin with a digit, a sign or a currency sign.
func (m *marker) numberColumns(t *document.Table) []bool {
	numbers, words := make([]int, t.Columns), make([]int, t.Columns)
	for y := t.Header; y < len(t.Cells); y++ {
		for x, i := range t.Cells[y] {
			switch {
			case i < 0 || x >= t.Columns:
			case numeric(m.Prose(i)):
				numbers[x]++
			default:
				words[x]++
			}
		}
	}
	out := make([]bool, t.Columns)
	for x := range out {
		out[x] = x > 0 && numbers[x] > words[x]
	}
	return out
}

func numeric(cell string) bool {
	const short = 16
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, "(+-−–±~≈<>≤≥ "))
	return len(cell) <= short && (unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || cell == "–" || cell == "-" || cell == "—")
}
