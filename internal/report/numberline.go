package report

import (
	"math"
	"math/big"
	"strconv"

	"figcheck/dataset"
)

// numberLine is what follows and what is stated on one scale, in units of the drawing's box.
type numberLine struct {
	Label      string // for those who cannot see it
	Rows       [2]row
	Bars       []bar
	GapX, GapW string // the stretch between them; empty when they meet
	Ticks      []tick // the outermost ends
}

// row is where one side is drawn.
type row struct {
	Name string // the CSS class of its bars too
	Y    int
}

// tick is a labelled place on the scale.
type tick struct{ X, Words string }

// bar is an interval as drawn.
type bar struct {
	row
	X1, X2    string
	Low, High string // how an end is drawn: closed, open, beyond
}

// Where the scale of the drawing begins and ends.
const lineLeft, lineRight = 74.0, 352.0

// drawLine draws what follows and what is stated, each one interval or several
// (a reading each); nil unless both are intervals with an end each.
func drawLine(computed, stated string) *numberLine {
	follows, ok1 := statement(computed)
	said, ok2 := statement(stated)
	if !ok1 || !ok2 {
		return nil
	}
	for _, a := range append(follows[:len(follows):len(follows)], said...) {
		if a.Unbounded() {
			return nil
		}
	}
	scale := scaleFor(append(follows[:len(follows):len(follows)], said...)...)
	n := &numberLine{
		Label: "Number line. Follows: " + statementWords(computed) + ". Stated: " + statementWords(stated) + ".",
		Rows:  [2]row{{"follows", 12}, {"stated", 32}},
		Ticks: scale.ticks(),
	}
	for _, a := range follows {
		n.Bars = append(n.Bars, scale.bar(n.Rows[0], a))
	}
	for _, a := range said {
		n.Bars = append(n.Bars, scale.bar(n.Rows[1], a))
	}
	if len(n.Bars) == 2 {
		if left, right, apart := between(follows[0], said[0]); apart {
			x1, x2 := scale.x(left), scale.x(right)
			n.GapX, n.GapW = coordinate(x1), coordinate(x2-x1)
		}
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

func (s lineScale) bar(r row, a dataset.Interval) bar {
	b := bar{row: r}
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
