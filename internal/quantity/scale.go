package quantity

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// scale reads the scale words and suffixes after a number.
func (r *reader) scale(n *numeral) {
	for words := 0; words < 3; words++ {
		j := n.last
		if r.hyphen(j) && r.is(j+1, lexicon.Scale) {
			j++
		}
		t := r.at(j)
		switch {
		case t.Kind == token.Word && t.Is(lexicon.Scale):
			n.apply(t.Lex.Exponent, j+1)
		case t.Kind == token.Word && t.Is(lexicon.Vague) && r.pluralScale(j) > 0 && !r.hyphen(j-1): // three billions
			n.apply(r.pluralScale(j), j+1)
		case isDozen(r.low(j)) && n.value.Valid():
			v := n.value.Rat()
			n.value, n.precision = dataset.DecimalOf(v.Mul(v, big.NewRat(12, 1))), dataset.NewDecimal(1, 0)
			n.last, n.scaled = j+1, true
			return
		case n.digits && n.scaled && !n.suffix && r.rest(n, j):
			return
		case !n.digits && t.Is(lexicon.Suffix) && (r.word(j) == "cr" || r.word(j) == "Cr"): // three cr
			n.apply(t.Lex.Exponent, j+1)
			if !r.inCrore { // the smaller part has no crores of its own
				r.inCrore = true
				m, ok := r.wordNumeral(j + 1)
				r.inCrore = false
				if ok && m.value.Float() < 1e7 {
					n.value, n.precision, n.last = plus(n.value, m.value), m.precision, m.last
				}
			}
		case t.Kind == token.Word && t.Is(lexicon.Suffix) && n.digits && !n.scaled && !r.raced(j) && r.suffixHere(n, j):
			n.apply(t.Lex.Exponent, j+1)
			n.suffix = true
			if r.sym(n.last, ".") && r.at(n.last).Glued && r.at(n.last+1).Glued && r.at(n.last+1).Kind == token.Word {
				n.last++
			}
			return
		default:
			return
		}
	}
}

// rest reads the smaller part behind digits with a scale word: 3 hundred and
// 21, 4 thousand 3 hundred.
func (r *reader) rest(n *numeral, j int) bool {
	last := r.at(n.last - 1)
	if last.Kind != token.Word || !last.Is(lexicon.Scale) {
		return false
	}
	if r.low(j) == "and" && last.Lex.Exponent == 2 {
		j++
	}
	w := r.word(j)
	if r.at(j).Kind != token.Number || !plainDigits(w) || len(w) > 2 {
		return false
	}
	v, exp, next := int64(small(w)), int32(0), j+1
	if r.is(next, lexicon.Scale) && r.at(next).Lex.Exponent < last.Lex.Exponent {
		exp, next = r.at(next).Lex.Exponent, next+1
	} else if last.Lex.Exponent != 2 || r.at(next).Kind == token.Word && r.at(next).Glued {
		return false
	}
	n.value, n.precision, n.last = plus(n.value, dataset.NewDecimal(v, exp)), dataset.NewDecimal(1, exp), next
	return true
}

func plus(a, b dataset.Decimal) dataset.Decimal {
	sum := a.Rat()
	return dataset.DecimalOf(sum.Add(sum, b.Rat()))
}

// pluralScale returns the power of ten of "thousands", "millions", "billions"
// behind a number, 0 for other words.
func (r *reader) pluralScale(j int) int32 {
	switch r.low(j) {
	case "thousands":
		return 3
	case "millions":
		return 6
	case "billions":
		return 9
	case "trillions":
		return 12
	}
	return 0
}

func isDozen(s string) bool {
	switch s {
	case "dozen", "dozens", "doz", "dozs", "dz", "dzs":
		return true
	}
	return false
}

func (n *numeral) apply(exp int32, last int) {
	if n.fraction && !n.precision.Valid() {
		n.precision = dataset.NewDecimal(1, -1)
		n.fraction = false
	}
	n.value, n.precision = n.value.Times10(exp), n.precision.Times10(exp)
	n.last, n.scaled = last, true
}
