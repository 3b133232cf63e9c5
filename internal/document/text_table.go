package document

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// cell is one entry of a table row in text, with the columns of the page that
// it covers.
type cell struct {
	span     dataset.Span
	from, to int
}

// startsTable reports whether a table begins at line i. Lines of a run that
// turned out to be no table are not tried again, so the work stays linear.
func (r *textReader) startsTable(i int) bool {
	if r.pipeTableEnd(i) > i {
		return true
	}
	rows, end := r.columnRows(i)
	if !looksTabular(r.doc.Text, rows) {
		r.prose = max(r.prose, end)
		return false
	}
	return true
}

// table reads the table that begins at line i and returns its number of lines,
// 0 where there is none.
func (r *textReader) table(i int) int {
	if end := r.pipeTableEnd(i); end > i {
		r.pipeTable(i, end)
		return end - i
	}
	if i < r.prose {
		return 0
	}
	rows, end := r.columnRows(i)
	if !looksTabular(r.doc.Text, rows) {
		r.prose = max(r.prose, end)
		return 0
	}
	r.columnTable(rows)
	return end - i
}

// pipeTableEnd returns the line after the pipe table that begins at line i, or i.
func (r *textReader) pipeTableEnd(i int) int {
	end, ruled := i, false
	for end < len(r.lines) && isPipeRow(r.text(r.lines[end])) {
		ruled = ruled || isPipeRule(r.text(r.lines[end]))
		end++
	}
	if end-i < 2 || !ruled && r.text(r.lines[i])[0] != '|' {
		return i
	}
	return end
}

func isPipeRow(s string) bool {
	return len(s) > 2 && (s[0] == '|' || strings.Contains(s, " | ")) || isPipeRule(s)
}

// isPipeRule reports the line of dashes below a header.
func isPipeRule(s string) bool {
	return len(s) > 2 && strings.Trim(s, "|-:+= ") == "" && strings.Contains(s, "-") && strings.ContainsAny(s, "|+")
}

func (r *textReader) pipeTable(from, end int) {
	var rows [][]dataset.Span
	header := 0
	for _, l := range r.lines[from:end] {
		if isPipeRule(r.text(l)) {
			if header == 0 {
				header = len(rows)
			}
			continue
		}
		rows = append(rows, pipeCells(r.doc.Text, l.Span))
	}
	r.grid(rows, header)
}

// pipeCells splits a row at its pipes; "\|" is no border.
func pipeCells(text string, s dataset.Span) []dataset.Span {
	if s.Len() > 0 && text[s.Start] == '|' {
		s.Start++
	}
	if s.Len() > 0 && text[s.End-1] == '|' {
		s.End--
	}
	var cells []dataset.Span
	start := s.Start
	for k := s.Start; k < s.End; k++ {
		if text[k] == '|' && (k == start || text[k-1] != '\\') {
			cells = append(cells, trimSpan(text, dataset.Span{Start: start, End: k}))
			start = k + 1
		}
	}
	return append(cells, trimSpan(text, dataset.Span{Start: start, End: s.End}))
}

// textRow is a row of a table drawn with spaces; a rule has no cells.
type textRow struct{ cells []cell }

// columnRows gathers the lines from i that have two cells or more, with the
// rules and short row headings between them, and the line after the last.
func (r *textReader) columnRows(i int) (rows []textRow, end int) {
	end = i
	for end < len(r.lines) && r.lines[end].Len() > 0 {
		l := r.lines[end]
		row := textRow{}
		if !isRule(r.text(l)) {
			row.cells = columnCells(r.doc.Text, l)
			// One cell alone is a heading within the table, or the second line of its header.
			alone := len(rows) > 1 || len(rows) == 1 && l.indent > r.lines[i].indent
			if len(row.cells) < 2 && !(alone && l.width < narrow && r.isColumnRow(end+1)) {
				break
			}
		}
		rows = append(rows, row)
		end++
	}
	return rows, max(end, i+1)
}

