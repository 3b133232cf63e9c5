package report

import (
	"fmt"
	"strings"

	"figcheck/dataset"
)

// Totals count what a report has, over all its parts.
type Totals struct {
	Figures, Sources, Documents, Findings int

	states    map[dataset.Verdict]int // of the figures
	verdicts  map[dataset.Verdict]int // of the findings
	standings [3]int                  // of the findings of a severity that is reported
	progress  progress
	only      string         // title of the first document
	measures  map[string]int // figures by measure; nil where nobody asks what was not checked
}

// NewTotals returns totals of nothing; unchecked says that what was not checked is
// listed.
func NewTotals(unchecked bool) *Totals {
	t := &Totals{states: map[dataset.Verdict]int{}, verdicts: map[dataset.Verdict]int{}}
	if unchecked {
		t.measures = map[string]int{}
	}
	return t
}

// Add counts a part.
func (t *Totals) Add(part *Report) { t.add(newIndex(part)) }

func (t *Totals) add(x *index) {
	for _, r := range x.all() {
		t.Figures++
		t.states[x.state(r.ID)]++
		if t.measures != nil {
			t.measures[measureOf(r)]++
		}
	}
	for i := range x.Dataset.Sources {
		if !x.visiting[x.Dataset.Sources[i].ID] {
			t.Sources++
		}
	}
	if t.Documents == 0 && len(x.Documents) > 0 {
		t.only = titleOf(&x.Documents[0].Source)
	}
	t.Documents += len(x.Documents)
	for _, f := range x.listed {
		t.Findings++
		t.verdicts[f.Verdict]++
		if severityRank(f.Severity) <= severityRank(dataset.SeverityNote) {
			t.standings[x.standing(f)]++
		}
		t.progress.add(f)
	}
}

// totals are those of all parts.
func (r *Report) totals() (*Totals, error) {
	if r.Totals != nil {
		return r.Totals, nil
	}
	t := NewTotals(r.Unchecked)
	for part, err := range r.Each() {
		if err != nil {
			return nil, err
		}
		t.Add(part)
	}
	return t, nil
}

// title names the report after its only document.
func (t *Totals) title() string {
	if t.Documents == 1 {
		return t.only
	}
	return plural(max(t.Documents, t.Sources), "document")
}

// summary is the report in one line; based says that there was a baseline.
func (t *Totals) summary(based bool) string {
	var parts []string
	for _, verdict := range dataset.Verdicts {
		if t.verdicts[verdict] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", t.verdicts[verdict], verdictWords(verdict)))
		}
	}
	checked := plural(t.Findings, "relation") + " checked"
	if len(parts) > 0 {
		checked += ": " + strings.Join(parts, ", ")
	}
	out := fmt.Sprintf("%s in %s; %s; %s in no relation", plural(t.Figures, "figure"), plural(max(t.Documents, t.Sources), "document"),
		checked, plural(t.states[unchecked], "figure"))
	if n := t.standings[standingAside]; n > 0 {
		out += fmt.Sprintf("; %s suppressed", plural(n, "finding"))
	}
	if based {
		out += fmt.Sprintf("; %s in the baseline", plural(t.standings[standingKnown], "finding"))
	}
	return out
}

// stateViews are the figures by state, worst first.
func (t *Totals) stateViews() []stateView { return stateViews(t.states) }
