package check

import (
	"math/big"
	"slices"
	"sort"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
	"figcheck/internal/relation"
)

// read takes a text through everything that comes before the checks.
func read(t *testing.T, text string) *dataset.Dataset {
	t.Helper()
	d, err := document.Read("case.md", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	claims := claim.Find(d, quantity.Find(d))
	relation.Bind(d, claims)
	return &dataset.Dataset{Records: claim.Records(d, claims), Sources: []dataset.Source{d.Source}}
}

// TestSharedStatcheckTexts reads the results out of their sentences.
func TestSharedStatcheckTexts(t *testing.T) {
	type row struct {
		ID, Text string
		Options  struct{ OneTailedTests, OneTailedTxt bool }
		Expected struct{ Results []tested }
	}
	var a tally
	eachCase(t, "statcheck_unit", func(c row) {
		if c.Options.OneTailedTests || !c.Options.OneTailedTxt && strings.Contains(c.Text, "one-tailed") {
			return // no such options here: a test is one-tailed if the text says so
		}
		var want, got []bool
		for _, r := range c.Expected.Results {
			if r.Family != "" && r.PMark != "ns" {
				want = append(want, r.Error)
			}
		}
		for _, f := range Run(read(t, c.Text), pValue) {
			got = append(got, f.Verdict == dataset.Inconsistent)
		}
		if len(want) == 0 && !slices.Contains(got, true) {
			got = nil // what statcheck leaves unread is read here, but not accused
		}
		a.row(t, slices.Equal(got, want), "%s: %q: errors %v, want %v", c.ID, c.Text, got, want)
	})
	a.most(t, .1)
}

// TestSharedStatcheckPublishedTexts does the same with printed results.
func TestSharedStatcheckPublishedTexts(t *testing.T) {
	type row struct {
		ID, Text string
		Options  struct {
			OneTailed bool `json:"one_tailed_in_article"`
		}
		Parsed   tested
		Expected struct{ Error bool }
	}
	var a tally
	unread := 0
	eachCase(t, "statcheck_published", func(c row) {
		if c.Parsed.PMark == "ns" {
			return
		}
		d := read(t, "We found that "+c.Text+".")
		if c.Options.OneTailed {
			d.Records = append(d.Records, dataset.Record{ID: "c", Source: d.Sources[0].ID, Context: "All tests are one-tailed."})
		}
		found := Run(d, pValue)
		if len(found) != 1 {
			if unread++; unread < 30 {
				t.Logf("%s: %q is not read", c.ID, c.Text)
			}
			return
		}
		a.row(t, (found[0].Verdict == dataset.Inconsistent) == c.Expected.Error, "%s: %q is %s: %s", c.ID, c.Text, found[0].Verdict, found[0].Message)
	})
	t.Logf("%d results were not read", unread)
	a.most(t, .005)
}

func TestSharedHedges(t *testing.T) {
	type ends struct {
		Lo, Hi *float64
		InclLo bool `json:"incl_lo"`
		InclHi bool `json:"incl_hi"`
	}
	type row struct {
		ID, Surface string
		Core, Wide  ends
	}
	same := func(a dataset.Interval, e ends) bool {
		return closeTo(a.Lo, e.Lo, e.InclLo) && closeTo(a.Hi, e.Hi, e.InclHi)
	}
	var a tally
	eachCase(t, "hedges", func(c row) {
		d := read(t, "The value was "+c.Surface+".")
		if len(d.Records) != 1 {
			a.row(t, false, "%s: %q gives %d figures", c.ID, c.Surface, len(d.Records))
			return
		}
		r := d.Records[0]
		a.row(t, same(r.Core(), c.Core) && same(r.Wide(), c.Wide), "%s: %q is %s, %s", c.ID, c.Surface, r.Core(), r.Wide())
	})
	a.most(t, .4) // a proposal; docs/decisions/0006-cases.md lists where ours differs
}

func closeTo(b dataset.Bound, want *float64, closed bool) bool {
	if b.At == nil || want == nil {
		return b.At == nil && want == nil
	}
	x, _ := b.At.Float64()
	d := x - *want
	return d < 1e-9*(1+*want) && -d < 1e-9*(1+*want) && b.Open != closed
}

// TestSharedRelations takes the relations of documents as their makers bound
// them.
func TestSharedRelations(t *testing.T) {
	type row struct {
		ID, Check, Relation string
		Quantities          map[string]string
		Exact               []string
		Expected            struct{ Verdict string }
	}
	for _, file := range []string{"medsci", "wild"} {
		t.Run(file, func(t *testing.T) {
			var a tally
			eachCase(t, file, func(c row) {
				if c.Check == "document" || c.Expected.Verdict == string(dataset.CannotTell) {
					return // texts are below; a guessed whole is never bound
				}
				recs := map[string]*dataset.Record{}
				var names []string
				for name, text := range c.Quantities {
					kind, unit := dataset.OtherKind, dataset.Unit("1")
					if slices.Contains(c.Exact, name) {
						kind = dataset.Count
					}
					if name == "p" || name == "pct" || c.Check == "percent_sum" {
						kind, unit = dataset.Percent, "%"
					}
					r := stating(name, text, kind, unit)
					recs[name] = &r
					if name != "t" {
						names = append(names, name)
					}
				}
				sort.Strings(names)
				got := string(related(c.Check, names, recs).Verdict)
				a.row(t, got == c.Expected.Verdict, "%s: %s, want %s", c.ID, got, c.Expected.Verdict)
			})
			a.most(t, 0)
		})
	}
}

// related binds the quantities of a case.
func related(check string, names []string, recs map[string]*dataset.Record) dataset.Finding {
	pick := func(names ...string) (out []dataset.Record) {
		for _, n := range names {
			out = append(out, *recs[n])
		}
		return out
	}
	switch check {
	case "n_pct":
		return verdictOf(percentOf, dataset.Share, pick("n", "N", "p")...)
	case "share":
		return verdictOf(percentOf, dataset.Share, pick("a", "t", "p")...)
	case "percent_change":
		return verdictOf(change, dataset.ChangeBy, pick("old", "new", "pct")...)
	case "cascade":
		return verdictOf(difference, dataset.Difference, pick("a", "b", "c")...)
	case "difference":
		return verdictOf(difference, dataset.Difference, pick("b", "a", "d")...)
	case "same_fact":
		return verdictOf(restatement, dataset.Restate, pick("a", "b")...)
	case "percent_sum":
		return verdictOf(shares, dataset.Sum, pick(append(names, "t")...)...)
	case "rate":
		e := &equation{operands: as([]*dataset.Record{recs["e"], recs["py"], recs["r"]}, "count", "rate"), rel: "=",
			readings: only("per thousand", func(x values) dataset.Interval { return over(x[0], x[1]).Scale(big.NewRat(1000, 1)) })}
		return dataset.Finding{Verdict: e.judge().verdict}
	}
	return verdictOf(balance, dataset.Sum, pick(append(names, "t")...)...)
}

// TestSharedTexts holds that what its makers left alone in a text is left
// alone here, and prints what is found in the others.
func TestSharedTexts(t *testing.T) {
	type row struct {
		ID, Check, Text string
		Expected        struct {
			Upstream []string `json:"upstream_verdicts"`
		}
	}
	var a tally
	eachCase(t, "medsci", func(c row) {
		if c.Check != "document" {
			return
		}
		got := map[string]bool{}
		for _, f := range Run(read(t, c.Text), All()...) {
			if f.Verdict == dataset.Inconsistent {
				got[f.Check] = true
				t.Logf("%s: %s: %s", c.ID, f.Check, f.Message)
			}
		}
		all := true
		for _, name := range c.Expected.Upstream {
			ours := map[string]string{"RATE_BACKCALC": "quotient", "CASCADE_SUM": "difference", "PARTITION_OVERLAP": "balance"}[name]
			if !got[ours] {
				all = false
				t.Logf("%s: %s is not found", c.ID, name)
			}
		}
		if len(c.Expected.Upstream) == 0 && len(got) > 0 {
			t.Errorf("%s: a text that is right is accused", c.ID)
		}
		a.row(t, all, "%s: found %v, want %v", c.ID, got, c.Expected.Upstream)
	})
	t.Logf("%d of %d texts agree", a.rows-a.differ, a.rows)
}
