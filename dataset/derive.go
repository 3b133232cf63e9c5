package dataset

import "strings"

// Derive fills in what follows from the rest of the record. Low and High
// become the wide reading of a record that has a Value, so that editing value
// alone is enough; without one they stay as stated. A blank Relation or Kind,
// which only a hand-written table has, is told from the other cells.
func (r *Record) Derive() {
	if r.Relation == "" {
		r.Relation = r.impliedRelation()
	}
	if r.Kind == "" {
		r.Kind = r.impliedKind()
	}
	if r.Value.Valid() {
		wide := r.Wide()
		r.Low, r.High = wide.Lo.decimal(), wide.Hi.decimal()
	}
}

func (b Bound) decimal() Decimal {
	if b.At == nil {
		return Decimal{}
	}
	return DecimalOf(b.At)
}

func (r *Record) impliedRelation() Relation {
	switch {
	case r.Value.Valid():
		return Exact
	case r.Low.Valid() && r.High.Valid():
		return Range
	}
	return Vague
}

func (r *Record) impliedKind() Kind {
	u := string(r.Unit)
	switch {
	case u == "%":
		return Percent
	case u == "[pp]":
		return PercentagePoints
	case strings.HasPrefix(u, "{"), u == "" && r.Value.Valid() && r.Value.Rat().IsInt():
		return Count
	case len(u) == 3 && strings.Trim(u, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "":
		return Money
	}
	return OtherKind
}
