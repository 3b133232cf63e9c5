package document

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// archives returns the samples that are zip archives.
func archives(t *testing.T) []string {
	var paths []string
	for _, path := range documents(t) {
		if _, err := os.Stat(path + ".txtar"); err == nil {
			paths = append(paths, path)
		}
	}
	return paths
}

// TestBrokenArchives reads each sample cut short, damaged and under the name
// of another: one clear line says so, or what is left reads.
func TestBrokenArchives(t *testing.T) {
	for _, path := range archives(t) {
		whole := sample(t, path)
		name := filepath.Base(path)
		for _, cut := range []int{1, 10, len(whole) / 2, len(whole) - 1} {
			mustFail(t, name, whole[:cut], "cut short")
		}
		for at := 40; at < len(whole); at += 97 {
			damaged := bytes.Clone(whole)
			damaged[at] ^= 0x55
			if d, err := Read(name, damaged, Options{}); err == nil {
				if fault := faultOf(d, damaged); fault != "" {
					t.Errorf("%s damaged at %d: %s", name, at, fault)
				}
			} else {
				mustBeClear(t, name, err)
			}
		}
		mustFail(t, name, []byte("These are words, and no archive."), "text")
		mustFail(t, name, []byte(compound+strings.Repeat("x", 600)), "compound file")
		for _, other := range archives(t) {
			if filepath.Ext(other) != filepath.Ext(path) {
				// What says its type within is read by that.
				if d, err := Read("wrong"+filepath.Ext(other), whole, Options{}); err != nil {
					mustBeClear(t, "wrong"+filepath.Ext(other), err)
				} else if want := Detect(name, nil).MediaType; d.Source.MediaType != want {
					t.Errorf("%s as %s: read as %s", name, filepath.Ext(other), d.Source.MediaType)
				}
			}
		}
	}
}

func mustFail(t *testing.T, name string, content []byte, what string) {
	t.Helper()
	d, err := Read(name, content, Options{})
	if err == nil {
		t.Errorf("%s, %s: read %d blocks, want an error", name, what, len(d.Blocks))
		return
	}
	mustBeClear(t, name, err)
}

func mustBeClear(t *testing.T, name string, err error) {
	t.Helper()
	if e, ok := err.(*Error); !ok || e.Do == "" || !strings.HasPrefix(err.Error(), name+": ") || strings.ContainsAny(err.Error(), "\n\r") {
		t.Errorf("%s: unclear error %q", name, err)
	}
}

// with returns the parts of a sample with one part replaced or added.
func with(t *testing.T, path, name, content string) []byte {
	archive, err := txtar.ParseFile(path + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	parts := []txtar.File{}
	for _, p := range archive.Files {
		if p.Name != name {
			parts = append(parts, p)
		}
	}
	return zipped(t, append(parts, part(name, content)))
}

// TestHostileArchives reads files that were made to do harm.
func TestHostileArchives(t *testing.T) {
	const docx, odt, ods, epub = "testdata/harvest_report.docx", "testdata/reservoir_note.odt", "testdata/budget.ods", "testdata/island_book.epub"
	bomb := `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`
	outside := `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>`
	body := func(s string) string { return "<document><body><p><r><t>" + s + "</t></r></p></body></document>" }
	tests := []struct{ name, sample, part, content, want string }{
		{"entity bomb", docx, "word/document.xml", bomb + body("&c;"), "word/document.xml in it is broken"},
		{"external entity", docx, "word/document.xml", outside + body("&x;"), "word/document.xml in it is broken"},
		{"external entity", odt, "content.xml", outside + "<d>&x;</d>", "content.xml in it is broken"},
		{"deep nesting", docx, "word/document.xml", "<document><body>" + strings.Repeat("<p>", 100_000), "nested too deep"},
		{"deep nesting", ods, "content.xml", "<spreadsheet><table><table-row>" + strings.Repeat("<a>", 100_000), "content.xml in it is broken"},
		{"zip bomb", docx, "word/document.xml", body(strings.Repeat(" ", DefaultLimits().Unpacked+1000)), "more than 128 MiB when unzipped"},
		{"million rows", ods, "content.xml", "<spreadsheet><table><table-row number-rows-repeated='1048576'><table-cell number-columns-repeated='16384'><p>1</p></table-cell></table-row></table></spreadsheet>", "more than 20000000 cells"},
		{"path traversal", epub, "META-INF/container.xml", "<container><rootfiles><rootfile full-path='../../../../etc/passwd'/></rootfiles></container>", "no package in it"},
		{"no text", docx, "word/document.xml", body(" "), "no text in this file"},
		{"text cut short", docx, "word/document.xml", "<document><body><p><r><t>words", "word/document.xml in it is broken"},
		{"encrypted", odt, "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>", "encrypted"},
		{"protected", epub, "META-INF/encryption.xml", "<encryption><EncryptedData><CipherData><CipherReference URI='OEBPS/text/one.xhtml'/></CipherData></EncryptedData></encryption>", "protected against copying"},
	}
	for _, test := range tests {
		t.Run(test.name+filepath.Ext(test.sample), func(t *testing.T) {
			if test.name == "zip bomb" && testing.Short() {
				t.Skip("a few seconds")
			}
			_, err := Read(test.sample, with(t, test.sample, test.part, test.content), Options{})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("error %v, want %q", err, test.want)
			}
			mustBeClear(t, test.sample, err)
		})
	}
}
