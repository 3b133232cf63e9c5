package document

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"figcheck/dataset"
)

// sheetWriter writes the rows of a file of sheets into documents: one, or for
// a table that is too large windows of it.
type sheetWriter struct {
	file   *sheetFile
	limits Limits
	yield  func(*Document) bool

	doc    *Document
	text   sheetText
	past   Window              // what the windows before had
	later  bool                // this is not the first window
	cells  int                 // of its own, a long text counting as several
	again  int                 // the same of what it repeats
	tables []*sheetTable       // in it
	begun  int                 // how many of them it only goes on with
	merged map[mergedRange]int // their blocks in it
	memory *memory
	repeats
}

// repeats is what each window repeats of those before: the first rows of the
// file, which say what it is about, and the table that it goes on with.
type repeats struct {
	count  int         // items so far
	head   []sheetItem // the first of them
	whole  bool        // the head is as long as it shall be
	lines  []sheetItem // the last ones before the table
	header []sheetItem // of the table
	last   []sheetItem // its last row
}

// sheetItem is a row with the part it plays, or the name of a sheet.
type sheetItem struct {
	row   sheetRow
	sheet int
	kind  itemKind
	table *sheetTable // of a tableRow
	y     int         // and which of its rows, from 0
	n     int         // which item of the file
}

type itemKind int

const (
	blankRow itemKind = iota
	sheetName
	lineRow
	tableRow
)

type mergedRange struct {
	table *sheetTable
	merge int
}

// errEnough ends a reading of which nothing more is wanted.
var errEnough = errors.New("enough")

// windows yields the document of a file, or the windows of it.
func (f *sheetFile) windows(limits Limits) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		plan, err := f.plan()
		if err != nil {
			yield(nil, err)
			return
		}
		w := &sheetWriter{file: f, limits: limits, yield: func(d *Document) bool { return yield(d, nil) }, memory: newMemory()}
		w.past.Sample = plan.sample
		w.open()
		if err := w.all(plan); err != nil {
			if !errors.Is(err, errEnough) {
				yield(nil, err)
			}
			return
		}
		if !w.later && len(w.doc.Blocks) == 0 {
			yield(nil, f.blank)
			return
		}
		if !w.later {
			w.doc.Window = nil
		}
		w.close()
	}
}

// all reads the file once more and writes its rows as they were planned.
func (w *sheetWriter) all(plan *sheetPlan) error {
	sheet, next, part, y := -1, 0, 0, 0
	named := false
	return w.file.each(func(s int, r sheetRow) error {
		if s != sheet {
			sheet, next, part, y, named = s, 0, 0, 0, false
		}
		at := next
		next++
		parts := plan.parts[s]
		for part < len(parts) && at >= parts[part].to {
			part, y = part+1, 0
		}
		if !named && len(r.cells) > 0 && len(w.file.names) > 1 {
			named = true
			if err := w.add(sheetItem{kind: sheetName, sheet: s}, unit(parts, 0, w.limits)); err != nil {
				return err
			}
		}
		it := sheetItem{row: r, sheet: s}
		ahead := 0
		if part < len(parts) && at >= parts[part].from && r.filled() > 0 {
			it.kind, it.table, it.y = lineRow, parts[part].table, y
			if it.table != nil {
				it.kind = tableRow
			}
			if y == 0 {
				ahead = unit(parts, part, w.limits)
			}
			y++
		}
		return w.add(it, ahead)
	})
}

// unit returns how many cells begin with a part that belong into one window:
// those of titles with the table below them, of a table where it is not cut.
func unit(parts []sheetPart, i int, limits Limits) int {
	n := 0
	for ; i < len(parts) && parts[i].table == nil; i++ {
		n += parts[i].to - parts[i].from
	}
	if i < len(parts) && parts[i].table.places() <= limits.Table {
		n += parts[i].table.places()
	}
	return n
}

// add writes an item, in a new window where the open one is full. Ahead is how
// many cells from it on belong together, 0 within them.
func (w *sheetWriter) add(it sheetItem, ahead int) error {
	it.n = w.count
	w.count++
	if w.full(it, ahead) {
		if !w.close() {
			return errEnough
		}
		w.later = true
		w.open()
	}
	w.write(it)
	w.cells += it.size()
	w.remember(it, len(w.doc.Blocks))
	return nil
}

// full reports whether a new window begins with an item.
func (w *sheetWriter) full(it sheetItem, ahead int) bool {
	switch {
	case !w.whole || it.kind == blankRow || w.cells < w.again: // so that no file costs more than in proportion to its length
		return false
	case it.table != nil && it.table.places() > w.limits.Table && it.y > it.table.header:
		return w.cells >= w.limits.Window && (!it.spans() || w.cells >= 2*w.limits.Window)
	case ahead > 0:
		return w.cells+ahead > w.limits.Table
	}
	return it.table == nil && w.cells > w.limits.Table
}

