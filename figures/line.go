package figures

import (
	"fmt"
	"image/color"
	"math"
	"sort"
	"strings"

	"figcheck/dataset"
	"gonum.org/v1/plot"
)

// lineForm follows one measure through time.
func lineForm() *Form {
	return &Form{
		Name: "line",
		Doc: "Three or more figures of the same measure at different times, each as a dot at its value, joined by straight lines. " +
			"An arrow leaves an open end open; a whisker shows what “about” allows.",
		propose: proposeLine,
		draw:    drawLine,
	}
}

const (
	lineLeast = 3
	lineMost  = 16
)

func proposeLine(a *article) []*Chart {
	var out []*Chart
	for _, rows := range a.series() {
		if len(rows) >= lineLeast && len(rows) <= lineMost {
			out = append(out, a.lineChart(rows))
		}
	}
	return out
}

// series groups figures that differ in nothing but their period; periods of
// one series are of one length, do not overlap and stand in the order of time.
func (a *article) series() [][]Row {
	groups := map[string][]Row{}
	var order []string
	for _, r := range a.records {
		if !datable(r) || !plain(r) {
			continue
		}
		if a.wholeOrPart(r) && r.Section != dataset.Table {
			continue
		}
		p, _ := periodDays(r.Period)
		row := newRow(r, "value")
		if math.IsNaN(row.point) || row.point < 0 || p.to == 0 || p.from == 0 {
			continue
		}
		key := strings.ToLower(strings.Join([]string{measureKey(r), r.Place, string(r.Unit), string(r.Kind), r.Claimant, string(r.Change), p.length()}, "\x00"))
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], row)
	}
	var out [][]Row
	for _, key := range order {
		g := groups[key]
		sort.SliceStable(g, func(i, j int) bool { return startOf(g[i].rec) < startOf(g[j].rec) })
		if apartInTime(g) {
			out = append(out, g)
		}
	}
	return out
}

// datable reports whether a figure says when it was so: not merely on the day
// its document appeared.
func datable(r *dataset.Record) bool {
	_, ok := periodDays(r.Period)
	return ok && r.Period != "" && r.Measure != "" && clearRow(r) && saysPeriod(r)
}

func apartInTime(rows []Row) bool {
	for i, r := range rows[1:] {
		before, _ := periodDays(rows[i].rec.Period)
		p, _ := periodDays(r.rec.Period)
		if p.from <= before.to {
			return false
		}
	}
	return true
}

// length is the class of a period's length: what is counted by the year is not
// compared with what is counted by the day.
func (d days) length() string {
	switch n := d.to - d.from; {
	case n == 0:
		return "day"
	case n <= 31:
		return "month"
	case n <= 3*32:
		return "quarter"
	case n <= 6*32:
		return "half"
	case n <= 400:
		return "year"
	}
	return "years"
}

func (a *article) lineChart(rows []Row) *Chart {
	score := 5
	if len(rows) >= 5 {
		score = 6
	}
	for i := range rows {
		rows[i].Label = periodWords(rows[i].rec.Period)
		rows[i].Scope = ""
	}
	first, last := rows[0], rows[len(rows)-1]
	n := inWords(len(rows))
	name := cellName(first.rec)
	c := a.chart("line", name, score, fmt.Sprintf("R5: one measure at %s times", n))
	c.setRows(rows)
	c.referenceAxis(rows)
	c.derive(n, "number of figures drawn")
	x, y := lowerFirst(first.Value), lowerFirst(last.Value)
	c.Title = fmt.Sprintf("%s: %s in %s, %s in %s", sentence(name), x, first.Label, y, last.Label)
	if verb := direction(first.wide, last.wide); verb != "" && !last.openLow {
		c.guarded(goes(verb), "first %s and last %s do not meet", first.wide, last.wide)
		c.Title = fmt.Sprintf("%s: %s from %s in %s to %s in %s", sentence(name), verb, withoutUnit(x, y), first.Label, y, last.Label)
	}
	c.titled(c.Title, sentence(name)+": "+x+", then "+y, sentence(head(first.rec))+": "+x+", then "+y)
	c.Subtitle = sentence(name)
	if p := placeOf(first.rec); p != "" && !mentions(name, p) && first.rec.Section != dataset.Table {
		c.Subtitle += ", " + p
	}
	c.Subtitle += unitPhrase(rows, c.Subtitle) + ", as each figure is worded in the text" + c.axisStart() + "." + c.dotKey()
	c.Alt = clip(fmt.Sprintf("Line chart of %s at %s times, from %s (%s) to %s (%s).", name, n, x, first.Label, y, last.Label))
	return c
}

func drawLine(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	af, vf := face{regular, z.scope}, face{semibold, z.label}
	h := 260.0
	if s.width.narrow() {
		h = 220
	}
	y0, y1 := top+30, top+30+h
	s.upright = true
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: y1, x1: y0}
	left := z.pad
	values := ticks(c.axis.min, c.axis.max, 4)
	for _, v := range values {
		left = max(left, z.pad+s.textWidth(axisNumber(v), af)+10)
	}
	right := s.width.Px - z.pad
	for _, v := range values {
		y := s.scale.at(v)
		col := s.gridline
		if v == 0 {
			col = s.slate
		}
		s.line(1, col, nil, point{left, y}, point{right, y})
		s.textMid("axis", axisNumber(v), af, s.ink3, left-10, y, 1)
	}
	x := s.timePlaces(rows, left, right)
	for i := range rows[1:] {
		s.line(2.5, mix(s.blue, s.paper, 0.35), nil, point{x[i], s.scale.at(rows[i].point)}, point{x[i+1], s.scale.at(rows[i+1].point)})
	}
	drop := 0.0 // room for the arrows that point below zero
	for _, r := range rows {
		if r.openLow {
			drop = max(drop, s.scale.at(r.point)+34-y1)
		}
	}
	last := math.Inf(-1)
	for i, r := range rows {
		s.linePoint(r, x[i])
		w := s.textWidth(r.Label, af)
		if at := min(max(x[i]-w/2, left), right-w); at > last+8 {
			s.text("axis", r.Label, af, s.ink3, at, y1+drop+z.scope*1.6, 0)
			last = at + w
		}
	}
	s.lineWords(rows, x, box{left, y0 - 28, right, y1 - 3}, vf)
	return y1 + drop + z.scope*2.2
}

