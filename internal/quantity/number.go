package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// numeral is a number as written, before unit and hedge.
type numeral struct {
	first, last int // tokens [first, last)
	value       dataset.Decimal
	precision   dataset.Decimal
	digits      bool // written in digits
	scaled      bool // carries a scale word or suffix
	suffix      bool // the scale is a glued letter: 44m, 3.5bn
	fraction    bool // a fraction in words or with a bar: no precision of its own
	minus       bool
}

// numeral reads the longest number at token i: digits or words, with scale.
func (r *reader) numeral(i int) (numeral, bool) {
	start, neg := i, false
	switch {
	case r.sym(i, "-−–") && r.at(i+1).Glued && r.at(i+1).Kind == token.Number && !r.touches(i):
		neg, i = true, i+1
	case r.low(i) == "minus" || r.low(i) == "negative":
		neg, i = true, i+1
		if r.sym(i, "-‐‑") && r.at(i).Glued {
			i++
		}
	}
	var n numeral
	var ok bool
	switch {
	case r.at(i).Kind == token.Number:
		n, ok = r.digitNumeral(i)
	default:
		n, ok = r.wordNumeral(i)
	}
	if ok && neg {
		n.value, n.minus = n.value.Neg(), true
	}
	n.first = start
	return n, ok
}

// touches reports whether token i is glued to something that makes a minus
// sign a dash: "Harbour–8", "5-6".
func (r *reader) touches(i int) bool {
	return r.at(i).Glued && i > 0 && !r.sym(i-1, "([{|:;,\"“'‘$£€=")
}

// digitNumeral reads 1,700 · 3.5 bn · 2½ · 2 1/2 · 1.2×10⁴ · 2 hundred thousand.
func (r *reader) digitNumeral(i int) (numeral, bool) {
	n := numeral{first: i, digits: true}
	text := r.word(i)
	if num, den := vulgar(text); den != 0 {
		n.value, n.fraction, n.last = quotient(0, num, den), true, i+1
		return r.scale(n), true
	}
	value, step, ok := r.decimal(text)
	if !ok {
		return n, false
	}
	n.value, n.precision, n.last = value, step, i+1
	if f, ok := r.mixed(n); ok {
		return r.scale(f), true
	}
	if p, ok := r.power(n); ok {
		return p, true
	}
	return r.scale(n), true
}

// decimal reads digits with grouping and returns value and place value of the
// last significant digit.
func (r *reader) decimal(text string) (value, step dataset.Decimal, ok bool) {
	if r.decimalComma {
		text = strings.NewReplacer(".", "", ",", ".").Replace(text)
	}
	var b strings.Builder
	point := false
	decimals := 0
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			b.WriteRune(c)
			if point {
				decimals++
			}
		case c == '.':
			point = true
		}
	}
	plain := b.String()
	if plain == "" || len(plain) > 34 {
		return value, step, false
	}
	if len(plain) <= 18 {
		coef := int64(0)
		for _, c := range plain {
			coef = coef*10 + int64(c-'0')
		}
		value = dataset.NewDecimal(coef, int32(-decimals))
	} else {
		d, err := dataset.ParseDecimal(plain)
		if err != nil {
			return value, step, false
		}
		value = d.Times10(int32(-decimals))
	}
	if decimals > 0 {
		return value, dataset.NewDecimal(1, int32(-decimals)), true
	}
	return value, dataset.NewDecimal(1, significantPlace(strings.TrimLeft(plain, "0"))), true
}

// significantPlace returns the exponent of the last significant place of a
// whole number: trailing zeros are taken as rounding, but never coarser than
// two significant digits (checks.md 1.1).
func significantPlace(digits string) int32 {
	sig := len(strings.TrimRight(digits, "0"))
	zeros := len(digits) - sig
	if sig == 1 && zeros > 0 {
		zeros--
	}
	return int32(zeros)
}

