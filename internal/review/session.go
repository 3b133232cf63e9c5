// Package review keeps a person's decisions on a checked dataset: it serves
// the report's page on loopback and saves each decision to review.csv. It
// finds, checks and lays out nothing itself.
package review

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/report"
)

// Config is what a session works on and with.
type Config struct {
	Dir    string         // holds review.csv
	Report *report.Report // of the dataset; its Decisions are read from Dir
	Check  func(*dataset.Dataset) []dataset.Finding
	Read   func(text string) []dataset.Record // the figures in a few words
	By, On string                             // who decides, and when
}

// Session is one review. Its methods may be called at the same time.
type Session struct {
	Config
	mu    sync.Mutex
	views map[string]*report.Live // pages as they are now, by address; each is laid out when it is asked for
}

// Open reads review.csv and applies it.
func Open(c Config) (*Session, error) {
	s := &Session{Config: c}
	rows, err := dataset.ReadDecisions(c.Dir)
	if err != nil {
		return nil, err
	}
	s.settle(rows, true)
	return s, nil
}

// settle applies the decisions, runs the checks where claims may differ from
// those in the findings at hand, and forgets how pages were.
func (s *Session) settle(rows []dataset.Decision, claims bool) {
	d := s.Report.Dataset
	s.Report.Decisions, _ = Settle(d, s.Report.Documents, rows, func() {
		if claims {
			d.Findings = s.Check(d)
		}
	})
	s.views = map[string]*report.Live{}
}

// view returns the page at an address, or nil where there is none.
func (s *Session) view(address string) *report.Live {
	if v := s.views[address]; v != nil {
		return v
	}
	v := s.layOut(address)
	if v != nil {
		s.views[address] = v
	}
	return v
}

func (s *Session) layOut(address string) *report.Live {
	step := lastStep(s.Report.Decisions)
	switch {
	case !s.Report.Parted() && address == "":
		return report.NewLive(s.Report, step)
	case !s.Report.Parted():
		return nil
	case address == "":
		return report.NewLiveHome(s.Report)
	}
	for n := range s.Report.Dataset.Sources {
		if address == report.PartName(n) {
			return report.NewLivePart(s.Report, n, step)
		}
	}
	return nil
}

func lastStep(rows []dataset.Decision) int {
	if len(rows) == 0 {
		return 0
	}
	return int(rows[len(rows)-1].Step)
}

// Request is a decision as the page sends it.
type Request struct {
	Page       string            `json:"page"` // its address
	Step       int               `json:"step"` // the last that the page knows
	Act        dataset.Act       `json:"act"`
	Target     string            `json:"target"`
	Reason     string            `json:"reason"`
	Cells      map[string]string `json:"cells"` // correct: the cells to set, and what the page took them for
	Was        map[string]string `json:"was"`
	Other      string            `json:"other"`  // same
	Source     string            `json:"source"` // add: code points of what is shown of a block
	Block      int               `json:"block"`
	Start, End int
}

// Answer says what has become of the page.
type Answer struct {
	Step   int               `json:"step"`
	Said   string            `json:"said"`
	Pieces map[string]string `json:"pieces"` // changed elements by id
	Counts map[string]int    `json:"counts"`
	Show   string            `json:"show,omitempty"`
}

// Refusal is a decision that cannot be made, in words for the reviewer.
type Refusal struct {
	Status int // of HTTP
	Say    string
	Reload bool // the page is out of date
}

// Error returns the words.
func (r *Refusal) Error() string { return r.Say }

func refuse(format string, args ...any) error {
	return &Refusal{Status: http.StatusUnprocessableEntity, Say: fmt.Sprintf(format, args...)}
}

func stale(say string) error { return &Refusal{http.StatusConflict, say, true} }

