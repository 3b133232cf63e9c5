package document

// tableLines returns how many lines from the first on are a table: most of
// them with cells side by side that end in a figure.
func (l *pdfLayout) tableLines(lines []pdfLine) int {
	end, rows, numeric, last := 0, 0, 0, 0
	for end < len(lines) && !lines[end].running {
		line := &lines[end]
		if len(line.cells) > 1 && markerOf(line.cells[0].text()+" x").kind != 0 { // a list
			break
		}
		if end > 0 && (lines[end-1].base-line.base > 4*line.size || line.base > lines[end-1].base+line.size) {
			break
		}
		if !line.tabular {
			// One cell alone is a heading within the table, or a label of two lines.
			if end == 0 || end-last > 1 || len(line.text()) > 60 {
				break
			}
			end++
			continue
		}
		rows++
		if line.figures() {
			numeric++
		}
		end++
		last = end
	}
	if rows < 2 || numeric == 0 || numeric*2 < rows {
		return 0
	}
	return last
}

// figures reports a line whose cells, but for the first, are all figures.
func (l *pdfLine) figures() bool {
	for i := range l.cells[1:] {
		if !isNumericCell(l.cells[i+1].text()) {
			return false
		}
	}
	return true
}

// grid adds a table.
func (l *pdfLayout) grid(lines []pdfLine) {
	columns := pdfColumns(lines)
	w := l.table(lines[0].page)
	for i := range lines {
		line := &lines[i]
		line.spread(columns)
		at := 0
		for k := range line.cells {
			c := &line.cells[k]
			x := cell{from: int(c.left), to: int(c.right)}
			first := k
			if len(line.cells) < len(columns) {
				first = nearest(columns, x, at)
			}
			if first < at { // two cells in one column
				first = at
			}
			for at < first && at < len(columns) {
				w.cell(1, 1, func() {})
				at++
			}
			wide := 1
			if !isNumericCell(c.text()) && first > 0 {
				for first+wide < len(columns) && x.to > columns[first+wide].to-(columns[first+wide].to-columns[first+wide].from)/4 {
					wide++
				}
			}
			w.cell(wide, 1, func() { l.cellText(c, line.page) })
			at = first + wide
		}
		w.endRow(false)
	}
	w.finish()
}

// spread cuts cells in which figures of several columns stand close together.
func (l *pdfLine) spread(columns []cell) {
	if len(l.cells) >= len(columns) {
		return
	}
	var cells []pdfCell
	for _, c := range l.cells {
		cells = append(cells, pdfCell{})
		for i, w := range c.words {
			if i > 0 && isNumericCell(w.text()) && inAnother(columns, c.words[i-1], w) {
				cells = append(cells, pdfCell{})
			}
			cells[len(cells)-1].add(w)
		}
	}
	l.cells = cells
}

// inAnother reports whether a word stands in a column that the one before it
// does not reach.
func inAnother(columns []cell, before, w pdfWord) bool {
	c := columns[nearest(columns, cell{from: int(w.left), to: int(w.right)}, 0)]
	return int(w.right) > c.from && int(w.left) < c.to && int(before.right) < c.from
}

// pdfColumns returns where the columns of a table stand: as in its fullest rows.
func pdfColumns(lines []pdfLine) []cell {
	var columns []cell
	for i := range lines {
		cells := lines[i].cells
		switch {
		case len(cells) > len(columns):
			columns = columns[:0]
			for _, c := range cells {
				columns = append(columns, cell{from: int(c.left), to: int(c.right)})
			}
		case len(cells) == len(columns):
			for k, c := range cells {
				columns[k].from, columns[k].to = min(columns[k].from, int(c.left)), max(columns[k].to, int(c.right))
			}
		}
	}
	return columns
}
