package figures

import (
	"fmt"
	"strings"

	"figcheck/dataset"
)

// Only headline and standfirst give cards: what an editor set large already.

// cardsForm sets a few figures large, where they bear no relation to draw.
func cardsForm() *Form {
	return &Form{
		Name: "cards",
		Doc: "Two to four figures of different measures, set large in the words of the source with what they count below: the last resort, " +
			"taken only where a document supports no other chart.",
		propose: proposeCards,
		draw:    drawCards,
		worded:  true,
		last:    true,
	}
}

const (
	cardsLeast = 2
	cardsMost  = 4
)

func proposeCards(a *article) []*Chart {
	var rows []Row
	seen := map[string]bool{}
	for _, r := range a.records {
		if r.Kind != dataset.Count && r.Kind != dataset.Money && r.Kind != dataset.Percent || !plain(r) || r.Section == dataset.Table || small(r) || !isLevel(r) ||
			r.Section != dataset.Headline && r.Section != dataset.Standfirst || strings.Count(r.Measure, " ") == 0 {
			continue
		}
		row := newRow(r, "value")
		if seen[row.Label] || len(rows) == cardsMost {
			continue
		}
		seen[row.Label] = true
		rows = append(rows, row)
	}
	if len(rows) < cardsLeast {
		return nil
	}
	n := inWords(len(rows))
	c := a.chart("cards", "", 2, fmt.Sprintf("R8: %s figures without a relation", n))
	c.setRows(rows)
	c.derive(n, "number of figures shown")
	c.Title = sentence(n) + " figures from the text"
	c.Subtitle = "As each figure is worded in the text; they measure different things."
	c.Alt = clip(fmt.Sprintf("Cards of %s figures, where the first is %s and the second %s.", n, nameAndValue(rows[0]), nameAndValue(rows[1])))
	return []*Chart{c}
}

func drawCards(s *sheet, c *Chart, f fit, top float64) float64 {
	z := s.width.sizes()
	rows := c.shown(f)
	columns := 2
	if s.width.narrow() {
		columns = 1
	}
	const gap = 20.0
	w := (s.width.Px - 2*z.pad - gap*float64(columns-1)) / float64(columns)
	h := z.title*1.5 + z.label*2.5 + z.scope*1.6 + 16
	for i, r := range rows {
		x, y := z.pad+float64(i%columns)*(w+gap), top+float64(i/columns)*h
		s.mark(cardMark, r.Claim, 0, 0, func() { s.rect(x, y+4, x+4, y+h-14, s.blue) })
		vf, lf := face{bold, z.title}, face{semibold, z.label}
		if s.textWidth(r.Value, vf) > w-18 {
			vf = lf
		}
		y += z.title * 1.15
		s.text("value", r.Value, vf, s.ink, x+16, y, 0)
		for _, l := range s.labelLines(r, lf, w-18) {
			y += z.label * 1.3
			s.text("label", l, lf, s.ink, x+16, y, 0)
		}
		y += z.scope * 1.5
		s.text("scope", s.shorten(r.Scope, face{regular, z.scope}, w-18), face{regular, z.scope}, s.ink3, x+16, y, 0)
	}
	return top + h*float64((len(rows)+columns-1)/columns)
}
