package figures

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// The words for what tables state: bare digits whose unit, scale and measure
// stand in the heads of rows and columns.

// headUnit is a unit at the end of a table's head: "Cost (£m)", "Border (km)".
var headUnit = regex.Of(`(?i)\s*\((?:[^()]*[$€£%][^()]*|km|km²|m|kg|tonnes|TWh|GWh|MWh|MW|GW|thousands?|millions?|billions?|000s?|n)\)$`)

// onlyUnit is a head that names a unit and no measure.
var onlyUnit = regex.Of(`(?i)^(?:(?:US)?[$€£]\s?(?:m|bn|million|billion|thousand)?|%|km|TWh|GWh|MW|per cent|percent|share|share \(%\)|value|amount|number)$`)

// wholeRow is the head of a table's row of totals.
var wholeRow = regex.Of(`(?i)^(?:(?:grand )?total|all|sum|overall)\b`)

// cellName names a figure; for a table's cell it drops the unit from the head
// and the row of totals from the name.
func cellName(r *dataset.Record) string {
	if r.Section != dataset.Table {
		return thing(r)
	}
	return cutAt(tableName(r.Measure), measureMost)
}

func tableName(measure string) string {
	m := headUnit().ReplaceAllString(measure, "")
	row, column, ok := strings.Cut(m, ", ")
	switch {
	case !ok:
		return m
	case onlyUnit().MatchString(column):
		return row
	case wholeRow().MatchString(row):
		return column
	}
	return m
}

// measureKey is what two cells of one series share.
func measureKey(r *dataset.Record) string { return cellName(r) }

// lineItems are words in the row heads of accounts, which say what the amounts
// of that row are.
var lineItems = set("sales cost costs income revenue revenues expense expenses profit loss earnings margin assets liabilities cash debt equity tax taxes dividends spending budget price prices rate turnover")

// clearRow reports whether a cell says what it measures: under a head that is
// only a year, the head of its row must.
func clearRow(r *dataset.Record) bool {
	if r.Section != dataset.Table {
		return true
	}
	_, column, ok := strings.Cut(r.Context, " | ")
	if !ok || column == "" || column[0] < '0' || column[0] > '9' {
		return true
	}
	for _, w := range strings.Fields(strings.ToLower(r.Measure)) {
		if lineItems[strings.Trim(w, ",;:()")] {
			return true
		}
	}
	return false
}

// cellUnits are the signs of units that stand after the digits.
var cellUnits = map[dataset.Unit]string{"%": "%", "km": " km", "km2": " km²", "TW.h": " TWh", "GW.h": " GWh", "MW": " MW", "GW": " GW", "[pp]": " points"}

// signs are the currencies that have one; others are written by their code.
var signs = map[dataset.Unit]string{"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}

// cellStyle is the style of bare digits under a table's head: the sign and the
// scale that the head states once for all.
func cellStyle(r *dataset.Record, digits string) (style, bool) {
	out := style{unit: headerUnit(r, digits), whole: r.Kind == dataset.Count}
	if r.Section != dataset.Table || !r.Value.Valid() {
		return out, false
	}
	if r.Kind == dataset.Money {
		out.before = signs[r.Unit]
		if out.before == "" && len(r.Unit) == 3 {
			out.before = string(r.Unit) + " "
		}
	}
	plain := out.unit.Cmp(big.NewRat(1, 1)) == 0
	out.after = cellUnits[r.Unit]
	if plain {
		return out, out.before != "" || out.after != ""
	}
	out.scaled = true
	size := out.unit
	for _, step := range []int64{1e12, 1e9, 1e6} {
		if k := big.NewRat(step, 1); r.Value.Rat().Cmp(k) >= 0 {
			size = k
			break
		}
	}
	out.unit = size
	switch size.Num().Int64() {
	case 1e12:
		out.after = "tn" + out.after
	case 1e9:
		out.after = "bn" + out.after
	case 1e6:
		out.after = "m" + out.after
	default:
		out.unit = big.NewRat(1, 1)
	}
	return out, true
}

// cellDigits is how many digits of a cell a chart shows.
const cellDigits = 4

// cellWords writes a cell with the unit of its head: "$223.5bn" for 223,546
// under "$ m". ok is false where the cell's words are complete.
func cellWords(r *dataset.Record) (words string, ok bool) {
	m := statedAmount().FindStringSubmatch(statedWords(r))
	if r.Section != dataset.Table || m == nil || m[1] != "" || strings.TrimSpace(m[3]+m[4]) != "" || r.Relation != dataset.Exact || r.Value.Sign() < 0 {
		return "", false
	}
	st, ok := cellStyle(r, m[2])
	if !ok {
		return "", false
	}
	if st.unit.Cmp(headerUnit(r, m[2])) == 0 {
		return st.before + m[2] + st.after, true // the digits as they stand
	}
	return st.words(r.Value.Rat(), cellDigits, 0), true
}
