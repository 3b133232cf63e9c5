package check

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

// TestSharedSummations puts the numbers of the XBRL 2.1 conformance suite to
// the intervals of Calculations 1.1, total by total.
func TestSharedSummations(t *testing.T) {
	type fact struct {
		Concept, Context, Unit, Precision, Decimals string
		Value                                       *string
	}
	type row struct {
		ID    string
		Facts []fact
		Arcs  []struct{ Total, Item, Weight string }
		Want  []struct {
			Total, Verdict string
			Binding        []string
		} `json:"derived_calc11_round"`
	}
	var a tally
	eachCase(t, "xbrl21_calc", func(c row) {
		for _, w := range c.Want {
			pick := func(concept string) (out []reported) {
				for _, f := range c.Facts {
					if f.Concept == concept && f.Value != nil && f.Context == w.Binding[0] && f.Unit == w.Binding[1] {
						out = append(out, reported{*f.Value, decimalsOf(*f.Value, f.Precision, f.Decimals)})
					}
				}
				return out
			}
			if strings.HasPrefix(w.Verdict, "cannotTell") {
				continue // a precision of no digits, which no text has
			}
			want, wrong := agreed(t, pick(w.Total), statistic.Nearest)
			for _, f := range c.Facts {
				if f.Concept == w.Total && f.Value == nil && wrong == "" {
					wrong = "inconsistentDuplicates" // stated, and stated to be nothing
				}
			}
			sum := dataset.Point(new(big.Rat))
			for _, arc := range c.Arcs {
				if facts := pick(arc.Item); arc.Total == w.Total && len(facts) > 0 {
					x, bad := agreed(t, facts, statistic.Nearest)
					if bad != "" {
						wrong = bad
						break
					}
					sum = sum.Plus(x.Scale(reported{Value: arc.Weight}.rat()))
				}
			}
			if wrong == "" {
				wrong = string(dataset.Inconsistent)
				if possible(sum, "=", want) {
					wrong = string(dataset.Consistent)
				}
			}
			a.row(t, wrong == w.Verdict, "%s: %s is %s, want %s", c.ID, w.Total, wrong, w.Verdict)
		}
	})
	a.most(t, 0)
}

// decimalsOf turns a precision, the number of digits that are meant, into the
// decimals of its value.
func decimalsOf(value, precision, decimals string) string {
	n, err := strconv.Atoi(precision)
	if err != nil {
		return decimals + precision // "INF"
	}
	whole, _, _ := strings.Cut(strings.TrimLeft(value, "-"), ".")
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		_, frac, _ := strings.Cut(value, ".")
		return strconv.Itoa(n + len(frac) - len(strings.TrimLeft(frac, "0")))
	}
	return strconv.Itoa(n - len(whole))
}

// TestSharedFilings takes the worked examples of rules for filings.
func TestSharedFilings(t *testing.T) {
	type stated struct{ Value, Decimals int64 }
	type row struct {
		ID, Check       string
		Total           int64
		Sum             int64 `json:"sum_of_addends"`
		DecimalsTotal   int64 `json:"decimals_total"`
		DecimalsAddends int64 `json:"min_decimals_addends"`
		Data            struct {
			Lhs, Rhs, Decimals, Total int64
			Items                     []int64
			A, B                      stated
			Numerator, Denominator    int64
			Reported                  float64
		}
		Expected struct {
			Verdict string
			Error   *bool `json:"dqc_error"`
		}
	}
	record := func(id string, value, decimals int64) dataset.Record {
		return *(reported{fmt.Sprint(value), fmt.Sprint(decimals)}).record(t, id)
	}
	var a tally
	eachCase(t, "dqc", func(c row) {
		var f dataset.Finding
		want := c.Expected.Verdict
		switch c.Check {
		case "period_additivity":
			// two addends, of which the sum alone is given
			f = verdictOf(periods, dataset.Periods, record("a", c.Sum-c.Sum/2, c.DecimalsAddends), record("b", c.Sum/2, c.DecimalsAddends), record("t", c.Total, c.DecimalsTotal))
			want = string(dataset.Consistent)
			if *c.Expected.Error {
				want = string(dataset.Inconsistent)
			}
		case "accounting_identity":
			f = verdictOf(restatement, dataset.Restate, record("a", c.Data.Lhs, c.Data.Decimals), record("b", c.Data.Rhs, c.Data.Decimals))
		case "same_fact_two_places":
			f = verdictOf(restatement, dataset.Restate, record("a", c.Data.A.Value, c.Data.A.Decimals), record("b", c.Data.B.Value, c.Data.B.Decimals))
		case "sum_of_parts":
			var recs []dataset.Record
			for i, v := range append(c.Data.Items, c.Data.Total) {
				recs = append(recs, record(fmt.Sprint(i), v, -3))
			}
			f = verdictOf(balance, dataset.Sum, recs...)
		case "ratio_recompute":
			f = verdictOf(quotient, dataset.Quotient, record("a", c.Data.Numerator, -3), record("b", c.Data.Denominator, -3),
				stating("q", strconv.FormatFloat(c.Data.Reported, 'f', -1, 64), dataset.OtherKind, "1"))
		default:
			return // how a half is rounded is no check's
		}
		a.row(t, string(f.Verdict) == want, "%s: %s, want %s: %s", c.ID, f.Verdict, want, f.Message)
	})
	a.most(t, 0)
}

// TestSharedStatements sets statements below their tables. Most ask for more
// than figures and are not read; one that is right may never be accused.
func TestSharedStatements(t *testing.T) {
	type row struct {
		ID, Caption, Statement string
		Table                  [][]string
		Expected               struct{ Verdict string }
	}
	rows, caught, confirmed, accused := 0, 0, 0, 0
	eachCase(t, "tabfact_numeric", func(c row) {
		var b strings.Builder
		fmt.Fprintf(&b, "# %s\n\n", c.Caption)
		for i, cells := range c.Table {
			fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
			if i == 0 {
				b.WriteString(strings.Repeat("|---", len(cells)) + "|\n")
			}
		}
		fmt.Fprintf(&b, "\n%s.\n", c.Statement)
		rows++
		d := read(t, b.String())
		text := map[string]bool{}
		for i := range d.Records {
			text[d.Records[i].ID] = d.Records[i].Section != dataset.Table
		}
		for _, f := range Run(d, All()...) {
			about := false
			for _, id := range f.Claims {
				about = about || text[id]
			}
			switch {
			case !about:
			case f.Verdict == dataset.Inconsistent && c.Expected.Verdict != string(dataset.Inconsistent):
				accused++
				t.Logf("%s: %q is right and accused: %s", c.ID, c.Statement, f.Message)
			case f.Verdict == dataset.Inconsistent:
				caught++
			case f.Verdict == dataset.Consistent:
				confirmed++
			}
		}
	})
	t.Logf("%d statements: %d findings accuse a wrong one, %d say that a figure agrees", rows, caught, confirmed)
	if accused > 1 { // docs/decisions/0006-cases.md
		t.Errorf("%d right statements are accused", accused)
	}
}
