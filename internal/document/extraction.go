package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// extraction writes the text of a document whose file is not text: one block a
// line, the cells of a table row parted by tabs, white space folded.
type extraction struct {
	doc    *Document
	text   []byte
	like   Block // what the open block, or the next, takes after
	start  int   // where the open block began
	open   bool
	space  bool // white space waits to be written
	broken bool // a line break stands before what comes next
	inCell bool // within a table cell, where blocks do not break
}

// write adds text to the open block, opening one at the first word.
func (x *extraction) write(s string) {
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v' || r == '\u2028':
			x.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ' || r == 0x7f || r == utf8.RuneError ||
			r >= '\ue000' && r <= '\uf8ff': // invisible, or a picture from a symbol font
			continue
		case r == '\u2011': // a hyphen that does not break is a hyphen
			r = '-'
		}
		if x.broken { // a line that begins small goes on with its sentence
			x.broken = false
			if unicode.IsLower(r) || x.inCell {
				x.space = true
			} else {
				x.end()
			}
		}
		if !x.open {
			x.open, x.start = true, len(x.text)
		} else if x.space {
			x.text = append(x.text, ' ')
		}
		x.space = false
		x.text = utf8.AppendRune(x.text, r)
	}
}

// raise adds a superscript: an exponent, the ending of an ordinal, or nothing
// for the mark of a footnote. Linked says that it leads elsewhere.
func (x *extraction) raise(s string, linked bool) {
	before := ""
	if x.open && !x.space {
		before = string(x.text[max(x.start, len(x.text)-24):])
	}
	x.write(superscript(s, before, linked))
}

// lower adds a subscript.
func (x *extraction) lower(s string) {
	if low := lowered(s); low != "" {
		s = low
	}
	x.write(s)
}

// end ends the open block and adds it; it reports whether there was one.
func (x *extraction) end() bool {
	span := x.close()
	if span.Len() <= 0 {
		return false
	}
	b := x.like
	b.Span = span
	x.doc.Blocks = append(x.doc.Blocks, b)
	x.text = append(x.text, '\n')
	return true
}

// cell ends the open block as the cell of a table and returns its number, −1
// for a cell without text. A tab follows either.
func (x *extraction) cell(b Block) int {
	b.Span = x.close()
	at := -1
	if b.Span.Len() > 0 {
		at = len(x.doc.Blocks)
		x.doc.Blocks = append(x.doc.Blocks, b)
	}
	x.text = append(x.text, '\t')
	return at
}

// endRow turns the last tab into a line end.
func (x *extraction) endRow() {
	if n := len(x.text); n > 0 && x.text[n-1] == '\t' {
		x.text[n-1] = '\n'
	}
}

// close returns the open block without its outer white space, and drops one
// that has nothing else.
func (x *extraction) close() dataset.Span {
	x.space, x.broken = false, false
	if !x.open {
		return dataset.Span{}
	}
	x.open = false
	s := trimSpan(string(x.text[x.start:]), dataset.Span{Start: 0, End: len(x.text) - x.start})
	s = dataset.Span{Start: x.start + s.Start, End: x.start + s.End}
	if s.Len() <= 0 {
		x.text = x.text[:x.start]
	}
	return s
}

// finish gives the text to the document and has the roles of its blocks
// decided. A document without text is an error.
func (x *extraction) finish(name, do string) (*Document, error) {
	x.end()
	x.doc.Text = string(x.text)
	if len(x.doc.Blocks) == 0 {
		return nil, &Error{Path: name, What: "no text in this file", Do: do}
	}
	x.doc.assignRoles()
	return x.doc, nil
}

// firstTitle sets the source's title from the headline, else to what the file
// says of itself.
func (d *Document) firstTitle(said string) {
	for i := range d.Blocks {
		if d.Blocks[i].Section == dataset.Headline {
			d.Source.Title = d.Prose(i)
			return
		}
	}
	if d.Source.Title == "" {
		d.Source.Title = strings.Join(strings.Fields(said), " ")
	}
}

