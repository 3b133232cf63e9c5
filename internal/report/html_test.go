package report

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// walk visits every element of a page.
func walk(t *testing.T, page string, visit func(n *html.Node, attr map[string]string)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var down func(*html.Node)
	down = func(n *html.Node) {
		if n.Type == html.ElementNode {
			attr := map[string]string{}
			for _, a := range n.Attr {
				attr[a.Key] = a.Val
			}
			visit(n, attr)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			down(c)
		}
	}
	down(root)
}

// Every link within the page must lead somewhere, every id be unique, and
// every figure be one link from its record and back.
func TestAnchors(t *testing.T) {
	for name, r := range map[string]*Report{"with documents": fixture(t), "without": withoutDocuments(t)} {
		ids, links := map[string]bool{}, map[string]bool{}
		walk(t, written(t, htmlFormat, r), func(n *html.Node, attr map[string]string) {
			if id := attr["id"]; id != "" {
				if ids[id] {
					t.Errorf("%s: two elements have the id %s", name, id)
				}
				ids[id] = true
			}
			if to, ok := strings.CutPrefix(attr["href"], "#"); ok && n.Data == "a" {
				links[to] = true
			}
		})
		for to := range links {
			if !ids[to] {
				t.Errorf("%s: a link leads to #%s, which is nowhere", name, to)
			}
		}
		for _, rec := range r.Dataset.Records {
			if !links["c-"+rec.ID] || !links["m-"+rec.ID] {
				t.Errorf("%s: %q is not linked with its record", name, rec.Stated)
			}
		}
	}
}

func withoutDocuments(t *testing.T) *Report {
	r := fixture(t)
	r.Documents = nil
	return r
}

// The text with its marks must read as the document does.
func TestTextIsWhole(t *testing.T) {
	r := fixture(t)
	x := newIndex(r)
	for _, p := range x.places {
		m := x.mark(p)
		for i := range p.Blocks {
			var b strings.Builder
			for _, run := range m.runs(i) {
				b.WriteString(run.Text)
			}
			if got, want := b.String(), m.prose(i, p.Blocks[i].Span.Start, p.Blocks[i].Span.End); got != want {
				t.Errorf("block %d reads %q, not %q", i, got, want)
			}
		}
	}
}

// The page must fetch nothing.
func TestSelfContained(t *testing.T) {
	page := written(t, htmlFormat, fixture(t))
	walk(t, page, func(n *html.Node, attr map[string]string) {
		if src := attr["src"]; src != "" && !strings.HasPrefix(src, "data:image/") {
			t.Errorf("<%s> loads %s", n.Data, src)
		}
		switch n.Data {
		case "link", "iframe", "object", "embed", "base", "form":
			t.Errorf("the page has a <%s>", n.Data)
		}
	})
	if m := regexp.MustCompile(`url\(|@import|fetch\(|XMLHttpRequest`).FindString(page); m != "" {
		t.Errorf("the page has %s", m)
	}
}

// The policy lets exactly the two embedded files run.
func TestPolicyHashes(t *testing.T) {
	page := written(t, htmlFormat, fixture(t))
	var policy string
	var found []string
	walk(t, page, func(n *html.Node, attr map[string]string) {
		switch {
		case attr["http-equiv"] == "Content-Security-Policy":
			policy = attr["content"]
		case n.Data == "style", n.Data == "script" && attr["type"] == "":
			found = append(found, hash(n.FirstChild.Data))
		}
	})
	if len(found) != 2 {
		t.Fatalf("%d inline elements, not 2", len(found))
	}
	for _, h := range found {
		if !strings.Contains(policy, h) {
			t.Errorf("the policy %q does not name %s", policy, h)
		}
	}
}

const hostile = `"><img src=x onerror=alert(1)></script><script>alert(2)</script>{{.}}</style>` + "`|*_\x1b[31m"

