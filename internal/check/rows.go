package check

import (
	"strconv"
	"strings"

	"figcheck/dataset"
)

var rows = &Check{
	Name:  "rows",
	Title: "rows of a table that stand twice",
	Doc: `A table has one row for each thing. Two rows with the same label and the same figures are one row twice; two with the
same label and other figures contradict each other or lack what tells them apart. Both are notes: a table of orders may
well have two alike.

Evidence: the cells of a table by row, with their labels, at least two figures a row. Traps: rows below headings or of dates that
tell them apart, "of which" rows, rows of one figure, totals; a label that stands three times is a category and no name.`,
	Holds:    "rows for Tarn and for Kesh: nothing is said",
	Fails:    "two rows for Tarn with the same three figures: a tension",
	Rounding: "two rows for Tarn, one rounded to millions: a tension all the same, for which of them is the row is not known",
	Run: func(p *Pass) {
		tables, order := p.tableRows()
		for _, t := range order {
			p.twice(tables[t])
		}
	},
}

// tableRow is the figures of a row by their columns.
type tableRow struct {
	label string
	cells []*dataset.Record
	key   string // columns and figures
}

// tableRows returns the rows of each table in order.
func (p *Pass) tableRows() (map[string][]*tableRow, []string) {
	tables, at := map[string][]*tableRow{}, map[string]*tableRow{}
	var order []string
	for i := range p.Records {
		r := &p.Records[i]
		if r.Section != dataset.Table || r.Status == dataset.Rejected {
			continue
		}
		parts := strings.Split(r.Block, "/")
		if len(parts) != 3 {
			continue
		}
		table := r.Source + "/" + parts[0]
		row := at[table+parts[1]]
		if row == nil {
			label, _, _ := strings.Cut(r.Context, " | ")
			row = &tableRow{label: normal(label)}
			at[table+parts[1]] = row
			if tables[table] == nil {
				order = append(order, table)
			}
			tables[table] = append(tables[table], row)
		}
		if r.Kind == dataset.Date { // "balance | at 1 May" and "balance | at 31 May" are two things
			row.label += " " + normal(r.Stated)
			continue
		}
		row.cells = append(row.cells, r)
		row.key += parts[2] + "=" + r.Value.String() + "\x00"
	}
	return tables, order
}

// minCells is how many figures a row must have to be known by them.
const minCells = 2

// twice reports the rows whose label stands twice in a table.
func (p *Pass) twice(list []*tableRow) {
	byLabel := map[string][]*tableRow{}
	var order []string
	for _, row := range list {
		if row.label == "" || len(row.cells) < minCells {
			continue
		}
		if byLabel[row.label] == nil {
			order = append(order, row.label)
		}
		byLabel[row.label] = append(byLabel[row.label], row)
	}
	repeated := 0
	for _, label := range order {
		if len(byLabel[label]) > 1 {
			repeated++
		}
	}
	for _, label := range order {
		same := byLabel[label]
		if len(same) != 2 || repeated > 1 {
			continue // blocks of one shape below headings
		}
		a, b := same[0], same[1]
		message := "two rows are called “" + label + "” and have other figures"
		if a.key == b.key {
			message = "the row “" + label + "” stands twice with the same " + strconv.Itoa(len(a.cells)) + " figures"
		}
		p.keep(tensionOfTwo(p.check.Name, message, a.cells[0], b.cells[0], "stated again"))
	}
}
