package figures

import (
	"fmt"
	"math"
	"math/big"

	"figcheck/dataset"
	"gonum.org/v1/plot"
)

// textTableForm sets what the text says against what the document's own table says.
func textTableForm() *Form {
	return &Form{
		Name: "text-table",
		Doc: "Two or more figures of the text against the cells of the document's own tables that they repeat: the difference in per cent, " +
			"and a pale band for what the rounding and the wording of the text allow. A dot outside its band is a mismatch.",
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
	cell string  // the table's figure in words
	rel  float64 // text over table, less one, in per cent
	lo   float64 // what the wording of the text allows around the table's value
	hi   float64
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
	if len(rows) < 2 {
		return nil
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
	t := &textTable{cell: valueWords(cell)}
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
	inside := t.rel >= t.lo-1e-9 && t.rel <= t.hi+1e-9
	if v == dataset.Inconsistent {
		row.agreement = conflicts
	}
	return row, math.Abs(t.rel) <= farthest && inside == (v == dataset.Consistent)
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
	score, apart := 6, 0.0
	for _, r := range rows {
		apart = max(apart, math.Abs(r.pair.rel))
	}
	if len(rows) < 3 || apart < 0.05 {
		score = 3 // that the same digits stand twice is no news
	}
	if bad > 0 {
		score = scoreConflict
	}
	n := inWords(len(rows))
	c := a.chart("text-table", "", score, fmt.Sprintf("R3: %s figures of the text and the cells they repeat", n))
	c.setRows(rows)
	c.derive(n+" "+inWords(bad), "counts of pairs and of mismatches")
	c.Title = fmt.Sprintf("All %s figures repeated in the text match the document’s tables", n)
	c.Guard = fmt.Sprintf("all %d differences lie within what the wording allows", len(rows))
	if len(rows) == 2 {
		c.Title = "Both figures repeated in the text match the document’s tables"
	}
	if bad > 0 {
		verb := "do"
		if bad == 1 {
			verb = "does"
		}
		c.Guard = fmt.Sprintf("%d of %d differences lie outside what the wording allows", bad, len(rows))
		c.Title = fmt.Sprintf("%s of %s figures in the text %s not match the document’s own table", sentence(inWords(bad)), n, verb)
	}
	most := 0.0
	worst := rows[0]
	for _, r := range rows {
		most = max(most, math.Abs(r.pair.rel), bandEnd(r.pair.lo), bandEnd(r.pair.hi))
		if math.Abs(r.pair.rel) > math.Abs(worst.pair.rel) {
			worst = r
		}
		c.derive(r.pair.cell+" "+signed(r.pair.rel), "the table's figure and the text's distance from it")
	}
	c.axis.max = stepUp(max(most*1.05, 0.5))
	c.axis.min = -c.axis.max
	c.Subtitle = "How far each figure of the text is from the table. Pale band: what rounding and wording allow."
	c.Alt = clip(fmt.Sprintf("Dot chart of %s figures in the text against the table, where %s; the farthest is %s, %s in the text and %s in the table.",
		n, map[bool]string{true: inWords(bad) + " " + map[bool]string{true: "lies", false: "lie"}[bad == 1] + " outside what the wording allows", false: "all agree within rounding and wording"}[bad > 0], worst.Label, lowerFirst(worst.Value), worst.pair.cell))
	return c
}

// bandEnd leaves open bands out of the scale.
func bandEnd(v float64) float64 {
	if math.Abs(v) >= farthest {
		return 0
	}
	return math.Abs(v)
}

func drawTextTable(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	hf, vf, tf := face{semibold, z.scope}, face{semibold, z.label}, face{regular, z.scope}
	lw, x0, x1, rowH := s.labelColumn(rows, f), z.pad+8, s.width.Px-z.pad-84, 104.0
	head := z.scope * 2.2
	xa, xb := 0.0, 0.0
	if !s.width.narrow() {
		a, b := s.textWidth("In the text", hf), s.textWidth("In the table", hf)
		for _, r := range rows {
			a, b = max(a, s.textWidth(r.Value, vf)), max(b, s.textWidth(r.pair.cell, tf))
		}
		xa = z.pad + lw + 20 + a
		xb = xa + 22 + b
		x0 = xb + 36
		rowH = s.rowHeight(rows, lw, 50)
		s.text("column", "In the text", hf, s.ink2, xa, top+z.scope, 1)
		s.text("column", "In the table", hf, s.ink2, xb, top+z.scope, 1)
		s.text("column", "Text minus table", hf, s.ink2, x0-8, top+z.scope, 0)
		s.line(1, s.slate, nil, point{z.pad, top + head - 7}, point{s.width.Px - z.pad, top + head - 7})
	} else {
		head = 0
	}
	y0 := top + head
	y1 := y0 + rowH*float64(len(rows))
	s.scale = scale{Normalizer: plot.LinearScale{}, min: c.axis.min, max: c.axis.max, x0: x0, x1: x1}
	s.tintRows(rows, y0, rowH, z)
	s.percentGrid(c, y0, y1)
	for i, r := range rows {
		y := y0 + (float64(i)+0.5)*rowH
		if s.width.narrow() {
			s.haloLabelOn(r, z, y-rowH/2+2, s.rowPaper(r))
			s.haloText("value", r.Value, face{semibold, z.scope}, s.ink, s.rowPaper(r), z.pad, y+4)
			s.haloText("table", "in the text, "+r.pair.cell+" in the table", tf, s.ink2, s.rowPaper(r), z.pad+5+s.textWidth(r.Value, face{semibold, z.scope}), y+4)
			y += rowH/2 - 20
		} else {
			s.rowLabel(r, z.pad, y, lw, 0, r.agreement == conflicts)
			s.textMid("value", r.Value, vf, s.ink, xa, y, 1)
			s.textMid("table", r.pair.cell, tf, s.ink2, xb, y, 1)
		}
		s.pairMark(r, y)
	}
	return y1 + z.scope*1.9
}

// pairMark draws band, stem, dot and verdict of one pair.
func (s *sheet) pairMark(r Row, y float64) {
	z := s.width.sizes()
	col, text, w := s.blue, s.ink2, face{regular, z.scope}
	if r.agreement == conflicts {
		col, text, w = s.rust, s.rustText, face{semibold, z.scope}
	}
	t := r.pair
	a, b := s.scale.at(max(t.lo, s.scale.min)), s.scale.at(min(t.hi, s.scale.max))
	s.rect(min(a, s.scale.at(0)-2), y-9, max(b, s.scale.at(0)+2), y+9, s.band)
	x := s.scale.at(t.rel)
	s.line(2.5, col, nil, point{s.scale.at(0), y}, point{x, y})
	s.mark(dotMark, r.Claim, t.rel, t.rel, func() { s.dot(x, y, 6, col) })
	s.verdictIcon(r.agreement, s.width.Px-z.pad-58, y)
	s.textMid("verdict", signed(t.rel), w, text, s.width.Px-z.pad, y, 1)
}

// percentGrid draws five lines around "same".
func (s *sheet) percentGrid(c *Chart, y0, y1 float64) {
	z := s.width.sizes()
	f := face{regular, z.scope}
	for i := -2; i <= 2; i++ {
		v := c.axis.max * float64(i) / 2
		words, col, width := signed(v), s.gridline, 1.0
		switch {
		case i == 0:
			words, col, width = "same", s.slate, 1.5
		case i%2 != 0 && (s.width.narrow() || v != math.Round(v*10)/10):
			words = ""
		}
		x := s.scale.at(v)
		s.line(width, col, nil, point{x, y0}, point{x, y1})
		w := s.textWidth(words, f)
		s.text("axis", words, f, s.ink3, max(x-w/2, 6), y1+z.scope*1.35, 0)
	}
}
