package dataset

import (
	"fmt"
	"math/big"
	"math/rand"
)

// Random values for the property tests; each takes its own seeded source, so
// that a failure repeats.

var scraps = []string{"", "a", "1,700", "\"quoted\"", "two\nlines", "\r\n", " space ", "; ", ";", "é", "日本", "\\", "=1+1", "#", "\xff", "core", "x"}

func randomText(r *rand.Rand) string {
	var s string
	for range r.Intn(4) {
		s += pick(r, scraps)
	}
	return s
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.Intn(len(list))] }

func randomDecimal(r *rand.Rand) Decimal {
	if r.Intn(5) == 0 {
		return Decimal{}
	}
	return NewDecimal(r.Int63n(2_000_000)-1_000_000, int32(r.Intn(60)-20))
}

func randomDataset(r *rand.Rand) *Dataset {
	d := new(Dataset)
	for i := range r.Intn(5) {
		d.Records = append(d.Records, randomRecord(r, fmt.Sprint("c", i)))
	}
	for i := range r.Intn(3) {
		d.Sources = append(d.Sources, Source{ID: fmt.Sprint("s", i), Path: randomText(r), Title: randomText(r), Publisher: randomText(r)})
	}
	for i := range r.Intn(3) {
		d.Findings = append(d.Findings, Finding{
			ID: fmt.Sprint("f", i), Check: "balance", Severity: pick(r, Severities), Verdict: pick(r, Verdicts), Message: randomText(r),
			Claims:   IDs{"c0", "c1"},
			Operands: Operands{{"part", "c0", randomInterval(r), randomInterval(r)}, {"whole", "c1", Interval{}, randomInterval(r)}},
			Readings: Phrases{randomText(r), randomText(r)}, Status: pick(r, Statuses),
		})
	}
	return d
}

func randomRecord(r *rand.Rand, id string) Record {
	out := Record{
		ID: id, Source: "s0", Section: pick(r, Sections), Start: Int(r.Intn(9)), End: Int(9 + r.Intn(9)), Stated: "x" + randomText(r),
		Kind: pick(r, Kinds), Value: randomDecimal(r), Relation: pick(r, Relations), Unit: Unit(randomText(r)), Change: pick(r, Changes),
		Measure: randomText(r), Stance: pick(r, Stances), Context: randomText(r), Doubts: Phrases{randomText(r)}, Status: pick(r, Statuses),
	}
	if p := randomDecimal(r); p.Sign() > 0 {
		out.Precision = p
	}
	if lo := randomDecimal(r); r.Intn(2) == 0 {
		out.Low = lo
	}
	if r.Intn(3) == 0 {
		out.Derivation = Derivation{{pick(r, Rules), []string{"c0", "c1"}}, {pick(r, Rules), []string{"c2"}}}
	}
	return out
}

// randomInterval returns an interval over small fractions, with open, closed
// and unbounded ends, never empty.
func randomInterval(r *rand.Rand) Interval {
	for {
		a := Interval{randomBound(r), randomBound(r)}
		if !a.Empty() {
			return a
		}
	}
}

func randomBound(r *rand.Rand) Bound {
	if r.Intn(6) == 0 {
		return Bound{}
	}
	return Bound{At: big.NewRat(int64(r.Intn(13)-4), int64(1+r.Intn(3))), Open: r.Intn(2) == 0}
}
