package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/excerpt"
)

var textFormat = &Format{
	Name:  "text",
	Doc:   "findings as a linter prints them, with carets under every operand and the arithmetic below",
	Write: writeText,
}

func writeText(w io.Writer, r *Report) error {
	x := newIndex(r)
	t := &terminal{Writer: bufio.NewWriter(w), Options: r.Options}
	least := r.Options.Least
	if least == "" {
		least = dataset.SeverityNote
	}
	for _, f := range x.findings {
		if severityRank(f.Severity) <= severityRank(least) && x.standing(f) == standingNew {
			t.finding(x, f)
		}
	}
	t.aside(x, least)
	if x.Unchecked {
		t.unchecked(x)
	}
	fmt.Fprintln(t, x.summary())
	return t.Flush()
}

// terminal prints findings; bufio keeps the first write error for Flush.
type terminal struct {
	*bufio.Writer
	Options
}

const (
	indent  = "    "
	heading = 12 // columns of the labels before the arithmetic
)

func (t *terminal) finding(x *index, f *dataset.Finding) {
	quotes := x.quotes(f)
	at := "-"
	if len(quotes) > 0 {
		at = quotes[0].At()
	}
	fmt.Fprintf(t, "%s: %s: %s: %s\n", t.paint(bold, excerpt.Line(at)), t.paint(severityColor(f.Severity), string(f.Severity)),
		excerpt.Line(f.Check), excerpt.Line(f.Message))
	for i, q := range quotes {
		t.quote(q, i > 0)
	}
	for _, l := range arithmetic(f) {
		for i, text := range excerpt.Wrap(l.Text, t.inner(heading)) {
			label := l.Label
			if i > 0 {
				label = ""
			}
			fmt.Fprintf(t, "%s%s %s\n", indent, t.paint(faint, fmt.Sprintf("%-*s", heading-1, label)), text)
		}
	}
	fmt.Fprintln(t)
}

// aside prints what was set aside, a line each.
func (t *terminal) aside(x *index, least dataset.Severity) {
	any := false
	for _, f := range x.findings {
		if severityRank(f.Severity) > severityRank(least) || x.standing(f) != standingAside {
			continue
		}
		at := "-"
		if q := x.quotes(f); len(q) > 0 {
			at = q[0].At()
		}
		fmt.Fprintf(t, "%s: %s: %s: %s: %s\n", t.paint(bold, excerpt.Line(at)), t.paint(faint, "suppressed"),
			excerpt.Line(f.Check), excerpt.Line(f.Message), excerpt.Line(x.asideWords(f)))
		any = true
	}
	if any {
		fmt.Fprintln(t)
	}
}

// quote prints a sentence with carets under its operands; its place goes
// before it unless the finding's first line has named it already.
func (t *terminal) quote(q *quote, named bool) {
	var where []string
	if named {
		where = append(where, q.At())
	}
	if q.Where != "" {
		where = append(where, q.Where)
	}
	if len(where) > 0 {
		fmt.Fprintf(t, "%s%s:\n", indent, t.paint(faint, excerpt.Line(strings.Join(where, ", "))))
	}
	marks := make([]excerpt.Mark, len(q.Marks))
	for i, m := range q.Marks {
		marks[i] = excerpt.Mark{Start: m.Start, End: m.End, Label: operandWords(m.Operand)}
	}
	for _, row := range excerpt.Rows(q.Text, marks, t.inner(0)) {
		text := row.Text
		if row.Notes {
			text = t.paint(green, text)
		}
		fmt.Fprintf(t, "%s%s\n", indent, text)
	}
}

// inner is the width left beside the indent and n more columns.
func (t *terminal) inner(n int) int {
	if t.Width <= 0 {
		return 0
	}
	return max(t.Width-len(indent)-n, 20)
}

// The colours, as ANSI SGR parameters.
const (
	bold   = "1"
	faint  = "2"
	green  = "32"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "36"
)

func severityColor(s dataset.Severity) string {
	switch s {
	case dataset.SeverityError:
		return red
	case dataset.SeverityWarning:
		return yellow
	case dataset.SeverityNote:
		return cyan
	}
	return faint
}

func (t *terminal) paint(color, s string) string {
	if !t.Color || s == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
