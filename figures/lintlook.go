package figures

import (
	"image"
	"image/color"
	"math"
	"sort"
)

// The limits of what a page bears before an editor would look again.
const (
	inkLeast, inkMost = 0.01, 0.40 // of the sheet, in full black
	emptyMost         = 0.95       // of a quarter of the body, from emptyFrom rows
	emptyFrom         = 4
	sizesMost         = 5
	huesMost          = 4
	hueApart          = 15 // degrees
)

// lintLook warns of a sheet that is nearly bare or nearly full, of a quarter
// without anything in it, and of more sizes of type and hues than a reader
// keeps apart.
func lintLook(s *sheet, c *Chart, behind *image.RGBA) []Defect {
	var d defects
	sizes, top, bottom := map[float64]bool{}, 0.0, s.height
	for _, t := range s.texts {
		sizes[math.Round(t.face.size*2)] = true
		switch t.role {
		case "title", "subtitle":
			top = max(top, t.box.y1)
		case "footer":
			bottom = min(bottom, t.box.y0)
		}
	}
	if len(sizes) > sizesMost {
		d.warn("font-sizes", "%d sizes of type", len(sizes))
	}
	if n := hues(s.shapes); n > huesMost {
		d.warn("hues", "%d hues", n)
	}
	if ink := s.inkShare(behind); ink < inkLeast || ink > inkMost {
		d.warn("ink", "the ink of marks and text would cover %.0f %% of the sheet", ink*100)
	}
	mx, my := s.width.Px/2, (top+bottom)/2
	for name, q := range map[string]box{"upper left": {0, top, mx, my}, "upper right": {mx, top, s.width.Px, my},
		"lower left": {0, my, mx, bottom}, "lower right": {mx, my, s.width.Px, bottom}} {
		if len(c.Rows) >= emptyFrom && s.filled(behind, q) < 1-emptyMost {
			d.warn("empty", "the %s quarter is empty", name)
		}
	}
	sort.Slice(d, func(i, j int) bool { return d[i].What < d[j].What })
	return d
}

// inkShare is the mean darkness of the sheet against its paper, letters taken
// at a third of their boxes.
func (s *sheet) inkShare(behind *image.RGBA) float64 {
	lut := luminances()
	paper, sum, n := luminance(lut, s.paper), 0.0, 0
	for y := 0; y < behind.Rect.Dy(); y += 4 {
		for x := 0; x < behind.Rect.Dx(); x += 4 {
			sum += math.Abs(paper - luminance(lut, behind.RGBAAt(x, y)))
			n++
		}
	}
	letters := 0.0
	for _, t := range s.texts {
		letters += (t.box.x1 - t.box.x0) * (t.box.y1 - t.box.y0) / 3
	}
	return sum/float64(max(n, 1)) + letters/(s.width.Px*s.height)
}

// filled is the share of squares of eight pixels in a part of the sheet that
// hold ink or touch a text.
func (s *sheet) filled(behind *image.RGBA, part box) float64 {
	const cell = 8.0
	n, total, k := 0, 0, float64(s.width.Scale)
	for y := part.y0; y+cell <= part.y1; y += cell {
		for x := part.x0; x+cell <= part.x1; x += cell {
			total++
			if s.inked(behind, box{x, y, x + cell, y + cell}, k) {
				n++
			}
		}
	}
	return float64(n) / float64(max(total, 1))
}

func (s *sheet) inked(behind *image.RGBA, b box, k float64) bool {
	for _, t := range s.texts {
		if t.box.meets(b, 0) {
			return true
		}
	}
	for y := int((b.y0 + 1) * k); y < int(b.y1*k); y += int(2 * k) {
		for x := int((b.x0 + 1) * k); x < int(b.x1*k); x += int(2 * k) {
			if behind.RGBAAt(x, y) != s.paper {
				return true
			}
		}
	}
	return false
}

// hues counts the hues of the shapes, greys aside; those within hueApart
// degrees of each other are one.
func hues(shapes []shape) int {
	var found []float64
	for _, sh := range shapes {
		if h, ok := hue(sh.color); ok {
			found = append(found, h)
		}
	}
	sort.Float64s(found)
	n := 0
	for i, h := range found {
		if i == 0 || h-found[i-1] > hueApart {
			n++
		}
	}
	if n > 1 && found[0]+360-found[len(found)-1] <= hueApart {
		n--
	}
	return n
}

// hue is the angle of a colour on the colour wheel, false for a grey: less than
// a quarter of saturation.
func hue(c color.RGBA) (degrees float64, ok bool) {
	r, g, b := float64(c.R), float64(c.G), float64(c.B)
	hi, lo := max(r, g, b), min(r, g, b)
	if hi == 0 || (hi-lo)/hi < 0.25 {
		return 0, false
	}
	switch hi {
	case r:
		degrees = (g - b) / (hi - lo)
	case g:
		degrees = 2 + (b-r)/(hi-lo)
	default:
		degrees = 4 + (r-g)/(hi-lo)
	}
	return math.Mod(degrees*60+360, 360), true
}
