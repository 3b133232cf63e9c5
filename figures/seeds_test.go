package figures

import (
	"image"
	"strings"
	"testing"

	"gonum.org/v1/plot"
)

// seed is one defect put into a clean chart, after it was chosen or after it
// was laid out.
type seed struct {
	rule  string // that must name it, "" for a chart that stays clean
	file  string // of testdata, "" for ranked
	sheet func(*sheet)
	chart func(*Chart)
}

var f15 = face{regular, 15}

// layoutSeeds are what can be wrong with any picture.
func layoutSeeds() map[string]seed {
	return map[string]seed{
		"clean":             {},
		"overlap":           {rule: "text-overlap", sheet: func(s *sheet) { s.text("x", "more killed", f15, ink, 30, 52, 0) }},
		"outside":           {rule: "text-outside", sheet: func(s *sheet) { s.text("x", "a label that runs out of the frame", f15, ink, 720, 300, 0) }},
		"pale text":         {rule: "contrast", sheet: func(s *sheet) { s.text("x", "pale", f15, rgb(0xB0B8C0), 600, 300, 0) }},
		"white half on bar": {rule: "contrast", sheet: func(s *sheet) { s.text("x", "half on the bar, half off", f15, paper, 420, 214, 0) }},
		"struck through": {rule: "text-on-marks", sheet: func(s *sheet) {
			s.line(2, slate, nil, point{560, 295}, point{760, 295})
			s.text("x", "struck", f15, ink, 600, 300, 0)
		}},
		"tiny":       {rule: "font-size", sheet: func(s *sheet) { s.text("x", "tiny", face{regular, 8}, ink, 600, 300, 0) }},
		"no glyph":   {rule: "glyph", sheet: func(s *sheet) { s.text("x", "کابل", f15, ink, 600, 300, 0) }},
		"no alt":     {rule: "alt", chart: func(c *Chart) { c.Alt = "" }},
		"no source":  {rule: "source", chart: func(c *Chart) { c.Source = "" }},
		"long title": {rule: "title", chart: func(c *Chart) { c.Title = strings.Repeat("word ", 30) }},
	}
}

// lookSeeds are what an editor would look at again.
func lookSeeds() map[string]seed {
	return map[string]seed{
		"sizes": {rule: "font-sizes", sheet: func(s *sheet) {
			s.text("x", "large", face{bold, 40}, ink, 560, 280, 0)
			s.text("x", "small", face{bold, 11}, ink, 560, 300, 0)
		}},
		"rainbow": {rule: "hues", sheet: func(s *sheet) {
			for i, c := range []uint32{0x00AA00, 0xCC0000, 0xAA00AA, 0x00AAAA, 0xAAAA00} {
				s.rect(600+10*float64(i), 300, 608+10*float64(i), 308, rgb(c))
			}
		}},
		"drowned": {rule: "ink", sheet: func(s *sheet) { s.rect(0, 0, s.width.Px, s.height*0.9, blue) }},
		"bare":    {rule: "ink", sheet: func(s *sheet) { s.shapes, s.texts = nil, nil }},
		"corner":  {rule: "empty", sheet: func(s *sheet) { s.shapes = nil }},
	}
}

