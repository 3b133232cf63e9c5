package check

import (
	"testing"

	"figcheck/dataset"
)

func TestSeverity(t *testing.T) {
	claim := func(id string, value int64, s dataset.Section) dataset.Record {
		return dataset.Record{ID: id, Stated: id, Kind: dataset.Count, Unit: "{home}", Value: dataset.NewDecimal(value, 0), Section: s}
	}
	tests := []struct {
		name    string
		a, b, t dataset.Record
		want    dataset.Severity
	}{
		{"a plain inconsistency", claim("a", 20, dataset.Body), claim("b", 30, dataset.Body), claim("t", 60, dataset.Body), dataset.SeverityWarning},
		{"ten times", claim("a", 20, dataset.Body), claim("b", 30, dataset.Body), claim("t", 500, dataset.Body), dataset.SeverityError},
		{"in the headline", claim("a", 20, dataset.Headline), claim("b", 30, dataset.Body), claim("t", 60, dataset.Body), dataset.SeverityError},
		{"text against its table", claim("a", 20, dataset.Table), claim("b", 30, dataset.Table), claim("t", 60, dataset.Body), dataset.SeverityError},
		{"a table against itself", claim("a", 20, dataset.Table), claim("b", 30, dataset.Table), claim("t", 60, dataset.Table), dataset.SeverityWarning},
		{"consistent", claim("a", 20, dataset.Headline), claim("b", 30, dataset.Table), claim("t", 50, dataset.Body), dataset.SeverityInfo},
	}
	for _, tt := range tests {
		if f := verdictOf(balance, dataset.Sum, tt.a, tt.b, tt.t); f.Severity != tt.want {
			t.Errorf("%s: %s %s, want %s", tt.name, f.Verdict, f.Severity, tt.want)
		}
	}
}

// TestWiderNeverAccuses widens one figure of each true or false relation: a
// verdict may only soften.
func TestWiderNeverAccuses(t *testing.T) {
	for value := int64(40); value <= 60; value++ {
		var last = -1
		for places := int32(0); places < 3; places++ {
			recs := []dataset.Record{
				{ID: "a", Stated: "a", Kind: dataset.Mass, Unit: "t", Value: dataset.NewDecimal(20, 0), Precision: dataset.NewDecimal(1, 0)},
				{ID: "b", Stated: "b", Kind: dataset.Mass, Unit: "t", Value: dataset.NewDecimal(30, 0), Precision: dataset.NewDecimal(1, 0)},
				{ID: "t", Stated: "t", Kind: dataset.Mass, Unit: "t", Value: dataset.NewDecimal(value, 0), Precision: dataset.NewDecimal(1, places)},
			}
			r := rank(verdictOf(balance, dataset.Sum, recs...).Verdict)
			if r < last {
				t.Errorf("%d t at 10^%d: verdict %d is worse than %d at the finer precision", value, places, r, last)
			}
			last = r
		}
	}
}