// Markup in any cell of the dataset or the document stays text.
func TestHostileTextIsInert(t *testing.T) {
	r := hostileReport()
	page := written(t, htmlFormat, r)
	scripts := 0
	walk(t, page, func(n *html.Node, attr map[string]string) {
		if n.Data == "script" {
			scripts++
		}
		for key, value := range attr {
			if strings.HasPrefix(key, "on") {
				t.Errorf("<%s %s=%q>", n.Data, key, value)
			}
			if strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), "javascript:") {
				t.Errorf("<%s %s=%q>", n.Data, key, value)
			}
		}
		if n.Data == "img" && !strings.HasPrefix(attr["src"], "data:image/") && attr["src"] != "" {
			t.Errorf("an image loads %q", attr["src"])
		}
	})
	if scripts != 2 {
		t.Errorf("the page has %d scripts, not 2 (the page's own and its metadata)", scripts)
	}
	if text := written(t, textFormat, r); strings.Contains(text, "\x1b") {
		t.Errorf("an escape sequence reaches the terminal: %q", text)
	}
	if md := written(t, mdFormat, r); strings.Contains(md, "<img") || strings.Contains(md, "<script") {
		t.Errorf("markup reaches the Markdown:\n%s", md)
	}
}

func hostileReport() *Report {
	source := dataset.Source{ID: hostile, Path: hostile, Title: hostile, Author: hostile, Publisher: hostile, URL: "javascript:alert(3)", Licence: hostile}
	stated := "5 " + hostile
	rec := dataset.Record{ID: hostile, Source: hostile, Section: dataset.Section(hostile), End: dataset.Int(len(stated)), Stated: stated, Kind: dataset.Kind(hostile),
		Value: dataset.NewDecimal(5, 0), Unit: dataset.Unit(hostile), UnitName: hostile, Measure: hostile, Place: hostile, PlaceCode: hostile, Period: hostile,
		Claimant: hostile, Stance: dataset.Stance(hostile), PartOf: hostile, Doubts: dataset.Phrases{hostile}, Derivation: dataset.Derivation{{Rule: dataset.Rule(hostile), Operands: []string{hostile}}}}
	f := dataset.Finding{ID: hostile, Check: hostile, Severity: dataset.Severity("error"), Verdict: dataset.Inconsistent, Message: hostile, Claims: dataset.IDs{hostile},
		Operands: dataset.Operands{{Role: hostile, ID: hostile}}, Relation: hostile, Computed: hostile, Stated: hostile, Gap: hostile, Readings: dataset.Phrases{hostile},
		Power: hostile, Candidates: dataset.Phrases{hostile}, Reference: hostile}
	doc := &document.Document{Source: source, Text: stated, Blocks: []document.Block{{Section: dataset.Body, Span: dataset.Span{End: len(stated)}}}}
	return &Report{
		Dataset:   &dataset.Dataset{Records: []dataset.Record{rec}, Sources: []dataset.Source{source}, Findings: []dataset.Finding{f}},
		Documents: []*document.Document{doc},
		Tool:      hostile,
		Charts: []Chart{{Title: hostile, Alt: hostile, File: "javascript:alert(4)", Source: hostile, Claims: []string{hostile}},
			{Title: hostile, Image: []byte("<svg/>"), Type: hostile}},
	}
}

