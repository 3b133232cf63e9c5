package check

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var endsCheck = &Check{
	Name:  "ends",
	Title: "ranges whose lower end is above the upper one",
	Doc: `"Between A and B" with A above B holds no number at all: one of the two is a slip.

Evidence: the words of a range of money or of at least twenty persons or things with a name. Traps: depths, ages and
temperatures are measured downward as well ("between 11.8 m and 11.5 m"), a change runs either way ("from 40 to 30"),
and hours of opening begin above where they end ("between 9 and 5"); of these nothing is said.`,
	Holds:    "between £4.7bn and £4.8bn: nothing is said",
	Fails:    "between £4.7bn and £4.6bn",
	Rounding: "between £4.7bn and £4.70bn: nothing is said",
	Run: func(p *Pass) {
		for i := range p.Records {
			r := &p.Records[i]
			if r.Relation != dataset.Range || r.Status == dataset.Rejected || !backwards(r) {
				continue
			}
			p.keep(dataset.Finding{ID: dataset.FindingID(p.check.Name, r.ID), Check: p.check.Name, Severity: severityOf(r), Verdict: dataset.Inconsistent,
				Message: r.Stated + " holds nothing: " + group(r.High.String()) + " is above " + group(r.Low.String()), Claims: dataset.IDs{r.ID},
				Operands: dataset.Operands{{Role: "range", ID: r.ID, Core: r.Core(), Wide: r.Wide()}},
				Relation: r.High.String() + " ≤ " + r.Low.String(), Readings: dataset.Phrases{"from the first to the second"}, Status: dataset.Unreviewed})
		}
	},
}

var betweenAnd = regex.Of(`(?i)^between \D{0,12}?(\d[\d,.]*)(?:\D.*)? and \D{0,12}?(\d[\d,.]*)`)

// fewest is how many things a range must reach to, so as not to be hours.
var fewest = number(20)

// backwards reports a range that states its higher end first.
func backwards(r *dataset.Record) bool {
	m := betweenAnd().FindStringSubmatch(dataset.OneLine(r.Stated))
	low, high := r.Low.Rat(), r.High.Rat()
	if m == nil || low == nil || high == nil || low.Sign() <= 0 || low.Cmp(high) >= 0 || r.Change == dataset.Up || r.Change == dataset.Down {
		return false
	}
	if r.Kind != dataset.Money && (r.Kind != dataset.Count || high.Cmp(fewest) < 0 || noun(r) == "" && r.Unit != "{person}") {
		return false
	}
	first, second := meantDigits(m[1]), meantDigits(m[2])
	return first != second && first == strings.TrimRight(digits(r.High), "0") && second == strings.TrimRight(digits(r.Low), "0")
}

// meantDigits are the digits of a number without what only sets its scale.
func meantDigits(s string) string {
	return strings.Trim(strings.NewReplacer(",", "", ".", "").Replace(s), "0")
}
