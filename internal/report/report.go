// Package report writes a checked dataset for people and programs: terminal
// text, HTML, Markdown, JSON, CSV, and what editors and build servers read. It finds, checks and draws nothing, and it opens
// no file: a Format writes to what it is given.
package report

import (
	"io"

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
	Name  string // as --format takes it
	Doc   string // one line, reads after "writes"
	Write func(io.Writer, *Report) error
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
