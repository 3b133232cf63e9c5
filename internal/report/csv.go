package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"strings"

	"figcheck/dataset"
)

var csvFormat = &Format{
	Name:   "csv",
	Doc:    "findings.csv, with the place of the first figure and why a finding was set aside in columns of their own; serves as a baseline",
	layout: func(*Report) layout { return &csvLayout{} },
}

// ownColumns follow those of findings.csv; a reader of findings.csv passes
// over what begins with x_.
var ownColumns = []string{"x_place", "x_standing", "x_reason"}

// csvLayout prints the header of the first part's table alone.
type csvLayout struct{ begun bool }

func (l *csvLayout) chunks(x *index) []Chunk {
	findings := make([]dataset.Finding, len(x.listed))
	for i, f := range x.listed {
		findings[i] = *f
	}
	var table, out bytes.Buffer
	if err := dataset.WriteFindings(&table, findings); err != nil {
		return []Chunk{{Err: err}}
	}
	rows, err := csv.NewReader(&table).ReadAll()
	if err != nil {
		return []Chunk{{Err: err}}
	}
	for i := range rows {
		if i == 0 {
			rows[i] = append(rows[i], ownColumns...)
			continue
		}
		f := x.listed[i-1]
		place := ""
		if q := x.quotes(f); len(q) > 0 {
			place = q[0].At()
		}
		rows[i] = append(rows[i], dataset.SafeCell(place), standingWords[x.standing(f)], dataset.SafeCell(x.asideWords(f)))
	}
	_ = csv.NewWriter(&out).WriteAll(rows) // a bytes.Buffer takes everything
	return []Chunk{{Text: out.String()}}
}

func (l *csvLayout) print(w *bufio.Writer, c *Chunk) {
	text := c.Text
	if l.begun {
		_, text, _ = strings.Cut(text, "\n") // no name of a column has a line end
	}
	l.begun = true
	_, _ = w.WriteString(text) // bufio keeps the first error for Flush
}

func (l *csvLayout) end(*bufio.Writer) {}

// standingWords name the standings for programs.
var standingWords = [...]string{standingNew: "new", standingKnown: "known", standingAside: "suppressed"}
