package document

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"
)

// mustHold reads what may be anything: documents that keep their promises, or
// clear errors, come out.
func mustHold(t *testing.T, name string, content []byte, what string) {
	t.Helper()
	for d, err := range ReadAll(name, content, Options{}) {
		if err != nil {
			e, ok := err.(*Error)
			if !ok || e.Do == "" && !strings.Contains(e.What, ": ") || !strings.HasPrefix(err.Error(), name) || strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("%s, %s: unclear error %q", name, what, err)
			}
			continue
		}
		whole := content
		if d.Source.Path != name {
			whole = []byte(d.Text)
		}
		if fault := faultOf(d, whole); fault != "" {
			t.Errorf("%s, %s: %s", name, what, fault)
		}
	}
}

// TestBroken cuts every sample short and damages it, at places all over it.
func TestBroken(t *testing.T) {
	for _, path := range documents(t) {
		whole, name := sample(t, path), filepath.Base(path)
		times := 40
		if len(whole) > 10_000 || testing.Short() {
			times = 8
		}
		for k := range times {
			at := len(whole) * k / times
			mustHold(t, name, whole[:at], fmt.Sprintf("cut at %d", at))
			damaged := bytes.Clone(whole)
			for i := at; i < len(whole); i += 1 + len(whole)/5 {
				damaged[i] ^= 0x80
			}
			mustHold(t, name, damaged, fmt.Sprintf("damaged from %d", at))
			copy(damaged[at:], "\x00\x00\x00")
			mustHold(t, name, damaged, fmt.Sprintf("with NUL at %d", at))
		}
	}
}

// TestWrongExtension reads every sample under the ending of every format.
func TestWrongExtension(t *testing.T) {
	for _, path := range documents(t) {
		whole := sample(t, path)
		for _, f := range All() {
			mustHold(t, "wrong"+f.Extensions[0], whole, filepath.Base(path))
		}
	}
	png := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01")
	for _, f := range All() {
		mustFailAll(t, "picture"+f.Extensions[0], png)
	}
}

func mustFailAll(t *testing.T, name string, content []byte) {
	t.Helper()
	for d, err := range ReadAll(name, content, Options{}) {
		if err == nil {
			t.Errorf("%s: read %d blocks, want an error", name, len(d.Blocks))
		}
	}
	mustHold(t, name, content, "a picture")
}

// TestLimits reads documents above one limit each, and, with the limit raised
// where that is quick, reads them.
func TestLimits(t *testing.T) {
	rows := strings.Repeat("Kell,7\n", 50)
	tests := []struct {
		name    string
		content []byte
		limits  Limits
		want    string
	}{
		{"pages.pdf", pagesPDF(t, 30), Limits{Pages: 29}, "pages.pdf: 30 pages, limit 29: split it, or raise --max-pages"},
		{"rows.csv", []byte(rows), Limits{Cells: 100}, "rows.csv: more than 100 cells: split it, give a summary of it, or raise --max-cells"},
		{"rows.xlsx", rowsXLSX(t, 50), Limits{Cells: 100}, "rows.xlsx: more than 100 cells: "},
		{"big.txt", []byte(rows), Limits{Bytes: 100}, "big.txt: too large (350 bytes, limit 100): "},
		{"deep.docx", zipped(t, parts("word/document.xml", "<document><body>"+strings.Repeat("<sdt><sdtContent>", 15)+"<p><r><t>12 words</t></r></p>"+strings.Repeat("</sdtContent></sdt>", 15)+"</body></document>")),
			Limits{Depth: 20}, "deep.docx: word/document.xml in it is broken (nested too deep): "},
		{"bomb.docx", zipped(t, parts("word/document.xml", "<document>"+strings.Repeat(" ", 3<<20)+"<body><p><r><t>12 words</t></r></p></body></document>")),
			Limits{Unpacked: 1 << 20}, "bomb.docx: more than 1 MiB when unzipped: split it, or raise --max-unpacked"},
	}
	for _, test := range tests {
		if _, err := Read(test.name, test.content, Options{Limits: test.limits}); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %q", test.name, err, test.want)
		}
		if _, err := Read(test.name, test.content, Options{}); err != nil {
			t.Errorf("%s within the limits: %v", test.name, err)
		}
	}
}

