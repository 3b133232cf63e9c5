package report

import (
	"fmt"
	"sort"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// articleView is a document as its reader saw it, or, where the document is
// not at hand, only its figures.
type articleView struct {
	Anchor  string
	Base    string // address of its page; empty on that page
	Source  string // id
	Lang    string
	Name    string
	Title   string // the name as heading, where the document has no headline of its own
	Byline  []string
	Link    string
	Path    string
	Count   string
	States  []stateView
	Nodes   []*nodeView
	Figures []figureRow

	counts map[dataset.Verdict]int
}

// nodeView is a block, or the blocks of a list or table together.
type nodeView struct {
	Kind  string // headline, h3 to h6, p, standfirst, caption, footnote, boilerplate, list, table
	Block int    // number of the block, where it is one
	Runs  []runView
	Items []itemView
	Table *tableView
}

// itemView is an item of a list.
type itemView struct {
	Block int
	Runs  []runView
}

// runView is a stretch of text; with an ID it is a figure.
type runView struct {
	Text, ID string
	State    stateView
}

// Head is the text before its last word.
func (r runView) Head() string { return r.Text[:strings.LastIndexByte(r.Text, ' ')+1] }

// Last is the last word, which the sign of the state stays with.
func (r runView) Last() string { return r.Text[strings.LastIndexByte(r.Text, ' ')+1:] }

type figureRow struct {
	ID, Anchor    string // Anchor is empty where the figure is marked in the text
	Stated, Means string
	Measure       string
	State         stateView
}

func (x *index) articles() []*articleView {
	var out []*articleView
	for i := range x.places {
		out = append(out, x.article(x.places[i], i+1))
	}
	for i := range x.Dataset.Sources {
		if s := &x.Dataset.Sources[i]; x.bySource[s.ID] == nil {
			out = append(out, x.article(&place{Document: &document.Document{Source: *s}}, len(out)+1))
		}
	}
	return out
}

func (x *index) article(p *place, n int) *articleView {
	s := &p.Source
	a := x.cover(s)
	a.Anchor = fmt.Sprintf("d-%d", n)
	for _, part := range []string{s.Publisher, s.Author, s.Published, s.Licence} {
		if part != "" {
			a.Byline = append(a.Byline, part)
		}
	}
	m := x.mark(p)
	a.Nodes = m.nodes()
	for _, node := range a.Nodes {
		if node.Kind == "headline" {
			a.Title = ""
		}
	}
	for _, r := range x.figures[s.ID] {
		state := x.state(r.ID)
		row := figureRow{ID: r.ID, Stated: x.words(r), Means: valueWords(r), Measure: r.Measure, State: viewState(state)}
		if !m.placed[r.ID] {
			row.Anchor = "m-" + r.ID
		}
		a.Figures = append(a.Figures, row)
	}
	return a
}

// cover is what an index says of a document.
func (x *index) cover(s *dataset.Source) *articleView {
	figures := x.figures[s.ID]
	counts := x.tally(figures)
	return &articleView{
		Source: s.ID,
		Lang:   s.Language,
		Name:   titleOf(s),
		Title:  titleOf(s),
		Link:   webLink(s.URL),
		Path:   s.Path,
		Count:  plural(len(figures), "figure"),
		States: stateViews(counts),
		counts: counts,
	}
}

// marker lays the figures of a document over its blocks.
type marker struct {
	*index
	*place
	figures []placed
	placed  map[string]bool // ids that got an anchor in the text
}

type placed struct {
	dataset.Span
	*dataset.Record
}

func (x *index) mark(p *place) *marker {
	m := &marker{index: x, place: p, placed: map[string]bool{}}
	if p.Text == "" {
		return m
	}
	for _, r := range x.figures[p.Source.ID] {
		if found, _, s := x.find(r); found != nil {
			m.figures = append(m.figures, placed{s, r})
		}
	}
	m.figures = withoutReplaced(m.figures)
	return m
}

// withoutReplaced leaves out rejected figures that share words with one that
// is not: a reviewer merged or split them.
func withoutReplaced(figures []placed) []placed {
	var out []placed
	for i, f := range figures {
		replaced := false
		for _, by := range [2]int{-1, 1} {
			for k := i + by; f.Status == dataset.Rejected && k >= 0 && k < len(figures) && figures[k].Overlaps(f.Span); k += by {
				replaced = replaced || figures[k].Status != dataset.Rejected
			}
		}
		if !replaced {
			out = append(out, f)
		}
	}
	return out
}

func (m *marker) nodes() []*nodeView {
	var out []*nodeView
	headline := false
	lastList := 0
	tables := map[int]bool{}
	for i := range m.Blocks {
		b := &m.Blocks[i]
		switch {
		case b.Table > 0 && b.Table <= len(m.Tables):
			if !tables[b.Table] {
				tables[b.Table] = true
				out = append(out, &nodeView{Kind: "table", Table: m.table(b.Table)})
			}
		case b.List > 0:
			if lastList != b.List {
				out = append(out, &nodeView{Kind: "list"})
			}
			last := out[len(out)-1]
			last.Items = append(last.Items, itemView{i, m.runs(i)})
		default:
			kind := blockKind(b, headline)
			headline = headline || kind == "headline"
			out = append(out, &nodeView{Kind: kind, Block: i, Runs: m.runs(i)})
		}
		lastList = b.List
	}
	return out
}

// blockKind names how a block shows. The page's title is its only h1 and a
// document's headline is h2, so the document's own headings begin at h3.
func blockKind(b *document.Block, headline bool) string {
	switch {
	case b.Section == dataset.Headline && !headline:
		return "headline"
	case b.Heading > 0:
		return fmt.Sprintf("h%d", min(max(b.Heading+1, 3), 6))
	}
	switch b.Section {
	case dataset.Standfirst, dataset.Caption, dataset.Footnote, dataset.Boilerplate:
		return string(b.Section)
	}
	return "p"
}

// runs cuts block i at its figures. A figure that overlaps the one before it
// is not marked again; its record says where it stands.
func (m *marker) runs(i int) []runView {
	b := &m.Blocks[i]
	var out []runView
	at := b.Span.Start
	text := func(end int) {
		if s := m.prose(i, at, end); s != "" {
			out = append(out, runView{Text: s})
		}
	}
	first := sort.Search(len(m.figures), func(k int) bool { return m.figures[k].Span.Start >= b.Span.Start })
	for _, f := range m.figures[first:] {
		if f.Span.Start >= b.Span.End {
			break
		}
		if f.Span.Start < at || f.Span.End > b.Span.End {
			continue
		}
		text(f.Span.Start)
		out = append(out, runView{Text: m.prose(i, f.Span.Start, f.Span.End), ID: f.ID, State: viewState(m.state(f.ID))})
		m.placed[f.ID] = true
		at = f.Span.End
	}
	text(b.Span.End)
	return out
}

// worstFirst orders documents by what is wrong in them.
func worstFirst(docs []*articleView) []*articleView {
	out := append([]*articleView(nil), docs...)
	sort.SliceStable(out, func(i, j int) bool {
		for _, v := range []dataset.Verdict{dataset.Inconsistent, dataset.Tension} {
			if a, b := out[i].counts[v], out[j].counts[v]; a != b {
				return a > b
			}
		}
		return false
	})
	return out
}

// webLink keeps an address that a browser may open.
func webLink(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}
