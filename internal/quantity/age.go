package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

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
		if n.last == n.first+1 && n.digits && r.ends(at) && (r.low(n.first-2) == "who" || strings.HasPrefix(r.low(n.first-1), "turn") && r.low(n.first-2) != "to") {
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
	if r.underAge(n, at) || r.apposed(n, at) || r.agedToo(n, at) || r.wasThen(n, at) || r.personOf(n, at) || r.limitOfAge(n, at) || r.surname(n, at) {
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

// agedToo reports one of several ages: "aged 34 and 41", "aged nine, 12 and 15".
func (r *reader) agedToo(n *numeral, at int) bool {
	if !r.ends(at) && !r.sym(at, ",") {
		return false
	}
	for k := n.first - 1; k > n.first-9 && k > 0; k-- {
		switch w := r.low(k); {
		case w == "aged":
			return true
		case w == "and" || w == "or" || r.sym(k, ",") || r.numberStarts(k):
		default:
			return false
		}
	}
	return false
}

// wasThen reports how old somebody was: "Leyla Aras was 21 when", "He was seven.".
func (r *reader) wasThen(n *numeral, at int) bool {
	k := n.first - 1
	if w := r.low(k); w != "was" && w != "is" || n.last != n.first+1 || n.value.Float() < 1 {
		return false
	}
	when := r.low(at) == "when"
	switch r.low(k - 1) {
	case "he", "she":
		return when || r.sym(at, ".")
	}
	return (when || r.sym(at, ".")) && r.nameBefore(k-1) || when && r.at(k-1).Capital && r.at(k-1).Kind == token.Word && !r.is(k-1, lexicon.Month|lexicon.Weekday|lexicon.Stop) && !r.site(k-1)
}

// personOf reports the age in "a student nurse of 19", "a boy of 12".
func (r *reader) personOf(n *numeral, at int) bool {
	if r.low(n.first-1) != "of" || n.last != n.first+1 || n.value.Float() < 1 || n.value.Float() > 110 || !r.ends(at) || r.low(at) == "of" {
		return false
	}
	s, plural := r.singular(n.first - 2)
	if plural || !lexicon.Person(strings.ToLower(s)) && !r.person(n.first-2) {
		return false
	}
	for k := n.first - 3; k >= n.first-5; k-- {
		if w := r.low(k); w == "a" || w == "an" {
			return true
		}
	}
	return false
}

// limitOfAge reports the ages that a rule sets: "the pension age from 64 to 67",
// "the voting age is 16".
func (r *reader) limitOfAge(n *numeral, at int) bool {
	k := n.first - 1
	switch r.low(k) {
	case "from", "to", "of", "at", "is", "was":
	default:
		return false
	}
	if r.low(k) == "to" && r.numberStarts(k-1) && r.low(k-2) == "from" {
		k -= 2
	}
	if r.low(k-1) != "age" || n.last != n.first+1 || !r.ends(at) {
		return false
	}
	switch r.low(k - 2) {
	case "pension", "retirement", "voting", "drinking", "minimum", "school-leaving", "leaving", "average", "mean", "median":
		return true
	}
	return false
}

// nameBefore reports whether a personal name ends at token i: two capitalised
// words, not a place list or a date.
func (r *reader) nameBefore(i int) bool {
	a, b := r.at(i-1), r.at(i)
	return !r.is(i-1, lexicon.Preposition|lexicon.Determiner) && a.Kind == token.Word && b.Kind == token.Word && a.Capital && b.Capital && !a.Is(lexicon.Weekday) && !b.Is(lexicon.Month|lexicon.Weekday) && !b.Mixed && !b.Upper && !r.site(i)
}

// surname reports one name between the beginning of a sentence or clause and a comma
// that an age and what its bearer did follow: "Saar, 24, did it", "Mr Aras, 51, said".
func (r *reader) surname(n *numeral, at int) bool {
	k := n.first - 2
	if !n.digits || n.last != n.first+1 || at != n.last || len(r.word(n.first)) != 2 || n.value.Float() < 10 || !r.sym(k+1, ",") || !r.sym(at, ",") {
		return false
	}
	if t := r.at(k); t.Kind != token.Word || !t.Capital || t.Upper || t.Mixed || r.site(k) || t.Is(lexicon.Month|lexicon.Weekday|lexicon.Stop) {
		return false
	}
	if before := r.at(k - 1); k > 0 && before.Kind == token.Word && !before.Capital && r.low(k-1) != "and" && r.low(k-1) != "but" && r.low(k-1) != "said" {
		return false
	}
	if !r.did(at + 1) {
		return false
	}
	return k == 0 || !r.sym(k-1, ",(:;")
}

// did reports a verb that says what one person does.
func (r *reader) did(i int) bool {
	switch w := r.low(i); w {
	case "who", "whose", "was", "is", "has", "had", "did", "said", "says", "told", "won", "lost", "left", "made", "took", "came", "ran", "began", "became", "got", "died", "lives", "works", "plays", "will":
		return true
	default:
		return r.at(i).Kind == token.Word && !r.at(i).Capital && len(w) > 4 && strings.HasSuffix(w, "ed")
	}
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
	if !r.did(at + 1) {
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
