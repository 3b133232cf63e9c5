package dataset

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// Arithmetic on fractions. The terms of most fit into an int64 each: those take
// a short way that math/big, made for long numbers, has not.

// Plus returns a + b.
func Plus(a, b *big.Rat) *big.Rat {
	an, ad, ok1 := terms(a)
	bn, bd, ok2 := terms(b)
	if ok1 && ok2 {
		if sum := addTerms(an, ad, bn, bd); sum != nil {
			return sum
		}
	}
	return new(big.Rat).Add(a, b)
}

// Minus returns a − b.
func Minus(a, b *big.Rat) *big.Rat {
	an, ad, ok1 := terms(a)
	bn, bd, ok2 := terms(b)
	if ok1 && ok2 {
		if difference := addTerms(an, ad, -bn, bd); difference != nil {
			return difference
		}
	}
	return new(big.Rat).Sub(a, b)
}

// Multiply returns a × b.
func Multiply(a, b *big.Rat) *big.Rat {
	an, ad, ok1 := terms(a)
	bn, bd, ok2 := terms(b)
	if ok1 && ok2 {
		if product := multiplyTerms(an, ad, bn, bd); product != nil {
			return product
		}
	}
	return new(big.Rat).Mul(a, b)
}

// Divide returns a / b; b is not zero.
func Divide(a, b *big.Rat) *big.Rat {
	an, ad, ok1 := terms(a)
	bn, bd, ok2 := terms(b)
	if ok1 && ok2 && bn != 0 {
		if bn < 0 {
			bn, bd = -bn, -bd
		}
		if quotient := multiplyTerms(an, ad, bd, bn); quotient != nil {
			return quotient
		}
	}
	return new(big.Rat).Quo(a, b)
}

// Compare returns −1, 0 or 1 as a is less than, equal to or greater than b.
func Compare(a, b *big.Rat) int {
	if s, t := a.Sign(), b.Sign(); s != t || s == 0 {
		return max(-1, min(1, s-t))
	}
	an, ad, ok1 := terms(a)
	bn, bd, ok2 := terms(b)
	if !ok1 || !ok2 {
		return a.Cmp(b)
	}
	ah, al := bits.Mul64(magnitude(an), uint64(bd))
	bh, bl := bits.Mul64(magnitude(bn), uint64(ad))
	switch {
	case ah == bh && al == bl:
		return 0
	case ah < bh || ah == bh && al < bl:
		return -a.Sign()
	}
	return a.Sign()
}

// terms returns numerator and denominator where both fit into 63 bits.
func terms(r *big.Rat) (n, d int64, ok bool) {
	if !r.Num().IsInt64() {
		return 0, 0, false
	}
	n, d = r.Num().Int64(), 1
	if !r.IsInt() {
		if !r.Denom().IsInt64() {
			return 0, 0, false
		}
		d = r.Denom().Int64()
	}
	return n, d, n != math.MinInt64
}

// addTerms returns the sum of two fractions in lowest terms; nil where it does
// not fit.
func addTerms(an, ad, bn, bd int64) *big.Rat {
	common := divisor(ad, bd)
	x, ok1 := product(an, bd/common)
	y, ok2 := product(bn, ad/common)
	d, ok3 := product(ad, bd/common)
	sum := x + y
	if !ok1 || !ok2 || !ok3 || (sum > x) != (y > 0) && y != 0 || sum == math.MinInt64 {
		return nil
	}
	common = divisor(sum, common)
	return fraction(sum/common, d/common)
}

// multiplyTerms returns the product of two fractions in lowest terms; nil where
// it does not fit.
func multiplyTerms(an, ad, bn, bd int64) *big.Rat {
	across, back := divisor(an, bd), divisor(bn, ad)
	n, ok1 := product(an/across, bn/back)
	d, ok2 := product(ad/back, bd/across)
	if !ok1 || !ok2 {
		return nil
	}
	return fraction(n, d)
}

// product returns a × b where it fits into 63 bits.
func product(a, b int64) (int64, bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

// divisor returns the greatest common divisor; b is not zero.
func divisor(a, b int64) int64 {
	x, y := magnitude(a), magnitude(b)
	for x != 0 {
		x, y = y%x, x
	}
	return int64(y)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// ratio returns n/d; d is above zero.
func ratio(n, d int64) *big.Rat {
	common := divisor(n, d)
	return fraction(n/common, d/common)
}

// scaled returns n × 10^exp for an exp from −18 to 18; nil where it does not fit.
func scaled(n int64, exp int32) *big.Rat {
	if exp < 0 {
		return ratio(n, powers[-exp])
	}
	whole, ok := product(n, powers[exp])
	if !ok {
		return nil
	}
	return fraction(whole, 1)
}

// Whole returns n.
func Whole(n int64) *big.Rat {
	if n == math.MinInt64 {
		return new(big.Rat).SetInt64(n)
	}
	return fraction(n, 1)
}

// Float returns the nearest float64, for drawing and p values only.
func Float(r *big.Rat) float64 {
	const exact = 1 << 53
	if n, d, ok := terms(r); ok && n < exact && n > -exact && d < exact {
		return float64(n) / float64(d) // both are exact, so their quotient is the nearest
	}
	f, _ := r.Float64()
	return f
}

// Fixed prints a number with so many decimals, halves rounded away from zero,
// as its FloatString does.
func Fixed(r *big.Rat, places int) string {
	n, d, ok := terms(r)
	if !ok || places >= len(powers) {
		return r.FloatString(places)
	}
	size, one := magnitude(n), uint64(powers[places])
	whole := size / uint64(d)
	high, low := bits.Mul64(size%uint64(d), one)
	part, rest := bits.Div64(high, low, uint64(d))
	if rest >= uint64(d)-rest {
		part++
	}
	if part == one {
		whole, part = whole+1, 0
	}
	var room [48]byte
	text := room[:0]
	if n < 0 {
		text = append(text, '-')
	}
	if text = strconv.AppendUint(text, whole, 10); places == 0 {
		return string(text)
	}
	return string(appendPlaces(append(text, '.'), part, places))
}

// together is a fraction with the digits of its terms beside it: one piece of
// memory where math/big takes three.
type together struct {
	r    big.Rat
	n, d [1]big.Word
}

var oneHalf = big.NewRat(1, 2)

// fraction returns n/d, which are in lowest terms, d above zero.
func fraction(n, d int64) *big.Rat {
	if bits.UintSize < 64 {
		return big.NewRat(n, d)
	}
	f := &together{r: *oneHalf, n: [1]big.Word{big.Word(magnitude(n))}, d: [1]big.Word{big.Word(d)}}
	f.r.Num().SetBits(f.n[:]) // the digits of ½ are let go: two fractions may not share them
	f.r.Denom().SetBits(f.d[:])
	if n < 0 {
		f.r.Neg(&f.r)
	}
	return &f.r
}
