package quantity

import (
	"strings"
	"testing"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
)

// figures returns what is read in a text, dates and ordinals left out.
func figures(text string) []Mention {
	var out []Mention
	for _, m := range Find(document.Running(text, "2025-12-07")) {
		if m.Kind != dataset.Date && m.Kind != dataset.Time && m.Kind != dataset.Ordinal {
			out = append(out, m)
		}
	}
	return out
}

// TestLabels reads every example of what is not a figure inside a sentence.
func TestLabels(t *testing.T) {
	for _, l := range labels {
		for _, example := range strings.Split(l.Examples, " · ") {
			text := "They said that " + example + " was known."
			if l.Name == "list mark" {
				text = example
			}
			for _, m := range figures(text) {
				t.Errorf("%s: %q is read as %s %s in %q", l.Name, text[m.Start:m.End], m.Value, m.Unit, text)
			}
		}
	}
}

// TestHedges reads the example of every row as the row says.
func TestHedges(t *testing.T) {
	for _, h := range lexicon.Hedges() {
		got := Find(document.Running(h.Example, "2025-12-07"))
		if len(got) != 1 {
			t.Errorf("%q: %d figures, want 1", h.Example, len(got))
			continue
		}
		if got[0].Relation != h.Relation {
			t.Errorf("%q: %s, want %s", h.Example, got[0].Relation, h.Relation)
		}
	}
}

// TestSurroundings reads the same records whatever stands around a sentence.
func TestSurroundings(t *testing.T) {
	for _, s := range sentences {
		if len(figures(s)) == 0 {
			t.Errorf("nothing read in %q", s)
		}
		surround(t, s)
	}
}

var sentences = []string{
	"More than 1,700 people left.",
	"It cost $3-5bn a year.",
	"Output fell 4.2% to 318 tonnes.",
	"One in five homes was empty.",
	"The margin was plus or minus 3 points.",
	"Two thirds of the 80 voters are in their 60s.",
}

// surround fails where a line is read otherwise among others than alone.
func surround(t *testing.T, line string) {
	t.Helper()
	alone := figures(line)
	among := figures("The hall is old.\n\n" + line + "\n\nNobody spoke.")
	if len(alone) != len(among) {
		t.Fatalf("%q: %d figures alone, %d among others", line, len(alone), len(among))
	}
	for i := range alone {
		a, b := alone[i], among[i]
		if a.Value != b.Value || a.Unit != b.Unit || a.Relation != b.Relation || a.End-a.Start != b.End-b.Start {
			t.Fatalf("%q: %+v alone, %+v among others", line, a, b)
		}
	}
}

// check fails where a mention breaks what all of them keep.
func check(t *testing.T, text string, out []Mention) {
	t.Helper()
	last := 0
	for _, m := range out {
		if m.Start < last || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("span %d-%d after %d in %.80q", m.Start, m.End, last, text)
		}
		last = m.End
		if !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("span %d-%d cuts a rune in %.80q", m.Start, m.End, text)
		}
		if m.Low.Valid() && m.High.Valid() && m.Low.Float() > m.High.Float() {
			t.Fatalf("%q: %s is above %s", text[m.Start:m.End], m.Low, m.High)
		}
		if m.Value.Valid() && m.Low.Valid() && m.High.Valid() && (m.Value.Float() < m.Low.Float() || m.Value.Float() > m.High.Float()) {
			t.Fatalf("%q: %s is outside %s to %s", text[m.Start:m.End], m.Value, m.Low, m.High)
		}
		if m.Number.Start < m.Start || m.Number.End > m.End || m.UnitSpan.End > 0 && m.UnitSpan.Start > m.UnitSpan.End {
			t.Fatalf("%q: number %v or unit %v outside %v", text[m.Start:m.End], m.Number, m.UnitSpan, m.Span)
		}
		if m.Kind == "" || m.Relation == "" {
			t.Fatalf("%q has no kind or relation: %+v", text[m.Start:m.End], m)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"More than 1,700 people", "$3-5bn", "12 dozen", "5 × 10⁻³ m s−1", "2 hours ten", "between 3 and 4 per cent", "[0.55, 0.94] CI",
		"four-, five- and six-cylinder engines", "over-65s", "½ of a pint", "1.2e5", "30'", "−", "€14.380,50", "minus £14.2m",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			check(t, text, Find(document.Running(text, "2025-12-07")))
		}
	})
}

func FuzzSurroundings(f *testing.F) {
	for _, s := range sentences {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if utf8.ValidString(line) && strings.TrimSpace(line) == line && !strings.ContainsAny(line, "\n\r\v\f\u0085\u2028\u2029") {
			surround(t, line)
		}
	})
}
