package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
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

// age reads the forms of age: "34-year-old", "aged 34", "34 years old", "five
// months old", and a bare number in apposition after a name: "Leyla Aras, 34,".
func (r *reader) age(n *numeral, at int) (dataset.Unit, int, bool) {
	if n.scaled || n.fraction || n.value.Sign() < 0 || n.value.Float() > 122 {
		return "", 0, false
	}
	switch r.low(n.first - 1) {
	case "aged", "age", "ages":
		return "a", at, true
	case "between", "under", "over", "below", "above":
		if r.low(n.first-2) == "aged" || r.low(n.first-2) == "ages" {
			return "a", at, true
		}
	case "was", "is", "turned", "turns", "turning", "turn":
		if n.last == n.first+1 && n.digits && r.ends(at) && (r.low(n.first-2) == "who" || r.low(at) == "when" && n.value.Float() > 5 && (r.pronoun(n.first-2) || r.nameBefore(n.first-2)) || strings.HasPrefix(r.low(n.first-1), "turn") && r.low(n.first-2) != "to") {
			return "a", at, true
		}
	case "at":
		if n.digits && n.last == n.first+1 && n.value.Float() > latestHour && n.value.Float() <= 110 && r.ends(at) && r.ofALife(n.first-2) {
			return "a", at, true
		}
	case "of":
		if r.low(n.first-2) == "age" || r.low(n.first-2) == "ages" {
			return "a", at, true
		}
	}
	if r.sym(n.first-1, ",") && r.sym(at, ",") && r.person(n.first-2) {
		return "a", at, true
	}
	if r.underAge(n, at) || r.apposed(n, at) {
		return "a", at, true
	}
	if n.digits && r.sym(n.first-1, ",") && (r.sym(at, ",.;)") || r.at(at).End == 0) && n.last == n.first+1 && r.nameBefore(n.first-2) && n.value.Float() >= 1 {
		return "a", at, true
	}
	return "", 0, false
}

// latestHour is the last number behind "at" that can be a time of day.
const latestHour = 24

// ofALife reports a verb or noun of a life's turns within a few words before
// token i: "dies at 91", "his death in 2012, at 84".
func (r *reader) ofALife(i int) bool {
	for k := i; k >= i-6 && k >= 0; k-- {
		switch r.low(k) {
		case "dies", "died", "dead", "death", "dying", "retired", "retires", "retirement", "married", "marries", "widowed":
			return true
		}
		if r.sym(k, ".;:") {
			break
		}
	}
	return false
}

// agedBound turns a bare number into an age where the words behind it, tokens
// [i, last), are of age: "65 and older", "anyone 18 and over".
func (r *reader) agedBound(m *Mention, i, last int) {
	if m.Kind != dataset.Count || m.UnitSpan.End > 0 || !m.Value.Valid() || m.Value.Float() > 110 || m.Value.Float() < 1 {
		return
	}
	switch r.low(last - 1) {
	case "older", "younger":
	case "over", "under":
		switch w := r.low(r.tokenAt(m.Number.Start) - 1); {
		case r.low(last-2) != "and":
			return
		case w != "anyone" && w != "everyone" && w != "those" && w != "people" && w != "adults" && w != "aged" && w != "voters" && w != "residents":
			return
		}
	default:
		return
	}
	m.Kind, m.Unit, m.UnitName, m.UnitSpan = dataset.Age, "a", "year of age", r.span(i, last)
}

// ends reports whether no word that the number could count stands at token i.
func (r *reader) ends(i int) bool {
	t := r.at(i)
	return t.Kind != token.Number && (t.Kind != token.Word || t.Is(lexicon.Preposition|lexicon.Conjunction)) && !r.hyphen(i) && !r.sym(i, "%°/")
}

// person reports whether token i names one person by age and sex.
func (r *reader) person(i int) bool {
	switch strings.ToLower(r.word(i)) {
	case "boy", "girl", "man", "woman", "teenager", "pensioner", "widow", "mother", "father", "son", "daughter", "grandmother", "grandfather":
		return true
	}
	return false
}

