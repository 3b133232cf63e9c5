package document

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// sheetCell is one cell of a sheet before it is known what it is part of.
type sheetCell struct {
	text  string
	raw   string // what it holds where that is another number than it shows
	start int    // offset in the document's text where that is the file itself
	merge int    // number of the merged range it belongs to, from 1; 0 for none
}

// A sheet is rows of cells, of which nothing says where a table begins: above
// it stand titles, below it notes, and blank rows part it from the next.
type sheet struct {
	doc    *Document
	name   string
	rows   [][]sheetCell // a row may be shorter than the next, or empty
	number []int         // the row of the file, from 0, that each is; nil where that is its index
	origin func(row int) int
	put    func(sheetCell, Block) // adds a block for a cell that has text
	endRow func()
}

const mostWidth = 16_384 // columns, as spreadsheets have

// region is a part of a sheet that is one table.
type region struct {
	rows        []int // in the sheet
	left, right int   // columns, right exclusive
}

// layout adds the blocks and tables of the sheet to the document.
func (s *sheet) layout() {
	var table region // the table that the next rows may continue
	flush := func() {
		switch {
		case len(table.rows) == 1 && !s.anyFigure(table):
			s.lines(table.rows[0], table.rows[0]+1)
		case len(table.rows) > 0:
			s.table(table)
		}
		table = region{}
	}
	for from := 0; from < len(s.rows); {
		if s.filled(from) == 0 {
			from++
			continue
		}
		end := from + 1
		for end < len(s.rows) && s.filled(end) > 0 {
			end++
		}
		top, bottom := s.body(from, end)
		r := s.region(top, bottom)
		if top > from || !s.continues(table, r) {
			flush()
			s.lines(from, top)
			table = r
		} else {
			table.rows = append(table.rows, r.rows...)
		}
		if bottom < end {
			flush()
			s.lines(bottom, end)
		}
		from = end
	}
	flush()
}

// anyFigure reports figures in the first row of a table. One row of words is a
// title with a comma in it, and no table.
func (s *sheet) anyFigure(r region) bool {
	return slices.ContainsFunc(s.texts(r.rows[0], r), isNumericCell)
}

// filled returns how many cells of a row have text, a merged range being one.
func (s *sheet) filled(y int) int {
	n, merge := 0, 0
	for _, c := range s.rows[y] {
		if c.text != "" && (c.merge == 0 || c.merge != merge) {
			n, merge = n+1, c.merge
		}
	}
	return n
}

// body returns the rows from top to bottom that are a table, among rows
// without a blank one between them: lines of one cell above and below it are
// titles and notes.
func (s *sheet) body(from, end int) (top, bottom int) {
	widest, figures := 0, 0
	for y := from; y < end; y++ {
		widest = max(widest, s.filled(y))
		if isNumericCell(s.only(y)) {
			figures++
		}
	}
	if widest < 2 {
		if figures*2 > end-from && end-from > 1 { // one column of figures
			return from, end
		}
		return end, end
	}
	top, bottom = from, end
	for top < bottom && s.filled(top) < 2 && !s.groups(top) {
		top++
	}
	for bottom > top && s.filled(bottom-1) < 2 && !isNumericCell(s.only(bottom-1)) {
		bottom--
	}
	return top, bottom
}

// only returns the text of the first cell of a row that has one.
func (s *sheet) only(y int) string {
	for _, c := range s.rows[y] {
		if c.text != "" {
			return c.text
		}
	}
	return ""
}

// groups reports a row with one merged cell that leaves the first column free:
// a header over some of the columns, and no title.
func (s *sheet) groups(y int) bool {
	row := s.rows[y]
	if len(row) == 0 || row[0].text != "" {
		return false
	}
	for _, c := range row {
		if c.text != "" {
			return c.merge > 0
		}
	}
	return false
}

// region returns the rows as a table without its empty outer columns.
func (s *sheet) region(top, bottom int) region {
	r := region{left: mostWidth}
	for y := top; y < bottom; y++ {
		r.rows = append(r.rows, y)
		for x, c := range s.rows[y] {
			if c.text != "" {
				r.left, r.right = min(r.left, x), max(r.right, x+1)
			}
		}
	}
	return r
}

// continues reports rows below a blank one that go on with the table: as wide,
// or narrower, and without a header of their own.
func (s *sheet) continues(table, r region) bool {
	if len(table.rows) == 0 || len(r.rows) == 0 || r.left < table.left || r.right > table.right {
		return false
	}
	return guessHeader(s.texts(r.rows[0], table), 2) == 0
}

