// Package excerpt prints text with carets and notes under spans of it, for the
// terminal report and for the golden tests of the extractor. It knows columns
// and nothing of figures; colour is the caller's.
package excerpt

import (
	"sort"
	"strings"
)

// Mark is a span of the text, in bytes, and the note to print beside its
// carets. An empty span gets one caret where it stands.
type Mark struct {
	Start, End int
	Label      string
}

// Row is one printed line, without trailing space.
type Row struct {
	Text  string
	Notes bool // carets and notes, not the text itself
}

// Rows lays the text out at most width columns wide (0 or less: one line) with
// its carets and notes under it. A mark gets a row of its own where it would
// run into the one before; a note that does not fit beside its carets goes
// below them. Bytes outside the text are ignored.
func Rows(text string, marks []Mark, width int) []Row {
	ordered := append([]Mark(nil), marks...)
	sort.SliceStable(ordered, func(i, j int) bool {
		a, b := ordered[i], ordered[j]
		return a.Start < b.Start || a.Start == b.Start && a.End < b.End
	})
	var rows []Row
	lines := wrap(cells(text), width)
	for n, line := range lines {
		rows = append(rows, Row{Text: print(line)})
		next := len(text)
		if n < len(lines)-1 {
			next = lines[n+1][0].start
		}
		rows = append(rows, notes(line, ordered, width, next, n == len(lines)-1)...)
	}
	return rows
}

// Render returns what Rows lays out, as lines that each end in a newline.
func Render(text string, marks []Mark, width int) string {
	var b strings.Builder
	for _, r := range Rows(text, marks, width) {
		b.WriteString(r.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// notes places the marks that stand in one printed line, in reading order; the
// next line begins at byte next.
func notes(line []cell, marks []Mark, width, next int, lastLine bool) []Row {
	p := placer{width: width}
	for _, m := range marks {
		from, to, ok := columns(line, m, lastLine)
		if !ok {
			continue
		}
		label := m.Label
		if m.End > next {
			label = "" // the note stands where the mark ends
		}
		p.place(from, to, label)
	}
	return p.rows
}

// columns returns the columns that a mark covers in a printed line.
func columns(line []cell, m Mark, lastLine bool) (from, to int, ok bool) {
	if len(line) == 0 {
		return 0, 1, lastLine && m.Start == 0 && m.End == 0
	}
	column := 0
	for _, c := range line {
		if c.start < m.End && m.Start < c.end || m.Start == m.End && c.start <= m.Start && m.Start < c.end {
			if !ok {
				from, ok = column, true
			}
			to = column + c.width
		}
		column += c.width
	}
	if !ok && m.Start == m.End && lastLine && m.Start == line[len(line)-1].end {
		return column, column + 1, true
	}
	return from, max(to, from+1), ok
}

// placer fills rows of carets from left to right.
type placer struct {
	rows  []Row
	width int
	used  int // columns filled in the last row
}

func (p *placer) place(from, to int, label string) {
	if len(p.rows) == 0 || p.used > 0 && p.used >= from {
		p.next()
	}
	p.write(from, strings.Repeat("^", to-from))
	if label == "" {
		return
	}
	size := Columns(label)
	switch {
	case p.width <= 0 || to+1+size <= p.width:
		p.write(to+1, Line(label))
	default:
		for _, line := range wrap(cells(label), p.width) {
			p.next()
			p.write(max(0, min(from, p.width-size)), print(line))
		}
		p.used = p.width // nothing may follow on this row
	}
}

func (p *placer) next() {
	p.rows = append(p.rows, Row{Notes: true})
	p.used = 0
}

func (p *placer) write(column int, s string) {
	r := &p.rows[len(p.rows)-1]
	r.Text += strings.Repeat(" ", column-p.used) + s
	p.used = column + Columns(s)
}
