package document

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

// beside is what stands between two documents read as one.
const beside = "\n\n"

// Beside returns a document with the tables of another behind its own text, so
// that figures of the one can be held against cells of the other. It keeps the
// first one's source; what it has of the second begins behind the first one's
// text and two line ends.
func Beside(d, tables *Document) *Document {
	out := &Document{Source: d.Source, Text: d.Text + beside + tables.Text, Blocks: slices.Clone(d.Blocks), Tables: slices.Clone(d.Tables)}
	by := len(d.Text) + len(beside)
	lists := 0
	for i := range d.Blocks {
		lists = max(lists, d.Blocks[i].List)
	}
	for i := range tables.Blocks {
		b := tables.Blocks[i]
		if b.Section == dataset.Headline {
			b.Section = dataset.Body // a document has one headline
		}
		b.Span = moved(b.Span, by)
		b.Skip = slices.Clone(b.Skip)
		for k := range b.Skip {
			b.Skip[k] = moved(b.Skip[k], by)
		}
		b.Written = slices.Clone(b.Written)
		for k := range b.Written {
			b.Written[k].Span = moved(b.Written[k].Span, by)
		}
		if b.Table > 0 {
			b.Table += len(d.Tables)
		}
		if b.List > 0 {
			b.List += lists
		}
		out.Blocks = append(out.Blocks, b)
	}
	for _, t := range tables.Tables {
		cells := make([][]int, len(t.Cells))
		for r := range t.Cells {
			cells[r] = slices.Clone(t.Cells[r])
			for c := range cells[r] {
				if cells[r][c] >= 0 {
					cells[r][c] += len(d.Blocks)
				}
			}
		}
		t.Cells = cells
		out.Tables = append(out.Tables, t)
	}
	out.buildIndex()
	return out
}

func moved(s dataset.Span, by int) dataset.Span {
	return dataset.Span{Start: s.Start + by, End: s.End + by}
}

// Beyond returns where a code point of Beside(d, tables) stands: in which of
// the two, and at which of its code points.
func (d *Document) Beyond(at int) (beyond bool, place int) {
	if end := d.Runes(len(d.Text)) + strings.Count(beside, "\n"); at >= end {
		return true, at - end
	}
	return false, at
}
