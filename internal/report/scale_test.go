package report

import (
	"fmt"
	"io"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/document"
)

// BenchmarkFormats writes a report on one long document of 2,000 figures with
// a finding on every second one.
func BenchmarkFormats(b *testing.B) {
	r := long(2000)
	for _, f := range All() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(io.Discard, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// long is a report on a document that is one paragraph of n figures.
func long(n int) *Report {
	data := &dataset.Dataset{}
	d := &document.Document{Source: dataset.Source{ID: "long", Path: "long.txt", Title: "Long"}}
	data.Sources = append(data.Sources, d.Source)
	for i := range n {
		stated := fmt.Sprint(1000 + i)
		d.Text += "The buoy recorded "
		rec := dataset.Record{ID: fmt.Sprintf("%012d", i), Source: "long", Section: dataset.Body, Start: dataset.Int(len(d.Text)), End: dataset.Int(len(d.Text) + len(stated)),
			Stated: stated, Kind: dataset.Count, Value: dataset.NewDecimal(int64(1000+i), 0), Relation: dataset.Exact, Change: dataset.NoChange, Measure: "waves"}
		d.Text += stated + " waves that day. "
		data.Records = append(data.Records, rec)
		if i%2 == 1 {
			ids := dataset.IDs{data.Records[i-1].ID, rec.ID}
			data.Findings = append(data.Findings, dataset.Finding{ID: dataset.FindingID("order", ids...), Check: "order", Severity: dataset.SeverityNote, Verdict: dataset.Tension,
				Message: "Two counts of one day differ.", Claims: ids, Computed: "[1, 2]", Stated: "[3, 4]"})
		}
	}
	d.Blocks = []document.Block{{Section: dataset.Body, Span: dataset.Span{End: len(d.Text)}}}
	return &Report{Dataset: data, Documents: []*document.Document{d}}
}
