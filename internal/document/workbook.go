package document

import "figcheck/dataset"

// workbook is a file of sheets as it is read: the text is what the cells show.
type workbook struct {
	*extraction
	cells  int // so far
	limits Limits
	named  bool
}

// add adds one sheet. Its name stands before it where there are several.
func (k *workbook) add(name string, rows [][]sheetCell, numbers []int) {
	empty := true
	for _, row := range rows {
		empty = empty && len(row) == 0
	}
	if empty {
		return
	}
	if k.named {
		k.like = Block{Section: dataset.Boilerplate, Heading: 2}
		k.write(name)
		k.end()
	}
	s := &sheet{doc: k.doc, name: name, rows: rows, number: numbers, put: k.put, endRow: k.endRow}
	s.origin = func(row int) int { return s.numbers([]int{row})[0] + 1 }
	s.layout()
}

// put adds a block for a cell.
func (k *workbook) put(c sheetCell, b Block) {
	b.Raw = c.raw
	k.inCell = true
	k.write(c.text)
	k.inCell = false
	if b.Table > 0 {
		k.cell(b)
		return
	}
	k.like = b
	k.end()
}
