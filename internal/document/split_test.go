package document

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// readAll returns the paths of the documents in a file, and what is wrong.
func readAll(name string, content []byte, opts Options) (paths, faults []string) {
	for d, err := range ReadAll(name, content, opts) {
		if err != nil {
			faults = append(faults, err.Error())
		} else {
			paths = append(paths, d.Source.Path+" "+d.Source.Published)
		}
	}
	return paths, faults
}

func tarred(t *testing.T, files ...txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: f.Name, Mode: 0o600, Size: int64(len(f.Data)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.WriteHeader(&tar.Header{Name: "link.txt", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink}); err != nil {
		t.Fatal(err)
	}
	w.Close()
	z.Close()
	return b.Bytes()
}

func TestReadAll(t *testing.T) {
	files := []txtar.File{
		part("a/one.txt", "One text of 12 words."), part("../../etc/two.md", "Two texts."), part("three.docx", "no archive"),
		part("inner.zip", "PK"), part(".hidden.txt", "7"), part("four.bin", "8"),
	}
	whole := tarred(t, files...)
	lines := `{"text":"One, of 12.","date":"3 March 2024"}` + "\n\n[1]\n" + `{"story":"Two.","text":5}` + "\n" + `{"text":"Three."}`
	tests := []struct {
		name          string
		content       []byte
		opts          Options
		paths, faults string // what they hold, parted by bars
	}{
		{"a.zip", zipped(t, files), Options{}, "a.zip/a/one.txt |a.zip/etc/two.md ", "a.zip/three.docx: not a Word document"},
		{"a.tar.gz", whole, Options{}, "a.tar.gz/a/one.txt |a.tar.gz/etc/two.md ", "a.tar.gz/three.docx: not a Word document"},
		{"a.tgz", whole[:len(whole)/2], Options{}, "a.tgz/a/one.txt ", "a.tgz: archive broken, or cut short"},
		{"a.zip", zipped(t, files[3:]), Options{}, "", "a.zip: no document in it: figcheck reads"},
		{"a.zip", []byte("words"), Options{}, "", "a.zip: not a zip archive, or cut short"},
		{"a.jsonl", []byte(lines), Options{}, "a.jsonl:1 2024-03-03|a.jsonl:5 ", "a.jsonl:3: line is no JSON object|a.jsonl:4: article without text"},
		{"a.jsonl", []byte(lines), Options{Fields: Fields{Text: "story"}}, "a.jsonl:4 ", "a.jsonl:1: article without|a.jsonl:3: line is|a.jsonl:5: article"},
		{"a.jsonl", []byte(strings.Repeat("x\n", 19) + "x\nx\n"), Options{}, "", strings.Repeat("a.jsonl:|", 20) + "a.jsonl:20: 20 lines do not read"},
		{"a.jsonl", []byte(" \n"), Options{}, "", "a.jsonl: empty file"},
		{"a.txt", []byte("Plain text."), Options{}, "a.txt ", ""},
	}
	for _, test := range tests {
		paths, faults := readAll(test.name, test.content, test.opts)
		if got := strings.Join(paths, "|"); got != test.paths {
			t.Errorf("%s: read %q, want %q", test.name, got, test.paths)
		}
		want := strings.Split(test.faults, "|")
		if test.faults == "" {
			want = nil
		}
		if len(want) != len(faults) {
			t.Errorf("%s: faults %q, want %q", test.name, faults, want)
			continue
		}
		for i := range want {
			if !strings.HasPrefix(faults[i], want[i]) || strings.Contains(faults[i], "\n") {
				t.Errorf("%s: fault %q, want %q", test.name, faults[i], want[i])
			}
		}
	}
}

// TestReadRefusesSeveral keeps Read for files that are one document.
func TestReadRefusesSeveral(t *testing.T) {
	_, err := Read("a.jsonl", []byte(`{"text":"x"}`), Options{})
	if err == nil || err.Error() != "a.jsonl: several documents in one file: give one of them" {
		t.Error(err)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add([]byte(`{"text":"One, of 12.","date":"3 March 2024","title":{"name":"x"}}`), "a.jsonl")
	f.Add(zipped(f, []txtar.File{part("a.txt", "12 x"), part("b.csv", "a,b", "1,2")}), "a.zip")
	f.Add([]byte("\x1f\x8b"), "a.tar.gz")
	f.Fuzz(func(t *testing.T, content []byte, name string) {
		if k := Detect(name, content); k == nil || k.Split == nil {
			return
		}
		for d, err := range ReadAll(name, content, Options{}) {
			if err != nil {
				continue
			}
			if fault := faultOf(d, []byte(d.Text)); fault != "" {
				t.Fatal(fault)
			}
		}
	})
}
