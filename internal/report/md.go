package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var mdFormat = &Format{
	Name:   "md",
	Doc:    "a consistency report in Markdown: summary, findings with quotes and arithmetic, table of figures",
	layout: func(r *Report) layout { return &mdLayout{Report: r} },
}

// mdLayout prints the documents, the findings, the charts and the figures, each
// under its heading.
type mdLayout struct {
	*Report
	gapCount
	sections
	begun bool // the first line is printed
	n     int  // findings so far
	rows  bool // the table of documents, or of gaps, has begun
}

// The sections of the page; what was not checked has several.
const (
	mdFindings = 1 + iota
	mdCharts
	mdFigures
	mdAfar // figures that belong to no document at hand
	mdUnchecked
)

func (l *mdLayout) chunks(x *index) (out []Chunk) {
	add := func(section, rank int, print func(w io.Writer)) {
		var b strings.Builder
		print(&b)
		out = append(out, Chunk{Section: section, Rank: rank, Text: b.String()})
	}
	for _, p := range x.places {
		add(0, 0, func(w io.Writer) { x.mdDocument(w, p) })
	}
	for _, f := range x.listed {
		add(mdFindings, badness(f), func(w io.Writer) { x.mdFinding(w, f) })
	}
	for i := range x.Charts {
		add(mdCharts, 0, func(w io.Writer) { mdChart(w, &x.Charts[i]) })
	}
	for _, r := range x.all() {
		section := mdFigures
		if x.bySource[r.Source] == nil {
			section = mdAfar
		}
		add(section, 0, func(w io.Writer) { x.mdFigure(w, r) })
	}
	if x.Unchecked {
		for _, g := range x.gaps(l.Totals.measures) {
			out = append(out, g.chunk(mdUnchecked, fmt.Sprintf("| %s | %s | %s |\n", mdText(g.Stated), mdText(g.At.String()), mdText(g.Why))))
		}
	}
	return out
}

func (l *mdLayout) print(w *bufio.Writer, c *Chunk) {
	l.open(w)
	section := c.Section
	if section == mdAfar {
		section = mdFigures
	}
	l.to(min(section, mdUnchecked), func(section int) { l.begin(w, section, c.Section == section) })
	switch {
	case l.count(c):
		return
	case section == 0 && !l.rows:
		fmt.Fprint(w, "\n| Document | Figures |")
		for _, s := range states() {
			fmt.Fprintf(w, " %s |", verdictWords(s))
		}
		fmt.Fprintf(w, "\n| --- | ---: |%s\n", strings.Repeat(" ---: |", len(states())))
	case section == mdFindings:
		l.n++
		fmt.Fprintf(w, "\n### %d. ", l.n)
	case section > mdUnchecked && !l.rows:
		fmt.Fprint(w, "| Stated | Where | Why |\n| --- | --- | --- |\n")
	}
	l.rows = true
	_, _ = w.WriteString(c.Text) // bufio keeps the first error for Flush
}

func (l *mdLayout) open(w *bufio.Writer) {
	if !l.begun {
		fmt.Fprintf(w, "# Consistency report\n\n%s.\n", l.Totals.summary(l.Baseline != nil))
	}
	l.begun = true
}

