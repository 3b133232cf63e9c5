package figures

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"figcheck/dataset"
	"gonum.org/v1/plot"
)

// rankedForm compares figures of one measure and unit, largest first.
func rankedForm() *Form {
	return &Form{
		Name: "ranked",
		Doc: "Three or more figures of one measure and unit, largest first: bars from zero, labelled with the words of the source. " +
			"Dots with whiskers where many are wide intervals, and on a log scale where the largest is more than a thousand times the smallest " +
			"(offered beside the bars from fifty times, with draw --log).",
		propose: proposeRanked,
		draw:    drawRanked,
	}
}

const (
	rankedLeast = 3    // entities
	logFrom     = 1000 // largest over smallest
	logLeast    = 5    // figures for which a log scale is offered
	rankedMost  = 25
	rankedTop   = 10 // where there are more
)

func proposeRanked(a *article) []*Chart {
	groups := map[string][]Row{}
	var order []string
	for _, r := range a.records {
		if r.Relation != dataset.Vague && strings.Contains(statedWords(r), " of the ") {
			continue // a part of what stands beside it
		}
		if a.wholeOrPart(r) || r.Kind == dataset.Fraction || r.Kind == dataset.Multiplier || r.Kind == dataset.Ratio || r.Kind == dataset.Age {
			continue
		}
		h := head(r)
		unit := string(r.Unit)
		if h == tollHead {
			unit = "{person}"
		}
		if unit == "" || !plain(r) || !clearRow(r) || h != tollHead && r.Kind == dataset.Length && r.Section != dataset.Table && !strings.Contains(h, " ") {
			continue
		}
		key := strings.ToLower(h) + "\x00" + unit + "\x00" + string(r.Change) + "\x00" + string(r.Kind)
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], newRow(r, "value"))
	}
	var out []*Chart
	for _, key := range order {
		rows := withoutSingles(distinctEntities(groups[key]))
		if len(rows) < rankedLeast || !anyAboveZero(rows) {
			continue
		}
		if c := a.ranked(head(rows[0].rec), rows); toldApart(c.Rows) {
			out = append(out, c)
		}
	}
	return out
}

// toldApart reports whether no two rows bear the same words.
func toldApart(rows []Row) bool {
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.Label+"\x00"+r.Scope] {
			return false
		}
		seen[r.Label+"\x00"+r.Scope] = true
	}
	return true
}

// withoutSingles drops ones and twos from beside hundreds: they are told in
// words, not drawn.
func withoutSingles(rows []Row) []Row {
	var out []Row
	top := 0.0
	for _, r := range rows {
		top = max(top, r.high)
		if !small(r.rec) {
			out = append(out, r)
		}
	}
	if len(out) < rankedLeast || top < 100 {
		return rows
	}
	return out
}

func anyAboveZero(rows []Row) bool {
	for _, r := range rows {
		if r.high > 0 {
			return true
		}
	}
	return false
}

// wholeOrPart keeps totals and their parts apart from what they would be
// ranked against.
func (a *article) wholeOrPart(r *dataset.Record) bool {
	if r.Section == dataset.Table && wholeRow().MatchString(r.Measure) {
		return true
	}
	if len(a.parts[r.ID]) > 0 {
		return r.PartOf != "" || !strings.EqualFold(head(r), tollHead)
	}
	if a.addend[r.ID] || r.PartOf != "" && a.record(r.PartOf) != nil {
		return true
	}
	for _, t := range r.Derivation {
		if t.Rule == dataset.Sum {
			return head(r) != tollHead
		}
	}
	return r.Section == dataset.Table && strings.Contains(strings.ToLower(r.Measure+" "+r.Place), "total")
}

// distinctEntities keeps one figure for each measure and place, the latest: two
// statements on one thing are not two entities, and neither are its years.
func distinctEntities(rows []Row) []Row {
	return latest(withoutRepeats(rows), func(r *dataset.Record) string { return r.Measure + "\x00" + r.Place })
}

// sayAgain reports whether two figures are the same number, if to other digits:
// a bound that merely holds another figure is no repeat of it.
func sayAgain(a, b Row) bool {
	return a.rec.Value.Valid() && (a.rec.Value.Equal(b.rec.Value) ||
		a.rec.Measure == b.rec.Measure && a.rec.Relation == dataset.Exact && b.rec.Relation == dataset.Exact)
}

// withoutRepeats drops a figure that says an earlier one again: the same number
// and place, one period within the other.
func withoutRepeats(rows []Row) []Row {
	var out []Row
	for _, r := range rows {
		p, okP := periodDays(r.rec.Period)
		again := false
		for _, o := range out {
			q, okQ := periodDays(o.rec.Period)
			again = again || r.rec.Place == o.rec.Place && sameHead(r.rec, o.rec) && r.wide.Overlaps(o.wide) && sayAgain(r, o) &&
				okP && okQ && (p.within(q) || q.within(p))
		}
		if !again {
			out = append(out, r)
		}
	}
	return out
}

// latest keeps, of the rows with one key, the first of the latest period.
func latest(rows []Row, key func(*dataset.Record) string) []Row {
	at := map[string]int{}
	var out []Row
	for _, r := range rows {
		k := strings.ToLower(key(r.rec))
		i, seen := at[k]
		if !seen {
			at[k] = len(out)
			out = append(out, r)
			continue
		}
		p, okP := periodDays(r.rec.Period)
		q, okQ := periodDays(out[i].rec.Period)
		if okP && okQ && r.rec.Period != "" && p.from > q.from {
			out[i] = r
		}
	}
	return out
}

