package dataset

import (
	"fmt"
	"math/big"
	"slices"
)

// corrigible are the columns of claims.csv that a reviewer can correct.
var corrigible = []string{"value", "relation", "precision", "low", "high", "unit", "unit_name", "kind", "change",
	"measure", "place", "place_code", "period", "claimant", "stance"}

// Corrigible reports whether a reviewer can correct that column of claims.csv.
func Corrigible(field string) bool { return slices.Contains(corrigible, field) }

// Cell returns what stands in a column that can be corrected, as the table
// prints it; "" for any other.
func (r *Record) Cell(field string) string {
	if !Corrigible(field) {
		return ""
	}
	switch c := r.cell(field).(type) {
	case *Decimal:
		return c.String()
	case word:
		return c.get()
	}
	return ""
}

// setCell sets a cell that the column's check has passed.
func (r *Record) setCell(field, text string) { _ = r.UnmarshalCSVWithFields(field, text) }

// Corrections returns the rows that set cells of the record, by column, with
// the cells that would no longer fit and are not given: the precision and
// relation of another value, the name and kind of another unit, the code of
// another place. What stands there already gives no row. The record stays as
// it is. The error is for the person who gave the cell.
func (r *Record) Corrections(cells map[string]string) ([]Decision, error) {
	next := *r
	for field := range cells {
		if !Corrigible(field) {
			return nil, fmt.Errorf("%s cannot be corrected", field)
		}
	}
	for _, field := range corrigible {
		if text, given := cells[field]; given {
			if m := ClaimTable.Columns[ClaimTable.index(field)].check(text); m != "" {
				return nil, fmt.Errorf("%s", m)
			}
			next.setCell(field, text)
		}
	}
	if m := next.contradiction(); m != "" {
		return nil, fmt.Errorf("%s", m)
	}
	next.fit(r, cells)
	if next.Value.Valid() && !r.Value.Valid() {
		next.Derive() // its stated ends give way: undoing needs them
	}
	var rows []Decision
	for _, field := range corrigible {
		if was, now := r.Cell(field), next.Cell(field); was != now {
			rows = append(rows, Decision{Target: r.ID, Act: Correct, Field: field, Was: was, Value: now})
		}
	}
	return rows, nil
}

// fit changes the cells that no longer fit what was changed; not those given.
func (r *Record) fit(was *Record, given map[string]string) {
	changed := func(field string) bool { return r.Cell(field) != was.Cell(field) }
	fitted := *r
	if changed("value") {
		fitted.fitValue()
	}
	if changed("unit") {
		fitted.UnitName = ""
		if k := fitted.impliedKind(); k != OtherKind {
			fitted.Kind = k
		}
	}
	if changed("place") {
		fitted.PlaceCode = ""
	}
	for _, field := range corrigible {
		if _, ok := given[field]; !ok {
			r.setCell(field, fitted.Cell(field))
		}
	}
}

// fitValue makes relation and precision such as another value can have. A
// value finer than the precision is as precise as its last digit that is not 0.
func (r *Record) fitValue() {
	switch {
	case !r.Value.Valid():
		return
	case r.Relation == Range || r.Relation == Vague || r.Relation == "":
		r.Relation = Exact
	}
	step := r.Precision.Rat()
	if step != nil && step.Sign() > 0 && new(big.Rat).Quo(r.Value.Rat(), step).IsInt() {
		return
	}
	if last := lastDigit(r.Value); last.Valid() {
		r.Precision = last
	}
}

// lastDigit returns the place value of the last digit that is not 0; no
// decimal for 0 and for numbers beyond any that is written out.
func lastDigit(d Decimal) Decimal {
	const most = 40 // digits to either side of the point
	if d.Sign() == 0 {
		return Decimal{}
	}
	for exp := int32(most); exp >= -most; exp-- {
		place := NewDecimal(1, exp)
		if new(big.Rat).Quo(d.Rat(), place.Rat()).IsInt() {
			return place
		}
	}
	return Decimal{}
}
