package report

import (
	"math"
	"math/big"
	"strconv"

	"figcheck/dataset"
)

// numberLine is two intervals on one scale, in units of the drawing's box.
type numberLine struct {
	Label      string // for those who cannot see it
	Bars       [2]bar
	GapX, GapW string // the stretch between them; empty when they meet
	Ticks      []tick // the outermost ends
}

// tick is a labelled place on the scale.
type tick struct{ X, Words string }

// bar is an interval as drawn.
type bar struct {
	Name      string // the CSS class too
	X1, X2    string
	Low, High string // how an end is drawn: closed, open, beyond
	Y         int
}

// The drawing: where the scale begins and ends, the first row and the distance
// to the next.
const (
	lineLeft, lineRight = 74.0, 352.0
	rowTop, rowHeight   = 12, 20
)

// drawLine draws what follows and what is stated; nil unless both are
// intervals with an end each.
func drawLine(computed, stated string) *numberLine {
	a, err1 := dataset.ParseInterval(computed)
	b, err2 := dataset.ParseInterval(stated)
	if err1 != nil || err2 != nil || a.Unbounded() || b.Unbounded() {
		return nil
	}
	scale := scaleFor(a, b)
	n := &numberLine{
		Label: "Number line. Follows: " + intervalWords(a) + ". Stated: " + intervalWords(b) + ".",
		Bars:  [2]bar{scale.bar("follows", a, 0), scale.bar("stated", b, 1)},
	}
	n.Ticks = scale.ticks()
	if left, right, apart := between(a, b); apart {
		x1, x2 := scale.x(left), scale.x(right)
		n.GapX, n.GapW = coordinate(x1), coordinate(x2-x1)
	}
	return n
}

// between returns the facing ends of two intervals that do not meet.
func between(a, b dataset.Interval) (left, right *big.Rat, apart bool) {
	for _, p := range [2][2]dataset.Bound{{a.Hi, b.Lo}, {b.Hi, a.Lo}} {
		if p[0].At != nil && p[1].At != nil && p[0].At.Cmp(p[1].At) < 0 {
			return p[0].At, p[1].At, true
		}
	}
	return nil, nil, false
}

// lineScale maps values to x; ends are drawn, never computed with.
type lineScale struct {
	low, high *big.Rat // the outermost ends
	from, to  float64  // what the scale shows
}

func scaleFor(intervals ...dataset.Interval) lineScale {
	var s lineScale
	for _, a := range intervals {
		for _, e := range []dataset.Bound{a.Lo, a.Hi} {
			if e.At == nil {
				continue
			}
			if s.low == nil || e.At.Cmp(s.low) < 0 {
				s.low = e.At
			}
			if s.high == nil || e.At.Cmp(s.high) > 0 {
				s.high = e.At
			}
		}
	}
	low, _ := s.low.Float64()
	high, _ := s.high.Float64()
	pad := (high - low) * 0.15
	if pad == 0 {
		pad = math.Max(math.Abs(low)*0.1, 1)
	}
	s.from, s.to = low-pad, high+pad
	return s
}

func (s lineScale) ticks() []tick {
	out := []tick{{coordinate(s.x(s.low)), number(s.low)}}
	if s.low.Cmp(s.high) != 0 {
		out = append(out, tick{coordinate(s.x(s.high)), number(s.high)})
	}
	return out
}

func (s lineScale) x(r *big.Rat) float64 {
	v, _ := r.Float64()
	return lineLeft + (v-s.from)/(s.to-s.from)*(lineRight-lineLeft)
}

func (s lineScale) bar(name string, a dataset.Interval, row int) bar {
	b := bar{Name: name, Y: rowTop + rowHeight*row}
	b.X1, b.Low = s.end(a.Lo, lineLeft)
	b.X2, b.High = s.end(a.Hi, lineRight)
	return b
}

func (s lineScale) end(e dataset.Bound, edge float64) (x, drawn string) {
	switch {
	case e.At == nil:
		return coordinate(edge), "beyond"
	case e.Open:
		return coordinate(s.x(e.At)), "open"
	}
	return coordinate(s.x(e.At)), "closed"
}

// coordinate prints a tenth of a unit, which no platform's rounding of the
// last bits can change.
func coordinate(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