// underAge reports whether "under" or "over" before a bare number follows
// people: "children under 12".
func (r *reader) underAge(n *numeral, at int) bool {
	k := n.first - 1
	if w := r.low(k); w != "under" && w != "over" && w != "below" && w != "above" || r.nounPlural(at) {
		return false
	}
	switch r.low(k - 1) {
	case "children", "people", "adults", "women", "men", "kids", "boys", "girls", "youngsters", "anyone", "everyone", "residents":
		return n.value.Float() < 100
	case "was", "were", "are", "is":
		return n.digits && n.last == n.first+1 && n.value.Float() >= 10 && n.value.Float() < 100 && r.ends(at) && r.personBefore(k-1)
	}
	return false
}

// personBefore reports whether people stand before the verb at token i: "of the
// 93 dead were", "two of the victims were".
func (r *reader) personBefore(i int) bool {
	s, _ := r.singular(i - 1)
	s = strings.ToLower(s)
	return s == "dead" || s == "people" || lexicon.Person(s)
}

// pronoun reports "he" or "she".
func (r *reader) pronoun(i int) bool { return r.low(i) == "he" || r.low(i) == "she" }

// nameBefore reports whether a personal name ends at token i: two capitalised
// words, not a place list or a date.
func (r *reader) nameBefore(i int) bool {
	a, b := r.at(i-1), r.at(i)
	return a.Kind == token.Word && b.Kind == token.Word && a.Capital && b.Capital && !a.Is(lexicon.Month|lexicon.Weekday) && !b.Is(lexicon.Month|lexicon.Weekday) && !b.Mixed && !b.Upper && !r.site(i)
}

// site reports the last word of a name that no person has: "Alder Road, 41".
func (r *reader) site(i int) bool {
	switch r.low(i) {
	case "road", "street", "avenue", "station", "hospital", "school", "college", "university", "county", "district", "valley", "island", "islands",
		"airport", "harbour", "harbor", "port", "council", "city", "town", "centre", "center", "region", "province", "square", "beach", "bay", "lake":
		return true
	}
	return false
}

// apposed reports whether a bare number stands between commas behind one
// person named by a common noun, and the sentence goes on: "the striker, 24,
// has". A list would have numbers or more names around it.
func (r *reader) apposed(n *numeral, at int) bool {
	if !n.digits || n.last != n.first+1 || at != n.last || !r.sym(n.first-1, ",") || !r.sym(at, ",") || n.value.Float() < 15 || n.value.Float() > 110 || len(r.word(n.first)) > 3 {
		return false
	}
	k := n.first - 2
	if t := r.at(k); t.Kind != token.Word || t.Capital || t.Is(lexicon.Stop|lexicon.UnitStart|lexicon.TimeUnit) || summing(r.low(k)) {
		return false
	}
	if _, plural := r.singular(k); plural {
		return false
	}
	switch r.low(at + 1) {
	case "who", "whose", "was", "is", "has", "had", "said", "says", "told", "died", "won", "scored", "joined", "lives", "lived", "added", "will":
	default:
		return false
	}
	for back := k - 1; back >= k-3; back-- {
		switch r.low(back) {
		case "the", "a", "an", "his", "her", "their", "our", "my":
			return true
		}
	}
	return false
}

// summing reports a noun that a number behind a comma gives, and no person's age:
// "the toll, 23, is".
func summing(low string) bool {
	switch low {
	case "toll", "total", "sum", "tally", "figure", "number", "count", "majority", "margin", "gap", "rest", "remainder", "difference", "average", "score", "result", "turnout", "quota":
		return true
	}
	return false
}

// ageUnit reads "-year-old", "years old", "months of age" after a number whose
// unit is a span of time.
func (r *reader) ageUnit(j int) (int, bool) {
	if r.hyphen(j) {
		j++
	}
	if r.low(j) == "old" || r.word(j) == "olds" {
		return j + 1, true
	}
	if r.low(j) == "of" && r.low(j+1) == "age" {
		return j + 2, true
	}
	return 0, false
}
