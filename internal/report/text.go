package report

import (
	"bufio"
	"fmt"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/excerpt"
)

var textFormat = &Format{
	Name:   "text",
	Doc:    "findings as a linter prints them, with carets under every operand and the arithmetic below",
	layout: func(r *Report) layout { return &textLayout{Report: r} },
}

// textLayout prints findings, what was set aside, what was not checked, and the
// summary.
type textLayout struct {
	*Report
	gapCount
	sections
	printed bool // something of the section
}

// The sections of the text; what was not checked has several.
const (
	textFindings = 1 + iota
	textAside
	textNotes
)

func (l *textLayout) chunks(x *index) []Chunk {
	least := x.Options.Least
	if least == "" {
		least = dataset.SeverityNote
	}
	var out []Chunk
	for _, f := range x.listed {
		if severityRank(f.Severity) > severityRank(least) {
			continue
		}
		switch x.standing(f) {
		case standingNew:
			out = append(out, Chunk{Section: textFindings, Rank: badness(f), Text: x.printed(func(t *terminal) { t.finding(x, f) })})
		case standingAside:
			out = append(out, Chunk{Section: textAside, Rank: badness(f), Text: x.printed(func(t *terminal) { t.aside(x, f) })})
		}
	}
	if x.Unchecked {
		for _, g := range x.gaps(l.Totals.measures) {
			out = append(out, g.chunk(textNotes, x.printed(func(t *terminal) { t.gap(&g) })))
		}
	}
	return out
}

func (l *textLayout) print(w *bufio.Writer, c *Chunk) {
	l.to(min(c.Section, textNotes), func(section int) { l.begin(w, section) })
	if l.count(c) {
		return
	}
	l.printed = true
	_, _ = w.WriteString(c.Text) // bufio keeps the first error for Flush
}

// begin ends the section before with a line, where that has anything but findings.
func (l *textLayout) begin(w *bufio.Writer, section int) {
	if l.printed && section == textNotes {
		fmt.Fprintln(w)
	}
	l.printed = false
	if section == textNotes && l.Unchecked {
		for _, note := range l.Notes {
			fmt.Fprintln(w, excerpt.Line(note))
			l.printed = true
		}
	}
}

func (l *textLayout) end(w *bufio.Writer) {
	l.to(textNotes, func(section int) { l.begin(w, section) })
	if s := datesWords(l.dates); s != "" {
		fmt.Fprintln(w, s)
		l.printed = true
	}
	if l.printed {
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, l.Totals.summary(l.Baseline != nil))
}

// printed is what print writes to a terminal.
func (x *index) printed(print func(*terminal)) string {
	var out strings.Builder
	t := &terminal{Writer: bufio.NewWriter(&out), Options: x.Options}
	print(t)
	_ = t.Flush() // a strings.Builder takes everything
	return out.String()
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

// aside prints a finding that was set aside, on a line.
func (t *terminal) aside(x *index, f *dataset.Finding) {
	at := "-"
	if q := x.quotes(f); len(q) > 0 {
		at = q[0].At()
	}
	fmt.Fprintf(t, "%s: %s: %s: %s: %s\n", t.paint(bold, excerpt.Line(at)), t.paint(faint, "suppressed"),
		excerpt.Line(f.Check), excerpt.Line(f.Message), excerpt.Line(x.asideWords(f)))
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
