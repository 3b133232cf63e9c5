package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// amount reports whether a cell that reads as a year is a number like its
// neighbours: 1940 in a column of people or of kilometres. The words of its
// labels decide, then whether the column has numbers that can be no years.
func (f *finder) amount(b *document.Block, header unitGuess) bool {
	if !yearText(strings.TrimSpace(f.doc.Text[b.Span.Start:b.Span.End])) {
		return false
	}
	t := &f.doc.Tables[b.Table-1]
	column, row := f.doc.ColumnLabel(t, b.Column), ""
	if b.Column > 0 {
		row = f.doc.RowLabel(t, b.Row)
	}
	if b.Column == 0 || column == "" || saysWhen(column) || saysWhen(row) {
		return false
	}
	if f.measures(column) || f.measures(row) {
		return true
	}
	return f.numbered(t, b.Column) && (header.noun != "" || header.code != "" || strings.EqualFold(column, "population"))
}

// measures reports a label that gives its figures a unit or says that they
// are people.
func (f *finder) measures(label string) bool {
	u := f.labelUnit(label)
	return u.code != "" && u.kind != dataset.Duration || ofPersons(label)
}

// saysWhen reports a label of years: "Year opened", "Last win", "Founded".
func saysWhen(label string) bool {
	words := strings.Fields(strings.ToLower(label))
	for i, w := range words {
		switch strings.Trim(w, ".,:;()") {
		case "year", "years", "date", "season", "seasons", "edition", "when":
			return true
		case "last", "first", "since", "from", "until":
			if i == 0 {
				return true
			}
		case "founded", "opened", "built", "born", "died", "established", "completed", "closed", "launched", "elected", "appointed", "introduced":
			if len(words) == 1 {
				return true
			}
		}
	}
	return false
}

// numbered reports whether a column has a number that is no year.
func (f *finder) numbered(t *document.Table, column int) bool {
	known, ok := f.columns[t]
	if !ok {
		known = make([]bool, t.Columns)
		for row := t.Header; row < len(t.Cells); row++ {
			for c, cell := range t.Cells[row] {
				if cell >= 0 && c < len(known) && !known[c] {
					s := strings.TrimSpace(f.doc.Prose(cell))
					known[c] = plainNumber(s) && !yearText(s)
				}
			}
		}
		f.columns[t] = known
	}
	return column < len(known) && known[column]
}

// yearText reports four digits that can be a year of our time.
func yearText(s string) bool {
	return len(s) == 4 && plainDigits(s) && s >= "1500" && s < "2100"
}

// plainNumber reports digits with or without separators.
func plainNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789., \u00a0\u202f") == "" && s[0] >= '0' && s[0] <= '9'
}
