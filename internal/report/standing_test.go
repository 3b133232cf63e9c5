package report

import (
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/golden"
)

// followUp is the fixture after somebody set one finding aside and an earlier
// run had another; what was not checked is asked for.
func followUp(t *testing.T) *Report {
	r := fixture(t)
	f := r.Dataset.Findings
	f[1].Status = dataset.Rejected
	r.Aside = []Suppression{{Finding: f[1].ID, Reason: "cod is left out, 5% of it", Where: "examples/harbour.md:4", Inline: true}}
	r.Baseline = map[string]bool{f[4].ID: true}
	r.Unchecked = true
	r.Notes = []string{"examples/catch.csv: note: a table of 90000 rows is read in parts: its totals are not checked"}
	return r
}

// What is set aside or known is neither lost nor as loud as the rest.
func TestStanding(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, func(t *testing.T) {
			if got := written(t, f, followUp(t)); f.Name != "html" && f.Name != "memo" && f.Name != "memo-html" {
				golden.File(t, "testdata/standing-"+f.Name+".golden", undescribed(got))
			}
		})
	}
	for _, name := range []string{"text", "md", "json", "csv", "sarif", "junit", "html"} {
		if got := written(t, Named(name), followUp(t)); !strings.Contains(got, "cod is left out") {
			t.Errorf("%s does not say why a finding was set aside", name)
		}
	}
	if got := written(t, githubFormat, followUp(t)); strings.Contains(got, "::error") || !strings.Contains(got, "2 findings suppressed") {
		t.Errorf("github still annotates:\n%s", got)
	}
}

// Every figure is in a finding, listed as not checked, or counted with the dates.
func TestUncheckedIsWhole(t *testing.T) {
	x := newIndex(fixture(t))
	gaps, dates := x.gaps(nil), 0
	listed := map[string]bool{}
	for _, g := range gaps {
		if g.dates > 0 {
			dates = g.dates
			continue
		}
		if g.Of == "figure" {
			listed[g.Claims[0]] = true
		}
		if g.Why == "" || g.At.path == "" {
			t.Errorf("%v has no reason or no place", g)
		}
	}
	for _, r := range x.all() {
		if len(x.of[r.ID]) > 0 {
			if listed[r.ID] {
				t.Errorf("%q was checked and is listed", r.Stated)
			}
			continue
		}
		if !listed[r.ID] {
			dates--
		}
	}
	if dates != 0 {
		t.Errorf("%d figures too many or too few are counted as dates", dates)
	}
}

// A relation of the text that no finding is about is named with its cause.
func TestUnboundTerm(t *testing.T) {
	r := fixture(t)
	owner := &r.Dataset.Records[len(r.Dataset.Records)-1]
	owner.Derivation = dataset.Derivation{{Rule: dataset.Sum, Operands: []string{r.Dataset.Records[2].ID, "gone"}}}
	gaps := newIndex(r).gaps(nil)
	for _, g := range gaps {
		if g.Of == "relation" && g.Check == "" {
			if !strings.Contains(g.Why, "sum of 412,000 crates, gone: claim gone is not in the dataset") {
				t.Errorf("got %q", g.Why)
			}
			return
		}
	}
	t.Error("the relation is not listed")
}
