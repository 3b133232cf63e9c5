package check

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

// tested is a result as the cases of statcheck give it.
type tested struct {
	Family   string   `json:"test_type"`
	DF1, DF2 *float64 // statcheck puts the parameter of t and r in the second
	Mark     string   `json:"test_comp"`
	PMark    string   `json:"p_comp"`
	Raw      string
	Error    bool
	Decision bool `json:"decision_error"`
}

// records turns the printed result into two claims: the figures are taken from
// its own text, which has their digits.
func (c tested) records(raw, context string) (stat, p dataset.Record, ok bool) {
	at := strings.LastIndex(raw, "p")
	if c.PMark == "ns" {
		at = strings.LastIndex(raw, "n")
	}
	if at < 0 {
		return stat, p, false
	}
	var df []string
	for _, d := range []*float64{c.DF1, c.DF2} {
		if d != nil {
			df = append(df, short(*d))
		}
	}
	name := map[string]string{"Chi2": "χ²", "Z": "z", "Qw": "Q", "Qb": "Q"}[c.Family]
	if name == "" {
		name = c.Family
	}
	if len(df) > 0 {
		name += "(" + strings.Join(df, ", ") + ")"
	}
	left := strings.TrimRight(raw[:at], " ,;")
	if i := strings.LastIndexAny(left, "=<>"); i >= 0 {
		left = left[i+1:]
	}
	stat = printed("t", name, c.Mark, left)
	if c.PMark == "ns" {
		p = printed("p", "p", ">", ".05")
	} else {
		p = printed("p", "p", c.PMark, raw[at+1:])
	}
	stat.Context, p.Context = context, context
	p.Derivation = dataset.Derivation{{Rule: dataset.PValue, Operands: []string{"t"}}}
	return stat, p, true
}

// printed makes a claim of a statistic as printed.
func printed(id, name, mark, number string) dataset.Record {
	text := strings.TrimLeft(strings.NewReplacer("−", "-", ",", "").Replace(number), " =<>")
	minus := strings.Contains(text, "-") && !strings.Contains(text, "e-")
	from := strings.IndexAny(text, ".0123456789")
	if from < 0 {
		panic(number)
	}
	text = text[from:]
	if minus {
		text = "-" + text
	}
	mantissa, power, _ := strings.Cut(strings.TrimRight(text, ". "), "e")
	exp, _ := strconv.Atoi(power)
	r := stating(id, mantissa, dataset.Statistic, "1")
	r.Value, r.Precision = r.Value.Times10(int32(exp)), r.Precision.Times10(int32(exp))
	r.Stated = name + " " + mark + " " + strings.TrimLeft(number, " =<>")
	r.Relation = map[string]dataset.Relation{"=": dataset.Exact, "<": dataset.LessThan, ">": dataset.MoreThan}[mark]
	return r
}

// tally counts the rows whose verdict is the one expected.
type tally struct {
	rows, differ int
}

func (a *tally) row(t *testing.T, same bool, format string, args ...any) {
	t.Helper()
	if a.rows++; !same {
		a.differ++
		t.Logf(format, args...)
	}
}

// most fails where more than a share of the rows differs.
func (a *tally) most(t *testing.T, share float64) {
	t.Helper()
	t.Logf("%d of %d rows agree", a.rows-a.differ, a.rows)
	if float64(a.differ) > share*float64(a.rows) {
		t.Errorf("%d of %d rows differ", a.differ, a.rows)
	}
}

