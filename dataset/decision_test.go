package dataset

import (
	"bytes"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"
)

// ferry is one claim of each kind that the review tests decide on.
func ferry() *Dataset {
	return &Dataset{
		Sources: []Source{{ID: "s", Path: "ferry.txt"}},
		Records: []Record{
			{ID: "cars", Source: "s", Stated: "1,700 cars", Kind: Count, Value: NewDecimal(1700, 0), Relation: Exact, Precision: NewDecimal(100, 0),
				Unit: "{car}", UnitName: "cars", Measure: "cars carried", Place: "Tarn", PlaceCode: "XX", Status: Unreviewed},
			{ID: "again", Source: "s", Stated: "1,750 cars", Kind: Count, Value: NewDecimal(1750, 0), Relation: Exact, Precision: NewDecimal(10, 0),
				Unit: "{car}", UnitName: "cars", Status: Unreviewed},
			{ID: "dozens", Source: "s", Stated: "dozens", Kind: Count, Relation: Vague, Low: NewDecimal(24, 0), Status: Unreviewed},
		},
		Findings: []Finding{{ID: "f", Check: "balance", Severity: SeverityError, Verdict: Inconsistent, Status: Unreviewed}},
	}
}

// undoing is the row that takes back a step.
func undoing(step, undone int) Decision {
	return Decision{Step: Int(step), Act: Undo, Value: fmt.Sprint(undone)}
}

func corrected(t *testing.T, r *Record, step int, field, text string) []Decision {
	t.Helper()
	rows, err := r.Corrections(map[string]string{field: text})
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		rows[i].Step = Int(step)
	}
	return rows
}

