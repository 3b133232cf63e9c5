package check

import (
	"strings"

	"figcheck/dataset"
)

// beside returns what stands before and behind a figure in its sentence, in
// lower case; false where the sentence is not known or has the words of the
// figure twice.
func beside(r *dataset.Record) (before, behind string, ok bool) {
	context, stated := strings.ToLower(r.Context), strings.ToLower(dataset.OneLine(r.Stated))
	if stated == "" || strings.Count(context, stated) != 1 {
		return "", "", false
	}
	before, behind, _ = strings.Cut(context, stated)
	return before, behind, true
}

// prose reports a figure of running text that nobody denies, foresees or
// rejected, for which alone the words beside it can be held to it.
func (p *Pass) prose(r *dataset.Record) bool {
	switch r.Section {
	case dataset.Table, dataset.Boilerplate:
		return false
	}
	return r.Status != dataset.Rejected && r.Stance != dataset.Denied && r.Stance != dataset.Forecast && !p.doubted()[r]
}

// unsure are words by which a sentence says what is not, or not yet, so; "t" is
// what an apostrophe leaves of "isn't".
var unsure = words(`not never nor without if whether unless would could might should cannot wrongly false mistake error imagine suppose t`)

// alone is a relation of one figure to a constant.
func alone(r *dataset.Record, rel string, to dataset.Interval, name string) *equation {
	return &equation{operands: []operand{{role: "stated", rec: r}}, rel: rel, unit: r.Unit, left: r.Stated, soft: softness([]*dataset.Record{r}),
		readings: []reading{{name: name, left: func(x values) dataset.Interval { return x[0] }, right: func(values) dataset.Interval { return to }}}}
}

// tensionOf is a finding about one figure and the words beside it.
func tensionOf(check string, r *dataset.Record, message string) dataset.Finding {
	return tensionOfTwo(check, message, r, nil, "")
}

// tensionOfTwo is a finding about a figure, another in that role, nil for none,
// and more claims that it bears on.
func tensionOfTwo(check, message string, a, b *dataset.Record, role string, more ...string) dataset.Finding {
	f := dataset.Finding{Check: check, Severity: dataset.SeverityNote, Verdict: dataset.Tension, Message: message, Status: dataset.Unreviewed,
		Claims: dataset.IDs{a.ID}, Operands: dataset.Operands{{Role: "stated", ID: a.ID, Core: a.Core(), Wide: a.Wide()}}}
	if b != nil {
		f.Claims = append(f.Claims, b.ID)
		f.Operands = append(f.Operands, dataset.Operand{Role: role, ID: b.ID, Core: b.Core(), Wide: b.Wide()})
	}
	f.Claims = append(f.Claims, more...)
	f.ID = dataset.FindingID(check, f.Claims...)
	return f
}
