package report

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/pile"
)

// homeFacts is how many facts that documents disagree on the index sets side by
// side, the worst: with thousands a browser would not open it at once. All
// stand on the pages of their documents.
const homeFacts = 200

// Home is the index page of a parted report. It is made part by part and keeps a
// line for each document.
type Home struct {
	report   *Report
	covers   *pile.Pile[cover]
	sources  *pile.Pile[dataset.Source]
	measures *pile.Pile[measured]
	facts    []rankedFact         // the worst, as they are shown
	more     int                  // others
	firsts   *pile.Pile[measured] // measures once each, in the order of the figures
	failed   error                // while the page was written
}

// cover is what the index says of a document.
type cover struct {
	Number int
	Title  string
	Counts map[dataset.Verdict]int // of its figures
}

// measured is a measure and which figure of all is the first of it.
type measured struct {
	Words string
	First int
}

func (m *measured) size() int { return 32 + len(m.Words) }

type rankedFact struct {
	rank int
	disagreement
}

// HomePart is what the index page shows of a part.
type HomePart struct {
	covers   []cover
	sources  []dataset.Source
	measures []string
	facts    []rankedFact
}

// NewHome begins the index page of a report.
func NewHome(r *Report) (*Home, error) {
	t, err := r.totals()
	if err != nil {
		return nil, err
	}
	counted := *r
	counted.Totals = t
	return &Home{report: &counted,
		covers: pile.New(heldText, func(c *cover) int { return 400 + len(c.Title) }, func(a, b *cover) int {
			return cmp.Or(b.Counts[dataset.Inconsistent]-a.Counts[dataset.Inconsistent], b.Counts[dataset.Tension]-a.Counts[dataset.Tension], a.Number-b.Number)
		}),
		sources: pile.New(heldText, func(*dataset.Source) int { return 800 }, nil),
		measures: pile.New(heldText, (*measured).size, func(a, b *measured) int {
			return cmp.Or(strings.Compare(a.Words, b.Words), a.First-b.First)
		})}, nil
}

// Part looks at a part; several goroutines may do so at once.
func (h *Home) Part(part *Report) (out HomePart) {
	x := newIndex(part)
	number := map[string]int{}
	for i := range x.Dataset.Sources {
		s := &x.Dataset.Sources[i]
		number[s.ID] = x.number(i)
		if !x.visiting[s.ID] {
			out.covers = append(out.covers, cover{x.number(i), titleOf(s), x.tally(x.figures[s.ID])})
			out.sources = append(out.sources, *s)
		}
	}
	seen := map[string]bool{"": true}
	for i := range x.Dataset.Records {
		if r := &x.Dataset.Records[i]; !seen[r.Measure] && !x.elsewhere(r.ID) {
			seen[r.Measure] = true
			out.measures = append(out.measures, r.Measure)
		}
	}
	for _, f := range x.listed {
		if !x.disagree(f) {
			continue
		}
		d := x.disagreement(f)
		for k := range d.Sides {
			d.Sides[k].Quote.Base = PartName(number[d.Sides[k].source])
		}
		d.Base = d.Sides[0].Quote.Base
		out.facts = append(out.facts, rankedFact{badness(f), d})
	}
	return out
}

// Put takes the next part, in the order of the parts.
func (h *Home) Put(part HomePart) {
	for _, c := range part.covers {
		h.covers.Add(c)
	}
	for _, s := range part.sources {
		h.sources.Add(s)
	}
	for _, m := range part.measures {
		h.measures.Add(measured{m, h.measures.Len()})
	}
	h.facts = append(h.facts, part.facts...)
	slices.SortStableFunc(h.facts, func(a, b rankedFact) int { return a.rank - b.rank })
	if len(h.facts) > homeFacts {
		h.more += len(h.facts) - homeFacts
		clear(h.facts[homeFacts:])
		h.facts = h.facts[:homeFacts]
	}
}

// Close lets go of what was kept.
func (h *Home) Close() {
	h.covers.Close()
	h.sources.Close()
	h.measures.Close()
	if h.firsts != nil {
		h.firsts.Close()
	}
}

// Write writes the page.
func (h *Home) Write(w io.Writer) error { return cmp.Or(h.laid().write(w, "home.tmpl"), h.failed) }

// laid is the page with its long lists.
func (h *Home) laid() *page {
	h.firsts = pile.New(heldText, (*measured).size, func(a, b *measured) int { return a.First - b.First })
	last := ""
	for _, m := range numbered(h, h.measures, func(m measured) measured { return m }) {
		if m.Words != last {
			h.firsts.Add(m)
		}
		last = m.Words
	}
	p := h.page()
	p.Linked.Measures = numbered(h, h.firsts, func(m measured) string { return m.Words })
	p.Linked.Sources = numbered(h, h.sources, func(s dataset.Source) map[string]any { return linkedSource(&s) })
	p.Index = func(yield func(*articleView) bool) {
		for _, a := range numbered(h, h.covers, func(c cover) *articleView {
			return &articleView{Name: c.Title, Base: PartName(c.Number), States: stateViews(c.Counts)}
		}) {
			if !yield(a) {
				return
			}
		}
	}
	return p
}

// page is the index without its long lists.
func (h *Home) page() *page {
	t := h.report.Totals
	p := &page{
		Title:    t.title(),
		Tool:     h.report.Tool,
		Summary:  t.summary(h.report.Baseline != nil),
		Style:    styleOf("report.css"),
		Script:   scriptOf("index.js"),
		States:   t.stateViews(),
		Progress: t.progress,
		More:     h.more,
	}
	p.Linked = linked{Name: linkedName(t), Description: p.Summary + ".", Tool: p.Tool}
	for _, f := range h.facts {
		p.Disagree = append(p.Disagree, f.disagreement)
	}
	p.Policy = policy(string(p.Style), string(p.Script), "'none'")
	return p
}

// numbered are views of the values of a pile, from 0. An error ends them and is
// kept for Write.
func numbered[T, V any](h *Home, values *pile.Pile[T], view func(T) V) iter.Seq2[int, V] {
	return func(yield func(int, V) bool) {
		n := 0
		for v, err := range values.All() {
			if err != nil {
				h.failed = cmp.Or(h.failed, err)
				return
			}
			if !yield(n, view(v)) {
				return
			}
			n++
		}
	}
}
