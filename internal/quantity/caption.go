package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// captionUnit returns the unit and scale that the line above a table gives to
// its bare numbers: in brackets at its end, "Exports (£m)"; behind an "in",
// "All figures in US$ million"; or as a currency, a share or a scale with
// nothing beside it, "£ thousands".
func (f *finder) captionUnit(t *document.Table) unitGuess {
	caption := f.lineAbove(t)
	if k := strings.LastIndexByte(caption, '('); k >= 0 {
		return f.labelUnit(caption[k:])
	}
	const longest = 3 // words: "£ million", "US$ m"
	unit, told := afterIn(caption)
	if unit == "" || len(strings.Fields(unit)) > longest {
		return unitGuess{}
	}
	g := f.labelUnit("(" + unit + ")")
	if told || g.kind == dataset.Money || g.kind == dataset.Percent || g.exponent > 0 {
		return g
	}
	return unitGuess{} // "Minutes" are no unit of what is below them
}

// lineAbove returns the caption of a table, or in a sheet, where the line above
// it is the title of all, that.
func (f *finder) lineAbove(t *document.Table) string {
	if t.Caption != "" || t.Top == nil || len(t.Cells) == 0 {
		return t.Caption
	}
	for _, first := range t.Cells[0] {
		if first < 0 {
			continue
		}
		if first > 0 && f.doc.Blocks[first-1].Section == dataset.Headline {
			s := f.doc.Blocks[first-1].Span
			return f.doc.Text[s.Start:s.End]
		}
		break
	}
	return ""
}

// figureWords are what a caption calls the numbers below it.
var figureWords = []string{"figures", "amounts", "values", "numbers", "data"}

// afterIn returns the unit in "Figures in thousands", "All amounts are in £m",
// "In tonnes" or "Exports, in thousands", and that it was told so; else the
// caption itself.
func afterIn(caption string) (unit string, told bool) {
	low := strings.ToLower(caption)
	if len(low) != len(caption) {
		return "", false
	}
	k := strings.LastIndex(" "+low, " in ")
	if k < 0 {
		return caption, false
	}
	before := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(low[:k], "all "), " are "))
	for _, w := range figureWords {
		if before == w {
			before = ""
		}
	}
	if before != "" && !strings.HasSuffix(before, ",") {
		return "", false // "Deaths in hours of darkness"
	}
	return strings.TrimSpace(caption[k+len("in "):]), true
}
