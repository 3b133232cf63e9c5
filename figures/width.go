package figures

import "fmt"

// Width is a size class: the logical width a chart is laid out for and shown
// at, in CSS pixels, and how many image pixels one of them becomes.
type Width struct {
	Suffix string  // added to the file stem, "" for web
	Px     float64 // logical width
	Scale  int     // image pixels a logical pixel
	MinPx  float64 // smallest legible type at that width, in logical pixels
	High   float64 // logical height, 0 for as high as the chart needs
	MM     float64 // width on paper in millimetres, 0 for screens
}

// The widths. Web and Mobile are drawn when nothing else is asked for; the
// print columns are set at about 580 dots an inch, 7 pt and up; Social is
// 1200 × 630 pixels.
var (
	Web      = Width{Suffix: "", Px: 800, Scale: 3, MinPx: 10}
	Mobile   = Width{Suffix: "-mobile", Px: 400, Scale: 3, MinPx: 11}
	Print85  = Width{Suffix: "-print85", Px: 390, Scale: 5, MinPx: 11.3, MM: 85}
	Print174 = Width{Suffix: "-print174", Px: 780, Scale: 5, MinPx: 11, MM: 174}
	Social   = Width{Suffix: "-social", Px: 600, Scale: 2, MinPx: 10, High: 315}
)

// WidthsNamed returns the widths of a name: web, mobile, print (both columns),
// social, or one of the style's own.
func (s *Style) WidthsNamed(name string) ([]Width, error) {
	switch name {
	case "web":
		return []Width{Web}, nil
	case "mobile":
		return []Width{Mobile}, nil
	case "print":
		return []Width{Print85, Print174}, nil
	case "social":
		return []Width{Social}, nil
	}
	if s != nil {
		if w, ok := s.widths[name]; ok {
			return []Width{w}, nil
		}
	}
	return nil, fmt.Errorf("figures: there is no width %q; web, mobile, print and social are known, others stand in the style's [widths]", name)
}

// dpi is the resolution that the image's metadata state.
func (w Width) dpi() int {
	if w.MM > 0 {
		return int(w.Px*float64(w.Scale)/(w.MM/25.4) + 0.5)
	}
	return 100 * w.Scale
}

// points is how many points of a page one logical pixel takes: on screens a
// pixel is 1/96 inch.
func (w Width) points() float64 {
	if w.MM > 0 {
		return w.MM / 25.4 * 72 / w.Px
	}
	return 0.75
}

func (w Width) narrow() bool { return w.Px < 500 }

// sizes are the type sizes of a width, in logical pixels; no chart uses others.
type sizes struct {
	title, sub, label, scope, foot, pad float64
}

func (w Width) sizes() sizes {
	if w.High > 0 {
		return sizes{title: 22, sub: 13.5, label: 13.5, scope: 11.5, foot: 10.5, pad: 18}
	}
	if w.narrow() {
		return sizes{title: 20, sub: 14, label: 14, scope: 12.5, foot: 11.5, pad: 14}
	}
	return sizes{title: 26, sub: 16.5, label: 15.5, scope: 13.5, foot: 13, pad: 24}
}