func (r *textReader) isColumnRow(i int) bool {
	return i < len(r.lines) && len(columnCells(r.doc.Text, r.lines[i])) > 1
}

// columnCells splits a line where two spaces or a tab stand between words,
// unless they follow the end of a sentence.
func columnCells(text string, l line) []cell {
	if s := text[l.Start:l.End]; !strings.Contains(s, "  ") && strings.IndexByte(s, '\t') < 0 {
		return []cell{{l.Span, l.indent, l.indent + l.width}}
	}
	var cells []cell
	at := l.indent
	start, from := l.Start, at
	for k := l.Start; k < l.End; {
		if text[k] == '\t' || text[k] == ' ' && text[k+1] == ' ' {
			end, to := k, at
			gap := false
			for k < l.End && (text[k] == ' ' || text[k] == '\t') {
				gap = gap || text[k] == '\t'
				k++
				at++
			}
			if !gap && k-end == 2 && end > start && strings.IndexByte(".!?", text[end-1]) >= 0 {
				continue
			}
			cells = append(cells, cell{dataset.Span{Start: start, End: end}, from, to})
			start, from = k, at
			continue
		}
		_, n := utf8.DecodeRuneInString(text[k:l.End])
		k += n
		at++
	}
	return append(cells, cell{dataset.Span{Start: start, End: l.End}, from, at})
}

// looksTabular reports whether most of two or more rows end in a number: prose
// with wide spaces does not.
func looksTabular(text string, rows []textRow) bool {
	full, numeric := 0, 0
	for _, row := range rows {
		if len(row.cells) < 2 {
			continue
		}
		full++
		last := row.cells[len(row.cells)-1].span
		if isNumericCell(text[last.Start:last.End]) {
			numeric++
		}
	}
	return full >= 2 && numeric*2 >= full && numeric > 0
}

// isNumericCell reports a cell that holds a figure or a mark for a missing one.
func isNumericCell(s string) bool {
	digits, letters := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			letters++
		}
	}
	if digits == 0 {
		switch strings.ToLower(s) {
		case "-", "–", "—", "..", "…", "n/a", "na", "nil", "*", ":":
			return true
		}
		return false
	}
	return letters <= digits+3
}

// columnTable places the cells of rows in the columns of the fullest row.
func (r *textReader) columnTable(rows []textRow) {
	header, seen, plain := 0, 0, true // plain: no figures so far
	var columns []cell
	for _, row := range rows {
		if len(row.cells) == 0 {
			if plain {
				header = seen
			}
			continue
		}
		seen++
		for _, x := range row.cells[1:] {
			c := r.doc.Text[x.span.Start:x.span.End]
			plain = plain && (!isNumericCell(c) || isYear(c))
		}
		if len(row.cells) > len(columns) {
			columns = append(columns[:0:0], row.cells...)
		} else if len(row.cells) == len(columns) {
			for c, x := range row.cells {
				columns[c].from, columns[c].to = min(columns[c].from, x.from), max(columns[c].to, x.to)
			}
		}
	}
	var grid [][]dataset.Span
	for _, row := range rows {
		if len(row.cells) == 0 {
			continue
		}
		places := make([]dataset.Span, len(columns))
		for c, x := range row.cells {
			if len(row.cells) < len(columns) {
				c = nearest(columns, x, c)
			}
			if places[c].Len() > 0 { // two cells in one column are one cell
				x.span.Start = places[c].Start
			}
			places[c] = x.span
		}
		grid = append(grid, places)
	}
	if header >= len(grid) {
		header = 0
	}
	r.grid(grid, header)
}

// nearest returns the column, not before the given one, that a cell covers
// most, or else lies closest to.
func nearest(columns []cell, x cell, least int) int {
	best, bestScore := least, -1<<30
	for c := least; c < len(columns); c++ {
		score := min(x.to, columns[c].to) - max(x.from, columns[c].from)
		if score > bestScore {
			best, bestScore = c, score
		}
	}
	return best
}