func TestApplyStatus(t *testing.T) {
	for name, c := range map[string]struct {
		rows   []Decision
		target string
		want   Status
	}{
		"accept":        {[]Decision{{Step: 1, Target: "cars", Act: Accept}}, "cars", Accepted},
		"finding":       {[]Decision{{Step: 1, Target: "f", Act: Reject, Reason: "rounded"}}, "f", Rejected},
		"last counts":   {[]Decision{{Step: 1, Target: "f", Act: Reject, Reason: "x"}, {Step: 2, Target: "f", Act: Accept}}, "f", Accepted},
		"note keeps":    {[]Decision{{Step: 1, Target: "f", Act: Accept}, {Step: 2, Target: "f", Act: Note, Reason: "ask"}}, "f", Accepted},
		"undone":        {[]Decision{{Step: 1, Target: "f", Act: Accept}, undoing(2, 1)}, "f", Unreviewed},
		"undone, older": {[]Decision{{Step: 1, Target: "f", Act: Accept}, {Step: 2, Target: "f", Act: Reject, Reason: "x"}, undoing(3, 2)}, "f", Accepted},
		"others keep":   {[]Decision{{Step: 1, Target: "f", Act: Accept}}, "cars", Unreviewed},
	} {
		d := ferry()
		if _, lost := d.Apply(c.rows); len(lost) > 0 {
			t.Errorf("%s: lost %v", name, lost)
		}
		got := d.Findings[0].Status
		if c.target != "f" {
			got = d.Record(c.target).Status
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// A correction carries what must change with it, and undoing gives everything
// back, also on a table that had it applied.
func TestCorrectionAndBack(t *testing.T) {
	for _, c := range []struct{ id, field, text, want string }{
		{"cars", "value", "1750", "value 1750, precision 10"},
		{"cars", "value", "1900", "value 1900"},
		{"cars", "unit", "km", "unit km, unit_name "},
		{"cars", "unit", "USD", "unit USD, unit_name , kind money"},
		{"cars", "place", "Oster", "place Oster, place_code "},
		{"cars", "period", "2025-10", "period 2025-10"},
		{"cars", "relation", "at_least", "relation at_least"},
		{"dozens", "value", "36", "value 36, relation exact, precision 1, low 36, high 36"},
	} {
		d := ferry()
		before := ferry()
		rows := corrected(t, d.Record(c.id), 1, c.field, c.text)
		var got []string
		for _, x := range rows {
			got = append(got, x.Field+" "+x.Value)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s of %s: rows %q, want %q", c.field, c.id, strings.Join(got, ", "), c.want)
		}
		d.Apply(rows)
		if r := d.Record(c.id); r.Cell(c.field) != c.text || r.Status != Corrected {
			t.Errorf("%s of %s is %q, %s", c.field, c.id, r.Cell(c.field), r.Status)
		}
		rows = append(rows, undoing(2, 1))
		d.Apply(rows)
		for i := range before.Records {
			before.Records[i].Derive()
			d.Records[i].Derive()
		}
		if !reflect.DeepEqual(d.Record(c.id), before.Record(c.id)) {
			t.Errorf("undone: %+v\nbefore: %+v", d.Record(c.id), before.Record(c.id))
		}
	}
}

// An improved extraction is not overwritten by what stood there before an
// undone correction.
func TestUndoneYields(t *testing.T) {
	d := ferry()
	rows := append(corrected(t, d.Record("cars"), 1, "measure", "vans"), undoing(2, 1))
	d.Record("cars").Measure = "cars carried by ferry"
	d.Apply(rows)
	if got := d.Record("cars").Measure; got != "cars carried by ferry" {
		t.Errorf("measure is %q", got)
	}
}

func TestSameFact(t *testing.T) {
	d := ferry()
	rows := []Decision{{Step: 1, Target: "again", Act: Same, Value: "cars"}}
	d.Apply(rows)
	d.Apply(rows)
	if got, _ := d.Record("again").Derivation.MarshalCSV(); got != "restate(cars)" {
		t.Errorf("derivation %q", got)
	}
	d.Apply(append(rows, undoing(2, 1)))
	if d.Record("again").Derivation != nil {
		t.Errorf("undone, it is %v", d.Record("again").Derivation)
	}
}

func TestAddAndMerge(t *testing.T) {
	d := ferry()
	add := Added("s", 4, 13, "two in 10")
	rows := []Decision{add, {Target: "dozens", Act: Merge, Value: add.Target}, {Target: add.Target, Act: Correct, Field: "value", Value: "0.2"}}
	for i := range rows {
		rows[i].Step = 1
	}
	d.Apply(rows)
	r := d.Record(add.Target)
	if r == nil || r.Stated != "two in 10" || r.Start != 4 || r.End != 13 || r.Cell("value") != "0.2" || d.Record("dozens").Status != Rejected {
		t.Fatalf("added %+v", r)
	}
	d.Apply(append(rows, undoing(2, 1)))
	if d.Record(add.Target) != nil || d.Record("dozens").Status != Unreviewed {
		t.Error("undoing left something behind")
	}
}

func TestLost(t *testing.T) {
	d := ferry()
	_, lost := d.Apply([]Decision{{Step: 1, Target: "gone", Act: Accept}, {Step: 2, Target: "away", Act: Accept}, undoing(3, 2)})
	if len(lost) != 1 || lost[0].Target != "gone" {
		t.Errorf("lost %v", lost)
	}
}

// Applying twice is applying once, whatever the decisions.
func TestApplyTwice(t *testing.T) {
	rnd := rand.New(rand.NewSource(3))
	for range 200 {
		rows := randomReview(rnd)
		once, twice := ferry(), ferry()
		once.Apply(rows)
		twice.Apply(rows)
		twice.Apply(rows)
		if !reflect.DeepEqual(once, twice) {
			t.Fatalf("differs after %+v:\n%+v\n%+v", rows, once, twice)
		}
		var first, second bytes.Buffer
		if err := WriteReview(&first, rows); err != nil {
			t.Fatal(err)
		}
		back, err := ReadReview("review.csv", bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := WriteReview(&second, back); err != nil || first.String() != second.String() {
			t.Fatalf("%v:\n%s\n%s", err, first.String(), second.String())
		}
	}
}

func randomReview(r *rand.Rand) []Decision {
	d := ferry()
	var rows []Decision
	for step := 1; step < 2+r.Intn(8); step++ {
		target := pick(r, []string{"cars", "again", "dozens", "f"})
		var next []Decision
		switch r.Intn(6) {
		case 0:
			next = []Decision{{Target: target, Act: Accept, Reason: "fine,\n\"so\""}}
		case 1:
			next = []Decision{{Target: target, Act: Reject, Reason: "no"}}
		case 2:
			next = []Decision{{Target: "again", Act: Same, Value: "cars"}}
		case 3:
			next = []Decision{Added("s", 1, 4, "x y")}
		case 4:
			if step > 1 {
				next = []Decision{{Act: Undo, Value: fmt.Sprint(1 + r.Intn(step-1))}}
			}
		default:
			if rec := d.Record(target); rec != nil {
				next, _ = rec.Corrections(map[string]string{"value": fmt.Sprint(r.Intn(3000))})
			}
		}
		for i := range next {
			next[i].Step = Int(step)
		}
		rows = append(rows, next...)
		d.Apply(rows)
	}
	return rows
}

func TestReviewRefused(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{"1,a,reject,,,,", "1:1: a rejection needs a reason"},
		{"0,a,accept,,,,", "steps count up from 1"},
		{"2,a,accept,,,,\n1,a,accept,,,,", "step 1 follows step 2"},
		{"1,,accept,,,,", "accept has no target"},
		{"1,a,correct,id,,b,", "cannot be corrected"},
		{"1,a,correct,value,,\"1,7\",", "write digits with a point"},
		{"1,a,correct,kind,,cash,", "is not in the vocabulary"},
		{"1,a,same,,,a,", "name another claim"},
		{"1,a,add,s,,3:9 nine,", "is no figure with this id"},
		{"1,,undo,,,1,", "name an earlier one"},
		{"1,a,praise,,,,", "is not in the vocabulary"},
		{"1,a,accept,value,,,", "leave it blank"},
	} {
		_, err := ReadReview("r.csv", strings.NewReader("step,target,decision,field,was,value,reason\n"+c.rows+"\n"))
		want := strings.TrimPrefix(c.want, "1:1: ")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "r.csv:") {
			t.Errorf("%s: %v, want %s", c.rows, err, want)
		}
	}
}

func FuzzReadReview(f *testing.F) {
	f.Add([]byte("step,target,decision,value,reason\n1,a,accept,,\"x\ny\"\n2,,undo,1,\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		rows, err := ReadReview("review.csv", bytes.NewReader(in))
		if err != nil {
			return
		}
		d := ferry()
		d.Apply(rows)
		var first, second bytes.Buffer
		if err := WriteReview(&first, rows); err != nil {
			t.Fatal(err)
		}
		again, err := ReadReview("review.csv", bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, first.Bytes())
		}
		if err := WriteReview(&second, again); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%v, changed:\n%s\n%s", err, first.Bytes(), second.Bytes())
		}
	})
}
