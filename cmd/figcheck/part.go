package main

import (
	"iter"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/report"
)

// part is a unit with what lies between it and others.
type part struct {
	unit      *unit
	data      *dataset.Dataset // with what its figures are compared with, in the order of all documents
	numbers   []int            // of the sources
	elsewhere map[string]*report.Excerpt
}

// parts yields the units with what lies between them, in order, as often as it is
// asked, and read ahead. What rules set aside is rejected.
func (r *result) parts() iter.Seq2[*part, error] {
	return func(yield func(*part, error) bool) {
		for p, err := range ahead(r.bound()) {
			if err == nil {
				p.data = r.decided(p.data)
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// bound yields the units with what lies between them.
func (r *result) bound() iter.Seq2[*part, error] {
	if r.lone != nil {
		return func(yield func(*part, error) bool) { yield(r.lone.alone(), nil) }
	}
	return func(yield func(*part, error) bool) {
		next, stop := iter.Pull2(r.bonds.All())
		defer stop()
		b, err, more := next()
		for u, failed := range r.units.All() {
			var own []bond
			for ; more && err == nil && b.For == u.First; b, err, more = next() {
				own = append(own, b)
			}
			if failed == nil {
				failed = err
			}
			if failed != nil {
				yield(nil, failed)
				return
			}
			if !yield(u.bound(own), nil) {
				return
			}
		}
	}
}

// alone is a unit that nothing lies outside of.
func (u *unit) alone() *part {
	p := &part{unit: u, data: &u.Data}
	for i := range u.Data.Sources {
		p.numbers = append(p.numbers, u.First+i)
	}
	return p
}

// bound is a unit with what lies between it and others.
func (u *unit) bound(bonds []bond) *part {
	if len(bonds) == 0 {
		return u.alone()
	}
	var others []mention
	p := &part{unit: u, elsewhere: map[string]*report.Excerpt{}}
	findings := slices.Clone(u.Data.Findings)
	for _, b := range bonds {
		findings = append(findings, b.Finding)
		for _, m := range b.Mentions {
			if _, known := p.elsewhere[m.Record.ID]; m.Number != u.First && !known {
				p.elsewhere[m.Record.ID] = m.Excerpt
				others = append(others, m)
			}
		}
	}
	slices.SortFunc(others, func(a, b mention) int { return byPlace(&a, &b) })
	behind := slices.IndexFunc(others, func(m mention) bool { return m.Number > u.First })
	if behind < 0 {
		behind = len(others)
	}
	p.data = &dataset.Dataset{}
	p.visit(others[:behind])
	p.data.Sources, p.numbers = append(p.data.Sources, u.Data.Sources...), append(p.numbers, u.First)
	p.data.Records = append(p.data.Records, u.Data.Records...)
	p.visit(others[behind:])
	p.data.Findings = check.InOrder(p.data, findings)
	return p
}

// visit appends figures of other units and their sources.
func (p *part) visit(others []mention) {
	for i := range others {
		if m := &others[i]; i == 0 || others[i-1].Number != m.Number {
			p.data.Sources, p.numbers = append(p.data.Sources, m.Source), append(p.numbers, m.Number)
		}
		p.data.Records = append(p.data.Records, others[i].Record)
	}
}

// own are the numbers of the part's own sources, −1 for the others.
func (p *part) own() []int {
	out := slices.Clone(p.numbers)
	for i, n := range out {
		if n < p.unit.First || n >= p.unit.First+len(p.unit.Data.Sources) {
			out[i] = -1
		}
	}
	return out
}

// report is what the formats write of the part.
func (p *part) report(r *result) *report.Report {
	out := r.whole()
	out.Dataset, out.Documents, out.Numbers, out.Elsewhere = p.data, p.unit.Docs, p.numbers, p.elsewhere
	return out
}
