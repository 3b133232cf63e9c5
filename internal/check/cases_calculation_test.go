package check

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

// reported is a reported number with its declared decimals, "INF" for exact.
type reported struct {
	Value, Decimals string
}

func (f reported) unit(t *testing.T) *big.Rat {
	if f.Decimals == "INF" || f.Decimals == "" {
		return nil
	}
	n, err := strconv.Atoi(f.Decimals)
	if err != nil {
		t.Fatal(err)
	}
	return dataset.NewDecimal(1, int32(-n)).Rat()
}

func (f reported) rat() *big.Rat {
	r, _ := new(big.Rat).SetString(f.Value)
	return r
}

// agreed is what several statements of one fact leave, or what is wrong with
// them.
func agreed(t *testing.T, facts []reported, mode statistic.Rounding) (out dataset.Interval, wrong string) {
	for i, f := range facts {
		a := dataset.Point(f.rat())
		if u := f.unit(t); u != nil {
			if _, beyond := statistic.Excess(f.rat(), u); beyond.Sign() != 0 {
				return out, "excessDigits"
			}
			a = mode.Of(f.rat(), u)
		}
		for _, g := range facts[:i] {
			if g.Decimals == f.Decimals && g.rat().Cmp(f.rat()) != 0 {
				return out, "inconsistentDuplicates"
			}
		}
		if out = out.Intersect(a); out.Empty() {
			return out, "inconsistentDuplicates"
		}
	}
	return out, ""
}

// TestSharedCalculations adds weighted intervals and compares with the total,
// in both modes of XBRL Calculations 1.1; where nothing is stated twice and
// every weight is one, the balance check itself must say the same.
func TestSharedCalculations(t *testing.T) {
	type row struct {
		ID, Mode string
		Total    []reported
		Items    []struct {
			Facts  []reported
			Weight string
		}
		Expected struct{ Verdict string }
	}
	var all, own tally
	eachCase(t, "calc11", func(c row) {
		mode := statistic.Nearest
		if c.Mode == "truncation" {
			mode = statistic.Truncation
		}
		want, wrong := agreed(t, c.Total, mode)
		sum := dataset.Point(new(big.Rat))
		plain := c.Mode == "round" && len(c.Total) == 1
		recs := []*dataset.Record{}
		for i, item := range c.Items {
			a, bad := agreed(t, item.Facts, mode)
			if bad != "" {
				wrong = bad
				break
			}
			sum = sum.Plus(a.Scale(reported{Value: item.Weight}.rat()))
			plain = plain && len(item.Facts) == 1 && item.Weight == "1" && item.Facts[0].Decimals != "INF"
			recs = append(recs, item.Facts[0].record(t, strconv.Itoa(i)))
		}
		got := wrong
		if wrong == "" {
			got = string(dataset.Inconsistent)
			if possible(sum, "=", want) {
				got = string(dataset.Consistent)
			}
		}
		all.row(t, got == c.Expected.Verdict, "%s: %s, want %s", c.ID, got, c.Expected.Verdict)
		if plain && wrong == "" && c.Total[0].Decimals != "INF" {
			o := sumOf(append(recs, c.Total[0].record(t, "total"))).judge()
			own.row(t, string(o.verdict) == c.Expected.Verdict, "%s: balance says %s, want %s", c.ID, o.verdict, c.Expected.Verdict)
		}
	})
	all.most(t, 0)
	own.most(t, 0)
}

func (f reported) record(t *testing.T, id string) *dataset.Record {
	r := stating(id, f.Value, dataset.Money, "USD")
	if u := f.unit(t); u != nil {
		r.Precision = dataset.DecimalOf(u)
	}
	return &r
}

func TestSharedExcessDigits(t *testing.T) {
	type row struct {
		ID, Value string
		Decimals  int32
		Expected  *struct{ Significant, Insignificant string }
	}
	var a tally
	eachCase(t, "excess_digits", func(c row) {
		x := reported{Value: c.Value}.rat()
		kept, beyond := statistic.Excess(x, dataset.NewDecimal(1, -c.Decimals).Rat())
		if c.Expected == nil {
			a.row(t, beyond.Sign() == 0, "%s: %s to %d decimals has %s beyond, want none", c.ID, c.Value, c.Decimals, beyond.RatString())
			return
		}
		significant, insignificant := reported{Value: c.Expected.Significant}.rat(), reported{Value: c.Expected.Insignificant}.rat()
		a.row(t, kept.Cmp(significant) == 0 && beyond.Abs(beyond).Cmp(insignificant.Abs(insignificant)) == 0,
			"%s: %s to %d decimals is %s and %s, want %+v", c.ID, c.Value, c.Decimals, kept.RatString(), beyond.RatString(), *c.Expected)
	})
	a.most(t, .1) // numbers beyond 28 digits are no limit here
}

