package report

import (
	"io"
	"iter"
	"reflect"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Live is the page of a report with the means to decide on what it shows. It
// is served by package review: as a file it could save nothing.
type Live struct {
	page     *page
	template string
	part     int // which source it is the page of; −1 for a page alone
}

// NewLive lays out the page. Step is the number of the last decision in it.
func NewLive(r *Report, step int) *Live { return newLive(newIndex(r), step, -1) }

// NewLivePart lays out the page of source n, from 0, of a parted report.
func NewLivePart(r *Report, n, step int) *Live {
	l := newLive(newIndex(Apart(r).Part(n)), step, n)
	l.page.within(n, "")
	return l
}

// NewLiveHome lays out the index page of a parted report.
func NewLiveHome(r *Report) *Live {
	h, err := NewHome(r)
	if err != nil {
		return nil // a report in memory can be counted
	}
	defer h.Close()
	h.Put(h.Part(r))
	p := h.laid()
	p.Review = true
	p.Style += "\n" + styleOf("review.css")
	p.Policy = policy(string(p.Style), string(p.Script), "'none'")
	p.Index = slices.Values(slices.Collect(p.Index))
	p.Linked.Measures, p.Linked.Sources = held(p.Linked.Measures), held(p.Linked.Sources)
	return &Live{p, "home.tmpl", -1}
}

// held are the values of a numbered list, taken now.
func held[V any](list iter.Seq2[int, V]) iter.Seq2[int, V] {
	var values []V
	for _, v := range list {
		values = append(values, v)
	}
	return slices.All(values)
}

// Judged is the page after a step that decided on one of its findings and on
// nothing else: all but that finding stays as it was laid out.
func (l *Live) Judged(r *Report, step int, finding string) *Live {
	if l.part >= 0 {
		r = Apart(r).Part(l.part)
	}
	x, p := newIndex(r), *l.page
	p.Step, p.Progress, p.Disagree = step, x.totals().progress, x.disagreements()
	p.Findings = slices.Clone(p.Findings)
	for i, f := range x.findings {
		if f.ID == finding {
			p.Findings[i] = x.findingView(f)
			p.Findings[i].Tools = true
		}
	}
	return &Live{&p, l.template, l.part}
}

func newLive(x *index, step, part int) *Live {
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
	return &Live{p, "page.tmpl", part}
}

// Write writes the whole page.
func (l *Live) Write(w io.Writer) error {
	return l.page.write(w, l.template)
}

// Policy returns the Content-Security-Policy to serve the page with.
func (l *Live) Policy() string { return l.page.Policy + "; frame-ancestors 'none'" }

// alike reports whether two pages are made of the same parts in the same
// order. Such pages differ only within their pieces.
func (l *Live) alike(was *Live) bool {
	return slices.EqualFunc(l.page.Records, was.page.Records, func(a, b *recordView) bool { return a.ID == b.ID }) &&
		slices.EqualFunc(l.page.Documents, was.page.Documents, func(a, b *articleView) bool { return a.Anchor == b.Anchor && len(a.Nodes) == len(b.Nodes) })
}

// Changed returns the elements, by their id, that are not as they were, or all
// where nobody knows how they were (nil). Only what differs is laid out.
func (l *Live) Changed(was *Live) (map[string]string, error) {
	c := &changes{pieces: map[string]string{}}
	if was == nil || !l.alike(was) {
		c.whole(l.page)
		return c.pieces, c.failed
	}
	for _, name := range []string{"summary", "progress", "index", "disagreements"} {
		if now := c.render(name, l.page); now != c.render(name, was.page) {
			c.pieces[name] = now
		}
	}
	sameOrder := slices.EqualFunc(l.page.Findings, was.page.Findings, func(a, b *findingView) bool { return a.ID == b.ID && a.Open == b.Open })
	if !sameOrder {
		c.pieces["findings"] = c.render("findings", l.page)
	}
	for i, f := range l.page.Findings {
		if sameOrder && !f.shownAs(was.page.Findings[i]) {
			c.pieces["f-"+f.ID] = c.render("finding", f)
		}
	}
	for i, r := range l.page.Records {
		if !reflect.DeepEqual(r, was.page.Records[i]) {
			c.pieces["c-"+r.ID] = c.render("record", r)
		}
	}
	for i, a := range l.page.Documents {
		c.article(a, was.page.Documents[i])
	}
	return c.pieces, c.failed
}

// shownAs reports whether two views look the same; of the finding itself only
// what stands in no other field is looked at, for intervals compare slowly.
func (v *findingView) shownAs(was *findingView) bool {
	a, b := *v, *was
	a.Finding, b.Finding = nil, nil
	return v.Finding.Check == was.Finding.Check && v.Severity == was.Severity && v.Message == was.Message && reflect.DeepEqual(a, b)
}

// changes are pieces, and the first failure to lay one out.
type changes struct {
	pieces map[string]string
	failed error
}

func (c *changes) render(template string, data any) string {
	var b strings.Builder
	if err := pageTemplate().ExecuteTemplate(&b, template, data); err != nil && c.failed == nil {
		c.failed = err
	}
	return strings.TrimSpace(b.String())
}

// whole lays out all that a decision may change. The rest of a page, where a
// person may be typing, stays.
func (c *changes) whole(p *page) {
	for _, name := range []string{"summary", "progress", "disagreements", "choices", "findings"} {
		c.pieces[name] = c.render(name, p)
	}
	if p.Index != nil {
		c.pieces["index"] = c.render("index", p)
	}
	c.pieces["records"] = c.render("records", p.Records)
	for _, a := range p.Documents {
		c.pieces[a.Anchor] = c.render("article", a)
	}
}

func (c *changes) article(now, was *articleView) {
	rows := map[string]figureRow{}
	for _, row := range was.Figures {
		rows[row.ID] = row
	}
	runs := map[string]runView{}
	for _, node := range was.Nodes {
		for _, run := range node.figures() {
			runs[run.ID] = run
		}
	}
	for _, row := range now.Figures {
		if row != rows[row.ID] {
			c.pieces["t-"+row.ID] = c.render("row", row)
		}
	}
	for _, node := range now.Nodes {
		for _, run := range node.figures() {
			if run != runs[run.ID] {
				c.pieces["m-"+run.ID] = c.render("figure", run)
			}
		}
	}
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
