package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"figcheck/dataset"
)

// isDataTable tells a table of data from one that lays out a page: it has two
// rows and two columns at least, and no table within.
func isDataTable(n *html.Node) bool {
	switch attribute(n, "role") {
	case "presentation", "none":
		return false
	}
	rows, widest, nested := 0, 0, false
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && !nested; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			switch c.Data {
			case "table":
				nested = true
				return
			case "tr":
				rows++
				cells := 0
				for k := c.FirstChild; k != nil; k = k.NextSibling {
					if isCell(k) {
						cells++
					}
				}
				widest = max(widest, cells)
			}
			walk(c)
		}
	}
	walk(n)
	return !nested && rows >= 2 && widest >= 2
}

func isCell(n *html.Node) bool {
	return n.Type == html.ElementNode && (n.Data == "td" || n.Data == "th")
}

// spanning is a cell that reaches down into the rows below.
type spanning struct {
	rows int // still to fill
	at   int
}

// Limits of spans: HTML allows 1,000 columns; a page that asks for that on
// every cell is not a table.
const (
	widestSpan  = 100
	mostColumns = 1000
	tallestSpan = 65534
)

// table reads a data table: a caption, then a grid in which a header or a row
// label that spans places stands in all of them.
func (w *htmlWalker) table(n *html.Node, c htmlContext) {
	t := Table{}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && k.Data == "caption" {
			before := len(w.doc.Blocks)
			w.block(k, c)
			if len(w.doc.Blocks) > before {
				s := w.doc.Blocks[before].Span
				t.Caption = string(w.text[s.Start:s.End])
			}
		}
	}
	kept := w.article.asked && w.article.kept[origin(n)]
	if c.chrome || !(kept || c.inArticle || len(w.article.within) == 0) {
		return
	}
	c.boiler = c.boiler && !kept
	var down []spanning
	header := true
	var readRows func(*html.Node, bool)
	readRows = func(n *html.Node, head bool) {
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			switch {
			case k.Type != html.ElementNode || hidden(k):
			case k.Data == "tr":
				header = header && (head || allHeaders(k))
				if header {
					t.Header++
				}
				var row []int
				row, down = w.row(k, c, t.Rows, header, down)
				t.Columns = max(t.Columns, len(row))
				t.Cells = append(t.Cells, row)
				t.Rows++
			case k.Data == "thead":
				readRows(k, true)
			case k.Data == "tbody" || k.Data == "tfoot":
				readRows(k, false)
			}
		}
	}
	readRows(n, false)
	if t.Header == t.Rows {
		t.Header = 0
	}
	if t.Header == 0 {
		t.Header = w.guessedHeader(&t)
	}
	t.square()
	w.doc.Tables = append(w.doc.Tables, t)
}

// allHeaders reports a row of <th> alone, of which there are two.
func allHeaders(row *html.Node) bool {
	n := 0
	for k := row.FirstChild; k != nil; k = k.NextSibling {
		if isCell(k) {
			if k.Data != "th" || attribute(k, "scope") == "row" {
				return false
			}
			n++
		}
	}
	return n > 1
}

// row reads one row into blocks and returns the block of each place.
func (w *htmlWalker) row(n *html.Node, c htmlContext, y int, header bool, down []spanning) ([]int, []spanning) {
	var row []int
	put := func(at, rows int) {
		x := len(row)
		row = append(row, at)
		for len(down) <= x {
			down = append(down, spanning{})
		}
		down[x] = spanning{rows - 1, at}
	}
	fill := func() { // places that a cell above reaches into
		for x := len(row); x < len(down) && down[x].rows > 0; x++ {
			row = append(row, down[x].at)
			down[x].rows--
		}
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if !isCell(k) || hidden(k) {
			continue
		}
		fill()
		if len(row) >= mostColumns {
			break
		}
		at := w.cell(k, c, y, len(row))
		label := header || k.Data == "th" || len(row) == 0
		rows := span(k, "rowspan", tallestSpan)
		for i := range span(k, "colspan", widestSpan) {
			if i > 0 && !label {
				at = -1
			}
			put(at, rows)
			if rows > 1 && !label {
				down[len(row)-1].at = -1
			}
		}
	}
	fill()
	for x := len(row); x < len(down); x++ {
		down[x].rows = max(0, down[x].rows-1)
	}
	if len(w.text) > 0 && w.text[len(w.text)-1] == '\t' {
		w.text[len(w.text)-1] = '\n'
	}
	return row, down
}

// span reads a colspan or rowspan.
func span(n *html.Node, key string, most int) int {
	k, err := strconv.Atoi(attribute(n, key))
	if err != nil || k < 1 {
		return 1
	}
	return min(k, most)
}

// cell adds the block of one cell, followed by a tab, and returns its number,
// −1 for a cell without text.
func (w *htmlWalker) cell(n *html.Node, c htmlContext, y, x int) int {
	c.cell = true
	if k := origin(n); k >= 0 {
		c.origin = k
	}
	w.isOpen, w.space, w.element = false, false, nil
	w.children(n, c)
	at := -1
	if w.isOpen && strings.TrimSpace(string(w.text[w.start:])) != "" {
		at = len(w.doc.Blocks)
		section := dataset.Table
		if c.boiler {
			section = dataset.Boilerplate
		}
		w.doc.Blocks = append(w.doc.Blocks, Block{Section: section, Span: w.trimmed(),
			Table: len(w.doc.Tables) + 1, Row: y, Column: x, Origin: max(c.origin, 0)})
	}
	w.isOpen, w.space = false, false
	w.text = append(w.text, '\t')
	return at
}

// guessedHeader is guessHeader for a table whose cells are blocks already.
func (w *htmlWalker) guessedHeader(t *Table) int {
	if t.Rows == 0 {
		return 0
	}
	var first []string
	for _, at := range t.Cells[0] {
		text := ""
		if at >= 0 {
			s := w.doc.Blocks[at].Span
			text = string(w.text[s.Start:s.End])
		}
		first = append(first, text)
	}
	return guessHeader(first, t.Rows)
}