// given makes a claim of a number of a data table.
func given(id string, v float64) dataset.Record {
	return stating(id, strconv.FormatFloat(v, 'f', -1, 64), dataset.Count, "{unit}")
}

func TestSharedHierarchies(t *testing.T) {
	type row struct {
		ID, Op   string
		Left     any
		Right    any
		Expected struct{ Verdict string }
	}
	var a tally
	eachCase(t, "vtl", func(c row) {
		var recs []dataset.Record
		var ids []string
		add := func(v any, id string) {
			if x, ok := v.(float64); ok {
				recs = append(recs, given(id, x))
			}
		}
		if parts, ok := c.Right.(map[string]any); ok {
			for id, v := range parts {
				add(v, id)
				ids = append(ids, id)
			}
			for id, v := range c.Left.(map[string]any) {
				add(v, id)
				if v == nil { // the check speaks of stated figures only: a total that is not there owns nothing
					a.row(t, c.Expected.Verdict == string(dataset.CannotTell), "%s: no total, want %s", c.ID, c.Expected.Verdict)
					return
				}
			}
			recs[len(recs)-1].Derivation = dataset.Derivation{{Rule: dataset.Sum, Operands: ids}}
			f := Run(&dataset.Dataset{Records: recs}, balance)
			a.row(t, len(f) == 1 && string(f[0].Verdict) == c.Expected.Verdict, "%s: %+v, want %s", c.ID, f, c.Expected.Verdict)
			return
		}
		left, right := given("l", c.Left.(float64)), given("r", c.Right.(float64))
		e := &equation{operands: as([]*dataset.Record{&left, &right}, "left", "right"), rel: "≥", readings: only("as it stands", func(x values) dataset.Interval { return x[0] })}
		a.row(t, string(e.judge().verdict) == c.Expected.Verdict, "%s: %s, want %s", c.ID, e.judge().verdict, c.Expected.Verdict)
	})
	a.most(t, 0)
}

// TestSharedEdits runs the linear edits of records with missing and mistyped
// values.
func TestSharedEdits(t *testing.T) {
	type row struct {
		ID       string
		Rules    []string
		Record   map[string]*float64
		Expected struct {
			Verdicts []string
			Violated []string
			Fields   []string `json:"minimal_fields"`
		}
	}
	var a tally
	left := 0
	eachCase(t, "balance_edits", func(c row) {
		if c.Expected.Fields != nil {
			left++ // which fields to change is not asked here
			return
		}
		violated := map[string]bool{}
		for _, v := range c.Expected.Violated {
			violated[v] = true
		}
		for i, rule := range c.Rules {
			want := string(dataset.Consistent)
			if violated[rule] {
				want = string(dataset.Inconsistent)
			}
			if c.Expected.Verdicts != nil {
				want = c.Expected.Verdicts[i]
			}
			if got := edit(t, rule, c.Record); got != "" {
				a.row(t, got == want, "%s: %q is %s, want %s", c.ID, rule, got, want)
			}
		}
	})
	a.most(t, 0)
	t.Logf("%d rows ask for the fewest fields to change, which is not done", left)
}

// edit judges one rule of a record; "" for an inequality, which no claim
// states.
func edit(t *testing.T, rule string, record map[string]*float64) string {
	lhs, rhs, ok := strings.Cut(rule, " == ")
	if !ok {
		return ""
	}
	if !strings.ContainsAny(lhs, "+-") {
		lhs, rhs = rhs, lhs
	}
	kind, parts := dataset.Sum, strings.Split(lhs, " + ")
	check := balance
	switch {
	case strings.Contains(lhs, " - "):
		kind, parts, check = dataset.Difference, strings.Split(lhs, " - "), difference
	case len(parts) == 1:
		kind, check = dataset.Restate, restatement
	}
	var recs []dataset.Record
	for _, name := range append(append([]string(nil), parts...), rhs) {
		v, known := record[name]
		switch {
		case !known:
			t.Fatalf("%s is not in the record", name)
		case v == nil && name == rhs:
			return string(dataset.CannotTell) // nothing is stated that could be wrong
		case v != nil:
			recs = append(recs, given(name, *v))
		}
	}
	recs[len(recs)-1].Derivation = dataset.Derivation{{Rule: kind, Operands: parts}}
	found := Run(&dataset.Dataset{Records: recs}, check)
	if len(found) != 1 {
		return "nothing"
	}
	return string(found[0].Verdict)
}
