package report

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"figcheck/dataset"
)

var mdFormat = &Format{
	Name:  "md",
	Doc:   "a consistency report in Markdown: summary, findings with quotes and arithmetic, table of figures",
	Write: writeMD,
}

func writeMD(w io.Writer, r *Report) error {
	x := newIndex(r)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Consistency report\n\n%s.\n", x.summary())
	x.mdDocuments(out)
	x.mdFindings(out)
	x.mdCharts(out)
	x.mdFigures(out)
	if x.Unchecked {
		x.mdUnchecked(out)
	}
	if r.Tool != "" {
		fmt.Fprintf(out, "\nWritten by %s.\n", mdText(r.Tool))
	}
	return out.Flush()
}

func (x *index) mdDocuments(w io.Writer) {
	if len(x.places) == 0 {
		return
	}
	fmt.Fprint(w, "\n| Document | Figures |")
	for _, s := range states() {
		fmt.Fprintf(w, " %s |", verdictWords(s))
	}
	fmt.Fprintf(w, "\n| --- | ---: |%s\n", strings.Repeat(" ---: |", len(states())))
	for _, p := range x.places {
		figures := x.figures[p.Source.ID]
		n := x.tally(figures)
		fmt.Fprintf(w, "| %s | %d |", mdText(titleOf(&p.Source)), len(figures))
		for _, s := range states() {
			fmt.Fprintf(w, " %d |", n[s])
		}
		fmt.Fprintln(w)
	}
}

func (x *index) mdFindings(w io.Writer) {
	fmt.Fprint(w, "\n## Findings\n")
	if len(x.findings) == 0 {
		fmt.Fprint(w, "\nNone.\n")
	}
	for i, f := range x.findings {
		fmt.Fprintf(w, "\n### %d. %s %s: %s (%s)\n\n%s\n", i+1, sign(f.Verdict), verdictWords(f.Verdict), mdText(f.Check), x.weight(f), mdText(f.Message))
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

func (x *index) mdCharts(w io.Writer) {
	if len(x.Charts) == 0 {
		return
	}
	fmt.Fprint(w, "\n## Charts\n")
	for _, c := range x.Charts {
		fmt.Fprintf(w, "\n### %s\n\n![%s](<%s>)\n", mdText(c.Title), mdText(c.Alt), strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(c.File))
		if c.Source != "" {
			fmt.Fprintf(w, "\n%s\n", mdText(c.Source))
		}
	}
}

func (x *index) mdFigures(w io.Writer) {
	all := x.all()
	if len(all) == 0 {
		return
	}
	fmt.Fprint(w, "\n## Figures\n\n| Stated | Means | Measure | Place | Period | Claimant | Where | State |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for _, r := range all {
		state := x.state(r.ID)
		cells := []string{x.words(r), valueWords(r), r.Measure, r.Place, r.Period, r.Claimant,
			fmt.Sprintf("%s:%d", x.source(r.Source).Path, r.Line), sign(state) + " " + verdictWords(state)}
		for _, c := range cells {
			fmt.Fprintf(w, "| %s ", mdText(c))
		}
		fmt.Fprintln(w, "|")
	}
}

// titleOf names a source for people.
func titleOf(s *dataset.Source) string {
	if s.Title != "" {
		return s.Title
	}
	return s.Path
}

// opener matches what makes a list or a rule of a line that begins with it.
var opener = regexp.MustCompile(`^(\d*)([-+.)=]+( |$))`)

// mdText folds white space and escapes, also at the start of a line.
func mdText(s string) string { return opener.ReplaceAllString(mdEscape(oneLine(s)), `$1\$2`) }

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
