package review

import (
	"regexp"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
)

// Settle makes a dataset say what the decisions say: claims first, then the
// findings that check makes of them. It returns the rows with the ids that
// their claims and findings have now, and those that find theirs no more.
func Settle(d *dataset.Dataset, docs []*document.Document, rows []dataset.Decision, check func()) (applied, lost []dataset.Decision) {
	rows = replanted(rows, docs)
	applied, _ = d.Apply(rows)
	for i := range applied {
		if x := &applied[i]; x.Act == dataset.Add {
			locate(d.Record(x.Target), docs)
		}
	}
	check()
	return d.Apply(rows)
}

// locate says of an added record where it stands, as of one that was found.
func locate(r *dataset.Record, docs []*document.Document) {
	if r == nil || r.Line > 0 {
		return
	}
	for _, d := range docs {
		if d.Source.ID != r.Source {
			continue
		}
		at := dataset.Span{Start: offset(d.Text, int(r.Start)), End: offset(d.Text, int(r.End))}
		for b := range d.Blocks {
			if d.Blocks[b].Span.Contains(at) {
				claim.Locate(d, r, b, at)
				return
			}
		}
	}
}

// offset returns the byte at which a code point begins.
func offset(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// replanted puts the figures that were added to a document which has been
// edited since where their words stand now.
func replanted(rows []dataset.Decision, docs []*document.Document) []dataset.Decision {
	now := map[string]string{}
	out := append([]dataset.Decision(nil), rows...)
	for i := range out {
		x := &out[i]
		if x.Act != dataset.Add {
			continue
		}
		if d, at, ok := find(x, docs); ok {
			was := x.Target
			moved := dataset.Added(d.Source.ID, d.Runes(at.Start), d.Runes(at.End), d.Text[at.Start:at.End])
			x.Target, x.Field, x.Value = moved.Target, moved.Field, moved.Value
			now[was] = x.Target
		}
	}
	if len(now) == 0 {
		return rows
	}
	for i := range out {
		if id, ok := now[out[i].Target]; ok {
			out[i].Target = id
		}
		if id, ok := now[out[i].Value]; ok {
			out[i].Value = id
		}
	}
	return out
}

// find returns where the words of an added figure stand in the document that
// its own has become: in the sentence they stood in or, where that has
// changed, anywhere, if they stand there once.
func find(x *dataset.Decision, docs []*document.Document) (d *document.Document, at dataset.Span, ok bool) {
	for _, other := range docs {
		if other.Source.ID == x.Field {
			return nil, at, false // it has not changed
		}
		if other.Source.Path == x.Document && x.About != "" {
			d = other
		}
	}
	if d == nil {
		return nil, at, false
	}
	var same, elsewhere []dataset.Span
	for b := range d.Blocks {
		for _, s := range occurrences(d, b, x.About) {
			var r dataset.Record
			if claim.Locate(d, &r, b, s); r.Context == x.Context {
				same = append(same, s)
			} else {
				elsewhere = append(elsewhere, s)
			}
		}
	}
	switch {
	case len(same) == 1:
		return d, same[0], true
	case len(same) == 0 && len(elsewhere) == 1:
		return d, elsewhere[0], true
	}
	return nil, at, false
}

// occurrences returns where words stand in a block as words of their own: not
// as the 12 of 512 or of 3.12.
func occurrences(d *document.Document, b int, words string) (out []dataset.Span) {
	text := d.Text[:d.Blocks[b].Span.End]
	for from := d.Blocks[b].Span.Start; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return out
		}
		s := dataset.Span{Start: from + i, End: from + i + len(words)}
		if !continues.MatchString(text[max(0, s.Start-8):s.Start]) && !continued.MatchString(text[s.End:]) {
			out = append(out, s)
		}
		from = s.End
	}
}

// What makes words part of longer ones, before and after them.
var (
	continues = regexp.MustCompile(`(\pL|\d|\d[.,])$`)
	continued = regexp.MustCompile(`^(\pL|\d|[.,]\d)`)
)
