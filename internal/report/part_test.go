package report

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// shelf is a report on n documents of two figures each, of which the first of
// the third contradicts the first of the second.
func shelf(n int) *Report {
	r := &Report{Dataset: new(dataset.Dataset)}
	for i := range n {
		d := &document.Document{Source: dataset.Source{ID: fmt.Sprintf("s%d", i), Path: fmt.Sprintf("pier-%d.txt", i)}, Text: "It has 40 lamps and 9 benches."}
		d.Blocks = []document.Block{{Section: dataset.Body, Span: dataset.Span{End: len(d.Text)}}}
		r.Documents = append(r.Documents, d)
		r.Dataset.Sources = append(r.Dataset.Sources, d.Source)
		for k, words := range []string{"40 lamps", "9 benches"} {
			at := strings.Index(d.Text, words)
			r.Dataset.Records = append(r.Dataset.Records, dataset.Record{ID: fmt.Sprintf("r%d-%d", i, k), Source: d.Source.ID, Section: dataset.Body,
				Start: dataset.Int(at), End: dataset.Int(at + len(words)), Stated: words, Kind: dataset.Count, Value: dataset.NewDecimal(40, 0), Relation: dataset.Exact})
		}
	}
	r.Dataset.Findings = []dataset.Finding{{ID: "f", Check: "restatement", Severity: dataset.SeverityError, Verdict: dataset.Inconsistent,
		Message: "Two piers differ.", Claims: dataset.IDs{"r1-0", "r2-0"}}}
	return r
}

// TestParts holds that an index of many documents has the worst first, that
// all its links lead to a page and a place on it, and that the pages' own do.
func TestParts(t *testing.T) {
	if shelf(together).Parted() || !shelf(together+1).Parted() {
		t.Error("the limit is elsewhere")
	}
	r := shelf(together + 1)
	ids, links := map[string]bool{}, map[string]string{}
	look := func(name, page string) {
		ids[name] = true
		walk(t, page, func(n *html.Node, attr map[string]string) {
			if attr["id"] != "" {
				ids[name+"#"+attr["id"]] = true
			}
			if href := attr["href"]; n.Data == "a" && strings.HasPrefix(href, "#") {
				links[name+href] = name
			} else if n.Data == "a" {
				links[strings.TrimPrefix(href, "../")] = name
			}
		})
	}
	var home strings.Builder
	if err := writeHome(&home, r); err != nil {
		t.Fatal(err)
	}
	look("report.html", home.String())
	parts := Apart(r)
	for n := range r.Dataset.Sources {
		var page strings.Builder
		if err := parts.WritePage(&page, n, "report.html"); err != nil {
			t.Fatal(err)
		}
		look(PartName(n), page.String())
		if has := strings.Contains(page.String(), "Two piers differ."); has != (n == 1 || n == 2) {
			t.Errorf("page %d shows the finding: %v", n, has)
		}
	}
	for to, from := range links {
		if !ids[to] {
			t.Errorf("%s leads to %s, which is nowhere", from, to)
		}
	}
	_, text, _ := strings.Cut(home.String(), "Documents, worst first")
	first, second := strings.Index(text, "pier-1.txt"), strings.Index(text, "pier-0.txt")
	if first < 0 || second < first {
		t.Error("the worst document is not first")
	}
	if strings.Count(text, `class="side"`) != 2 {
		t.Error("what the documents disagree on is not side by side")
	}
}

// TestHomeFacts holds that the index lists the worst of very many disagreements
// and counts the others.
func TestHomeFacts(t *testing.T) {
	for extra, said := range map[int]string{0: "", 7: "7 more stand on the pages of the documents."} {
		r := shelf(together + 1)
		last := r.Dataset.Findings[0]
		r.Dataset.Findings = nil
		for i := range homeFacts + extra - 1 {
			f := last
			f.ID, f.Verdict, f.Severity = fmt.Sprintf("f%d", i), dataset.Tension, dataset.SeverityWarning
			r.Dataset.Findings = append(r.Dataset.Findings, f)
		}
		r.Dataset.Findings = append(r.Dataset.Findings, last)
		var home strings.Builder
		if err := writeHome(&home, r); err != nil {
			t.Fatal(err)
		}
		page := home.String()
		if n := strings.Count(page, `class="sides"`); n != homeFacts || !strings.Contains(page, "#f-f0") {
			t.Errorf("%d facts, want %d with the first", n, homeFacts)
		}
		if !strings.Contains(page, `documents/002.html#f-f"`) {
			t.Error("the worst is not listed")
		}
		if said != "" != strings.Contains(page, "more stand on") || !strings.Contains(page, said) {
			t.Errorf("with %d more it does not say %q", extra, said)
		}
	}
}

// writeHome writes the index page of a report that is in memory.
func writeHome(w io.Writer, r *Report) error {
	h, err := NewHome(r)
	if err != nil {
		return err
	}
	defer h.Close()
	h.Put(h.Part(r))
	return h.Write(w)
}
