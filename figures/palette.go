package figures

import "image/color"

func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// The colours of the light theme. Contrast on white in brackets, by WCAG 2.2; the categories keep
// an OKLab distance of at least 10 under simulated protan, deutan and tritan
// vision (TestPalette measures both).
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

// palette is the colours of one theme or house style, by their roles.
type palette struct {
	paper, ink, ink2, ink3, gridline, slate, blue, plum, ochre, grey, rust, rustText, tint, band color.RGBA
}

// lightPalette is the default; darkPalette keeps the same roles and contrasts
// on a dark ground.
func lightPalette() palette {
	return palette{paper: paper, ink: ink, ink2: ink2, ink3: ink3, gridline: gridline, slate: slate, blue: blue, plum: plum, ochre: ochre, grey: grey, rust: rust, rustText: rustText, tint: tint, band: band}
}

func darkPalette() palette {
	return palette{
		paper: rgb(0x14191F), ink: rgb(0xF2F4F6), ink2: rgb(0xC3CBD3), ink3: rgb(0x9DA8B3), gridline: rgb(0x333D47), slate: rgb(0xB9C3CD),
		blue: rgb(0x56B0E8), plum: rgb(0xC9A0E4), ochre: rgb(0xD9A441), grey: rgb(0x7D8893), rust: rgb(0xFF8A3D), rustText: rgb(0xFF9F5C),
		tint: rgb(0x33241A), band: rgb(0x46525E),
	}
}

// mix blends a towards b by t in [0, 1].
func mix(a, b color.RGBA, t float64) color.RGBA {
	c := func(x, y uint8) uint8 { return uint8(float64(x)*(1-t) + float64(y)*t + 0.5) }
	return color.RGBA{c(a.R, b.R), c(a.G, b.G), c(a.B, b.B), 255}
}
