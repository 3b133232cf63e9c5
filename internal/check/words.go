package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// scales are the words for large numbers, largest first.
var scales = []struct {
	word string
	unit *big.Rat
}{{" trillion", number(1_000_000_000_000)}, {" billion", number(1_000_000_000)}, {" million", number(1_000_000)}}

// say puts an interval in words: "6.9 to 7.1 billion", "more than 1,700",
// "33.1 to 34.2%". Counts and money carry no unit, being named beside it.
func say(a dataset.Interval, unit dataset.Unit) string {
	suffix := unitSuffix(unit)
	for _, s := range scales {
		if atLeast(a.Lo.At, s.unit) || atLeast(a.Hi.At, s.unit) {
			return sayRange(a.Scale(new(big.Rat).Inv(s.unit)), s.word+suffix)
		}
	}
	return sayRange(a, suffix)
}

// atLeast reports whether a number is so large, whatever its sign.
func atLeast(r, unit *big.Rat) bool {
	if r != nil && r.Sign() < 0 {
		r = new(big.Rat).Neg(r)
	}
	return r != nil && dataset.Compare(r, unit) >= 0
}

func sayRange(a dataset.Interval, suffix string) string {
	lo, hi := a.Lo.At, a.Hi.At
	switch {
	case a.Unbounded():
		return "any number"
	case lo == nil && a.Hi.Open:
		return "less than " + sayNumber(hi, 4) + suffix
	case lo == nil:
		return "at most " + sayNumber(hi, 4) + suffix
	case hi == nil && a.Lo.Open:
		return "more than " + sayNumber(lo, 4) + suffix
	case hi == nil:
		return "at least " + sayNumber(lo, 4) + suffix
	case dataset.Compare(lo, hi) == 0:
		return sayNumber(lo, 4) + suffix
	}
	for digits := 3; digits < 12; digits++ {
		if x, y := sayNumber(lo, digits), sayNumber(hi, digits); x != y {
			return x + " to " + y + suffix
		}
	}
	return "about " + sayNumber(lo, 12) + suffix
}

// sayNumber rounds to significant digits, but never a whole number's own
// digits away; thousands are set off by commas.
func sayNumber(r *big.Rat, digits int) string {
	whole := new(big.Int).Quo(new(big.Int).Abs(r.Num()), r.Denom())
	places := 0
	if !r.IsInt() {
		places = max(digits-len(whole.Text(10)), 0)
		if whole.Sign() == 0 {
			places = digits + leadingZeros(r)
		}
	}
	s := r.FloatString(places)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return group(s)
}

// leadingZeros counts the zeros after the point of a number below one.
func leadingZeros(r *big.Rat) int {
	n, x, ten := 0, new(big.Rat).Abs(r), number(10)
	for x.Mul(x, ten); x.Sign() > 0 && x.Cmp(number(1)) < 0 && n < 30; x.Mul(x, ten) {
		n++
	}
	return n
}

// group puts commas between thousands.
func group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, rest := s, ""
	if i := strings.IndexByte(s, '.'); i >= 0 {
		whole, rest = s[:i], s[i:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return sign + whole + rest
}

// multiples is the unit that say writes as "times".
const multiples dataset.Unit = "times"

func unitSuffix(u dataset.Unit) string {
	switch {
	case u == "%":
		return "%"
	case u == multiples:
		return " times"
	case u == "[pp]":
		return " points"
	case u == "a":
		return " years"
	case u == "mo":
		return " months"
	case u == "" || u == "1" || strings.Contains(string(u), "{"):
		return ""
	}
	known, ok := reference.Builtin().Unit(u)
	if _, money := reference.Builtin().Currency(strings.SplitN(string(u), "/", 2)[0]); !ok || money {
		return ""
	}
	return " " + known.Symbol
}

// value prints a claim's number for a relation in symbols.
func value(r *dataset.Record) string {
	if r.Value.Valid() {
		return r.Value.String()
	}
	return r.Wide().String()
}

func symbols(sep string, recs ...*dataset.Record) string {
	parts := make([]string, len(recs))
	for i, r := range recs {
		parts[i] = value(r)
	}
	return strings.Join(parts, sep)
}
