package figures

import (
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot"
)

func drawTextTable(s *sheet, c *Chart, f fit, top float64) float64 {
	if c.pairs == asCard {
		return s.pairCard(c.Rows[0], top)
	}
	z := s.width.sizes()
	rows := c.shown(f)
	lw, x0, x1, rowH, head := s.labelColumn(rows, f), z.pad+8, s.width.Px-z.pad-84, 82.0, 0.0
	var xa, xb float64
	if !s.width.narrow() {
		xa, xb = s.pairColumns(c, rows, lw, top)
		x0, rowH, head = xb+36, s.rowHeight(rows, lw, 50), z.scope*2.2
	}
	y0 := top + head
	y1 := y0 + rowH*float64(len(rows))
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: x0, x1: x1}
	s.tintRows(rows, y0, rowH, z)
	if c.pairs == asDumbbells {
		s.pairGrid(c, y0, y1, rowH)
	} else {
		s.percentGrid(c, y0, y1, rowH)
	}
	for i, r := range rows {
		y := y0 + (float64(i)+0.5)*rowH
		if s.width.narrow() {
			s.pairWords(r, y-rowH/2)
			y += rowH/2 - 20
		} else {
			s.rowLabel(r, z.pad, y, lw, 0, r.agreement == conflicts)
			s.textMid("value", r.Value, face{semibold, z.label}, s.ink, xa, y, 1)
			s.textMid("table", r.pair.cell, face{regular, z.scope}, s.ink2, xb, y, 1)
		}
		s.pairMark(r, c.pairs, y)
	}
	return y1 + z.scope*1.9
}

// pairColumns sets the heads of the two columns of figures and returns their
// right ends.
func (s *sheet) pairColumns(c *Chart, rows []Row, lw, top float64) (xa, xb float64) {
	z := s.width.sizes()
	hf := face{semibold, z.scope}
	a, b := s.textWidth("In the text", hf), s.textWidth("In the table", hf)
	for _, r := range rows {
		a, b = max(a, s.textWidth(r.Value, face{semibold, z.label})), max(b, s.textWidth(r.pair.cell, face{regular, z.scope}))
	}
	xa = z.pad + lw + 20 + a
	xb = xa + 22 + b
	s.text("column", "In the text", hf, s.ink2, xa, top+z.scope, 1)
	s.text("column", "In the table", hf, s.ink2, xb, top+z.scope, 1)
	if c.pairs == asDifferences {
		s.text("column", "Text minus table", hf, s.ink2, xb+28, top+z.scope, 0)
	}
	y := top + z.scope*2.2 - 7
	s.line(1, s.slate, nil, point{z.pad, y}, point{s.width.Px - z.pad, y})
	return xa, xb
}

// pairWords sets label and both figures above the mark of a narrow row.
func (s *sheet) pairWords(r Row, top float64) {
	z := s.width.sizes()
	in, behind := s.width.Px-2*z.pad, s.rowPaper(r)
	lf, vf, tf := face{semibold, z.label}, face{semibold, z.scope}, face{regular, z.scope}
	y := top + 2 + z.label*1.25
	s.text("label", s.shorten(r.Label, lf, in), lf, s.ink, z.pad, y, 0)
	y += z.scope * 1.35
	s.haloText("value", r.Value, vf, s.ink, behind, z.pad, y)
	x := z.pad + 5 + s.textWidth(r.Value, vf)
	s.haloText("table", s.shorten("in the text, "+r.pair.cell+" in the table", tf, s.width.Px-z.pad-x), tf, s.ink2, behind, x, y)
}

// pairColours are those of a pair's mark and of its verdict.
func (s *sheet) pairColours(r Row) (col, text color.RGBA, f face) {
	z := s.width.sizes()
	if r.agreement == conflicts {
		return s.rust, s.rustText, face{semibold, z.scope}
	}
	return s.blue, s.ink2, face{regular, z.scope}
}

