package quantity

import (
	"bytes"
	"math/big"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
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
// Rules ask for it one after the other.
func (r *reader) numeral(i int) (numeral, bool) {
	c := &r.counted
	if !c.read || c.at != i {
		c.numeral, c.ok = r.readNumeral(i)
		c.at, c.read = i, true
	}
	return c.numeral, c.ok
}

func (r *reader) readNumeral(i int) (numeral, bool) {
	if t := r.at(i); t.Kind == token.Word && r.cues[t.ID]&numeralCue == 0 {
		return numeral{}, false
	}
	start, neg := i, false
	switch {
	case r.sym(i, "-−–") && r.at(i+1).Glued && r.at(i+1).Kind == token.Number && !r.touches(i):
		neg, i = true, i+1
	case i == 0 && r.sym(0, "-−") && r.at(1).Kind == token.Number && len(r.toks) <= 5: // "- 2 degrees", alone
		neg, i = true, 1
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
	case i == 0 && r.low(0) == "point" && r.at(1).Kind == token.Number && plainDigits(r.word(1)) && len(r.toks) == 2: // point 77, alone
		n = numeral{digits: true, value: r.behindPoint(r.word(1)), precision: dataset.NewDecimal(1, -int32(len(r.word(1)))), last: 2}
		ok = n.value.Valid()
	default:
		n, ok = r.wordNumeral(i)
	}
	if ok && neg {
		n.value, n.minus = n.value.Neg(), true
	}
	if ok && !neg && r.header.code != "" && n.digits && r.sym(start-1, "(") && r.sym(n.last, ")") && r.wholeCell(&n) {
		n.value, n.minus = n.value.Neg(), true
	}
	n.first = start
	return n, ok
}

// behindPoint reads digits as the decimals of nothing.
func (r *reader) behindPoint(digits string) dataset.Decimal {
	v, _, _ := r.decimal("0." + digits)
	return v
}

// touches reports whether token i is glued to something that makes a minus
// sign a dash: "Harbour–8", "5-6".
func (r *reader) touches(i int) bool {
	return r.at(i).Glued && i > 0 && !r.sym(i-1, "([{|:;,\"“'‘$£€=")
}

// digitNumeral reads 1,700 · 3.5 bn · 2½ · 2 1/2 · 1.2×10⁴ · 2 hundred thousand.
func (r *reader) digitNumeral(i int) (n numeral, ok bool) {
	n = numeral{first: i, last: i + 1, digits: true}
	text := r.word(i)
	if num, den := vulgar(text); den != 0 {
		n.value, n.fraction = quotient(num, den), true
		r.scale(&n)
		return n, true
	}
	if n.value, n.precision, ok = r.decimal(text); !ok {
		return n, false
	}
	if !r.spokenPoint(&n, text) && !r.andPartOf(&n, text) && !r.mixed(&n) && r.power(&n) {
		return n, true
	}
	r.scale(&n)
	return n, true
}

// spokenPoint reads the decimals of "1 point 1".
func (r *reader) spokenPoint(n *numeral, text string) bool {
	i := n.first
	if r.low(i+1) != "point" || r.at(i+2).Kind != token.Number || !plainDigits(text) || !plainDigits(r.word(i+2)) || len(r.word(i+2)) > 4 || r.decimalComma {
		return false
	}
	v, step, ok := r.decimal(text + "." + r.word(i+2))
	if ok {
		n.value, n.precision, n.last = v, step, i+3
	}
	return ok
}

// andPartOf reads the half or quarter of "2 and a half".
func (r *reader) andPartOf(n *numeral, text string) bool {
	num, den, last, ok := r.andFraction(n.last)
	if !ok || num != 1 || den != 2 && den != 4 || !plainDigits(text) {
		return false
	}
	n.plusFraction(num, den, last)
	return true
}

// decimal reads digits with grouping and returns value and place value of the
// last significant digit.
func (r *reader) decimal(text string) (value, step dataset.Decimal, ok bool) {
	mark := byte('.')
	if r.decimalComma || strings.LastIndexByte(text, ',') > strings.LastIndexByte(text, '.') && strings.IndexByte(text, '.') > 0 {
		mark = ','
	}
	var digits [34]byte
	size, decimals, point := 0, int32(0), false
	for k := range len(text) {
		switch c := text[k]; {
		case isDigit(c) && size == len(digits):
			return value, step, false
		case isDigit(c):
			digits[size] = c
			size++
			if point {
				decimals++
			}
		case c == mark:
			point = true
		}
	}
	if size == 0 {
		return value, step, false
	}
	plain := digits[:size]
	if size <= 18 {
		coef := int64(0)
		for _, c := range plain {
			coef = coef*10 + int64(c-'0')
		}
		value = dataset.NewDecimal(coef, -decimals)
	} else {
		d, err := dataset.ParseDecimal(string(plain))
		if err != nil {
			return value, step, false
		}
		value = d.Times10(-decimals)
	}
	if decimals > 0 {
		return value, dataset.NewDecimal(1, -decimals), true
	}
	return value, dataset.NewDecimal(1, significantPlace(bytes.TrimLeft(plain, "0"))), true
}

// significantPlace returns the exponent of the last significant place of a
// whole number: trailing zeros are taken as rounding, but never coarser than
// two significant digits (checks.md 1.1).
func significantPlace(digits []byte) int32 {
	sig := len(bytes.TrimRight(digits, "0"))
	zeros := len(digits) - sig
	if sig == 1 && zeros > 0 {
		zeros--
	}
	return int32(zeros)
}

// mixed reads the fraction after a whole number: 2½, 2 1/2, and a bare 3/4.
func (r *reader) mixed(n *numeral) bool {
	j := n.last
	if r.at(j).Kind == token.Number {
		if num, den := vulgar(r.word(j)); den != 0 {
			n.plusFraction(num, den, j+1)
			return true
		}
		if num, den, ok := r.slashed(j); ok && !r.at(j).Glued && len(r.word(j-1)) < 4 {
			n.plusFraction(num, den, j+3)
			return true
		}
	}
	num, den, ok := r.slashed(j - 1)
	if ok {
		n.value, n.precision, n.fraction, n.last = quotient(num, den), dataset.Decimal{}, true, j+2
	}
	return ok
}

// slashed reads "1/2" at token j: a proper fraction with a common denominator.
func (r *reader) slashed(j int) (num, den int, ok bool) {
	if r.at(j).Kind != token.Number || !r.sym(j+1, "/⁄") || r.at(j+1).Glued != r.at(j+2).Glued || r.at(j+2).Kind != token.Number {
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

func (n *numeral) plusFraction(num, den, last int) {
	whole := n.value.Rat()
	n.value = dataset.DecimalOf(whole.Add(whole, big.NewRat(int64(num), int64(den))))
	n.precision = dataset.NewDecimal(5, -1)
	if den > 2 {
		n.precision = dataset.NewDecimal(25, -2)
	}
	n.last = last
}

func quotient(num, den int) dataset.Decimal {
	return dataset.DecimalOf(big.NewRat(int64(num), int64(den)))
}

func vulgar(text string) (int, int) {
	c, _ := utf8.DecodeRuneInString(text)
	return token.Vulgar(c)
}