// meaningSeeds are pictures that say what the records do not.
func meaningSeeds() map[string]seed {
	return map[string]seed{
		"stray number":  {rule: "number", chart: func(c *Chart) { c.Title = "4,001 lives lost" }},
		"cut bar":       {rule: "proportion", sheet: func(s *sheet) { s.marks[0].box.x1 -= 40 }},
		"bar not zero":  {rule: "zero", sheet: func(s *sheet) { s.marks[0].from = 1000 }},
		"drawn twice":   {rule: "once", sheet: func(s *sheet) { s.marks = append(s.marks, s.marks[0]) }},
		"dot misplaced": {rule: "position", file: "line", sheet: func(s *sheet) { moveMark(s, dotMark, 9) }},
		"wrong gap":     {rule: "position", file: "text-table", sheet: func(s *sheet) { moveMark(s, dotMark, 9) }},
		"wrong period":  {rule: "position", file: "timeline", sheet: func(s *sheet) { moveMark(s, spanMark, 60) }},
		"card missing":  {rule: "once", file: "cards", sheet: func(s *sheet) { s.marks = without(s.marks, cardMark) }},
		"line closed":   {rule: "open-end", file: "line", sheet: func(s *sheet) { s.marks = without(s.marks, openHighMark) }},
		"clean line":    {file: "line"}, "clean pairs": {file: "text-table"}, "clean timeline": {file: "timeline"}, "clean cards": {file: "cards"},
		"closed end":   {rule: "open-end", sheet: func(s *sheet) { s.marks = without(s.marks, openHighMark) }},
		"stray label":  {rule: "number", chart: func(c *Chart) { c.Rows[1].Label = "People killed by 31 militants" }},
		"untrue title": {rule: "guard", chart: func(c *Chart) { c.Rows[1].wide, c.Rows[1].high = c.Rows[0].wide, c.Rows[0].high+1 }},
		"untrue sum":   {rule: "guard", file: "parts", chart: func(c *Chart) { c.Rows[1].wide = c.Rows[0].wide }},
		"untrue match": {rule: "guard", file: "text-table", chart: func(c *Chart) { c.Rows[1].pair.rel = 40 }},
		"untrue verdict": {rule: "guard", file: "reference", chart: func(c *Chart) {
			c.Rows[0].wide = c.Rows[0].reference
		}},
		"untrue change": {rule: "guard", file: "before-after", chart: func(c *Chart) { c.Rows[0], c.Rows[1] = c.Rows[1], c.Rows[0] }},
		"loose block":   {rule: "stack", file: "parts", sheet: func(s *sheet) { moveValue(s, segmentMark, 2) }},
		"short rest":    {rule: "stack", file: "parts", sheet: func(s *sheet) { moveValue(s, restMark, 2) }},
		"no rest":       {rule: "stack", file: "parts", sheet: func(s *sheet) { s.marks = without(s.marks, restMark) }},
		"log bars":      {rule: "log-bar", sheet: func(s *sheet) { s.scale.Normalizer = plot.LogScale{}; s.scale.min = 1 }},
		"crowded": {rule: "text-crowded", sheet: func(s *sheet) {
			s.text("x", "left", f15, ink, 600, 300, 0)
			s.text("x", "right", f15, ink, 602+s.textWidth("left", f15), 300, 0)
		}},
		"five lines": {rule: "title-lines", sheet: func(s *sheet) {
			for i := range 5 {
				s.text("title", "line", f15, ink, 560, 280+20*float64(i), 0)
			}
		}},
		"clean parts": {file: "parts"}, "clean reference": {file: "reference"}, "clean pair": {file: "before-after"},
		"clean share": {file: "share"}, "clean squares": {file: "squares"}, "clean claimants": {file: "claimants"},
		"vague dot":     {rule: "vague-point", sheet: func(s *sheet) { s.mark(dotMark, "a5", 24, 24, func() { s.dot(300, 300, 4, blue) }) }},
		"label missing": {rule: "label", sheet: func(s *sheet) { s.texts = withoutText(s.texts, "more than 1,700") }},
		"log not said":  {rule: "log", chart: func(c *Chart) { c.axis = axis{log: true, dots: true, min: 1, max: 10000} }},
	}
}

// TestSeededDefects puts one defect at a time into a clean chart; the gate must
// name it, and must be silent on the clean one.
func TestSeededDefects(t *testing.T) {
	for _, seeds := range []map[string]seed{layoutSeeds(), lookSeeds(), meaningSeeds()} {
		for name, c := range seeds {
			t.Run(name, func(t *testing.T) {
				chart := rankedChart(t)
				if c.file != "" {
					chart = Choose(load(t, "testdata/"+c.file+".txtar"), Limits{})[0]
				}
				if c.chart != nil {
					c.chart(chart)
				}
				ts, err := newTypesetter()
				if err != nil {
					t.Fatal(err)
				}
				s := compose(chart, quick(Web), fits[0], ts)
				if c.sheet != nil {
					c.sheet(s)
				}
				found := append(lintLayout(s, chart), lintMeaning(s, chart, fits[0])...)
				behind := paintMarks(s).Image().(*image.RGBA)
				found = append(append(found, lintPixels(s, behind)...), lintLook(s, chart, behind)...)
				hit := c.rule == "" && len(found) == 0
				for _, x := range found {
					hit = hit || x.Rule == c.rule
				}
				if !hit {
					t.Errorf("want %q, got %v", c.rule, found)
				}
			})
		}
	}
}

// moveMark moves the first mark of a kind by some pixels, both ways.
func moveMark(s *sheet, kind markKind, by float64) {
	for i := range s.marks {
		if b := &s.marks[i].box; s.marks[i].kind == kind {
			*b = box{b.x0 + by, b.y0 + by, b.x1 + by, b.y1 + by}
			return
		}
	}
}

// moveValue shifts the values of the last mark of a kind.
func moveValue(s *sheet, kind markKind, by float64) {
	for i := len(s.marks) - 1; i >= 0; i-- {
		if m := &s.marks[i]; m.kind == kind {
			m.from, m.to = m.from+by, m.to-by
			return
		}
	}
}

func without(marks []mark, kind markKind) (out []mark) {
	for _, m := range marks {
		if m.kind != kind {
			out = append(out, m)
		}
	}
	return out
}

func withoutText(texts []textItem, text string) (out []textItem) {
	for _, x := range texts {
		if x.text != text {
			out = append(out, x)
		}
	}
	return out
}
