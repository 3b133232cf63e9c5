package figures

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"testing"

	"figcheck/dataset"
)

// TestRandomRecords lays out random records in every form at both widths: the
// gate must pass whatever the words and the values are. The seed is fixed.
func TestRandomRecords(t *testing.T) {
	n := *sets
	if testing.Short() {
		n = min(n, 6)
	}
	r := rand.New(rand.NewPCG(1, 2))
	var wait sync.WaitGroup
	found := make([]tally, n)
	lanes := make(chan struct{}, runtime.GOMAXPROCS(0))
	for set := range n {
		d := randomDataset(r)
		lanes <- struct{}{}
		wait.Go(func() {
			found[set] = layOutAll(t, d)
			<-lanes
		})
	}
	wait.Wait()
	all := tally{drawn: map[string]int{}}
	for set, x := range found {
		all.tables += x.tables
		for form, k := range x.drawn {
			all.drawn[form] += k
			all.total += k
		}
		for _, e := range x.errors {
			t.Errorf("set %d: %s", set, e)
		}
	}
	if all.tables*20 > all.total {
		t.Errorf("%d of %d charts had to be set as tables", all.tables, all.total)
	}
	t.Log(all.drawn, "tables", all.tables)
	for _, f := range All() {
		if all.drawn[f.Name] == 0 {
			t.Errorf("no random chart of the form %s", f.Name)
		}
	}
}

// tally is what the gate found in the charts of one set.
type tally struct {
	drawn         map[string]int // by form
	total, tables int
	errors        []string
}

// layOutAll takes two charts of each form at most.
func layOutAll(t *testing.T, d *dataset.Dataset) tally {
	out := tally{drawn: map[string]int{}}
	ts, err := newTypesetter()
	if err != nil {
		t.Error(err)
		return out
	}
	a := newArticle(NewChooser(Limits{}).shelf(d), &d.Sources[0])
	for _, f := range All() {
		charts := f.propose(a)
		for _, c := range charts[:min(len(charts), 2)] {
			for _, w := range []Width{Web, Mobile} {
				s, _, defects := c.layOut(quick(w), ts)
				out.drawn[f.Name]++
				if len(s.marks) == 0 {
					out.tables++
				}
				for _, x := range defects {
					if x.Level == "error" {
						out.errors = append(out.errors, c.Name+w.Suffix+": "+x.Rule+": "+x.What)
					}
				}
			}
		}
	}
	return out
}

var vocabulary = strings.Fields("wounded displaced homes province district report strike flood valley border Harbour Northland ministry agency reserves bank central frozen trade halted poverty schools clinics vaccine regional emergency reconstruction programme")

