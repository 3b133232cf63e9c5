package score

import "figcheck/dataset"

// Reviewed makes a case of each source that somebody has reviewed: figures
// accepted, corrected or added are right as they stand, rejected ones are
// none, and one that nobody judged counts neither way.
func Reviewed(d *dataset.Dataset) []*Case {
	var out []*Case
	for i := range d.Sources {
		s := &d.Sources[i]
		c := &Case{Name: s.Path, Path: s.Path, Published: s.Published}
		judged := false
		for k := range d.Records {
			r := &d.Records[k]
			if r.Source != s.ID {
				continue
			}
			judged = judged || r.Status != dataset.Unreviewed
			if r.Status != dataset.Rejected {
				c.Expected = append(c.Expected, expected(r))
			}
		}
		if judged {
			out = append(out, c)
		}
	}
	return out
}

func expected(r *dataset.Record) Expected {
	e := Expected{Span: dataset.Span{Start: int(r.Start), End: int(r.End)}, Quote: r.Stated, Kind: r.Kind, Relation: r.Relation, Unit: r.Unit,
		Change: r.Change, Measure: r.Measure, Place: r.Place, Period: r.Period, Claimant: r.Claimant, Optional: r.Status == dataset.Unreviewed,
		hasMeasure: r.Measure != "", hasPeriod: r.Period != "", hasDirection: true}
	if r.PlaceCode != "" {
		e.Place = r.PlaceCode
	}
	for _, n := range []struct {
		to   **float64
		from dataset.Decimal
	}{{&e.Value, r.Value}, {&e.Low, r.Low}, {&e.High, r.High}} {
		if n.from.Valid() {
			v := n.from.Float()
			*n.to = &v
		}
	}
	return e
}
