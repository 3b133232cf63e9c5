package dataset

import (
	"math/rand"
	"testing"
)

func num(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestReadings goes through the table of docs/decisions/0002-intervals.md.
func TestReadings(t *testing.T) {
	absent := Decimal{}
	for _, c := range []struct {
		stated           string
		kind             Kind
		relation         Relation
		value, precision Decimal
		core, wide       string
	}{
		{"44m", Count, Exact, num("44000000"), num("1000000"), "[43500000, 44500000)", "[43500000, 44500000]"},
		{"$3.5bn", Money, Exact, num("3500000000"), num("100000000"), "[3450000000, 3550000000)", "[3450000000, 3550000000]"},
		{"1.20 kg", Mass, Exact, num("1.20"), num("0.01"), "[1.195, 1.205)", "[1.195, 1.205]"},
		{"2,600 km", Length, Exact, num("2600"), num("100"), "[2550, 2650)", "[2550, 2650]"},
		{"2,600 km, no precision", Length, Exact, num("2600"), absent, "[2550, 2650)", "[2550, 2650]"},
		{"100,000 km, no precision", Length, Exact, num("100000"), absent, "[95000, 105000)", "[95000, 105000]"},
		{"1.20 kg, no precision", Mass, Exact, num("1.20"), absent, "[1.195, 1.205)", "[1.195, 1.205]"},
		{"nine children", Count, Exact, num("9"), absent, "[9, 9]", "[9, 9]"},
		{"654,044 votes", Count, Exact, num("654044"), num("1"), "[654044, 654044]", "[654044, 654044]"},
		{"1,700 votes", Count, Exact, num("1700"), num("100"), "[1650, 1750)", "[1650, 1750]"},
		{"none", Count, Exact, num("0"), absent, "[0, 0]", "[0, 0]"},
		{"50%", Percent, Exact, num("50"), num("10"), "[49.5, 50.5)", "[49.5, 50.5]"},
		{"100%", Percent, Exact, num("100"), absent, "[99.5, 100.5)", "[99.5, 100.5]"},
		{"1,200%", Percent, Exact, num("1200"), num("100"), "[1150, 1250)", "[1150, 1250]"},
		{"0.5%", Percent, Exact, num("0.5"), num("0.1"), "[0.45, 0.55)", "[0.45, 0.55]"},
		{"more than 1,700", Count, MoreThan, num("1700"), num("100"), "(1700, 1800]", "(1700, +inf)"},
		{"at least 25", Count, AtLeast, num("25"), num("1"), "[25, 26]", "[25, +inf)"},
		{"up to $4bn", Money, UpTo, num("4000000000"), num("1000000000"), "[3000000000, 4000000000]", "[0, 4000000000]"},
		{"at most 5", Count, AtMost, num("5"), num("10"), "[0, 5]", "[0, 5]"},
		{"less than 5", Count, LessThan, num("5"), num("1"), "[4, 5)", "[0, 5)"},
		{"below 5 °C", Temperature, LessThan, num("5"), num("1"), "[4, 5)", "(-inf, 5)"},
		{"below zero", Money, LessThan, num("0"), num("1"), "[-1, 0)", "(-inf, 0)"},
		{"at most −3", Money, AtMost, num("-3"), num("1"), "[-4, -3]", "(-inf, -3]"},
		{"almost 200", Count, Almost, num("200"), num("10"), "[190, 200)", "[180, 200)"},
		{"almost −200", Money, Almost, num("-200"), num("10"), "(-200, -190]", "(-200, -180]"},
		{"almost zero", Money, Almost, num("0"), num("1"), "[-0.5, 0.5]", "[-0.5, 0.5]"},
		{"almost three quarters", Fraction, Almost, num("0.75"), absent, "[0.7, 0.75)", "[0.67, 0.75)"},
		{"about 1,000", Count, About, num("1000"), num("100"), "[950, 1050]", "[900, 1100]"},
		{"about 4m", Count, About, num("4000000"), num("100000"), "[3880000, 4120000]", "[3600000, 4400000]"},
		{"about nine", Count, About, num("9"), absent, "[8.5, 9.5]", "[8.1, 9.9]"},
		{"half", Fraction, Exact, num("0.5"), absent, "[0.475, 0.525)", "[0.46, 0.54]"},
		{"about half", Fraction, About, num("0.5"), absent, "[0.475, 0.525]", "[0.45, 0.55]"},
		{"doubled", Multiplier, Exact, num("2"), absent, "[1.94, 2.06)", "[1.8, 2.2]"},
		{"almost doubled", Multiplier, Almost, num("2"), absent, "[1.9, 2)", "[1.8, 2)"},
		{"2.5 times", Multiplier, Exact, num("2.5"), num("0.1"), "[2.45, 2.55)", "[2.45, 2.55]"},
	} {
		r := Record{Kind: c.kind, Relation: c.relation, Value: c.value, Precision: c.precision}
		if got := r.Core().String(); got != c.core {
			t.Errorf("%s: core %s, want %s", c.stated, got, c.core)
		}
		if got := r.Wide().String(); got != c.wide {
			t.Errorf("%s: wide %s, want %s", c.stated, got, c.wide)
		}
	}
}

func TestRangeReadings(t *testing.T) {
	for _, c := range []struct {
		stated               string
		kind                 Kind
		relation             Relation
		low, high, precision string
		core, wide           string
	}{
		{"between $26 and $31 million", Money, Range, "26000000", "31000000", "1000000", "[26000000, 31000000]", "[25500000, 31500000]"},
		{"5 to 7 children", Count, Range, "5", "7", "1", "[5, 7]", "[5, 7]"},
		{"from 9 down to 4 %", Percent, Range, "9", "4", "1", "[4, 9]", "[3.5, 9.5]"},
		{"a range without precision", Length, Range, "4", "9", "", "[4, 9]", "[4, 9]"},
		{"a range that is open above", Length, Range, "4", "", "1", "[4, +inf)", "[3.5, +inf)"},
		{"dozens", Count, Vague, "24", "100", "", "[24, 100)", "[24, +inf)"},
		{"many", Count, Vague, "", "", "", "(-inf, +inf)", "(-inf, +inf)"},
	} {
		r := Record{Kind: c.kind, Relation: c.relation}
		for to, s := range map[*Decimal]string{&r.Low: c.low, &r.High: c.high, &r.Precision: c.precision} {
			if err := to.UnmarshalCSV(s); err != nil {
				t.Fatal(err)
			}
		}
		if core, wide := r.Core().String(), r.Wide().String(); core != c.core || wide != c.wide {
			t.Errorf("%s: core %s, wide %s; want %s, %s", c.stated, core, wide, c.core, c.wide)
		}
	}
}

// TestReadingsHold checks what every reading must hold: neither is empty, the
// core lies within the wide, a figure that may be its own value contains it,
// and reading changes no record.
func TestReadingsHold(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	for range 5000 {
		r := randomRecord(rnd, "a")
		before := r.Low.String() + r.High.String() + r.Value.String() + r.Precision.String()
		core, wide := r.Core(), r.Wide()
		if core.Empty() || wide.Empty() {
			t.Fatalf("%+v reads as core %s, wide %s", r, core, wide)
		}
		if meet := core.Intersect(wide); meet.String() != core.String() {
			t.Fatalf("%+v: core %s is not within wide %s", r, core, wide)
		}
		switch v := r.Value.Rat(); r.Relation {
		case Exact, About, AtLeast, AtMost, UpTo:
			if v != nil && (!core.Contains(v) || !wide.Contains(v)) {
				t.Fatalf("%+v: %s is outside core %s or wide %s", r, r.Value, core, wide)
			}
		}
		if after := r.Low.String() + r.High.String() + r.Value.String() + r.Precision.String(); after != before {
			t.Fatalf("reading changed %s to %s", before, after)
		}
	}
}

func TestDerive(t *testing.T) {
	for _, c := range []struct {
		in                       Record
		kind, relation, low, hig string
	}{
		{Record{Value: num("9")}, "count", "exact", "9", "9"},
		{Record{Value: num("9.5"), Unit: "%"}, "percent", "exact", "9.45", "9.55"},
		{Record{Value: num("9.5")}, "other", "exact", "9.45", "9.55"},
		{Record{Value: num("5"), Unit: "[pp]"}, "percentage_points", "exact", "4.5", "5.5"},
		{Record{Value: num("1700"), Unit: "{person}", Relation: MoreThan, High: num("3")}, "count", "more_than", "1700", ""},
		{Record{Low: num("4"), High: num("9"), Unit: "USD"}, "money", "range", "4", "9"},
		{Record{Low: num("24")}, "other", "vague", "24", ""},
	} {
		r := c.in
		r.Derive()
		if string(r.Kind) != c.kind || string(r.Relation) != c.relation || r.Low.String() != c.low || r.High.String() != c.hig {
			t.Errorf("%+v: %s %s [%s, %s], want %s %s [%s, %s]", c.in, r.Kind, r.Relation, r.Low, r.High, c.kind, c.relation, c.low, c.hig)
		}
	}
}
