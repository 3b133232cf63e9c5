package document

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/xuri/excelize/v2"
)

var xlsxExtensions = []string{".xlsx", ".xlsm", ".xltx"}

var xlsxFormat = &Format{
	Name: "xlsx",
	Doc: "Excel workbooks: what the cells show under their number formats, and the numbers they hold; titles, header rows, " +
		"merged headers, several tables a sheet and notes are told from the data; of any length; hidden sheets and formulas are left out.",
	MediaType:  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	Extensions: xlsxExtensions,
	Match:      func(name string, head []byte) bool { return hasExtension(name, xlsxExtensions) },
	Windows:    readXLSX,
}

// Sheets of up to so many rows and cells are held, and their merged cells asked
// for: that needs a gigabyte for a million cells, and merged headers stand on
// small sheets.
const (
	mostMergedRows  = 20_000
	mostMergedCells = 250_000
)

func readXLSX(name string, content []byte, limits Limits) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		b, err := openExcel(name, content, limits)
		if err != nil {
			yield(nil, err)
			return
		}
		defer b.close()
		f := &sheetFile{names: b.shown, each: b.each, text: workbookText, complete: b.complete,
			blank: &Error{Path: name, What: "no text in this file", Do: "open it in a spreadsheet program, let it compute, and save it"}}
		f.windows(limits)(yield)
	}
}

// excelBook is a workbook whose sheets are read.
type excelBook struct {
	*excelize.File
	name   string
	limits Limits
	folder string // of its own for sheets that are too large for the memory; "" where none is
	shown  []string
	held   [][]sheetRow // of the sheets read so far, nil of one that is too long
}

func openExcel(name string, content []byte, limits Limits) (*excelBook, error) {
	a, err := openArchive(name, content, "an Excel workbook", limits)
	if err != nil {
		return nil, err
	}
	b := &excelBook{name: name, limits: limits}
	if err := b.weigh(a); err != nil {
		return nil, err
	}
	err = b.guarded(func() (err error) {
		b.File, err = excelize.OpenReader(bytes.NewReader(content), excelize.Options{
			UnzipXMLSizeLimit: mostInMemory, ShortDatePattern: "yyyy-mm-dd", TmpDir: b.folder,
		})
		if err != nil {
			return brokenWorkbook(name, err)
		}
		for _, s := range b.GetSheetList() {
			if visible, err := b.GetSheetVisible(s); err == nil && visible {
				b.shown = append(b.shown, s)
			}
		}
		return nil
	})
	if err != nil {
		b.close()
	}
	return b, err
}

func (b *excelBook) close() {
	if b.File != nil {
		_ = b.File.Close() // nothing was written
	}
	if b.folder != "" {
		_ = os.RemoveAll(b.folder) // the system clears such folders, too
	}
}

// guarded keeps a broken file from taking the others with it.
func (b *excelBook) guarded(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &Error{Path: b.name, What: "broken workbook", Do: "save it again from a spreadsheet program"}
		}
	}()
	return do()
}

func (b *excelBook) complete(d *Document) {
	said := ""
	if p, err := b.GetDocProps(); err == nil {
		said = p.Title
		d.setField("author", p.Creator)
		d.setField("language", p.Language)
	}
	d.firstTitle(said)
}

func brokenWorkbook(name string, err error) error {
	var known *Error
	if errors.As(err, &known) {
		return err
	}
	what := reason(err)
	return &Error{Path: name, What: fmt.Sprintf("workbook does not read (%s)", what), Do: "save it again from a spreadsheet program"}
}

// each gives the rows of the sheets that are shown.
func (b *excelBook) each(visit func(sheet int, r sheetRow) error) error {
	cells := 0
	for i := range b.shown {
		each, err := b.sheet(i)
		if err != nil {
			return err
		}
		err = each(func(r sheetRow) error {
			if err := b.limits.stopped(b.name); err != nil {
				return err
			}
			if cells += len(r.cells) + 1; cells > b.limits.Cells {
				return tooManyCells(b.name, b.limits)
			}
			return visit(i, r)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// sheet returns what gives the rows of a sheet: those that are held, or the
// file once more.
func (b *excelBook) sheet(i int) (func(visit func(sheetRow) error) error, error) {
	again := func(visit func(sheetRow) error) error { return b.rows(b.shown[i], visit) }
	if i == len(b.held) {
		cells := 0
		rows := []sheetRow{}
		err := again(func(r sheetRow) error {
			rows = append(rows, r)
			if cells += len(r.cells); len(rows) > mostMergedRows || cells > mostMergedCells {
				return errEnough
			}
			return nil
		})
		if err == nil && len(rows) > 0 {
			err = b.guarded(func() error { return mergeExcel(b.File, b.shown[i], rows) })
		}
		if errors.Is(err, errEnough) {
			rows, err = nil, nil
		}
		if err != nil {
			return nil, brokenWorkbook(b.name, err)
		}
		b.held = append(b.held, rows)
	}
	if b.held[i] == nil {
		return again, nil
	}
	return func(visit func(sheetRow) error) error {
		for _, r := range b.held[i] {
			if err := visit(r); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// rows reads the rows of a sheet. One that is a chart has none.
func (b *excelBook) rows(sheet string, visit func(sheetRow) error) error {
	shown, err := b.Rows(sheet)
	if err != nil {
		return nil
	}
	defer shown.Close()
	raw := rawRows(b.File, sheet)
	defer raw.close()
	for at := 0; ; at++ {
		var r sheetRow
		more := false
		err := b.guarded(func() (err error) {
			if more = shown.Next(); more {
				r, err = excelRow(shown, raw, at)
			}
			return err
		})
		if err == nil && !more {
			err = shown.Error()
		}
		if err != nil {
			return brokenWorkbook(b.name, err)
		}
		if !more {
			return nil
		}
		if err := visit(r); err != nil {
			return err
		}
	}
}

// excelRow reads the row that comes next, up to its last cell with text.
func excelRow(shown *excelize.Rows, raw rawExcel, at int) (sheetRow, error) {
	texts, err := shown.Columns()
	if err != nil {
		return sheetRow{}, err
	}
	held := raw.next(at)
	cells := make([]sheetCell, len(texts))
	full := 0
	for x, s := range texts {
		if cells[x].text = trimCell(s); cells[x].text != "" {
			full = x + 1
			if x < len(held) {
				cells[x].raw = rawNumber(held[x], cells[x].text)
			}
		}
	}
	return sheetRow{cells: cells[:full], at: at}, nil
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
func mergeExcel(f *excelize.File, sheet string, rows []sheetRow) error {
	merged, err := f.GetMergeCells(sheet, true)
	if err != nil {
		return err
	}
	for i, m := range merged {
		left, top, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err1 != nil || err2 != nil || top > len(rows) || left > len(rows[top-1].cells) || rows[top-1].cells[left-1].text == "" {
			continue
		}
		for y := top - 1; y < min(bottom, len(rows)); y++ {
			r := &rows[y]
			for x := left - 1; x < min(right, left+widestSpan); x++ {
				if x >= len(r.cells) {
					r.cells = append(r.cells, make([]sheetCell, x+1-len(r.cells))...)
				}
				if r.cells[x].text == "" || y == top-1 && x == left-1 {
					r.cells[x].merge = i + 1
				}
			}
		}
	}
	return nil
}
