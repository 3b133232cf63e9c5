package report

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/report/sarif"
)

var sarifFormat = &Format{
	Name:  "sarif",
	Doc:   "SARIF 2.1.0 for code scanning and editors: every operand is a related location, suppressed findings carry their reason",
	whole: writeSARIF,
}

func writeSARIF(w io.Writer, r *Report) error {
	s := &sarifWriter{index: newIndex(r), rules: map[string]int{}, artifacts: map[string]int{}}
	name, version, _ := strings.Cut(r.Tool, " ")
	s.run = sarif.Run{
		Tool:       sarif.Tool{Driver: sarif.Component{Name: name, Version: version, Rules: []sarif.Rule{}}},
		ColumnKind: sarif.CodePoints,
		Results:    make([]sarif.Result, 0, len(r.Dataset.Findings)),
	}
	if name == "" {
		s.run.Tool.Driver.Name = "figcheck"
	}
	for i := range r.Dataset.Sources {
		s.artifact(&r.Dataset.Sources[i])
	}
	s.addRules()
	seen := map[string]int{}
	for i := range r.Dataset.Findings {
		f := &r.Dataset.Findings[i]
		print := f.Fingerprint()
		seen[print]++
		result := s.result(f)
		result.PartialFingerprints = map[string]string{
			"figcheckFinding/v1":  f.ID,
			"figcheckRelation/v1": fmt.Sprintf("%s:%d", print, seen[print]),
		}
		s.run.Results = append(s.run.Results, result)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarif.Log{Schema: sarif.Schema, Version: sarif.Version, Runs: []sarif.Run{s.run}})
}

// sarifWriter is a run that is being written.
type sarifWriter struct {
	*index
	run       sarif.Run
	rules     map[string]int // by check, into the run's rules
	artifacts map[string]int // by path, into the run's artifacts
}

func (s *sarifWriter) artifact(src *dataset.Source) {
	if _, ok := s.artifacts[src.Path]; ok {
		return
	}
	s.artifacts[src.Path] = len(s.run.Artifacts)
	a := sarif.Artifact{Location: sarif.ArtifactLocation{URI: fileURI(src.Path)}, MIMEType: src.MediaType}
	if src.SHA256 != "" {
		a.Hashes = map[string]string{"sha-256": src.SHA256}
	}
	s.run.Artifacts = append(s.run.Artifacts, a)
}

// fileURI is a path as a URI reference: relative stays relative.
func fileURI(path string) string {
	u := url.URL{Path: path}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

// addRules describes the checks that have findings, in the catalogue's order;
// a finding of a check that is not in the catalogue has a rule without text.
func (s *sarifWriter) addRules() {
	used := map[string]bool{}
	for _, f := range s.findings {
		used[f.Check] = true
	}
	add := func(r sarif.Rule) {
		s.rules[r.ID] = len(s.run.Tool.Driver.Rules)
		s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, r)
	}
	for _, c := range check.All() {
		if !used[c.Name] {
			continue
		}
		add(sarif.Rule{ID: c.Name, ShortDescription: &sarif.Message{Text: c.Title}, FullDescription: &sarif.Message{Text: c.Doc},
			Help: &sarif.Message{Text: fmt.Sprintf("Holds: %s\nFails: %s\nRounding: %s", c.Holds, c.Fails, c.Rounding)}})
	}
	for i := range s.Dataset.Findings {
		name := s.Dataset.Findings[i].Check
		if _, known := s.rules[name]; !known {
			unknown := &sarif.Message{Text: "A check that this version of figcheck does not have."}
			add(sarif.Rule{ID: name, ShortDescription: unknown, FullDescription: unknown, Help: unknown})
		}
	}
}

func (s *sarifWriter) result(f *dataset.Finding) sarif.Result {
	out := sarif.Result{RuleID: f.Check, RuleIndex: s.rules[f.Check], Message: sarif.Message{Text: f.Message}}
	out.Kind, out.Level = sarifKind(f)
	regions, of := s.regions(f)
	for i := range regions {
		l := s.location(&regions[i], of[i])
		if i == 0 {
			out.Locations = []sarif.Location{{PhysicalLocation: l.PhysicalLocation}}
		}
		l.ID = i + 1
		out.RelatedLocations = append(out.RelatedLocations, l)
	}
	for _, l := range arithmetic(f) {
		if out.Properties == nil {
			out.Properties = map[string]string{}
		}
		out.Properties[l.Label] = l.Text
	}
	if s.standing(f) == standingAside {
		out.Suppressions = []sarif.Suppression{s.suppression(f)}
	}
	switch {
	case s.Baseline[f.ID]:
		out.BaselineState = "unchanged"
	case s.Baseline != nil:
		out.BaselineState = "new"
	}
	return out
}

func (s *sarifWriter) suppression(f *dataset.Finding) sarif.Suppression {
	a := s.aside(f)
	switch {
	case a == nil:
		return sarif.Suppression{Kind: "external", Justification: s.asideWords(f)}
	case a.Inline:
		return sarif.Suppression{Kind: "inSource", Justification: a.Reason}
	}
	return sarif.Suppression{Kind: "external", Justification: a.Reason}
}

// sarifKind maps verdict and severity: only what is at issue is a failure.
func sarifKind(f *dataset.Finding) (kind, level string) {
	switch {
	case f.Verdict == dataset.Consistent:
		return "pass", "none"
	case f.Verdict == dataset.CannotTell:
		return "open", "none"
	case f.Severity == dataset.SeverityInfo:
		return "informational", "none"
	}
	return "fail", string(f.Severity) // error, warning and note are the same words
}

func (s *sarifWriter) location(at *region, o dataset.Operand) sarif.Location {
	artifact := sarif.ArtifactLocation{URI: fileURI(at.path)}
	if i, ok := s.artifacts[at.path]; ok {
		artifact.Index = &i
	}
	words := "“" + at.stated + "”"
	if role := operandWords(o); role != "" {
		words += ", " + role
	}
	if at.Place != "" {
		words += ", " + at.Place
	}
	out := sarif.Location{PhysicalLocation: &sarif.PhysicalLocation{ArtifactLocation: artifact}, Message: &sarif.Message{Text: words}}
	switch {
	case at.Column > 0:
		out.PhysicalLocation.Region = &sarif.Region{StartLine: at.Line, StartColumn: at.Column, EndLine: at.EndLine, EndColumn: at.EndColumn,
			CharOffset: &at.Offset, CharLength: at.Length, Snippet: &sarif.Message{Text: at.Text}}
	case at.Line > 0:
		out.PhysicalLocation.Region = &sarif.Region{StartLine: at.Line}
	}
	return out
}
