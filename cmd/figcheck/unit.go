package main

import (
	"iter"

	"figcheck/dataset"
	"figcheck/figures"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/pile"
	"figcheck/internal/report"
	"figcheck/internal/suppression"
)

// unit is what is held in memory together: a document, with its records and
// what was found in them. All documents are one unit where a table is given that
// they are held against, or where somebody decided on their figures.
type unit struct {
	First int // number of its first source
	Data  dataset.Dataset
	Docs  []*document.Document // without those too large to be held

	facts []fact // that other units may state too
}

// heldUnits is about how many bytes of units are in memory while others are read.
const heldUnits = 8 << 20

// recordSize is what a record takes in memory, with its words.
const recordSize = 1400

func (u *unit) size() int {
	n := recordSize * (len(u.Data.Records) + len(u.Data.Findings))
	for _, d := range u.Docs {
		n += 2 * len(d.Text)
	}
	return n
}

func newUnits() *pile.Pile[unit] { return pile.New(heldUnits, (*unit).size, nil) }

// gathering makes units of readings. The text of a sheet that is too large to be
// held is not kept.
type gathering struct {
	together bool // in one unit
	rules    []*suppression.Rule
	mistakes []error // in the comments that the rules come from
	notes    []string
	errs     []error
	unread   int // readings that an earlier build kept
	sources  int
	charts   *figures.Chooser // told of every document; nil where nothing is drawn
	once
}

// units yields units as they are whole.
func (g *gathering) units(readings iter.Seq[reading]) iter.Seq[*unit] {
	return func(yield func(*unit) bool) {
		u := &unit{}
		for r := range readings {
			if r.unread {
				g.unread++
			}
			if r.err != nil {
				g.errs = append(g.errs, r.err)
				continue
			}
			first := g.first(r.document)
			if !first && !g.more(r.document) {
				continue
			}
			if first && !g.together && len(u.Data.Sources) > 0 {
				if !yield(u) {
					return
				}
				u = &unit{First: g.sources}
			}
			if first {
				g.sources++
				g.name(&r.document.Source)
			}
			g.add(u, &r, first)
		}
		if len(u.Data.Sources) > 0 {
			yield(u)
		}
	}
}

func (g *gathering) name(s *dataset.Source) {
	if g.charts != nil {
		g.charts.Name(s.Path)
	}
}

// add takes what belongs into a unit out of a reading, the first of its document
// or not.
func (g *gathering) add(u *unit, r *reading, first bool) {
	if first {
		u.Data.Sources = append(u.Data.Sources, r.document.Source)
	}
	if first && !r.window() {
		u.Docs = append(u.Docs, r.document)
		g.rules, g.mistakes = append(g.rules, r.rules...), append(g.mistakes, r.mistakes...)
	}
	u.Data.Records = append(u.Data.Records, r.records...)
	g.notes = append(g.notes, r.notes()...)
}

// once takes a document that is given twice once.
type once struct {
	seen map[string]bool
	last string // of which more windows may come
}

// first reports a document that was not given before, and begins no more than
// one of windows.
func (o *once) first(d *document.Document) bool {
	if o.seen == nil {
		o.seen = map[string]bool{}
	}
	if d.Own() > 0 {
		return false
	}
	o.last = ""
	if o.seen[d.Source.ID] {
		return false
	}
	o.seen[d.Source.ID], o.last = true, d.Source.ID
	return true
}

// more reports a further window of the document that came last.
func (o *once) more(d *document.Document) bool { return d.Own() > 0 && o.last == d.Source.ID }

// check finds what its own figures say of each other, and keeps what other units
// may say of them.
func (u *unit) check(checks []*check.Check) {
	u.Data.Findings = check.Within(&u.Data, checks...)
	at := make(map[string]int, len(u.Data.Records))
	for i := range u.Data.Records {
		at[u.Data.Records[i].ID] = i
	}
	var ids []string
	check.Keys(&u.Data, checks, func(key string, r *dataset.Record) {
		u.facts = append(u.facts, fact{Key: key, Mention: mention{Number: u.First, At: at[r.ID], Record: *r, Source: u.Data.Sources[0]}})
		ids = append(ids, r.ID)
	})
	if len(ids) == 0 {
		return
	}
	excerpts := report.Excerpts(&report.Report{Dataset: &u.Data, Documents: u.Docs}, ids)
	for i := range u.facts {
		u.facts[i].Mention.Excerpt = excerpts[u.facts[i].Mention.Record.ID]
	}
}
