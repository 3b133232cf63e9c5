package figures

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"unicode/utf8"

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
		if unit == "" || !named(r) && h != tollHead {
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
		rows := distinctEntities(groups[key])
		if len(rows) >= rankedLeast && anyAboveZero(rows) {
			out = append(out, a.ranked(head(rows[0].rec), rows))
		}
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
// statements on one thing are not two entities. Where that leaves too few and
// one voice speaks of one thing at several periods, the periods are the
// entities.
func distinctEntities(rows []Row) []Row {
	rows = withoutRepeats(rows)
	out := latest(rows, func(r *dataset.Record) string { return r.Measure + "\x00" + r.Place })
	if len(out) >= rankedLeast || len(out) != 1 {
		return out
	}
	for _, r := range rows {
		if r.rec.Claimant != rows[0].rec.Claimant {
			return out
		}
	}
	return latest(rows, func(r *dataset.Record) string { return r.Period })
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
	byTime := rows[0].Label == sentence(periodWords(rows[0].rec.Period))
	sort.SliceStable(rows, func(i, j int) bool {
		if byTime {
			p, _ := periodDays(rows[i].rec.Period)
			q, _ := periodDays(rows[j].rec.Period)
			return p.from < q.from
		}
		return rows[i].value() > rows[j].value()
	})
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

// rankedTitle names the largest figure where the intervals allow it: as the
// largest where its lower end tops every other upper end, as the largest
// stated where its point tops every other point, else not at all.
func (c *Chart) rankedTitle(h string) {
	first, sure, stated := c.largest(), true, true
	for _, r := range c.Rows {
		if r.Claim == first.Claim {
			continue
		}
		sure = sure && r.wide.Hi.At != nil && first.wide.Lo.At != nil && first.wide.Lo.At.Cmp(r.wide.Hi.At) > 0
		stated = stated && !math.IsNaN(first.point) && first.value() > r.high
	}
	stated = stated && !first.openLow
	if !stated && !sure {
		c.Title = sentence(h) + sharedScope(c.Rows, h)
		if h == tollHead {
			c.Title = "Death tolls as the text states them" + sharedScope(c.Rows, h)
		}
		return
	}
	c.Guard = fmt.Sprintf("%s is above the points of all %d others", first.Value, len(c.Rows)-1)
	suffix := " stated"
	if sure {
		c.Guard = fmt.Sprintf("the lower end of %s is above the upper ends of all %d others", first.Value, len(c.Rows)-1)
		suffix = ""
	}
	c.Title = c.superlative("largest " + superlativeNoun(h, suffix))
}

// shortNoun is a superlative without the noun that stands before it already.
func shortNoun(noun string) string {
	if strings.HasSuffix(noun, " stated") || strings.Contains(noun, " stated ") {
		return "largest stated"
	}
	return "largest"
}

// superlativeNoun is what the largest is the largest of.
func superlativeNoun(h, suffix string) string {
	switch {
	case h == tollHead:
		return "death toll" + suffix
	case strings.HasSuffix(h, "s") || strings.HasSuffix(h, "people"):
		return "figure" + suffix + " for " + h
	}
	return h + suffix
}

// superlative words the title by what tells the rows apart.
func (c *Chart) superlative(noun string) string {
	first := c.largest()
	label := first.Label
	if strings.HasPrefix(label, sentence(thing(first.rec))) {
		label = sentence(thing(first.rec))
	}
	switch label {
	case sentence(thing(first.rec)):
		if k := first.rec.Kind; k != dataset.Count && k != dataset.Money {
			return fmt.Sprintf("%s%s, %s, is the %s", first.Label, where(first.rec), lowerFirst(first.Value), shortNoun(noun))
		}
		title := fmt.Sprintf("%s%s is the %s", sentence(phrase(first.rec)), where(first.rec), noun)
		if utf8.RuneCountInString(title) <= titleMost {
			return title
		}
		return fmt.Sprintf("%s is the %s", sentence(first.Value), noun)
	case sentence(periodWords(first.rec.Period)):
		return fmt.Sprintf("%s: %s in %s, %s", sentence(head(first.rec)), shortNoun(noun), first.Label, lowerFirst(first.Value))
	case sentence(first.rec.Claimant):
		return fmt.Sprintf("%s gives the %s: %s", first.Label, noun, lowerFirst(first.Value))
	}
	return fmt.Sprintf("%s has the %s: %s", first.Label, noun, lowerFirst(first.Value))
}

// where adds the place of a figure that its measure does not name.
func where(r *dataset.Record) string {
	if r.Place == "" || mentions(r.Measure, r.Place) || !isName(r.Place) {
		return ""
	}
	return " in " + r.Place
}

func isName(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' && len(s) > 3 }

func (c *Chart) rankedSubtitle(h string) string {
	out := sentence(h)
	out += sharedScope(c.Rows, h)
	out += unitPhrase(c.Rows, out)
	out += ", as each figure is worded in the text"
	if c.axis.log {
		return out + ". Log scale: each gridline is 10 times the last." + c.dotKey()
	}
	return out + "." + c.barKey()
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
			if !okP || !okQ || !same || !(small.value() < big.value()) || small.rec.Period == "" || big.rec.Period == "" || small.rec.Period == big.rec.Period || !p.within(q) {
				continue
			}
			return []string{fmt.Sprintf("The periods nest: %s (%s) may lie inside %s (%s). Do not add these figures up.",
				small.Value, periodWords(small.rec.Period), big.Value, periodWords(big.rec.Period))}
		}
	}
	return nil
}

// minimumNote warns where the order rests on lower bounds.
func minimumNote(rows []Row) []string {
	for i, r := range rows {
		if i > 0 && r.openHigh {
			return []string{"Some figures are minimums: the true order may differ."}
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

// altMost is the length of an alt text that screen readers still read well.
const altMost = 300

// cutAt ends s at a word within most characters.
func cutAt(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	cut := string(r[:most-1])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// clip keeps alt text within its length.
func clip(s string) string {
	return cutAt(s, altMost)
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
