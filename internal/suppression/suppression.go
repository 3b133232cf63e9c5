// Package suppression sets findings aside for a reason that somebody gives: in
// a comment in the document or in a rule of the configuration. A finding that
// is set aside keeps its place in every report. It reads no configuration file
// (package config does) and decides on no exit code.
package suppression

import (
	"fmt"
	"slices"
	"strings"

	"figcheck/dataset"
)

// Rule sets aside the findings that match all it says. One with an ID needs
// nothing else.
type Rule struct {
	ID     string                 // id or fingerprint of a finding
	Check  string                 // name of a check; "" is any
	Match  func(path string) bool // documents it holds for; nil is all
	Quote  string                 // words that one of the figures has in it or stands in; white space counts as one space
	Reason string
	Where  string // file:line of the rule

	block *blocks // a comment's: one of the figures stands there
}

// Aside is a finding set aside.
type Aside struct {
	Finding string // its id
	Rule    *Rule
}

// Inline reports whether the rule is a comment in a document.
func (r *Rule) Inline() bool { return r.block != nil }

// String says what a rule is for, to name it when it has gone stale.
func (r *Rule) String() string {
	var parts []string
	if r.ID != "" {
		parts = append(parts, "id "+r.ID)
	}
	if r.Check != "" {
		parts = append(parts, r.Check)
	}
	if r.Quote != "" {
		parts = append(parts, fmt.Sprintf("%q", r.Quote))
	}
	return strings.Join(parts, ", ")
}

// Rules are what sets findings aside in a run, which may look at its documents
// one by one.
type Rules struct {
	list []*Rule
	used map[*Rule]bool
}

// New returns the rules of a run, in the order in which they are tried.
func New(rules []*Rule) *Rules { return &Rules{rules, map[*Rule]bool{}} }

// Apply gives the findings that a rule matches the status rejected, and returns
// which and why, by the first rule that matches. Findings that somebody
// rejected before need no rule and keep their status.
func (s *Rules) Apply(d *dataset.Dataset) (aside []Aside) {
	look := newSearch(d)
	for i := range d.Findings {
		f := &d.Findings[i]
		if f.Severity == dataset.SeverityInfo {
			continue
		}
		var first *Rule
		for _, r := range s.list {
			if look.matches(r, f) {
				s.used[r] = true
				if first == nil {
					first = r
				}
			}
		}
		if first != nil {
			f.Status = dataset.Rejected
			aside = append(aside, Aside{f.ID, first})
		}
	}
	return aside
}

// Stale returns the rules that have matched no finding that could be reported:
// their cause has gone.
func (s *Rules) Stale() (stale []*Rule) {
	for _, r := range s.list {
		if !s.used[r] {
			stale = append(stale, r)
		}
	}
	return stale
}

// search finds the figures of findings and where they stand.
type search struct {
	records map[string]*dataset.Record
	sources map[string]*dataset.Source
}

func newSearch(d *dataset.Dataset) *search {
	s := &search{map[string]*dataset.Record{}, map[string]*dataset.Source{}}
	for i := range d.Records {
		s.records[d.Records[i].ID] = &d.Records[i]
	}
	for i := range d.Sources {
		s.sources[d.Sources[i].ID] = &d.Sources[i]
	}
	return s
}

func (s *search) matches(r *Rule, f *dataset.Finding) bool {
	if r.ID != "" && r.ID != f.ID && r.ID != f.Fingerprint() || r.Check != "" && r.Check != f.Check {
		return false
	}
	if r.Match == nil && r.Quote == "" && r.block == nil {
		return true
	}
	return slices.ContainsFunc(f.Claims, func(id string) bool {
		rec := s.records[id]
		return rec != nil && s.holds(r, rec)
	})
}

// holds reports whether a rule holds for one of a finding's figures.
func (s *search) holds(r *Rule, rec *dataset.Record) bool {
	src := s.sources[rec.Source]
	switch {
	case r.Match != nil && (src == nil || !r.Match(src.Path)):
		return false
	case r.Quote != "" && !s.quotes(r.Quote, rec):
		return false
	}
	return r.block == nil || r.block.holds(rec)
}

// quotes reports whether the words are those of a figure or stand around it.
func (s *search) quotes(quote string, rec *dataset.Record) bool {
	quote = dataset.OneLine(quote)
	stated := dataset.OneLine(rec.Stated)
	return strings.Contains(stated, quote) || strings.Contains(quote, stated) && strings.Contains(dataset.OneLine(rec.Context), quote)
}
