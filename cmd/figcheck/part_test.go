package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/article"
	"figcheck/internal/config"
	"figcheck/internal/report"
)

// TestOneByOne holds that documents that are checked one by one, more than are
// held in memory, give what they give when all are in memory as one dataset:
// the same findings in every format.
func TestOneByOne(t *testing.T) {
	n := 250
	if testing.Short() {
		n = 40
	}
	dir := t.TempDir()
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("%04d.txt", i))
		if err := os.WriteFile(name, []byte(article.Write(i, 5<<10)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := &streams{out: io.Discard, err: io.Discard}
	one := settled(t, s, dir, nil)
	defer one.close()
	whole := &unit{}
	for p, err := range one.parts() {
		if err != nil {
			t.Fatal(err)
		}
		whole.Docs = append(whole.Docs, p.unit.Docs...)
		whole.Data.Sources = append(whole.Data.Sources, p.unit.Data.Sources...)
		whole.Data.Records = append(whole.Data.Records, p.unit.Data.Records...)
	}
	all := settled(t, s, dir, whole)
	if !testing.Short() && one.bonds.Len() < 100 {
		t.Errorf("only %d findings are between documents", one.bonds.Len())
	}
	for _, f := range report.All() {
		if f.Name == "html" {
			continue // a page of all documents takes a while
		}
		if got, want := inFormat(t, f, one), inFormat(t, f, all); got != want {
			t.Errorf("as %s, documents one by one give %d bytes, all together %d", f.Name, len(got), len(want))
		}
	}
}

// settled is a run over the documents of a folder, or over a unit of them.
func settled(t *testing.T, s *streams, dir string, whole *unit) *result {
	t.Helper()
	set := &settings{Config: new(config.Config)}
	checks, err := set.checks()
	if err != nil {
		t.Fatal(err)
	}
	var all gathering
	r := &result{checks: checks, lone: whole, unchecked: true}
	if whole == nil {
		if err := r.read(s, []string{dir}, &inputFlags{}, set, &all); err != nil {
			t.Fatal(err)
		}
	}
	r.found(io.Discard, &all)
	if err := r.settle(io.Discard, func(*part, *dataset.Dataset) error { return nil }); err != nil {
		t.Fatal(err)
	}
	return r
}

func inFormat(t *testing.T, f *report.Format, r *result) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, r.report()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
