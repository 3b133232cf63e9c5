package report

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// quote is a sentence with the operands of a finding in it.
type quote struct {
	Path         string
	Line, Column int    // of the first operand; Column 0 where the document is not at hand
	Where        string // what the words alone do not say: the row and column of a cell, the section
	Text         string // white space folded, markup left out
	Marks        []quoteMark
	source       string       // with span, what makes it one quote
	span         dataset.Span // of the sentence; of the record's code points where the document is not at hand
}

// quoteMark is an operand in its sentence.
type quoteMark struct {
	Start, End int // bytes of the quote's text; equal where the place is not known
	dataset.Operand
	Record *dataset.Record
}

// Words returns the operand's words as a reader sees them.
func (q *quote) Words(m quoteMark) string { return q.Text[m.Start:m.End] }

// At returns path:line:column, as editors read it.
func (q *quote) At() string {
	if q.Column == 0 {
		return fmt.Sprintf("%s:%d", q.Path, q.Line)
	}
	return fmt.Sprintf("%s:%d:%d", q.Path, q.Line, q.Column)
}

// quotes returns the sentences that hold the operands of a finding, in the
// order of the operands, each sentence once.
func (x *index) quotes(f *dataset.Finding) []*quote {
	var out []*quote
	type key struct {
		source string
		span   dataset.Span
	}
	seen := map[key]*quote{}
	for _, o := range operands(f) {
		r := x.records[o.ID]
		if r == nil {
			continue
		}
		q, m := x.quote(r)
		m.Operand = o
		k := key{q.source, q.span}
		if known := seen[k]; known != nil {
			known.Marks = append(known.Marks, m)
			continue
		}
		q.Marks = append(q.Marks, m)
		seen[k] = q
		out = append(out, q)
	}
	return out
}

// operands returns the operands of a finding; a finding that only names its
// claims gets operands without role.
func operands(f *dataset.Finding) []dataset.Operand {
	if len(f.Operands) > 0 {
		return f.Operands
	}
	var out []dataset.Operand
	for _, id := range f.Claims {
		out = append(out, dataset.Operand{ID: id})
	}
	return out
}

// quote returns the sentence of a record and its place there.
func (x *index) quote(r *dataset.Record) (*quote, quoteMark) {
	q := &quote{Path: x.source(r.Source).Path, Line: int(r.Line), Where: sectionWords(r.Section), Text: r.Stated,
		source: r.Source, span: dataset.Span{Start: int(r.Start), End: int(r.End)}}
	m := quoteMark{Record: r, End: len(r.Stated)}
	p := x.bySource[r.Source]
	if p == nil {
		return q, m
	}
	s, ok := p.span(r)
	b := p.block(s)
	if !ok || b < 0 {
		return q, m
	}
	q.Line, q.Column = p.position(s.Start)
	if block := &p.Blocks[b]; block.Table > 0 && block.Table <= len(p.Tables) {
		q.Where = cellWords(p, block.Table, block.Row, block.Column)
	}
	q.span = p.sentence(b, s)
	q.Text, m.Start, m.End = p.fold(b, q.span, s)
	return q, m
}

// words returns what a record states as a reader sees it: on one line, without
// markup.
func (x *index) words(r *dataset.Record) string {
	if p := x.bySource[r.Source]; p != nil {
		if s, ok := p.span(r); ok {
			if b := p.block(s); b >= 0 {
				text, _, _ := p.fold(b, s, s)
				return text
			}
		}
	}
	return strings.Join(strings.Fields(r.Stated), " ")
}

// fold returns the text of a span of block b as one line without markup, and
// where an inner span stands in it.
func (p *place) fold(b int, outer, inner dataset.Span) (text string, start, end int) {
	var out []byte
	skip := p.skips(b, outer.Start)
	space := false
	for i := outer.Start; i < outer.End; {
		if i <= inner.Start {
			start = len(out)
		}
		for len(skip) > 0 && skip[0].End <= i {
			skip = skip[1:]
		}
		if len(skip) > 0 && skip[0].Start <= i {
			i = min(skip[0].End, outer.End)
			continue
		}
		r, size := utf8.DecodeRuneInString(p.Text[i:])
		if unicode.IsSpace(r) {
			space = len(out) > 0
		} else {
			if space {
				out, space = append(out, ' '), false
			}
			if i <= inner.Start {
				start = len(out)
			}
			out = append(out, p.Text[i:i+size]...)
			if i < inner.End {
				end = len(out)
			}
		}
		i += size
	}
	return string(out), min(start, end), end
}

func sectionWords(s dataset.Section) string {
	if s == dataset.Body || s == "" {
		return ""
	}
	return string(s)
}

func cellWords(p *place, table, row, column int) string {
	t := &p.Tables[table-1]
	words := "table"
	if s := p.RowLabel(t, row); s != "" && column > 0 {
		words += ", row “" + s + "”"
	}
	if s := p.ColumnLabel(t, column); s != "" && row >= t.Header {
		words += ", column “" + s + "”"
	}
	return words
}

// piece is a run of a quote's text, within an operand or between operands.
type piece struct {
	Text string
	Mark *quoteMark
}

// pieces cuts the quote's text at its marks; of overlapping marks the first
// one counts.
func (q *quote) pieces() []piece {
	marks := make([]*quoteMark, 0, len(q.Marks))
	for i := range q.Marks {
		marks = append(marks, &q.Marks[i])
	}
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].Start < marks[j].Start })
	var out []piece
	at := 0
	for _, m := range marks {
		if m.Start < at || m.Start == m.End {
			continue
		}
		if m.Start > at {
			out = append(out, piece{Text: q.Text[at:m.Start]})
		}
		out = append(out, piece{Text: q.Text[m.Start:m.End], Mark: m})
		at = m.End
	}
	if at < len(q.Text) {
		out = append(out, piece{Text: q.Text[at:]})
	}
	return out
}
