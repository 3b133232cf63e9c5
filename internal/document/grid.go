package document

import (
	"strings"

	"figcheck/dataset"
)

// mostHeaders is how many rows a header has at most where no rule ends it.
const mostHeaders = 3

// grid adds a table whose rows are spans of the text; header 0 means not known.
func (r *textReader) grid(rows [][]dataset.Span, header int) {
	d := r.doc
	for header < mostHeaders && header+1 < len(rows) && (header == 0 || len(rows[header]) > 1 && rows[header][0].Len() == 0) {
		var cells []string
		for _, s := range rows[header] {
			cells = append(cells, d.Text[s.Start:s.End])
		}
		if guessHeader(cells, len(rows)) == 0 {
			break
		}
		header++
	}
	t := Table{Rows: len(rows), Header: header}
	number := len(d.Tables) + 1
	for y, row := range rows {
		t.Columns = max(t.Columns, len(row))
		places := make([]int, len(row))
		for x, s := range row {
			places[x] = -1
			if trimSpan(d.Text, s).Len() > 0 {
				places[x] = len(d.Blocks)
				r.add(Block{Section: dataset.Table, Span: s, Written: escapedPipes(d.Text, s), Table: number, Row: y, Column: x})
			}
		}
		t.Cells = append(t.Cells, places)
	}
	t.square()
	d.Tables = append(d.Tables, t)
}

// escapedPipes returns where a cell writes "\|" for a bar.
func escapedPipes(text string, s dataset.Span) []Written {
	var all []Written
	for k := s.Start; k+1 < s.End; k++ {
		if text[k] == '\\' && text[k+1] == '|' {
			all = append(all, Written{dataset.Span{Start: k, End: k + 2}, "|"})
		}
	}
	return all
}

// square fills every row up to the number of columns, unless a single long
// row would make that a table of many millions of empty places.
func (t *Table) square() {
	const most = 1 << 22
	if t.Rows*t.Columns > most {
		return
	}
	for y := range t.Cells {
		for len(t.Cells[y]) < t.Columns {
			t.Cells[y] = append(t.Cells[y], -1)
		}
	}
}

// guessHeader returns 1 where the first of two or more rows holds no figures
// but years: a header that nothing marks.
func guessHeader(first []string, rows int) int {
	if rows < 2 {
		return 0
	}
	for _, c := range first[min(1, len(first)):] {
		if isNumericCell(c) && !isPeriod(c) && !beginsWithWord(c) {
			return 0
		}
	}
	return 1
}

// monthNames are the months by their first letters.
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec "

// beginsWithWord reports a label such as "Spent (€ 000)", which has digits, too.
func beginsWithWord(s string) bool {
	const letters = 4 // more than a currency code has
	for i := range letters {
		if i >= len(s) || !isASCIILetter(s[i]) {
			return false
		}
	}
	return true
}

// isPeriod reports a cell that names a year, a quarter or a month: "Q1 2024", "Jan-24".
func isPeriod(s string) bool {
	if isYear(s) {
		return true
	}
	if len(s) < 4 || !isASCIILetter(s[0]) {
		return false
	}
	if c := s[0] &^ 0x20; (c == 'Q' || c == 'H') && s[1] >= '1' && s[1] <= '4' {
		return true
	}
	return strings.Contains(monthNames, strings.ToLower(s[:3])+" ")
}

// isYear reports a cell that names a year or a fiscal year.
func isYear(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "FY"), " ")
	if len(s) < 4 || s[0] != '1' && s[0] != '2' {
		return false
	}
	for i := 1; i < 4; i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) == 4 || s[4] < '0' || s[4] > '9'
}