// Decide makes one decision: it is on disk before the answer is given.
func (s *Session) Decide(r Request) (*Answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	unlock, err := lock(s.Dir)
	if err != nil {
		return nil, err
	}
	defer unlock()
	known, err := dataset.ReadDecisions(s.Dir) // another process may have added to it
	if err != nil {
		return nil, err
	}
	if len(known) != len(s.Report.Decisions) {
		s.settle(known, true)
	}
	if s.view(r.Page) == nil {
		return nil, stale("That page is no longer there.")
	}
	rows, said, err := s.rows(r, known)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, refuse("Nothing changes by that.")
	}
	s.Report.Dataset.Describe(rows)
	step := lastStep(known) + 1
	for i := range rows {
		rows[i].Step, rows[i].By, rows[i].On = dataset.Int(step), s.By, s.On
	}
	all := slices.Concat(known, rows)
	file := filepath.Join(s.Dir, dataset.ReviewTable.File())
	if err := dataset.WriteFile(file, func(w io.Writer) error { return dataset.WriteReview(w, all) }); err != nil {
		return nil, err
	}
	return s.answer(r, all, said)
}

// answer lays out the page with the decisions and compares it with before.
func (s *Session) answer(r Request, rows []dataset.Decision, said string) (*Answer, error) {
	was, expected, show := s.view(r.Page), lastStep(s.Report.Decisions), s.undone(rows)
	finding := s.onlyFinding(rows)
	s.settle(rows, finding == "")
	if finding != "" {
		s.views[r.Page] = was.Judged(s.Report, lastStep(rows), finding)
	}
	now := s.view(r.Page)
	if r.Step != expected { // the page is older than that
		was = nil
	}
	if r.Act == dataset.Add {
		show = "c-" + rows[len(rows)-1].Target
	}
	pieces, err := now.Changed(was)
	return &Answer{Step: lastStep(rows), Said: said, Pieces: pieces, Counts: now.Counts(), Show: show}, err
}

// onlyFinding is the finding that the last step, or the one that it takes
// back, decides on; "" where it decides on a claim, for a status alone may keep
// a figure from being checked.
func (s *Session) onlyFinding(rows []dataset.Decision) string {
	last := rows[len(rows)-1]
	if last.Act == dataset.Undo {
		i := slices.IndexFunc(s.Report.Decisions, func(x dataset.Decision) bool { return strconv.Itoa(int(x.Step)) == last.Value })
		last = s.Report.Decisions[i]
	}
	if slices.ContainsFunc(s.Report.Dataset.Findings, func(f dataset.Finding) bool { return f.ID == last.Target }) {
		return last.Target
	}
	return ""
}

// undone names the piece whose decision the last row takes back; "" where it
// does no such thing.
func (s *Session) undone(rows []dataset.Decision) string {
	last := rows[len(rows)-1]
	for _, x := range s.Report.Decisions {
		if last.Act == dataset.Undo && strconv.Itoa(int(x.Step)) == last.Value {
			if s.Report.Dataset.Record(x.Target) != nil {
				return "c-" + x.Target
			}
			return "f-" + x.Target
		}
	}
	return ""
}

// rows turns a request into rows of review.csv.
func (s *Session) rows(r Request, known []dataset.Decision) ([]dataset.Decision, string, error) {
	d := s.Report.Dataset
	claim := d.Record(r.Target)
	finding := slices.ContainsFunc(d.Findings, func(f dataset.Finding) bool { return f.ID == r.Target })
	row := dataset.Decision{Target: r.Target, Act: r.Act, Reason: strings.TrimSpace(r.Reason)}
	switch r.Act {
	case dataset.Undo:
		return undo(r, known)
	case dataset.Add:
		return s.add(r)
	}
	if claim == nil && !finding {
		return nil, "", stale("That is no longer there.")
	}
	switch r.Act {
	case dataset.Accept:
		return []dataset.Decision{row}, "Accepted.", nil
	case dataset.Reject, dataset.Note:
		if row.Reason == "" {
			return nil, "", refuse("Write a few words first.")
		}
		return []dataset.Decision{row}, map[dataset.Act]string{dataset.Reject: "Rejected.", dataset.Note: "Noted."}[r.Act], nil
	case dataset.Same:
		if claim == nil || d.Record(r.Other) == nil || r.Other == r.Target {
			return nil, "", refuse("Choose two figures.")
		}
		row.Value = r.Other
		return []dataset.Decision{row}, "The two now count as one fact.", nil
	case dataset.Correct:
		if claim == nil {
			return nil, "", refuse("Only a figure can be corrected.")
		}
		rows, err := correct(claim, r)
		return rows, "Corrected; the checks have run again.", err
	}
	return nil, "", refuse("There is no decision %q.", r.Act)
}

