package dataset

import (
	"math/rand/v2"
	"testing"
)

// TestShortWide compares the short way to both readings with the long one.
func TestShortWide(t *testing.T) {
	kinds := []Kind{Count, Ordinal, Age, Percent, PercentagePoints, Money, Length, Fraction, Multiplier, Temperature}
	random := rand.New(rand.NewPCG(1, 2))
	short := 0
	for range 200_000 {
		r := Record{Relation: Exact, Kind: kinds[random.IntN(len(kinds))]}
		r.Value = NewDecimal(random.Int64N(1<<random.IntN(62))-random.Int64N(3), int32(random.IntN(36)-18))
		if random.IntN(10) > 0 {
			r.Precision = NewDecimal([]int64{0, 1, 1, 1, 1, 5, 10, 25}[random.IntN(8)], int32(random.IntN(24)-12))
		}
		low, high, ok := r.shortWide()
		if !ok {
			continue
		}
		short++
		core, wide := r.longReading(true), r.longReading(false)
		if c, w := r.Readings(); c.String() != core.String() || w.String() != wide.String() || r.Core().String() != core.String() || r.Wide().String() != wide.String() {
			t.Fatalf("%s %s, precision %s: short %s and %s, want %s and %s", r.Kind, r.Value, r.Precision, c, w, core, wide)
		}
		if wantLow, wantHigh := wide.Lo.decimal(), wide.Hi.decimal(); low != wantLow || high != wantHigh {
			t.Fatalf("%s %s, precision %s: short [%s, %s], want [%s, %s]", r.Kind, r.Value, r.Precision, low, high, wantLow, wantHigh)
		}
	}
	if short < 10_000 {
		t.Errorf("only %d records took the short way", short)
	}
}
