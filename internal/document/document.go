// Package document turns files into text with structure and offsets. Offsets
// are assigned here and only carried afterwards: nothing downstream searches
// for text again. It knows nothing of quantities.
package document

import "figcheck/dataset"

// Document is one source as a reader sees it. For text and Markdown, Text is
// the file itself, so that offsets are file offsets.
type Document struct {
	Source dataset.Source
	Text   string
	Blocks []Block // in reading order, disjoint
	Tables []Table
	Notes  []string // what whoever reads the figures should know of the reading: "2 tracked changes, taken as accepted"
	Boxes  []Box    // of the words of a PDF, in the order of the text, disjoint; nil elsewhere
	Lines  []int    // byte offset in the file of each of its lines, where Block.Origin is an offset and the text is not the file
	Window *Window  // which part of its file it is; nil in one that is all of it
	Counts string   // what Block.Origin counts, from 1: "page", "paragraph", "row", "part"; "" where it is bytes of the file

	index *index // nil in a document made by hand; look-ups then count from the start
}

// Block is one unit of structure: a heading, a paragraph, a list item, one
// table cell. Figures never cross a block. Section Headline is the headline of
// the document alone; any other heading is Body with Heading above 0. Section
// Boilerplate is text of the page or file and not of the document: metadata
// lines, links to elsewhere, contact lines, and what stood before word for word.
type Block struct {
	Section dataset.Section
	Heading int // 1 to 6 for a heading, 0 otherwise
	Span    dataset.Span
	Skip    []dataset.Span // bytes within Span that are not prose: markup, link targets, footnote marks, code; ordered, disjoint
	Written []Written      // places within Span where the file writes a character in another way: "&euro;"; ordered, outside Skip
	List    int            // number of the list it belongs to, from 1; 0 outside lists
	Table   int            // number of the table it is a cell of, from 1; 0 outside tables
	Row     int            // row of the cell, from 0
	Column  int            // column of the cell, from 0
	Raw     string         // what a sheet's cell holds, a number as the file has it, where it shows another; "" elsewhere
	Origin  int            // byte offset in the file of where the block comes from: Span.Start where the text is the file, else the element's tag, or the number of what Document.Counts says
}

// Written is a character, or two, that the text writes as something longer.
type Written struct {
	dataset.Span
	Means string // never longer than the span
}

// Table is a grid of cells with what its header says about them.
type Table struct {
	Caption string // "" where there is none
	Rows    int
	Columns int
	Header  int     // how many leading rows are header rows
	Cells   [][]int // Cells[row][column] is an index into Document.Blocks, or −1 for an empty or spanned place.
	// A header or row label that spans places stands in all of them; a row may be shorter in a table of millions of places.

	Part bool // rows of it are left out here, for it is too large to be held
	Kept int  // and from this row on each stands Gap rows further down in the whole
	Gap  int

	Sheet string // name of the spreadsheet's sheet that it stands in; "" elsewhere
	Top   []int  // row of the sheet, from 0, of each row; nil where there is no sheet
	Left  int    // column of the sheet, from 0, of the first column
}

// ColumnLabel returns the text of the header cells above a cell, outermost first,
// joined by a space.
func (d *Document) ColumnLabel(t *Table, column int) string {
	var label string
	for r := 0; r < t.Header; r++ {
		if r > 0 && d.sameCell(t, r, column) {
			continue
		}
		if s := d.cellText(t, r, column); s != "" {
			if label != "" {
				label += " "
			}
			label += s
		}
	}
	return label
}

// sameCell reports a place that the cell above it spans.
func (d *Document) sameCell(t *Table, row, column int) bool {
	above, at := t.Cells[row-1], t.Cells[row]
	return column < len(above) && column < len(at) && at[column] >= 0 && above[column] == at[column]
}

// RowLabel returns the text of the first cell of a row.
func (d *Document) RowLabel(t *Table, row int) string { return d.cellText(t, row, 0) }

func (d *Document) cellText(t *Table, row, column int) string {
	if row >= len(t.Cells) || column >= len(t.Cells[row]) || t.Cells[row][column] < 0 {
		return ""
	}
	return d.Prose(t.Cells[row][column])
}
