package check

import (
	"strings"

	"figcheck/dataset"
)

// derived judges every term of a rule with build, which is given the operands
// and, last, the figure that owns the term. It returns nil where the term is
// another check's. A term whose operands cannot be found, or are not as many
// as the rule takes, is a finding that nothing can be told.
func (p *Pass) derived(rule dataset.Rule, least, most int, build func(recs []*dataset.Record) *equation) {
	p.Terms(rule, func(owner *dataset.Record, t dataset.Term) {
		recs, missing := p.operandsOf(owner, t)
		if missing == "" && (len(t.Operands) < least || most > 0 && len(t.Operands) > most) {
			missing = "a " + string(rule) + " does not take that many figures"
		}
		if missing != "" {
			p.unbound(owner, t, missing)
			return
		}
		if e := build(recs); e != nil {
			if e.soft == "" {
				e.soft = softness(recs)
			}
			p.report(e)
		}
	})
}

// unbound reports that a term's figures cannot be brought together.
func (p *Pass) unbound(owner *dataset.Record, t dataset.Term, missing string) {
	ids := append(append(dataset.IDs(nil), t.Operands...), owner.ID)
	p.keep(dataset.Finding{ID: dataset.FindingID(p.check.Name, ids...), Check: p.check.Name, Severity: dataset.SeverityInfo,
		Verdict: dataset.CannotTell, Claims: p.present(ids), Status: dataset.Unreviewed,
		Message: "whether " + owner.Stated + " follows from the other figures cannot be told: " + missing})
}

// present keeps the ids of claims that are in the dataset.
func (p *Pass) present(ids dataset.IDs) (out dataset.IDs) {
	for _, id := range ids {
		if p.Record(id) != nil {
			out = append(out, id)
		}
	}
	return out
}

// softness says why figures cannot accuse each other: people who disagree, or
// a figure that is only reported in order to be denied.
func softness(recs []*dataset.Record) string {
	claimant := ""
	for _, r := range recs {
		if r.Stance == dataset.Denied {
			return r.Stated + " is denied where it is stated"
		}
		if r.Relation == dataset.Vague {
			return r.Stated + " is no number"
		}
		for _, d := range r.Doubts {
			if strings.Contains(d, "ambiguous") || strings.Contains(d, "second reading") {
				return r.Stated + " is in doubt (" + d + ")"
			}
		}
		if anyone[normal(r.Claimant)] {
			continue
		}
		if r.Claimant != "" && claimant != "" && r.Claimant != claimant {
			return "they come from " + claimant + " and " + r.Claimant
		}
		if claimant == "" {
			claimant = r.Claimant
		}
	}
	return ""
}

// anyone are claimants by whom a report says no more than that it did not count
// for itself: whoever is quoted beside them does not disagree with them.
var anyone = words("officials authorities reports sources")

// otherPeriod reports whether two figures are known to be of periods that do
// not meet.
func otherPeriod(a, b *dataset.Record) bool {
	x, ok := parseDate(a.Period)
	y, also := parseDate(b.Period)
	return ok && also && datedItself(a) && datedItself(b) && (x.last.Before(y.first) || y.last.Before(x.first))
}

// datedItself reports whether the period of a figure is its own: the sentence
// names its year. That of a caption is when the picture was taken, and
// another one was taken over from the text around.
func datedItself(r *dataset.Record) bool {
	return r.Context == "" || r.Section != dataset.Caption && strings.Contains(r.Context, r.Period[:4])
}

// as gives claims their roles: the last role to the last claim, the one before
// it to all that are left over.
func as(recs []*dataset.Record, roles ...string) []operand {
	out := make([]operand, len(recs))
	for i, r := range recs {
		role := roles[min(i, len(roles)-2)]
		if i == len(recs)-1 {
			role = roles[len(roles)-1]
		}
		out[i] = operand{role: role, rec: r}
	}
	return out
}

// only returns the single reading of a relation that leaves nothing open.
func only(name string, left func(values) dataset.Interval) []reading {
	return []reading{{name: name, left: left}}
}
