// Package report writes a checked dataset for people and programs: terminal
// text, HTML, Markdown, JSON, CSV, and what editors and build servers read. It finds, checks and draws nothing, and it opens
// no file: a Format writes to what it is given.
package report

import (
	"io"
	"iter"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// Report is what every format writes: the dataset, the documents it came from
// and the charts drawn from it. A document may be missing (a dataset read
// from files); its figures are then shown without their text around them.
type Report struct {
	Dataset   *dataset.Dataset
	Documents []*document.Document // in the order to show them
	Charts    []Chart
	Decisions []dataset.Decision // of a review, already applied to the dataset; for their reasons and notes
	Tool      string             // name and version of the program, "figcheck 0.1"
	Options   Options
	Aside     []Suppression   // findings that somebody set aside; their status is rejected
	Baseline  map[string]bool // ids of findings that an earlier run had; nil without a baseline
	Unchecked bool            // list what was not checked, and the notes: text, md and json do
	Notes     []string        // of reading the documents, each with its path: tables cut, tracked changes

	// Parts are the reports on a few documents each that this one consists of, one
	// after the other, where they need not fit into memory together; nil where the
	// report holds all itself, and is its only part. Fields that are not about single
	// documents are the same in all.
	Parts iter.Seq2[*Report, error]
	// Totals are those of all parts; nil where nobody counted yet.
	Totals *Totals
	// Numbers are those of the dataset's sources among all documents; nil for 0, 1, 2 …
	Numbers []int
	// Elsewhere are the claims of the dataset that are of another part, and stand here
	// only because a finding compares one of this part with them: how they stand in
	// their documents; nil where that is not known.
	Elsewhere map[string]*Excerpt
}

// Each yields the parts of a report, itself where it has none.
func (r *Report) Each() iter.Seq2[*Report, error] {
	if r.Parts != nil {
		return r.Parts
	}
	return func(yield func(*Report, error) bool) { yield(r, nil) }
}

// number is that of source i of the dataset among all documents.
func (r *Report) number(i int) int {
	if r.Numbers == nil {
		return i
	}
	return r.Numbers[i]
}

// Suppression says why a finding was set aside.
type Suppression struct {
	Finding string // its id
	Reason  string
	Where   string // file:line of the comment or the configuration
	Inline  bool   // it is a comment in the document
}

// Chart is a drawn chart of the dataset.
type Chart struct {
	Title  string
	Alt    string // what the chart shows, for those who cannot see it
	File   string // path of the picture relative to the report, with slashes
	Source string // where its figures come from, as printed under it
	Claims []string
	Image  []byte // the picture itself, embedded where a format can; may be nil
	Type   string // media type of Image: image/svg+xml or image/png
	Served bool   // a page links to File rather than embed Image
}

// Options say how the text format prints; other formats ignore them.
type Options struct {
	Color bool             // ANSI colours
	Width int              // columns; 0 or less does not wrap
	Least dataset.Severity // findings below it are only counted; "" is note
}

// Format is a way to write a report.
type Format struct {
	Name string // as --format takes it
	Doc  string // one line, reads after "writes"
	// layout prints the report part by part; nil for a format that is printed whole.
	layout func(*Report) layout
	whole  func(io.Writer, *Report) error
}

// Write writes a report.
func (f *Format) Write(w io.Writer, r *Report) error {
	p, err := f.Begin(w, r)
	if err != nil {
		return err
	}
	defer p.Close()
	for part, err := range r.Each() {
		if err != nil {
			return err
		}
		p.Put(p.Chunks(part))
	}
	return p.End()
}

// Named returns the format with that name, or nil.
func Named(name string) *Format {
	for _, f := range All() {
		if f.Name == name {
			return f
		}
	}
	return nil
}
