package dataset

// A row of claims.csv is read and corrected cell by cell, by the name of the
// column: gocsv, which would find out by reflection where each belongs and what
// it is, asks the row itself.

// UnmarshalCSVWithFields sets the cell of a column, of which any other is left
// out.
func (r *Record) UnmarshalCSVWithFields(column, text string) error {
	switch c := r.cell(column).(type) {
	case interface{ UnmarshalCSV(string) error }:
		return c.UnmarshalCSV(text)
	case word:
		c.set(text)
	}
	return nil
}

// word is a cell of text or of a closed vocabulary.
type word interface {
	get() string
	set(string)
}

type wordCell[T ~string] struct{ at *T }

func (c wordCell[T]) get() string  { return string(*c.at) }
func (c wordCell[T]) set(s string) { *c.at = T(s) }

func wordOf[T ~string](at *T) word { return wordCell[T]{at} }

// cell returns where a column is kept; nil for one that there is not.
func (r *Record) cell(column string) any {
	switch column {
	case "start":
		return &r.Start
	case "end":
		return &r.End
	case "line":
		return &r.Line
	case "value":
		return &r.Value
	case "precision":
		return &r.Precision
	case "low":
		return &r.Low
	case "high":
		return &r.High
	case "derivation":
		return &r.Derivation
	case "doubts":
		return &r.Doubts
	case "id":
		return wordOf(&r.ID)
	case "source":
		return wordOf(&r.Source)
	case "section":
		return wordOf(&r.Section)
	case "stated":
		return wordOf(&r.Stated)
	case "kind":
		return wordOf(&r.Kind)
	case "relation":
		return wordOf(&r.Relation)
	case "unit":
		return wordOf(&r.Unit)
	case "unit_name":
		return wordOf(&r.UnitName)
	case "change":
		return wordOf(&r.Change)
	case "measure":
		return wordOf(&r.Measure)
	case "place":
		return wordOf(&r.Place)
	case "place_code":
		return wordOf(&r.PlaceCode)
	case "period":
		return wordOf(&r.Period)
	case "claimant":
		return wordOf(&r.Claimant)
	case "stance":
		return wordOf(&r.Stance)
	case "part_of":
		return wordOf(&r.PartOf)
	case "block":
		return wordOf(&r.Block)
	case "locator":
		return wordOf(&r.Locator)
	case "raw":
		return wordOf(&r.Raw)
	case "context":
		return wordOf(&r.Context)
	case "status":
		return wordOf(&r.Status)
	}
	return nil
}
