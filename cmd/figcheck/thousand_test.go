package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"
)

// TestThousand builds from a thousand documents of every format, fifty of them
// broken: the build ends, names the fifty, and a second one reads nothing and
// writes the same bytes.
func TestThousand(t *testing.T) {
	all, broken := 1000, 50
	if testing.Short() {
		all = 150
	}
	dir := t.TempDir()
	docs, out := filepath.Join(dir, "docs"), filepath.Join(dir, "out")
	names := writeMixed(t, docs, all, broken)
	build := func() (stdout, stderr string) {
		var o, e bytes.Buffer
		if code := run([]string{"build", docs, "-o", out}, nil, &o, &e); code != exitFailed {
			t.Fatalf("exit code %d, want %d: %s%s", code, exitFailed, o.String(), e.String())
		}
		return o.String(), e.String()
	}
	stdout, stderr := build()
	if want := fmt.Sprintf(" in %d documents", all-broken); !strings.Contains(stdout, want) {
		t.Errorf("no %q in %q", want, stdout)
	}
	if n := strings.Count(stderr, "\n"); n != broken {
		t.Errorf("%d lines on stderr, want %d:\n%s", n, broken, stderr)
	}
	for _, name := range names {
		if !strings.Contains(stderr, name+":") {
			t.Errorf("%s is not named", name)
		}
	}
	before := contents(t, out)
	again, stderrAgain := build()
	if want := fmt.Sprintf("%d documents unchanged since the last build and not read again", all); !strings.Contains(again, want) {
		t.Errorf("no %q in %q", want, again)
	}
	if stderrAgain != stderr {
		t.Error("the second build says something else of what is broken")
	}
	sameContents(t, before, contents(t, out))
}

// contents returns the files of a folder that a build wrote, by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, path))
		out[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func sameContents(t *testing.T, a, b map[string]string) {
	t.Helper()
	for name := range a {
		if a[name] != b[name] {
			t.Errorf("%s differs", name)
		}
	}
	if len(a) != len(b) {
		t.Errorf("%d files, then %d", len(a), len(b))
	}
}

// writeMixed writes documents of all formats in turn, some of them broken, and
// returns the paths of those.
func writeMixed(t *testing.T, dir string, all, broken int) (names []string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(i int, ext string, content []byte) string {
		path := filepath.Join(dir, fmt.Sprintf("%04d%s", i, ext))
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for i := range all {
		kind := mixed[i%len(mixed)]
		if kind.ext == ".pdf" && i%60 != 10 { // PDFium starts but once, and takes its time for each
			kind = mixed[0]
		}
		content := kind.content(t, i)
		if i < broken {
			names = append(names, write(i, kind.ext, damage(i/len(mixed), kind.ext, content)))
			continue
		}
		write(i, kind.ext, content)
	}
	return names
}

// damage makes what nobody can read of a document, in several ways. A text
// that is cut short is still a text.
func damage(way int, ext string, content []byte) []byte {
	text := slices.Contains([]string{".txt", ".md", ".csv", ".html", ".jsonl"}, ext)
	switch {
	case way == 1:
		return nil
	case way == 2:
		return []byte("\x00\x01\x02 no document")
	case text && way%2 == 0:
		return append([]byte("caf\xe9 \x00"), content...)
	case text:
		return append(bytes.TrimSpace(content), "\x00\x07\xff"...)
	}
	return content[:len(content)/(way+2)]
}

// mixed is how the documents of each format are made.
var mixed = []struct {
	ext     string
	content func(t *testing.T, i int) []byte
}{
	{".txt", func(t *testing.T, i int) []byte { return []byte(words(i)) }},
	{".md", func(t *testing.T, i int) []byte { return []byte("# Depot " + fmt.Sprint(i) + "\n\n" + words(i)) }},
	{".html", func(t *testing.T, i int) []byte { return []byte("<h1>The depot</h1><p>" + words(i) + "</p>") }},
	{".csv", func(t *testing.T, i int) []byte {
		return fmt.Appendf(nil, "Quay,Crates\nNorth,%d\nSouth,%d\n", i+100, i+7)
	}},
	{".jsonl", func(t *testing.T, i int) []byte { return fmt.Appendf(nil, "{\"text\":%q}\n", words(i)) }},
	{".docx", func(t *testing.T, i int) []byte {
		return packed(t, "word/document.xml", "<document><body><p><r><t>"+words(i)+"</t></r></p></body></document>")
	}},
	{".odt", func(t *testing.T, i int) []byte {
		return packed(t, "content.xml", "<document-content><body><text><p>"+words(i)+"</p></text></body></document-content>")
	}},
	{".ods", func(t *testing.T, i int) []byte {
		cell := "<table-cell><p>%s</p></table-cell>"
		row := "<table-row>" + cell + cell + "</table-row>"
		return packed(t, "content.xml", "<document-content><body><spreadsheet><table name='A'>"+fmt.Sprintf(row+row, "Quay", "Crates", "North", fmt.Sprint(i+100))+
			"</table></spreadsheet></body></document-content>")
	}},
	{".epub", func(t *testing.T, i int) []byte {
		return packed(t, "META-INF/container.xml", "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
			"a.opf", "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>",
			"a.xhtml", "<html><body><p>"+words(i)+"</p></body></html>")
	}},
	{".xlsx", func(t *testing.T, i int) []byte {
		f := excelize.NewFile()
		defer f.Close()
		for y, row := range [][]any{{"Quay", "Crates"}, {"North", i + 100}, {"South", i + 7}} {
			if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", y+1), &row); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}},
	{".pdf", func(t *testing.T, i int) []byte {
		f := fpdf.New("P", "mm", "A4", "")
		f.AddPage()
		f.SetFont("Helvetica", "", 12)
		f.MultiCell(0, 6, words(i), "", "", false)
		var b bytes.Buffer
		if err := f.Output(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}},
}

// words are the text of one document.
func words(i int) string {
	return fmt.Sprintf("Depot %d moved %d crates in March 2024, of which %d went by rail. It employs %d people.\n", i, 2000+i, 300+i, 40+i%60)
}

// packed makes a zip archive of names and contents.
func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(w, parts[i+1])
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
