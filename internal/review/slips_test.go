package review

import (
	"os"
	"path/filepath"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
	"figcheck/internal/relation"
	"figcheck/internal/report"
)

// found takes a document through quantity, claim and relation, as a build does.
func found(d *document.Document) []dataset.Record {
	claims := claim.Find(d, quantity.Find(d))
	relation.Bind(d, claims)
	return claim.Records(d, claims)
}

// reading is a review of documents as a build reads them.
func reading(t testing.TB, dir string, files map[string]string) *Session {
	t.Helper()
	r := &report.Report{Dataset: new(dataset.Dataset), Tool: "figcheck"}
	for _, name := range []string{"planted-slips.md", "one.md", "two.md", "hostile.html"} {
		content, given := files[name]
		if !given {
			continue
		}
		d, err := document.Read(name, []byte(content), document.Options{Published: "2025-12-07"})
		if err != nil {
			t.Fatal(err)
		}
		r.Documents = append(r.Documents, d)
		r.Dataset.Sources = append(r.Dataset.Sources, d.Source)
		r.Dataset.Records = append(r.Dataset.Records, found(d)...)
	}
	s, err := Open(Config{Dir: dir, By: "Ada", On: "2025-12-08", Report: r,
		Check: func(d *dataset.Dataset) []dataset.Finding { return check.Run(d, check.All()...) },
		Read:  func(text string) []dataset.Record { return found(document.Running(text, "")) }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// slips is a review of the example with planted slips.
func slips(t testing.TB) *Session {
	t.Helper()
	const name = "planted-slips.md"
	content, err := os.ReadFile(filepath.Join("..", "..", "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	return reading(t, t.TempDir(), map[string]string{name: string(content)})
}

// accusing counts the findings that accuse.
func accusing(s *Session) (n int) {
	for i := range s.Report.Dataset.Findings {
		if v := s.Report.Dataset.Findings[i].Verdict; v == dataset.Inconsistent || v == dataset.Tension {
			n++
		}
	}
	return n
}
