package figures

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// sheet records every text, shape and mark of a chart before anything is
// painted: the quality gate reads the recording, the canvases replay it.
// Coordinates are logical pixels from the top left corner, y down.
type sheet struct {
	*typesetter
	palette
	width  Width
	height float64
	shapes []shape
	texts  []textItem
	marks  []mark
	scale  scale
	// upright says that the scale runs up the sheet: its x0 and x1 are heights.
	upright bool
	logo    box   // where the house style's logo stands
	open    *mark // the mark whose shapes are being recorded
}

// shape is a filled or stroked path; stroke 0 fills.
type shape struct {
	path   vg.Path
	color  color.RGBA
	stroke float64
	dash   []vg.Length
	halo   bool // the rim of a text
	box    box
}

// textItem is one line of text with its ink box.
type textItem struct {
	role  string
	text  string
	face  face
	color color.RGBA
	x, y  float64
	rim   color.RGBA // of its halo; no alpha for none
	box   box
}

// mark is what a reader takes for a datum: its kind, the claim it stands for,
// the values between which it was meant to be drawn, and where it was drawn.
type mark struct {
	kind     markKind
	claim    string
	from, to float64
	box      box
}

type markKind string

const (
	barMark      markKind = "bar"       // from zero to a value
	segmentMark  markKind = "segment"   // a part of a stacked bar
	dotMark      markKind = "dot"       // a point value
	softMark     markKind = "soft"      // an interval without a point
	squaresMark  markKind = "squares"   // one square a thing
	spanMark     markKind = "span"      // a period on a time axis
	cardMark     markKind = "card"      // a figure set large, without a scale
	echoMark     markKind = "echo"      // a part drawn again in a second stack
	whiskerMark  markKind = "whisker"   // the interval around a dot
	fadeMark     markKind = "fade"      // the doubtful end of a bar
	openHighMark markKind = "open-high" // "or more": no upper end
	openLowMark  markKind = "open-low"  // "or less": anything below
	restMark     markKind = "remainder" // what the parts leave over
)

// primary marks are the ones that a claim has exactly one of.
func (k markKind) primary() bool {
	switch k {
	case barMark, segmentMark, dotMark, softMark, squaresMark, spanMark, cardMark:
		return true
	}
	return false
}

// scale maps values to horizontal positions through a gonum normaliser.
type scale struct {
	plot.Normalizer
	min, max float64 // values
	x0, x1   float64 // pixels
}

func (s scale) at(v float64) float64 {
	return s.x0 + (s.x1-s.x0)*s.Normalize(s.min, s.max, v)
}

func (s scale) log() bool { _, ok := s.Normalizer.(plot.LogScale); return ok }

type box struct{ x0, y0, x1, y1 float64 }

func emptyBox() box { return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (b box) join(c box) box {
	return box{math.Min(b.x0, c.x0), math.Min(b.y0, c.y0), math.Max(b.x1, c.x1), math.Max(b.y1, c.y1)}
}

func (b box) empty() bool { return b.x1 <= b.x0 || b.y1 <= b.y0 }

type point struct{ x, y float64 }

// mark records everything that draw paints as one mark.
func (s *sheet) mark(kind markKind, claim string, from, to float64, draw func()) {
	m := mark{kind: kind, claim: claim, from: from, to: to, box: emptyBox()}
	s.open = &m
	draw()
	s.open = nil
	s.marks = append(s.marks, m)
}

func (s *sheet) add(sh shape, pts []point) {
	sh.box = emptyBox()
	for _, p := range pts {
		sh.box = sh.box.join(box{p.x, p.y, p.x, p.y})
	}
	if s.open != nil {
		s.open.box = s.open.box.join(sh.box)
	}
	s.shapes = append(s.shapes, sh)
}

// snap puts an edge on the pixel grid of the image, so that neighbouring
// rectangles show no seam.
func (s *sheet) snap(v float64) float64 {
	k := float64(s.width.Scale)
	return math.Round(v*k) / k
}

func (s *sheet) rect(x0, y0, x1, y1 float64, c color.RGBA) {
	x0, y0, x1, y1 = s.snap(x0), s.snap(y0), s.snap(x1), s.snap(y1)
	s.polygon(c, point{x0, y0}, point{x1, y0}, point{x1, y1}, point{x0, y1})
}

func (s *sheet) polygon(c color.RGBA, pts ...point) {
	s.add(shape{path: pathOf(pts, true), color: c}, pts)
}

func (s *sheet) line(width float64, c color.RGBA, dash []vg.Length, pts ...point) {
	s.add(shape{path: pathOf(pts, false), color: c, stroke: width, dash: dash}, pts)
}

func (s *sheet) outlineRect(x0, y0, x1, y1, width float64, c color.RGBA, dash ...vg.Length) {
	pts := []point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}
	s.add(shape{path: pathOf(pts, true), color: c, stroke: width, dash: dash}, pts)
}

