package figures

import (
	"fmt"
	"math"
	"math/big"

	"figcheck/dataset"
)

// textTableForm sets what the text says against what the document's own table says.
func textTableForm() *Form {
	return &Form{
		Name: "text-table",
		Doc: "Figures of the text against the cells of the document's own tables that they repeat: the difference in per cent, " +
			"and a pale band for what the rounding and the wording of the text allow; a dot outside its band is a mismatch. " +
			"Where figures of one unit differ, dot and ring on one axis; a lone mismatch as two cards.",
		propose: proposeTextTable,
		draw:    drawTextTable,
		worded:  true,
	}
}

const (
	restatementCheck = "restatement" // the check whose findings pair text and table
	textTableMost    = 8
	farthest         = 100 // per cent: beyond it the pair is drawn at the edge of no scale
)

// textTable is a figure of the text and the cell it repeats.
type textTable struct {
	cell  string  // the table's figure in words
	value float64 // the table's figure
	rel   float64 // text over table, less one, in per cent
	lo    float64 // what the wording of the text allows around the table's value
	hi    float64
}

func proposeTextTable(a *article) []*Chart {
	var rows []Row
	taken := map[string]bool{}
	for _, verdict := range []dataset.Verdict{dataset.Inconsistent, dataset.Consistent} {
		for _, f := range a.findings() {
			if f.Check != restatementCheck || f.Verdict != verdict || len(f.Claims) != 2 {
				continue
			}
			cell, text := a.all[f.Claims[0]], a.all[f.Claims[1]]
			if cell != nil && text != nil && cell.Section != dataset.Table {
				cell, text = text, cell
			}
			if !a.pairs(cell, text) || taken[cell.ID] || taken[text.ID] || len(rows) == textTableMost {
				continue
			}
			row, ok := textTableRow(cell, text, verdict)
			if ok && labelTaken(rows, row.Label) {
				ok = false
			}
			if ok {
				taken[cell.ID], taken[text.ID] = true, true
				rows = append(rows, row)
			}
		}
	}
	if len(rows) == 0 || len(rows) == 1 && rows[0].agreement != conflicts {
		return nil // one pair that agrees is no news
	}
	return []*Chart{a.textTableChart(rows)}
}

// labelTaken reports whether a row says the same thing as an earlier one.
func labelTaken(rows []Row, label string) bool {
	for _, r := range rows {
		if r.Label == label {
			return true
		}
	}
	return false
}

// pairs reports whether one figure stands in a table of this source and the
// other in its text.
func (a *article) pairs(cell, text *dataset.Record) bool {
	return cell != nil && text != nil && cell.Source == a.source.ID && text.Source == a.source.ID && cell.Section == dataset.Table &&
		text.Section != dataset.Table && chartable(cell) && chartable(text) && cell.Value.Sign() > 0 && text.Value.Sign() > 0
}

func textTableRow(cell, text *dataset.Record, v dataset.Verdict) (Row, bool) {
	row := newRow(text, "text")
	row.Label = sentence(cellName(cell))
	row.Scope = ""
	t := &textTable{cell: valueWords(cell), value: cell.Value.Float()}
	ratio := func(b *big.Rat) float64 {
		f, _ := new(big.Rat).Quo(b, cell.Value.Rat()).Float64()
		return (f - 1) * 100
	}
	t.rel = ratio(text.Value.Rat())
	// the band: how far the text's number may stand from the true value
	lo, hi := ends(row.wide)
	x := text.Value.Float()
	t.lo, t.hi = -(hi/x-1)*100, -(lo/x-1)*100
	if row.openHigh {
		t.lo = -farthest
	}
	if row.openLow {
		t.hi = farthest
	}
	row.pair = t
	if v == dataset.Inconsistent {
		row.agreement = conflicts
	}
	return row, math.Abs(t.rel) <= farthest && t.inside() == (v == dataset.Consistent)
}

// signed writes a difference as "+3%", "0%" or "−0.5%".
func signed(v float64) string {
	digits := trimNumber(math.Round(math.Abs(v)*10) / 10)
	if math.Abs(v) >= 10 {
		digits = trimNumber(math.Round(math.Abs(v)))
	}
	switch {
	case digits == "0":
		return "0%"
	case v < 0:
		return "−" + digits + "%"
	}
	return "+" + digits + "%"
}

