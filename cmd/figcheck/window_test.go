package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// TestWindows reads sheets in windows of a few cells. Their records are those of
// a reading as a whole; so are the terms of the tables that are not cut.
func TestWindows(t *testing.T) {
	for name, content := range longSheets(t) {
		t.Run(name, func(t *testing.T) {
			whole, _ := claimsOf(t, name, content, document.Limits{}, true)
			got, windows := claimsOf(t, name, content, document.Limits{Table: 260, Window: 20}, true)
			if windows < 2 {
				t.Errorf("%d windows", windows)
			}
			mustEqual(t, whole, got)
			whole, _ = claimsOf(t, name, content, document.Limits{}, false)
			got, windows = claimsOf(t, name, content, document.Limits{Table: 1, Window: 14}, false)
			if windows < 4 {
				t.Errorf("%d windows where tables are cut", windows)
			}
			mustEqual(t, whole, got)
		})
	}
}

func mustEqual(t *testing.T, whole, got string) {
	t.Helper()
	w, g := strings.Split(whole, "\n"), strings.Split(got, "\n")
	if len(w) != len(g) {
		t.Errorf("%d lines, want %d", len(g), len(w))
	}
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			t.Fatalf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
}

// claimsOf returns the records of a file as claims.csv. Without terms they have
// none; with them, those that titles and notes have are left out.
func claimsOf(t *testing.T, name string, content []byte, limits document.Limits, terms bool) (claims string, windows int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := dataset.NewClaimWriter(&b)
	for r := range readEach(source{path: path}, document.Options{Limits: limits}) {
		if r.err != nil {
			t.Fatal(r.err)
		}
		windows++
		for i := range r.records {
			if x := &r.records[i]; !terms || x.Section != dataset.Table {
				x.Derivation, x.PartOf = nil, ""
			}
		}
		if err := w.Append(r.records...); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String(), windows
}

// longSheets are the samples several times over, one below the other, and a
// table with a header of two rows in every format.
func longSheets(t *testing.T) map[string][]byte {
	out := map[string][]byte{}
	for _, name := range []string{"port_traffic.csv", "staedte.csv", "quarters.tsv"} {
		content, err := os.ReadFile(filepath.Join("..", "..", "internal", "document", "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		out[name] = bytes.Repeat(append(content, "\n\n"...), 24)
	}
	rows := [][]string{
		{"Fares and boats of the quays"}, {}, {"Table 1: Fares taken in 2024 (€ thousand)"},
		{"Quay", "Fares", "", "Boats"}, {"", "Summer", "Winter", "Number"},
	}
	for i := range 60 {
		rows = append(rows, []string{fmt.Sprintf("Quay “%d”", i), fmt.Sprintf("%d.5", 40+i), fmt.Sprintf("1,%03d", i), fmt.Sprint(7 + i%5)})
	}
	rows = append(rows, []string{"Total", "4,200", "61,770", "540"}, []string{}, []string{"Note: winter ends on 31 March 2024, after 12 weeks of ice on every quay."})
	for k := range 12 {
		rows = append(rows, []string{}, []string{fmt.Sprintf("Table %d: Crews in %d", k+2, 2010+k)}, []string{"Crew", "People", "Days at sea"})
		for i := range 9 {
			rows = append(rows, []string{fmt.Sprint("Crew ", i), fmt.Sprint(10 + i*k), fmt.Sprint(100 + i)})
		}
		rows = append(rows, []string{"Total", fmt.Sprint(90 + 36*k), "936"})
	}
	rows = append(rows, []string{"Note: winter ends on 31 March 2024, after 12 weeks of ice on every quay."})
	out["quays.csv"], out["quays.xlsx"], out["quays.ods"] = asCSV(rows), asExcel(t, rows), asODS(t, rows)
	return out
}

func asCSV(rows [][]string) []byte {
	var b strings.Builder
	for _, row := range rows {
		for x, cell := range row {
			if x > 0 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
		}
		b.WriteString("\r\n")
	}
	return []byte(b.String())
}

// asExcel makes a workbook of two sheets, the second of which has the rows twice
// and a merged header.
func asExcel(t *testing.T, rows [][]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if _, err := f.NewSheet("Again"); err != nil {
		t.Fatal(err)
	}
	for y, row := range rows {
		for _, at := range []string{"Sheet1!A%d", "Again!A%d"} {
			sheet, cell, _ := strings.Cut(fmt.Sprintf(at, y+1), "!")
			if err := f.SetSheetRow(sheet, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.MergeCell("Again", "B4", "C4"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asODS makes a sheet in which the row label of the first table spans a header
// of two rows.
func asODS(t *testing.T, rows [][]string) []byte {
	t.Helper()
	var x strings.Builder
	x.WriteString("<document-content><body><spreadsheet><table name='Quays'>")
	for y, row := range rows {
		x.WriteString("<table-row>")
		for i, cell := range row {
			switch {
			case y == 3 && i == 0:
				x.WriteString("<table-cell number-rows-spanned='2'><p>" + cell + "</p></table-cell>")
			case y == 4 && i == 0:
				x.WriteString("<covered-table-cell/>")
			default:
				x.WriteString("<table-cell><p>" + cell + "</p></table-cell>")
			}
		}
		x.WriteString("</table-row>")
	}
	x.WriteString("</table></spreadsheet></body></document-content>")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", x.String()}} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