// mixed reads the fraction after a whole number: 2½, 2 1/2, and a bare 3/4.
func (r *reader) mixed(n numeral) (numeral, bool) {
	j := n.last
	if num, den := vulgar(r.word(j)); den != 0 && r.at(j).Kind == token.Number {
		return n.plusFraction(num, den, j+1), true
	}
	if num, den, ok := r.slashed(j); ok && !r.at(j).Glued && len(r.word(j-1)) < 4 {
		return n.plusFraction(num, den, j+3), true
	}
	if num, den, ok := r.slashed(j - 1); ok {
		f := n
		f.value, f.precision, f.fraction, f.last = quotient(0, num, den), dataset.Decimal{}, true, j+2
		return f, true
	}
	return n, false
}

// slashed reads "1/2" at token j: a proper fraction with a common denominator.
func (r *reader) slashed(j int) (num, den int, ok bool) {
	if r.at(j).Kind != token.Number || !r.sym(j+1, "/⁄") || !r.at(j+1).Glued || r.at(j+2).Kind != token.Number || !r.at(j+2).Glued {
		return 0, 0, false
	}
	if r.sym(j+3, "/") && r.at(j+3).Glued || r.sym(j-1, "/") {
		return 0, 0, false
	}
	num, den = small(r.word(j)), small(r.word(j+2))
	if r.sym(j+1, "⁄") {
		return num, den, num > 0 && num < den
	}
	switch den {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100:
		return num, den, num > 0 && num < den
	}
	return 0, 0, false
}