// lineWords sets the words of each point where they are free: above it, below
// it or beside it, clear of the line, of the points and of each other.
func (s *sheet) lineWords(rows []Row, x []float64, frame box, f face) {
	var taken []box
	for i, r := range rows {
		y := s.scale.at(r.point)
		b := box{x[i] - 7, y - 7, x[i] + 7, y + 7}
		switch {
		case r.openHigh:
			b.y0 -= 26
		case r.openLow:
			b.y1 += 26
		case r.high > r.low:
			b = b.join(box{x[i] - 3, s.scale.at(r.high), x[i] + 3, s.scale.at(r.low)})
		}
		taken = append(taken, b)
	}
	ch := capHeight(f)
	for i, r := range rows {
		y, w := s.scale.at(r.point), s.textWidth(r.Value, f)
		best, cost := box{}, math.Inf(1)
		for k, dy := range []float64{-14, 14 + ch, -34, 34 + ch, ch / 2, -54, 54 + ch, -74, 74 + ch} {
			for m, left := range []float64{x[i] - w/2, x[i] + 10, x[i] - 10 - w} {
				left = min(max(left, frame.x0), frame.x1-w)
				b := box{left, y + dy - ch, left + w, y + dy}
				q := float64(k*3+m) + 40*max(0, frame.y0-b.y0) + 40*max(0, b.y1-frame.y1)
				for _, o := range taken {
					if b.meets(o, 4) {
						q += 500
					}
				}
				for n := range rows[1:] {
					if b.crossed(point{x[n], s.scale.at(rows[n].point)}, point{x[n+1], s.scale.at(rows[n+1].point)}) {
						q += 20
					}
				}
				if q < cost {
					best, cost = b, q
				}
			}
		}
		taken = append(taken, best)
		s.haloText("value", r.Value, f, s.ink, s.paper, best.x0, best.y1)
	}
}

// meets reports whether two boxes come within a margin of each other.
func (b box) meets(o box, margin float64) bool {
	return b.x0 < o.x1+margin && o.x0 < b.x1+margin && b.y0 < o.y1+margin && o.y0 < b.y1+margin
}

// crossed reports whether a straight line passes the box or its rim.
func (b box) crossed(p, q point) bool {
	const steps = 40
	for i := range steps + 1 {
		t := float64(i) / steps
		x, y := p.x+(q.x-p.x)*t, p.y+(q.y-p.y)*t
		if x > b.x0-4 && x < b.x1+4 && y > b.y0-5 && y < b.y1+5 {
			return true
		}
	}
	return false
}

// timePlaces puts each period's middle on the horizontal axis.
func (s *sheet) timePlaces(rows []Row, left, right float64) []float64 {
	middle := func(r Row) float64 {
		p, _ := periodDays(r.rec.Period)
		return (years(p.from, false) + years(p.to, true)) / 2
	}
	a, b := middle(rows[0]), middle(rows[len(rows)-1])
	inset := 40.0
	out := make([]float64, len(rows))
	for i, r := range rows {
		out[i] = left + inset + (right-left-2*inset)*(middle(r)-a)/(b-a)
	}
	return out
}

// years turns a day as periodDays counts them into years and fractions of them.
func years(day int, end bool) float64 {
	y, m, d := day/400, day%400/32, day%400%32
	if !end {
		d--
	}
	return float64(y) + (float64(m-1)+float64(d)/31)/12
}

// linePoint draws the dot of a row and what its wording leaves open.
func (s *sheet) linePoint(r Row, x float64) {
	y := s.scale.at(r.point)
	switch {
	case r.openHigh:
		s.mark(openHighMark, r.Claim, r.point, r.point, func() { s.upArrow(x, y, y-30, s.blue) })
	case r.openLow:
		s.mark(openLowMark, r.Claim, r.point, r.point, func() { s.upArrow(x, y, y+30, s.blue) })
	case r.high > r.low:
		a, b := s.scale.at(r.low), s.scale.at(r.high)
		s.mark(whiskerMark, r.Claim, r.low, r.high, func() { s.line(3, mix(s.blue, s.paper, 0.35), nil, point{x, a}, point{x, b}) })
	}
	s.mark(dotMark, r.Claim, r.point, r.point, func() { s.dot(x, y, 6, s.blue) })
}

// upArrow is an arrow along the vertical axis.
func (s *sheet) upArrow(x, y0, y1 float64, c color.RGBA) {
	dir := math.Copysign(1, y1-y0)
	s.line(2.5, c, nil, point{x, y0}, point{x, y1 - dir*8})
	s.polygon(c, point{x, y1}, point{x - 6, y1 - dir*10}, point{x + 6, y1 - dir*10})
}
