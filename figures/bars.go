package figures

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
)

// drawBars draws one bar a row from a common baseline, the label to its left,
// or above it on a narrow sheet.
func drawBars(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	vf := face{semibold, z.label}
	rowH, barH := 50.0, 22.0
	switch {
	case s.width.narrow():
		rowH, barH = 62, 18
	case f.compact || len(rows) > 12:
		rowH, barH = 34, 16
	case len(rows) <= 4:
		rowH, barH = 58, 26
	}
	lw, x0 := 0.0, z.pad
	if !s.width.narrow() {
		lw = s.labelColumn(rows, f)
		x0 = z.pad + lw + 14
		if f.compact || len(rows) > 12 {
			rows = s.oneLine(rows, lw)
		} else {
			rowH = s.rowHeight(rows, lw, rowH)
		}
	}
	s.fitBars(rows, c.axis.max, x0, vf)
	for i, r := range rows {
		y := top + (float64(i)+0.5)*rowH
		if s.width.narrow() {
			s.topLabel(r, z, y-rowH/2)
			y = top + float64(i+1)*rowH - barH/2 - 10
		} else {
			s.rowLabel(r, x0-14, y, lw, 1, false)
		}
		col := mix(s.blue, s.paper, 0.28)
		if r.subject {
			col = s.blue
		}
		end := s.bar(r, y, barH, col)
		s.textMid("value", r.Value, vf, s.ink, end+8, y, 0)
	}
	bottom := top + rowH*float64(len(rows))
	if !s.width.narrow() {
		s.line(1.25, s.slate, nil, point{x0, top + 2}, point{x0, bottom - 2})
	}
	return bottom
}

// oneLine cuts labels to a line and leaves the scope to the data.
func (s *sheet) oneLine(rows []Row, width float64) []Row {
	out := append([]Row(nil), rows...)
	for i := range out {
		out[i].Label, out[i].Scope = s.shorten(out[i].Label, face{semibold, s.width.sizes().label}, width), ""
	}
	return out
}

// shown is the rows that the fallback step still draws.
func (c *Chart) shown(f fit) []Row {
	if f.top > 0 && len(c.Rows) > f.top {
		return c.Rows[:f.top]
	}
	return c.Rows
}

// topLabel sets label and scope above a bar.
func (s *sheet) topLabel(r Row, z sizes, top float64) {
	in := s.width.Px - 2*z.pad
	lf, sf := face{semibold, z.label}, face{regular, z.scope}
	y := top + z.label*0.95
	if r.Scope == "" {
		y += z.scope * 1.2
	}
	s.text("label", s.shorten(r.Label, lf, in), lf, s.ink, z.pad, y, 0)
	s.text("scope", s.shorten(r.Scope, sf, in), sf, s.ink3, z.pad, y+z.scope*1.25, 0)
}

// fitBars sets the scale so that the longest bar, its tail and its value label
// end inside the frame.
func (s *sheet) fitBars(rows []Row, maxValue, x0 float64, vf face) {
	z := s.width.sizes()
	limit := s.width.Px - z.pad
	x1 := limit
	for _, r := range rows {
		room := limit - x0 - 8 - s.textWidth(r.Value, vf)
		if r.openHigh {
			room -= chevronTail(math.Inf(1))
		}
		if r.high > 0 {
			x1 = min(x1, x0+max(room, 1)*maxValue/r.high)
		}
	}
	s.linear(maxValue, x0, max(x1, x0+10))
}

// bar draws one bar in the form that its wording asks for and returns where
// the drawing ends.
func (s *sheet) bar(r Row, y, h float64, col color.RGBA) float64 {
	x0, y0, y1 := s.scale.at(0), y-h/2, y+h/2
	lo, hi := s.scale.at(r.low), max(s.scale.at(r.high), x0+1.5)
	switch {
	case r.openLow:
		s.mark(barMark, r.Claim, 0, r.high, func() {
			s.rect(x0, y0, hi, y1, mix(col, s.paper, 0.72))
		})
		s.mark(openLowMark, r.Claim, 0, r.high, func() {
			s.hatch(x0, y0, hi, y1, 7, 1.2, mix(col, s.paper, 0.25))
			s.rect(hi-2, y0, hi, y1, col)
		})
	case r.high > r.low:
		s.mark(s.barKind(r), r.Claim, 0, r.low, func() { s.rect(x0, y0, max(lo, x0+1.5), y1, col) })
		s.mark(fadeMark, r.Claim, r.low, r.high, func() { s.fade(lo, hi, y0, y1, col, s.paper) })
		if r.openHigh {
			s.mark(openHighMark, r.Claim, r.high, r.high, func() { hi = s.chevrons(hi-x0, hi, y, h, col) })
		}
	default:
		s.mark(barMark, r.Claim, 0, r.high, func() { s.rect(x0, y0, hi, y1, col) })
		if r.openHigh {
			s.mark(openHighMark, r.Claim, r.high, r.high, func() { hi = s.chevrons(hi-x0, hi, y, h, col) })
		}
	}
	return hi
}

func (s *sheet) barKind(r Row) markKind {
	if math.IsNaN(r.point) {
		return softMark
	}
	return barMark
}

