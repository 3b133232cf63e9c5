package check

import "figcheck/internal/reference"

// All is the catalogue, in the order in which it is printed, with the embedded
// reference tables.
func All() []*Check { return With(reference.Builtin()) }

// With is the catalogue with these reference tables.
func With(t *reference.Tables) []*Check {
	return []*Check{
		balance,
		difference,
		product,
		partWhole,
		shares,
		percentOf,
		change,
		quotient,
		granularity,
		interval,
		margin,
		pValue,
		countTable,
		restatement,
		later,
		conversion,
		timeCheck,
		majority,
		contrast,
		rankCheck,
		average,
		compound,
		periods,
		flow,
		referenceCheck(t),
	}
}
