package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/review"
)

const ledger = `# A ledger of the pier

The pier took €48.2 million in spring, €17.5 million in summer and €6.1 million in autumn, which makes €73.8 million in total.

It has nine benches in the shade. Of its 400 lamps, 212 were lit on 3 May 2025.
`

// figcheck runs the program and returns what it printed on both outputs.
func figcheck(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if code := run(args, strings.NewReader(""), &out, &out); code != exitClean {
		t.Fatalf("%v: exit %d\n%s", args, code, out.String())
	}
	return out.String()
}

// built writes the ledger and builds a folder of it.
func built(t *testing.T) (doc, out string) {
	t.Helper()
	dir := t.TempDir()
	doc, out = filepath.Join(dir, "ledger.md"), filepath.Join(dir, "out")
	write(t, doc, ledger)
	figcheck(t, "build", doc, "-o", out)
	return doc, out
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// opened is a review of a folder, as the review command opens it.
func opened(t *testing.T, dir string) *review.Session {
	t.Helper()
	s, err := openReview(&streams{out: os.Stdout, err: os.Stderr}, dir, new(inputFlags), "Ada", "today")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func decide(t *testing.T, s *review.Session, r review.Request) {
	t.Helper()
	if _, err := s.Decide(r); err != nil {
		t.Fatal(err)
	}
}

func stated(t *testing.T, d *dataset.Dataset, words string) *dataset.Record {
	t.Helper()
	for i := range d.Records {
		if d.Records[i].Stated == words {
			return &d.Records[i]
		}
	}
	t.Fatalf("no figure %q", words)
	return nil
}

func inconsistent(t *testing.T, d *dataset.Dataset) *dataset.Finding {
	t.Helper()
	for i := range d.Findings {
		if d.Findings[i].Verdict == dataset.Inconsistent {
			return &d.Findings[i]
		}
	}
	t.Fatal("nothing is inconsistent")
	return nil
}

// TestDecisionsSurvive edits a reviewed document, builds it again, and holds
// that every decision on what did not change is there, also one on a figure
// that the reviewer added, and that the build names the one that is not.
func TestDecisionsSurvive(t *testing.T) {
	doc, out := built(t)
	s := opened(t, out)
	d := s.Report.Dataset
	decide(t, s, review.Request{Act: dataset.Accept, Target: inconsistent(t, d).ID})
	decide(t, s, review.Request{Act: dataset.Correct, Target: stated(t, d, "212").ID, Cells: map[string]string{"value": "221"}})
	decide(t, s, review.Request{Act: dataset.Reject, Target: stated(t, d, "nine benches").ID, Reason: "seats, says the office"})
	block, at := placeOf(t, s, "in the shade")
	decide(t, s, review.Request{Act: dataset.Add, Source: d.Sources[0].ID, Block: block, Start: at, End: at + len("in the shade")})
	if r := stated(t, d, "in the shade"); r.Line != 5 || r.Context != "It has nine benches in the shade." || r.Block == "" {
		t.Errorf("added %+v", r)
	}

	write(t, doc, "# A new title\n\nTwo paragraphs are new. This is one.\n"+strings.Replace(ledger, "nine benches", "eight benches", 1))
	said := figcheck(t, "build", doc, "-o", out)
	if !strings.Contains(said, "step 3 (reject “nine benches” in "+doc+") finds nothing any more") || strings.Count(said, "finds nothing") != 1 {
		t.Errorf("the build said\n%s", said)
	}
	built, err := dataset.Read(out)
	if err != nil {
		t.Fatal(err)
	}
	if f := inconsistent(t, built); f.Status != dataset.Accepted {
		t.Errorf("the finding is %s", f.Status)
	}
	if r := stated(t, built, "212"); r.Cell("value") != "221" || r.Status != dataset.Corrected {
		t.Errorf("corrected: %+v", r)
	}
	if r := stated(t, built, "in the shade"); r.Line != 8 || r.Context != "It has eight benches in the shade." || r.Source != built.Sources[0].ID {
		t.Errorf("added: %+v", r)
	}
	figcheck(t, "report", out)
	if page, err := os.ReadFile(filepath.Join(out, "report.html")); err != nil || !strings.Contains(string(page), `data-status="accepted"`) {
		t.Errorf("report.html has lost the decisions: %v", err)
	}
}

// placeOf returns where words stand, as the page would say it.
func placeOf(t *testing.T, s *review.Session, words string) (block, at int) {
	t.Helper()
	for i, b := range s.Report.Documents[0].Blocks {
		if at := strings.Index(s.Report.Documents[0].Text[b.Span.Start:b.Span.End], words); at >= 0 {
			return i, at
		}
	}
	t.Fatalf("%q is not in the document", words)
	return 0, 0
}

// TestReportAppliesDecisions: a review that was killed left its decisions and
// old tables; the reports show the decisions all the same.
func TestReportAppliesDecisions(t *testing.T) {
	_, out := built(t)
	s := opened(t, out)
	decide(t, s, review.Request{Act: dataset.Correct, Target: stated(t, s.Report.Dataset, "€73.8 million").ID, Cells: map[string]string{"value": "71800000"}})
	accuses := func() bool {
		page, err := os.ReadFile(filepath.Join(out, "report.md"))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(page), "cannot all be right")
	}
	if !accuses() {
		t.Fatal("the slip was not found in the first place")
	}
	if figcheck(t, "report", out); accuses() {
		t.Error("report.md is of before the correction")
	}
}

// TestScoreAgainstReview: a corrected figure is a miss of the reading, a
// rejected one is one too many, an added one is missing.
func TestScoreAgainstReview(t *testing.T) {
	doc, out := built(t)
	var said bytes.Buffer
	if code := run([]string{"score", out}, strings.NewReader(""), &said, &said); code != exitFailed || !strings.Contains(said.String(), "nobody has judged") {
		t.Errorf("unreviewed: exit %d, %s", code, said.String())
	}
	s := opened(t, out)
	d := s.Report.Dataset
	decide(t, s, review.Request{Act: dataset.Accept, Target: stated(t, d, "€48.2 million").ID})
	decide(t, s, review.Request{Act: dataset.Correct, Target: stated(t, d, "212").ID, Cells: map[string]string{"value": "221"}})
	decide(t, s, review.Request{Act: dataset.Reject, Target: stated(t, d, "nine benches").ID, Reason: "no figure"})
	block, at := placeOf(t, s, "in the shade")
	decide(t, s, review.Request{Act: dataset.Add, Source: d.Sources[0].ID, Block: block, Start: at, End: at + len("in the shade")})
	got := figcheck(t, "score", "--misses", out)
	for _, want := range []string{"2 of 3 found, 3 predicted", "value\t", "missing\t" + doc + "\t\"in the shade\"", "extra\t" + doc + "\t\"nine benches\""} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestServeEnds: the review says where it is, ends when it is told to, and
// leaves tables and reports that say what was decided.
func TestServeEnds(t *testing.T) {
	_, out := built(t)
	s := opened(t, out)
	ctx, stop := context.WithCancel(t.Context())
	said, to := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, &streams{out: to, err: io.Discard}, s, "127.0.0.1:0") }()
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address := strings.Fields(line)[2]
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", address, answer.Status)
	}
	decide(t, s, review.Request{Act: dataset.Accept, Target: inconsistent(t, s.Report.Dataset).ID})
	stop()
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if answer, err := http.Get(address); err == nil {
		answer.Body.Close()
		t.Error("it still answers")
	}
	if err := finish(&streams{out: io.Discard, err: io.Discard}, out, s); err != nil {
		t.Fatal(err)
	}
	if built, err := dataset.Read(out); err != nil || inconsistent(t, built).Status != dataset.Accepted {
		t.Errorf("the tables do not say what was decided: %v", err)
	}
	for _, listen := range []string{"0.0.0.0:0", "192.0.2.1:80", "localhost:0", ":0"} {
		if err := serve(ctx, &streams{out: io.Discard, err: io.Discard}, s, listen); err == nil {
			t.Errorf("it would serve on %s", listen)
		}
	}
}
