package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/baseline"
	"figcheck/internal/check"
	"figcheck/internal/pile"
	"figcheck/internal/report"
	"figcheck/internal/review"
	"figcheck/internal/suppression"
)

// result is what a run of the checks found.
type result struct {
	lone  *unit // of all documents, where they are one
	units *pile.Pile[unit]
	bonds *pile.Pile[bond] // between the units

	checks    []*check.Check
	rules     *suppression.Rules
	config    []*suppression.Rule        // of rules, those of the configuration
	about     map[*suppression.Rule]bool // of those, the ones for documents of this run
	aside     []report.Suppression       // findings set aside by a rule
	rejected  map[string]bool            // their ids
	base      *baseline.Comparison       // nil without one
	known     map[string]bool            // ids of findings in the baseline; nil without one
	unchecked bool                       // what was not checked is listed
	options   report.Options
	notes     []string // of the reading
	review    []dataset.Decision
	totals    *report.Totals
	count     counts
	failed    bool // a source or a suppression could not be used
	unread    int  // documents, readable or not, that an earlier build had read
}

// counts are what a run says of its findings when it is done.
type counts struct {
	figures, documents, findings, rejected int
	verdicts                               map[dataset.Verdict]int
	severities                             map[dataset.Severity]int // of those that nobody set aside and no baseline has
}

func newCounts() counts {
	return counts{verdicts: map[dataset.Verdict]int{}, severities: map[dataset.Severity]int{}}
}

func (c *counts) add(d *dataset.Dataset, known map[string]bool) {
	c.figures, c.documents, c.findings = c.figures+len(d.Records), c.documents+len(d.Sources), c.findings+len(d.Findings)
	for i := range d.Findings {
		f := &d.Findings[i]
		c.verdicts[f.Verdict]++
		switch {
		case f.Status == dataset.Rejected:
			c.rejected++
		case !known[f.ID]:
			c.severities[f.Severity]++
		}
	}
}

// close lets go of what the run has put on disk.
func (r *result) close() {
	if r.lone == nil {
		r.units.Close()
		r.bonds.Close()
	}
}

// checked reads the arguments, documents or one dataset, and runs the checks.
// Sources that cannot be read are reported and left out; the error is
// errReported where none was left.
func checked(s *streams, args []string, in *inputFlags, set *settings) (*result, error) {
	checks, err := set.checks()
	if err != nil {
		return nil, err
	}
	out := &result{checks: checks, config: set.Rules}
	all := gathering{charts: set.charts}
	reviewed := in.out
	if dir, ok := datasetFolder(args); ok {
		if len(in.tables) > 0 {
			return nil, errTableOfDataset
		}
		reviewed = dir
		if err := out.reread(dir, &all); err != nil {
			return nil, s.reported(err)
		}
	}
	if reviewed != "" {
		if out.review, err = dataset.ReadDecisions(reviewed); err != nil {
			return nil, s.reported(err)
		}
	}
	if out.lone == nil {
		if err := out.read(s, args, in, set, &all); err != nil {
			return nil, err
		}
	}
	out.notes, out.unread = all.notes, all.unread
	out.found(s.err, &all)
	return out, nil
}

// reread takes the dataset of a folder, and what its documents say.
func (r *result) reread(dir string, all *gathering) error {
	d, err := dataset.Read(dir)
	if err != nil {
		return err
	}
	r.lone = &unit{Data: *d}
	for i, one := range rereadings(d) {
		all.name(&d.Sources[i])
		if one.err != nil || one.document.Source.ID != d.Sources[i].ID {
			continue
		}
		all.notes = append(all.notes, one.notes()...)
		if !one.window() {
			r.lone.Docs = append(r.lone.Docs, one.document)
			all.rules, all.mistakes = append(all.rules, one.rules...), append(all.mistakes, one.mistakes...)
		}
	}
	return nil
}

// read reads documents, unit by unit, and runs the checks within each.
func (r *result) read(s *streams, args []string, in *inputFlags, set *settings, all *gathering) error {
	sources, errs := in.expand(args, s.in)
	sources, err := in.givenTables(sources)
	if err != nil {
		return s.reported(err)
	}
	all.together = len(in.tables) > 0 || len(r.review) > 0
	r.units = newUnits()
	facts := newFacts()
	defer facts.Close()
	units := inOrder(all.units(readAll(set.prepare(sources), in.options(), s.err)), func(u *unit) *unit {
		if !all.together {
			u.check(r.checks)
		}
		return u
	})
	for u := range units {
		if all.together {
			r.lone = u
			continue
		}
		for _, f := range u.facts {
			facts.Add(f)
		}
		u.facts = nil
		r.units.Add(*u)
	}
	for _, e := range append(errs, all.errs...) {
		fmt.Fprintln(s.err, e)
		r.failed = true
	}
	if all.sources == 0 {
		return errReported
	}
	for _, note := range all.notes {
		fmt.Fprintln(s.err, note)
	}
	if r.lone == nil {
		r.bonds, err = compare(facts, r.checks)
	}
	return err
}

// found sets findings aside by the comments in the documents and the rules of the
// configuration. Comments that cannot be used fail the run, for what they were
// meant to suppress is not. Where all documents are one unit, its checks run here,
// on what the decisions make of it.
func (r *result) found(log io.Writer, all *gathering) {
	for _, e := range all.mistakes {
		fmt.Fprintln(log, e)
		r.failed = true
	}
	r.rules = suppression.New(slices.Concat(r.config, all.rules))
	r.rejected, r.about = map[string]bool{}, map[*suppression.Rule]bool{}
	if r.lone == nil {
		return
	}
	d := &r.lone.Data
	earlier := rejections(d.Findings)
	var lost []dataset.Decision
	r.review, lost = review.Settle(d, r.lone.Docs, r.review, func() {
		d.Findings = check.Run(d, r.checks...)
		for i := range d.Findings {
			if f := &d.Findings[i]; earlier[f.ID] {
				f.Status = dataset.Rejected
			}
		}
		r.suppress(d)
	})
	tellLost(log, lost)
}