// TestHuge reads what is larger than anybody reads, with the default limits.
func TestHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	mustSay := func(name string, content []byte, want string) {
		t.Helper()
		_, err := Read(name, content, Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", name, err, want)
		}
	}
	mustSay("pages.pdf", pagesPDF(t, 10_000), "10000 pages, limit 5000")
	mustGoOn(t, "rows.csv", bytes.Repeat([]byte("Kell,7\n"), 1_000_000), 2_000_000)
	mustGoOn(t, "rows.xlsx", longXLSX(t, 1_048_576), 1_048_576)
	mustSay("deep.html", []byte(strings.Repeat("<div>", 1_000_000)+"12"), "page not readable as HTML")
	nested := `{"text":` + strings.Repeat("[", 1_000_000) + "}"
	for _, err := range ReadAll("deep.jsonl", []byte(nested), Options{}) {
		if err == nil || !strings.Contains(err.Error(), "line is no JSON object") {
			t.Errorf("deep.jsonl: %v", err)
		}
	}
	bomb := strings.Repeat(" ", DefaultLimits().Unpacked+1)
	for name, content := range map[string][]byte{
		"bomb.zip":    zipped(t, parts("small.txt", "Some 12 words.", "bomb.txt", bomb, "later.txt", "Some 13 words.")),
		"bomb.tar.gz": tarOf(t, parts("small.txt", "Some 12 words.", "bomb.txt", bomb, "later.txt", "Some 13 words.")),
	} {
		paths, faults := readAll(name, content, Options{})
		if len(paths) != 2 || len(faults) != 1 || !strings.Contains(faults[0], "more than 128 MiB when unzipped") {
			t.Errorf("%s: read %q, faults %q", name, paths, faults)
		}
	}
}

// mustGoOn reads a sheet of so many cells in windows, none of them large.
func mustGoOn(t *testing.T, name string, content []byte, cells int) {
	t.Helper()
	for d, err := range ReadAll(name, content, Options{}) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(d.Blocks) > 2*DefaultLimits().Window {
			t.Fatalf("%s: a window of %d cells", name, len(d.Blocks))
		}
		cells -= len(d.Blocks) - d.Own()
	}
	if cells != 0 {
		t.Errorf("%s: %d cells are missing", name, cells)
	}
}

