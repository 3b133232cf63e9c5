package document

import "slices"

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

// figures reports a line whose last cell is a figure, as in the row of a table.
func (l *pdfLine) figures() bool { return isNumericCell(l.cells[len(l.cells)-1].text()) }

// headedLines is tableLines for a table whose header stands so close together
// that it looks like a line of prose: it is cut as the columns below it are.
func (l *pdfLayout) headedLines(lines []pdfLine) int {
	if len(lines) < 2 || lines[0].tabular || lines[0].running || lines[0].base-lines[1].base > 2.5*lines[0].size {
		return 0
	}
	n := l.tableLines(lines[1:])
	if n == 0 || !lines[0].cut(pdfColumns(lines[1:1+n])) {
		return 0
	}
	return n + 1
}

// cut cuts a line into as many cells as there are columns, at its widest gaps:
// where those are clearly wider than the others, and leave each cell nearest
// to its own column.
func (l *pdfLine) cut(columns []cell) bool {
	const clearly = 1.25
	var words []pdfWord
	for i := range l.cells {
		words = append(words, l.cells[i].words...)
	}
	if len(l.cells) >= len(columns) || len(words) < len(columns) {
		return false
	}
	gaps := make([]float64, len(words)-1)
	for i := range gaps {
		gaps[i] = words[i+1].left - words[i].right
	}
	widest := slices.Sorted(slices.Values(gaps))
	slices.Reverse(widest)
	least := widest[len(columns)-2]
	if least <= 0 || len(widest) >= len(columns) && least < clearly*widest[len(columns)-1] {
		return false
	}
	cells := make([]pdfCell, 1, len(columns))
	for i, w := range words {
		if i > 0 && gaps[i-1] >= least {
			cells = append(cells, pdfCell{})
		}
		cells[len(cells)-1].add(w)
	}
	for k, c := range cells {
		if nearest(columns, cell{from: int(c.left), to: int(c.right)}, 0) != k {
			return false
		}
	}
	l.cells = cells
	return true
}

// grid adds a table.
func (l *pdfLayout) grid(lines []pdfLine) {
	columns := pdfColumns(lines)
	w := l.table(lines[0].page)
	header := true
	for i := range lines {
		line := &lines[i]
		if line.spread(columns); header && !line.figures() {
			line.cut(columns)
		} else {
			header = false
		}
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
