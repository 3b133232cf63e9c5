package document

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// sample returns a file of testdata. A document that is a zip archive lies
// there as text, "name.docx.txtar", so that its parts can be read and reviewed.
func sample(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err == nil {
		return content
	}
	parts, err := txtar.ParseFile(path + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	return zipped(t, parts.Files)
}

// zipped makes a zip archive of parts. An odt or epub has its type in the first
// one, not compressed and without a line end.
func zipped(t testing.TB, parts []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		method := zip.Deflate
		if p.Name == "mimetype" {
			method, p.Data = zip.Store, bytes.TrimSpace(p.Data)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.Name, Method: method})
		if err == nil {
			_, err = w.Write(p.Data)
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

// part makes a txtar file of a name and text.
func part(name string, text ...string) txtar.File {
	return txtar.File{Name: name, Data: []byte(strings.Join(text, "\n"))}
}
