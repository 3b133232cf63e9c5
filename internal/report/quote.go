package report

import (
	"fmt"
	"sort"
	"strings"

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
	q := &quote{Path: x.source(r.Source).Path, Line: int(r.Line), Where: sectionWords(r.Section),
		source: r.Source, span: dataset.Span{Start: int(r.Start), End: int(r.End)}}
	m := quoteMark{Record: r}
	if e := x.Elsewhere[r.ID]; e != nil {
		q.Line, q.Column, q.Where, q.span, q.Text = e.Line, e.Column, e.Where, e.Sentence, e.Text
		m.Start, m.End = e.Start, e.End
		return q, m
	}
	p, b, s := x.find(r)
	if p == nil {
		return q, q.inContext(r)
	}
	q.Line, q.Column = p.Position(s.Start)
	if block := &p.Blocks[b]; block.Table > 0 && block.Table <= len(p.Tables) {
		q.Where = cellWords(p, block.Table, block.Row, block.Column)
	}
	q.span = p.sentence(b, s)
	q.Text, m.Start, m.End = p.fold(b, q.span, s)
	return q, m
}

// inContext puts a record's own context around its words where the document
// is not at hand: a sentence that has them once, or the labels of a cell.
func (q *quote) inContext(r *dataset.Record) quoteMark {
	q.Text = dataset.OneLine(r.Stated)
	if strings.Count(r.Context, q.Text) == 1 {
		at := strings.Index(r.Context, q.Text)
		m := quoteMark{Record: r, Start: at, End: at + len(q.Text)}
		q.Text = r.Context
		return m
	}
	if r.Context != "" && r.Section == dataset.Table {
		q.Where += ", " + r.Context
	}
	return quoteMark{Record: r, End: len(q.Text)}
}

// words returns what a record states as a reader sees it: on one line, without
// markup.
func (x *index) words(r *dataset.Record) string {
	if e := x.Elsewhere[r.ID]; e != nil {
		return e.Words
	}
	if p, b, s := x.find(r); p != nil {
		text, _, _ := p.fold(b, s, s)
		return text
	}
	return dataset.OneLine(r.Stated)
}

// find returns where a record is shown: its document, block and bytes. The
// document is nil where the record's words are not to be found.
func (x *index) find(r *dataset.Record) (p *place, b int, s dataset.Span) {
	if p = x.bySource[r.Source]; p == nil {
		return nil, 0, s
	}
	s, ok := p.span(r)
	if b = p.block(s); !ok || b < 0 {
		return nil, 0, s
	}
	return p, b, p.whole(b, s)
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