func pathOf(pts []point, closed bool) vg.Path {
	var p vg.Path
	for i, q := range pts {
		at := vg.Point{X: vg.Length(q.x), Y: vg.Length(q.y)}
		if i == 0 {
			p.Move(at)
		} else {
			p.Line(at)
		}
	}
	if closed {
		p.Close()
	}
	return p
}

// dot draws a disc from four Bézier quarters, exact to 0.03 % of the radius.
func (s *sheet) dot(x, y, r float64, c color.RGBA) {
	const k = 0.5522847498
	at := func(dx, dy float64) vg.Point {
		return vg.Point{X: vg.Length(x + dx*r), Y: vg.Length(y + dy*r)}
	}
	var p vg.Path
	p.Move(at(1, 0))
	p.CubeTo(at(1, k), at(k, 1), at(0, 1))
	p.CubeTo(at(-k, 1), at(-1, k), at(-1, 0))
	p.CubeTo(at(-1, -k), at(-k, -1), at(0, -1))
	p.CubeTo(at(k, -1), at(1, -k), at(1, 0))
	p.Close()
	s.add(shape{path: p, color: c}, []point{{x - r, y - r}, {x + r, y + r}})
}

func (s *sheet) ring(x, y, r, width float64, c, inside color.RGBA) {
	s.dot(x, y, r, c)
	s.dot(x, y, r-width, inside)
}

// text sets a line with its baseline at y; align 0 puts x at its left end, 1
// at its right end.
func (s *sheet) text(role, str string, f face, c color.RGBA, x, y, align float64) {
	if str == "" {
		return
	}
	x -= align * s.typesetter.width(str, f)
	b := s.inkBox(str, f)
	s.texts = append(s.texts, textItem{role: role, text: str, face: f, color: c, x: x, y: y,
		box: box{b.x0 + x, b.y0 + y, b.x1 + x, b.y1 + y}})
}

// textMid sets a line with the middle of its capitals at y.
func (s *sheet) textMid(role, str string, f face, c color.RGBA, x, y, align float64) {
	s.text(role, str, f, c, x, y+capHeight(f)/2, align)
}

// haloText sets a line over a rim in the colour behind it, so that gridlines
// stop short of the letters.
func (s *sheet) haloText(role, str string, f face, c, behind color.RGBA, x, y float64) {
	b := s.inkBox(str, f)
	s.add(shape{path: s.outline(str, f, x, y), color: behind, stroke: 6, halo: true},
		[]point{{b.x0 + x, b.y0 + y}, {b.x1 + x, b.y1 + y}})
	s.text(role, str, f, c, x, y, 0)
	if n := len(s.texts); str != "" {
		s.texts[n-1].rim = behind
	}
}

// textWidth is the typesetter's width; the sheet's own width is its size class.
func (s *sheet) textWidth(str string, f face) float64 { return s.typesetter.width(str, f) }