// tellLost names the decisions whose claim or finding is no longer there, once
// for each step.
func tellLost(log io.Writer, lost []dataset.Decision) {
	step := dataset.Int(0)
	for _, x := range lost {
		if x.Step == step {
			continue
		}
		step = x.Step
		about := ""
		if x.About != "" {
			about = fmt.Sprintf(" “%s”", x.About)
		}
		if x.Document != "" {
			about += " in " + x.Document
		}
		fmt.Fprintf(log, "%s: note: step %d (%s%s) finds nothing any more; the text has changed there\n", dataset.ReviewTable.File(), x.Step, x.Act, about)
	}
}

// rejections are the findings of an edited findings.csv that somebody rejected.
func rejections(findings []dataset.Finding) map[string]bool {
	out := map[string]bool{}
	for i := range findings {
		if findings[i].Status == dataset.Rejected {
			out[findings[i].ID] = true
		}
	}
	return out
}

// suppress gives the findings that a rule matches the status rejected.
func (r *result) suppress(d *dataset.Dataset) {
	for _, a := range r.rules.Apply(d) {
		r.rejected[a.Finding] = true
		r.aside = append(r.aside, report.Suppression{Finding: a.Finding, Reason: a.Rule.Reason, Where: a.Rule.Where, Inline: a.Rule.Inline()})
	}
}

// settle decides on every finding, in the order of the documents, and hands each
// part with its own rows to who writes them down. Rules that match nothing any
// more are noted.
func (r *result) settle(log io.Writer, rows func(p *part, own *dataset.Dataset) error) error {
	r.totals = report.NewTotals(r.unchecked)
	r.count = newCounts()
	for p, err := range r.parts() {
		if err != nil {
			return err
		}
		if r.lone == nil {
			r.suppress(&dataset.Dataset{Sources: p.data.Sources, Records: p.data.Records, Findings: p.report(r).Listed()})
			p.data = r.decided(p.data)
		}
		shown := p.report(r)
		own := &dataset.Dataset{Sources: p.unit.Data.Sources, Records: p.unit.Data.Records, Findings: shown.Listed()}
		if r.base != nil {
			for _, id := range r.base.Known(own.Findings) {
				r.known[id] = true
			}
		}
		r.consider(p.unit)
		r.count.add(own, r.known)
		r.totals.Add(shown)
		if err := rows(p, own); err != nil {
			return err
		}
	}
	for _, rule := range r.rules.Stale() {
		if rule.Inline() || r.about[rule] {
			fmt.Fprintf(log, "%s: note: this suppression (%s) matches no finding; remove it if its cause is gone\n", rule.Where, rule)
		}
	}
	return nil
}

// decided is a dataset whose findings are rejected where a rule sets them aside.
func (r *result) decided(d *dataset.Dataset) *dataset.Dataset {
	if r.lone != nil || !slices.ContainsFunc(d.Findings, func(f dataset.Finding) bool { return r.rejected[f.ID] }) {
		return d
	}
	out := &dataset.Dataset{Sources: d.Sources, Records: d.Records, Findings: slices.Clone(d.Findings)}
	for i := range out.Findings {
		if f := &out.Findings[i]; r.rejected[f.ID] {
			f.Status = dataset.Rejected
		}
	}
	return out
}

// consider takes down which rules of the configuration are about a document of
// the unit: others may be for other runs.
func (r *result) consider(u *unit) {
	for _, rule := range r.config {
		for _, d := range u.Docs {
			r.about[rule] = r.about[rule] || rule.Match != nil && rule.Match(d.Source.Path)
		}
	}
}

// against reads the baseline that the findings are held against.
func (r *result) against(name string) error {
	content, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: no such baseline; --write-baseline %s makes it", name, name)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, pathless(err))
	}
	b, err := baseline.Read(name, content)
	if err != nil {
		return err
	}
	r.base, r.known = b.Compare(), map[string]bool{}
	return nil
}

// report is what the formats write of a run that is settled.
func (r *result) report() *report.Report {
	out := r.whole()
	if r.lone != nil {
		out.Dataset, out.Documents = &r.lone.Data, r.lone.Docs
		return out
	}
	out.Parts = func(yield func(*report.Report, error) bool) {
		for p, err := range r.parts() {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(p.report(r), nil) {
				return
			}
		}
	}
	return out
}

// whole is what is the same in the reports on all parts.
func (r *result) whole() *report.Report {
	return &report.Report{Decisions: r.review, Tool: tool, Aside: r.aside, Notes: r.notes, Baseline: r.known, Unchecked: r.unchecked, Options: r.options, Totals: r.totals}
}

// findings are those of the run, part by part.
func (r *result) findings() iter.Seq2[[]dataset.Finding, error] {
	return func(yield func([]dataset.Finding, error) bool) {
		for p, err := range r.parts() {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(p.report(r).Listed(), nil) {
				return
			}
		}
	}
}

// verdict is what the exit code says: findings that nobody set aside and no
// baseline has, of a severity at or above the least.
func (r *result) verdict(least dataset.Severity) error {
	if r.failed {
		return errReported
	}
	limit := slices.Index(dataset.Severities, least)
	for i, severity := range dataset.Severities {
		if i <= limit && r.count.severities[severity] > 0 {
			return errFindings
		}
	}
	return nil
}
