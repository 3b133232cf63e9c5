package report

import "figcheck/dataset"

// Excerpt is how a claim stands in its document: all that a report shows of it
// where the document is not at hand any more.
type Excerpt struct {
	Words        string // as a reader sees them
	Line, Column int
	Where, Text  string       // as a quote has them
	Sentence     dataset.Span // that is quoted
	Start, End   int          // of the words in the quote
	Region
}

// Excerpts are those of some claims of a report, by id; nil for one whose words
// are not to be found in a document.
func Excerpts(r *Report, claims []string) map[string]*Excerpt {
	x := newIndex(r)
	out := make(map[string]*Excerpt, len(claims))
	for _, id := range claims {
		rec := x.records[id]
		if rec == nil {
			continue
		}
		out[id] = nil
		if p, _, _ := x.find(rec); p == nil {
			continue
		}
		q, m := x.quote(rec)
		out[id] = &Excerpt{x.words(rec), q.Line, q.Column, q.Where, q.Text, q.span, m.Start, m.End, x.region(rec).Region}
	}
	return out
}
