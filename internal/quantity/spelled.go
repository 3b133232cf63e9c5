package quantity

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// spelled is a number in words while it is read: total holds what scales have
// closed, group what has not met its scale yet, both under a thousand billion
// billions as high·10¹⁸ + low.
type spelled struct {
	high, low int64
	group     int64
	last      lexicon.Class // class of the last word
	lastExp   int32         // the smallest scale so far
	exp       int32         // the last scale, 0 after a smaller word
	before    int64         // what stood before the last "and", 0 without one
}

// quintillion is the power of ten at which high begins.
const quintillion = 18

// wordNumeral reads "seventy-two", "one hundred and five thousand", "a
// million", "half a million", "two and a half million", "five point three".
func (r *reader) wordNumeral(i int) (numeral, bool) {
	if n, ok := r.halfOf(i); ok {
		r.scale(&n)
		return n, true
	}
	s, j := spelled{lastExp: 100}, i
	switch low := r.low(i); {
	case low == "a" || low == "an" || low == "another":
		if !r.is(i+1, lexicon.Scale) && r.low(i+1) != "dozen" {
			return numeral{}, false
		}
		s.group, j = 1, i+1
	case low == "point" && r.is(i+1, lexicon.Cardinal) && r.at(i-1).Kind != token.Word:
		n := r.pointDigits(numeral{first: i, last: i}, 0)
		r.scale(&n)
		return n, true
	case !r.is(i, lexicon.Cardinal|lexicon.Tens):
		return r.bareScale(i)
	}
	for {
		k := j
		if j > i && r.hyphen(j) {
			k++
		}
		if r.low(k) == "and" && r.joins(&s, k+1, i) {
			s.before = s.low + s.group
			k++
			if r.hyphen(k) {
				k++
			}
		}
		if !s.take(r.at(k)) {
			break
		}
		j = k + 1
	}
	if j == i {
		return numeral{}, false
	}
	return r.finishWords(numeral{first: i, last: j, scaled: s.exp >= 3}, s), true
}

// joins reports whether "and" before token k continues the number: two hundred
// and five, two hundred and two thousand, two thousand and two hundred, twenty
// and three and a half.
func (r *reader) joins(s *spelled, k, first int) bool {
	if r.hyphen(k) {
		k++
	}
	if s.last == lexicon.Tens { // twenty and three and three fifths
		_, _, _, mixed := r.andFraction(k + 1)
		return mixed && r.is(k, lexicon.Cardinal) && r.at(k).Lex.Value < 10
	}
	if s.last != lexicon.Scale || !r.is(k, lexicon.Cardinal|lexicon.Tens) || r.low(first-1) == "between" {
		return false
	}
	next := k + 1
	if r.hyphen(next) {
		next++
	}
	if r.is(next, lexicon.Cardinal) && r.at(k).Is(lexicon.Tens) {
		next++
	}
	if !r.is(next, lexicon.Scale) {
		return true
	}
	if s.exp == 2 {
		return s.high+s.low == 0
	}
	return r.at(next).Lex.Exponent < s.lastExp && r.at(next).Lex.Exponent == 2
}

// take adds one word, or reports that it cannot follow.
func (s *spelled) take(t *token.Token) bool {
	switch {
	case t.Is(lexicon.Scale) && t.Lex.Exponent == 2 && s.group > 0 && s.group < 100 && s.exp != 2:
		s.group *= 100
		s.last, s.exp = lexicon.Scale, 2
	case t.Is(lexicon.Scale) && t.Lex.Exponent > 2 && s.group+s.low+s.high > 0:
		return s.scale(t.Lex.Exponent)
	case t.Is(lexicon.Tens) && s.group%100 == 0 && s.last != lexicon.Cardinal && s.last != lexicon.Tens:
		s.group += t.Lex.Value
		s.last, s.exp = lexicon.Tens, 0
	case t.Is(lexicon.Cardinal) && t.Kind == token.Word && s.fits(t.Lex.Value):
		s.group += t.Lex.Value
		s.last, s.exp = lexicon.Cardinal, 0
	default:
		return false
	}
	return true
}

// scale closes the group with a scale of a thousand or more.
func (s *spelled) scale(exp int32) bool {
	high, low := int64(0), s.group
	switch {
	case s.group == 0: // thousand million
		high, low, s.high, s.low = s.high, s.low, 0, 0
	case exp > s.lastExp: // two thousand three hundred million
		high, low, s.high, s.low = s.high, s.low+s.group, 0, 0
	}
	if high > 0 || low >= 1e9 || exp > quintillion+6 {
		return false
	}
	if exp >= quintillion {
		high, low = low*power10(exp-quintillion), 0
	} else if p := power10(exp); low < 1e18/p {
		low *= p
	} else {
		return false
	}
	s.high, s.low = s.high+high, s.low+low
	s.group, s.last, s.exp, s.lastExp = 0, lexicon.Scale, exp, min(s.lastExp, exp)
	return true
}