func correct(claim *dataset.Record, r Request) ([]dataset.Decision, error) {
	for _, field := range slices.Sorted(maps.Keys(r.Was)) {
		if now := claim.Cell(field); now != r.Was[field] {
			return nil, stale(fmt.Sprintf("%s has been changed to %q meanwhile.", field, now))
		}
	}
	if p := r.Cells["period"]; p != "" {
		if _, ok := calendar.Bounds(p); !ok {
			return nil, refuse("period: %q is no EDTF date; write 2025, 2025-10, 2025-10-07 or 2021/2025", p)
		}
	}
	rows, err := claim.Corrections(r.Cells)
	if err != nil {
		return nil, refuse("%v", err)
	}
	return rows, nil
}

// undo takes back the last step in force, if the page knows of it.
func undo(r Request, known []dataset.Decision) ([]dataset.Decision, string, error) {
	left := dataset.InForce(known)
	switch {
	case r.Step != lastStep(known):
		return nil, "", stale("Another tab has decided something meanwhile; look again before you undo.")
	case len(left) == 0:
		return nil, "", refuse("There is nothing to undo.")
	}
	last := left[len(left)-1]
	return []dataset.Decision{{Act: dataset.Undo, Value: strconv.Itoa(int(last.Step))}}, "Undone: " + string(last.Act) + ".", nil
}

// add makes a figure of the words chosen. Figures within them are merged into
// it, one that they are part of is split.
func (s *Session) add(r Request) ([]dataset.Decision, string, error) {
	i := slices.IndexFunc(s.Report.Documents, func(d *document.Document) bool { return d.Source.ID == r.Source })
	if i < 0 {
		return nil, "", refuse("The document is not at hand.")
	}
	doc := s.Report.Documents[i]
	span, ok := report.Selected(doc, r.Block, r.Start, r.End)
	if !ok {
		return nil, "", refuse("Select words within one paragraph or cell.")
	}
	stated := doc.Text[span.Start:span.End]
	first, end := doc.Runes(span.Start), doc.Runes(span.End)
	row := dataset.Added(r.Source, first, end, stated)
	blank, _ := row.Record()
	claim.Locate(doc, &blank, r.Block, span)
	row.Document, row.About, row.Context = doc.Source.Path, stated, blank.Context
	if s.Report.Dataset.Record(row.Target) != nil {
		return nil, "", refuse("These words are a figure already.")
	}
	var rows []dataset.Decision
	for _, old := range s.Report.Dataset.Records {
		if old.Source != r.Source || int(old.End) <= first || end <= int(old.Start) || old.Status == dataset.Rejected {
			continue
		}
		act := dataset.Split
		if first <= int(old.Start) && int(old.End) <= end {
			act = dataset.Merge
		}
		rows = append(rows, dataset.Decision{Target: old.ID, Act: act, Value: row.Target})
	}
	rows = append(rows, row)
	if read := s.Read(stated); len(read) == 1 {
		cells := map[string]string{}
		for _, field := range []string{"value", "relation", "precision", "low", "high", "unit", "unit_name", "kind", "change"} {
			cells[field] = read[0].Cell(field)
		}
		if more, err := blank.Corrections(cells); err == nil {
			rows = append(rows, more...)
		}
	}
	return rows, "Added; correct its record with e.", nil
}