func small(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > 999 {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func (n numeral) plusFraction(num, den, last int) numeral {
	whole := n.value.Rat()
	n.value = dataset.DecimalOf(whole.Add(whole, big.NewRat(int64(num), int64(den))))
	n.precision = dataset.NewDecimal(5, -1)
	if den > 2 {
		n.precision = dataset.NewDecimal(25, -2)
	}
	n.last = last
	return n
}

func quotient(whole, num, den int) dataset.Decimal {
	r := big.NewRat(int64(num), int64(den))
	return dataset.DecimalOf(r.Add(r, big.NewRat(int64(whole), 1)))
}

func vulgar(text string) (int, int) {
	c, _ := utf8.DecodeRuneInString(text)
	return token.Vulgar(c)
}

// power reads "× 10⁴", "x 10^6", "× 10 –5" and "e6" after a mantissa.
func (r *reader) power(n numeral) (numeral, bool) {
	j := n.last
	if exp, next, ok := r.letterE(j); ok {
		n.value, n.precision, n.last, n.scaled = n.value.Times10(exp), n.precision.Times10(exp), next, true
		return n, true
	}
	if r.word(n.first) == "10" && j == n.first+1 && r.at(j).Glued && !r.sym(j, "-−–") && (r.sym(j, "^") || r.at(j).Kind == token.Symbol) {
		if exp, next, ok := r.exponent(j); ok && exp != 0 {
			n.value, n.precision = dataset.NewDecimal(1, exp), dataset.NewDecimal(1, exp)
			n.last, n.scaled = next, true
			return n, true
		}
	}
	if !r.sym(j, "×·⋅∙*") && !(r.at(j).Kind == token.Word && strings.EqualFold(r.word(j), "x")) || r.word(j+1) != "10" {
		return n, false
	}
	j += 2
	exp, next, ok := r.exponent(j)
	if !ok {
		return n, false
	}
	n.value, n.precision, n.last, n.scaled = n.value.Times10(exp), n.precision.Times10(exp), next, true
	return n, true
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

// scale reads the scale words and suffixes after a number.
func (r *reader) scale(n numeral) numeral {
	for {
		j := n.last
		if r.hyphen(j) && r.is(j+1, lexicon.Scale) {
			j++
		}
		t := r.at(j)
		switch {
		case t.Kind == token.Word && t.Is(lexicon.Scale):
			n.apply(t.Lex.Exponent, j+1)
		case (r.low(j) == "dozen" || r.low(j) == "dozens") && n.value.Valid():
			v := n.value.Rat()
			n.value, n.precision = dataset.DecimalOf(v.Mul(v, big.NewRat(12, 1))), dataset.NewDecimal(1, 0)
			n.last, n.scaled = j+1, true
			return n
		case t.Kind == token.Word && t.Is(lexicon.Suffix) && n.digits && !n.scaled && r.suffixHere(n, j):
			n.apply(t.Lex.Exponent, j+1)
			n.suffix = true
			if r.sym(n.last, ".") && r.at(n.last).Glued && r.at(n.last+1).Glued && r.at(n.last+1).Kind == token.Word {
				n.last++
			}
			return n
		default:
			return n
		}
	}
}

func (n *numeral) apply(exp int32, last int) {
	if n.fraction && !n.precision.Valid() {
		n.precision = dataset.NewDecimal(1, -1)
		n.fraction = false
	}
	n.value, n.precision = n.value.Times10(exp), n.precision.Times10(exp)
	n.last, n.scaled = last, true
}

// wordNumeral reads "seventy-two", "one hundred and five thousand", "a
// million", "half a million", "two and a half million", "five point three".
func (r *reader) wordNumeral(i int) (numeral, bool) {
	if n, ok := r.halfOf(i); ok {
		return r.scale(n), true
	}
	total, group, j, last := int64(0), int64(0), i, lexicon.Class(0)
	if r.low(i) == "a" || r.low(i) == "an" || r.low(i) == "another" || r.low(i) == "per" {
		if !r.is(i+1, lexicon.Scale) && r.low(i+1) != "dozen" || r.low(i) == "per" {
			return numeral{}, false
		}
		group, j = 1, i+1
	} else if !r.is(i, lexicon.Cardinal|lexicon.Tens) {
		return r.bareScale(i)
	}
	exp := int32(0)
	for ; ; j++ {
		k := j
		if j > i && r.hyphen(j) {
			k++
		}
		if r.low(k) == "and" && last == lexicon.Scale && total+group > 0 && r.is(k+1, lexicon.Cardinal|lexicon.Tens) && !r.is(k+2, lexicon.Scale) {
			k++
		}
		t := r.at(k)
		switch {
		case t.Is(lexicon.Scale) && t.Lex.Exponent == 2 && group > 0 && group < 100 && last != lexicon.Scale,
			t.Is(lexicon.Scale) && t.Lex.Exponent == 2 && j == i+1 && group == 1:
			group *= 100
			last, exp = lexicon.Scale, 2
		case t.Is(lexicon.Scale) && (group > 0 || total > 0) && total < 1e15:
			p := power10(t.Lex.Exponent)
			if group == 0 {
				total *= p
			} else if total > 0 && total < p*group {
				total = (total + group) * p
			} else {
				total += group * p
			}
			group, last, exp = 0, lexicon.Scale, t.Lex.Exponent
		case t.Is(lexicon.Tens) && group%100 == 0 && last != lexicon.Cardinal && last != lexicon.Tens:
			group += t.Lex.Value
			last, exp = lexicon.Tens, 0
		case t.Is(lexicon.Cardinal) && t.Kind == token.Word && r.fits(t.Lex.Value, group, last):
			group += t.Lex.Value
			last, exp = lexicon.Cardinal, 0
		default:
			if j == i {
				return numeral{}, false
			}
			return r.finishWords(numeral{first: i, last: j, scaled: exp >= 3}, total+group, exp)
		}
		j = k
	}
}

// fits reports whether a cardinal may follow: units after tens or a scale,
// teens after a scale, anything first.
func (r *reader) fits(v, group int64, last lexicon.Class) bool {
	switch last {
	case 0, lexicon.Scale:
		return group%100 == 0
	case lexicon.Tens:
		return v > 0 && v < 10
	}
	return false
}

// finishWords adds a decimal or fraction in words and a later scale.
func (r *reader) finishWords(n numeral, v int64, exp int32) (numeral, bool) {
	n.value = dataset.NewDecimal(v, 0)
	n.precision = dataset.NewDecimal(1, 0)
	if exp >= 2 {
		n.precision = dataset.NewDecimal(1, wordPlace(v))
	}
	if r.low(n.last) == "point" && r.is(n.last+1, lexicon.Cardinal) {
		n = r.pointDigits(n, v)
		return r.scale(n), true
	}
	if num, den, last, ok := r.andFraction(n.last); ok {
		n.value = quotient(int(v), num, den)
		n.precision = dataset.NewDecimal(5, -1)
		n.last = last
		return r.scale(n), true
	}
	return r.scale(n), true
}

// wordPlace is the place of the last significant digit of a number in words:
// the scale itself for one digit ("four million"), else as for digits.
func wordPlace(v int64) int32 {
	zeros := int32(0)
	for v != 0 && v%10 == 0 {
		v /= 10
		zeros++
	}
	if v < 10 && zeros == 2 {
		return 1
	}
	return zeros
}

// pointDigits reads "point seven one" after a whole number.
func (r *reader) pointDigits(n numeral, v int64) numeral {
	j, exp := n.last+1, int32(0)
	for r.is(j, lexicon.Cardinal|lexicon.Tens) && exp > -9 {
		d := r.at(j).Lex.Value
		width := int64(10)
		if d >= 10 {
			width = 100
			exp--
		}
		if d >= 20 && r.is(j+1, lexicon.Cardinal) && r.at(j+1).Lex.Value < 10 || d >= 20 && r.hyphen(j+1) && r.is(j+2, lexicon.Cardinal) {
			j++
			if r.hyphen(j) {
				j++
			}
			d += r.at(j).Lex.Value
		}
		v, exp, j = v*width+d, exp-1, j+1
	}
	n.value, n.precision, n.last = dataset.NewDecimal(v, exp), dataset.NewDecimal(1, exp), j
	return n
}

// andFraction reads "and a half", "and three quarters" at token j.
func (r *reader) andFraction(j int) (num, den, last int, ok bool) {
	if r.low(j) != "and" {
		return 0, 0, 0, false
	}
	num, j = 1, j+1
	switch {
	case r.low(j) == "a" || r.low(j) == "an":
		j++
	case r.is(j, lexicon.Cardinal):
		num, j = int(r.at(j).Lex.Value), j+1
		if r.hyphen(j) {
			j++
		}
	}
	if r.is(j, lexicon.Part) && num > 0 && num < int(r.at(j).Lex.Value) {
		return num, int(r.at(j).Lex.Value), j + 1, true
	}
	return 0, 0, 0, false
}

// halfOf reads "half a million", "half a dozen", "a quarter of a million".
func (r *reader) halfOf(i int) (numeral, bool) {
	j := i
	if r.low(j) == "a" || r.low(j) == "one" {
		j++
	}
	if !r.is(j, lexicon.Part) {
		return numeral{}, false
	}
	den := int(r.at(j).Lex.Value)
	j++
	if r.low(j) == "of" {
		j++
	}
	if r.hyphen(j) {
		j++
	}
	if r.low(j) == "a" || r.low(j) == "one" {
		j++
	}
	if r.low(j) != "dozen" && (!r.is(j, lexicon.Scale) || r.at(j).Lex.Exponent == 2) {
		return numeral{}, false
	}
	return numeral{first: i, last: j, value: quotient(0, 1, den), precision: dataset.NewDecimal(1, -1)}, true
}

// bareScale reads a scale word without a number before it: "hundred dollars".
func (r *reader) bareScale(i int) (numeral, bool) {
	if !r.is(i, lexicon.Scale) || r.is(i-1, lexicon.Determiner|lexicon.Vague) || r.low(i-1) == "per" || r.low(i-1) == "several" {
		return numeral{}, false
	}
	exp := r.at(i).Lex.Exponent
	n := numeral{first: i, last: i + 1, value: dataset.NewDecimal(1, exp), precision: dataset.NewDecimal(1, exp), scaled: exp >= 3}
	return r.scale(n), true
}

func power10(n int32) int64 {
	p := int64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
