package check

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"figcheck/dataset"
)

// sharedCases is the folder of check cases that lies beside the repository on
// the machines of its makers. The cases are not part of the project.
const sharedCases = "../../../shared/cases/"

// eachCase decodes the lines of a file of cases; it skips where there is none.
func eachCase[T any](t *testing.T, name string, use func(c T)) {
	f, err := os.Open(sharedCases + name + ".jsonl")
	if err != nil {
		t.Skip("no shared cases here")
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var c T
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		use(c)
	}
}

// stating makes a claim of a number as printed: "1,452.4", "(3.1)%".
func stating(id, text string, kind dataset.Kind, unit dataset.Unit) dataset.Record {
	s := strings.NewReplacer(",", "", "%", "", "$", "", " ", "").Replace(text)
	scale := int32(0)
	for word, n := range map[string]int32{"million": 6, "billion": 9, "thousand": 3} {
		if rest, ok := strings.CutSuffix(s, word); ok {
			s, scale = rest, n
		}
	}
	if strings.HasPrefix(s, "(") {
		s = "-" + strings.Trim(s, "()")
	}
	v, err := dataset.ParseDecimal(s)
	if err != nil {
		panic(text)
	}
	places := int32(0)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		places = int32(len(s) - i - 1)
	}
	return dataset.Record{ID: id, Stated: text, Kind: kind, Unit: unit, Relation: dataset.Exact,
		Value: v.Times10(scale), Precision: dataset.NewDecimal(1, scale-places)}
}

// verdictOf runs one check on claims whose last one follows from the others.
func verdictOf(c *Check, rule dataset.Rule, recs ...dataset.Record) dataset.Finding {
	n := len(recs) - 1
	var ids []string
	for _, r := range recs[:n] {
		ids = append(ids, r.ID)
	}
	recs[n].Derivation = dataset.Derivation{{Rule: rule, Operands: ids}}
	found := Run(&dataset.Dataset{Records: recs}, c)
	if len(found) != 1 {
		return dataset.Finding{}
	}
	return found[0]
}

func TestSharedTableSums(t *testing.T) {
	type printed struct {
		Value    string
		Decimals int32
	}
	type row struct {
		ID       string
		Items    []printed
		Total    printed
		Expected struct{ Verdict string }
	}
	record := func(id string, p printed) dataset.Record {
		r := stating(id, p.Value, dataset.Money, "USD")
		r.Precision = dataset.NewDecimal(1, -p.Decimals)
		return r
	}
	n, wrong := 0, 0
	eachCase(t, "table_sums", func(c row) {
		var recs []dataset.Record
		for i, p := range c.Items {
			recs = append(recs, record(strconv.Itoa(i), p))
		}
		f := verdictOf(balance, dataset.Sum, append(recs, record("total", c.Total))...)
		if n++; string(f.Verdict) != c.Expected.Verdict {
			if wrong++; wrong < 5 {
				t.Errorf("%s: %s, want %s: %s", c.ID, f.Verdict, c.Expected.Verdict, f.Message)
			}
		}
	})
	t.Logf("%d of %d rows differ", wrong, n)
}

func TestSharedSamplonomy(t *testing.T) {
	type row struct {
		ID       string
		Total    *float64
		Parts    map[string]*float64
		Expected struct{ Verdict string }
	}
	n, wrong := 0, 0
	eachCase(t, "samplonomy", func(c row) {
		if c.Total == nil || len(c.Parts) < 2 {
			return
		}
		var recs []dataset.Record
		for name, v := range c.Parts {
			if v == nil {
				return // the reader never makes a claim of an empty cell
			}
			recs = append(recs, stating(name, strconv.FormatFloat(*v, 'f', -1, 64), dataset.Count, "{unit}"))
		}
		f := verdictOf(balance, dataset.Sum, append(recs, stating("total", strconv.FormatFloat(*c.Total, 'f', -1, 64), dataset.Count, "{unit}"))...)
		if n++; string(f.Verdict) != c.Expected.Verdict {
			if wrong++; wrong < 5 {
				t.Errorf("%s: %s, want %s: %s", c.ID, f.Verdict, c.Expected.Verdict, f.Message)
			}
		}
	})
	t.Logf("%d of %d rows differ", wrong, n)
}

// TestSharedChanges takes the rows of real tables whose verdict is the
// interval's own: what else a row may mean is for the binding to know.
func TestSharedChanges(t *testing.T) {
	type row struct {
		ID, Direction string
		Quantities    map[string]string
		Expected      struct {
			Verdict  string
			Interval string `json:"interval_verdict"`
		}
	}
	for _, file := range []string{"table_pct_change", "tatqa_sentences"} {
		n, wrong := 0, 0
		eachCase(t, file, func(c row) {
			want := c.Expected.Interval + c.Expected.Verdict
			by := stating("pct", c.Quantities["pct"], dataset.Percent, "%")
			from := stating("old", c.Quantities["old"], dataset.Money, "USD")
			to := stating("new", c.Quantities["new"], dataset.Money, "USD")
			by.Change = dataset.Change(c.Direction)
			by.Context = "from " + from.Stated + " to " + to.Stated
			f := verdictOf(change, dataset.ChangeBy, from, to, by)
			if n++; string(f.Verdict) != want {
				if wrong++; wrong < 8 {
					t.Errorf("%s: %s, want %s: %s %s", c.ID, f.Verdict, want, f.Relation, f.Message)
				}
			}
		})
		t.Logf("%s: %d of %d rows differ", file, wrong, n)
	}
}

func TestSharedDates(t *testing.T) {
	type row struct {
		ID, Text string
		Date     []int
		Expected struct{ Verdict string }
	}
	eachCase(t, "dates", func(c row) {
		period := ""
		if len(c.Date) == 3 && c.Date[2] <= daysIn(c.Date[0], c.Date[1]) {
			period = day(c.Date[0], c.Date[1], c.Date[2]).Format("2006-01-02")
		}
		found := Run(&dataset.Dataset{Records: []dataset.Record{{ID: "d", Stated: c.Text, Kind: dataset.Date, Period: period}}}, timeCheck)
		got := ""
		if len(found) > 0 {
			got = string(found[0].Verdict)
		}
		if got != c.Expected.Verdict {
			t.Errorf("%s: %q is %q, want %s", c.ID, c.Text, got, c.Expected.Verdict)
		}
	})
}
