//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"figcheck/dataset"
)

// TestReread builds with wider limits than the defaults: the documents are read
// again with their text, from a file and from an archive, as long as the file
// is the same.
func TestReread(t *testing.T) {
	t.Chdir(t.TempDir())
	const deep = 300
	text := `<office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>` +
		strings.Repeat("<text:section>", deep) + "<text:p>The quay has 14 cranes.</text:p>" + strings.Repeat("</text:section>", deep) +
		"</office:text></office:body></office:document>"
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	w, err := z.Create("other.fodt")
	if err == nil {
		_, err = w.Write([]byte(strings.Replace(text, "14", "15", 1)))
	}
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	write := func(name string, content []byte) {
		t.Helper()
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("deep.fodt", []byte(text))
	write("docs.zip", packed.Bytes())
	mustBuild(t, "deep.fodt", "docs.zip", "--max-depth", "1000", "-o", "out")
	again := func() int {
		t.Helper()
		d, err := dataset.Read("out")
		if err != nil || len(d.Sources) != 2 {
			t.Fatalf("%d sources, %v", len(d.Sources), err)
		}
		return len(reread(d))
	}
	if n := again(); n != 2 {
		t.Errorf("%d of 2 documents are read again", n)
	}
	write("deep.fodt", []byte(strings.Replace(text, "14", "16", 1)))
	if n := again(); n != 1 {
		t.Errorf("%d documents are read again, want the unchanged one", n)
	}
}

// TestPartsAreSaid checks a table too large to be held: what was not checked of
// it is said where the rest is, of the file as of the dataset.
func TestPartsAreSaid(t *testing.T) {
	if testing.Short() {
		t.Skip("a large table")
	}
	t.Chdir(t.TempDir())
	const rows = 17_000
	var b strings.Builder
	b.WriteString("Berth,Boats,Crates\n")
	for i := range rows {
		fmt.Fprintf(&b, "B%d,%d,%d\n", i, i%7, i%90)
	}
	if err := os.WriteFile("berths.csv", []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, "berths.csv", "-o", "out")
	for _, what := range []string{"berths.csv", "out"} {
		var o, e bytes.Buffer
		if code := run([]string{"check", "--unchecked", "--format", "json", what}, nil, &o, &e); code != exitClean {
			t.Errorf("%s: exit code %d: %s", what, code, e.String())
		}
		want := fmt.Sprintf("berths.csv: note: a table of %d rows is read in parts: its totals are not checked", rows+1)
		if strings.Count(o.String(), want) != 1 {
			t.Errorf("%s: no %q", what, want)
		}
	}
}
