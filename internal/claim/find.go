package claim

import (
	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
)

// Find says what each mention is about.
func Find(d *document.Document, mentions []quantity.Mention) []Claim {
	out := make([]Claim, len(mentions))
	for i, m := range mentions {
		out[i] = Claim{Mention: m, Stance: dataset.Reported, PartOf: -1, Sentence: sentenceOf(d, m)}
	}
	return out
}

func sentenceOf(d *document.Document, m quantity.Mention) dataset.Span {
	for _, s := range d.Sentences(m.Block) {
		if s.End > m.Start {
			return s
		}
	}
	return d.Blocks[m.Block].Span
}
