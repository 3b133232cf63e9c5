package relation

import (
	"figcheck/dataset"
	"figcheck/internal/regex"
	"figcheck/internal/statistic"
)

var pValue = &Rule{
	Name: "p-value",
	Doc: `A p value right behind a t, F, r, χ², z or Q with its degrees of freedom, after a comma or in brackets, is that
test's: "t(58) = 2.09, p = .041", "F(2, 116) = 4.02 (p < .05)". Effect sizes may stand between the two. A p value
behind a semicolon, in another sentence, or behind two tests is left alone, and so is a test without its degrees
of freedom.`,
	Example: "t(58) = 2.09, p = .041: .041 = p_value(2.09)",
	bind: func(b *binder) {
		for i := range b.claims {
			if !b.test(i) {
				continue
			}
			for j := i + 1; j < len(b.claims) && b.follows(j) && !b.test(j); j++ {
				if u := b.claims[j].UnitName; u == "p" || u == "P" {
					b.term(dataset.PValue, j, i)
					break
				}
			}
		}
	},
}

// test reports whether a figure is a test statistic with all that its p value
// takes.
func (b *binder) test(i int) bool {
	c := &b.claims[i]
	if c.Kind != dataset.Statistic || b.of[i] < 0 {
		return false
	}
	_, ok := statistic.Parse(b.doc.Text[c.Start:c.End])
	return ok
}

// joint is what may stand between the statistics of one result: a comma or an
// opening bracket, and the name of an effect size, with its
// number where that was not read as a figure.
var joint = regex.Of(`^\s*[,(]\s*(?:[\p{L}][\p{L}²_ ]*[=<>]\s*(?:[-−]?[0-9.]+\s*,\s*)?)?$`)

// follows reports whether a figure is a statistic that continues the result
// in which the figure before it stands.
func (b *binder) follows(j int) bool {
	last, c := &b.claims[j-1], &b.claims[j]
	return c.Kind == dataset.Statistic && b.of[j] == b.of[j-1] && b.of[j] >= 0 && last.End <= c.Start && joint().MatchString(b.doc.Text[last.End:c.Start])
}
