package report

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Live is the page of a report with the means to decide on what it shows. It
// is served by package review: as a file it could save nothing.
type Live struct {
	page  *page
	index *index
}

// NewLive lays out the page. Step is the number of the last decision in it.
func NewLive(r *Report, step int) *Live {
	x := newIndex(r)
	p := x.page()
	p.Review, p.Step = true, step
	for _, f := range p.Findings {
		f.Tools = true
	}
	for _, r := range p.Records {
		r.Tools, r.Cells = true, editable(x.records[r.ID])
	}
	p.Style += "\n" + styleOf("review.css")
	p.Script += "\n" + scriptOf("review.js")
	p.Policy = policy(string(p.Style), string(p.Script), "'self' data:") + "; connect-src 'self'"
	return &Live{p, x}
}

// Write writes the whole page.
func (l *Live) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := pageTemplate.ExecuteTemplate(out, "page.tmpl", l.page); err != nil {
		return err
	}
	return out.Flush()
}

// Policy returns the Content-Security-Policy to serve the page with.
func (l *Live) Policy() string { return l.page.Policy + "; frame-ancestors 'none'" }

// Layout names what the page is made of, in order. Pages of one layout differ
// only within their pieces.
func (l *Live) Layout() string {
	var b strings.Builder
	for _, r := range l.page.Records {
		b.WriteString(r.ID + " ")
	}
	for _, d := range l.page.Documents {
		fmt.Fprint(&b, d.Anchor, len(d.Nodes), " ")
	}
	return b.String()
}

// Order names the findings in their order.
func (l *Live) Order() string {
	var b strings.Builder
	for _, f := range l.page.Findings {
		b.WriteString(f.ID + " ")
	}
	return b.String()
}

// Pieces returns the elements that a decision can change, by their id.
func (l *Live) Pieces() (map[string]string, error) {
	out := map[string]string{}
	var failed error
	render := func(id, template string, data any) {
		var b strings.Builder
		if err := pageTemplate.ExecuteTemplate(&b, template, data); err != nil && failed == nil {
			failed = err
		}
		out[id] = strings.TrimSpace(b.String())
	}
	p := l.page
	render("summary", "summary", p)
	render("progress", "progress", p)
	render("index", "index", p)
	render("disagreements", "disagreements", p)
	render("findings", "findings", p)
	for _, f := range p.Findings {
		render("f-"+f.ID, "finding", f)
	}
	for _, r := range p.Records {
		render("c-"+r.ID, "record", r)
	}
	for _, a := range p.Documents {
		for _, row := range a.Figures {
			render("t-"+row.ID, "row", row)
		}
		for _, node := range a.Nodes {
			for _, run := range node.figures() {
				render("m-"+run.ID, "figure", run)
			}
		}
	}
	return out, failed
}

// Counts returns how many figures are in each state.
func (l *Live) Counts() map[string]int {
	out := map[string]int{}
	for _, s := range l.page.States {
		out[string(s.Name)] = s.Count
	}
	return out
}

// figures returns the runs of a node that are figures.
func (n *nodeView) figures() []runView {
	var out []runView
	keep := func(runs []runView) {
		for _, r := range runs {
			if r.ID != "" {
				out = append(out, r)
			}
		}
	}
	keep(n.Runs)
	for _, item := range n.Items {
		keep(item.Runs)
	}
	if n.Table != nil {
		for _, row := range append(n.Table.Head[:len(n.Table.Head):len(n.Table.Head)], n.Table.Body...) {
			for _, c := range row {
				keep(c.Runs)
			}
		}
	}
	return out
}

// Selected returns where words chosen on the page stand in the document: the
// code points [from, to) of what is shown of a block, without white space at
// either end. It is false where there is no such place.
func Selected(d *document.Document, block, from, to int) (dataset.Span, bool) {
	if block < 0 || block >= len(d.Blocks) || from < 0 || from >= to {
		return dataset.Span{}, false
	}
	p := newPlace(d)
	at, start, end := 0, -1, -1
	b := &d.Blocks[block]
	p.shown(block, b.Span.Start, b.Span.End, func(offset int, text string) {
		for i, r := range text {
			if at >= from && at < to {
				if start < 0 {
					start = offset + i
				}
				end = offset + i + utf8.RuneLen(r)
			}
			at++
		}
	})
	if start < 0 || end > b.Span.End || to > at {
		return dataset.Span{}, false
	}
	text := d.Text[start:end]
	start += len(text) - len(strings.TrimLeft(text, " \t\n"))
	end -= len(text) - len(strings.TrimRight(text, " \t\n"))
	return dataset.Span{Start: start, End: end}, start < end
}

func sortChoices(list []choice) {
	sort.SliceStable(list, func(i, j int) bool { return strings.ToLower(list[i].Words) < strings.ToLower(list[j].Words) })
}
