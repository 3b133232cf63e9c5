package document

import "figcheck/dataset"

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
