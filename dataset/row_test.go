package dataset

import (
	"reflect"
	"slices"
	"testing"

	"github.com/gocarina/gocsv"
)

// TestClaimCells holds the cells of a record to those that gocsv finds by the tags
// of its fields, with something else in every field.
func TestClaimCells(t *testing.T) {
	r := Record{Value: NewDecimal(12, -1), Precision: NewDecimal(1, -1), Low: NewDecimal(115, -2), High: NewDecimal(125, -2),
		Start: 3, End: 7, Line: 2, Doubts: Phrases{"one; or two", " three"},
		Derivation: Derivation{{Rule: Share, Operands: []string{"a", "b"}}, {Rule: Restate, Operands: []string{"c"}}}}
	for v, i := reflect.ValueOf(&r).Elem(), 0; i < v.NumField(); i++ {
		if v.Field(i).Kind() == reflect.String {
			v.Field(i).SetString(v.Type().Field(i).Name)
		}
	}
	for _, r := range []Record{r, {}} {
		var want keptRow
		if err := gocsv.MarshalCSVWithoutHeaders([]Record{r}, &want); err != nil {
			t.Fatal(err)
		}
		got, err := r.appendCells(nil)
		if err != nil || !slices.Equal(got, want.cells) {
			t.Errorf("cells %q, %v, want %q", got, err, want.cells)
		}
	}
}

// keptRow is the last row that gocsv writes.
type keptRow struct{ cells []string }

func (k *keptRow) Write(row []string) error { k.cells = slices.Clone(row); return nil }
func (k *keptRow) Flush()                   {}
func (k *keptRow) Error() error             { return nil }