func (s *sheet) texts(y int, r region) []string {
	var texts []string
	for x := r.left; x < r.right; x++ {
		t := ""
		if x < len(s.rows[y]) {
			t = s.rows[y][x].text
		}
		texts = append(texts, t)
	}
	return texts
}

// lines adds rows that are no table, each cell a paragraph.
func (s *sheet) lines(from, end int) {
	for y := from; y < end; y++ {
		merge := 0
		for x, c := range s.rows[y] {
			if c.text == "" || c.merge > 0 && c.merge == merge {
				continue
			}
			merge = c.merge
			s.put(c, Block{Section: dataset.Body, Column: x, Origin: s.origin(y)})
		}
		s.endRow()
	}
}

// table adds one table, whose header is guessed.
func (s *sheet) table(r region) {
	d := s.doc
	t := Table{Rows: len(r.rows), Columns: r.right - r.left, Header: s.header(r), Sheet: s.name, Left: r.left, Top: s.numbers(r.rows)}
	number := len(d.Tables) + 1
	merged := map[int]int{} // block of each merged range
	for y, at := range r.rows {
		row := make([]int, 0, t.Columns)
		for x := r.left; x < min(r.right, len(s.rows[at])); x++ {
			c, block := s.rows[at][x], -1
			if seen, ok := merged[c.merge]; ok && c.merge > 0 {
				if y < t.Header || x == r.left {
					block = seen
				}
			} else if c.text != "" {
				block = len(d.Blocks)
				s.put(c, Block{Section: dataset.Table, Table: number, Row: y, Column: x - r.left, Origin: s.origin(at)})
				if len(d.Blocks) == block {
					block = -1
				} else if c.merge > 0 {
					merged[c.merge] = block
				}
			}
			row = append(row, block)
		}
		s.endRow()
		t.Cells = append(t.Cells, row)
	}
	t.square()
	d.Tables = append(d.Tables, t)
}

// numbers returns the rows of the file that rows of the sheet are.
func (s *sheet) numbers(rows []int) []int {
	if s.number == nil {
		return rows
	}
	out := make([]int, len(rows))
	for i, y := range rows {
		out[i] = s.number[y]
	}
	return out
}

// header returns how many rows of a table are its header.
func (s *sheet) header(r region) int {
	n := 0
	for n < mostHeaders && n+1 < len(r.rows) {
		texts := s.texts(r.rows[n], r)
		if len(texts) == 1 && isNumericCell(texts[0]) && !isPeriod(texts[0]) {
			break
		}
		if n > 0 && texts[0] != "" && !s.mergedWith(r.rows[n-1], r.rows[n], r.left) || guessHeader(texts, len(r.rows)) == 0 {
			break
		}
		n++
	}
	return n
}

func (s *sheet) mergedWith(above, below, x int) bool {
	return x < len(s.rows[above]) && x < len(s.rows[below]) && s.rows[below][x].merge > 0 && s.rows[above][x].merge == s.rows[below][x].merge
}

// rawNumber returns the number that a cell holds where it shows another, of
// fewer digits or as a percentage; "" elsewhere. Dates are numbers inside, and
// are not meant.
func rawNumber(held, shown string) string {
	n, err := strconv.ParseFloat(held, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) || !isNumericCell(shown) || strings.ContainsAny(shown[1:], "-/:") {
		return ""
	}
	digits := strings.Map(func(r rune) rune {
		if r == ',' || r == ' ' || r == '\u00a0' || r == '\u202f' {
			return -1
		}
		return r
	}, shown)
	if m, err := strconv.ParseFloat(digits, 64); err == nil && m == n {
		return ""
	}
	return held
}

// columnName returns the letters of a column from 0: A, B, … Z, AA.
func columnName(x int) string {
	name := ""
	for x++; x > 0; x = (x - 1) / 26 {
		name = string(rune('A'+(x-1)%26)) + name
	}
	return name
}

// tooManyCells is the error for a sheet above the limit.
func tooManyCells(name string, limits Limits) error {
	return &Error{Path: name, What: fmt.Sprintf("more than %d cells", limits.Cells), Do: "split it, give a summary of it, or raise --max-cells"}
}

// trimCell is what a cell says without outer white space.
func trimCell(s string) string { return strings.TrimFunc(s, blankRune) }