// WCAG 2.2 AA asks for 4.5:1 between text and what it stands on:
// https://www.w3.org/TR/WCAG22/#contrast-minimum.
func TestContrast(t *testing.T) {
	themes := strings.SplitN(pageFile("report.css"), "prefers-color-scheme: dark", 2)
	for i, theme := range themes {
		colors := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([\w-]+): #([0-9a-f]{6});`).FindAllStringSubmatch(theme, -1) {
			if _, seen := colors[m[1]]; !seen {
				colors[m[1]] = luminance(m[2])
			}
		}
		for _, text := range []string{"ink", "muted", "accent", "inconsistent", "tension", "cannot_tell", "consistent", "unchecked"} {
			for _, ground := range []string{"paper", "panel", text + "-tint", "lit"} {
				if text == "unchecked" && ground == "lit" {
					continue // not checked shows no sign in the text
				}
				a, known := colors[text]
				b, also := colors[ground]
				if !known || !also {
					if strings.HasSuffix(ground, "-tint") {
						continue
					}
					t.Fatalf("theme %d: no colour %s or %s", i, text, ground)
				}
				if ratio := contrast(a, b); ratio < 4.5 {
					t.Errorf("theme %d: %s on %s has contrast %.2f", i, text, ground, ratio)
				}
			}
		}
		for _, state := range dataset.Verdicts {
			for _, text := range []string{"ink", "muted"} {
				if ratio := contrast(colors[text], colors[string(state)+"-tint"]); ratio < 4.5 {
					t.Errorf("theme %d: %s on the tint of %s has contrast %.2f", i, text, state, ratio)
				}
			}
		}
	}
}

func contrast(a, b float64) float64 { return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05) }

// luminance is WCAG's relative luminance of a colour.
func luminance(hex string) float64 {
	n, _ := strconv.ParseUint(hex, 16, 32)
	linear := func(c uint64) float64 {
		v := float64(c&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}

// A character reference stands as its character, also where a figure begins.
func TestCharacterReference(t *testing.T) {
	const text = "Fares of &euro;40 &amp; more"
	at := func(s string) dataset.Span {
		i := strings.Index(text, s)
		return dataset.Span{Start: i, End: i + len(s)}
	}
	d := &document.Document{Text: text, Blocks: []document.Block{{Section: dataset.Body, Span: dataset.Span{End: len(text)},
		Written: []document.Written{{Span: at("&euro;"), Means: "€"}, {Span: at("&amp;"), Means: "&"}}}}}
	for _, start := range []int{at("&euro;").Start, at("&euro;").End - len("€")} { // whole, or as Masked aligns it
		r := dataset.Record{ID: "fare", Start: dataset.Int(start), End: dataset.Int(at("40").End)}
		r.Stated = text[r.Start:r.End]
		x := newIndex(&Report{Dataset: &dataset.Dataset{Records: []dataset.Record{r}}, Documents: []*document.Document{d}})
		var got []string
		for _, run := range x.mark(x.places[0]).runs(0) {
			got = append(got, run.Text)
		}
		if want := "Fares of |€40| & more"; strings.Join(got, "|") != want {
			t.Errorf("shown as %q, not %q", strings.Join(got, "|"), want)
		}
		q, m := x.quote(&r)
		if q.Text != "Fares of €40 & more" || q.Words(m) != "€40" {
			t.Errorf("quoted as %q with %q", q.Text, q.Words(m))
		}
	}
}

// A cell that spans places is laid out once.
func TestSpannedCells(t *testing.T) {
	d := &document.Document{Text: "ABCDEF"}
	for i := range d.Text {
		d.Blocks = append(d.Blocks, document.Block{Section: dataset.Table, Table: 1, Span: dataset.Span{Start: i, End: i + 1}})
	}
	d.Tables = []document.Table{{Rows: 4, Columns: 3, Header: 1, Cells: [][]int{{0, 1, 1}, {0, 2, 3}, {4, 5, -1}, {4}}}}
	x := newIndex(&Report{Dataset: &dataset.Dataset{}, Documents: []*document.Document{d}})
	table := x.mark(x.places[0]).table(1)
	var got []string
	for _, row := range append(table.Head, table.Body...) {
		for _, c := range row {
			text := "-"
			if len(c.Runs) > 0 {
				text = c.Runs[0].Text
			}
			got = append(got, text+strconv.Itoa(c.Columns)+strconv.Itoa(c.Rows))
		}
		got = append(got, "/")
	}
	if want := "A11 B21 / A11 C11 D11 / E12 F11 -11 / /"; strings.Join(got, " ") != want {
		t.Errorf("laid out as %s, not %s", strings.Join(got, " "), want)
	}
}
