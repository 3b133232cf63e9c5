package main

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

// This file joins what the benchmarks have as one range although it is two
// levels: "from $2,415 to $2,315", "to 138,285 lots from 212,577 lots".

// join makes a range of the last figure and the next, or lends the next the
// bound of the last, and reports whether the next is used up.
func (p *predictions) join(text string, next *prediction, c *claim.Claim) bool {
	last := &p.Predicted[len(p.Predicted)-1]
	gap := undatedGap(text[p.end:c.Start])
	before := strings.TrimRight(strings.ToLower(text[:p.start]), " ")
	same := next.Value.Valid() && (last.Unit == next.Unit || p.bare)
	switch {
	case gap == "to" && strings.HasSuffix(before, "from") && last.Value.Valid() && same:
		last.move(text[p.start:c.End], last.Value, next.Value)
	case gap == "from" && strings.HasSuffix(before, " to") && last.Value.Valid() && same && c.UnitSpan.End > 0:
		last.move(text[p.start:c.End], next.Value, last.Value)
	case gap == "to" && last.Low.Valid() && same:
		next.move(next.Text, last.High, next.Value)
		return false
	default:
		if last.Approx != "=" && restated(text[p.end:c.Start], last, next) {
			next.Approx, next.Change = last.Approx, last.Change
		}
		return false
	}
	last.End, last.Unit, p.end = next.End, next.Unit, c.End
	return true
}

// move makes a figure the range from one level to another.
func (p *prediction) move(text string, from, to dataset.Decimal) {
	p.Low, p.High, p.Value = from, to, dataset.Decimal{}
	p.Approx, p.Change, p.Text = "range", "=", text
}

// undatedGap returns what stands between two figures without the year of the
// first: the "to" of "20 in 2008 to 29".
func undatedGap(gap string) string {
	w := strings.Fields(gap)
	if len(w) == 3 && w[0] == "in" && len(w[1]) == 4 && strings.Trim(w[1], "0123456789") == "" {
		return w[2]
	}
	return strings.TrimSpace(gap)
}

// restated reports whether a figure says the one before it again in another
// unit, so that the bound holds for both: "more than 100 km (60 miles)",
// "under 296 hp (224 kW / 300 PS)".
func restated(between string, before, next *prediction) bool {
	between = strings.TrimSpace(between)
	return (between == "(" || between == "/" || between == "(or") && before.Unit != next.Unit && next.Approx == "=" && next.Unit != "-" && next.Kind != dataset.Percent
}
