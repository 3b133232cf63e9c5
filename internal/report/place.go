package report

import (
	"sort"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// place finds one's way in a document: records count code points, documents
// count bytes and people count lines.
type place struct {
	*document.Document
	steps  []int // byte offset of code points 0, stride, 2·stride …
	lines  []int // byte offset of every line's first byte
	blocks []int // indexes of Blocks by position
}

const stride = 256

func newPlace(d *document.Document) *place {
	p := &place{Document: d, lines: []int{0}}
	runes := 0
	for i := range d.Text {
		if runes%stride == 0 {
			p.steps = append(p.steps, i)
		}
		runes++
		if d.Text[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	for i := range d.Blocks {
		p.blocks = append(p.blocks, i)
	}
	sort.SliceStable(p.blocks, func(i, j int) bool {
		return d.Blocks[p.blocks[i]].Span.Start < d.Blocks[p.blocks[j]].Span.Start
	})
	return p
}

// offset returns the byte at which code point n begins; beyond the text, the
// text's length.
func (p *place) offset(n int) int {
	k := n / stride
	if n < 0 || k >= len(p.steps) {
		return len(p.Text)
	}
	i := p.steps[k]
	for n %= stride; n > 0 && i < len(p.Text); n-- {
		_, size := utf8.DecodeRuneInString(p.Text[i:])
		i += size
	}
	return i
}

// span returns where a record stands, or false when the text there is not
// what the record says: the document has changed or the record was edited.
func (p *place) span(r *dataset.Record) (dataset.Span, bool) {
	s := dataset.Span{Start: p.offset(int(r.Start)), End: p.offset(int(r.End))}
	return s, s.Start < s.End && p.Text[s.Start:s.End] == r.Stated
}

// position returns the line and the column, in code points, both from 1.
func (p *place) position(offset int) (line, column int) {
	line = sort.SearchInts(p.lines, offset+1)
	return line, p.runes(offset) - p.runes(p.lines[line-1]) + 1
}

// runes returns how many code points stand before a byte.
func (p *place) runes(offset int) int {
	k := sort.SearchInts(p.steps, offset+1) - 1
	if k < 0 {
		return 0
	}
	return k*stride + utf8.RuneCountInString(p.Text[p.steps[k]:offset])
}

// block returns the index of the block that holds the span, or −1.
func (p *place) block(s dataset.Span) int {
	i := sort.Search(len(p.blocks), func(i int) bool { return p.Blocks[p.blocks[i]].Span.End > s.Start })
	if i == len(p.blocks) || !p.Blocks[p.blocks[i]].Span.Contains(s) {
		return -1
	}
	return p.blocks[i]
}
