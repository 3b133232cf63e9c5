package check

import (
	"fmt"
	"math"

	"figcheck/dataset"
)

var digitsCheck = &Check{
	Name:  "digits",
	Title: "columns whose first digits are unlike those of figures that grew",
	Doc: `The first digits of many figures that span several orders of magnitude follow Benford's law: 1 leads in 30%, 9 in
4.6%. A column that is far from it (mean absolute deviation above 0.015, Nigrini 2012, and χ² with eight degrees of
freedom beyond p = 0.001) is noted, never accused: it asks for a look at how the figures were made.

Evidence: a column of a table with at least 300 positive counts or amounts that span three orders of magnitude.
Traps: figures with a floor or ceiling, assigned numbers, years, shares, rounded or censored figures: Benford's law does not
hold there, and a note is no evidence of anything.`,
	Holds:    "600 town budgets whose first digits are spread as the law says: nothing is said",
	Fails:    "600 budgets of which each first digit leads as many: a note",
	Rounding: "299 figures of any kind: nothing is said, for too few show nothing",
	Run: func(p *Pass) {
		columns := map[string][]*dataset.Record{}
		var order []string
		for i := range p.Records {
			r := &p.Records[i]
			c := column(r)
			if c == "" || r.Kind != dataset.Count && r.Kind != dataset.Money || r.Value.Sign() <= 0 || !r.Value.Valid() {
				continue
			}
			if columns[c] == nil {
				order = append(order, c)
			}
			columns[c] = append(columns[c], r)
		}
		for _, c := range order {
			p.leading(columns[c])
		}
	},
}

const (
	fewestFigures  = 300   // below which first digits show nothing
	magnitudes     = 3     // orders of magnitude that the law needs
	nonconforming  = 0.015 // mean absolute deviation, Nigrini 2012, table 7.1
	criticalChi8   = 26.12 // χ² with 8 degrees of freedom at p = 0.001
	possibleDigits = 9
)

// leading compares the first digits of a column with Benford's law.
func (p *Pass) leading(list []*dataset.Record) {
	if len(list) < fewestFigures {
		return
	}
	var count [possibleDigits + 1]float64
	least, most := math.Inf(1), 0.0
	for _, r := range list {
		count[digits(r.Value)[0]-'0']++
		x, _ := r.Value.Rat().Float64()
		least, most = min(least, x), max(most, x)
	}
	if math.Log10(most/least) < magnitudes {
		return
	}
	n, chi, deviation := float64(len(list)), 0.0, 0.0
	for d := 1; d <= possibleDigits; d++ {
		law := math.Log10(1 + 1/float64(d))
		chi += (count[d] - n*law) * (count[d] - n*law) / (n * law)
		deviation += math.Abs(count[d]/n-law) / possibleDigits
	}
	if chi < criticalChi8 || deviation < nonconforming {
		return
	}
	f := tensionOf(p.check.Name, list[0], fmt.Sprintf("the first digits of the %d figures in this column are not spread as Benford's law says (mean deviation %.3f, χ²(8) = %.1f)", len(list), deviation, chi))
	f.Verdict = dataset.Consistent
	f.Computed, f.Relation = fmt.Sprintf("χ²(8) = %.1f", chi), fmt.Sprintf("χ²(8) ≤ %.2f", criticalChi8)
	p.keep(f)
}