// tableWriter builds a table whose cells are written one after another. A
// header or a row label that spans places stands in all of them.
type tableWriter struct {
	x      *extraction
	number int
	t      Table
	row    []int
	down   []spanning
	origin int
}

func (x *extraction) table(origin int) *tableWriter {
	x.end()
	return &tableWriter{x: x, number: len(x.doc.Tables) + 1, origin: origin}
}

// cell writes one cell over so many columns and rows of the grid.
func (w *tableWriter) cell(columns, rows int, content func()) {
	w.fill()
	columns = max(1, min(columns, widestSpan, mostColumns-len(w.row)))
	rows = max(1, min(rows, tallestSpan))
	y, first := w.t.Rows, len(w.row)
	if first >= mostColumns {
		return
	}
	w.x.inCell = true
	content()
	w.x.inCell = false
	at := w.x.cell(Block{Section: dataset.Table, Table: w.number, Row: y, Column: first, Origin: w.origin})
	label := y == 0 || first == 0 || y < w.t.Header
	for i := range columns {
		if i > 0 && !label {
			at = -1
		}
		w.put(at, rows)
		if rows > 1 && !label {
			w.down[len(w.row)-1].at = -1
		}
	}
}

func (w *tableWriter) put(at, rows int) {
	n := len(w.row)
	w.row = append(w.row, at)
	for len(w.down) <= n {
		w.down = append(w.down, spanning{})
	}
	w.down[n] = spanning{rows - 1, at}
}

// fill passes over places that a cell above reaches into.
func (w *tableWriter) fill() {
	for n := len(w.row); n < len(w.down) && w.down[n].rows > 0; n++ {
		w.row = append(w.row, w.down[n].at)
		w.down[n].rows--
	}
}

// covered passes over places that the cell above covers.
func (w *tableWriter) covered(columns int) {
	w.fill()
	for range max(1, min(columns, widestSpan, mostColumns-len(w.row))) {
		at, x, y := -1, len(w.row), w.t.Rows
		if y > 0 && x < len(w.t.Cells[y-1]) && (x == 0 || y <= mostHeaders) {
			at = w.t.Cells[y-1][x]
		}
		w.put(at, 1)
	}
}

func (w *tableWriter) endRow(header bool) {
	w.fill()
	for n := len(w.row); n < len(w.down); n++ {
		w.down[n].rows = max(0, w.down[n].rows-1)
	}
	w.x.endRow()
	w.t.Columns = max(w.t.Columns, len(w.row))
	w.t.Cells = append(w.t.Cells, w.row)
	if header && w.t.Header == w.t.Rows {
		w.t.Header++
	}
	w.t.Rows++
	w.row = nil
}

// finish adds the table, guessing its header where the file marks none.
func (w *tableWriter) finish() {
	t := &w.t
	if t.Header == t.Rows {
		t.Header = 0
	}
	if t.Header == 0 {
		w.guessHeader()
	}
	t.square()
	w.x.doc.Tables = append(w.x.doc.Tables, *t)
}

func (w *tableWriter) guessHeader() {
	t := &w.t
	for t.Header < mostHeaders && t.Header+1 < t.Rows && (t.Header == 0 || emptyFirst(t.Cells[t.Header]) || spansBelow(t, t.Header)) {
		var cells []string
		for _, at := range t.Cells[t.Header] {
			s := ""
			if at >= 0 {
				span := w.x.doc.Blocks[at].Span
				s = string(w.x.text[span.Start:span.End])
			}
			cells = append(cells, s)
		}
		if guessHeader(cells, t.Rows) == 0 {
			return
		}
		t.Header++
	}
}

func emptyFirst(row []int) bool { return len(row) > 1 && row[0] < 0 }

// spansBelow reports a row whose first cell is that of the row above: a header
// of two rows, or a label that spans.
func spansBelow(t *Table, y int) bool {
	above, row := t.Cells[y-1], t.Cells[y]
	return len(above) > 0 && len(row) > 0 && row[0] >= 0 && above[0] == row[0]
}
