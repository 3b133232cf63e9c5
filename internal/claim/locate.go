package claim

import (
	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
)

// Locate says of a record that stands in block b of its document, at those
// bytes, what Records says of any: section, line, block and context.
func Locate(d *document.Document, r *dataset.Record, b int, at dataset.Span) {
	c := Claim{Mention: quantity.Mention{Span: at, Block: b}, Sentence: Around(d, b, at)}
	line, _ := d.Position(at.Start)
	r.Section, r.Line, r.Block, r.Context = d.Blocks[b].Section, dataset.Int(line), address(d, b), c.context(d)
}

// Around returns the sentence of block b that holds those bytes, or all
// sentences that they reach into.
func Around(d *document.Document, b int, at dataset.Span) dataset.Span {
	out := at
	for _, s := range d.Sentences(b) {
		if s.Overlaps(at) {
			out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
		}
	}
	return out
}
