package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// Masked returns the text of block i with every skipped byte replaced by a
// space, so that byte k of the result is byte Span.Start+k of the document. A
// character written as a reference ("&euro;") stands as itself, on the side
// where it touches a figure, with spaces for the rest.
func (d *Document) Masked(i int) string {
	b := &d.Blocks[i]
	text := d.Text[b.Span.Start:b.Span.End]
	if len(b.Skip) == 0 && len(b.Written) == 0 {
		return text
	}
	out := []byte(text)
	blank := func(start, end int) {
		for k := start; k < end; k++ {
			out[k-b.Span.Start] = ' '
		}
	}
	for _, s := range b.Skip {
		blank(s.Start, s.End)
	}
	for _, w := range b.Written {
		blank(w.Start, w.End)
		at := w.Start
		if leads(w.Means) {
			at = w.End - len(w.Means)
		}
		copy(out[at-b.Span.Start:], w.Means)
	}
	return string(out)
}

// leads reports a character that belongs to what follows it: a currency sign,
// a minus, an opening quotation mark.
func leads(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Sc, r) || unicode.In(r, unicode.Ps, unicode.Pi) || strings.ContainsRune("−±~≈<>≤≥", r)
}

// Prose returns the text of block i without what is skipped, white space
// folded to single spaces: for labels and messages, not for offsets.
func (d *Document) Prose(i int) string {
	return dataset.OneLine(d.Masked(i))
}
