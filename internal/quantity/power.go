package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/token"
)

// power reads "× 10⁴", "x 10^6", "× 10 –5" and "e6" after a mantissa.
func (r *reader) power(n *numeral) bool {
	j := n.last
	if exp, next, ok := r.letterE(j); ok {
		n.value, n.precision, n.last, n.scaled = n.value.Times10(exp), n.precision.Times10(exp), next, true
		return true
	}
	if r.word(n.first) == "10" && j == n.first+1 && r.at(j).Glued && !r.sym(j, "-−–") && (r.sym(j, "^") || r.at(j).Kind == token.Symbol) {
		if exp, next, ok := r.exponent(j); ok && exp != 0 {
			n.value, n.precision = dataset.NewDecimal(1, exp), dataset.NewDecimal(1, exp)
			n.last, n.scaled = next, true
			return true
		}
	}
	if exp, next, ok := r.caret(j); ok {
		n.value, n.precision, n.last, n.fraction = raised(n.value, exp), dataset.Decimal{}, next, true
		return true
	}
	switch {
	case r.at(j).Glued && strings.EqualFold(r.word(j), "x10"): // 6.2x10^-4
		j++
	case (r.sym(j, "×·⋅∙*") || r.at(j).Kind == token.Word && strings.EqualFold(r.word(j), "x")) && r.word(j+1) == "10":
		j += 2
	default:
		return false
	}
	exp, next, ok := r.exponent(j)
	if !ok {
		return false
	}
	n.value, n.precision, n.last, n.scaled = n.value.Times10(exp), n.precision.Times10(exp), next, true
	return true
}

// highestPower bounds the exponents that are worked out: 2^30 is written,
// 7^999 is not.
const highestPower = 40

// caret reads the exponent of 1.1^23 and 2^-4 at token j.
func (r *reader) caret(j int) (int, int, bool) {
	if !r.sym(j, "^") || !r.at(j).Glued {
		return 0, j, false
	}
	sign := 1
	for j++; r.sym(j, "-−+") && r.at(j).Glued; j++ {
		if !r.sym(j, "+") {
			sign = -sign
		}
	}
	w := r.word(j)
	if r.at(j).Kind != token.Number || !r.at(j).Glued || !plainDigits(w) || small(w) > highestPower || small(w) == 0 {
		return 0, j, false
	}
	return sign * small(w), j + 1, true
}

// raised returns v to the power of exp.
func raised(v dataset.Decimal, exp int) dataset.Decimal {
	base, product := v.Rat(), big.NewRat(1, 1)
	for range max(exp, -exp) {
		product.Mul(product, base)
	}
	if exp < 0 && product.Sign() != 0 {
		product.Inv(product)
	}
	return dataset.DecimalOf(product)
}

// letterE reads the exponent of 1.2e5, 1E-6 at token j.
func (r *reader) letterE(j int) (int32, int, bool) {
	w := r.word(j)
	if !r.at(j).Glued || r.at(j).Kind != token.Word || w[0] != 'e' && w[0] != 'E' {
		return 0, j, false
	}
	if len(w) > 1 && len(w) <= 3 && plainDigits(w[1:]) {
		return int32(small(w[1:])), j + 1, true
	}
	if len(w) == 1 && r.sym(j+1, "-−+") && r.at(j+1).Glued && r.at(j+2).Kind == token.Number && r.at(j+2).Glued && len(r.word(j+2)) <= 2 {
		exp := int32(small(r.word(j + 2)))
		if !r.sym(j+1, "+") {
			exp = -exp
		}
		return exp, j + 3, true
	}
	return 0, j, false
}

// exponent reads ⁴, ⁻⁵, ^6, ^-6 or a glued −5 at token j.
func (r *reader) exponent(j int) (int32, int, bool) {
	sign := int32(1)
	if r.sym(j, "^") {
		j++
	}
	if r.sym(j, "-−–⁻") && (r.at(j).Glued || r.at(j+1).Glued) {
		sign, j = -1, j+1
	}
	if r.at(j).Kind == token.Number && r.at(j).Glued && len(r.word(j)) <= 2 {
		return sign * int32(small(r.word(j))), j + 1, true
	}
	exp, any := int32(0), false
	for r.at(j).Kind == token.Symbol && r.at(j).End > 0 {
		c, _ := utf8.DecodeRuneInString(r.word(j))
		d := token.Superscript(c)
		if d < 0 || exp > 99 {
			break
		}
		exp, any, j = exp*10+int32(d), true, j+1
	}
	return sign * exp, j, any
}