func TestSharedStatcheckPublished(t *testing.T) {
	type row struct {
		ID, Text string
		Parsed   tested
		Options  struct {
			OneTailed bool `json:"one_tailed_in_article"`
		}
		Expected struct {
			Error    bool
			Decision bool `json:"decision_error"`
		}
	}
	var a tally
	eachCase(t, "statcheck_published", func(c row) {
		stat, p, ok := c.Parsed.records(c.Text, "")
		if !ok {
			t.Fatalf("%s: %q", c.ID, c.Text)
		}
		recs := []dataset.Record{stat, p}
		if c.Options.OneTailed {
			recs = append(recs, dataset.Record{ID: "c", Context: "All tests are one-tailed."})
		}
		f := Run(&dataset.Dataset{Records: recs}, pValue)[0]
		wrong := f.Verdict == dataset.Inconsistent
		a.row(t, wrong == c.Expected.Error && (f.Severity == dataset.SeverityError) == c.Expected.Decision,
			"%s: %q is %s %s, want error %v %v: %s", c.ID, c.Text, f.Verdict, f.Severity, c.Expected.Error, c.Expected.Decision, f.Message)
	})
	a.most(t, .005)
}

func TestSharedStatcheckUnit(t *testing.T) {
	type row struct {
		ID, Text string
		Options  struct {
			OneTailedTests, OneTailedTxt, PEqualAlphaSig, PZeroError bool
			Alpha                                                    float64
		}
		Expected struct {
			Results []tested
		}
	}
	var a tally
	eachCase(t, "statcheck_unit", func(c row) {
		for _, r := range c.Expected.Results {
			if r.Family == "" {
				continue
			}
			context := ""
			if c.Options.OneTailedTxt {
				context = c.Text
			}
			stat, p, ok := r.records(r.Raw, context)
			if !ok {
				t.Fatalf("%s: %q", c.ID, r.Raw)
			}
			f := Run(&dataset.Dataset{Records: []dataset.Record{stat, p}}, pValue)[0]
			wrong := f.Verdict == dataset.Inconsistent
			if c.Options.OneTailedTests { // every test has one tail: no such option here, but the function is the same
				test, _ := statistic.Parse(stat.Stated)
				wrong = !statistic.Half(test.Within(stat.Wide())).Overlaps(p.Wide())
			}
			same := wrong == r.Error
			if c.Options.Alpha == .05 && c.Options.PEqualAlphaSig && !c.Options.OneTailedTests {
				same = same && (f.Severity == dataset.SeverityError) == r.Decision
			}
			a.row(t, same, "%s: %q is %s %s, want error %v %v: %s (options %+v)", c.ID, r.Raw, f.Verdict, f.Severity, r.Error, r.Decision, f.Message, c.Options)
		}
	})
	a.most(t, .005)
}

func TestSharedGranularity(t *testing.T) {
	type row struct {
		ID       string
		X, SD    string
		N, Items int64
		Percent  bool
		Rounding string
		Expected struct{ Consistent bool }
		Scrutiny bool `json:"scrutiny_says"`
	}
	interval := func(text, mode string) dataset.Interval {
		r := stating("x", text, dataset.Statistic, "1")
		m := statistic.Rounding(mode)
		if mode == "up_or_down" || mode == "" {
			m = statistic.Nearest
		}
		return m.Of(r.Value.Rat(), r.Precision.Rat())
	}
	for family, possible := range map[string]func(c row) bool{
		"grim": func(c row) bool {
			x := interval(c.X, c.Rounding)
			if c.Percent {
				x = x.Scale(big.NewRat(1, 100))
			}
			return statistic.Sample{N: c.N, Items: c.Items}.Mean(x)
		},
		"grimmer": func(c row) bool {
			return statistic.Sample{N: c.N, Items: c.Items}.Deviation(interval(c.X, ""), interval(c.SD, ""))
		},
		"debit": func(c row) bool {
			return statistic.Sample{N: c.N, Items: 1}.Binary(interval(c.X, ""), interval(c.SD, ""))
		},
	} {
		t.Run(family, func(t *testing.T) {
			var a tally
			eachCase(t, family, func(c row) {
				a.row(t, possible(c) == c.Expected.Consistent, "%s: %+v", c.ID, c)
			})
			a.most(t, 0)
		})
	}
}
