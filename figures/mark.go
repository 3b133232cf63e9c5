package figures

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// The marks of the uncertainty grammar: what each wording looks like.

// fade paints a level blend from c at xa to behind at xb: opaque rectangles,
// longest first, on a smooth step so that neither end shows an edge.
func (s *sheet) fade(xa, xb, y0, y1 float64, c, behind color.RGBA) {
	n := math.Min(math.Max(math.Abs(xb-xa), 28), 120)
	for i := n; i >= 1; i-- {
		m, x := (i-0.5)/n, xa+(xb-xa)*i/n
		s.rect(math.Min(xa, x), y0, math.Max(xa, x), y1, mix(c, behind, m*m*(3-2*m)))
	}
}

// softBar fades at both ends: an amount that has no point value.
func (s *sheet) softBar(xa, xb, y0, y1 float64, c, behind color.RGBA) {
	q := (xb - xa) * 0.3
	s.fade(xb-q, xb, y0, y1, c, behind)
	s.fade(xa+q, xa, y0, y1, c, behind)
	s.rect(xa+q, y0, xb-q, y1, c)
}

// hatch fills a rectangle with lines at 45 degrees, clipped to it.
func (s *sheet) hatch(x0, y0, x1, y1, step, width float64, c color.RGBA) {
	h := y1 - y0
	for x := x0 - h + step/2; x < x1; x += step {
		a, b := point{x, y1}, point{x + h, y0}
		if a.x < x0 {
			a = point{x0, a.y - (x0 - a.x)}
		}
		if b.x > x1 {
			b = point{x1, b.y + (b.x - x1)}
		}
		if b.x > a.x {
			s.line(width, c, nil, a, b)
		}
	}
}

// chevronTail is the room that the tail of a bar of that length takes.
func chevronTail(bar float64) float64 {
	return 3 + float64(chevronCount(bar)-1)*9 + 11
}

// chevronCount keeps the tail from dwarfing its bar.
func chevronCount(bar float64) int {
	switch {
	case bar < 8:
		return 1
	case bar < 40:
		return 2
	}
	return 3
}

// chevrons paints the "or more" tail of a bar that ends at x and returns where
// the tail ends. The tail has no scale.
func (s *sheet) chevrons(bar, x, y, h float64, c color.RGBA) float64 {
	const step, thick, tip = 9.0, 5.0, 6.0
	n := chevronCount(bar)
	x += 3
	for i := range n {
		a := x + float64(i)*step
		s.polygon(mix(c, s.paper, 0.18+0.26*float64(i)),
			point{a, y - h/2}, point{a + thick, y - h/2}, point{a + thick + tip, y},
			point{a + thick, y + h/2}, point{a, y + h/2}, point{a + tip, y})
	}
	return x + float64(n-1)*step + thick + tip
}

// arrow draws a shaft with a head at x1.
func (s *sheet) arrow(x0, y, x1, width, head float64, c color.RGBA) {
	dir := math.Copysign(1, x1-x0)
	s.line(width, c, nil, point{x0, y}, point{x1 - dir*head*0.8, y})
	s.polygon(c, point{x1, y}, point{x1 - dir*head, y - head*0.62}, point{x1 - dir*head, y + head*0.62})
}

// fadingLine draws a level line from c at xa towards behind at xb.
func (s *sheet) fadingLine(xa, xb, y, width float64, c, behind color.RGBA, from, to float64) {
	const n = 24
	for k := range n {
		a, b := float64(k)/n, float64(k+1)/n
		s.line(width, mix(c, behind, from+(to-from)*a), nil, point{xa + (xb-xa)*a, y}, point{xa + (xb-xa)*b + math.Copysign(0.4, xb-xa), y})
	}
}

// whisker draws an interval with capped ends.
func (s *sheet) whisker(xa, xb, y float64, c color.RGBA) {
	s.line(3, c, nil, point{xa, y}, point{xb, y})
	s.line(2, c, nil, point{xa, y - 5}, point{xa, y + 5})
	s.line(2, c, nil, point{xb, y - 5}, point{xb, y + 5})
}

// verdictIcon is a shape for a verdict, so that colour never stands alone: a
// cross, a tick, a dash for "agrees, but says little".
func (s *sheet) verdictIcon(v agreement, x, y float64) {
	switch v {
	case conflicts:
		s.dot(x, y, 8, s.rustText)
		s.line(2, s.paper, nil, point{x - 3.4, y - 3.4}, point{x + 3.4, y + 3.4})
		s.line(2, s.paper, nil, point{x - 3.4, y + 3.4}, point{x + 3.4, y - 3.4})
	case agrees:
		s.dot(x, y, 8, s.slate)
		s.line(2, s.paper, nil, point{x - 3.8, y + 0.3}, point{x - 1, y + 3.2}, point{x + 4, y - 3.2})
	default:
		s.ring(x, y, 8, 2, s.ink3, s.paper)
		s.line(2, s.ink3, nil, point{x - 3.5, y}, point{x + 3.5, y})
	}
}

// dashes outline a block that no claim states; fine ones carry a length on.
var (
	dashes     = []vg.Length{5, 3}
	dashesFine = []vg.Length{2, 3}
)
