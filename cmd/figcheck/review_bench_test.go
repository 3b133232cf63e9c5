package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/review"
)

// desk is a review of a document of some 500 figures.
func desk(b *testing.B) *review.Session {
	b.Helper()
	dir := b.TempDir()
	var text strings.Builder
	for i := range 50 {
		fmt.Fprintf(&text, "## Pier %d\n\n%s\n", i+1, strings.ReplaceAll(ledger[strings.Index(ledger, "The"):], "nine", fmt.Sprint(9+i)))
	}
	doc, out := filepath.Join(dir, "piers.md"), filepath.Join(dir, "out")
	if err := os.WriteFile(doc, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	if code := run([]string{"build", doc, "-o", out}, strings.NewReader(""), io.Discard, os.Stderr); code != exitClean {
		b.Fatal(code)
	}
	s, err := openReview(&streams{out: io.Discard, err: io.Discard}, out, new(inputFlags), "", "")
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d figures, %d findings", len(s.Report.Dataset.Records), len(s.Report.Dataset.Findings))
	return s
}

// BenchmarkReviewOpen is what figcheck review does before it answers.
func BenchmarkReviewOpen(b *testing.B) {
	s := desk(b)
	for b.Loop() {
		if _, err := openReview(&streams{out: io.Discard, err: io.Discard}, s.Dir, new(inputFlags), "", ""); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReviewStep is one decision: on disk, checked again, laid out anew.
func BenchmarkReviewStep(b *testing.B) {
	for _, name := range []string{"accept", "correct"} {
		b.Run(name, func(b *testing.B) {
			s := desk(b)
			d := s.Report.Dataset
			step := 0
			for b.Loop() {
				r := review.Request{Step: step, Act: dataset.Accept, Target: d.Findings[0].ID}
				if name == "correct" {
					r = review.Request{Step: step, Act: dataset.Correct, Target: d.Records[0].ID, Cells: map[string]string{"value": fmt.Sprint(step + 1)}}
				}
				a, err := s.Decide(r)
				if err != nil {
					b.Fatal(err)
				}
				step = a.Step
			}
		})
	}
}
