package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// tableFormats are the endings of what --table takes.
var tableFormats = []string{".csv", ".tsv", ".xlsx", ".ods"}

// givenTables reads the files of --table and adds them to the sources: their
// figures are records like those of any document, and each other source is
// read beside them.
func (f *inputFlags) givenTables(sources []source) ([]source, error) {
	var tables []*document.Document
	var added []source
	for _, path := range f.tables {
		if !slices.Contains(tableFormats, strings.ToLower(filepath.Ext(path))) {
			return nil, fmt.Errorf("--table %s: no table; give a file that ends in %s", path, strings.Join(tableFormats, ", "))
		}
		r := read(source{path: path, textOnly: true}, f.options())
		switch {
		case r.err != nil:
			return nil, fmt.Errorf("--table: %w", r.err)
		case r.window():
			return nil, fmt.Errorf("--table %s: more than %d cells; give a part or a summary of it", path, limitsOf(f.options()).Table)
		}
		tables = append(tables, r.document)
		added = append(added, source{path: path})
	}
	for i := range sources {
		sources[i].tables = tables
	}
	return append(sources, added...), nil
}

var errTableOfDataset = errors.New("--table: a folder with claims.csv was bound when it was built; give --table to figcheck build, or to check with the documents")

// recordsBeside finds the records of a document beside given tables: those of
// the text alone, which may say again what a cell says. The cells' own records
// come with the tables' own documents, and have the same ids there.
func recordsBeside(d *document.Document, tables []*document.Document) []dataset.Record {
	joined := d
	for _, t := range tables {
		joined = document.Beside(joined, t)
	}
	all := records(joined)
	ids := map[string]string{}
	var out []dataset.Record
	for i := range all {
		r := &all[i]
		own := *r
		place(d, tables, &own)
		ids[r.ID] = own.ID
		if own.Source == d.Source.ID {
			out = append(out, own)
		}
	}
	for i := range out {
		r := &out[i]
		r.PartOf = ids[r.PartOf]
		for t := range r.Derivation {
			for k, id := range r.Derivation[t].Operands {
				r.Derivation[t].Operands[k] = ids[id]
			}
		}
	}
	return out
}

// place says in which of the documents that were read as one a record stands,
// and where.
func place(d *document.Document, tables []*document.Document, r *dataset.Record) {
	at := d
	length := r.End - r.Start
	for _, t := range tables {
		beyond, start := at.Beyond(int(r.Start))
		if !beyond {
			break
		}
		r.Start, r.Source, at = dataset.Int(start), t.Source.ID, t
	}
	r.End = r.Start + length
	r.ID = dataset.RecordID(r.Source, int(r.Start), int(r.End), r.Stated)
}
