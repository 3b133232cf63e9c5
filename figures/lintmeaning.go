package figures

import (
	"math"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// lintMeaning reads the recorded marks: does the picture say what the records
// say? Bars from zero and in proportion, each record once, no closed end on an
// open bound, no point for a vague word, every number in the words traced.
func lintMeaning(s *sheet, c *Chart, f fit) []Defect {
	var d defects
	lintNumbers(&d, c)
	if c.Guard != "" && (c.holds == nil || !c.holds(c)) {
		d.err("guard", "the title %q does not follow from the rows: %s", c.Title, c.Guard)
	}
	if f.table {
		return d
	}
	lintBars(&d, s)
	lintStack(&d, s, c)
	lintPositions(&d, s)
	lintRecords(&d, s, c, f)
	if s.scale.log() && !strings.Contains(strings.ToLower(c.Subtitle), "log scale") {
		d.err("log", "the scale is logarithmic and the subtitle does not say so")
	}
	return d
}

// lintBars allows a pixel for the grid of the image and one for the gap
// between the blocks of a stack.
func lintBars(d *defects, s *sheet) {
	const slack = 2.5
	for _, m := range s.marks {
		if m.kind != barMark && m.kind != segmentMark && m.kind != echoMark && !(m.kind == softMark && m.from == 0 && !s.scale.log()) {
			continue
		}
		if s.scale.log() {
			d.err("log-bar", "%s has a bar on a log scale", m.claim)
			continue
		}
		if s.scale.min != 0 || m.kind == barMark && m.from != 0 {
			d.err("zero", "the bar of %s does not start at zero", m.claim)
		}
		a, b := s.scale.at(m.from), math.Max(s.scale.at(m.to), s.scale.at(m.from)+1.5)
		if math.Abs(m.box.x0-a) > slack || math.Abs(m.box.x1-b) > slack {
			d.err("proportion", "the bar of %s is drawn from %.0f to %.0f px instead of %.0f to %.0f", m.claim, m.box.x0, m.box.x1, a, b)
		}
	}
}

// lintStack asks that the blocks of a stack follow one another without gap or
// overlap, and that what they leave over ends where the whole does.
func lintStack(d *defects, s *sheet, c *Chart) {
	whole, end, rests := 0.0, 0.0, 0
	for _, m := range s.marks {
		switch m.kind {
		case barMark:
			whole = m.to
		case segmentMark, echoMark, restMark:
			if c.Form == "parts" && m.from != 0 && m.from != end {
				d.err("stack", "the block of %q starts at %g, the one before it ends at %g", m.claim, m.from, end)
			}
			end = m.to
		}
		if m.kind == restMark {
			rests++
			if c.Form == "parts" && math.Abs(m.to-whole) > 1e-9*whole {
				d.err("stack", "what the parts leave over ends at %g, the whole at %g", m.to, whole)
			}
		}
	}
	if c.rest != nil && rests == 0 {
		d.err("stack", "what the parts leave over is not drawn")
	}
}

// lintPositions asks that dots stand at their values and spans cover theirs.
func lintPositions(d *defects, s *sheet) {
	const slack = 2.5
	for _, m := range s.marks {
		a, b := m.box.x0, m.box.x1
		if s.upright {
			a, b = m.box.y0, m.box.y1
		}
		switch m.kind {
		case dotMark:
			if from := s.scale.at(m.from); math.Abs((a+b)/2-from) > slack {
				d.err("position", "the dot of %s stands at %.0f px instead of %.0f", m.claim, (a+b)/2, from)
			}
		case spanMark:
			from, to := s.scale.at(m.from), s.scale.at(m.to)
			if math.Abs(a-from) > 2*slack+8 || math.Abs(b-to) > 2*slack+12 {
				d.err("position", "the period of %s is drawn from %.0f to %.0f px instead of %.0f to %.0f", m.claim, a, b, from, to)
			}
		}
	}
}

func lintRecords(d *defects, s *sheet, c *Chart, f fit) {
	drawn, open := map[string]int{}, map[string]map[markKind]bool{}
	for _, m := range s.marks {
		if m.kind.primary() {
			drawn[m.claim]++
		}
		if open[m.claim] == nil {
			open[m.claim] = map[markKind]bool{}
		}
		open[m.claim][m.kind] = true
	}
	for _, r := range c.shown(f) {
		if r.Claim == "" || r.rec == nil {
			continue
		}
		if n := drawn[r.Claim]; n != 1 {
			d.err("once", "record %s (%s) is drawn %d times", r.Claim, r.Value, n)
		}
		lintLabel(d, s, r)
		if c.form().worded {
			continue
		}
		switch r.rec.Relation {
		case dataset.MoreThan, dataset.AtLeast:
			if !open[r.Claim][openHighMark] {
				d.err("open-end", "%q is drawn with a closed upper end", r.Value)
			}
		case dataset.UpTo, dataset.AtMost, dataset.LessThan:
			if !open[r.Claim][openLowMark] {
				d.err("open-end", "%q is drawn with a closed lower end", r.Value)
			}
		case dataset.Vague:
			if open[r.Claim][dotMark] {
				d.err("vague-point", "%q has no point value and is drawn as one", r.Value)
			}
		}
	}
}

// lintLabel asks that the figure stands on the sheet in the source's words,
// with its number and its scale word.
func lintLabel(d *defects, s *sheet, r Row) {
	shown := false
	for _, t := range s.texts {
		shown = shown || t.text == r.Value || strings.EqualFold(t.text, statedWords(r.rec))
	}
	if !shown {
		d.err("label", "the words %q stand nowhere on the chart", r.Value)
	}
	if _, ok := cellWords(r.rec); ok {
		return // the digits of a cell, written with the unit of its head
	}
	if m := statedAmount().FindStringSubmatch(statedWords(r.rec)); m != nil && !strings.Contains(r.Value, m[2]+m[3]) {
		d.err("label", "the label %q does not say %q", r.Value, m[2]+m[3])
	}
}

var numberWord = regex.Of(`(?i)\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)\b`)

// lintNumbers traces every number in title, subtitle, labels and alt text to a
// record's words or its sentence, or to a declared derivation.
func lintNumbers(d *defects, c *Chart) {
	var known strings.Builder
	for _, r := range c.Rows {
		if r.rec != nil {
			known.WriteString(strings.Join([]string{" ", r.Value, statedWords(r.rec), r.rec.Measure, r.rec.Place, periodWords(r.rec.Period), r.rec.Claimant, r.rec.UnitName, r.rec.Context}, " "))
		}
	}
	for _, x := range c.Derived {
		known.WriteString(" " + x.Words)
	}
	traced := map[string]bool{}
	for _, n := range numberWord().FindAllString(known.String(), -1) {
		traced[strings.ToLower(n)] = true
	}
	words := [][2]string{{"title", c.Title}, {"subtitle", c.Subtitle}, {"alt text", c.Alt}}
	for _, r := range c.Rows {
		words = append(words, [2]string{"label", r.Label}, [2]string{"scope line", r.Scope})
	}
	for _, x := range words {
		for _, n := range numberWord().FindAllString(x[1], -1) {
			if !traced[strings.ToLower(n)] {
				d.err("number", "%s in the %s stands in no record and is not declared as derived", n, x[0])
			}
		}
	}
}
