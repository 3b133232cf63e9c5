// Package quantity reads the numeric expressions of a document: value,
// relation, precision, unit and kind, with tight spans. Rounding, hedges and
// bounds are read here once; nothing downstream counts digits. What is
// measured, where, when and by whom is package claim's.
package quantity

import "figcheck/dataset"

// Mention is one numeric expression in a document.
type Mention struct {
	dataset.Span                 // hedge, number and unit or counted noun, tight
	Block        int             // index of its block in the document
	Number       dataset.Span    // the number alone, with its scale word
	Unit         dataset.Unit    // UCUM or ISO 4217 code, {noun}, "%", "[pp]", "1"
	UnitName     string          // plain words for the unit
	UnitSpan     dataset.Span    // where the unit or noun stands; empty where none does
	Kind         dataset.Kind    // what kind of quantity
	Value        dataset.Decimal // in Unit; absent for ranges and vague words
	Low, High    dataset.Decimal // the stated ends of a range or vague word, as written
	Relation     dataset.Relation
	Precision    dataset.Decimal // place value of the last significant digit; absent for number words without one
	Shift        int32           // power of ten from the number as written to Value, for a unit that is kept as another: pence, basis points, gigabytes
	Change       dataset.Change  // from words inside the expression ("14,000 fewer"); the verb is package claim's
	EDTF         string          // for dates, times and datable durations ("three years ago")
	Weekday      string          // weekday named with a date, in English, lower case
	Relative     bool            // a date that only the publication date fixes: "last month"
	Timex        string          // TIMEX3 value and type of a date, for benchmarks
	TimexType    string
	Cue          string // word inside or beside the number that binds it: "another", "each", "other", "further"
	Doubts       []string
}
