package dataset

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/gocarina/gocsv"
)

// Read reads a folder that Write wrote, or one written by hand: claims.csv
// must be there, sources.csv and findings.csv may be missing. The error lists
// what is wrong in all three files as Problems.
func Read(dir string) (*Dataset, error) {
	d := new(Dataset)
	var all Problems
	err := errors.Join(
		readFile(dir, &ClaimTable, &all, func(name string, r io.Reader) (err error) {
			d.Records, err = ReadClaims(name, r)
			return err
		}),
		readFile(dir, &SourceTable, &all, func(name string, r io.Reader) (err error) {
			d.Sources, err = ReadSources(name, r)
			return err
		}),
		readFile(dir, &FindingTable, &all, func(name string, r io.Reader) (err error) {
			d.Findings, err = ReadFindings(name, r)
			return err
		}))
	switch {
	case err != nil:
		return nil, err
	case len(all) > 0:
		return nil, all
	}
	return d, nil
}

func readFile(dir string, t *Schema, all *Problems, read func(string, io.Reader) error) error {
	name := filepath.Join(dir, t.File())
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if t != &ClaimTable {
			return nil
		}
		return fmt.Errorf("%s: no such file; figcheck build writes it", name)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	err = read(name, f)
	var p Problems
	if errors.As(err, &p) {
		*all = append(*all, p...)
		return nil
	}
	return err
}

// ReadClaims reads a claims.csv, whose name stands in errors. Every record is
// derived, so a table with id, stated and value alone is enough.
func ReadClaims(name string, r io.Reader) ([]Record, error) {
	records, at, err := readTable[Record](name, r, &ClaimTable)
	var bad Problems
	for i := range records {
		records[i].Derive()
		if m := records[i].contradiction(); m != "" && len(bad) < maxProblems {
			bad = append(bad, Problem{name, at[i].line, at[i].column, m})
		}
	}
	if err == nil && len(bad) > 0 {
		return nil, bad
	}
	return records, err
}

// contradiction returns what cannot be true of a record as a whole.
func (r *Record) contradiction() string {
	switch {
	case r.End < r.Start:
		return fmt.Sprintf("end %d lies before start %d; correct one", r.End, r.Start)
	case r.Precision.Sign() < 0:
		return fmt.Sprintf("precision %s is negative; write the place value of the last digit, such as 1000", r.Precision)
	}
	return ""
}

// ReadSources reads a sources.csv, whose name stands in errors.
func ReadSources(name string, r io.Reader) ([]Source, error) {
	rows, _, err := readTable[Source](name, r, &SourceTable)
	return rows, err
}

// ReadFindings reads a findings.csv, whose name stands in errors.
func ReadFindings(name string, r io.Reader) ([]Finding, error) {
	rows, _, err := readTable[Finding](name, r, &FindingTable)
	return rows, err
}

// sizeOf returns how many bytes there are to read; 0 where that is not known.
func sizeOf(r io.Reader) int64 {
	switch f := r.(type) {
	case *os.File:
		if info, err := f.Stat(); err == nil {
			return info.Size()
		}
	case interface{ Len() int }:
		return int64(f.Len())
	}
	return 0
}

// readTable returns the rows with where each stands, or Problems.
func readTable[T any](name string, r io.Reader, t *Schema) ([]T, []position, error) {
	in := newTableReader(name, r, t)
	var rows []T
	for size := sizeOf(r); ; {
		before := len(in.rows)
		if cap(rows)-before < batch {
			rows = slices.Grow(rows, in.expected(size))
		}
		part := rows[before : before+batch] // gocsv fills it where it lies
		err := gocsv.UnmarshalCSV(in, &part)
		if err != nil && len(in.problems) == 0 {
			return nil, nil, fmt.Errorf("%s: %w", name, err)
		}
		n := len(in.rows) - before
		if n == 0 || err != nil {
			break
		}
		rows = rows[:before+n]
	}
	switch {
	case len(in.problems) > 0:
		return nil, nil, in.problems
	case len(rows) == 0:
		return nil, nil, nil
	}
	return rows, in.rows, nil
}
