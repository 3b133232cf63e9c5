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
		if h == "" || unit == "" {
			continue
		}
		key := h + "\x00" + unit + "\x00" + string(r.Change) + "\x00" + string(r.Kind)
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], newRow(r, "value"))
	}
	var out []*Chart
	for _, key := range order {
		rows := distinctEntities(groups[key])
		if len(rows) >= rankedLeast {
			out = append(out, a.ranked(strings.SplitN(key, "\x00", 2)[0], rows))
		}
	}
	return out
}

// wholeOrPart keeps totals and their parts apart from what they would be
// ranked against.
func (a *article) wholeOrPart(r *dataset.Record) bool {
	if len(a.parts[r.ID]) > 0 {
		return r.PartOf != "" || !strings.EqualFold(head(r), tollHead)
	}
	if r.PartOf != "" && a.record(r.PartOf) != nil {
		return true
	}
	for _, t := range r.Derivation {
		if t.Rule == dataset.Sum {
			return head(r) != tollHead
		}
	}
	return r.Section == dataset.Table && strings.Contains(strings.ToLower(r.Measure+" "+r.Place), "total")
}

// distinctEntities drops figures about the same thing, place, period and
// claimant: those are two statements and not two entities.
func distinctEntities(rows []Row) []Row {
	seen := map[string]bool{}
	var out []Row
	for _, r := range rows {
		key := strings.ToLower(r.rec.Measure + "\x00" + r.rec.Place + "\x00" + r.rec.Period + "\x00" + r.rec.Claimant)
		if !seen[key] {
			seen[key] = true
			out = append(out, r)
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
	rows[0].subject = true
	c.axis = axis{log: lo > 0 && hi/lo > logFrom, max: hi}
	if hi <= 0 {
		c.Score = 0
	}
	if c.axis.log {
		c.axis.min, c.axis.max = stepDown(lo*0.8), stepUp(hi*1.1)
	}
	c.setRows(rows)
	c.rankedTitle(h)
	c.Subtitle = c.rankedSubtitle(h)
	c.Notes = nestedNotes(rows)
	if dropped > 0 {
		c.Notes = append(c.Notes, fmt.Sprintf("%d smaller figures are left out.", dropped))
		c.derive(fmt.Sprint(dropped), "records of the group beyond the largest 25")
	}
	c.Alt = clip(fmt.Sprintf("%s of %s figures of %s, where the largest stated is %s and the smallest %s.",
		map[bool]string{false: "Bar chart", true: "Dot chart on a log scale"}[c.axis.log], inWords(len(rows)), h,
		nameAndValue(rows[0]), nameAndValue(rows[len(rows)-1])))
	c.derive(inWords(len(rows)), "number of figures drawn")
	return c
}

func nameAndValue(r Row) string { return r.Value + " (" + lowerFirst(r.Label) + ")" }

// rankedTitle names the largest figure where the intervals allow it: as the
// largest where its lower end tops every other upper end, as the largest
// stated where its point tops every other point, else not at all.
func (c *Chart) rankedTitle(h string) {
	first, sure, stated := c.Rows[0], true, true
	for _, r := range c.Rows[1:] {
		sure = sure && r.wide.Hi.At != nil && first.wide.Lo.At != nil && first.wide.Lo.At.Cmp(r.wide.Hi.At) > 0
		stated = stated && !math.IsNaN(first.point) && first.value() > r.high
	}
	what := h + " figure"
	if h == tollHead {
		what = "death toll"
	}
	if !stated && !sure {
		c.Title = sentence(h) + c.sharedScope()
		if h == tollHead {
			c.Title = "Death tolls" + c.sharedScope() + " as the text states them"
		}
		return
	}
	word := "largest"
	c.Guard = fmt.Sprintf("%s is above the points of all %d others", first.Value, len(c.Rows)-1)
	suffix := " stated"
	if sure {
		c.Guard = fmt.Sprintf("the lower end of %s is above the upper ends of all %d others", first.Value, len(c.Rows)-1)
		suffix = ""
	}
	if first.Label == sentence(thing(first.rec)) {
		c.Title = fmt.Sprintf("%s%s is the %s %s%s", sentence(phrase(first.rec)), where(first.rec), word, what, suffix)
		if n := len([]rune(c.Title)); n > 100 {
			c.Title = fmt.Sprintf("%s is the %s %s%s", sentence(first.Value), word, what, suffix)
		}
		return
	}
	c.Title = fmt.Sprintf("%s: %s, %s, is the %s figure%s", sentence(h), first.Label, first.Value, word, suffix)
}

// where adds the place of a figure that its measure does not name.
func where(r *dataset.Record) string {
	if r.Place == "" || mentions(r.Measure, r.Place) || !isName(r.Place) {
		return ""
	}
	return " in " + r.Place
}

func isName(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' && len(s) > 3 }

// sharedScope is the place and period that all rows have in common.
func (c *Chart) sharedScope() string {
	place, period := c.Rows[0].rec.Place, c.Rows[0].rec.Period
	for _, r := range c.Rows[1:] {
		if r.rec.Place != place {
			place = ""
		}
		if r.rec.Period != period {
			period = ""
		}
	}
	out := ""
	if isName(place) {
		out += ", " + place
	}
	if period != "" {
		out += ", " + periodWords(period)
	}
	return out
}

func (c *Chart) rankedSubtitle(h string) string {
	out := sentence(h)
	if u := unitWords(c.Rows[0].rec); u != "" && h != tollHead && !mentions(h, u) {
		out += ", " + u
	}
	out += ", as each figure is worded in the text"
	if c.axis.log {
		return out + ". Log scale: each gridline is ten times the last." + c.dotKey()
	}
	return out + "." + c.barKey()
}

// unitWords names a unit in plain words.
func unitWords(r *dataset.Record) string {
	if r.UnitName != "" {
		return r.UnitName
	}
	return strings.Trim(string(r.Unit), "{}")
}

// barKey tells how to read the ends of the bars that are there.
func (c *Chart) barKey() string {
	var high, low, fade bool
	for _, r := range c.Rows {
		high = high || r.openHigh
		low = low || r.openLow
		fade = fade || !r.openLow && r.high > r.low
	}
	var out string
	if high {
		out += " Fading arrows mean “or more”."
	}
	if low {
		out += " Hatched bars mean “or less”."
	}
	if fade {
		out += " A blurred end is a rough amount."
	}
	return out
}

func (c *Chart) dotKey() string {
	var arrow, soft bool
	for _, r := range c.Rows {
		arrow = arrow || r.openHigh || r.openLow
		soft = soft || math.IsNaN(r.point)
	}
	var out string
	if arrow {
		out += " Arrow: or more, or less."
	}
	if soft {
		out += " Blurred bar: a vague amount."
	}
	return out
}

// nestedNotes warns of figures that must not be added: same place, one period
// inside the other.
func nestedNotes(rows []Row) []string {
	for i, big := range rows {
		for _, small := range rows[i+1:] {
			p, okP := periodDays(small.rec.Period)
			q, okQ := periodDays(big.rec.Period)
			same := big.rec.Place != "" && (strings.EqualFold(big.rec.Place, small.rec.Place) || big.rec.PlaceCode != "" && big.rec.PlaceCode == small.rec.PlaceCode)
			if !okP || !okQ || !same || small.rec.Period == "" || big.rec.Period == "" || small.rec.Period == big.rec.Period || !p.within(q) {
				continue
			}
			return []string{fmt.Sprintf("The periods nest: %s (%s) may lie inside %s (%s). Do not add these figures up.",
				small.Value, periodWords(small.rec.Period), big.Value, periodWords(big.rec.Period))}
		}
	}
	return nil
}

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

// clip keeps alt text within 300 characters, at a word end.
func clip(s string) string {
	r := []rune(s)
	if len(r) <= 300 {
		return s
	}
	cut := string(r[:298])
	return cut[:strings.LastIndexByte(cut, ' ')] + "…"
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
