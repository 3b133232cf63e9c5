package report

import (
	"encoding/json"
	"strings"

	"figcheck/dataset"
)

// judged is what a reviewer decided about a claim or a finding.
type judged struct {
	Status  dataset.Status // blank where nothing was decided
	Sign    string
	Remarks []string // reasons and notes, oldest first
}

func (x *index) judged(id string, s dataset.Status) judged {
	v := judged{}
	if reviewedWords(s) != "" {
		v.Status, v.Sign = s, statusSign(s)
	}
	for _, d := range x.decided[id] {
		if d.Reason != "" {
			v.Remarks = append(v.Remarks, d.Reason)
		}
	}
	return v
}

// statusSign is the mark of a decision where colour may not be seen.
func statusSign(s dataset.Status) string {
	switch s {
	case dataset.Accepted:
		return "●"
	case dataset.Rejected:
		return "⊘"
	}
	return "✎"
}

// editable are the cells that the review's form offers, as JSON.
func editable(r *dataset.Record) string {
	var cells [][2]string // in the order of the form
	for _, field := range []string{"value", "relation", "unit", "measure", "period", "place", "claimant"} {
		cells = append(cells, [2]string{field, r.Cell(field)})
	}
	out, err := json.Marshal(cells)
	if err != nil {
		panic(err) // strings have a JSON form
	}
	return string(out)
}

// progress says how many of the findings that accuse have been judged.
type progress struct{ Done, All int }

func (p *progress) add(f *dataset.Finding) {
	if f.Verdict != dataset.Inconsistent && f.Verdict != dataset.Tension {
		return
	}
	p.All++
	if reviewedWords(f.Status) != "" {
		p.Done++
	}
}

// disagreement is one fact that two documents state differently.
type disagreement struct {
	Base              string // address of the page that shows the finding; empty on that page
	ID, Fact, Message string
	State             stateView
	Sides             []side
}

type side struct {
	Document string
	Quote    quoteView
	source   string // id
}

// disagreements lists the findings whose figures stand in more than one
// document and do not agree, unless a reviewer rejected them.
func (x *index) disagreements() []disagreement {
	var out []disagreement
	for _, f := range x.findings {
		if x.disagree(f) {
			out = append(out, x.disagreement(f))
		}
	}
	return out
}

func (x *index) disagree(f *dataset.Finding) bool {
	return (f.Verdict == dataset.Inconsistent || f.Verdict == dataset.Tension) && f.Status != dataset.Rejected && x.acrossSources(f)
}

func (x *index) disagreement(f *dataset.Finding) disagreement {
	d := disagreement{ID: f.ID, Message: f.Message, State: viewState(f.Verdict)}
	for _, q := range x.quotes(f) {
		d.Sides = append(d.Sides, side{titleOf(x.source(q.source)), viewQuote(q), q.source})
		if r := q.Marks[0].Record; d.Fact == "" {
			d.Fact = factWords(r)
		}
	}
	return d
}

// acrossSources reports whether a finding compares documents.
func (x *index) acrossSources(f *dataset.Finding) bool {
	first := ""
	for _, id := range involved(f) {
		if r := x.records[id]; r != nil && first != "" && r.Source != first {
			return true
		} else if r != nil {
			first = r.Source
		}
	}
	return false
}

// factWords names what a figure is about.
func factWords(r *dataset.Record) string {
	var parts []string
	for _, s := range []string{r.Measure, r.Place, r.Period} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// choices are the values that figures and findings can be sifted by.
type choices struct{ Checks, Severities, Statuses, Kinds, Claimants []choice }

type choice struct{ Value, Words string }

func (x *index) choices() choices {
	var c choices
	seen := map[string]bool{}
	add := func(list *[]choice, name, value string) {
		if value != "" && !seen[name+value] {
			seen[name+value] = true
			*list = append(*list, choice{value, strings.ReplaceAll(value, "_", " ")})
		}
	}
	for _, f := range x.findings {
		add(&c.Checks, "check", f.Check)
		add(&c.Severities, "severity", string(f.Severity))
	}
	for _, s := range dataset.Statuses {
		add(&c.Statuses, "status", string(s))
	}
	for _, r := range x.all() {
		add(&c.Kinds, "kind", string(r.Kind))
		add(&c.Claimants, "claimant", r.Claimant)
	}
	for _, list := range [][]choice{c.Checks, c.Kinds, c.Claimants} {
		sortChoices(list)
	}
	return c
}

// menu is one list of choices with its label.
type menu struct {
	Name, Words string
	List        []choice
}

func choose(name, words string, list []choice) menu { return menu{name, words, list} }