// TestEntities gives every format of XML entities that grow and that lead out.
func TestEntities(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString(`<!DOCTYPE d [<!ENTITY e0 "hahaha">`)
	for i := range 12 {
		fmt.Fprintf(&bomb, `<!ENTITY e%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&e%d;", i), 20))
	}
	bomb.WriteString("]>")
	for _, start := range []string{bomb.String(), `<!DOCTYPE d [<!ENTITY e12 SYSTEM "file:///etc/hostname">]>`} {
		for name, part := range map[string]string{
			"a.docx": "word/document.xml", "a.odt": "content.xml", "a.ods": "content.xml", "a.xlsx": "xl/worksheets/sheet1.xml", "a.epub": "OEBPS/text/one.xhtml",
		} {
			for _, path := range archives(t) {
				if filepath.Ext(path) != filepath.Ext(name) {
					continue
				}
				content := with(t, path, part, start+"<document><body><p>&e12;</p></body></document>")
				d, err := Read(name, content, Options{})
				if err == nil && (len(d.Text) > 10_000 || strings.Contains(d.Text, "hahaha")) {
					t.Errorf("%s: an entity became %d bytes of text", name, len(d.Text))
				}
			}
		}
	}
	d, err := Read("a.html", []byte(bomb.String()+"<p>Some 12 words &e12;</p>"), Options{})
	if err != nil || strings.Contains(d.Prose(len(d.Blocks)-1), "haha") {
		t.Errorf("a.html: %v", err)
	}
}

// TestRightToLeft keeps the order of the file in texts that are shown from the
// right, marks of direction included, and offsets on characters.
func TestRightToLeft(t *testing.T) {
	texts := []string{"בשנת 2024 נמכרו 1,310 סירות.", "بيع 1,310 قاربا في عام 2024.", "בוצעו \u200e1,310\u200f מסעות \u202bבקו\u202c \u20672024\u2069."}
	for _, text := range texts {
		for name, content := range map[string][]byte{
			"a.txt": []byte(text), "a.md": []byte(text), "a.html": []byte("<p dir=rtl>" + text), "a.csv": []byte("א;ב\n" + text + ";1310\n"),
			"a.docx": zipped(t, parts("word/document.xml", "<document><body><p><r><t>"+text+"</t></r></p></body></document>")),
		} {
			d, err := Read(name, content, Options{})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if fault := faultOf(d, content); fault != "" {
				t.Errorf("%s: %s", name, fault)
			}
			if k := strings.Index(d.Text, "1,310"); k < 0 || strings.Contains(d.Text, "013,1") {
				t.Errorf("%s: %q", name, d.Text)
			}
		}
	}
}

// TestEncodings gives texts in several encodings, and several in one file.
func TestEncodings(t *testing.T) {
	mixed := []byte("Café prices rose 4%.\n\nCaf\xe9 prices fell 3%.\n")
	for _, name := range []string{"a.txt", "a.md"} {
		if _, err := Read(name, mixed, Options{}); err == nil || !strings.HasPrefix(err.Error(), name+":3:4: byte 26 (0xE9) is not UTF-8") {
			t.Errorf("%s: %v", name, err)
		}
	}
	d, err := Read("a.html", []byte("<p>Caf\xe9 prices fell 3%."), Options{})
	if err != nil || strings.TrimSpace(d.Text) != "Café prices fell 3%." {
		t.Errorf("a.html: %v", err)
	}
	mustHold(t, "a.jsonl", []byte("{\"text\":\"Caf\xe9, 12\"}\n"), "Latin-1")
	mustHold(t, "a.csv", append([]byte("a,b\né,1\n"), "\xe9,2\n"...), "two encodings")
	mustHold(t, "a.html", append([]byte("<meta charset=utf-8><p>é "), "\xe9 12"...), "two encodings")
}

// TestTraversal packs names that lead out of the archive: they are names of
// sources, and nothing else.
func TestTraversal(t *testing.T) {
	files := parts("../../../tmp/a.txt", "Some 12 words.", "/etc/b.txt", "Some 13 words.", `..\..\c.txt`, "Some 14 words.", "x/../../d.txt", "Some 15 words.")
	for name, content := range map[string][]byte{"a.zip": zipped(t, files), "a.tar": tarOf(t, files)} {
		paths, faults := readAll(name, content, Options{})
		if len(paths) != 4 || len(faults) != 0 {
			t.Errorf("%s: %q, %q", name, paths, faults)
		}
		for _, p := range paths {
			if strings.Contains(filepath.ToSlash(p), "/../") || !strings.HasPrefix(p, name+"/") {
				t.Errorf("%s: source %q", name, p)
			}
		}
	}
}

// parts makes files of names and texts in turn.
func parts(list ...string) (out []txtar.File) {
	for i := 0; i < len(list); i += 2 {
		out = append(out, part(list[i], list[i+1]))
	}
	return out
}

// tarOf packs files into a tar archive, compressed, without links.
func tarOf(t *testing.T, files []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, f := range files {
		err := w.WriteHeader(&tar.Header{Name: f.Name, Mode: 0o600, Size: int64(len(f.Data)), Typeflag: tar.TypeReg})
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pagesPDF makes a PDF of so many pages.
func pagesPDF(t *testing.T, pages int) []byte {
	t.Helper()
	f := fpdf.New("P", "mm", "A5", "")
	f.SetFont("Helvetica", "", 12)
	for i := range pages {
		f.AddPage()
		f.Cell(40, 10, fmt.Sprintf("Some %d boats sailed.", i+100))
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// rowsXLSX makes a workbook of rows with two cells.
func rowsXLSX(t *testing.T, rows int) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for y := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", y+1), &[]any{"Kell", y}); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// longXLSX makes a workbook of more rows than excelize would write in a
// test's time.
func longXLSX(t *testing.T, rows int) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(rowsXLSX(t, 1)), int64(len(rowsXLSX(t, 1))))
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			var b strings.Builder
			b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
			for y := range rows {
				fmt.Fprintf(&b, `<row r="%d"><c><v>1</v></c></row>`, y+1)
			}
			b.WriteString("</sheetData></worksheet>")
			content = []byte(b.String())
		}
		files = append(files, txtar.File{Name: f.Name, Data: content})
	}
	return zipped(t, files)
}
