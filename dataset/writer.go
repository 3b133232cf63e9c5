package dataset

import (
	"fmt"
	"path/filepath"

	"github.com/gocarina/gocsv"
)

// Writer writes the files of a dataset bit by bit: claims.csv, sources.csv,
// findings.csv and datapackage.json. All are written under other names first,
// and renamed when the last is on disk: on an error earlier files stay as they
// were. A record or finding that Read would refuse is refused.
type Writer struct {
	dir      string
	claims   *ClaimWriter
	sources  *tableWriter
	findings *FindingWriter
	files    []*File // of the three tables, in that order
}

// NewWriter begins the files in dir, which is made if need be.
func NewWriter(dir string) (*Writer, error) {
	w := &Writer{dir: dir}
	for _, t := range []*Schema{&ClaimTable, &SourceTable, &FindingTable} {
		f, err := NewFile(filepath.Join(dir, t.File()))
		if err != nil {
			w.Discard()
			return nil, fmt.Errorf("write %s: %w", filepath.Join(dir, t.File()), err)
		}
		w.files = append(w.files, f)
	}
	w.claims = NewClaimWriter(w.files[0])
	w.sources = newTableWriter(w.files[1], &SourceTable)
	w.findings = NewFindingWriter(w.files[2])
	return w, nil
}

// Append writes the rows of a part of the dataset behind those of earlier ones.
func (w *Writer) Append(d *Dataset) error {
	if err := w.claims.Append(d.Records...); err != nil {
		return w.failed(0, err)
	}
	if err := gocsv.MarshalCSVWithoutHeaders(d.Sources, w.sources); err != nil {
		return w.failed(1, err)
	}
	if err := w.findings.Append(d.Findings...); err != nil {
		return w.failed(2, err)
	}
	return nil
}

func (w *Writer) failed(table int, err error) error {
	return fmt.Errorf("write %s: %w", w.files[table].path, err)
}

// Commit ends the files and gives them their names.
func (w *Writer) Commit() error {
	for i, finish := range []func() error{w.claims.Flush, w.sources.finish, w.findings.Flush} {
		if err := finish(); err != nil {
			return w.failed(i, err)
		}
	}
	p, err := NewFile(filepath.Join(w.dir, "datapackage.json"))
	if err != nil {
		return err
	}
	w.files = append(w.files, p)
	if err := WritePackage(p, reviewIn(w.dir)...); err != nil {
		return w.failed(len(w.files)-1, err)
	}
	for i, f := range w.files {
		if err := f.sync(); err != nil {
			return w.failed(i, err)
		}
	}
	for _, f := range w.files {
		if err := f.rename(); err != nil {
			return err
		}
	}
	return nil
}

// Discard removes what was written and not committed.
func (w *Writer) Discard() {
	for _, f := range w.files {
		f.Discard()
	}
}