// fits reports whether a cardinal may follow: units after tens or a scale,
// teens after a scale, anything first.
func (s *spelled) fits(v int64) bool {
	switch s.last {
	case 0, lexicon.Scale:
		return s.group%100 == 0
	case lexicon.Tens:
		return v > 0 && v < 10
	}
	return false
}

// decimal returns the number read.
func (s *spelled) decimal() dataset.Decimal {
	low := dataset.NewDecimal(s.low+s.group, 0)
	if s.high == 0 {
		return low
	}
	v := dataset.NewDecimal(s.high, quintillion).Rat()
	return dataset.DecimalOf(v.Add(v, low.Rat()))
}

// finishWords adds a decimal or fraction in words and a later scale.
func (r *reader) finishWords(n numeral, s spelled) numeral {
	v := s.low + s.group
	n.value = s.decimal()
	n.precision = dataset.NewDecimal(1, 0)
	if s.high == 0 && s.exp >= 2 {
		n.precision = dataset.NewDecimal(1, wordPlace(v))
	}
	if isDozen(r.low(n.last)) && s.before > 0 { // three hundred and two dozen
		n.value = dataset.NewDecimal(s.before+12*(v-s.before), 0)
		n.precision = dataset.NewDecimal(1, 0)
		n.last, n.scaled = n.last+1, true
		return n
	}
	if r.low(n.last) == "point" && r.is(n.last+1, lexicon.Cardinal|lexicon.Tens) {
		n = r.pointDigits(n, v)
	} else if num, den, last, ok := r.andFraction(n.last); ok {
		n.precision = dataset.NewDecimal(5, -1)
		n.last = last
		part := big.NewRat(int64(num), int64(den))
		if n.scaled && num == 1 && den == 2 { // one million and a half
			part.Mul(part, dataset.NewDecimal(1, s.exp).Rat())
			n.precision = dataset.NewDecimal(1, s.exp-1)
		}
		n.value = dataset.DecimalOf(part.Add(part, n.value.Rat()))
	}
	r.scale(&n)
	return n
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

// andFraction reads "and a half", "and three quarters", "-and-a-half" at token j.
func (r *reader) andFraction(j int) (num, den, last int, ok bool) {
	step := func() int {
		if r.hyphen(j + 1) {
			return j + 2
		}
		return j + 1
	}
	if r.hyphen(j) {
		j++
	}
	if r.low(j) != "and" {
		return 0, 0, 0, false
	}
	num, j = 1, step()
	switch {
	case r.low(j) == "a" || r.low(j) == "an":
		j = step()
	case r.is(j, lexicon.Cardinal):
		num, j = int(r.at(j).Lex.Value), j+1
		if r.hyphen(j) {
			j++
		}
	}
	if (r.is(j, lexicon.Part) || r.is(j, lexicon.Ordinal) && num == 1 && r.at(j).Lex.Value > 2) && num > 0 && num < int(r.at(j).Lex.Value) {
		return num, int(r.at(j).Lex.Value), j + 1, true
	}
	return 0, 0, 0, false
}

// halfOf reads "half a million", "half a dozen", "a quarter of a million".
func (r *reader) halfOf(i int) (numeral, bool) {
	j, num := i, 1
	if r.low(j) == "a" || r.low(j) == "one" {
		j++
	} else if r.is(j, lexicon.Cardinal) && r.is(j+1, lexicon.Part) && (r.is(j+2, lexicon.Scale) || r.low(j+2) == "of" && r.low(j+3) == "a" && r.is(j+4, lexicon.Scale)) { // three quarters of a billion
		num, j = int(r.at(j).Lex.Value), j+1
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
	return numeral{first: i, last: j, value: quotient(num, den), precision: dataset.NewDecimal(1, -1)}, true
}

// bareScale reads a scale word without a number before it: "hundred dollars".
func (r *reader) bareScale(i int) (numeral, bool) {
	if !r.is(i, lexicon.Scale) || r.is(i-1, lexicon.Determiner|lexicon.Vague) || r.low(i-1) == "per" || r.low(i-1) == "several" || r.moneyBefore(i) && r.at(i+1).End == 0 { // "all amounts in £ million"
		return numeral{}, false
	}
	exp := r.at(i).Lex.Exponent
	if exp >= 3 && r.sym(i-1, "(,") { // "Freight, million tonnes", "Jobs (thousand)": a unit of what stands elsewhere
		return numeral{}, false
	}
	n := numeral{first: i, last: i + 1, value: dataset.NewDecimal(1, exp), precision: dataset.NewDecimal(1, exp), scaled: exp >= 3}
	r.scale(&n)
	return n, true
}

func power10(n int32) int64 {
	p := int64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
