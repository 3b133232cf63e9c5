package claim

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/golden"
	"figcheck/internal/quantity"
)

const published = "2025-10-20"

func find(text string) (*document.Document, []Claim) {
	d := document.Running(text, published)
	return d, Find(d, quantity.Find(d))
}

// parts prints one part of a claim, by the name of its file.
var parts = map[string]func(c *Claim) string{
	"measure": func(c *Claim) string { return describe(c.Measure) + " " + string(c.Mention.Unit) },
	"about":   func(c *Claim) string { return c.Thing.Text + " | " + c.Topic.Text },
	"change":  func(c *Claim) string { return string(c.Change) },
	"place":   func(c *Claim) string { return describe(c.Place) },
	"period":  func(c *Claim) string { return describe(c.Period) },
	"claimant": func(c *Claim) string {
		if c.Claimant.Text == "" {
			return "nobody"
		}
		return describe(c.Claimant) + " " + string(c.Stance)
	},
}

func describe(w Words) string {
	s := w.Text
	if w.Code != w.Text {
		s += " = " + w.Code
	}
	if w.Inherited != "" {
		s += " (" + w.Inherited + ")"
	}
	return s
}

func TestParts(t *testing.T) {
	for name, part := range parts {
		golden.Cases(t, "testdata/"+name+".txtar", func(t *testing.T, in *txtar.Archive) []byte {
			var b strings.Builder
			d, claims := find(string(in.Files[0].Data))
			for i := range claims {
				if c := &claims[i]; !apart(c.Kind) {
					fmt.Fprintf(&b, "%s: %s\n", d.Text[c.Start:c.End], part(c))
				}
			}
			return []byte(b.String())
		})
	}
}

// checkWords fails unless the words stand where the claim says: the same
// words, or, where they were joined or normalised, words of that stretch.
func checkWords(t *testing.T, d *document.Document, name string, w Words) {
	t.Helper()
	if w.Span.Len() == 0 {
		return
	}
	if w.Span.Start < 0 || w.Span.End > len(d.Text) || w.Span.Start > w.Span.End {
		t.Fatalf("%s %q: span %v outside the text", name, w.Text, w.Span)
	}
	if w.Inherited != "" || w.Text == "" {
		return
	}
	block := 0
	for b := range d.Blocks {
		if d.Blocks[b].Span.Contains(w.Span) {
			block = b
		}
	}
	from := d.Blocks[block].Span.Start
	stretch := dataset.OneLine(d.Masked(block)[w.Span.Start-from : w.Span.End-from])
	if name != "measure" && stretch != w.Text {
		t.Errorf("%s %q, but its span is %q", name, w.Text, stretch)
	}
	first, _, _ := strings.Cut(w.Text, " ")
	if name == "measure" && !strings.Contains(stretch, first) && !strings.Contains(w.Text, " ") && participleOf(strings.ToLower(stretch)) != first {
		t.Errorf("%s %q does not stand in %q", name, w.Text, stretch)
	}
}

func checkClaims(t *testing.T, d *document.Document, claims []Claim) {
	t.Helper()
	for i := range claims {
		c := &claims[i]
		checkWords(t, d, "measure", c.Measure)
		checkWords(t, d, "place", c.Place)
		checkWords(t, d, "period", c.Period)
		checkWords(t, d, "claimant", c.Claimant)
		if !c.Sentence.Overlaps(c.Span) {
			t.Errorf("%q stands outside its sentence %v", d.Text[c.Start:c.End], c.Sentence)
		}
		if c.Change != dataset.NoChange && c.Change != dataset.Up && c.Change != dataset.Down {
			t.Errorf("%q: change %q", d.Text[c.Start:c.End], c.Change)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("The US sent $3.5 billion – now worth more than $4 billion – of that sum (70 percent) to a fund.")
	f.Add("Killed: 30\n\n“We lost 30,” said X. “Another 20 (or 4%) of them, of which”")
	f.Add("OSLO, May 3 (Wire) - 's 3% 's of the 4 of them, who that 5 was, or 6.")
	f.Fuzz(func(t *testing.T, text string) {
		d, claims := find(text)
		checkClaims(t, d, claims)
		md, err := document.Read("a.md", []byte(text), document.Options{Published: published})
		if err != nil {
			return
		}
		checkClaims(t, md, Find(md, quantity.Find(md)))
	})
}