func (a *article) textTableChart(rows []Row) *Chart {
	bad := 0
	for _, r := range rows {
		if r.agreement == conflicts {
			bad++
		}
	}
	n, shared := inWords(len(rows)), sentence(shareSuffix(rows))
	if shared != "" {
		shared += ". "
	}
	c := a.chart("text-table", "", textTableScore(rows, bad), fmt.Sprintf("R3: %s of the text and the cells they repeat", plural(len(rows), "figure")))
	c.setRows(rows)
	c.derive(n+" "+inWords(bad), "counts of pairs and of mismatches")
	c.textTableTitle(bad)
	worst := rows[0]
	for _, r := range rows {
		if math.Abs(r.pair.rel) > math.Abs(worst.pair.rel) {
			worst = r
		}
		c.derive(r.pair.cell+" "+signed(r.pair.rel), "the table's figure and the text's distance from it")
	}
	c.textTableAxis()
	said := map[bool]string{true: "all agree within rounding and wording", false: fmt.Sprintf("%s outside what the wording allows", howMany(bad, "lies", "lie"))}[bad == 0]
	switch c.pairs {
	case asCard:
		c.Subtitle = worst.Label + ", as the text and the document’s table word it."
		c.Alt = clip(fmt.Sprintf("Card of one figure, %s, that is %s in the text and %s in the table.", worst.Label, lowerFirst(worst.Value), worst.pair.cell))
		return c
	case asDumbbells:
		c.Subtitle = shared + "Dot: the figure in the text. Ring: the same in the table" + unitPhrase(rows, "") + "."
	default:
		c.Subtitle = shared + "How far each figure of the text is from the table. Pale band: what rounding and wording allow."
	}
	c.Alt = clip(fmt.Sprintf("Dot chart of %s figures in the text against the table, where %s; the farthest is %s, %s in the text and %s in the table.",
		n, said, worst.Label, lowerFirst(worst.Value), worst.pair.cell))
	return c
}

// howMany is a number in words with the form of the verb that it asks for.
func howMany(n int, one, more string) string {
	if n == 1 {
		return "one " + one
	}
	return inWords(n) + " " + more
}

func textTableScore(rows []Row, bad int) int {
	apart := 0
	for _, r := range rows {
		if math.Abs(r.pair.rel) >= 0.05 {
			apart++
		}
	}
	switch {
	case bad > 0:
		return scoreConflict
	case len(rows) < 3 || 2*apart < len(rows):
		return 3 // that the same digits stand twice is no news
	}
	return 6
}

func (c *Chart) textTableTitle(bad int) {
	n := len(c.Rows)
	if bad > 0 {
		c.guarded(inBands, "%d of %d differences lie outside what the wording allows", bad, n)
		c.Title = fmt.Sprintf("%s of %s figures in the text %s not match the document’s own table", sentence(inWords(bad)), inWords(n), map[bool]string{true: "does", false: "do"}[bad == 1])
		if n == 1 {
			r := c.Rows[0]
			c.titled(fmt.Sprintf("%s: %s in the text, %s in the table", r.Label, r.Value, r.pair.cell))
		}
		return
	}
	c.guarded(inBands, "all %d differences lie within what the wording allows", n)
	c.Title = fmt.Sprintf("All %s figures repeated in the text match the document’s tables", inWords(n))
	if n == 2 {
		c.Title = "Both figures repeated in the text match the document’s tables"
	}
}

// inBands is the guard of titles on text and table: the dots that the title
// calls matches, and no others, lie within their bands.
func inBands(c *Chart) bool {
	for _, r := range c.Rows {
		if r.pair.inside() == (r.agreement == conflicts) {
			return false
		}
	}
	return true
}

// inside reports whether the wording of the text allows the table's figure.
func (t *textTable) inside() bool { return t.rel >= t.lo-1e-9 && t.rel <= t.hi+1e-9 }

// pairing is how pairs are drawn.
type pairing int

const (
	asDifferences pairing = iota // per cent from the table's figure
	asDumbbells                  // both on one axis, of one unit
	asCard                       // a lone pair, in words
)

// dumbbellMost is how many times the smallest the largest figure may be where
// all share an axis (charts.md 5, R3).
const dumbbellMost = 20

// textTableAxis chooses how the pairs are drawn and the axis that takes them.
func (c *Chart) textTableAxis() {
	lo, hi, most, alike := math.Inf(1), 0.0, 0.0, true
	for _, r := range c.Rows {
		first := c.Rows[0].rec
		alike = alike && r.rec.Unit == first.Unit && r.rec.Kind == first.Kind
		x, y := r.point, r.pair.value
		lo, hi = min(lo, x, y), max(hi, x, y)
		most = max(most, math.Abs(r.pair.rel), bandEnd(r.pair.lo), bandEnd(r.pair.hi))
	}
	switch {
	case len(c.Rows) == 1:
		c.pairs = asCard
	case alike && hi <= dumbbellMost*lo && c.Score == scoreConflict:
		c.pairs, c.axis.max = asDumbbells, hi*1.08
	default:
		c.axis.max = stepUp(max(most*1.05, 0.5))
		c.axis.min = -c.axis.max
	}
}

// bandEnd leaves open bands out of the scale.
func bandEnd(v float64) float64 {
	if math.Abs(v) >= farthest {
		return 0
	}
	return math.Abs(v)
}
