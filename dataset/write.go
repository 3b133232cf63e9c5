package dataset

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/gocarina/gocsv"
)

// Write writes claims.csv, sources.csv, findings.csv and datapackage.json into
// dir, as a Writer does.
func (d *Dataset) Write(dir string) error {
	w, err := NewWriter(dir)
	if err != nil {
		return err
	}
	defer w.Discard()
	if err := w.Append(d); err != nil {
		return err
	}
	return w.Commit()
}

// reviewIn returns the review's table where a folder has one.
func reviewIn(dir string) []*Schema {
	if _, err := os.Stat(filepath.Join(dir, ReviewTable.File())); err != nil {
		return nil
	}
	return []*Schema{&ReviewTable}
}

// WriteClaims writes a claims.csv.
func WriteClaims(w io.Writer, records []Record) error {
	c := NewClaimWriter(w)
	if err := c.Append(records...); err != nil {
		return err
	}
	return c.Flush()
}

// ClaimWriter writes a claims.csv bit by bit.
type ClaimWriter struct{ out *tableWriter }

// NewClaimWriter returns a writer that has written the header.
func NewClaimWriter(w io.Writer) *ClaimWriter {
	return &ClaimWriter{out: newTableWriter(w, &ClaimTable)}
}

// Append writes records, each derived first. Nothing need reach the
// underlying writer before Flush.
func (c *ClaimWriter) Append(records ...Record) error {
	// of an array by value, reflection needs no copy of each cell, as it does of a slice
	var some [8]Record
	for len(records) >= len(some) {
		if err := derived(some[:], records); err != nil {
			return err
		}
		if err := gocsv.MarshalCSVWithoutHeaders(some, c.out); err != nil {
			return err
		}
		records = records[len(some):]
	}
	var last [1]Record
	for i := range records {
		if err := derived(last[:], records[i:]); err != nil {
			return err
		}
		if err := gocsv.MarshalCSVWithoutHeaders(last, c.out); err != nil {
			return err
		}
	}
	return nil
}

// derived fills in copies of the first records.
func derived(out, records []Record) error {
	for i := range out {
		out[i] = records[i]
		out[i].Derive()
		if m := out[i].contradiction(); m != "" {
			return fmt.Errorf("claim %s: %s", out[i].ID, m)
		}
	}
	return nil
}

// Flush passes on all that was appended and returns the first error in writing.
func (c *ClaimWriter) Flush() error { return c.out.finish() }

// WriteFindings writes a findings.csv.
func WriteFindings(w io.Writer, findings []Finding) error {
	out := NewFindingWriter(w)
	if err := out.Append(findings...); err != nil {
		return err
	}
	return out.Flush()
}

// FindingWriter writes a findings.csv bit by bit.
type FindingWriter struct{ out *tableWriter }

// NewFindingWriter returns a writer that has written the header.
func NewFindingWriter(w io.Writer) *FindingWriter {
	return &FindingWriter{out: newTableWriter(w, &FindingTable)}
}

// Append writes findings. Nothing need reach the underlying writer before Flush.
func (f *FindingWriter) Append(findings ...Finding) error {
	return gocsv.MarshalCSVWithoutHeaders(findings, f.out)
}

// Flush passes on all that was appended and returns the first error in writing.
func (f *FindingWriter) Flush() error { return f.out.finish() }

func writeTable[T any](w io.Writer, t *Schema, rows []T) error {
	out := newTableWriter(w, t)
	if err := gocsv.MarshalCSVWithoutHeaders(rows, out); err != nil {
		return err
	}
	return out.finish()
}

// tableWriter is the CSVWriter that gocsv is given: it fills in defaults,
// writes one kind of line end, and refuses what a tableReader would refuse.
type tableWriter struct {
	csv   *csv.Writer
	table *Schema
	row   int
	seen  *idSet
}

func newTableWriter(w io.Writer, t *Schema) *tableWriter {
	out := &tableWriter{csv: csv.NewWriter(w), table: t, seen: newIDSet()}
	header := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = c.Name
	}
	_ = out.csv.Write(header) // csv.Writer keeps the error for finish
	return out
}

// lineEnds is what encoding/csv would make of them on reading.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Write writes one row in the table's order, as gocsv gives it.
func (t *tableWriter) Write(row []string) error {
	t.row++
	for i := range t.table.Columns {
		c := &t.table.Columns[i]
		if row[i] == "" {
			row[i] = c.Default
		}
		if row[i] == "" && !c.Filled {
			continue
		}
		cell, m := t.cell(c, row[i])
		if m != "" {
			return fmt.Errorf("%s row %d: %s", t.table.File(), t.row, m)
		}
		row[i] = cell
	}
	return t.csv.Write(row)
}

// cell returns a cell as it is written, or what is wrong with it.
func (t *tableWriter) cell(c *Column, cell string) (safe, problem string) {
	if !utf8.ValidString(cell) {
		cell = strings.ToValidUTF8(cell, "\ufffd")
	}
	if strings.IndexByte(cell, '\r') >= 0 {
		cell = lineEnds.Replace(cell)
	}
	m := c.judge(cell)
	if c.Unique && m == "" && !t.seen.add(cell) {
		m = fmt.Sprintf("%s %q is written twice", c.Name, cell)
	}
	return SafeCell(cell), m
}

// Flush does nothing: gocsv calls it after every batch.
func (t *tableWriter) Flush() {}

// Error returns the first error in writing so far.
func (t *tableWriter) Error() error { return t.csv.Error() }

func (t *tableWriter) finish() error {
	t.csv.Flush()
	if err := t.csv.Error(); err != nil {
		return err
	}
	switch id, err := t.seen.twice(); {
	case err != nil:
		return err
	case id != "":
		return fmt.Errorf("%s: id %q is written twice", t.table.File(), id)
	}
	return nil
}
