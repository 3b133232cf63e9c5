package report

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// together is how many documents one page holds: more have an index and a page
// each, which a browser opens at once.
const together = 20

// Parted reports whether the report is an index with a page for each document.
func (r *Report) Parted() bool {
	if r.Totals != nil {
		return r.Totals.Sources > together
	}
	return len(r.Dataset.Sources) > together
}

// PartName is the address of the page of source n, from 0, seen from the index.
func PartName(n int) string { return fmt.Sprintf("documents/%03d.html", n+1) }

// Parts is a report on many documents, looked through once for the pages of
// all of them. Numbers are those of the rows of the dataset.
type Parts struct {
	*Report
	records   map[string]int   // by id
	sources   map[string]int   // by id
	documents map[string]int   // by source
	own       map[string][]int // records by source
	findings  map[string][]int // by source of a figure that has part in them
	charts    map[string][]int // by source of a figure that they show
}

// Apart looks through a report, or a part of one.
func Apart(r *Report) *Parts {
	p := &Parts{r, map[string]int{}, map[string]int{}, map[string]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	for i := range r.Dataset.Records {
		rec := &r.Dataset.Records[i]
		p.records[rec.ID] = i
		p.own[rec.Source] = append(p.own[rec.Source], i)
	}
	for i := range r.Dataset.Sources {
		p.sources[r.Dataset.Sources[i].ID] = i
	}
	for i, d := range r.Documents {
		p.documents[d.Source.ID] = i
	}
	for i := range r.Dataset.Findings {
		p.enter(p.findings, i, involved(&r.Dataset.Findings[i]))
	}
	for i := range r.Charts {
		p.enter(p.charts, i, r.Charts[i].Claims)
	}
	return p
}

// enter puts row i under the sources of claims.
func (p *Parts) enter(rows map[string][]int, i int, claims []string) {
	for _, id := range claims {
		k, ok := p.records[id]
		if !ok {
			continue
		}
		source := p.Dataset.Records[k].Source
		if own := rows[source]; len(own) == 0 || own[len(own)-1] != i {
			rows[source] = append(own, i)
		}
	}
}

// Part is the report on source n, from 0, alone: its figures, the findings that
// they have part in, and what those compare them with.
func (p *Parts) Part(n int) *Report {
	own := p.Dataset.Sources[n]
	out := *p.Report
	out.Dataset = &dataset.Dataset{Sources: []dataset.Source{own}, Findings: rows(p.Dataset.Findings, p.findings[own.ID])}
	out.Documents, out.Charts = nil, rows(p.Charts, p.charts[own.ID])
	out.Elsewhere, out.Numbers, out.Totals = nil, nil, nil
	if i, ok := p.documents[own.ID]; ok {
		out.Documents = []*document.Document{p.Report.Documents[i]}
	}
	records, sources := slices.Clone(p.own[own.ID]), []int(nil)
	for i := range out.Dataset.Findings {
		for _, id := range involved(&out.Dataset.Findings[i]) {
			k, ok := p.records[id]
			if !ok || p.Dataset.Records[k].Source == own.ID {
				continue
			}
			records = append(records, k)
			if s, ok := p.sources[p.Dataset.Records[k].Source]; ok {
				sources = append(sources, s)
			}
		}
	}
	out.Dataset.Records = rows(p.Dataset.Records, inTurn(records))
	out.Dataset.Sources = append(out.Dataset.Sources, rows(p.Dataset.Sources, inTurn(sources))...)
	return &out
}

// Pages yields the sources of a part that have a page of its own, by their places
// in the part, with the addresses of the pages.
func (r *Report) Pages() iter.Seq2[int, string] {
	visiting := map[string]bool{}
	for i := range r.Dataset.Records {
		if rec := &r.Dataset.Records[i]; len(r.Elsewhere) > 0 {
			if _, is := r.Elsewhere[rec.ID]; is {
				visiting[rec.Source] = true
			}
		}
	}
	return func(yield func(int, string) bool) {
		for i := range r.Dataset.Sources {
			if !visiting[r.Dataset.Sources[i].ID] && !yield(i, PartName(r.number(i))) {
				return
			}
		}
	}
}

// WritePage writes the page of source n, from 0, of a parted report whose index
// is at that address, seen from the folder above the page.
func (p *Parts) WritePage(w io.Writer, n int, home string) error {
	return newIndex(p.Part(n)).page().within(p.number(n), home).write(w, "page.tmpl")
}

// inTurn sorts row numbers and keeps each once.
func inTurn(numbers []int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

func rows[T any](table []T, numbers []int) []T {
	var out []T
	for _, i := range numbers {
		out = append(out, table[i])
	}
	return out
}
