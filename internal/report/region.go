package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// region is where a record stands in its file.
type region struct {
	path, stated string
	Region
}

// Region is a stretch of a file in lines and code points. Line and columns are 0
// where the file has no lines of its own to point at: a page, a workbook, a book.
type Region struct {
	Line, Column       int // from 1
	EndLine, EndColumn int // after the last code point
	Offset, Length     int // code points
	Place, Text        string
}

// region returns where a record stands. Without its document only the line is
// known.
func (x *index) region(r *dataset.Record) region {
	s := x.source(r.Source)
	out := region{s.Path, x.words(r), Region{Offset: int(r.Start), Length: int(r.End - r.Start)}}
	if e := x.Elsewhere[r.ID]; e != nil {
		out.Region = e.Region
		return out
	}
	if !textIsFile(s) {
		if p, b, _ := x.find(r); p != nil {
			out.Place = p.Document.Place(b)
		}
		return out
	}
	out.Line = int(r.Line)
	p, _, span := x.find(r)
	if p == nil {
		return out
	}
	out.Text = p.Text[span.Start:span.End]
	out.Offset, out.Length = p.Runes(span.Start), utf8.RuneCountInString(out.Text)
	out.Line, out.Column = p.Position(span.Start)
	out.EndLine, out.EndColumn = p.Position(span.End)
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
	case r.Column > 0:
		return fmt.Sprintf("%s:%d:%d", r.path, r.Line, r.Column)
	case r.Line > 0:
		return fmt.Sprintf("%s:%d", r.path, r.Line)
	case r.Place != "":
		return r.path + ", " + r.Place
	}
	return r.path
}
