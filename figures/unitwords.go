package figures

import (
	"strings"

	"figcheck/dataset"
)

// plainUnits are the units that a dataset may leave without a name.
var plainUnits = map[dataset.Unit]string{"%": "per cent", "[pp]": "percentage points", "USD": "US dollars", "EUR": "euros",
	"GBP": "pounds", "km": "kilometres", "km2": "square kilometres", "1": ""}

// unitWords names a unit in plain words.
func unitWords(r *dataset.Record) string {
	if w, ok := plainUnits[r.Unit]; ok {
		return w
	}
	if strings.ContainsRune(string(r.Unit), '/') {
		return "" // stands beside every figure: "km/h"
	}
	if r.UnitName != "" {
		return r.UnitName
	}
	if strings.ContainsAny(string(r.Unit), "/*^[0123456789") {
		return ""
	}
	return strings.Trim(string(r.Unit), "{}")
}

// scaleNames are the powers of ten that table heads name.
var scaleNames = map[int64]string{1e3: "thousands", 1e6: "millions", 1e9: "billions", 1e12: "trillions"}

// unitPhrase is the unit for a subtitle, ", US dollars" or ", millions of US
// dollars" where the figures are digits under a table's head; counts are named
// by their measure already, except in tables.
func unitPhrase(rows []Row, said string) string {
	r := rows[0].rec
	unit := unitWords(r)
	if _, ok := cellWords(r); ok && cellUnits[r.Unit] != "" && r.Unit != "km" {
		unit = "" // stands beside every figure
	}
	if r.Kind == dataset.Count && r.Section != dataset.Table || mentions(said, unit) {
		unit = ""
	}
	scale, all := "", true
	for _, row := range rows {
		st := styleOf(row.rec)
		name := scaleNames[st.unit.Num().Int64()]
		if st.scaled || name == "" {
			all = false
			continue
		}
		scale = name
	}
	switch {
	case scale == "" && unit == "":
		return ""
	case scale == "":
		return ", " + unit
	case !all && unit != "":
		return ", " + unit + ", plain numbers in " + scale
	case !all:
		return ", plain numbers in " + scale
	case unit != "":
		return ", " + scale + " of " + unit
	}
	return ", in " + scale
}
