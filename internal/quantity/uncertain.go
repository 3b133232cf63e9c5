package quantity

import "figcheck/internal/token"

// plusMinus reads what a measurement says of its own uncertainty: "± 0.3",
// "+/- 3", and the last digits in brackets of 4.2153(4). The value is the
// middle; it returns the token after the uncertainty.
func (r *reader) plusMinus(j int) (int, bool) {
	k := j
	switch {
	case r.sym(k, "±"):
		k++
	case r.sym(k, "+") && r.sym(k+1, "/") && r.sym(k+2, "-−–"):
		k += 3
	case r.sym(k, "(") && r.at(k).Glued && r.at(k+1).Kind == token.Number && plainDigits(r.word(k+1)) && len(r.word(k+1)) <= 2 && r.sym(k+2, ")"):
		return k + 3, true
	default:
		return j, false
	}
	n, ok := r.numeral(k)
	if !ok {
		return j, false
	}
	return n.last, true
}
