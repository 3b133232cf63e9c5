package check

// All is the catalogue, in the order in which it is printed, of a desk that has
// set nothing.
func All() []*Check { return With(Desk{}) }

// With is the catalogue of a desk.
func With(d Desk) []*Check {
	d = d.settled()
	return []*Check{
		balance,
		difference,
		product,
		partWhole,
		shares,
		percentOf,
		change,
		changeTo,
		directionWord,
		quotient,
		granularity,
		interval,
		margin,
		pValue,
		countTable,
		restatement,
		later,
		running,
		conversion,
		timeCheck,
		clock,
		orderCheck,
		lifetime,
		listed,
		worked,
		majority,
		series,
		contrast,
		rankCheck,
		extreme,
		average,
		howMany,
		compound,
		periods,
		flow,
		cascade,
		endsCheck,
		scale,
		dimension,
		twoBases,
		precision,
		numeral,
		plausibility,
		casualties,
		basis,
		scope,
		rows,
		digitsCheck,
		referenceCheck(d),
		indicatorCheck(d),
		currencyCheck(d),
		house(d.House),
	}
}
