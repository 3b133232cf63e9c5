package document

import "strings"

// Masked returns the text of block i with every skipped byte replaced by a
// space, so that byte k of the result is byte Span.Start+k of the document.
func (d *Document) Masked(i int) string {
	b := &d.Blocks[i]
	text := d.Text[b.Span.Start:b.Span.End]
	if len(b.Skip) == 0 {
		return text
	}
	out := []byte(text)
	for _, s := range b.Skip {
		for k := s.Start; k < s.End; k++ {
			out[k-b.Span.Start] = ' '
		}
	}
	return string(out)
}

// Prose returns the text of block i without what is skipped, white space
// folded to single spaces: for labels and messages, not for offsets.
func (d *Document) Prose(i int) string {
	return strings.Join(strings.Fields(d.Masked(i)), " ")
}
