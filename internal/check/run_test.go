package check

import (
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// TestCatalogue checks that each check is named, documented with examples, and
// has its file and its cases under its name.
func TestCatalogue(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range All() {
		if seen[c.Name] {
			t.Errorf("%s stands twice in the catalogue", c.Name)
		}
		seen[c.Name] = true
		for field, text := range map[string]string{"Title": c.Title, "Doc": c.Doc, "Holds": c.Holds, "Fails": c.Fails, "Rounding": c.Rounding} {
			if text == "" {
				t.Errorf("%s has no %s", c.Name, field)
			}
		}
		if !strings.Contains(c.Doc, "Evidence: ") || !strings.Contains(c.Doc, "Traps: ") {
			t.Errorf("the doc of %s names no evidence or no traps", c.Name)
		}
		for _, file := range []string{c.Name + ".go", "testdata/" + c.Name + ".txtar"} {
			if _, err := os.Stat(file); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestFindingsAreWhole runs everything on generated claims: ids are unique, no
// field breaks the table, and the same dataset gives the same findings.
func TestFindingsAreWhole(t *testing.T) {
	d := generate(3000, 7)
	found := Run(d, All()...)
	if len(found) < 500 {
		t.Fatalf("%d findings only", len(found))
	}
	ids := map[string]bool{}
	for _, f := range found {
		if ids[f.ID] {
			t.Errorf("finding %s stands twice", f.ID)
		}
		ids[f.ID] = true
		if f.Message == "" || strings.Contains(f.Message, "\n") || f.Verdict == "" || f.Severity == "" || len(f.Claims) == 0 {
			t.Errorf("finding %s is not whole: %+v", f.ID, f)
		}
		for _, o := range f.Operands {
			if o.Role == "" || strings.ContainsAny(o.ID, " ;") {
				t.Errorf("finding %s: operand %+v", f.ID, o)
			}
		}
		if f.Verdict == dataset.Inconsistent && (f.Severity != dataset.SeverityError && f.Severity != dataset.SeverityWarning) {
			t.Errorf("finding %s: %s but %s", f.ID, f.Verdict, f.Severity)
		}
	}
	if again := Run(generate(3000, 7), All()...); !reflect.DeepEqual(found, again) {
		t.Error("the same dataset gave other findings")
	}
}

// TestTrueFiguresAreNeverAccused rounds true relations to random precision and
// states them: none may come out inconsistent.
func TestTrueFiguresAreNeverAccused(t *testing.T) {
	d := generate(6000, 11)
	for _, f := range Run(d, All()...) {
		if f.Verdict == dataset.Inconsistent {
			t.Fatalf("accused: %s\n%s computed %s stated %s", f.Message, f.Relation, f.Computed, f.Stated)
		}
	}
}

// generate makes claims in groups whose relations are true before rounding.
func generate(n int, seed int64) *dataset.Dataset {
	rnd := rand.New(rand.NewSource(seed))
	d := &dataset.Dataset{Sources: []dataset.Source{{ID: "s", Published: "2025-06-01"}}}
	add := func(kind dataset.Kind, unit dataset.Unit, x float64) *dataset.Record {
		places := rnd.Intn(3) + 2
		exp := 0
		for y := max(x, -x); y >= 10; y /= 10 {
			exp++
		}
		for y := max(x, -x); y != 0 && y < 1; y *= 10 {
			exp--
		}
		last := exp - places + 1
		text := fmt.Sprintf("%.*e", places-1, x)
		v, err := dataset.ParseDecimal(text)
		if err != nil {
			panic(err)
		}
		v, _ = dataset.ParseDecimal(v.String())
		id := fmt.Sprintf("r%d", len(d.Records))
		d.Records = append(d.Records, dataset.Record{ID: id, Source: "s", Section: dataset.Body, Start: dataset.Int(len(d.Records)), Stated: v.String(),
			Kind: kind, Value: v, Relation: dataset.Exact, Precision: dataset.NewDecimal(1, int32(last)), Unit: unit, Block: fmt.Sprint(len(d.Records) / 4)})
		return &d.Records[len(d.Records)-1]
	}
	for len(d.Records) < n {
		a, b := rnd.Float64()*1e6+100, rnd.Float64()*1e6+100
		switch rnd.Intn(7) {
		case 0:
			x, y := add(dataset.Money, "USD", a).ID, add(dataset.Money, "USD", b).ID
			add(dataset.Money, "USD", a+b).Derivation = dataset.Derivation{{Rule: dataset.Sum, Operands: []string{x, y}}}
		case 1:
			x, y := add(dataset.Mass, "t", a).ID, add(dataset.Mass, "t", b).ID
			r := add(dataset.Percent, "%", 100*(b/a-1))
			r.Change = dataset.Up
			if b < a {
				r.Change, r.Value = dataset.Down, r.Value.Neg()
			}
			r.Derivation = dataset.Derivation{{Rule: dataset.ChangeBy, Operands: []string{x, y}}}
		case 2:
			x := add(dataset.Length, "km", a).ID
			add(dataset.Length, "[mi_i]", a/1.609344).Derivation = dataset.Derivation{{Rule: dataset.Convert, Operands: []string{x}}}
		case 3:
			x, y := add(dataset.Money, "EUR", a).ID, add(dataset.Money, "EUR", a+b).ID
			add(dataset.Percent, "%", 100*a/(a+b)).Derivation = dataset.Derivation{{Rule: dataset.Share, Operands: []string{x, y}}}
		case 4:
			x, y := add(dataset.Money, "USD", a*b).ID, add(dataset.Area, "km2", b).ID
			add(dataset.Money, "USD/km2", a).Derivation = dataset.Derivation{{Rule: dataset.Quotient, Operands: []string{x, y}}}
		case 5:
			w := add(dataset.Mass, "kg", a+b).ID
			add(dataset.Mass, "kg", a*0.4).PartOf = w
			add(dataset.Mass, "kg", b*0.9).PartOf = w
		case 6:
			x := add(dataset.Volume, "L", a).ID
			add(dataset.Volume, "L", a).Derivation = dataset.Derivation{{Rule: dataset.Restate, Operands: []string{x}}}
		}
	}
	return d
}

// TestAnyTableIsChecked runs everything on claims whose cells are random, with
// references to anything: no check may fail on a hand-edited table.
func TestAnyTableIsChecked(t *testing.T) {
	rnd := rand.New(rand.NewSource(5))
	pick := func(list ...string) string { return list[rnd.Intn(len(list))] }
	for round := range 300 {
		d := &dataset.Dataset{Sources: []dataset.Source{{ID: "s", Published: pick("", "2025-06-01", "2025", "soon")}}}
		n := rnd.Intn(12) + 1
		id := func() string { return fmt.Sprint("r", rnd.Intn(n+1)) }
		for i := range n {
			r := dataset.Record{ID: fmt.Sprint("r", i), Source: pick("s", "u"), Stated: pick("", "5 May 2025", "Monday 31 June", "one in 5", "-3%"),
				Kind: dataset.Kinds[rnd.Intn(len(dataset.Kinds))], Relation: dataset.Relations[rnd.Intn(len(dataset.Relations))],
				Section: dataset.Sections[rnd.Intn(len(dataset.Sections))], Change: dataset.Changes[rnd.Intn(3)], Stance: dataset.Stances[rnd.Intn(5)],
				Unit:    dataset.Unit(pick("", "1", "%", "[pp]", "km", "USD", "EUR", "USD/km", "{person}", "Cel", "[degF]", "a", "d", "nonsense", "/", "{")),
				Measure: pick("", "population", "border", "land area", "people killed"), PlaceCode: pick("", "AF", "AF-PK", "ZZ", "US-CA"),
				Period: pick("", "2025", "2025-13-45", "2020/2010", "195X", "2025-05-09"), Context: pick("", "from the Afghan border to Pakistan")}
			for _, f := range []*dataset.Decimal{&r.Value, &r.Precision, &r.Low, &r.High} {
				if rnd.Intn(4) > 0 {
					*f = dataset.NewDecimal(rnd.Int63n(2001)-1000, int32(rnd.Intn(9)-4))
				}
			}
			if rnd.Intn(3) == 0 {
				r.PartOf = id()
			}
			for range rnd.Intn(3) {
				term := dataset.Term{Rule: dataset.Rules[rnd.Intn(len(dataset.Rules))]}
				for range rnd.Intn(4) {
					term.Operands = append(term.Operands, id())
				}
				r.Derivation = append(r.Derivation, term)
			}
			d.Records = append(d.Records, r)
		}
		for _, f := range Run(d, All()...) {
			if cell, err := f.Operands.MarshalCSV(); err != nil {
				t.Fatalf("round %d: operands of %s: %v", round, f.Message, err)
			} else if err := new(dataset.Operands).UnmarshalCSV(cell); err != nil {
				t.Fatalf("round %d: operands %q: %v", round, cell, err)
			}
			for _, id := range f.Claims {
				if d.Record(id) == nil {
					t.Fatalf("round %d: %s names the claim %s, which is not there", round, f.Message, id)
				}
			}
		}
	}
}

// TestUserTables checks against a user's own table beside the built-in ones.
func TestUserTables(t *testing.T) {
	tables, err := reference.New(fstest.MapFS{
		"population.csv": {Data: []byte("iso3,year,value,status,source_id\nAFG,2031,61000000,census,mine\n")},
		"sources.csv":    {Data: []byte("source_id,title,publisher,licence,attribution,data_as_of,notes\nmine,Census 2031,The office,CC0-1.0,,2031,\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	d := &dataset.Dataset{Records: []dataset.Record{{ID: "a", Stated: "60 million people", Kind: dataset.Count, Unit: "{person}",
		Value: dataset.NewDecimal(60, 6), Precision: dataset.NewDecimal(1, 6), Measure: "population", PlaceCode: "AF", Period: "2031"}}}
	found := Run(d, With(Desk{Tables: tables})...)
	if len(found) != 1 || found[0].Verdict != dataset.Consistent || !strings.Contains(found[0].Reference, "Census 2031 (The office, data of 2031, CC0-1.0)") {
		t.Errorf("found %+v", found)
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2025-02-30", "195X", "2020/2021", "2025-12-07?", "-0044", "2024-22"} {
		f.Add(s, "Monday, 31 June 2024")
	}
	f.Fuzz(func(t *testing.T, edtf, text string) {
		if d, ok := parseDate(edtf); ok && d.last.Before(d.first) {
			t.Fatalf("parseDate(%q) = %v", edtf, d)
		}
		if n, m, _ := dayMonthYear(text); n < 0 || n > 39 || m < 0 || m > 12 {
			t.Fatalf("dayMonthYear(%q) = %d, %d", text, n, m)
		}
	})
}

func BenchmarkRun(b *testing.B) {
	d := generate(100_000, 1)
	checks := All()
	Run(&dataset.Dataset{Records: d.Records[:100]}, checks...) // tables
	b.ReportAllocs()
	for b.Loop() {
		Run(d, checks...)
	}
}
