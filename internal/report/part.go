package report

import (
	"fmt"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// together is how many documents one page holds: more have an index and a page
// each, which a browser opens at once.
const together = 20

// Parted reports whether the report is an index with a page for each document.
func (r *Report) Parted() bool { return len(r.Dataset.Sources) > together }

// PartName is the address of the page of source n, from 0, seen from the index.
func PartName(n int) string { return fmt.Sprintf("documents/%03d.html", n+1) }

// Part is the report on source n, from 0, alone: its figures, the findings that
// they have part in, and what those compare them with.
func (r *Report) Part(n int) *Report {
	own := r.Dataset.Sources[n].ID
	of := map[string]string{} // source by claim
	for i := range r.Dataset.Records {
		of[r.Dataset.Records[i].ID] = r.Dataset.Records[i].Source
	}
	out := *r
	out.Dataset = &dataset.Dataset{Sources: []dataset.Source{r.Dataset.Sources[n]}}
	out.Documents, out.Charts = nil, nil
	wanted, sources := map[string]bool{}, map[string]bool{own: true}
	for i := range r.Dataset.Findings {
		f := &r.Dataset.Findings[i]
		claims := involved(f)
		if slices.ContainsFunc(claims, func(id string) bool { return of[id] == own }) {
			out.Dataset.Findings = append(out.Dataset.Findings, *f)
			for _, id := range claims {
				wanted[id], sources[of[id]] = true, true
			}
		}
	}
	for i := range r.Dataset.Records {
		if rec := &r.Dataset.Records[i]; rec.Source == own || wanted[rec.ID] {
			out.Dataset.Records = append(out.Dataset.Records, *rec)
		}
	}
	for i := range r.Dataset.Sources {
		if s := &r.Dataset.Sources[i]; s.ID != own && sources[s.ID] {
			out.Dataset.Sources = append(out.Dataset.Sources, *s)
		}
	}
	for _, d := range r.Documents {
		if d.Source.ID == own {
			out.Documents = []*document.Document{d}
		}
	}
	for _, c := range r.Charts {
		if slices.ContainsFunc(c.Claims, func(id string) bool { return of[id] == own }) {
			out.Charts = append(out.Charts, c)
		}
	}
	return &out
}

// home is the index page of a parted report.
func (x *index) home() *page {
	p := &page{
		Title:    x.title(),
		Tool:     x.Tool,
		Summary:  x.summary(),
		Style:    styleOf("report.css"),
		Script:   scriptOf("index.js"),
		Data:     x.linkedData(),
		States:   x.stateViews(x.all()),
		Disagree: x.disagreements(),
		Progress: x.progress(),
	}
	of := map[string]int{}
	for i := range x.Dataset.Sources {
		of[x.Dataset.Sources[i].ID] = i
		a := x.cover(&x.Dataset.Sources[i])
		a.Base = PartName(i)
		p.Index = append(p.Index, a)
	}
	p.Index = worstFirst(p.Index)
	for i := range p.Disagree {
		sides := p.Disagree[i].Sides
		for k := range sides {
			sides[k].Quote.Base = PartName(of[sides[k].source])
		}
		p.Disagree[i].Base = sides[0].Quote.Base
	}
	p.Policy = policy(string(p.Style), string(p.Script), "'none'")
	return p
}
