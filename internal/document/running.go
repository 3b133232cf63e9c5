package document

import (
	"strings"

	"figcheck/dataset"
)

// Running makes a document of running text without looking for structure: each
// paragraph is a body block. It serves text that was cut from its page, such
// as the lines of a corpus.
func Running(text, published string) *Document {
	d := &Document{Source: dataset.Source{ID: dataset.SourceID([]byte(text)), Published: published}, Text: text}
	for start := 0; start < len(text); {
		end := strings.Index(text[start:], "\n\n")
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if span := trimSpan(text, dataset.Span{Start: start, End: end}); span.Len() > 0 {
			d.Blocks = append(d.Blocks, Block{Section: dataset.Body, Span: span, Origin: span.Start})
		}
		start = end + 2
	}
	d.buildIndex()
	return d
}