// size is how many cells of usual length a row is.
func (it *sheetItem) size() int {
	const usual = 64 // bytes
	n := 1
	for _, c := range it.row.cells {
		n += 1 + len(c.text)/usual
	}
	return n
}

// spans reports a row with cells that those above it reach into.
func (it *sheetItem) spans() bool {
	for _, c := range it.row.cells {
		if c.merge > 0 && c.text == "" {
			return true
		}
	}
	return false
}

// beyondHead returns what is repeated of the table that goes on.
func (r *repeats) beyondHead() []sheetItem {
	return slices.DeleteFunc(slices.Concat(r.lines, r.header, r.last), func(it sheetItem) bool { return it.n < len(r.head) })
}

// remember keeps what later windows repeat.
func (r *repeats) remember(it sheetItem, blocks int) {
	const enough, most = 48, 96 // blocks: how far the stages after this one look into a document for what it is about
	if !r.whole {
		r.head = append(r.head, it)
		r.whole = blocks >= enough && it.kind == tableRow || blocks >= most
	}
	switch it.kind {
	case sheetName, lineRow:
		if len(r.last) > 0 || len(r.header) > 0 {
			r.lines, r.header, r.last = nil, nil, nil
		}
		const near = 2
		r.lines = append(r.lines[max(0, len(r.lines)+1-near):], it)
	case tableRow:
		if it.y == 0 && len(r.last) > 0 {
			r.lines, r.header, r.last = nil, nil, nil
		}
		if it.y < it.table.header {
			r.header = append(r.header, it)
		} else {
			r.last = append(r.last[:0], it)
		}
	}
}

// open begins a document with what it repeats.
func (w *sheetWriter) open() {
	w.doc = &Document{}
	w.text = w.file.text(w.doc)
	w.tables, w.merged, w.cells, w.again = nil, map[mergedRange]int{}, 0, 0
	for _, it := range slices.Concat(w.head, w.beyondHead()) {
		w.again += it.size()
		w.write(it)
	}
	w.begun = len(w.tables)
	w.doc.Window = w.past.following(w.doc, w.text.written())
}

// close completes the document and yields it.
func (w *sheetWriter) close() bool {
	d := w.doc
	d.Text = w.text.written()
	for i, planned := range w.tables {
		t := &d.Tables[i]
		t.Part = t.Rows < planned.rows
		t.square()
		if t.Part && i >= w.begun {
			d.Notes = append(d.Notes, fmt.Sprintf("a table of %d rows is read in parts: its totals are not checked", planned.rows))
		}
	}
	if d.Window != nil {
		w.past = d.Window.past(d)
	}
	d.assignRoles(w.memory)
	w.file.complete(d)
	return w.yield(d)
}

func (w *sheetWriter) write(it sheetItem) {
	switch w.text.row(it.row); it.kind {
	case sheetName:
		w.text.title(w.file.names[it.sheet])
	case lineRow:
		w.line(it.row)
	case tableRow:
		w.tableRow(it)
	}
}

// line adds a row that is no table's, each cell a paragraph.
func (w *sheetWriter) line(r sheetRow) {
	merge := 0
	for x, c := range r.cells {
		if c.text == "" || c.merge > 0 && c.merge == merge {
			continue
		}
		merge = c.merge
		w.text.put(c, Block{Section: dataset.Body, Column: x, Origin: r.at + 1})
	}
	w.text.endRow()
}

// tableRow adds a row of a table.
func (w *sheetWriter) tableRow(it sheetItem) {
	d := w.doc
	number := len(w.tables)
	if number == 0 || w.tables[number-1] != it.table {
		d.Tables = append(d.Tables, Table{Columns: it.table.right - it.table.left, Header: it.table.header, Sheet: w.file.names[it.sheet], Left: it.table.left})
		w.tables = append(w.tables, it.table)
		number++
	}
	t := &d.Tables[number-1]
	y := t.Rows
	if it.y > y && t.Gap == 0 {
		t.Kept, t.Gap = y, it.y-y
	}
	row := make([]int, 0, t.Columns)
	for x := t.Left; x < min(it.table.right, len(it.row.cells)); x++ {
		c, block := it.row.cells[x], -1
		at := mergedRange{it.table, c.merge}
		if seen, ok := w.merged[at]; ok && c.merge > 0 {
			if y < t.Header || x == t.Left {
				block = seen
			}
		} else if c.text != "" {
			block = len(d.Blocks)
			w.text.put(c, Block{Section: dataset.Table, Table: number, Row: y, Column: x - t.Left, Origin: it.row.at + 1})
			if len(d.Blocks) == block {
				block = -1
			} else if c.merge > 0 {
				w.merged[at] = block
			}
		}
		row = append(row, block)
	}
	w.text.endRow()
	t.Cells, t.Top = append(t.Cells, row), append(t.Top, it.row.at)
	t.Rows++
}
