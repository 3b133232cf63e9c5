package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// scales are the words for large numbers, largest first.
var scales = []struct {
	word      string
	unit, per *big.Rat
}{{" trillion", number(1_000_000_000_000), big.NewRat(1, 1_000_000_000_000)}, {" billion", number(1_000_000_000), big.NewRat(1, 1_000_000_000)},
	{" million", number(1_000_000), big.NewRat(1, 1_000_000)}}

// say puts an interval in words: "6.9 to 7.1 billion", "more than 1,700",
// "33.1 to 34.2%". Counts and money carry no unit, being named beside it.
func say(a dataset.Interval, unit dataset.Unit) string {
	suffix := unitSuffix(unit)
	for _, s := range scales {
		if atLeast(a.Lo.At, s.unit) || atLeast(a.Hi.At, s.unit) {
			return sayRange(a.Scale(s.per), s.word+suffix)
		}
	}
	return sayRange(a, suffix)
}

// atLeast reports whether a number is so large, whatever its sign.
func atLeast(r, unit *big.Rat) bool {
	switch {
	case r == nil:
		return false
	case r.Sign() < 0:
		r = new(big.Rat).Neg(r)
	}
	return dataset.Compare(r, unit) >= 0
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
	places := 0
	if !r.IsInt() {
		before, behind := leading(r)
		if places = max(digits-before, 0); before == 0 {
			places = digits + behind
		}
	}
	s := dataset.Fixed(r, places)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return group(s)
}

// leading counts the digits before the point and, of a number below one, the
// zeros right behind it, up to thirty.
func leading(r *big.Rat) (digits, zeros int) {
	if whole := new(big.Int).Quo(r.Num(), r.Denom()); whole.Sign() != 0 {
		return len(whole.Abs(whole).Text(10)), 0
	}
	x, ten := new(big.Rat).Abs(r), number(10)
	for x = dataset.Multiply(x, ten); x.Sign() > 0 && dataset.Compare(x, one) < 0 && zeros < 30; x = dataset.Multiply(x, ten) {
		zeros++
	}
	return 0, zeros
}

// group puts commas between thousands.
func group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole := strings.IndexByte(s, '.')
	if whole < 0 {
		whole = len(s)
	}
	if sign == "" && whole <= 3 {
		return s
	}
	var room [64]byte
	text := append(room[:0], sign...)
	for i := range whole {
		if i > 0 && (whole-i)%3 == 0 {
			text = append(text, ',')
		}
		text = append(text, s[i])
	}
	return string(append(text, s[whole:]...))
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
	of, _, _ := strings.Cut(string(u), "/")
	if _, money := reference.Builtin().Currency(of); money {
		return ""
	}
	known, ok := reference.Builtin().Unit(u)
	if !ok {
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
	var room [128]byte
	text := room[:0]
	for i, r := range recs {
		if i > 0 {
			text = append(text, sep...)
		}
		text = append(text, value(r)...)
	}
	return string(text)
}
