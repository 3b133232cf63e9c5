package quantity

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// The spellings that mean two things, each with the rule that decides.

// suffixHere reports whether the letters at token j scale the number before
// them: 44m, $3.5 bn, 20k. m is also metre, k and K kilo, b bit, t tonne.
func (r *reader) suffixHere(n *numeral, j int) bool {
	glued := r.at(j).Glued
	money := r.moneyBefore(n.first)
	if r.at(j+1).Glued && (r.sym(j+1, "/²³") || r.at(j+1).Kind == token.Number) {
		return false
	}
	if w := r.word(j); (w == "G" || w == "M") && n.first <= 1 && r.at(j+1).End == 0 && r.decimals(n) { // nothing but 1.5 M
		return true
	}
	switch r.word(j) {
	case "bn", "tn", "mn", "mln", "bln", "trn", "tln", "mio", "Mio", "thsd", "thsnd", "Bn", "Mn", "Tn", "BN", "TN", "MN":
		return true
	case "m", "M":
		return money || glued && !r.metre(n, j)
	case "k", "K":
		return glued || r.word(j) == "k" && r.at(j+1).Kind != token.Word && r.at(j+1).Kind != token.Number
	case "b":
		return money || glued && r.decimals(n)
	case "B", "t", "T", "tr", "mm", "MM", "mil", "bil", "cr", "Cr":
		return money
	}
	return false
}

// moneyBefore reports whether a currency mark ends right before token i.
func (r *reader) moneyBefore(i int) bool {
	if r.sym(i-1, "$£€¥₹₽₩₪₺₴₦฿₫₱") {
		return true
	}
	t := r.at(i - 1)
	if r.sym(i-1, ".") {
		t = r.at(i - 2)
	}
	return t.Kind == token.Word && t.Capital && t.End > t.Start && lexicon.Money(t.Text(r.text)) != nil
}

// metre reports whether a glued m after digits is the metre: cues of length
// beside it or in the block; without any, newsrooms mean million.
func (r *reader) metre(n *numeral, j int) bool {
	if r.word(j) == "M" {
		return false
	}
	if r.lengthAfter(j + 1) {
		return true
	}
	if r.low(j+1) == "people" || r.low(j+1) == "of" && r.low(j+2) == "us" {
		return false
	}
	if noun, ok := r.nounAt(j+1, &numeral{value: n.value, digits: true}); ok && noun.plural {
		return false
	}
	switch r.low(n.first - 1) {
	case "ran", "runs", "running", "swam", "swims", "swimming", "sprinted", "rowed":
		return n.value.Float() < 10000
	}
	for i := n.first - 1; i >= 0 && i >= n.first-6; i-- {
		switch r.word(i) {
		case "height", "depth", "length", "width", "wide", "tall", "deep", "distance", "elevation", "altitude", "waves", "diameter", "within", "outreach", "reach", "span", "radius", "jumped", "leapt", "threw", "vaulted":
			return true
		}
	}
	return r.speaks(ofLengths) && n.value.Float() < 10000
}

// lengthAfter reports words that only follow a length: "tall", "deep", a
// bracket with feet, a race.
func (r *reader) lengthAfter(i int) bool {
	if r.hyphen(i) {
		i++
	}
	switch r.word(i) {
	case "tall", "high", "deep", "wide", "long", "thick", "above", "below", "away", "sprint", "hurdles", "freestyle", "relay", "race", "underwater", "swell", "across", "apart", "tunnel", "dash", "pool", "northeast", "northwest":
		return true
	case "from": // "200m from the shore", not "44m from 38m"
		return !r.numberStarts(i + 1)
	}
	if r.sym(i, "(") && r.at(i+1).Kind == token.Number {
		switch r.word(i + 2) {
		case "ft", "feet", "foot", "miles", "yards", "in", "inches":
			return true
		}
	}
	return false
}

// pronounOne reports whether "one" without unit or noun is a pronoun, not a
// number: "the one", "no one", "one another", "a good one", "one of the".
func (r *reader) pronounOne(n *numeral) bool {
	if n.last != n.first+1 || r.low(n.first) != "one" {
		return false
	}
	i := n.first
	if r.low(i-1) == "number" || r.hyphen(i+1) && !r.numberStarts(i+2) {
		return true
	}
	if noun, ok := r.nounAt(i+1, n); ok && noun.unit != "" {
		switch r.low(i - 1) {
		case "the", "this", "that", "no", "any", "each", "every", "which", "another":
			return true
		}
		return noun.idiom
	}
	switch r.low(i - 1) {
	case "and", "or", "accepted", "rejected":
		return r.low(i+1) == "another" || r.low(i+1) == "of"
	}
	return true
}

// inchesBehind reports whether the mark of feet at token j has inches glued to
// it: 6'2".
func (r *reader) inchesBehind(j int) bool {
	return r.at(j).Glued && r.at(j+1).Glued && r.at(j+1).Kind == token.Number && plainDigits(r.word(j+1)) && small(r.word(j+1)) < 12 && r.sym(j+2, "\"″”") && r.at(j+2).Glued
}

// raced reports whether the k at token j is a distance that is run: "a 10k
// race", "ran the 10k in 41 minutes".
func (r *reader) raced(j int) bool {
	if r.low(j) != "k" || !r.at(j).Glued || len(r.word(j-1)) > 3 {
		return false
	}
	switch r.low(j + 1) {
	case "race", "run", "runs", "races", "course", "walk", "route", "runner", "runners":
		return true
	}
	switch w := r.low(j - 3); {
	case r.low(j-2) != "the" && r.low(j-2) != "a":
		return false
	default:
		return w == "ran" || w == "run" || w == "running" || w == "won" || w == "finished"
	}
}

// stone reports whether the st at token j is a weight: pounds follow, or the
// ordinal of the number ends otherwise, as in "he weighs 11st 4lb", "12st".
func (r *reader) stone(j int) bool {
	if r.word(j) != "st" || r.at(j-1).Kind != token.Number || !plainDigits(r.word(j-1)) || len(r.word(j-1)) > 2 {
		return false
	}
	if w := r.word(j + 2); r.at(j+1).Kind == token.Number && (w == "lb" || w == "lbs") {
		return true
	}
	n := small(r.word(j - 1))
	return r.at(j).Glued && (n%10 != 1 || n == 11) && n >= 4
}