// pairMark draws a pair and its verdict.
func (s *sheet) pairMark(r Row, as pairing, y float64) {
	z := s.width.sizes()
	col, text, f := s.pairColours(r)
	t := r.pair
	zero, at := 0.0, t.rel
	if as == asDumbbells {
		zero, at = t.value, r.point
	} else {
		a, b := s.scale.at(max(t.lo, s.scale.min)), s.scale.at(min(t.hi, s.scale.max))
		s.rect(min(a, s.scale.at(0)-2), y-9, max(b, s.scale.at(0)+2), y+9, s.band)
	}
	s.line(2.5, col, nil, point{s.scale.at(zero), y}, point{s.scale.at(at), y})
	if as == asDumbbells {
		s.ring(s.scale.at(zero), y, 7, 2, s.slate, s.rowPaper(r))
	}
	s.mark(dotMark, r.Claim, at, at, func() { s.dot(s.scale.at(at), y, 6, col) })
	s.verdictIcon(r.agreement, s.width.Px-z.pad-58, y)
	s.textMid("verdict", signed(t.rel), f, text, s.width.Px-z.pad, y, 1)
}

// percentGrid draws five lines around "same"; on a narrow sheet only beside
// the marks, so that none runs behind words.
func (s *sheet) percentGrid(c *Chart, y0, y1, rowH float64) {
	z := s.width.sizes()
	f := face{regular, z.scope}
	for i := -2; i <= 2; i++ {
		v := c.axis.max * float64(i) / 2
		words, col, width := signed(v), s.gridline, 1.0
		switch {
		case i == 0:
			words, col, width = "same", s.slate, 1.5
		case i%2 != 0 && (s.width.narrow() || v != math.Round(v*10)/10):
			words = ""
		}
		x := s.scale.at(v)
		s.gridLine(x, y0, y1, rowH, width, col)
		w := s.textWidth(words, f)
		s.text("axis", words, f, s.ink3, max(x-w/2, 6), y1+z.scope*1.35, 0)
	}
}

// pairGrid is the axis of pairs that share a unit.
func (s *sheet) pairGrid(c *Chart, y0, y1, rowH float64) {
	z := s.width.sizes()
	f := face{regular, z.scope}
	last := math.Inf(-1)
	for i, v := range ticks(0, c.axis.max, 4) {
		x := s.scale.at(v)
		col := s.gridline
		if i == 0 {
			col = s.slate
		}
		s.gridLine(x, y0, y1, rowH, 1, col)
		words := axisNumber(v)
		if left := max(x-s.textWidth(words, f)/2, 6); left > last+12 {
			s.text("axis", words, f, s.ink3, left, y1+z.scope*1.35, 0)
			last = left + s.textWidth(words, f)
		}
	}
}

func (s *sheet) gridLine(x, y0, y1, rowH, width float64, col color.RGBA) {
	if !s.width.narrow() {
		s.line(width, col, nil, point{x, y0}, point{x, y1})
		return
	}
	for y := y0 + rowH; y <= y1+1; y += rowH {
		s.line(width, col, nil, point{x, y - 34}, point{x, y - 6})
	}
}

// pairCard sets a lone mismatch as two figures, large.
func (s *sheet) pairCard(r Row, top float64) float64 {
	z := s.width.sizes()
	bf, lf := face{bold, z.title}, face{regular, z.scope}
	step, y := (s.width.Px-2*z.pad)/2, top+z.title
	for i, w := range [][2]string{{r.Value, "in the text"}, {r.pair.cell, "in the table"}} {
		x := z.pad + step*float64(i)
		put := func() { s.rect(x, y-z.title*0.9, x+4, y+z.scope*1.7, []color.RGBA{s.rust, s.slate}[i]) }
		if i == 0 {
			s.mark(cardMark, r.Claim, r.point, r.point, put)
		} else {
			put()
		}
		f := bf
		if s.textWidth(w[0], f) > step-22 {
			f = face{semibold, z.label}
		}
		s.text("value", w[0], f, s.ink, x+14, y, 0)
		s.text("name", w[1], lf, s.ink2, x+14, y+z.scope*1.5, 0)
	}
	y += z.scope * 4
	s.verdictIcon(r.agreement, z.pad+8, y)
	s.textMid("verdict", "the text is "+strings.TrimLeft(signed(r.pair.rel), "+−")+map[bool]string{true: " above", false: " below"}[r.pair.rel > 0]+" the table", face{semibold, z.scope}, s.rustText, z.pad+24, y, 0)
	return y + z.scope
}
