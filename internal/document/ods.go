package document

import (
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"strings"
)

var odsExtensions = []string{".ods", ".ots"}

const odsType = "application/vnd.oasis.opendocument.spreadsheet"

var odsFormat = &Format{
	Name:       "ods",
	Doc:        "OpenDocument sheets: what the cells show, and the numbers they hold; titles, header rows, merged headers, several tables a sheet and notes are told from the data; of any length; notes on cells are left out.",
	MediaType:  odsType,
	Extensions: odsExtensions,
	Match: func(name string, head []byte) bool {
		return hasExtension(name, odsExtensions) || hasMimetype(head, odsType)
	},
	Windows: readODS,
}

// odsReader gives the rows of one sheet after another.
type odsReader struct {
	file    string
	limits  Limits
	visit   func(sheet int, r sheetRow) error
	archive *archive
	left    int64 // bytes that may still be read
	names   []string
	cells   int
	next    int // row of the sheet
	merges  int
	down    map[int]odsSpan // for a column, the merged range that reaches down
}

type odsSpan struct{ merge, last int }

func readODS(name string, content []byte, limits Limits) iter.Seq2[*Document, error] {
	a, err := openArchive(name, content, "an OpenDocument sheet", limits)
	if err != nil {
		return failed(err)
	}
	if err := a.refuseEncrypted(); err != nil {
		return failed(err)
	}
	meta, err := a.tree("meta.xml")
	if err != nil {
		return failed(err)
	}
	f := &sheetFile{text: workbookText, blank: &Error{Path: name, What: "no text in this file", Do: "open it in its program, let it compute, and save it"}}
	f.each = func(visit func(int, sheetRow) error) error {
		a.left = int64(limits.Unpacked)
		r := &odsReader{file: name, limits: limits, visit: visit, archive: a, left: a.left * streamed}
		err := a.decode("content.xml", func(x *xmlReader) error {
			return r.each(x, "table", func(start xml.StartElement) error { return r.sheet(x, start) })
		})
		f.names = r.names
		return err
	}
	f.complete = func(d *Document) {
		d.firstTitle(meta.child("meta", "title").inner())
		d.setField("author", meta.child("meta", "initial-creator").inner())
	}
	return f.windows(limits)
}

// each calls visit at every element of that name. Visit reads up to its end.
func (r *odsReader) each(x *xmlReader, name string, visit func(xml.StartElement) error) error {
	for {
		start, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch start.Name.Local {
		case name:
			err = visit(start)
		case "tracked-changes", "shapes", "forms":
			err = x.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// sheet reads the rows of one sheet.
func (r *odsReader) sheet(x *xmlReader, start xml.StartElement) error {
	r.names = append(r.names, (&element{attr: start.Attr}).value("name"))
	r.next, r.down = 0, map[int]odsSpan{}
	for {
		t, err := x.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			if t.Name.Local == "table" {
				return nil
			}
		case xml.StartElement:
			switch t.Name.Local {
			case "table-row":
				e, err := x.element(t)
				if err != nil {
					return err
				}
				x.nodes = 0
				r.dropped()
				if err := r.row(e); err != nil {
					return err
				}
			case "shapes", "forms", "table-source", "desc", "title", "named-expressions":
				if err := x.Skip(); err != nil {
					return err
				}
			}
		}
	}
}

// dropped allows for as much again as what was read and is no longer held.
func (r *odsReader) dropped() {
	all := int64(r.limits.Unpacked)
	r.left -= all - r.archive.left
	r.archive.left = min(all, r.left)
}

// row adds a row as often as it is repeated; blank ones once.
func (r *odsReader) row(e *element) error {
	times := atLeastOne(e.value("number-rows-repeated"))
	row := r.cellsOf(e)
	at := r.next
	r.next += times
	if len(row) == 0 {
		times = 1
	}
	for i := range times {
		if r.cells += len(row) + 1; r.cells > r.limits.Cells {
			return tooManyCells(r.file, r.limits)
		}
		if err := r.limits.stopped(r.file); err != nil {
			return err
		}
		if err := r.visit(len(r.names)-1, sheetRow{cells: row, at: at + i}); err != nil {
			return err
		}
	}
	return nil
}

// cellsOf returns the cells of a row up to the last that has text.
func (r *odsReader) cellsOf(e *element) []sheetCell {
	var row []sheetCell
	column, full := 0, 0
	for _, c := range e.children {
		if c.name != "table-cell" && c.name != "covered-table-cell" {
			continue
		}
		cell := sheetCell{}
		if c.name == "table-cell" {
			cell.text = shown(c)
			cell.raw = rawNumber(c.value("value"), cell.text)
			r.merge(&cell, c, column)
		} else if s, ok := r.down[column]; ok && s.last >= r.next {
			cell.merge = s.merge
		}
		for range min(atLeastOne(c.value("number-columns-repeated")), mostWidth-column) {
			if column > len(row) {
				if cell.text == "" && cell.merge == 0 {
					column++
					continue
				}
				row = append(row, make([]sheetCell, column-len(row))...)
			}
			if cell.text != "" || cell.merge > 0 {
				row = append(row, cell)
				full = len(row)
			}
			column++
		}
	}
	return row[:full]
}

// merge numbers the merged range that begins at a cell.
func (r *odsReader) merge(cell *sheetCell, c *element, column int) {
	columns, rows := atLeastOne(c.value("number-columns-spanned")), atLeastOne(c.value("number-rows-spanned"))
	if columns*rows < 2 || cell.text == "" {
		return
	}
	r.merges++
	cell.merge = r.merges
	for i := range min(columns, widestSpan) {
		r.down[column+i] = odsSpan{r.merges, r.next + rows - 1}
	}
}

// shown returns what a cell shows: its paragraphs, without notes on it.
func shown(c *element) string {
	var lines []string
	for _, p := range c.children {
		if p.name == "p" {
			lines = append(lines, shownText(p))
		}
	}
	return trimCell(strings.Join(lines, " "))
}

func shownText(e *element) string {
	if e.name == "" {
		return e.text
	}
	switch e.name {
	case "annotation":
		return ""
	case "s", "tab", "line-break":
		return " "
	}
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(shownText(c))
	}
	return b.String()
}