func randomPhrase(r *rand.Rand, most int) string {
	words := make([]string, 1+r.IntN(most))
	for i := range words {
		words[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(words, " ")
}

var hedgeWords = map[dataset.Relation]string{dataset.Exact: "", dataset.About: "about ", dataset.AtLeast: "at least ",
	dataset.MoreThan: "more than ", dataset.UpTo: "up to ", dataset.LessThan: "fewer than ", dataset.Almost: "almost "}

func randomRecord(r *rand.Rand, id, measure string, value float64) dataset.Record {
	relations := []dataset.Relation{dataset.Exact, dataset.Exact, dataset.Exact, dataset.About, dataset.AtLeast, dataset.MoreThan, dataset.UpTo,
		dataset.LessThan, dataset.Almost, dataset.Vague, dataset.Range}
	rec := dataset.Record{ID: id, Source: "s", Section: dataset.Body, Kind: dataset.Count, Unit: "{person}", UnitName: "people", Change: dataset.NoChange,
		Relation: relations[r.IntN(len(relations))], Measure: measure, Place: sentence(randomPhrase(r, 2)), Period: fmt.Sprintf("20%02d-%02d", 10+r.IntN(15), 1+r.IntN(12))}
	if r.IntN(3) == 0 {
		rec.Claimant = randomPhrase(r, 4)
	}
	if r.IntN(12) == 0 {
		rec.Measure += " in " + randomPhrase(r, 25)
		rec.Claimant = randomPhrase(r, 12)
	}
	step := math.Pow(10, math.Max(0, math.Floor(math.Log10(value))-1))
	v := int64(math.Max(1, math.Round(value/step)) * step)
	words := groupDigits(fmt.Sprint(v))
	rec.Precision = dataset.NewDecimal(int64(step), 0)
	switch rec.Relation {
	case dataset.Vague:
		rec.Stated, rec.Low, rec.High, rec.Precision = "hundreds of people", dataset.NewDecimal(200, 0), dataset.NewDecimal(999, 0), dataset.Decimal{}
	case dataset.Range:
		rec.Low, rec.High = dataset.NewDecimal(v, 0), dataset.NewDecimal(2*v, 0)
		rec.Stated = fmt.Sprintf("%s to %s people", words, groupDigits(fmt.Sprint(2*v)))
		rec.Precision = dataset.Decimal{}
	default:
		rec.Value = dataset.NewDecimal(v, 0)
		rec.Stated = hedgeWords[rec.Relation] + words + " people"
	}
	return rec
}

// randomDataset has a ranking, a whole with parts, a small sum, a share, a
// pair of dates and reference findings.
func randomDataset(r *rand.Rand) *dataset.Dataset {
	d := &dataset.Dataset{Sources: []dataset.Source{{ID: "s", Path: "random.md", Title: sentence(randomPhrase(r, 9)), Publisher: "Test desk", Published: "2025-12"}}}
	magnitude := math.Pow(10, 1+r.Float64()*5)
	add := func(rec dataset.Record) *dataset.Record {
		d.Records = append(d.Records, rec)
		return &d.Records[len(d.Records)-1]
	}
	value := func() float64 { return math.Max(1, magnitude*math.Pow(10, -3*r.Float64())) }
	for i := range 3 + r.IntN(11) {
		add(randomRecord(r, fmt.Sprintf("rank%d", i), "people killed in "+randomPhrase(r, 5), value()))
	}
	whole := randomRecord(r, "whole", randomPhrase(r, 5), magnitude*2)
	whole.Section = dataset.Headline
	whole.Measure += " counted"
	add(whole)
	for i := range 2 + r.IntN(5) {
		p := add(randomRecord(r, fmt.Sprintf("part%d", i), randomPhrase(r, 5), value()))
		p.PartOf = "whole"
	}
	small := []string{}
	total := int64(0)
	for i := range 2 + r.IntN(3) {
		n := int64(1 + r.IntN(7))
		total += n
		p := randomRecord(r, fmt.Sprintf("small%d", i), randomPhrase(r, 3), 1)
		p.Relation, p.Value, p.Precision, p.Low, p.High, p.Stated = dataset.Exact, dataset.NewDecimal(n, 0), dataset.NewDecimal(1, 0), dataset.Decimal{}, dataset.Decimal{}, fmt.Sprintf("%d %s", n, vocabulary[r.IntN(5)])
		add(p)
		small = append(small, p.ID)
	}
	n := total + int64(r.IntN(3)) - 1
	s := randomRecord(r, "smallwhole", randomPhrase(r, 3), 1)
	s.Relation, s.Value, s.Precision, s.Low, s.High, s.Stated = dataset.Exact, dataset.NewDecimal(n, 0), dataset.NewDecimal(1, 0), dataset.Decimal{}, dataset.Decimal{}, fmt.Sprintf("%d people", n)
	s.Derivation = dataset.Derivation{{Rule: dataset.Sum, Operands: small}}
	add(s)
	d.Records = append(d.Records, randomRecord(r, "card", randomPhrase(r, 3)+" homes", magnitude))
	d.Records[len(d.Records)-1].Section = dataset.Standfirst
	base := randomRecord(r, "base", "population "+randomPhrase(r, 2), magnitude*10)
	add(base)
	pct := int64(1 + r.IntN(98))
	add(dataset.Record{ID: "pct", Source: "s", Section: dataset.Body, Kind: dataset.Percent, Unit: "%", Value: dataset.NewDecimal(pct, 0), Precision: dataset.NewDecimal(1, 0),
		Relation: []dataset.Relation{dataset.Exact, dataset.About, dataset.Almost}[r.IntN(3)], Stated: fmt.Sprintf("%d%%", pct), Measure: randomPhrase(r, 4), PartOf: "base"})
	pair := randomPhrase(r, 4) + " budget"
	for i := range 2 {
		p := add(randomRecord(r, fmt.Sprintf("pair%d", i), pair, value()))
		p.Place, p.Claimant, p.Period = "Northland", "", fmt.Sprintf("20%d", 20+i)
	}
	for i := range 2 + r.IntN(4) {
		p := add(randomRecord(r, fmt.Sprintf("voice%d", i), "damaged houses", magnitude*(0.5+r.Float64())))
		p.Measure, p.Place, p.Period, p.Claimant = "damaged houses", "Northland", "2024-05", fmt.Sprintf("%s %c", randomPhrase(r, 3), 'A'+i)
	}
	addSeries(r, d, value)
	addPairs(r, d, value)
	for i := range 1 + r.IntN(5) {
		c := add(randomRecord(r, fmt.Sprintf("claim%d", i), "length", magnitude*(0.5+r.Float64())))
		ref := int64(math.Max(1, magnitude))
		v := []dataset.Verdict{dataset.Consistent, dataset.Tension, dataset.Inconsistent}[r.IntN(3)]
		d.Findings = append(d.Findings, dataset.Finding{Check: referenceCheck, Claims: dataset.IDs{c.ID}, Verdict: v,
			Computed: fmt.Sprintf("[%d, %d]", ref, ref+int64(r.IntN(2))*ref/20), Reference: "Table of " + randomPhrase(r, 3) + ", 2024, CC BY 4.0"})
	}
	return d
}

// addSeries adds one measure in consecutive years.
func addSeries(r *rand.Rand, d *dataset.Dataset, value func() float64) {
	series := randomPhrase(r, 3) + " output"
	for i := range 3 + r.IntN(6) {
		p := randomRecord(r, fmt.Sprintf("year%d", i), series, value())
		p.Place, p.Claimant, p.Period, p.Measure = "Northland", "", fmt.Sprintf("20%d", 10+i), series
		d.Records = append(d.Records, p)
	}
}

// addPairs adds cells of a table and the figures of the text that repeat them.
func addPairs(r *rand.Rand, d *dataset.Dataset, value func() float64) {
	for i := range 2 + r.IntN(6) {
		n, factor := int64(math.Max(9, value())), 0.5+r.Float64()
		cell := randomRecord(r, fmt.Sprintf("cell%d", i), randomPhrase(r, 4), float64(n))
		cell.Section, cell.Relation, cell.Value, cell.Precision, cell.Low, cell.High = dataset.Table, dataset.Exact, dataset.NewDecimal(n, 0), dataset.NewDecimal(1, 0), dataset.Decimal{}, dataset.Decimal{}
		cell.Stated = groupDigits(fmt.Sprint(n))
		verdict := dataset.Inconsistent
		if r.IntN(2) == 0 {
			verdict, factor = dataset.Consistent, 1
		}
		text := cell
		text.ID, text.Section, text.Value = cell.ID+"text", dataset.Body, dataset.NewDecimal(int64(float64(n)*factor), 0)
		text.Stated = groupDigits(text.Value.String())
		d.Records = append(d.Records, cell, text)
		d.Findings = append(d.Findings, dataset.Finding{Check: restatementCheck, Claims: dataset.IDs{cell.ID, text.ID}, Verdict: verdict})
	}
}
