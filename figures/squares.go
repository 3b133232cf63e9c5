package figures

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"figcheck/dataset"
)

// squaresForm draws a small whole one thing at a time.
func squaresForm() *Form {
	return &Form{
		Name:    "squares",
		Doc:     "A whole of at most 30 countable things and its parts, one square a thing, so that a reader can count them.",
		propose: proposeSquares,
		draw:    drawSquares,
	}
}

const squaresMost = 30

// countable reports whether whole and parts are exact counts small enough to
// draw one by one.
func (s sum) countable() bool {
	n := 0
	for _, r := range append([]*dataset.Record{s.whole}, s.parts...) {
		if r.Kind != dataset.Count || r.Relation != dataset.Exact || !r.Core().IsPoint() || !r.Value.Rat().IsInt() || r.Value.Sign() <= 0 {
			return false
		}
		n = max(n, int(r.Value.Float()))
	}
	total, _ := ends(s.total)
	return max(float64(n), total) <= squaresMost && len(s.parts) <= 4
}

func proposeSquares(a *article) []*Chart {
	var out []*Chart
	for _, s := range a.sums() {
		if s.countable() {
			out = append(out, a.squaresChart(s))
		}
	}
	return out
}

func (a *article) squaresChart(s sum) *Chart {
	score := map[sumVerdict]int{addsUp: 6, leavesRest: scoreNews, exceeds: scoreConflict}[s.verdict]
	c := a.chart("squares", thing(s.whole), score, fmt.Sprintf("R1: a small whole with %s parts", inWords(len(s.parts))))
	rows := []Row{newRow(s.whole, "whole")}
	var words []string
	for _, p := range s.parts {
		rows = append(rows, newRow(p, "part"))
		words = append(words, statedWords(p))
	}
	c.setRows(rows)
	whole := statedWords(s.whole)
	named := true
	for _, w := range words {
		named = named && strings.Contains(w, " ")
	}
	list := strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
	c.guarded(comes(s.verdict), "sum of the parts %s, whole %s", s.total, s.whole.Wide())
	total, _ := ends(s.total)
	rest := int(math.Round(s.whole.Value.Float() - total))
	switch s.verdict {
	case addsUp:
		c.titled(fmt.Sprintf("%s make up the %s", sentence(list), withRest(whole, thing(s.whole))), fmt.Sprintf("%s make up the %s", sentence(list), whole))
	case leavesRest:
		c.Title = fmt.Sprintf("%s account for all but %s of the %s", sentence(list), inWords(rest), whole)
		c.rest = &Row{Role: "remainder", Label: "not itemised", Value: fmt.Sprint(rest), low: float64(rest), high: float64(rest)}
		c.derive(fmt.Sprint(rest), "the whole less its parts")
		c.derive(inWords(rest), "the whole less its parts")
	default:
		c.Title = fmt.Sprintf("%s are more than the %s", sentence(list), whole)
	}
	if s.verdict == addsUp && !named {
		c.titled(fmt.Sprintf("The %s parts named add up to the %s", inWords(len(s.parts)), whole))
		c.derive(inWords(len(s.parts)), "number of parts")
	}
	if !strings.Contains(whole, " ") {
		c.titled(sentence(thing(s.whole))+": "+lowerFirst(c.Title), c.Title)
	}
	c.titled(c.Title)
	c.derive(fmt.Sprint(int(total)), "the parts added up")
	c.Subtitle = sentence(thing(s.whole)) + where(s.whole) + inPeriod(s.whole) + ". One square is one."
	c.derive("one", "the key: one square a thing")
	c.Alt = clip(fmt.Sprintf("Unit squares of %s: %s against %s, which come to %d.", thing(s.whole), whole, list, int(total)))
	if sections := mixedSections(s); sections != "" {
		c.Notes = append(c.Notes, sections)
	}
	return c
}

// withRest adds to a figure what its measure says beyond the noun it ends in:
// "10 civilians killed in an air strike".
func withRest(figure, measure string) string {
	noun, rest, ok := strings.Cut(measure, " ")
	if !ok || !strings.HasSuffix(strings.ToLower(figure), " "+strings.ToLower(noun)) {
		return figure
	}
	return figure + " " + rest
}

// mixedSections says so when whole and parts stand in different places of the
// document.
func mixedSections(s sum) string {
	for _, p := range s.parts {
		if p.Section != s.parts[0].Section || p.Section == s.whole.Section || p.Section == "" || s.whole.Section == "" {
			return ""
		}
	}
	names := map[dataset.Section]string{dataset.Headline: "the headline", dataset.Standfirst: "the standfirst", dataset.Body: "the text",
		dataset.Caption: "a caption", dataset.List: "a list", dataset.Table: "a table", dataset.Footnote: "a footnote"}
	return fmt.Sprintf("The whole stands in %s, its parts in %s.", names[s.whole.Section], names[s.parts[0].Section])
}

func inPeriod(r *dataset.Record) string {
	if p := periodWords(r.Period); p != "" {
		return ", " + p
	}
	return ""
}

func drawSquares(s *sheet, c *Chart, _ fit, top float64) float64 {
	z := s.width.sizes()
	in := s.width.Px - 2*z.pad
	most := 0.0
	for _, r := range c.Rows {
		most = max(most, r.value())
	}
	total := 0.0
	for _, r := range c.Rows[1:] {
		total += r.value()
	}
	most = max(most, total)
	perRow := int(most)
	if perRow > 15 || s.width.narrow() && perRow > 10 {
		perRow = 10
	}
	pitch := (in + 6) / float64(perRow)
	switch {
	case s.width.High > 0:
		pitch = min(38, pitch)
	case perRow < 10:
		pitch = min(64, pitch)
	}
	y := s.blockHead(sentence(statedWords(c.Rows[0].rec)), "the stated whole", top, z)
	y = s.squares(c.Rows[0], 0, perRow, pitch, y, s.slate)
	y = s.blockHead("Named parts", fmt.Sprintf("add up to %d", int(total)), y+18, z)
	start, bottom := 0, y
	var key []keyed
	for i, r := range c.Rows[1:] {
		bottom = s.squares(r, start, perRow, pitch, y, s.partColor(i))
		start += int(r.value())
		if r.Value = statedWords(r.rec); strings.Contains(r.Value, " ") {
			r.Label = ""
		}
		key = append(key, keyed{r, s.partColor(i)})
	}
	if c.rest != nil {
		s.mark(restMark, "", float64(start), float64(start)+c.rest.high, func() {
			for i := start; i < start+int(c.rest.high); i++ {
				x, yy := z.pad+float64(i%perRow)*pitch, y+float64(i/perRow)*pitch
				s.outlineRect(x+1, yy+1, x+pitch-7, yy+pitch-7, 1.5, s.rust, dashes...)
			}
		})
		bottom = y + math.Ceil((float64(start)+c.rest.high)/float64(perRow))*pitch
		key = append(key, keyed{*c.rest, s.rust})
	}
	return s.keyBelow(key, bottom-4)
}

// squares draws n things from the start-th place of a grid and returns where
// the grid's rows so far end.
func (s *sheet) squares(r Row, start, perRow int, pitch, y float64, col color.RGBA) float64 {
	z := s.width.sizes()
	n := int(r.value())
	s.mark(squaresMark, r.Claim, 0, r.value(), func() {
		for i := start; i < start+n; i++ {
			x, yy := z.pad+float64(i%perRow)*pitch, y+float64(i/perRow)*pitch
			s.rect(x, yy, x+pitch-6, yy+pitch-6, col)
		}
	})
	return y + math.Ceil(float64(start+n)/float64(perRow))*pitch
}
