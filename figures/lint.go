package figures

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"unicode/utf8"
)

// Defect is something that the gate found wrong with a drawn chart. An error
// must not be printed; a warning asks for a look.
type Defect struct {
	Level string `json:"level"` // error or warning
	Rule  string `json:"rule"`
	What  string `json:"what"`
}

func errorsIn(d []Defect) (n int) {
	for _, x := range d {
		if x.Level == "error" {
			n++
		}
	}
	return n
}

type defects []Defect

func (d *defects) err(rule, format string, a ...any) {
	*d = append(*d, Defect{"error", rule, fmt.Sprintf(format, a...)})
}

func (d *defects) warn(rule, format string, a ...any) {
	*d = append(*d, Defect{"warning", rule, fmt.Sprintf(format, a...)})
}

// lintLayout reads the recorded texts: inside the sheet, apart from each
// other, legible, drawable; and the words that every chart must have.
func lintLayout(s *sheet, c *Chart) []Defect {
	var d defects
	const margin = 4
	sizes := map[float64]bool{}
	for i, t := range s.texts {
		if t.box.x0 < margin || t.box.y0 < margin || t.box.x1 > s.width.Px-margin || t.box.y1 > s.height-margin {
			d.err("text-outside", "%q (%s) leaves the sheet of %.0f × %.0f px", t.text, t.role, s.width.Px, s.height)
		}
		if m := s.missing(t.text, t.face); len(m) > 0 {
			d.err("glyph", "%q has no glyph for %q", t.text, string(m))
		}
		if t.face.size < s.width.MinPx {
			d.err("font-size", "%q (%s) is set in %.1f px, less than %.0f", t.text, t.role, t.face.size, s.width.MinPx)
		}
		sizes[math.Round(t.face.size*2)] = true
		for _, u := range s.texts[i+1:] {
			x := math.Min(t.box.x1, u.box.x1) - math.Max(t.box.x0, u.box.x0)
			y := math.Min(t.box.y1, u.box.y1) - math.Max(t.box.y0, u.box.y0)
			switch {
			case x > 0 && y > 0:
				d.err("text-overlap", "%q and %q overlap by %.1f × %.1f px", t.text, u.text, x, y)
			case y > 1 && x > -4 && t.role != "subtitle": // whose words are set one by one for the colour key
				d.warn("text-crowded", "%q and %q are %.1f px apart", t.text, u.text, -x)
			}
		}
	}
	if s.width.High > 0 && s.height > s.width.High+0.5 {
		d.err("height", "the chart needs %.0f px of height, the format has %.0f", s.height, s.width.High)
	}
	if len(sizes) > 6 {
		d.warn("font-sizes", "%d sizes of type", len(sizes))
	}
	lintWords(&d, s, c)
	return d
}

func lintWords(d *defects, s *sheet, c *Chart) {
	if n := utf8.RuneCountInString(c.Alt); n < 40 || n > 300 {
		d.err("alt", "the alt text has %d characters, not 40 to 300", n)
	}
	if c.Source == "" {
		d.err("source", "there is no source")
	}
	lines := 0
	for _, t := range s.texts {
		if t.role == "title" {
			lines++
		}
	}
	if n := utf8.RuneCountInString(c.Title); n == 0 || n > 110 {
		d.err("title", "the title has %d characters, not 1 to 110", n)
	}
	if most := map[bool]int{false: 2, true: 5}[s.width.narrow()]; lines > most {
		d.err("title-lines", "the title takes %d lines, more than %d", lines, most)
	}
}

// lintPixels compares each text with the pixels behind it, painted without
// text: contrast by WCAG 2.2 (4.5, or 3 for large type), and no edge running
// through the letters.
func lintPixels(s *sheet, behind *image.RGBA) []Defect {
	var d defects
	lut := luminances()
	for _, t := range s.texts {
		need := 4.5
		if t.face.size >= 24 || t.face.size >= 18.66 && t.face.weight == bold {
			need = 3
		}
		own := luminance(lut, t.color)
		low, n, dark, light := 0, 0, 1.0, 0.0
		k := float64(s.width.Scale)
		bounds := image.Rect(int(t.box.x0*k), int(t.box.y0*k), int(math.Ceil(t.box.x1*k)), int(math.Ceil(t.box.y1*k))).Intersect(behind.Bounds())
		for y := bounds.Min.Y; y < bounds.Max.Y; y += 2 {
			for x := bounds.Min.X; x < bounds.Max.X; x += 2 {
				p := behind.Pix[behind.PixOffset(x, y):]
				l := luminance(lut, color.RGBA{p[0], p[1], p[2], 255})
				n++
				if contrast(own, l) < need {
					low++
				}
				dark, light = math.Min(dark, l), math.Max(light, l)
			}
		}
		if n == 0 {
			continue
		}
		switch share := float64(low) / float64(n); {
		case share > 0.10:
			d.err("contrast", "%q has less than %.1f:1 on %.0f %% of its ground", t.text, need, share*100)
		case low > 0:
			d.warn("contrast", "%q has less than %.1f:1 on %.0f %% of its ground", t.text, need, share*100)
		}
		if light-dark > 0.15 {
			d.warn("text-on-marks", "an edge or a line runs behind %q", t.text)
		}
	}
	return d
}

// luminances is the linear light of each 8-bit level (WCAG 2.2, sRGB).
func luminances() *[256]float64 {
	var lut [256]float64
	for i := range lut {
		v := float64(i) / 255
		if v <= 0.04045 {
			lut[i] = v / 12.92
		} else {
			lut[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return &lut
}

func luminance(lut *[256]float64, c color.RGBA) float64 {
	return 0.2126*lut[c.R] + 0.7152*lut[c.G] + 0.0722*lut[c.B]
}

func contrast(a, b float64) float64 {
	return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05)
}
