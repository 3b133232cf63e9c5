package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// region is where a record stands in its file, in lines and code points. Line
// and columns are 0 where the file has no lines of its own to point at: a
// page, a workbook, a book.
type region struct {
	path                string
	line, column        int // from 1
	endLine, endColumn  int // after the last code point
	offset, length      int // code points
	stated, place, text string
}

// region returns where a record stands. Without its document only the line is
// known.
func (x *index) region(r *dataset.Record) region {
	s := x.source(r.Source)
	out := region{path: s.Path, offset: int(r.Start), length: int(r.End - r.Start), stated: x.words(r)}
	if !textIsFile(s) {
		if p, b, _ := x.find(r); p != nil {
			out.place = p.Document.Place(b)
		}
		return out
	}
	out.line = int(r.Line)
	p, _, span := x.find(r)
	if p == nil {
		return out
	}
	out.text = p.Text[span.Start:span.End]
	out.offset, out.length = p.Runes(span.Start), utf8.RuneCountInString(out.text)
	out.line, out.column = p.Position(span.Start)
	out.endLine, out.endColumn = p.Position(span.End)
	return out
}

// textIsFile reports whether offsets in the text are offsets in the file.
func textIsFile(s *dataset.Source) bool {
	kind, _, _ := strings.Cut(s.MediaType, ";")
	return kind == "text/plain" || kind == "text/markdown"
}

// regions returns where the operands of a finding stand, in their order.
func (x *index) regions(f *dataset.Finding) (out []region, of []dataset.Operand) {
	for _, o := range operands(f) {
		if r := x.records[o.ID]; r != nil {
			out, of = append(out, x.region(r)), append(of, o)
		}
	}
	return out, of
}

// String is path:line:column as far as they are known, or the path and the
// place in words.
func (r region) String() string {
	switch {
	case r.column > 0:
		return fmt.Sprintf("%s:%d:%d", r.path, r.line, r.column)
	case r.line > 0:
		return fmt.Sprintf("%s:%d", r.path, r.line)
	case r.place != "":
		return r.path + ", " + r.place
	}
	return r.path
}
