package document

import (
	"fmt"
	"math"
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

// sheetRow is one row of a sheet, which may have fewer cells than the next.
type sheetRow struct {
	cells []sheetCell
	at    int          // row of the sheet, from 0
	text  dataset.Span // of the file, where that is the text
}

// sheetFile is a file of sheets. A sheet is rows of cells, of which nothing
// says where a table begins: above it stand titles, below it notes, and blank
// rows part it from the next.
type sheetFile struct {
	names []string // of the sheets, known once each has run
	// each gives the rows of every sheet in turn, each time from the first. It
	// ends with the first error, its own or visit's.
	each     func(visit func(sheet int, r sheetRow) error) error
	text     func(*Document) sheetText // for a document that is still empty
	complete func(*Document)           // adds what the file says of itself
	blank    *Error                    // where it has no text
}

// sheetText writes the text of a document as its rows come.
type sheetText interface {
	row(r sheetRow)           // begins a row
	title(name string)        // is the name of a sheet, where there are several
	put(c sheetCell, b Block) // adds the block of a cell, unless it has no text
	endRow()                  // ends a row that has cells
	written() string          // the text so far
}

const mostWidth = 16_384 // columns, as spreadsheets have

// filled returns how many cells of a row have text, a merged range being one.
func (r sheetRow) filled() int {
	n, merge := 0, 0
	for _, c := range r.cells {
		if c.text != "" && (c.merge == 0 || c.merge != merge) {
			n, merge = n+1, c.merge
		}
	}
	return n
}

// first returns the text of the first cell of a row that has one.
func (r sheetRow) first() string {
	for _, c := range r.cells {
		if c.text != "" {
			return c.text
		}
	}
	return ""
}

// groups reports a row with one merged cell that leaves the first column free:
// a header over some of the columns, and no title.
func (r sheetRow) groups() bool {
	if len(r.cells) == 0 || r.cells[0].text != "" {
		return false
	}
	for _, c := range r.cells {
		if c.text != "" {
			return c.merge > 0
		}
	}
	return false
}

// within returns the texts of some columns of a row.
func (r sheetRow) within(left, right int) []string {
	texts := make([]string, max(0, right-left))
	for x := left; x < min(right, len(r.cells)); x++ {
		texts[x-left] = r.cells[x].text
	}
	return texts
}

// mergedWith reports whether a cell is one with that above it.
func (r sheetRow) mergedWith(above sheetRow, x int) bool {
	return x < len(above.cells) && x < len(r.cells) && r.cells[x].merge > 0 && above.cells[x].merge == r.cells[x].merge
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
