package dataset

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// tableReader is the CSVReader that gocsv is given. It remembers where each
// row stands, judges headers and cells by the table's columns, and hands gocsv
// every column in order with defaults filled in: gocsv by itself takes missing
// columns for zeros, a second header of one name for the first, and counts
// rows where a reader counts lines.
type tableReader struct {
	csv      *csv.Reader
	table    *Schema
	name     string
	names    []string // header as gocsv is to see it
	columns  []int    // columns[j] is which column the file's cell j belongs to; −1 for a reader's own
	cells    []string // of the rows last handed over, to be used again
	rows     []position
	seen     []*lineMap // by column: the line that a cell which may not stand twice stands on
	problems Problems
}

type position struct{ line, column int }

func newTableReader(name string, r io.Reader, t *Schema) *tableReader {
	in := bufio.NewReader(r)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // cannot fail: the bytes are buffered
	}
	c := csv.NewReader(in)
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	return &tableReader{csv: c, table: t, name: name, seen: make([]*lineMap, len(t.Columns))}
}

// Read returns the header; gocsv asks only for many rows.
func (t *tableReader) Read() ([]string, error) {
	if t.names == nil {
		var err error
		if t.names, err = t.header(); err != nil {
			return nil, err
		}
	}
	return t.names, nil
}

// batch is how many rows are handed to gocsv at a time: so a large file is not
// in memory as cells and as records.
const batch = 256

// ReadAll returns the header and the next rows of those that hold what they
// should; they stay as they are until it is called again. No rows are the end.
func (t *tableReader) ReadAll() ([][]string, error) {
	names, err := t.Read()
	if err != nil {
		return nil, err
	}
	out := [][]string{names}
	t.cells = t.cells[:0]
	for len(out) <= batch && len(t.problems) < maxProblems {
		cells, err := t.csv.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, t.syntax(err)
		}
		if row, ok := t.row(cells); ok {
			out = append(out, row)
		}
	}
	return out, nil
}

// expected is how many rows to make room for, in a file of so many bytes, if
// those to come are like those read.
func (t *tableReader) expected(size int64) int {
	read := int64(len(t.rows))
	if read == 0 || size == 0 {
		return batch
	}
	each := max(t.csv.InputOffset()/read, 1)
	left := min((size-t.csv.InputOffset())/each, size/shortestRow)
	return batch + int(max(left+left/16, 0))
}

// shortestRow is a guess that keeps what is made room for in proportion to the
// file, whatever its rows are like.
const shortestRow = 64

func (t *tableReader) header() ([]string, error) {
	cells, err := t.csv.Read()
	if errors.Is(err, io.EOF) {
		t.add(position{1, 1}, "the file is empty; it needs a header line with "+t.needed())
		return nil, t.problems
	}
	if err != nil {
		return nil, t.syntax(err)
	}
	if len(cells) == 1 && strings.ContainsAny(cells[0], ";\t") {
		t.add(position{1, 1}, "the cells are not separated by commas; save the file with commas")
		return nil, t.problems
	}
	there := map[string]bool{}
	for j, name := range cells {
		i := t.table.index(name)
		switch {
		case there[name]:
			t.add(t.pos(j), fmt.Sprintf("column %q stands twice; remove one", name))
		case i < 0 && !strings.HasPrefix(name, ownColumn):
			t.add(t.pos(j), fmt.Sprintf("%q is no column of %s; correct the name, or begin it with %s to keep it for yourself",
				name, t.table.File(), ownColumn))
		}
		there[name] = true
		t.columns = append(t.columns, i)
	}
	names := make([]string, len(t.table.Columns))
	for i, c := range t.table.Columns {
		names[i] = c.Name
		if c.Needed && !there[c.Name] {
			t.add(position{1, 1}, fmt.Sprintf("column %q is missing; add it to the header line, which needs %s", c.Name, t.needed()))
		}
	}
	if len(t.problems) > 0 {
		return nil, t.problems
	}
	return names, nil
}

func (t *tableReader) needed() string {
	var names []string
	for _, c := range t.table.Columns {
		if c.Needed {
			names = append(names, c.Name)
		}
	}
	return strings.Join(names, ", ")
}

// row judges one row and puts its cells into the order of the table.
func (t *tableReader) row(cells []string) ([]string, bool) {
	before := len(t.problems)
	if len(cells) != len(t.columns) {
		t.add(t.pos(0), fmt.Sprintf("the row has %d cells and the header %d; quote a cell that holds a comma", len(cells), len(t.columns)))
		return nil, false
	}
	start := len(t.cells)
	for i := range t.table.Columns {
		t.cells = append(t.cells, t.table.Columns[i].Default)
	}
	row := t.cells[start:]
	for j, cell := range cells {
		i := t.columns[j]
		if i < 0 {
			continue
		}
		c := &t.table.Columns[i]
		cell = unsafeCell(cell)
		if m := c.check(cell); m != "" {
			t.add(t.pos(j), m)
		} else if c.Unique {
			t.unique(i, cell, t.pos(j))
		}
		if cell != "" {
			row[i] = cell
		}
	}
	if len(t.problems) > before {
		return nil, false
	}
	t.rows = append(t.rows, t.pos(0))
	return row, true
}

func (t *tableReader) unique(column int, cell string, at position) {
	if t.seen[column] == nil {
		t.seen[column] = newLineMap()
	}
	if line, twice := t.seen[column].add(cell, at.line); twice {
		name := t.table.Columns[column].Name
		t.add(at, fmt.Sprintf("%s %q stands on line %d already; give each row its own", name, cell, line))
	}
}

// syntax turns an error of encoding/csv into a problem; the rest of the file
// cannot be trusted after one.
func (t *tableReader) syntax(err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return err
	}
	m := "a quote mark stands open or inside an unquoted cell; put the cell in quotes and double the marks inside it"
	t.add(position{p.Line, p.Column}, m)
	return t.problems
}

func (t *tableReader) pos(cell int) position {
	line, column := t.csv.FieldPos(cell)
	return position{line, column}
}

func (t *tableReader) add(at position, message string) {
	if len(t.problems) < maxProblems {
		t.problems = append(t.problems, Problem{t.name, at.line, at.column, message})
	}
}

// index returns which column has that name; −1 for none.
func (t *Schema) index(name string) int {
	for i := range t.Columns {
		if t.Columns[i].Name == name {
			return i
		}
	}
	return -1
}