// begin prints the heading of a section, of some only where there is anything
// under it.
func (l *mdLayout) begin(w *bufio.Writer, section int, any bool) {
	l.rows = false
	switch {
	case section == mdFindings:
		fmt.Fprint(w, "\n## Findings\n")
		if l.Totals.Findings == 0 {
			fmt.Fprint(w, "\nNone.\n")
		}
	case section == mdCharts && any:
		fmt.Fprint(w, "\n## Charts\n")
	case section == mdFigures && l.Totals.Figures > 0:
		fmt.Fprint(w, "\n## Figures\n\n| Stated | Means | Measure | Place | Period | Claimant | Where | State |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	case section == mdUnchecked && l.Unchecked:
		fmt.Fprint(w, "\n## Not checked\n\n")
		for _, note := range l.Notes {
			fmt.Fprintf(w, "%s.\n\n", mdText(note))
		}
	}
}

func (l *mdLayout) end(w *bufio.Writer) {
	l.open(w)
	l.to(mdUnchecked, func(section int) { l.begin(w, section, false) })
	if s := datesWords(l.dates); s != "" {
		fmt.Fprintf(w, "\n%s.\n", s)
	}
	if l.Tool != "" {
		fmt.Fprintf(w, "\nWritten by %s.\n", mdText(l.Tool))
	}
}

func (x *index) mdDocument(w io.Writer, p *place) {
	figures := x.figures[p.Source.ID]
	n := x.tally(figures)
	fmt.Fprintf(w, "| %s | %d |", mdText(titleOf(&p.Source)), len(figures))
	for _, s := range states() {
		fmt.Fprintf(w, " %d |", n[s])
	}
	fmt.Fprintln(w)
}

// mdFinding prints a finding behind its number.
func (x *index) mdFinding(w io.Writer, f *dataset.Finding) {
	fmt.Fprintf(w, "%s %s: %s (%s)\n\n%s\n", sign(f.Verdict), verdictWords(f.Verdict), mdText(f.Check), x.weight(f), mdText(f.Message))
	for _, q := range x.quotes(f) {
		mdQuote(w, q)
	}
	lines := x.lines(f)
	if len(lines) > 0 {
		fmt.Fprintln(w)
	}
	for _, l := range lines {
		fmt.Fprintf(w, "- %s: %s\n", l.Label, mdText(l.Text))
	}
}

// mdQuote prints a sentence with its operands in bold, then what each may mean.
func mdQuote(w io.Writer, q *quote) {
	where := q.At()
	if q.Where != "" {
		where += ", " + q.Where
	}
	fmt.Fprintf(w, "\n> %s\n>\n> %s\n", mdBold(q), mdText(where))
	for _, m := range q.Marks {
		fmt.Fprintf(w, "> - **%s**", mdText(q.Words(m)))
		if words := operandWords(m.Operand); words != "" {
			fmt.Fprintf(w, ", %s", mdText(words))
		}
		fmt.Fprintln(w)
	}
}

func mdBold(q *quote) string {
	var b strings.Builder
	for _, s := range q.pieces() {
		if s.Mark == nil {
			b.WriteString(mdEscape(s.Text))
		} else {
			b.WriteString("**" + mdEscape(s.Text) + "**")
		}
	}
	return b.String()
}

func mdChart(w io.Writer, c *Chart) {
	fmt.Fprintf(w, "\n### %s\n\n![%s](<%s>)\n", mdText(c.Title), mdText(c.Alt), strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(c.File))
	if c.Source != "" {
		fmt.Fprintf(w, "\n%s\n", mdText(c.Source))
	}
}

func (x *index) mdFigure(w io.Writer, r *dataset.Record) {
	state := x.state(r.ID)
	cells := []string{x.words(r), valueWords(r), r.Measure, r.Place, r.Period, r.Claimant,
		fmt.Sprintf("%s:%d", x.source(r.Source).Path, r.Line), sign(state) + " " + verdictWords(state)}
	for _, c := range cells {
		fmt.Fprintf(w, "| %s ", mdText(c))
	}
	fmt.Fprintln(w, "|")
}

// titleOf names a source for people.
func titleOf(s *dataset.Source) string {
	if s.Title != "" {
		return s.Title
	}
	return s.Path
}

// opener matches what makes a list or a rule of a line that begins with it.
var opener = regex.Of(`^(\d*)([-+.)=]+( |$))`)

// mdText folds white space and escapes, also at the start of a line.
func mdText(s string) string { return opener().ReplaceAllString(mdEscape(dataset.OneLine(s)), `$1\$2`) }

// mdEscape escapes what Markdown or HTML would read as markup, so that text
// from a document stays text.
func mdEscape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '!':
			b.WriteRune('\\')
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
