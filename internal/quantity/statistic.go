package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/token"
)

// index reads "magnitude 6.3" and "a 6.3-magnitude earthquake".
func (r *reader) index(i int) (*Mention, int) {
	if r.word(i) != "magnitude" && r.word(i) != "Magnitude" {
		return nil, i
	}
	j := i + 1
	if r.low(j) == "of" || r.hyphen(j) {
		j++
	}
	n, ok := r.numeral(j)
	if !ok {
		return nil, i
	}
	m := r.mention(Mention{Span: r.span(i, n.last), Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision,
		Relation: dataset.Exact, Kind: dataset.Index, Unit: "1", UnitName: "magnitude", UnitSpan: r.span(i, i+1), Change: dataset.NoChange})
	return m, n.last
}

// statistic reads "t(58) = 2.09", "p = .041", "n = 30", "χ²(1, N = 60) = 5.45".
func (r *reader) statistic(i int) (*Mention, int) {
	t := r.at(i)
	if t.Kind != token.Word && !r.sym(i, "χηα") || !statName(r.word(i)) {
		return nil, i
	}
	j := r.statTail(i)
	if r.sym(j, "(") {
		for k := j; k < j+12 && r.at(k).End > 0; k++ {
			if r.sym(k, ")") {
				j = k + 1
				break
			}
		}
	}
	rel := dataset.Exact
	switch {
	case r.sym(j, "="):
	case r.sym(j, "<") && j > i:
		rel = dataset.LessThan
	case r.sym(j, ">"):
		rel = dataset.MoreThan
	default:
		return nil, i
	}
	n, ok := r.numeral(r.lostSign(j + 1))
	if !ok {
		return nil, i
	}
	m := r.mention(Mention{Span: r.span(i, n.last), Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision,
		Relation: rel, Kind: dataset.Statistic, Unit: "1", UnitName: r.word(i), UnitSpan: r.span(i, i+1), Change: dataset.NoChange})
	if w := r.word(i); w == "n" || w == "N" {
		m.Kind, m.Unit = dataset.Count, "{person}"
	}
	return m, n.last
}

// lostSign returns the token of the number behind up to three marks that are
// nothing there: what a conversion has made of a minus sign. Of the test
// statistics that it stands before only the size matters.
func (r *reader) lostSign(j int) int {
	k := j
	for k < j+3 && r.at(k).Kind == token.Symbol && !r.sym(k, "([.-−–+") {
		k++
	}
	if r.at(k).Kind == token.Number && (k == j || r.at(k).Glued) {
		return k
	}
	return j
}

// statTail returns the token behind a name that is printed in pieces: "χ 2",
// "chi_2", "Q-within".
func (r *reader) statTail(i int) int {
	j := i + 1
	switch r.word(i) {
	case "χ", "chi":
		k := j
		if r.sym(k, "_^") {
			k++
		}
		if r.word(k) == "2" && r.sym(k+1, "(") {
			return k + 1
		}
	case "Q":
		if w := r.low(j + 1); r.hyphen(j) && (w == "within" || w == "between") {
			return j + 2
		}
	}
	return j
}

func statName(s string) bool {
	switch s {
	case "chi2", "X2", "X²", "chi", "Qw", "Qb", "QW", "QB", "Qwithin", "Qbetween":
		return true
	case "t", "F", "r", "p", "n", "N", "d", "z", "Q", "M", "SD", "SE", "χ²", "χ2", "χ", "R²", "R2", "η²", "α", "β", "OR", "RR", "HR", "df", "P", "η", "κ", "ρ", "g", "b", "B", "k", "Z", "T":
		return true
	}
	return false
}

// limits reports whether a word names an interval, so that its two ends follow:
// "95% CI 1.3 to 2.3".
func limits(s string) bool {
	switch s {
	case "CI", "CIs", "CrI", "UI", "PI", "IQR":
		return true
	}
	return false
}
