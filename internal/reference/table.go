package reference

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"figcheck/dataset"
)

// schema is the part of a table's shape that this package relies on.
type schema struct {
	name    string
	key     []string // primary key
	need    []string // columns that must be there
	numbers []string // columns that hold a decimal number or nothing
}

var schemas = []schema{
	{"admin1", []string{"code"}, []string{"iso2", "name"}, nil},
	{"area", []string{"iso3", "kind", "source_id"}, []string{"value_km2", "as_of"}, []string{"value_km2"}},
	{"borders", []string{"iso3_a", "iso3_b", "source_id"}, []string{"length_km", "as_of", "note"}, []string{"length_km"}},
	{"countries", []string{"iso2"}, []string{"iso3", "name", "official_name", "aliases", "status", "capital", "currency"}, nil},
	{"country_currencies", []string{"iso2", "currency", "valid_from"}, []string{"valid_to"}, nil},
	{"country_names", []string{"name", "iso2", "kind"}, []string{"lang", "source_id"}, nil},
	{"currencies", []string{"code"}, []string{"name", "symbol", "active"}, nil},
	{"currency_names", []string{"name", "code"}, []string{"kind", "active", "n_active_codes"}, nil},
	{"exchange_rates", []string{"currency", "period", "kind", "source_id"}, []string{"rate"}, []string{"rate"}},
	{"gdp", []string{"iso3", "year", "basis", "unit", "source_id"}, []string{"value", "status"}, []string{"value"}},
	{"indicators", []string{"iso3", "indicator", "year", "source_id"}, []string{"value", "unit"}, []string{"value"}},
	{"magnitudes", []string{"word"}, []string{"value", "aliases"}, []string{"value"}},
	{"org_members", []string{"org_id", "iso2"}, []string{"status"}, nil},
	{"organisations", []string{"org_id"}, []string{"name", "kind", "aliases"}, nil},
	{"places", []string{"geonameid"}, []string{"name", "ascii_name", "iso2", "admin1", "population", "aliases"}, []string{"population"}},
	{"population", []string{"iso3", "year", "source_id"}, []string{"value", "status"}, []string{"value"}},
	{"regions", []string{"region_id"}, []string{"name", "aliases", "members"}, nil},
	{"sources", []string{"source_id"}, []string{"title", "publisher", "licence", "attribution", "data_as_of", "notes"}, nil},
	{"unit_names", []string{"name", "unit_id"}, []string{"kind", "n_units"}, nil},
	{"units", []string{"unit_id"}, []string{"dimension", "factor_exact", "offset", "systems", "name_singular", "symbol", "ucum"}, nil},
}

func schemaOf(name string) schema {
	for _, s := range schemas {
		if s.name == name {
			return s
		}
	}
	panic("reference: no table " + name)
}

// validate checks a user's table: the columns, and that numbers are numbers.
func (s schema) validate(r rows) error {
	for _, c := range append(append([]string(nil), s.key...), s.need...) {
		if _, ok := r.head[c]; !ok {
			return fmt.Errorf("%s:1:1: column %q is missing: give the table the header of the built-in one", r.file, c)
		}
	}
	for i := range r.cells {
		for _, c := range s.numbers {
			if v := r.get(i, c); v != "" {
				if _, err := dataset.ParseDecimal(v); err != nil {
					return fmt.Errorf("%s:%d:%d: %s: %w: write a plain decimal number or leave the cell empty", r.file, i+2, r.head[c]+1, c, err)
				}
			}
		}
	}
	return nil
}

// rows is a table as read.
type rows struct {
	file  string
	head  map[string]int
	cells [][]string
}

// get returns a cell; a column that the table lacks is empty.
func (r rows) get(i int, column string) string {
	if c, ok := r.head[column]; ok {
		return r.cells[i][c]
	}
	return ""
}

// list splits a cell of "|"-separated values.
func (r rows) list(i int, column string) []string {
	if v := r.get(i, column); v != "" {
		return strings.Split(v, "|")
	}
	return nil
}

// decimal reads a number cell; missing is the absent Decimal.
func (r rows) decimal(i int, column string) (d dataset.Decimal) {
	_ = d.UnmarshalCSV(r.get(i, column))
	return d
}

// merge appends the rows of another table, columns matched by name; at maps a
// primary key to its row so far.
func (r *rows) merge(add rows, key []string, at map[string]int) {
	if add.head == nil {
		return
	}
	if r.head == nil {
		r.head = add.head
	}
	for i := range add.cells {
		row := make([]string, len(r.head))
		for c, j := range r.head {
			row[j] = add.get(i, c)
		}
		k := ""
		for _, c := range key {
			k += add.get(i, c) + "\x00"
		}
		if j, ok := at[k]; ok {
			r.cells[j] = row
			continue
		}
		at[k] = len(r.cells)
		r.cells = append(r.cells, row)
	}
}

// readFile reads one CSV; a file that is not there is the empty table.
func readFile(dir fs.FS, name string) (rows, error) {
	f, err := dir.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return rows{}, nil
	}
	if err != nil {
		return rows{}, err
	}
	defer f.Close()
	return readRows(f, name)
}

func readRows(f io.Reader, name string) (rows, error) {
	cr := csv.NewReader(f)
	all, err := cr.ReadAll()
	var pe *csv.ParseError
	switch {
	case errors.As(err, &pe):
		return rows{}, fmt.Errorf("%s:%d:%d: %w: write the row as RFC 4180 asks, with as many cells as the header", name, pe.Line, pe.Column, pe.Err)
	case err != nil:
		return rows{}, fmt.Errorf("%s: %w", name, err)
	case len(all) == 0:
		return rows{}, fmt.Errorf("%s:1:1: the file is empty: give it a header or remove it", name)
	}
	out := rows{file: name, head: map[string]int{}, cells: all[1:]}
	for i, c := range all[0] {
		out.head[strings.TrimPrefix(c, "\ufeff")] = i
	}
	return out, nil
}
