package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// TestConverted reads annotated documents as text, and as LibreOffice and
// Chromium convert them: the marks of extraction, counted as docscore.py counts
// them, stay within two points of those of the text.
func TestConverted(t *testing.T) {
	const within = 2.0
	if testing.Short() {
		t.Skip("a minute")
	}
	golds := goldDocuments(t)
	dir := t.TempDir()
	for _, g := range golds {
		if err := os.WriteFile(filepath.Join(dir, g.Doc+".html"), asPage(g.document), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var text marks
	for _, g := range golds {
		text.count(g, records(g.document), func(s dataset.Span) dataset.Span { return s })
	}
	t.Logf("%d documents; %-16s %s", len(golds), "text", text)
	for _, c := range converters {
		if _, err := exec.LookPath(c.program); err != nil {
			t.Logf("no %s here: %s is not tried", c.program, c.name)
			continue
		}
		folder, err := c.convert(dir, golds)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var m marks
		for _, g := range golds {
			r := read(source{path: filepath.Join(folder, g.Doc+c.ext)}, document.Options{Published: g.Published})
			if r.err != nil {
				t.Error(r.err)
				continue
			}
			m.count(g, r.records, alignment(r.document.Text, g.document.Text))
		}
		t.Logf("%d documents; %-16s %s", len(golds), c.name, m)
		for name, f := range m.f1() {
			if want := text.f1()[name] - within; f < want {
				t.Errorf("%s: %s F1 is %.1f, want %.1f or more", c.name, name, f, want)
			}
		}
	}
}

// converters are how a page becomes a document of another format.
var converters = []struct {
	name, program, ext string
	convert            func(dir string, golds []*gold) (folder string, err error)
}{
	{"HTML", "true", ".html", func(dir string, _ []*gold) (string, error) { return dir, nil }},
	{"LibreOffice DOCX", "soffice", ".docx", office("docx")},
	{"LibreOffice ODT", "soffice", ".odt", office("odt")},
	{"LibreOffice EPUB", "soffice", ".epub", office("epub")},
	{"LibreOffice PDF", "soffice", ".pdf", office("pdf")},
	{"Chromium PDF", "chromium", ".pdf", func(dir string, golds []*gold) (string, error) {
		folder := filepath.Join(dir, "chromium")
		if err := os.Mkdir(folder, 0o755); err != nil {
			return "", err
		}
		for _, g := range golds {
			c := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(dir, "profile"),
				"--print-to-pdf="+filepath.Join(folder, g.Doc+".pdf"), filepath.Join(dir, g.Doc+".html"))
			if said, err := c.CombinedOutput(); err != nil {
				return "", fmt.Errorf("%w: %s", err, said)
			}
		}
		return folder, nil
	}},
}

// office converts with LibreOffice, all pages at once.
func office(format string) func(string, []*gold) (string, error) {
	return func(dir string, golds []*gold) (string, error) {
		folder := filepath.Join(dir, format)
		args := []string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "office")), "--infilter=HTML (StarWriter)",
			"--convert-to", format, "--outdir", folder}
		for _, g := range golds {
			args = append(args, filepath.Join(dir, g.Doc+".html"))
		}
		if said, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("%w: %s", err, said)
		}
		return folder, nil
	}
}

// gold is an annotated document, as far as extraction is concerned.
type gold struct {
	Doc, Published string
	Claims         []goldClaim
	Free           []goldSpan `json:"optional_spans"`
	document       *document.Document
}

type goldClaim struct {
	Quote, Kind, Relation, Unit string
	Start, End                  int // code points
	Value, Low, High            *float64
	Optional                    bool
}

// goldSpan is [start, end] or {"start", "end"}.
type goldSpan struct{ start, end int }

func (s *goldSpan) UnmarshalJSON(content []byte) error {
	var named struct{ Start, End int }
	var list []any
	if json.Unmarshal(content, &named) == nil {
		s.start, s.end = named.Start, named.End
		return nil
	}
	if err := json.Unmarshal(content, &list); err != nil || len(list) < 2 {
		return fmt.Errorf("span %s: %w", content, err)
	}
	start, _ := list[0].(float64)
	end, _ := list[1].(float64)
	s.start, s.end = int(start), int(end)
	return nil
}

// goldDocuments reads the annotated texts; values that are no numbers, of dates, are dropped.
func goldDocuments(t *testing.T) (out []*gold) {
	t.Helper()
	const least = 10
	paths, err := filepath.Glob("../../../shared/gold/*.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var g gold
		if err := json.Unmarshal(withoutWords(t, content), &g); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, ext := range []string{".txt", ".md"} { // offsets of a page are not those of its text
			name := strings.TrimSuffix(path, ".gold.json") + ext
			if text, err := os.ReadFile(name); err == nil {
				if g.document, err = document.Read(name, text, document.Options{Published: g.Published}); err != nil {
					t.Fatal(err)
				}
				out = append(out, &g)
			}
		}
	}
	if len(out) < least {
		t.Skipf("%d annotated documents in ../shared/gold, want %d", len(out), least)
	}
	return out
}

// withoutWords makes null of values that are words.
func withoutWords(t *testing.T, content []byte) []byte {
	t.Helper()
	var all map[string]any
	if err := json.Unmarshal(content, &all); err != nil {
		t.Fatal(err)
	}
	claims, _ := all["claims"].([]any)
	for _, c := range claims {
		fields, _ := c.(map[string]any)
		for _, key := range []string{"value", "low", "high"} {
			if _, isWord := fields[key].(string); isWord {
				fields[key] = nil
			}
		}
	}
	out, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// asPage writes a document as a web page for the converters.
func asPage(d *document.Document) []byte {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n")
	for i := 0; i < len(d.Blocks); {
		block := &d.Blocks[i]
		switch {
		case block.Table > 0:
			i = tablePage(&b, d, i)
			continue
		case block.List > 0:
			fmt.Fprintf(&b, "<ul><li>%s</li></ul>\n", html.EscapeString(d.Prose(i)))
		case block.Section == dataset.Headline:
			fmt.Fprintf(&b, "<h1>%s</h1>\n", html.EscapeString(d.Prose(i)))
		case block.Heading > 0:
			fmt.Fprintf(&b, "<h%d>%s</h%[1]d>\n", min(block.Heading+1, 6), html.EscapeString(d.Prose(i)))
		default:
			fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(d.Prose(i)))
		}
		i++
	}
	b.WriteString("</body></html>\n")
	return []byte(b.String())
}

// tablePage writes the table that begins at block i, and returns the block
// after it.
func tablePage(b *strings.Builder, d *document.Document, i int) int {
	number := d.Blocks[i].Table
	t := &d.Tables[number-1]
	b.WriteString("<table border=\"1\">\n")
	for y, row := range t.Cells {
		tag := "td"
		if y < t.Header {
			tag = "th"
		}
		b.WriteString("<tr>")
		for _, at := range row {
			text := ""
			if at >= 0 {
				text = html.EscapeString(d.Prose(at))
			}
			fmt.Fprintf(b, "<%s>%s</%[1]s>", tag, text)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
	for i < len(d.Blocks) && d.Blocks[i].Table == number {
		i++
	}
	return i
}
