package main

import (
	"fmt"
	"io"
	"testing"

	"figcheck/dataset"
	"figcheck/figures"
)

// hundred is a dataset whose hundred sources each support one ranking.
func hundred() *dataset.Dataset {
	d := &dataset.Dataset{}
	for i := range 100 {
		source := fmt.Sprintf("s%02d", i)
		d.Sources = append(d.Sources, dataset.Source{ID: source, Path: source + ".md", Title: "Pupils of district " + source, Published: "2025-03"})
		for j, town := range []string{"Eastvale", "Northvale", "Southvale", "Westvale", "Midvale"} {
			n := int64(4200 - 730*j + i)
			d.Records = append(d.Records, dataset.Record{ID: source + town, Source: source, Section: dataset.Body, Kind: dataset.Count,
				Stated: fmt.Sprintf("more than %d pupils", n), Value: dataset.NewDecimal(n, 0), Precision: dataset.NewDecimal(1, 0),
				Relation: dataset.MoreThan, Unit: "{pupil}", UnitName: "pupils", Measure: "pupils enrolled", Place: town, Period: "2025"})
		}
	}
	return d
}

// BenchmarkDrawHundred writes a hundred charts at 2400 pixels, as many at a
// time as there are processors: compare -cpu 1,2.
func BenchmarkDrawHundred(b *testing.B) {
	d := hundred()
	for b.Loop() {
		charts, err := drawAs(b.TempDir(), oneFolder(figures.Choose(d, figures.Limits{})), nil, figures.Output{Widths: []figures.Width{figures.Web}}, io.Discard)
		if err != nil || len(charts) != 100 {
			b.Fatal(len(charts), err)
		}
	}
}
