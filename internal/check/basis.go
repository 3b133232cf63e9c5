package check

import (
	"strings"

	"figcheck/dataset"
)

var basis = &Check{
	Name:  "basis",
	Title: "figures on two bases that are compared",
	Doc: `A change, a comparison or a restatement holds between figures on one basis: money of the year or adjusted for prices,
market rates or purchasing power, adjusted for the season or not, provisional or final, gross or net, of a fiscal or a
calendar year. Where the words beside two such figures name two of these, it is a tension, whether the figures fit or not.

Evidence: derivations change, above and restate, and a word of basis within four words of each of the two figures.
Traps: a basis that only one of them names may be that of both; a difference or a share between gross and net is meant.`,
	Holds:    "from $2.1 trillion to $2.3 trillion in nominal terms: nothing is said",
	Fails:    "from a nominal $2.1 trillion to $2.3 trillion in real terms: a tension",
	Rounding: "from about $2.1 trillion to $2.3 trillion in real terms: nothing is said",
	Run: func(p *Pass) {
		for _, rule := range []dataset.Rule{dataset.ChangeBy, dataset.Above, dataset.Restate} {
			p.Terms(rule, func(owner *dataset.Record, t dataset.Term) {
				recs, missing := p.operandsOf(owner, t)
				if missing != "" || len(recs) < 2 || rule == dataset.ChangeBy && len(recs) != 3 {
					return
				}
				p.onBases(recs[0], recs[1], owner)
			})
		}
	},
}

// bases are names of the two sides of each distinction.
var bases = [][2][]string{
	{{"nominal", "current prices", "cash terms"}, {"real terms", "in real", "constant prices", "inflation-adjusted", "adjusted for inflation"}},
	{{"market exchange rates", "market rates"}, {"purchasing power", "ppp"}},
	{{"unadjusted", "not seasonally adjusted"}, {"seasonally adjusted"}},
	{{"provisional", "preliminary"}, {"final"}},
	{{"gross"}, {"net"}},
	{{"fiscal year", "financial year"}, {"calendar year"}},
}

// onBases reports two figures beside which the two sides of a distinction are
// named.
func (p *Pass) onBases(a, b, owner *dataset.Record) {
	x, y := near(a), near(b)
	for _, pair := range bases {
		one, other := namesAny(x, pair[0]), namesAny(x, pair[1])
		uno, otro := namesAny(y, pair[0]), namesAny(y, pair[1])
		if one == other || uno == otro || one == uno {
			continue
		}
		var more []string
		if owner != b {
			more = append(more, owner.ID)
		}
		message := a.Stated + " and " + b.Stated + " are compared, and the words beside them name two bases: " + pair[0][0] + " and " + pair[1][0]
		p.keep(tensionOfTwo(p.check.Name, message, a, b, "stated", more...))
		return
	}
}

func namesAny(text string, names []string) bool {
	for _, n := range names {
		if strings.Contains(" "+text+" ", " "+n+" ") {
			return true
		}
	}
	return false
}

// reach is how many words before and behind a figure are beside it.
const reach = 4

// near is the words beside a figure, up to another figure or the end of its
// clause, on either side.
func near(r *dataset.Record) string {
	before, behind, ok := beside(r)
	if !ok {
		return ""
	}
	left, right := strings.Fields(before), strings.Fields(behind)
	var out []string
	for i := len(left) - 1; i >= max(len(left)-reach, 0) && !cuts(left[i]); i-- {
		out = append([]string{left[i]}, out...)
	}
	for i := 0; i < min(len(right), reach); i++ {
		out = append(out, strings.TrimRight(right[i], ",.;)"))
		if cuts(right[i]) {
			break
		}
	}
	return strings.Join(out, " ")
}

// cuts reports a word with a digit, or that ends a clause.
func cuts(w string) bool {
	return strings.ContainsAny(w, "0123456789") || strings.ContainsAny(w[len(w)-1:], ",.;:") || w == "to" || w == "from" || w == "than" || w == "and"
}
