package report

import (
	"encoding/base64"
	"fmt"
	"html/template"
	"math/big"
	"strings"

	"figcheck/dataset"
)

// stateView is a state with its sign and how many figures are in it.
type stateView struct {
	Name  dataset.Verdict // also the CSS class
	Words string
	Sign  string
	Count int
}

func viewState(v dataset.Verdict) stateView {
	return stateView{Name: v, Words: verdictWords(v), Sign: sign(v)}
}

// stateViews are counts by state, worst first.
func stateViews(n map[dataset.Verdict]int) []stateView {
	var out []stateView
	for _, v := range states() {
		s := viewState(v)
		s.Count = n[v]
		out = append(out, s)
	}
	return out
}

type findingView struct {
	*dataset.Finding
	State  stateView
	Open   bool // shown unfolded
	Check  string
	Quotes []quoteView
	Lines  []line
	Drawn  *numberLine
	Judged judged
	Tools  bool // with the means to decide
}

// rest counts the findings that accuse nothing; "" where there are none.
func rest(n map[dataset.Verdict]int) string {
	var parts []string
	for _, v := range []dataset.Verdict{dataset.Consistent, dataset.CannotTell} {
		if n[v] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[v], verdictWords(v)))
		}
	}
	return strings.Join(parts, ", ")
}

type quoteView struct {
	Base      string // address of the page that its figures stand on; empty on that page
	At, Where string
	Pieces    []piece
	Operands  []operandView
}

// operandView is an operand under its sentence.
type operandView struct {
	ID, Words, Role string
	Core, Wide      string // in words; Core is empty where it adds nothing
}

func (x *index) findingViews() []*findingView {
	var out []*findingView
	for _, f := range x.findings {
		out = append(out, x.findingView(f))
	}
	return out
}

func (x *index) findingView(f *dataset.Finding) *findingView {
	v := &findingView{Finding: f, State: viewState(f.Verdict), Check: strings.ReplaceAll(f.Check, "_", " "), Lines: x.lines(f)}
	for i, l := range v.Lines {
		switch l.Label { // the line is drawn, and the page has room for one form
		case "follows":
			v.Lines[i].Text = statementWords(f.Computed)
		case "stated":
			v.Lines[i].Text = statementWords(f.Stated)
		}
	}
	v.Open = f.Verdict == dataset.Inconsistent || f.Verdict == dataset.Tension
	v.Drawn = drawLine(f.Computed, f.Stated)
	v.Judged = x.judged(f.ID, f.Status)
	for _, q := range x.quotes(f) {
		v.Quotes = append(v.Quotes, viewQuote(q))
	}
	return v
}

func viewQuote(q *quote) quoteView {
	view := quoteView{At: q.At(), Where: q.Where, Pieces: q.pieces()}
	for _, m := range q.Marks {
		o := operandView{ID: m.Record.ID, Words: q.Words(m), Role: strings.ReplaceAll(m.Role, "_", " ")}
		if known(m.Operand) {
			o.Wide = intervalWords(m.Wide)
			if !sameEnds(m.Core, m.Wide) {
				o.Core = intervalWords(m.Core)
			}
		}
		view.Operands = append(view.Operands, o)
	}
	return view
}

// sameEnds reports whether two intervals differ at most in whether their ends
// belong to them.
func sameEnds(a, b dataset.Interval) bool {
	same := func(x, y *big.Rat) bool { return x == nil && y == nil || x != nil && y != nil && x.Cmp(y) == 0 }
	return same(a.Lo.At, b.Lo.At) && same(a.Hi.At, b.Hi.At)
}

type recordView struct {
	ID, Stated, Means string
	Kind              dataset.Kind
	Claimant, Cells   string // Cells is what can be corrected, as JSON
	State             stateView
	Judged            judged
	Tools             bool
	Rows              []recordRow
	Findings          []findingLink
	Charts            []*chartView
}

// findingLink leads from a record to a finding that it has part in.
type findingLink struct {
	ID, Check string
	State     stateView
}

