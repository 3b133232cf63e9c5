package check

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"figcheck/dataset"
)

// desks makes documents that state few facts in many ways, some so far this
// year.
func desks(n int) *dataset.Dataset {
	random := rand.New(rand.NewSource(5))
	d := &dataset.Dataset{}
	for i := range n {
		s := dataset.Source{ID: fmt.Sprintf("s%d", i), Path: fmt.Sprintf("d/%d.txt", i), Published: fmt.Sprintf("2024-%02d-01", 1+random.Intn(12))}
		d.Sources = append(d.Sources, s)
		for k := range 1 + random.Intn(6) {
			value := int64(40 + random.Intn(9))
			r := dataset.Record{ID: fmt.Sprintf("r%d-%d", i, k), Source: s.ID, Section: []dataset.Section{dataset.Headline, dataset.Body}[random.Intn(2)], Stated: fmt.Sprint(value),
				Kind: dataset.Count, Value: dataset.NewDecimal(value, 0), Relation: dataset.Exact, Precision: dataset.NewDecimal(1, 0), Measure: []string{"boats lost", "boats found"}[random.Intn(2)],
				PlaceCode: "PH", Period: "2024", Claimant: []string{"", "the coast guard"}[random.Intn(2)], Status: dataset.Unreviewed}
			r.Context = r.Stated + " boats so far this year."
			d.Records = append(d.Records, r)
		}
	}
	return d
}

// ofSource is the part of a dataset that is of one source.
func ofSource(d *dataset.Dataset, s dataset.Source) *dataset.Dataset {
	out := &dataset.Dataset{Sources: []dataset.Source{s}}
	for _, r := range d.Records {
		if r.Source == s.ID {
			out.Records = append(out.Records, r)
		}
	}
	return out
}

// TestAcross holds that what is found in each document, and key by key between
// them, is what is found in all together.
func TestAcross(t *testing.T) {
	d := desks(60)
	var found []dataset.Finding
	keyed := map[string][]dataset.Record{}
	for _, s := range d.Sources {
		one := ofSource(d, s)
		found = append(found, Within(one, All()...)...)
		Keys(one, All(), func(key string, r *dataset.Record) { keyed[key] = append(keyed[key], *r) })
	}
	for key, records := range keyed {
		name, _, _ := strings.Cut(key, "\x00")
		own := slices.DeleteFunc(All(), func(c *Check) bool { return c.Name != name })
		found = append(found, Across(&dataset.Dataset{Sources: d.Sources, Records: records}, own...)...)
	}
	want := Run(d, All()...)
	if got := InOrder(d, found); !reflect.DeepEqual(got, want) {
		t.Errorf("%d findings, want %d", len(got), len(want))
	}
	across := 0
	for _, f := range want {
		if f.Check == restatement.Name && len(f.Claims) > 2 || f.Check == running.Name {
			across++
		}
	}
	if across < 3 {
		t.Errorf("only %d of %d findings are between documents", across, len(want))
	}
}

// TestAlike holds that a fact that very many documents state gives one finding
// of few operands, which counts them.
func TestAlike(t *testing.T) {
	d := &dataset.Dataset{}
	for _, r := range desks(2 * Alike).Records {
		r.Measure, r.Claimant, r.Section = "boats lost", "", dataset.Body
		r.Source = r.ID
		d.Records = append(d.Records, r)
	}
	found := Run(d, restatement)
	if len(found) != 1 || len(found[0].Operands) != maxSources || !strings.Contains(found[0].Message, "sources") {
		t.Fatalf("%d findings: %+v", len(found), found)
	}
}
