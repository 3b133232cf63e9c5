package figures

import "image/color"

func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// The colours. Contrast on white in brackets, by WCAG 2.2; the categories keep
// an OKLab distance of at least 10 under simulated protan, deutan and tritan
// vision (palette_test.go measures both).
var (
	paper    = rgb(0xFFFFFF)
	ink      = rgb(0x1A2027) // titles, values
	ink2     = rgb(0x4A5560) // subtitles, scope lines on a tint [7.6]
	ink3     = rgb(0x66717C) // footer, axis [5.0]
	gridline = rgb(0xDDE2E6)
	slate    = rgb(0x3B4A59) // wholes, baselines
	blue     = rgb(0x0072B2) // the subject [5.2]
	plum     = rgb(0x5B2A6E) // second category [10.5]
	ochre    = rgb(0x8F6A00) // third category, never beside a conflict mark [5.0]
	grey     = rgb(0x8A949E) // rest, marks only [3.1]
	rust     = rgb(0xD55E00) // conflict and remainder, marks only [3.9]
	rustText = rgb(0xB34A00) // the same in words [5.4]
	tint     = rgb(0xFDF0E7) // behind a row in conflict
	band     = rgb(0xCBD3DA) // the range of a reference
)

// mix blends a towards b by t in [0, 1].
func mix(a, b color.RGBA, t float64) color.RGBA {
	c := func(x, y uint8) uint8 { return uint8(float64(x)*(1-t) + float64(y)*t + 0.5) }
	return color.RGBA{c(a.R, b.R), c(a.G, b.G), c(a.B, b.B), 255}
}

// Width is a size class: the logical width a chart is laid out for and shown
// at, in CSS pixels, and how many image pixels one of them becomes.
type Width struct {
	Suffix string  // added to the file stem, "" for web
	Px     float64 // logical width
	Scale  int     // image pixels a logical pixel
	MinPx  float64 // smallest legible type at that width
}

// The widths that Write draws when told nothing else.
var (
	Web    = Width{Suffix: "", Px: 800, Scale: 3, MinPx: 10}
	Mobile = Width{Suffix: "-mobile", Px: 400, Scale: 3, MinPx: 11}
)

func (w Width) narrow() bool { return w.Px < 500 }

// sizes are the type sizes of a width, in logical pixels; no chart uses others.
type sizes struct {
	title, sub, label, scope, foot, pad float64
}

func (w Width) sizes() sizes {
	if w.narrow() {
		return sizes{title: 20, sub: 14, label: 14, scope: 12.5, foot: 11.5, pad: 14}
	}
	return sizes{title: 26, sub: 16.5, label: 15.5, scope: 13.5, foot: 13, pad: 24}
}
