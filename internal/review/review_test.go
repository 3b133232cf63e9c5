package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/report"
)

const host, token = "127.0.0.1:4000", "t0ken"

// pier is a review of one sentence whose two figures a check compares.
func pier(t *testing.T, dir string) *Session {
	t.Helper()
	text := "The <script>alert(1)</script> pier has 40 lamps and 41 lamps, and nine benches."
	d := &document.Document{Source: dataset.Source{ID: "s", Path: "pier.txt"}, Text: text,
		Blocks: []document.Block{{Section: dataset.Body, Span: dataset.Span{End: len(text)}}}}
	data := &dataset.Dataset{Sources: []dataset.Source{d.Source}}
	for _, c := range []struct {
		id, stated string
		value      int64
	}{{"a", "40 lamps", 40}, {"b", "41 lamps", 41}} {
		at := strings.Index(text, c.stated)
		data.Records = append(data.Records, dataset.Record{ID: c.id, Source: "s", Start: dataset.Int(at), End: dataset.Int(at + len(c.stated)),
			Stated: c.stated, Kind: dataset.Count, Value: dataset.NewDecimal(c.value, 0), Relation: dataset.Exact, Unit: "{lamp}", Status: dataset.Unreviewed})
	}
	s, err := Open(Config{Dir: dir, Report: &report.Report{Dataset: data, Documents: []*document.Document{d}},
		Check: func(d *dataset.Dataset) []dataset.Finding {
			v := dataset.Inconsistent
			if d.Record("a").Value.Equal(d.Record("b").Value) {
				v = dataset.Consistent
			}
			return []dataset.Finding{{ID: "f", Check: "restatement", Severity: dataset.SeverityError, Verdict: v,
				Message: "Lamps are counted twice.", Claims: dataset.IDs{"a", "b"}, Status: dataset.Unreviewed}}
		},
		Read: func(string) []dataset.Record { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func decide(t *testing.T, s *Session, r Request) *Answer {
	t.Helper()
	a, err := s.Decide(r)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestReview(t *testing.T) {
	dir := t.TempDir()
	s := pier(t, dir)
	data := s.Report.Dataset
	a := decide(t, s, Request{Act: dataset.Accept, Target: "f"})
	if data.Findings[0].Status != dataset.Accepted || !strings.Contains(a.Pieces["f-f"], "accepted") || len(a.Pieces) > 3 {
		t.Errorf("accepted: %s, %+v", data.Findings[0].Status, a)
	}
	a = decide(t, s, Request{Step: 1, Act: dataset.Correct, Target: "b", Cells: map[string]string{"value": "40"}, Was: map[string]string{"value": "41"}})
	if data.Findings[0].Verdict != dataset.Consistent || a.Pieces["findings"] == "" || a.Pieces["m-b"] == "" || a.Counts["consistent"] != 2 {
		t.Errorf("corrected: %+v", a)
	}
	decide(t, s, Request{Step: 2, Act: dataset.Undo})
	if data.Findings[0].Verdict != dataset.Inconsistent || data.Record("b").Cell("value") != "41" {
		t.Error("undo left the correction")
	}
	at := strings.Index(s.Report.Documents[0].Text, "nine benches")
	a = decide(t, s, Request{Step: 3, Act: dataset.Add, Source: "s", Start: at, End: at + len("nine benches")})
	if len(data.Records) != 3 || data.Records[2].Stated != "nine benches" || !strings.Contains(a.Pieces["records"], "nine benches") || a.Show != "c-"+data.Records[2].ID {
		t.Errorf("added: %+v", data.Records)
	}
	again := pier(t, dir) // as after a rebuild
	if again.Report.Dataset.Findings[0].Status != dataset.Accepted || len(again.Report.Dataset.Records) != 3 {
		t.Error("a rebuild lost decisions")
	}
}

func TestRefusals(t *testing.T) {
	s := pier(t, t.TempDir())
	for _, r := range []Request{
		{Act: dataset.Reject, Target: "f"}, {Act: dataset.Accept, Target: "gone"}, {Act: dataset.Undo}, {Act: "praise", Target: "f"},
		{Act: dataset.Correct, Target: "a", Cells: map[string]string{"value": "1,7"}}, {Act: dataset.Correct, Target: "a", Cells: map[string]string{"id": "x"}},
		{Act: dataset.Correct, Target: "a", Cells: map[string]string{"period": "lately"}}, {Act: dataset.Same, Target: "a", Other: "a"},
		{Act: dataset.Correct, Target: "a", Cells: map[string]string{"value": "5"}, Was: map[string]string{"value": "39"}}, {Act: dataset.Add, Source: "s", Start: 5, End: 900},
	} {
		if _, err := s.Decide(r); err == nil {
			t.Errorf("%+v was taken", r)
		}
	}
	if rows, err := dataset.ReadDecisions(s.Dir); err != nil || len(rows) > 0 {
		t.Errorf("refused decisions were saved: %v, %v", rows, err)
	}
}

// Two sessions on one folder, as of two processes, with many tabs each that
// decide at once, lose nothing.
func TestTwoTabs(t *testing.T) {
	dir := t.TempDir()
	one, two := pier(t, dir), pier(t, dir)
	decide(t, one, Request{Act: dataset.Accept, Target: "f"})
	decide(t, two, Request{Act: dataset.Accept, Target: "a"})
	if _, err := one.Decide(Request{Step: 1, Act: dataset.Undo}); err == nil {
		t.Error("a tab undid what it had not seen")
	}
	var group sync.WaitGroup
	for i := range 40 {
		group.Go(func() {
			s := []*Session{one, two}[i%2]
			if _, err := s.Decide(Request{Act: dataset.Note, Target: "f", Reason: "again"}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	rows, err := dataset.ReadDecisions(dir)
	if err != nil || len(rows) != 42 || rows[41].Step != 42 {
		t.Errorf("%d rows, %v; want 42 of one step each", len(rows), err)
	}
}

func TestServerRefuses(t *testing.T) {
	s := pier(t, t.TempDir())
	h := Handler(s, host, token)
	body := `{"act":"accept","target":"f"}`
	for name, c := range map[string]struct {
		method, host, path, origin, kind, body string
		want                                   int
	}{
		"page":          {"GET", host, "/t0ken/", "", "", "", 200},
		"memo":          {"GET", host, "/t0ken/memo.html", "", "", "", 200},
		"no token":      {"GET", host, "/", "", "", "", 404},
		"wrong token":   {"GET", host, "/t0kem/", "", "", "", 404},
		"rebound name":  {"GET", "evil.example", "/t0ken/", "", "", "", 403},
		"other origin":  {"POST", host, "/t0ken/decide", "http://evil.example", "application/json", body, 403},
		"null origin":   {"POST", host, "/t0ken/decide", "null", "application/json", body, 403},
		"no origin":     {"POST", host, "/t0ken/decide", "", "application/json", body, 403},
		"plain text":    {"POST", host, "/t0ken/decide", "http://" + host, "text/plain", body, 415},
		"get decision":  {"GET", host, "/t0ken/decide", "", "", "", 405},
		"put":           {"PUT", host, "/t0ken/", "", "", "", 405},
		"options":       {"OPTIONS", host, "/t0ken/", "http://evil.example", "", "", 403},
		"too large":     {"POST", host, "/t0ken/decide", "http://" + host, "application/json", `{"reason":"` + strings.Repeat("x", maxRequest) + `"}`, 413},
		"unknown field": {"POST", host, "/t0ken/decide", "http://" + host, "application/json", `{"x":1}`, 400},
		"a folder":      {"GET", host, "/t0ken/figures/", "", "", "", 404},
		"a file":        {"GET", host, "/t0ken/../review.csv", "", "", "", 404},
		"decision":      {"POST", host, "/t0ken/decide", "http://" + host, "application/json", body, 200},
	} {
		r := httptest.NewRequest(c.method, "http://"+host+"/", bytes.NewBufferString(c.body))
		r.Host, r.URL.Path = c.host, c.path
		r.Header.Set("Content-Type", c.kind)
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.want {
			t.Errorf("%s: %d, want %d", name, w.Code, c.want)
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "" || !strings.HasPrefix(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: headers %v", name, w.Header())
		}
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "http://"+host+"/t0ken/", nil)
	h.ServeHTTP(w, r)
	if strings.Contains(w.Body.String(), "<script>alert") {
		t.Error("markup of the document reaches the page")
	}
}

func TestAnswerIsJSON(t *testing.T) {
	s := pier(t, t.TempDir())
	out, err := json.Marshal(decide(t, s, Request{Act: dataset.Same, Target: "b", Other: "a"}))
	if err != nil || !json.Valid(out) {
		t.Error(err)
	}
}

// TestManyDocuments: each document of many has a page, and a decision made on
// one is answered with its pieces.
func TestManyDocuments(t *testing.T) {
	r := &report.Report{Dataset: new(dataset.Dataset)}
	for i := range 30 {
		d, err := document.Read("pier.md", fmt.Appendf(nil, "# Pier %d\n\n%s", i, piers(12)), document.Options{Published: "2025-12-07"})
		if err != nil {
			t.Fatal(err)
		}
		r.Documents = append(r.Documents, d)
		r.Dataset.Sources = append(r.Dataset.Sources, d.Source)
		r.Dataset.Records = append(r.Dataset.Records, found(d)...)
	}
	s := opened(t, t.TempDir(), r)
	h := Handler(s, host, token)
	for path, want := range map[string]int{"": 200, report.PartName(0): 200, report.PartName(29): 200, report.PartName(30): 404, "documents/": 404} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://"+host+"/"+token+"/"+path, nil))
		if w.Code != want {
			t.Errorf("%q: %d, want %d", path, w.Code, want)
		}
	}
	id := s.Report.Dataset.Records[0].ID
	a := decide(t, s, Request{Page: report.PartName(0), Act: dataset.Accept, Target: id})
	if !strings.Contains(a.Pieces["c-"+id], "accepted") {
		t.Errorf("answered %+v", a)
	}
	f := s.Report.Dataset.Findings[0].ID
	a = decide(t, s, Request{Page: report.PartName(0), Step: 1, Act: dataset.Accept, Target: f})
	if !strings.Contains(a.Pieces["f-"+f], "accepted") || len(a.Pieces) > 2 {
		t.Errorf("answered %+v", a)
	}
	if _, err := s.Decide(Request{Page: "documents/999.html", Act: dataset.Accept, Target: id}); err == nil {
		t.Error("a page that is not there decided")
	}
}
