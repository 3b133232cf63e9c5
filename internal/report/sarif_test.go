package report

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"figcheck/internal/report/sarif"
)

// description is what the catalogue of checks says in a SARIF log.
var description = regexp.MustCompile(`("(?:shortDescription|fullDescription|help)": \{\s*"text": )".*"`)

// undescribed leaves out what the catalogue says, so that the docs of a check
// can be mended without a change here.
func undescribed(log string) []byte {
	return []byte(description.ReplaceAllString(log, `$1"…"`))
}

// TestSARIF holds what the schema and the specification ask of what we write.
// The whole log was also validated with Microsoft's sarif-multitool.
func TestSARIF(t *testing.T) {
	r := followUp(t)
	var log sarif.Log
	d := json.NewDecoder(strings.NewReader(written(t, sarifFormat, r)))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.ColumnKind != "unicodeCodePoints" || len(run.Results) != len(r.Dataset.Findings) {
		t.Fatalf("version %s, columns %s, %d results", log.Version, run.ColumnKind, len(run.Results))
	}
	texts := map[string]string{}
	for _, doc := range r.Documents {
		texts[doc.Source.Path] = doc.Text
	}
	for _, rule := range run.Tool.Driver.Rules {
		if rule.ShortDescription == nil || rule.FullDescription == nil || rule.Help == nil || rule.Help.Text == "" {
			t.Errorf("rule %s is not described", rule.ID)
		}
	}
	prints := map[string]bool{}
	for i, result := range run.Results {
		f := &r.Dataset.Findings[i]
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID || result.RuleID != f.Check {
			t.Errorf("rule %d is not %s", result.RuleIndex, result.RuleID)
		}
		if !slices.Contains([]string{"fail", "pass", "open", "informational"}, result.Kind) || (result.Kind == "fail") == (result.Level == "none") {
			t.Errorf("kind %s with level %s", result.Kind, result.Level)
		}
		if len(result.RelatedLocations) != len(f.Operands) {
			t.Errorf("%s: %d locations of %d operands", f.Check, len(result.RelatedLocations), len(f.Operands))
		}
		for n, l := range result.RelatedLocations {
			if l.ID != n+1 {
				t.Errorf("location %d has id %d", n+1, l.ID)
			}
			checkRegion(t, texts[l.PhysicalLocation.ArtifactLocation.URI], l.PhysicalLocation.Region)
		}
		for _, p := range result.PartialFingerprints {
			if prints[p] {
				t.Errorf("fingerprint %s stands twice", p)
			}
			prints[p] = true
		}
	}
	if s := run.Results[1].Suppressions; len(s) != 1 || s[0].Kind != "inSource" || s[0].Justification != "cod is left out, 5% of it" {
		t.Errorf("suppressions are %v", s)
	}
	if run.Results[4].BaselineState != "unchanged" || run.Results[3].BaselineState != "new" {
		t.Errorf("baseline states are %q and %q", run.Results[4].BaselineState, run.Results[3].BaselineState)
	}
}

// checkRegion finds the words of a region by its offsets, and by its lines and
// columns.
func checkRegion(t *testing.T, text string, at *sarif.Region) {
	t.Helper()
	if at == nil || at.CharOffset == nil {
		t.Error("a figure of a text file has no region")
		return
	}
	runes := []rune(text)
	if got := string(runes[*at.CharOffset : *at.CharOffset+at.CharLength]); got != at.Snippet.Text {
		t.Errorf("by offset: %q, not %q", got, at.Snippet.Text)
	}
	lines := strings.SplitAfter(text, "\n")
	before := []rune(strings.Join(lines[:at.StartLine-1], ""))
	end := []rune(strings.Join(lines[:at.EndLine-1], ""))
	if got := string(runes[len(before)+at.StartColumn-1 : len(end)+at.EndColumn-1]); got != at.Snippet.Text {
		t.Errorf("by line and column: %q, not %q", got, at.Snippet.Text)
	}
}

func TestGitHubEscapes(t *testing.T) {
	if got := githubProperty("a:b,c%\n"); got != "a%3Ab%2Cc%25%0A" {
		t.Error(got)
	}
	if got := githubData("a:b,c%\r\n"); got != "a:b,c%25%0D%0A" {
		t.Error(got)
	}
}
