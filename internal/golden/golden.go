// Package golden compares what a test produced with a file kept beside it, and
// rewrites that file under -update. It holds no diff and no format but PNG:
// what else is compared is bytes. `make golden` runs every package that imports it.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite golden files with what the tests produce")

// File fails t unless the file at path holds exactly got; with -update it
// writes got there, making folders as needed.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	if d := difference(want, got); d != "" {
		t.Errorf("%s: %s", path, d)
	}
}

// Cases runs got once for each case in the txtar files that match glob and
// compares what it returns with the case's want. A case is a file named "want"
// or "NAME.want" with all files between it and the case before; got sees those
// files as an archive, without the want. With -update the wants are rewritten;
// files after the last want then become a case of their own.
func Cases(t *testing.T, glob string, got func(t *testing.T, in *txtar.Archive) []byte) {
	t.Helper()
	paths, err := filepath.Glob(glob)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no file matches %s (%v)", glob, err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), func(t *testing.T) {
			runCases(t, archive, got)
			if *update && !t.Failed() {
				File(t, path, txtar.Format(archive))
			}
		})
	}
}

func runCases(t *testing.T, archive *txtar.Archive, got func(*testing.T, *txtar.Archive) []byte) {
	start := 0
	if n := len(archive.Files); n == 0 || !isWant(archive.Files[n-1].Name) {
		archive.Files = append(archive.Files, txtar.File{Name: "want"})
	}
	for i := range archive.Files {
		want := &archive.Files[i]
		if !isWant(want.Name) {
			continue
		}
		in := &txtar.Archive{Comment: archive.Comment, Files: archive.Files[start:i:i]}
		start = i + 1
		t.Run(strings.TrimSuffix(want.Name, ".want"), func(t *testing.T) {
			out := endLine(got(t, in))
			if *update {
				want.Data = out
			} else if d := difference(want.Data, out); d != "" {
				t.Errorf("%s: %s", want.Name, d)
			}
		})
	}
}

func isWant(name string) bool { return name == "want" || strings.HasSuffix(name, ".want") }

// endLine ends the text with a line end, as a txtar section always does.
func endLine(b []byte) []byte {
	if len(b) > 0 && b[len(b)-1] != '\n' {
		b = append(bytes.Clone(b), '\n')
	}
	return b
}

// difference shows the first line that differs; "" when none does.
func difference(want, got []byte) string {
	if bytes.Equal(want, got) {
		return ""
	}
	w, g := strings.SplitAfter(string(want), "\n"), strings.SplitAfter(string(got), "\n")
	for i := 0; ; i++ {
		switch {
		case i >= len(w) || w[i] == "" && i+1 == len(w):
			return fmt.Sprintf("line %d: got more than wanted: %q", i+1, strings.Join(g[i:], ""))
		case i >= len(g) || g[i] == "" && i+1 == len(g):
			return fmt.Sprintf("line %d: missing %q", i+1, strings.Join(w[i:], ""))
		case w[i] != g[i]:
			return fmt.Sprintf("line %d:\n got  %q\n want %q", i+1, g[i], w[i])
		}
	}
}