func (a *article) ranked(h string, rows []Row) *Chart {
	nameRows(rows)
	if who := sharedVoice(rows); who != "" { // a note names it
		for i := range rows {
			rows[i].Scope = strings.TrimSuffix(strings.TrimSuffix(rows[i].Scope, "according to "+who), " · ")
		}
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].value() > rows[j].value() })
	var others []Row
	if len(rows) > rankedMost {
		rows, others = rows[:rankedTop], rows[rankedTop:]
	}
	c := a.chart("ranked", h, 7, fmt.Sprintf("R4: %s figures of one measure and unit (%s)", inWords(len(rows)), h))
	c.setRows(rows)
	c.largest().subject = true
	lo, hi := c.spread()
	if a.surpassed(c, h) {
		c.neutralTitle(h)
	} else {
		c.rankedTitle(h)
	}
	c.scaleRanked(h, lo > 0 && hi/lo > logFrom)
	c.Notes = append(nestedNotes(rows), minimumNote(rows)...)
	c.Notes = append(c.Notes, attributionNote(rows)...)
	if len(others) > 0 {
		n, first, last := fmt.Sprint(len(others)), lowerFirst(others[0].Value), lowerFirst(others[len(others)-1].Value)
		c.Notes = append(c.Notes, fmt.Sprintf("%s others are left out, from %s down to %s.", n, first, last))
		c.derive(strings.Join([]string{n, first, last}, " "), "records of the group beyond the largest ten")
	}
	c.derive(inWords(len(rows)), "number of figures drawn")
	c.derive("10", "step of the log scale")
	return c
}

// surpassed reports whether the article states a larger figure of the measure
// that the chart leaves out, such as a total.
func (a *article) surpassed(c *Chart, h string) bool {
	first := c.largest()
	for _, r := range a.records {
		same := r.Unit == first.rec.Unit || h == tollHead && countsPeople(r)
		if same && r.Kind == first.rec.Kind && strings.EqualFold(head(r), h) && r.Change == first.rec.Change && !slices.Contains(c.Claims, r.ID) {
			if row := newRow(r, ""); row.high > first.value() {
				return true
			}
		}
	}
	return false
}

// spread is the smallest and the largest value, 0 and more where one is none.
func (c *Chart) spread() (lo, hi float64) {
	lo = math.Inf(1)
	for _, r := range c.Rows {
		lo, hi = min(lo, max(r.value(), 0)), max(hi, r.high)
	}
	return lo, hi
}

// scaleRanked chooses bars, dots or dots on a log scale and says how to read
// them.
func (c *Chart) scaleRanked(h string, log bool) {
	lo, hi := c.spread()
	c.axis = axis{log: log, dots: log || c.doubtful(), max: hi}
	kind := "Bar chart"
	switch {
	case log:
		c.axis.min, c.axis.max = stepDown(lo*0.8), stepUp(hi*1.1)
		kind = "Dot chart on a log scale"
	case c.axis.dots:
		c.axis.max = hi * 1.05
		kind = "Dot chart"
	}
	c.Subtitle = c.rankedSubtitle(h)
	c.Alt = clip(fmt.Sprintf("%s of %s figures of %s, where the largest stated is %s and the smallest %s.",
		kind, inWords(len(c.Rows)), h, nameAndValue(*c.largest()), nameAndValue(*c.smallest())))
}

// doubtful reports whether more than a third of the figures are intervals wider
// than half of what they lie around: the inside of a bar would say too much.
func (c *Chart) doubtful() bool {
	n := 0
	for _, r := range c.Rows {
		if !r.openLow && !r.openHigh && r.high-r.low > (r.high+r.low)/4 {
			n++
		}
	}
	return 3*n > len(c.Rows)
}

// OnLogScale is a ranking again as dots on a log scale, nil where the chart is
// none, has such a scale already or needs none: fewer than five figures, one of
// them zero, or the largest at most 50 times the smallest.
func (c *Chart) OnLogScale() *Chart {
	if c.Form != "ranked" || c.axis.log || len(c.Rows) < logLeast {
		return nil
	}
	if lo, hi := c.spread(); lo <= 0 || hi <= wideRatio*lo {
		return nil
	}
	l := *c
	l.Name += "-log"
	l.Why += "; the largest is more than 50 times the smallest"
	l.scaleRanked(head(c.Rows[0].rec), true)
	return &l
}

// largest is the row with the largest stated number.
func (c *Chart) largest() *Row {
	best := &c.Rows[0]
	for i := range c.Rows {
		if c.Rows[i].value() > best.value() {
			best = &c.Rows[i]
		}
	}
	return best
}

func (c *Chart) smallest() *Row {
	best := &c.Rows[0]
	for i := range c.Rows {
		if c.Rows[i].value() <= best.value() {
			best = &c.Rows[i]
		}
	}
	return best
}

func nameAndValue(r Row) string { return lowerFirst(r.Value) + " (" + r.Label + ")" }

func stepDown(v float64) float64 {
	m := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{5, 2} {
		if k*m <= v {
			return k * m
		}
	}
	return m
}

func stepUp(v float64) float64 {
	m := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{1, 2, 5} {
		if k*m >= v {
			return k * m
		}
	}
	return 10 * m
}

func drawRanked(s *sheet, c *Chart, f fit, top float64) float64 {
	if c.axis.dots {
		return drawDots(s, c, f, top)
	}
	return drawBars(s, c, f, top)
}

// linear sets a scale from zero; gonum's normaliser does the arithmetic.
func (s *sheet) linear(maxValue, x0, x1 float64) {
	s.scale = scale{Normalizer: plot.LinearScale{}, max: maxValue, x0: x0, x1: x1}
}
