package figures

import (
	"image/color"
	"math"

	"figcheck/dataset"
	"gonum.org/v1/plot"
)

// drawReference draws one row a claim: label, the interval on a light axis
// with the reference behind it, and the verdict in words.
func drawReference(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	rowH, headH := 54.0, z.scope*1.9
	if len(rows) == 1 {
		rowH = 72
	}
	lw, vw := s.labelColumn(rows, f), 0.0
	for _, r := range rows {
		vw = max(vw, s.longest(s.verdictLines(r, s.width.Px*0.22), face{semibold, z.scope}))
	}
	x0, x1 := z.pad+lw+22, s.width.Px-z.pad-vw-46
	if rows[0].referenceIs == "" {
		x1 = s.width.Px - z.pad - 24
	}
	rowH = s.rowHeight(rows, lw, rowH)
	if s.width.narrow() {
		rowH, x0, x1 = 124, z.pad+4, s.width.Px-z.pad-16
		if rows[0].referenceIs == "" {
			rowH = 96
		}
	}
	y0 := top + headH
	y1 := y0 + rowH*float64(len(rows))
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: x0, x1: x1}
	s.tintRows(rows, y0, rowH, z)
	s.grid(c, y0, y1)
	if rows[0].referenceIs != "" {
		s.references(rows, y0, y1, rowH)
	} else {
		s.commonBand(c.common, y0, y1)
	}
	for i, r := range rows {
		y := y0 + (float64(i)+0.5)*rowH
		if s.width.narrow() {
			s.haloLabelOn(r, z, y-rowH/2+2, s.rowPaper(r))
			if r.referenceIs != "" {
				s.verdict(r, z.pad+8, y+rowH/2-13, s.width.Px-2*z.pad-26)
			}
			y += narrowDrop
		} else {
			s.rowLabel(r, z.pad, y, lw, 0, r.agreement == conflicts)
			if r.referenceIs != "" {
				s.verdict(r, s.width.Px-z.pad-vw-14, y, vw+2)
			}
		}
		s.claimMark(r, y, x0, x1)
	}
	return y1 + z.scope*1.9
}

// narrowDrop is how far below its row's middle a mark stands on a narrow
// sheet, where label and verdict are above and below it.
const narrowDrop = 12

func (s *sheet) rowPaper(r Row) color.RGBA {
	if r.agreement == conflicts {
		return s.tint
	}
	return s.paper
}

func (s *sheet) tintRows(rows []Row, y0, rowH float64, z sizes) {
	for i, r := range rows {
		if r.agreement == conflicts {
			s.rect(z.pad-8, y0+float64(i)*rowH+2, s.width.Px-z.pad+8, y0+float64(i+1)*rowH-2, s.tint)
		}
	}
}

// haloLabelOn is topLabel over gridlines on a tinted row.
func (s *sheet) haloLabelOn(r Row, z sizes, top float64, behind color.RGBA) {
	in := s.width.Px - 2*z.pad
	lf, sf := face{semibold, z.label}, face{regular, z.scope}
	y := top + z.label*1.25
	s.haloText("label", s.shorten(r.Label, lf, in), lf, s.ink, behind, z.pad, y)
	if r.Scope != "" {
		s.haloText("scope", s.shorten(r.Scope, sf, in), sf, s.ink2, behind, z.pad, y+z.scope*1.25)
	}
}

// grid draws a light axis below the rows; numbers without room are left out.
func (s *sheet) grid(c *Chart, y0, y1 float64) {
	z := s.width.sizes()
	f := face{regular, z.scope}
	n := 6
	if s.width.narrow() {
		n = 4
	}
	last := math.Inf(-1)
	for _, v := range ticks(c.axis.min, c.axis.max, n) {
		x := s.scale.at(v)
		s.line(1, s.gridline, nil, point{x, y0}, point{x, y1})
		words := axisNumber(v)
		w := s.textWidth(words, f)
		left := max(x-w/2, 6)
		if left > last+12 && left+w < s.width.Px-6 {
			s.text("axis", words, f, s.ink3, left, y1+z.scope*1.35, 0)
			last = left + w
		}
	}
}

// axisNumber writes thousands in full and larger numbers short.
func axisNumber(v float64) string {
	if v >= 1e6 {
		return shortNumber(v)
	}
	return trimNumber(v)
}

// commonBand shades the values that all rows allow.
func (s *sheet) commonBand(common dataset.Interval, y0, y1 float64) {
	if common.Empty() || common.Lo.At == nil || common.Hi.At == nil {
		return
	}
	f := face{semibold, s.width.sizes().scope}
	lo, hi := ends(common)
	a, b := s.scale.at(lo), max(s.scale.at(hi), s.scale.at(lo)+4)
	s.rect(a, y0-6, b, y1, mix(s.band, s.paper, 0.45))
	const words = "What all allow"
	w := s.textWidth(words, f)
	left := min(max((a+b)/2-w/2, s.width.sizes().pad), s.width.Px-s.width.sizes().pad-w)
	s.text("reference", words, f, s.ink2, left, y0-12, 0)
}

