package figures

import (
	"math/big"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

// style is how a document writes an amount: sign before, scale word and unit
// after. Derived amounts are written in the style of the figures beside them.
type style struct {
	before string   // "$", "US$", "AFN "
	after  string   // " billion", "bn", "km", " people"
	unit   *big.Rat // what the scale word stands for
	scaled bool     // the words name a scale
	whole  bool     // counts things, which come in whole numbers
}

var statedAmount = regex.Of(`(?i)((?:[A-Z]{2,3})?[$€£¥₹]|\b[A-Z]{3} )?(\d[\d,.]*)(\s?(?:thousand|million|billion|trillion|bn|tn|mn|m|k)\b)?(\s?(?:%|per cent|percent|km²|km|kg|kilometres|kilometers|meters|US dollars|dollars|euros|pounds|miles|metres|tonnes|hectares|MW|GW)(?:\b|$))?`)

var scaleWords = map[string]int64{"thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
	"billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12}

// styleOf reads the style from the first amount in the stated words.
func styleOf(r *dataset.Record) style {
	out := style{unit: big.NewRat(1, 1), whole: r.Kind == dataset.Count}
	m := statedAmount().FindStringSubmatch(statedWords(r))
	if m == nil {
		return out
	}
	out.before, out.after = m[1], m[3]
	if _, ok := cellWords(r); ok {
		out, _ = cellStyle(r, m[2])
		return out
	}
	word := strings.ToLower(strings.TrimSpace(m[3]))
	if k, ok := scaleWords[word]; ok && !(word == "m" && r.Kind == dataset.Length) {
		out.unit, out.scaled = big.NewRat(k, 1), true
	} else {
		out.after = ""
		out.unit = headerUnit(r, m[2])
	}
	out.after += m[4]
	return out
}

// headerUnit is the power of ten by which a record's value exceeds the digits
// it is stated in, as under a table's head "US$ m"; else 1.
func headerUnit(r *dataset.Record, digits string) *big.Rat {
	one := big.NewRat(1, 1)
	stated, err := dataset.ParseDecimal(strings.TrimRight(strings.ReplaceAll(digits, ",", ""), "."))
	if err != nil || stated.Sign() <= 0 || r.Value.Sign() <= 0 {
		return one
	}
	ratio := new(big.Rat).Quo(r.Value.Rat(), stated.Rat())
	for _, k := range []int64{1e3, 1e6, 1e9, 1e12} {
		if ratio.Cmp(big.NewRat(k, 1)) == 0 {
			return ratio
		}
	}
	return one
}

// smaller are the scale words one step down, in the same kind of spelling.
var smaller = map[string]string{"trillion": "billion", "billion": "million", "tn": "bn", "bn": "m"}

// fitting steps down the scale word for an amount that would start with zeros.
func (s style) fitting(v *big.Rat) style {
	thousand := big.NewRat(1000, 1)
	for v.Sign() != 0 && s.unit.Cmp(big.NewRat(1, 1)) > 0 {
		share := new(big.Rat).Quo(new(big.Rat).Abs(v), s.unit)
		if share.Cmp(big.NewRat(1, 10)) >= 0 {
			break
		}
		word := strings.TrimSpace(s.after)
		next, ok := smaller[strings.ToLower(word)]
		if !ok {
			s.after, s.unit = "", big.NewRat(1, 1)
			break
		}
		s.after = strings.Replace(s.after, word, next, 1)
		s.unit = new(big.Rat).Quo(s.unit, thousand)
	}
	return s
}

// words writes v with the given number of significant digits, rounded towards
// dir (−1 down, 0 nearest, 1 up).
func (s style) words(v *big.Rat, digits, dir int) string {
	s = s.fitting(v)
	return s.before + s.digits(v, digits, dir) + s.after
}

func (s style) digits(v *big.Rat, digits, dir int) string {
	q := new(big.Rat).Quo(v, s.unit)
	if s.whole && s.unit.IsInt() && s.unit.Num().IsInt64() && s.unit.Num().Int64() == 1 {
		q.SetInt(roundInt(q, dir))
	}
	return groupDigits(roundTo(q, digits, dir))
}

// span writes an interval as "$2.4–3.6 billion", its ends rounded outwards so
// that the words never claim more than the interval does.
func (s style) span(a dataset.Interval, digits int) string {
	switch {
	case a.Lo.At == nil && a.Hi.At == nil:
		return "any amount"
	case a.Lo.At == nil || a.Lo.At.Sign() <= 0 && a.Hi.At != nil:
		return "at most " + s.words(a.Hi.At, digits, 1)
	case a.Hi.At == nil:
		return "at least " + s.words(a.Lo.At, digits, -1)
	}
	s = s.fitting(a.Hi.At)
	lo, hi := s.digits(a.Lo.At, digits, -1), s.digits(a.Hi.At, digits, 1)
	if lo == hi {
		return s.before + lo + s.after
	}
	return s.before + lo + "–" + hi + s.after
}

// roundTo rounds to significant digits and prints without exponent.
func roundTo(v *big.Rat, digits, dir int) string {
	if v.Sign() == 0 {
		return "0"
	}
	exp := 0 // v = x × 10^exp with 1 ≤ x < 10
	abs := new(big.Rat).Abs(v)
	ten := big.NewRat(10, 1)
	for one := big.NewRat(1, 1); abs.Cmp(one) < 0; exp-- {
		abs.Mul(abs, ten)
	}
	for ; abs.Cmp(ten) >= 0; exp++ {
		abs.Quo(abs, ten)
	}
	places := max(digits-1-exp, 0)
	if exp >= 6 || v.IsInt() && exp < 6 {
		places = max(digits-1-exp, -12)
	}
	if v.IsInt() && exp < 4 {
		places = 0
	}
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(abs64(places))), nil))
	if places < 0 {
		scale.Inv(scale)
	}
	n := roundInt(new(big.Rat).Mul(v, scale), dir)
	out := new(big.Rat).Quo(new(big.Rat).SetInt(n), scale).FloatString(max(places, 0))
	if strings.Contains(out, ".") {
		out = strings.TrimRight(strings.TrimRight(out, "0"), ".")
	}
	return out
}

func roundInt(v *big.Rat, dir int) *big.Int {
	w := new(big.Rat).Set(v)
	if dir == 0 {
		w.Add(w, big.NewRat(1, 2))
	}
	q, m := new(big.Int).DivMod(w.Num(), w.Denom(), new(big.Int))
	if dir > 0 && m.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

func abs64(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// groupDigits puts commas between the thousands of a decimal number.
func groupDigits(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, frac, hasFrac := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if hasFrac {
		whole += "." + frac
	}
	return sign + whole
}

var smallNumbers = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// inWords writes a small number as prose does.
func inWords(n int) string {
	if n >= 0 && n < len(smallNumbers) {
		return smallNumbers[n]
	}
	return strconv.Itoa(n)
}
