package report

import (
	"bytes"
	"encoding/csv"
	"io"

	"figcheck/dataset"
)

var csvFormat = &Format{
	Name:  "csv",
	Doc:   "findings.csv, with the place of the first figure and why a finding was set aside in columns of their own; serves as a baseline",
	Write: writeCSV,
}

// ownColumns follow those of findings.csv; a reader of findings.csv passes
// over what begins with x_.
var ownColumns = []string{"x_place", "x_standing", "x_reason"}

func writeCSV(w io.Writer, r *Report) error {
	x := newIndex(r)
	var table bytes.Buffer
	if err := dataset.WriteFindings(&table, r.Dataset.Findings); err != nil {
		return err
	}
	rows, err := csv.NewReader(&table).ReadAll()
	if err != nil {
		return err
	}
	for i := range rows {
		if i == 0 {
			rows[i] = append(rows[i], ownColumns...)
			continue
		}
		f := &r.Dataset.Findings[i-1]
		place := ""
		if q := x.quotes(f); len(q) > 0 {
			place = q[0].At()
		}
		rows[i] = append(rows[i], dataset.SafeCell(place), standingWords[x.standing(f)], dataset.SafeCell(x.asideWords(f)))
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// standingWords name the standings for programs.
var standingWords = [...]string{standingNew: "new", standingKnown: "known", standingAside: "suppressed"}