// references draws one line through all rows where they share a reference,
// else a line a row.
func (s *sheet) references(rows []Row, y0, y1, rowH float64) {
	z := s.width.sizes()
	f := face{semibold, z.scope}
	shared := true
	for _, r := range rows {
		shared = shared && r.reference.String() == rows[0].reference.String()
	}
	for i, r := range rows {
		a, b := y0+float64(i)*rowH+6, y0+float64(i+1)*rowH-6
		switch {
		case s.width.narrow():
			m := (a+b)/2 + narrowDrop
			a, b = m-24, m+20
		case shared:
			a, b = y0-6, y1
		}
		lo, hi := ends(r.reference)
		x, w := s.scale.at(lo), s.scale.at(hi)
		if w-x < 6 {
			x, w = (x+w)/2-3, (x+w)/2+3
		}
		s.rect(x, a, w, b, s.band)
		m := (x + w) / 2
		s.line(1.75, s.ink, nil, point{m, a}, point{m, b})
		if shared {
			words := "Reference: " + referenceWords(r)
			tw := s.textWidth(words, f)
			left := min(max(m-tw/2, z.pad), s.width.Px-z.pad-tw)
			if i == 0 {
				s.text("reference", words, f, s.ink, left, y0-12, 0)
			}
			if !s.width.narrow() {
				return
			}
		}
	}
	if shared {
		return
	}
	words := "Dark line: reference"
	s.text("reference", words, f, s.ink, s.scale.x1-s.textWidth(words, f), y0-12, 0)
}

func (s *sheet) verdictLines(r Row, width float64) []string {
	return s.balance(r.verdict, face{semibold, s.width.sizes().scope}, width)
}

// verdict sets icon and words, centred on y.
func (s *sheet) verdict(r Row, x, y, width float64) {
	z := s.width.sizes()
	f, col := face{regular, z.scope}, s.ink2
	if r.agreement == conflicts {
		f, col = face{semibold, z.scope}, s.rustText
	}
	s.verdictIcon(r.agreement, x, y)
	lines := s.verdictLines(r, max(width, s.width.Px*0.22))
	for i, l := range lines {
		s.textMid("verdict", l, f, col, x+14, y+(float64(i)-float64(len(lines)-1)/2)*z.scope*1.2, 0)
	}
}

// claimMark draws a claim's interval with its point and puts the words where
// they are free.
func (s *sheet) claimMark(r Row, y, x0, x1 float64) {
	col, text, behind := s.slate, s.ink, s.rowPaper(r)
	if r.subject {
		col = s.blue
	}
	if r.agreement == conflicts {
		col, text = s.rust, s.rustText
	}
	lo, hi := ends(r.wide)
	if math.IsNaN(r.point) {
		lo, hi = r.low, r.high
	}
	a, b := s.scale.at(max(lo, s.scale.min)), s.scale.at(min(hi, s.scale.max))
	x := (a + b) / 2
	if !math.IsNaN(r.point) {
		x = s.scale.at(r.point)
	}
	switch {
	case r.openHigh:
		a, b = x, x1+14
		s.mark(openHighMark, r.Claim, r.low, r.low, func() {
			s.fadingLine(x, b-8, y, 3, col, behind, 0.25, 0.7)
			s.polygon(mix(col, behind, 0.6), point{b, y}, point{b - 10, y - 6}, point{b - 10, y + 6})
		})
	case r.openLow:
		a, b = s.scale.at(max(0, s.scale.min)), x
		s.mark(openLowMark, r.Claim, 0, r.high, func() { s.fadingLine(x, a, y, 3, col, behind, 0.2, 0.75) })
	case b-a > 2 && !math.IsNaN(r.point):
		s.mark(whiskerMark, r.Claim, lo, hi, func() { s.whisker(a, b, y, mix(col, behind, 0.35)) })
	}
	if math.IsNaN(r.point) {
		s.mark(softMark, r.Claim, r.low, r.high, func() { s.softBar(a, max(b, a+12), y-6, y+6, col, behind) })
	} else {
		s.mark(dotMark, r.Claim, r.point, r.point, func() {
			if r.openHigh || r.openLow {
				s.rect(x-1.5, y-8, x+1.5, y+8, col)
			}
			s.dot(x, y, 6.5, col)
		})
	}
	s.claimWords(r, text, behind, y, min(a, x-7), max(b, x+7), x0, x1)
}

// claimWords tries places for the words and takes the cheapest: beside the
// mark, above it, clear of the frame and of the reference.
func (s *sheet) claimWords(r Row, col, behind color.RGBA, y, a, b, x0, x1 float64) {
	f := face{semibold, s.width.sizes().label}
	w, ch := s.textWidth(r.Value, f), capHeight(f)
	refLo, refHi := ends(r.reference)
	ra, rb := s.scale.at(refLo), s.scale.at(refHi)
	best, cost := point{}, math.Inf(1)
	first := point{a - 9 - w, y + ch/2}
	if r.openLow && r.referenceIs == "" {
		first = point{b + 4 - w, y - 13}
	}
	for i, p := range []point{first, {b + 9, y + ch/2}, {min(a, ra) - 11 - w, y + ch/2}, {max(b, rb) + 11, y + ch/2},
		{a - 4, y - 13}, {b + 4 - w, y - 13}, {x0, y - 13}, {x1 - w, y - 13}} {
		q := float64(i)
		q += 20 * max(0, x0-4-p.x)
		q += 20 * max(0, p.x+w-x1-18)
		if r.referenceIs != "" && p.x < rb+7 && p.x+w > ra-7 {
			q += 12
		}
		if q < cost {
			best, cost = p, q
		}
	}
	s.haloText("value", r.Value, f, col, behind, best.x, best.y)
}
