package report

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"

	"figcheck/dataset"
)

var htmlFormat = &Format{
	Name:  "html",
	Doc:   "one self-contained page: the documents with every figure marked, records, findings, charts",
	whole: writeHTML,
}

// The page is written by html/template, which escapes everything that comes
// from a document for the place it stands in. Only report.css, report.js and
// embedded pictures are trusted.
//
//go:embed page
var pageFiles embed.FS

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"choose": choose}).ParseFS(pageFiles, "page/*.tmpl"))
})

// page is what the templates see.
type page struct {
	Title     string
	Tool      string
	Summary   string
	Policy    string // Content-Security-Policy
	Style     template.CSS
	Script    template.JS
	Linked    linked
	States    []stateView
	Choices   choices
	Index     iter.Seq[*articleView] // worst first; nil for a single document
	Disagree  []disagreement
	More      int // disagreements that are not listed, where above 0
	Documents []*articleView
	Findings  []*findingView
	Open      int    // how many of the findings accuse
	Rest      string // what the others say, counted
	Records   []*recordView
	Charts    []*chartView
	Home      string // address of the index that the page is a part of; empty for a page alone
	Up        string // what leads from the page to that folder
	Part      string // address of the page, seen from there
	Review    bool   // with the means to decide
	Step      int    // number of the last decision
	Progress  progress
}

func writeHTML(w io.Writer, r *Report) error { return newIndex(r).page().write(w, "page.tmpl") }

// within makes a page the one of document n of a parted report.
func (p *page) within(n int, home string) *page {
	p.Up, p.Part = "../", PartName(n)
	p.Home = p.Up + home
	for _, c := range p.Charts {
		if c.Picture != "" && !strings.HasPrefix(string(c.Picture), "data:") {
			c.Picture = template.URL(p.Up) + c.Picture
		}
	}
	return p
}

func (p *page) write(w io.Writer, name string) error {
	out := bufio.NewWriter(w)
	if err := pageTemplate().ExecuteTemplate(out, name, p); err != nil {
		return err
	}
	return out.Flush()
}

// page lays out everything; the policy is that of a file that fetches nothing.
func (x *index) page() *page {
	p := &page{
		Title:     x.totals().title(),
		Tool:      x.Tool,
		Summary:   x.totals().summary(x.Baseline != nil),
		Style:     styleOf("report.css"),
		Script:    scriptOf("report.js"),
		Linked:    x.linked(),
		States:    x.totals().stateViews(),
		Choices:   x.choices(),
		Disagree:  x.disagreements(),
		Documents: x.articles(),
		Findings:  x.findingViews(),
		Records:   x.recordViews(),
		Charts:    x.chartViews(),
		Progress:  x.totals().progress,
	}
	p.Policy = policy(string(p.Style), string(p.Script), "data: file: 'self'")
	if len(p.Documents) > 1 {
		p.Index = slices.Values(worstFirst(p.Documents))
	}
	v := x.totals().verdicts
	p.Open = v[dataset.Inconsistent] + v[dataset.Tension]
	p.Rest = rest(v)
	return p
}

// policy lets one style and one script run, and pictures load from there.
func policy(style, script, pictures string) string {
	return "default-src 'none'; img-src " + pictures + "; style-src " + hash(style) + "; script-src " + hash(script) +
		"; base-uri 'none'; form-action 'none'"
}

func styleOf(name string) template.CSS { return template.CSS(pageFile(name)) }
func scriptOf(name string) template.JS { return template.JS(pageFile(name)) }

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
