package quantity

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// score reads the result of a match: won 3-1, a 2-2 draw, 6-4 6-2. Equal
// numbers with a hyphen between them are a result wherever they stand.
func (r *reader) score(i int) int {
	if last := r.spelledScore(i); last > i {
		return last
	}
	if r.at(i).Kind != token.Number || !r.sym(i+1, "-–") || r.at(i+1).Glued != r.at(i+2).Glued || r.at(i+2).Kind != token.Number {
		return i
	}
	a, b := r.word(i), r.word(i+2)
	if !plainDigits(a) || !plainDigits(b) || len(a) > 3 || len(b) > 3 || r.at(i+3).Glued && (r.at(i+3).Kind == token.Word || r.sym(i+3, "%°")) || r.hyphen(i+3) {
		return i
	}
	if r.is(i-1, lexicon.Month) || r.is(i+3, lexicon.Month|lexicon.Scale|lexicon.TimeUnit|lexicon.UnitStart) || r.sym(i-1, "$£€") {
		return i
	}
	chain := r.sym(i-1, ",") && r.at(i-2).Kind == token.Number && r.sym(i-3, "-–") && r.at(i-3).Glued
	if (chain || small(a) > small(b) && r.at(i+1).Glued) && !r.nounPlural(i+3) && r.at(i-1).Kind != token.Number && !r.sym(i+3, "/") && !r.sym(i-1, "/") && !r.sym(i-1, "-–") {
		return i + 3
	}
	if a == b && len(a) < 3 || r.scoreLike(&numeral{digits: true, value: several}, i+1) && !r.nounPlural(i+3) {
		return i + 3
	}
	return i
}

// spelledScore reads a result in words: won three-nil, a two-one defeat.
func (r *reader) spelledScore(i int) int {
	if !r.is(i, lexicon.Cardinal) || !r.hyphen(i+1) || !r.is(i+2, lexicon.Cardinal) || r.hyphen(i-1) || r.hyphen(i+3) {
		return i
	}
	if r.low(i+2) == "nil" || r.scoreLike(&numeral{digits: true, value: several}, i+1) && !r.nounPlural(i+3) {
		return i + 3
	}
	return i
}

// rank reads the places of a table that are named by their number: "the
// bottom three", "the final four". With a noun behind them they are counted.
func (r *reader) rank(i int) int {
	switch r.low(i) {
	case "top", "bottom", "final", "big":
	default:
		return i
	}
	if !r.is(i-1, lexicon.Determiner) || !r.is(i+1, lexicon.Cardinal) && r.at(i+1).Kind != token.Number || len(r.word(i+1)) > 5 {
		return i
	}
	n, ok := r.numeral(i + 1)
	if !ok || n.scaled || r.unitAt(n.last, &n, currency{}).code != "" {
		return i
	}
	if _, counted := r.nounAt(n.last, &n); counted || r.sym(n.last, "%") {
		return i
	}
	return n.last
}

// address reads the number of a house: 123 Random Street, 16-18 Mill Lane.
func (r *reader) address(i int) int {
	if r.at(i).Kind != token.Number || !plainDigits(r.word(i)) || len(r.word(i)) > 5 {
		return i
	}
	j := i + 1
	if r.sym(j, "-–") && r.at(j+1).Kind == token.Number {
		j += 2
	}
	for k := j; k < j+4 && r.at(k).Kind == token.Word && r.at(k).Capital; k++ {
		switch r.word(k) {
		case "Street", "Avenue", "Road", "Lane", "Boulevard", "Drive", "Crescent", "Terrace", "Square", "St", "Ave", "Rd", "Blvd":
			if k > j {
				return k + 1
			}
		}
	}
	return i
}

// lap reads a time in minutes and seconds with a fraction: 1:36.6.
func (r *reader) lap(i int) int {
	if r.at(i).Kind == token.Number && plainDigits(r.word(i)) && r.sym(i+1, ":") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number && r.at(i+2).Glued {
		if w := r.word(i + 2); len(w) >= 4 && w[2] == '.' && plainDigits(w[:2]) {
			return i + 3
		}
	}
	return i
}

// yearModifier reads a bare year between a determiner, a possessive or a name
// and a noun: "its 2018 sales".
func (r *reader) yearModifier(i int) int {
	w := r.word(i)
	if r.leveled(i) {
		return i + 1
	}
	if r.is(i, lexicon.HedgeStart) && r.leveled(i+1) { // below 2019 levels
		return i + 2
	}
	if r.at(i).Kind != token.Number || !plainDigits(w) || len(w) != 4 || w < "1900" || w > "2050" || r.at(i+1).Kind != token.Word || r.at(i+1).Glued || !r.nounPlural(i+1) {
		return i
	}
	if r.is(i+1, lexicon.UnitStart|lexicon.MoneyStart|lexicon.Scale) {
		return i
	}
	before := r.at(i - 1)
	switch {
	case before.Is(lexicon.Determiner) && r.low(i-1) != "all", before.Is(lexicon.Auxiliary) && r.low(i-1) == "had":
		return i + 1
	case before.Kind == token.Word && before.Capital && i > 1 && !before.Is(lexicon.Stop), before.Kind == token.Word && before.Glued && r.word(i-1) == "s":
		return i + 1
	}
	return i
}

// leveled reports whether token i is a year whose state others are held
// against: 2019 levels.
func (r *reader) leveled(i int) bool {
	if w := r.word(i); r.at(i).Kind != token.Number || !plainDigits(w) || len(w) != 4 || w < "1900" || w > "2050" {
		return false
	}
	switch r.low(i + 1) {
	case "level", "levels", "baseline", "prices", "standards", "average":
		return true
	}
	return false
}
