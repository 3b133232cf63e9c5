package report

import (
	"sort"

	"figcheck/dataset"
)

// unchecked is the state of a figure that stands in no relation; the other
// states are the verdicts.
const unchecked dataset.Verdict = "unchecked"

// states lists every state of a figure, worst first.
func states() []dataset.Verdict {
	return append(append([]dataset.Verdict{}, dataset.Verdicts...), unchecked)
}

// index is a report with its cross references.
type index struct {
	*Report
	places   []*place
	bySource map[string]*place
	records  map[string]*dataset.Record
	findings []*dataset.Finding            // worst first, then as the dataset has them
	listed   []*dataset.Finding            // those that this part lists, as the dataset has them
	visiting map[string]bool               // sources that are of another part
	counted  *Totals                       // of this part, once that was asked
	of       map[string][]*dataset.Finding // by claim, worst first
	figures  map[string][]*dataset.Record  // by source, in the order of the text
	charts   map[string][]int              // by claim, indexes of Charts
	decided  map[string][]dataset.Decision // by claim or finding, those in force
}

func newIndex(r *Report) *index {
	x := &index{
		Report:   r,
		bySource: map[string]*place{},
		records:  map[string]*dataset.Record{},
		of:       map[string][]*dataset.Finding{},
		figures:  map[string][]*dataset.Record{},
		charts:   map[string][]int{},
		decided:  map[string][]dataset.Decision{},
		visiting: map[string]bool{},
	}
	for _, d := range dataset.InForce(r.Decisions) {
		x.decided[d.Target] = append(x.decided[d.Target], d)
	}
	for _, d := range r.Documents {
		p := newPlace(d)
		x.places = append(x.places, p)
		x.bySource[d.Source.ID] = p
	}
	for i := range r.Dataset.Records {
		rec := &r.Dataset.Records[i]
		x.records[rec.ID] = rec
		x.figures[rec.Source] = append(x.figures[rec.Source], rec)
		if x.elsewhere(rec.ID) {
			x.visiting[rec.Source] = true
		}
	}
	for _, list := range x.figures {
		sort.SliceStable(list, func(i, j int) bool {
			return list[i].Start < list[j].Start || list[i].Start == list[j].Start && list[i].End > list[j].End
		})
	}
	for i, listed := range r.lists() {
		f := &r.Dataset.Findings[i]
		if x.findings = append(x.findings, f); listed {
			x.listed = append(x.listed, f)
		}
	}
	sort.SliceStable(x.findings, func(i, j int) bool { return badness(x.findings[i]) < badness(x.findings[j]) })
	for _, f := range x.findings {
		for _, id := range involved(f) {
			x.of[id] = append(x.of[id], f)
		}
	}
	for i, c := range r.Charts {
		for _, id := range c.Claims {
			x.charts[id] = append(x.charts[id], i)
		}
	}
	return x
}

// elsewhere reports a claim that is of another part.
func (x *index) elsewhere(id string) bool {
	_, is := x.Elsewhere[id]
	return is
}

// lists reports which findings this part lists, by number: those whose first
// figure is its own. Those whose first is of another part are listed there.
func (r *Report) lists() []bool {
	out := make([]bool, len(r.Dataset.Findings))
	order := map[string]int{}
	for i := range r.Dataset.Records {
		if len(r.Elsewhere) > 0 {
			order[r.Dataset.Records[i].ID] = i
		}
	}
	for i := range out {
		first, known := "", false
		for _, id := range r.Dataset.Findings[i].Claims {
			if at, ok := order[id]; ok && (!known || at < order[first]) {
				first, known = id, true
			}
		}
		_, elsewhere := r.Elsewhere[first]
		out[i] = !known || !elsewhere
	}
	return out
}

// Listed returns the findings that this part lists, as the dataset has them.
func (r *Report) Listed() (out []dataset.Finding) {
	for i, listed := range r.lists() {
		if listed {
			out = append(out, r.Dataset.Findings[i])
		}
	}
	return out
}

// involved lists the claims of a finding once each, in order.
func involved(f *dataset.Finding) []string {
	var ids []string
	seen := map[string]bool{}
	add := func(id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, o := range f.Operands {
		add(o.ID)
	}
	for _, id := range f.Claims {
		add(id)
	}
	return ids
}

// badness orders findings: worst severity, then worst verdict, first.
func badness(f *dataset.Finding) int {
	return severityRank(f.Severity)*len(dataset.Verdicts) + verdictRank(f.Verdict)
}

func severityRank(s dataset.Severity) int {
	for i, k := range dataset.Severities {
		if k == s {
			return i
		}
	}
	return len(dataset.Severities)
}

func verdictRank(v dataset.Verdict) int {
	for i, k := range dataset.Verdicts {
		if k == v {
			return i
		}
	}
	return len(dataset.Verdicts)
}

// state returns the worst verdict that a claim has part in. Being in a
// relation that could not be decided says less than having passed another.
func (x *index) state(id string) dataset.Verdict {
	found := unchecked
	for _, f := range x.of[id] {
		switch v := f.Verdict; {
		case v == dataset.Inconsistent:
			return v
		case v == dataset.Tension, v == dataset.Consistent && found != dataset.Tension, found == unchecked:
			found = v
		}
	}
	return found
}

// totals are those of this part.
func (x *index) totals() *Totals {
	if x.counted == nil {
		x.counted = NewTotals(false)
		x.counted.add(x)
	}
	return x.counted
}

// tally counts the figures by state.
func (x *index) tally(figures []*dataset.Record) map[dataset.Verdict]int {
	n := map[dataset.Verdict]int{}
	for _, r := range figures {
		n[x.state(r.ID)]++
	}
	return n
}

// all returns every figure of the part: the documents' in their order, then what
// belongs to no document at hand.
func (x *index) all() []*dataset.Record {
	var out []*dataset.Record
	for _, p := range x.places {
		out = append(out, x.figures[p.Source.ID]...)
	}
	for i := range x.Dataset.Records {
		if r := &x.Dataset.Records[i]; x.bySource[r.Source] == nil && !x.elsewhere(r.ID) {
			out = append(out, r)
		}
	}
	return out
}

// source returns what is known of a source; never nil.
func (x *index) source(id string) *dataset.Source {
	if p := x.bySource[id]; p != nil {
		return &p.Source
	}
	if s := x.Dataset.Source(id); s != nil {
		return s
	}
	return &dataset.Source{ID: id, Path: id}
}
