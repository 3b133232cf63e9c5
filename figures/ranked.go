package figures

import (
	"fmt"
	"math"
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
			"Dots on a log scale where the largest is more than a thousand times the smallest.",
		propose: proposeRanked,
		draw:    drawRanked,
	}
}

const (
	rankedLeast = 3    // entities
	logFrom     = 1000 // largest over smallest
	rankedMost  = 25
)

func proposeRanked(a *article) []*Chart {
	groups := map[string][]Row{}
	var order []string
	for _, r := range a.records {
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
		if len(rows) >= rankedLeast && anyAboveZero(rows) {
			out = append(out, a.ranked(head(rows[0].rec), rows))
		}
	}
	return out
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
	if r.Section == dataset.Table && wholeRow.MatchString(r.Measure) {
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
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].value() > rows[j].value() })
	dropped := len(rows) - rankedMost
	rows = rows[:min(len(rows), rankedMost)]
	lo, hi := math.Inf(1), 0.0
	for _, r := range rows {
		hi = max(hi, r.high)
		if v := r.value(); v > 0 {
			lo = min(lo, v)
		} else {
			lo = 0
		}
	}
	c := a.chart("ranked", h, 7, fmt.Sprintf("R4: %s figures of one measure and unit (%s)", inWords(len(rows)), h))
	c.Rows = rows
	c.largest().subject = true
	c.axis = axis{log: lo > 0 && hi/lo > logFrom, max: hi}
	if c.axis.log {
		c.axis.min, c.axis.max = stepDown(lo*0.8), stepUp(hi*1.1)
	}
	c.setRows(rows)
	c.rankedTitle(h)
	c.Subtitle = c.rankedSubtitle(h)
	c.Notes = append(nestedNotes(rows), minimumNote(rows)...)
	if dropped > 0 {
		c.Notes = append(c.Notes, fmt.Sprintf("%d smaller figures are left out.", dropped))
		c.derive(fmt.Sprint(dropped), "records of the group beyond the largest 25")
	}
	c.Alt = clip(fmt.Sprintf("%s of %s figures of %s, where the largest stated is %s and the smallest %s.",
		map[bool]string{false: "Bar chart", true: "Dot chart on a log scale"}[c.axis.log], inWords(len(rows)), h,
		nameAndValue(*c.largest()), nameAndValue(*c.smallest())))
	c.derive(inWords(len(rows)), "number of figures drawn")
	c.derive("10", "step of the log scale")
	return c
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
	if c.axis.log {
		return drawDots(s, c, f, top)
	}
	return drawBars(s, c, f, top)
}

// linear sets a scale from zero; gonum's normaliser does the arithmetic.
func (s *sheet) linear(maxValue, x0, x1 float64) {
	s.scale = scale{Normalizer: plot.LinearScale{}, max: maxValue, x0: x0, x1: x1}
}