// drawDots draws one dot a row, on a log scale or from zero.
func drawDots(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	vf, af := face{semibold, z.label}, face{regular, z.scope}
	rowH, x0, lw, words := 0.0, z.pad+10, 0.0, z.label*1.2
	if s.width.narrow() {
		for _, r := range rows {
			if r.Scope != "" {
				words = z.label*1.2 + z.scope*1.25
			}
		}
		rowH = words + 38
	} else {
		lw = s.labelColumn(rows, f)
		x0 = z.pad + lw + 26
		rowH = s.rowHeight(rows, lw, 46)
	}
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: x0, x1: s.width.Px - z.pad - 46}
	y0, end := top, z.scope*1.9
	if c.axis.log {
		s.scale.Normalizer = plot.LogScale{}
		y0, end = top+30, 0
	}
	y1 := y0 + rowH*float64(len(rows))
	if c.axis.log {
		s.logGrid(y0, y1, af)
	} else {
		s.grid(c, y0, y1)
	}
	for i, r := range rows {
		y := y0 + (float64(i)+0.5)*rowH
		if s.width.narrow() {
			s.haloLabel(r, z, y-rowH/2)
			y += words + 16 - rowH/2
		} else {
			s.rowLabel(r, x0-26, y, lw, 1, false)
		}
		a, b := s.dotRow(r, y)
		w := s.textWidth(r.Value, vf)
		x := b + 9
		if r.openHigh && a-9-w > x0 || x+w > s.width.Px-z.pad {
			x = max(a-9-w, z.pad)
		}
		s.haloText("value", r.Value, vf, s.ink, s.paper, x, y+capHeight(vf)/2)
	}
	return y1 + end
}

// haloLabel is topLabel over gridlines.
func (s *sheet) haloLabel(r Row, z sizes, top float64) {
	in := s.width.Px - 2*z.pad
	lf, sf := face{semibold, z.label}, face{regular, z.scope}
	y := top + z.label*1.2
	s.haloText("label", s.shorten(r.Label, lf, in), lf, s.ink, s.paper, z.pad, y)
	if r.Scope != "" {
		s.haloText("scope", s.shorten(r.Scope, sf, in), sf, s.ink3, s.paper, z.pad, y+z.scope*1.25)
	}
}

// logGrid draws a line and a number at powers of ten, leaving out numbers for
// which there is no room.
func (s *sheet) logGrid(top, bottom float64, f face) {
	last := math.Inf(-1)
	for e := math.Ceil(math.Log10(s.scale.min) - 1e-9); math.Pow(10, e) <= s.scale.max*1.001; e++ {
		v := math.Pow(10, e)
		x := s.scale.at(v)
		s.line(1, s.gridline, nil, point{x, top - 4}, point{x, bottom})
		words := shortNumber(v)
		w := s.textWidth(words, f)
		if left := x - w/2; left > last+10 && left > 6 {
			s.text("axis", words, f, s.ink3, left, top-11, 0)
			last = left + w
		}
	}
}

// dotRow draws the dot, soft bar or arrow of a row and returns its ends.
func (s *sheet) dotRow(r Row, y float64) (a, b float64) {
	switch {
	case math.IsNaN(r.point):
		a, b = s.scale.at(r.low), s.scale.at(r.high)
		s.mark(softMark, r.Claim, r.low, r.high, func() { s.softBar(a-6, b+6, y-5.5, y+5.5, s.blue, s.paper) })
		if r.openHigh {
			s.mark(openHighMark, r.Claim, r.high, r.high, func() { s.arrow(b+4, y, b+28, 2.5, 10, s.blue) })
			b += 24
		}
		return a - 6, b + 6
	case r.openHigh:
		a = s.scale.at(r.point)
		s.mark(openHighMark, r.Claim, r.point, r.point, func() { s.arrow(a, y, a+36, 2.5, 10, s.blue) })
		s.mark(dotMark, r.Claim, r.point, r.point, func() { s.ring(a, y, 7, 2.5, s.blue, s.paper) })
		return a - 7, a + 36
	case r.openLow:
		a = s.scale.at(r.point)
		end := max(a-36, s.scale.x0-8)
		s.mark(openLowMark, r.Claim, r.point, r.point, func() { s.arrow(a, y, end, 2.5, 10, s.blue) })
		s.mark(dotMark, r.Claim, r.point, r.point, func() { s.ring(a, y, 7, 2.5, s.blue, s.paper) })
		return end, a + 7
	}
	a, b = s.scale.at(max(r.low, s.scale.min)), s.scale.at(r.high)
	if b-a > 14 {
		s.mark(whiskerMark, r.Claim, r.low, r.high, func() { s.whisker(a, b, y, mix(s.blue, s.paper, 0.35)) })
	}
	x := s.scale.at(r.point)
	s.mark(dotMark, r.Claim, r.point, r.point, func() { s.dot(x, y, 7, s.blue) })
	return min(a, x-7), max(b, x+7)
}

// shortNumber writes an axis number: 1,000; 10m; 1bn.
func shortNumber(v float64) string {
	for _, u := range []struct {
		at   float64
		word string
	}{{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}} {
		if v >= u.at {
			return trimNumber(v/u.at) + u.word
		}
	}
	return trimNumber(v)
}
