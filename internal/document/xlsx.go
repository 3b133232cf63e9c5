package document

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"
)

var xlsxExtensions = []string{".xlsx", ".xlsm", ".xltx"}

var xlsxFormat = &Format{
	Name: "xlsx",
	Doc: "Excel workbooks: what the cells show under their number formats; titles, header rows, merged headers and notes are told from the data; " +
		"hidden sheets and formulas are left out.",
	MediaType:  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	Extensions: xlsxExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, xlsxExtensions) },
	Read:       readXLSX,
}

// mostMergedRows is the length of a sheet above which its merged cells are not
// asked for: that needs a gigabyte for a million cells, and merged headers
// stand on small sheets.
const mostMergedRows = 20_000

func readXLSX(name string, content []byte, limits Limits) (d *Document, err error) {
	if _, err := openArchive(name, content, "an Excel workbook", limits); err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil { // a broken file must not take the others with it
			d, err = nil, &Error{Path: name, What: "broken workbook", Do: "save it again from a spreadsheet program"}
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		UnzipSizeLimit: int64(limits.Unpacked), UnzipXMLSizeLimit: int64(limits.Unpacked), ShortDatePattern: "yyyy-mm-dd",
	})
	if err != nil {
		return nil, brokenWorkbook(name, err)
	}
	defer f.Close()
	var shown []string
	for _, s := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(s); err == nil && visible {
			shown = append(shown, s)
		}
	}
	k := &workbook{extraction: &extraction{doc: &Document{Counts: "row"}}, named: len(shown) > 1, limits: limits}
	for _, s := range shown {
		if err := k.addExcel(name, f, s); err != nil {
			return nil, err
		}
	}
	if d, err = k.finish(name, "open it in a spreadsheet program, let it compute, and save it"); err != nil {
		return nil, err
	}
	said := ""
	if p, err := f.GetDocProps(); err == nil {
		said = p.Title
		d.setField("author", p.Creator)
		d.setField("language", p.Language)
	}
	d.firstTitle(said)
	return d, nil
}

func brokenWorkbook(name string, err error) error {
	what := reason(err)
	return &Error{Path: name, What: fmt.Sprintf("workbook does not read (%s)", what), Do: "save it again from a spreadsheet program"}
}

// addExcel reads one sheet, row by row. A sheet that is a chart has no rows.
func (k *workbook) addExcel(name string, f *excelize.File, sheet string) error {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil
	}
	defer rows.Close()
	raw := rawRows(f, sheet)
	defer raw.close()
	var cells [][]sheetCell
	var numbers []int
	for at := 0; rows.Next(); at++ {
		texts, err := rows.Columns()
		if err != nil {
			return brokenWorkbook(name, err)
		}
		held := raw.next(at)
		row := make([]sheetCell, len(texts))
		full := 0
		for x, s := range texts {
			if row[x].text = trimCell(s); row[x].text != "" {
				full = x + 1
				if x < len(held) {
					row[x].raw = rawNumber(held[x], row[x].text)
				}
			}
		}
		if full == 0 && len(cells) > 0 && len(cells[len(cells)-1]) == 0 && at > mostMergedRows {
			continue
		}
		if k.cells += full + 1; k.cells > k.limits.Cells {
			return tooManyCells(name, k.limits)
		}
		cells, numbers = append(cells, row[:full]), append(numbers, at)
	}
	if err := rows.Error(); err != nil {
		return brokenWorkbook(name, err)
	}
	if len(cells) <= mostMergedRows {
		if err := mergeExcel(f, sheet, cells); err != nil {
			return brokenWorkbook(name, err)
		}
	}
	k.add(sheet, cells, numbers)
	return nil
}

// rawExcel gives the rows of a sheet once more, as the file holds them.
type rawExcel struct{ rows *excelize.Rows }

func rawRows(f *excelize.File, sheet string) rawExcel {
	rows, err := f.Rows(sheet)
	if err != nil {
		return rawExcel{}
	}
	return rawExcel{rows}
}

// next returns the next row. Long sheets are read but once.
func (r rawExcel) next(row int) []string {
	if r.rows == nil || row > mostMergedRows || !r.rows.Next() {
		return nil
	}
	held, err := r.rows.Columns(excelize.Options{RawCellValue: true})
	if err != nil {
		return nil
	}
	return held
}

func (r rawExcel) close() {
	if r.rows != nil {
		_ = r.rows.Close() // nothing was written
	}
}

// mergeExcel numbers the merged ranges of a sheet in its cells.
func mergeExcel(f *excelize.File, sheet string, cells [][]sheetCell) error {
	merged, err := f.GetMergeCells(sheet, true)
	if err != nil {
		return err
	}
	for i, m := range merged {
		left, top, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err1 != nil || err2 != nil || top > len(cells) || left > len(cells[top-1]) || cells[top-1][left-1].text == "" {
			continue
		}
		for y := top - 1; y < min(bottom, len(cells)); y++ {
			for x := left - 1; x < min(right, left+widestSpan); x++ {
				if x >= len(cells[y]) {
					cells[y] = append(cells[y], make([]sheetCell, x+1-len(cells[y]))...)
				}
				if cells[y][x].text == "" || y == top-1 && x == left-1 {
					cells[y][x].merge = i + 1
				}
			}
		}
	}
	return nil
}
