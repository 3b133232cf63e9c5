package figures

import (
	"image/color"
	"math"
	"strconv"

	"figcheck/dataset"
	"gonum.org/v1/plot"
)

// spanColours are the kinds of figures that a timeline tells apart by colour.
var spanColours = []struct {
	word   string
	holds  func(*dataset.Record) bool
	colour func(*sheet) color.RGBA
}{
	{"deaths", func(r *dataset.Record) bool { return head(r) == tollHead }, func(s *sheet) color.RGBA { return s.blue }},
	{"money", func(r *dataset.Record) bool { return r.Kind == dataset.Money }, func(s *sheet) color.RGBA { return s.plum }},
	{"others", func(*dataset.Record) bool { return true }, func(s *sheet) color.RGBA { return s.ink3 }},
}

// spanColour is the number of the kind that a figure is of.
func spanColour(r *dataset.Record) int {
	for i, k := range spanColours {
		if k.holds(r) {
			return i
		}
	}
	return 0
}

func drawTimeline(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	hf := face{semibold, z.scope}
	rowH, headH := 44.0, 30.0
	if s.width.narrow() {
		rowH = 56
	}
	y0 := top + headH
	y1 := y0 + rowH*float64(len(rows)) + 8
	x0, x1 := z.pad, s.width.Px-z.pad
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: x0, x1: x1}
	last := math.Inf(-1)
	for y := int(c.axis.min); y < int(c.axis.max); y++ {
		a, b := s.scale.at(float64(y)), s.scale.at(float64(y+1))
		if y%2 != 0 {
			s.rect(a, y0, b, y1, mix(s.gridline, s.paper, 0.7))
		}
		words := strconv.Itoa(y)
		w := s.textWidth(words, hf)
		if x := (a+b)/2 - w/2; x > last+8 {
			s.text("axis", words, hf, s.ink2, x, y0-9, 0)
			last = x + w
		}
	}
	s.line(1, s.slate, nil, point{x0, y0}, point{x1, y0})
	for i, r := range rows {
		y := y0 + (float64(i)+0.5)*rowH + 7
		if s.width.narrow() {
			y += 13
		}
		a, b := s.spanMark(r, y)
		s.spanWords(r, y, a, b)
	}
	return y1 + 4
}

// spanMark draws a period and returns its ends.
func (s *sheet) spanMark(r Row, y float64) (a, b float64) {
	a, b = s.scale.at(r.low), s.scale.at(r.high)
	const h = 6.0
	col := spanColours[spanColour(r.rec)].colour(s)
	s.mark(spanMark, r.Claim, r.low, r.high, func() {
		switch r.spanKind() {
		case "day":
			m := (a + b) / 2
			s.polygon(col, point{m - 8, y}, point{m, y - 8}, point{m + 8, y}, point{m, y + 8})
		case "year":
			s.softBar(a, b, y-h, y+h, col, mix(s.gridline, s.paper, 0.85))
		case "open":
			s.rect(a, y-h, max(b-10, a+2), y+h, col)
			s.polygon(col, point{max(b-12, a+1), y - 11}, point{max(b, a+12), y}, point{max(b-12, a+1), y + 11})
		default:
			s.rect(a, y-h, max(b, a+5), y+h, col)
		}
	})
	m := (a + b) / 2
	return min(a, m-8), max(b, m+8)
}

// spanWords sets value and name beside the mark, right if there is room, else
// left, else above it.
func (s *sheet) spanWords(r Row, y, a, b float64) {
	z := s.width.sizes()
	vf, nf := face{semibold, z.label}, face{regular, z.scope}
	in := s.width.Px - 2*z.pad
	vw := s.textWidth(r.Value, vf)
	name := s.shorten(r.Label, nf, max(in-vw-8, 10))
	w := vw + 7 + s.textWidth(name, nf)
	behind := mix(s.gridline, s.paper, 0.85)
	x, base := b+9, y+capHeight(vf)/2
	switch {
	case s.width.narrow():
		x, base = min(max(a, z.pad), s.width.Px-z.pad-w), y-15
	case x+w > s.width.Px-z.pad-4 && a-9-w >= z.pad:
		x = a - 9 - w
	case x+w > s.width.Px-z.pad-4:
		x, base = min(max(a, z.pad), s.width.Px-z.pad-w), y-14
	}
	s.haloText("value", r.Value, vf, s.ink, behind, x, base)
	s.haloText("name", name, nf, s.ink2, behind, x+vw+7, base)
}
