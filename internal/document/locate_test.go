package document

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"figcheck/dataset"
)

// located returns where a text stands, as a record says it.
func located(t *testing.T, d *Document, text string) string {
	t.Helper()
	at := strings.Index(d.Text, text)
	if at < 0 {
		t.Fatalf("no %q in %q", text, d.Text)
	}
	s := dataset.Span{Start: at, End: at + len(text)}
	for i, b := range d.Blocks {
		if b.Span.Contains(s) {
			return d.Locate(i, s)
		}
	}
	t.Fatalf("%q is in no block", text)
	return ""
}

// TestLocate follows words back to where a person finds them.
func TestLocate(t *testing.T) {
	pdf := pdfOf(
		[]printedText{{60, 700, 20, "Beaches"}, {60, 660, 11, "The survey measured 412"}, {60, 646, 11, "beaches, over-"}, {60, 632, 11, "all 16.7 km."}},
		[]printedText{{60, 700, 11, "Another 31 are shut."}},
	)
	tests := []struct {
		name    string
		content []byte
		text    string
		want    string // a prefix
	}{
		{"a.pdf", pdf, "412", "page 1, box 1"},
		{"a.pdf", pdf, "16.7", "page 1, box "},
		{"a.pdf", pdf, "31", "page 2, box "},
		{"a.txt", []byte("Title\n\nSome 412 beaches.\n"), "412", "3:6"},
		{"a.md", []byte("# Title\n\n- Some **412** beaches.\n"), "412", "3:10"},
		{"a.csv", []byte("Coast,Beaches\nNorth,412\n"), "412", "2:7"},
		{"a.html", []byte("<h1>Title</h1>\n\n  <p>Some 412 beaches.</p>\n"), "412", "3:3"},
		{"a.docx", zipped(t, parts("word/document.xml", "<document><body><p><r><t>One.</t></r></p><p><r><t>Some 412.</t></r></p></body></document>")), "412", "paragraph 2"},
		{"testdata/budget.ods", sample(t, "testdata/budget.ods"), "410.3", "Spending!B6"},
		{"testdata/exports.xlsx", sample(t, "testdata/exports.xlsx"), "1,305.0", "Exports!C5"},
		{"testdata/island_book.epub", sample(t, "testdata/island_book.epub"), "143", "part 1"},
	}
	for _, test := range tests {
		d, err := Read(test.name, test.content, Options{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if !strings.Contains(d.Text, test.text) {
			t.Errorf("%s: no %q in %q", test.name, test.text, d.Text)
		} else if got := located(t, d, test.text); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: %s stands at %q, want %q", test.name, test.text, got, test.want)
		}
	}
}

// TestRaw keeps what cells hold beside what they show.
func TestRaw(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	style := func(format int) int {
		id, err := f.NewStyle(&excelize.Style{NumFmt: format})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	for cell, value := range map[string]any{"A1": "Port", "B1": "Tonnes", "C1": "Share", "D1": "As of", "A2": "Kell", "B2": 138912.456, "C2": 0.16666667, "D2": 45352, "A3": "Mar", "B3": 7, "C3": 0.5, "D3": 45353} {
		if err := f.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	for column, format := range map[string]int{"B": 3, "C": 10, "D": 14} {
		if err := f.SetCellStyle("Sheet1", column+"2", column+"3", style(format)); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	d, err := Read("a.xlsx", b.Bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"138,912": "138912.456", "16.67%": "0.16666667", "7": "", "50.00%": "0.5", "Kell": ""}
	for i, block := range d.Blocks {
		if raw, ok := want[d.Prose(i)]; ok && raw != block.Raw {
			t.Errorf("%s holds %q, want %q", d.Prose(i), block.Raw, raw)
		} else if !ok && block.Raw != "" {
			t.Errorf("%s holds %q", d.Prose(i), block.Raw)
		}
		delete(want, d.Prose(i))
	}
	if len(want) > 0 {
		t.Errorf("not found: %v in %q", want, d.Text)
	}
	ods := "<document-content><body><spreadsheet><table name='A'><table-row><table-cell><p>Port</p></table-cell><table-cell><p>Share</p></table-cell></table-row>" +
		"<table-row><table-cell><p>Kell</p></table-cell><table-cell value-type='percentage' value='0.16666667'><p>16.7%</p></table-cell></table-row></table></spreadsheet></body></document-content>"
	if d, err = Read("a.ods", zipped(t, parts("content.xml", ods)), Options{}); err != nil {
		t.Fatal(err)
	}
	if last := d.Blocks[len(d.Blocks)-1]; last.Raw != "0.16666667" {
		t.Errorf("a cell of ODS holds %q", last.Raw)
	}
}