// recordRow is one property of a record; some are other records.
type recordRow struct {
	Label, Text string
	Links       []recordLink
}

type recordLink struct{ ID, Text string }

func (x *index) recordViews() []*recordView {
	charts := x.chartViews()
	var out []*recordView
	for _, r := range x.all() {
		v := &recordView{ID: r.ID, Stated: x.words(r), Means: valueWords(r), State: viewState(x.state(r.ID)), Rows: x.recordRows(r),
			Kind: r.Kind, Claimant: r.Claimant, Judged: x.judged(r.ID, r.Status)}
		for _, f := range x.of[r.ID] {
			v.Findings = append(v.Findings, findingLink{f.ID, strings.ReplaceAll(f.Check, "_", " "), viewState(f.Verdict)})
		}
		for _, i := range x.charts[r.ID] {
			v.Charts = append(v.Charts, charts[i])
		}
		out = append(out, v)
	}
	return out
}

func (x *index) recordRows(r *dataset.Record) []recordRow {
	var rows []recordRow
	add := func(label, text string, links ...recordLink) {
		if text != "" || len(links) > 0 {
			rows = append(rows, recordRow{label, text, links})
		}
	}
	interval := func(a dataset.Interval) string {
		if a.Unbounded() {
			return ""
		}
		return quantityWords(intervalWords(a), r.Unit, r.UnitName)
	}
	add("measure", r.Measure)
	if core, wide := r.Core(), r.Wide(); sameEnds(core, wide) {
		add("may mean", interval(wide))
	} else {
		add("careful reading", interval(core))
		add("widest reading", interval(wide))
	}
	add("kind", strings.ReplaceAll(string(r.Kind), "_", " "))
	if r.Change != dataset.NoChange {
		add("change", string(r.Change))
	}
	add("place", strings.TrimSpace(r.Place+" "+parenthesis(r.PlaceCode)))
	add("period", r.Period)
	claimant := r.Claimant
	if r.Stance != dataset.Reported && r.Stance != "" {
		claimant = strings.TrimSpace(claimant + " " + parenthesis(string(r.Stance)))
	}
	add("according to", claimant)
	if r.PartOf != "" {
		add("part of", "", x.link(r.PartOf))
	}
	for _, t := range r.Derivation {
		var links []recordLink
		for _, id := range t.Operands {
			links = append(links, x.link(id))
		}
		add("follows as "+string(t.Rule)+" of", "", links...)
	}
	add("doubts", strings.Join(r.Doubts, "; "))
	add("unit", string(r.Unit))
	add("reviewed", reviewedWords(r.Status))
	add("where", strings.Trim(fmt.Sprintf("%s:%d, %s", x.source(r.Source).Path, r.Line, r.Section), ", "))
	return rows
}

func (x *index) link(id string) recordLink {
	if r := x.records[id]; r != nil {
		return recordLink{id, x.words(r)}
	}
	return recordLink{id, id}
}

func parenthesis(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

type chartView struct {
	Anchor, Title, Alt, Caption string
	Picture                     template.URL // data: when embedded, else the relative path
	Links                       []recordLink
}

func (x *index) chartViews() []*chartView {
	var out []*chartView
	for i, c := range x.Charts {
		v := &chartView{Anchor: fmt.Sprintf("chart-%d", i+1), Title: c.Title, Alt: c.Alt, Caption: c.Source, Picture: picture(&c)}
		for _, id := range c.Claims {
			v.Links = append(v.Links, x.link(id))
		}
		out = append(out, v)
	}
	return out
}

// picture embeds the two media types that charts have; an image element runs
// no script, whatever an SVG holds. A path must stay below the report.
func picture(c *Chart) template.URL {
	switch {
	case !c.Served && len(c.Image) > 0 && (c.Type == "image/svg+xml" || c.Type == "image/png"):
		return template.URL("data:" + c.Type + ";base64," + base64.StdEncoding.EncodeToString(c.Image))
	case strings.ContainsAny(c.File, ":\\") || strings.HasPrefix(c.File, "/"):
		return ""
	}
	return template.URL(c.File)
}
