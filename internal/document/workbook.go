package document

import "figcheck/dataset"

// workbook is a file of sheets as it is read: the text is what the cells show.
type workbook struct{ *extraction }

// workbookText begins the text of a document.
func workbookText(d *Document) sheetText {
	d.Counts = "row"
	return &workbook{&extraction{doc: d}}
}

// title adds the name of a sheet, which stands before it.
func (k *workbook) title(name string) {
	k.like = Block{Section: dataset.Boilerplate, Heading: 2}
	k.write(name)
	k.end()
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

func (k *workbook) row(sheetRow)    {}
func (k *workbook) written() string { return string(k.text) }
