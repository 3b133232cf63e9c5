package report

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
)

var htmlFormat = &Format{
	Name:  "html",
	Doc:   "one self-contained page: the documents with every figure marked, records, findings, charts",
	Write: writeHTML,
}

// The page is written by html/template, which escapes everything that comes
// from a document for the place it stands in. Only report.css, report.js and
// embedded pictures are trusted.
//
//go:embed page
var pageFiles embed.FS

var pageTemplate = template.Must(template.ParseFS(pageFiles, "page/*.tmpl"))

// page is what the templates see.
type page struct {
	Title     string
	Tool      string
	Summary   string
	Policy    string // Content-Security-Policy
	Style     template.CSS
	Script    template.JS
	Data      any // JSON-LD
	States    []stateView
	Index     []*articleView // worst first; empty for a single document
	Documents []*articleView
	Findings  []*findingView
	Open      int // how many of the findings accuse
	Records   []*recordView
	Charts    []*chartView
}

func writeHTML(w io.Writer, r *Report) error {
	style, script := pageFile("report.css"), pageFile("report.js")
	x := newIndex(r)
	p := &page{
		Title:   x.title(),
		Tool:    r.Tool,
		Summary: x.summary(),
		Policy: "default-src 'none'; img-src data: file: 'self'; style-src " + hash(style) + "; script-src " + hash(script) +
			"; base-uri 'none'; form-action 'none'",
		Style:     template.CSS(style),
		Script:    template.JS(script),
		Data:      x.linkedData(),
		States:    x.stateViews(x.all()),
		Documents: x.articles(),
		Findings:  x.findingViews(),
		Records:   x.recordViews(),
		Charts:    x.chartViews(),
	}
	if len(p.Documents) > 1 {
		p.Index = worstFirst(p.Documents)
	}
	v := x.verdicts()
	p.Open = v["inconsistent"] + v["tension"]
	out := bufio.NewWriter(w)
	if err := pageTemplate.ExecuteTemplate(out, "page.tmpl", p); err != nil {
		return err
	}
	return out.Flush()
}

func pageFile(name string) string {
	b, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // embedded: missing only if the build is
	}
	return string(b)
}

// hash is the source expression that lets one inline element run.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
