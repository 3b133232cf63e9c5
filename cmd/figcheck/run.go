package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/baseline"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/report"
	"figcheck/internal/review"
	"figcheck/internal/suppression"
)

// result is what a run of the checks found.
type result struct {
	data   *dataset.Dataset
	docs   []*document.Document
	aside  []report.Suppression
	notes  []string        // of the reading
	known  map[string]bool // ids of findings in the baseline; nil without one
	review []dataset.Decision
	failed bool // a source or a suppression could not be used
	unread int  // documents, readable or not, that an earlier build had read
}

// checked reads the arguments, documents or one dataset, and runs the checks.
// Sources that cannot be read are reported and left out; the error is
// errReported where none was left.
func checked(s *streams, args []string, in *inputFlags, set *settings) (*result, error) {
	checks, err := set.checks()
	if err != nil {
		return nil, err
	}
	var out result
	var readings []reading
	reviewed := in.out
	if dir, ok := datasetFolder(args); ok {
		if len(in.tables) > 0 {
			return nil, errTableOfDataset
		}
		reviewed = dir
		if out.data, err = dataset.Read(dir); err != nil {
			fmt.Fprintln(s.err, err)
			return nil, errReported
		}
		readings = rereadings(out.data)
		out.docs = unchanged(out.data, readings)
		for i, r := range readings {
			if r.err == nil && r.document.Source.ID == out.data.Sources[i].ID {
				out.notes = append(out.notes, r.notes()...)
			}
		}
	} else {
		sources, errs := in.expand(args, s.in)
		if sources, err = in.givenTables(sources); err != nil {
			return nil, s.reported(err)
		}
		var all gathering
		for r := range readAll(set.prepare(sources), in.options(), s.err) {
			all.add(&r)
			readings = append(readings, r)
		}
		out.data, out.docs, out.notes = &all.data, all.docs, all.notes
		out.unread = countKept(readings)
		for _, e := range append(errs, all.errs...) {
			fmt.Fprintln(s.err, e)
			out.failed = true
		}
		if len(out.data.Sources) == 0 {
			return nil, errReported
		}
		for _, note := range all.notes {
			fmt.Fprintln(s.err, note)
		}
	}
	if reviewed != "" {
		if out.review, err = dataset.ReadDecisions(reviewed); err != nil {
			fmt.Fprintln(s.err, err)
			return nil, errReported
		}
	}
	earlier := rejections(out.data.Findings)
	var lost []dataset.Decision
	out.review, lost = review.Settle(out.data, out.docs, out.review, func() {
		out.data.Findings = check.Run(out.data, checks...)
		for i := range out.data.Findings {
			if f := &out.data.Findings[i]; earlier[f.ID] {
				f.Status = dataset.Rejected
			}
		}
		out.suppress(s.err, set, readings)
	})
	tellLost(s.err, lost)
	return &out, nil
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

// suppress sets findings aside by the comments in the documents and the rules
// of the configuration. Comments that cannot be used fail the run, for what
// they were meant to suppress is not; those that match nothing any more are
// only noted.
func (r *result) suppress(log io.Writer, set *settings, readings []reading) {
	rules := slices.Clone(set.Rules)
	for _, one := range readings {
		if one.document == nil || !slices.Contains(r.docs, one.document) {
			continue
		}
		rules = append(rules, one.rules...)
		for _, e := range one.mistakes {
			fmt.Fprintln(log, e)
			r.failed = true
		}
	}
	aside, stale := suppression.Apply(r.data, r.docs, rules)
	for _, a := range aside {
		r.aside = append(r.aside, report.Suppression{Finding: a.Finding, Reason: a.Rule.Reason, Where: a.Rule.Where, Inline: a.Rule.Inline()})
	}
	for _, rule := range stale {
		if r.concerns(rule) {
			fmt.Fprintf(log, "%s: note: this suppression (%s) matches no finding; remove it if its cause is gone\n", rule.Where, rule)
		}
	}
}

// concerns reports whether a rule is about documents of this run: a rule of
// the configuration may be for others.
func (r *result) concerns(rule *suppression.Rule) bool {
	return rule.Inline() || rule.Match != nil && slices.ContainsFunc(r.docs, func(d *document.Document) bool { return rule.Match(d.Source.Path) })
}

// compare marks what an earlier run had.
func (r *result) compare(name string) error {
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
	r.known = b.Known(r.data.Findings)
	return nil
}

// report is what the formats write of it.
func (r *result) report() *report.Report {
	return &report.Report{Dataset: r.data, Documents: r.docs, Decisions: r.review, Tool: tool, Aside: r.aside, Notes: r.notes, Baseline: r.known}
}

// verdict is what the exit code says: findings that nobody set aside and no
// baseline has, of a severity at or above the least.
func (r *result) verdict(least dataset.Severity) error {
	if r.failed {
		return errReported
	}
	limit := slices.Index(dataset.Severities, least)
	for i := range r.data.Findings {
		f := &r.data.Findings[i]
		at := slices.Index(dataset.Severities, f.Severity)
		if at <= limit && f.Status != dataset.Rejected && !r.known[f.ID] {
			return errFindings
		}
	}
	return nil
}
