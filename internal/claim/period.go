package claim

import (
	"strings"

	"figcheck/dataset"
)

// period says when: the date that governs the figure in its sentence, else the
// one of the labels of its table cell, of the paragraph, or of publication.
func (f *finder) period(i int, s *sentence, g int) {
	c := &f.claims[i]
	if c.Kind == dataset.Date || c.Kind == dataset.Time {
		return
	}
	if c.EDTF != "" {
		c.Period = Words{Text: f.doc.Text[c.Start:c.End], Code: c.EDTF, Span: c.Span}
		return
	}
	b := &f.doc.Blocks[c.Block]
	if b.Table > 0 {
		t := &f.doc.Tables[b.Table-1]
		for _, row := range []bool{false, true} {
			if e := f.labelDate(t, b, row); e != "" {
				c.Period = Words{Text: e, Code: e, Inherited: "heading"}
				return
			}
		}
	}
	if d := f.dateOf(s, g); d >= 0 {
		c.Period = f.datePeriod(s, d)
		return
	}
	for k := s.index - 1; k >= 0; k-- {
		t := f.sentence(c.Block, k)
		if d := f.dateOf(t, len(t.groups)); d >= 0 {
			c.Period = f.datePeriod(t, d)
			c.Period.Inherited = "paragraph"
			return
		}
	}
	if p := f.doc.Source.Published; p != "" {
		c.Period = Words{Text: p, Code: p, Inherited: "publication"}
	}
}

// dateOf returns the group of the date that governs figure group g, −1 for
// none: one behind it before the next figure, else the nearest before it, else
// any.
func (f *finder) dateOf(s *sentence, g int) int {
	for k := g + 1; k < len(s.groups); k++ {
		if f.dates(s, k) {
			return k
		}
		if s.groups[k].kind == gFigure || s.groups[k].kind == gStop {
			break
		}
	}
	for k := min(g, len(s.groups)) - 1; k >= 0; k-- {
		if f.dates(s, k) {
			return k
		}
	}
	for k := g + 1; k < len(s.groups); k++ {
		if f.dates(s, k) {
			return k
		}
	}
	return -1
}

func (f *finder) dates(s *sentence, g int) bool {
	n := s.groups[g]
	if n.claim < 0 {
		return f.inner(s, n) >= 0
	}
	c := &f.claims[n.claim]
	return c.EDTF != "" && (c.Kind == dataset.Date || c.Kind == dataset.Duration && n.kind == gFigure)
}

// inner returns the claim of a date inside a noun group, "the 2024 election".
func (f *finder) inner(s *sentence, n group) int {
	if n.kind != gNoun {
		return -1
	}
	for i := n.first; i < n.last; i++ {
		if k := s.figure[i]; k > 0 && f.claims[k-1].Kind == dataset.Date && f.claims[k-1].EDTF != "" {
			return k - 1
		}
	}
	return -1
}

func (f *finder) datePeriod(s *sentence, g int) Words {
	n := s.groups[g]
	k := n.claim
	if k < 0 {
		k = f.inner(s, n)
	}
	c := &f.claims[k]
	w := Words{Text: f.doc.Text[c.Start:c.End], Code: c.EDTF, Span: c.Span}
	if !strings.Contains(w.Code, "/") && s.since(g) {
		w.Code += "/.."
	}
	w.Code = f.closed(w.Code)
	return w
}

// since reports whether the clause that ends with date group g begins with
// "since": "since the group retook the city four years ago".
func (s *sentence) since(g int) bool {
	for k := g - 1; k >= 0 && k > g-8; k-- {
		if s.headLow(k) == "since" {
			return true
		}
		switch s.groups[k].kind {
		case gStop, gComma, gFigure:
			return false
		}
	}
	return false
}

// closed ends an open period with the year of publication: a report cannot
// count what comes after it.
func (f *finder) closed(edtf string) string {
	if p := f.doc.Source.Published; strings.HasSuffix(edtf, "/..") && len(p) >= 4 {
		return edtf[:len(edtf)-2] + p[:4]
	}
	return edtf
}
