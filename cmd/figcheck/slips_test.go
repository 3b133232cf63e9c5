package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/golden"
)

const articles = "../../testdata/articles"

// TestSilence checks that nothing is held against the texts of
// testdata/articles and the examples, all of whose figures agree.
func TestSilence(t *testing.T) {
	paths, err := filepath.Glob(articles + "/*.*")
	if err != nil || len(paths) < 10 {
		t.Fatalf("%d articles (%v)", len(paths), err)
	}
	examples, err := filepath.Glob("../../examples/*.*")
	if err != nil || len(examples) < 5 {
		t.Fatalf("%d examples (%v)", len(examples), err)
	}
	for _, path := range slices.Concat(paths, examples) {
		if filepath.Base(path) == "planted-slips.md" || document.Detect(path, nil) == nil || filepath.Ext(path) == ".tsv" || filepath.Ext(path) == ".txtar" || filepath.Base(path) == "README.md" {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		silent(t, filepath.Base(path), content)
	}
	short, err := txtar.ParseFile(articles + "/lookalikes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range short.Files {
		silent(t, f.Name, f.Data)
	}
}

// TestHarmless makes each edit of harmless.tsv, after which its text is still
// right.
func TestHarmless(t *testing.T) {
	list, err := os.ReadFile(articles + "/harmless.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
		if !strings.HasPrefix(line, "#") {
			name, text, _, _ := edited(t, fmt.Sprintf("harmless.tsv:%d", n+1), line)
			silent(t, name, text)
		}
	}
}

func silent(t *testing.T, name string, content []byte) {
	t.Helper()
	for _, f := range findingsOf(t, name, content).Findings {
		if f.Verdict == dataset.Inconsistent || f.Verdict == dataset.Tension {
			t.Errorf("%s: %s %s: %s", name, f.Verdict, f.Check, f.Message)
		}
	}
}

// TestSlips makes each slip of slips.tsv in its text and writes down what is
// said of it. The golden listing is the ratchet: a slip that goes unseen again
// is a line that changes.
func TestSlips(t *testing.T) {
	list, err := os.ReadFile(articles + "/slips.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	caught, all := 0, 0
	for n, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		v := slipVerdict(t, n+1, line)
		if v == dataset.Inconsistent {
			caught++
		}
		all++
		fmt.Fprintf(&out, "%s\t%s\n", v, line)
	}
	fmt.Fprintf(&out, "%d of %d slips are inconsistent\n", caught, all)
	golden.File(t, articles+"/caught.golden", out.Bytes())
}

// edited makes the edit that a row ends with, {from→to} in a passage that stands
// once in the file the row names, and returns that name, the text, and the
// bytes of what was put in.
func edited(t *testing.T, at, row string) (name string, text []byte, from, to int) {
	t.Helper()
	fields := strings.Split(row, "\t")
	before, rest, ok := strings.Cut(fields[len(fields)-1], "{")
	change, after, ok2 := strings.Cut(rest, "}")
	was, is, ok3 := strings.Cut(change, "→")
	if len(fields) != 3 || !ok || !ok2 || !ok3 {
		t.Fatalf("%s: want file, kind and a passage with {from→to}, separated by tabs", at)
	}
	content, err := os.ReadFile(filepath.Join(articles, fields[0]))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(content, []byte(before+was+after)); n != 1 {
		t.Fatalf("%s: the passage stands %d times in %s, want once", at, n, fields[0])
	}
	from = bytes.Index(content, []byte(before+was+after)) + len(before)
	return fields[0], slices.Concat(content[:from], []byte(is), content[from+len(was):]), from, from + len(is)
}

// slipVerdict makes one slip and returns the worst verdict on the changed
// figure that the right text does not get, "silent" where there is none.
func slipVerdict(t *testing.T, line int, row string) dataset.Verdict {
	name, slipped, from, to := edited(t, fmt.Sprintf("slips.tsv:%d", line), row)
	d := findingsOf(t, name, slipped)
	start, end := utf8.RuneCount(slipped[:from]), utf8.RuneCount(slipped[:to]) // records count characters
	worst := dataset.Verdict("silent")
	for _, f := range d.Findings {
		if touches(d, f, start, end) && (f.Verdict == dataset.Inconsistent || f.Verdict == dataset.Tension && worst == "silent") {
			worst = f.Verdict
		}
	}
	return worst
}

// touches reports whether a figure of the finding lies in a stretch of the text.
func touches(d *dataset.Dataset, f dataset.Finding, start, end int) bool {
	return slices.ContainsFunc(d.Records, func(r dataset.Record) bool {
		return int(r.Start) < end && start < int(r.End) && slices.Contains(f.Claims, r.ID)
	})
}

func findingsOf(t *testing.T, name string, content []byte) *dataset.Dataset {
	doc, err := document.Read(name, content, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := &dataset.Dataset{Sources: []dataset.Source{doc.Source}, Records: records(doc)}
	d.Findings = check.Run(d, check.All()...)
	return d
}
