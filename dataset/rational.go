package dataset

import (
	"cmp"
	"math/big"
	"math/bits"
)

// Arithmetic on fractions, most of which are whole numbers that an int64
// holds: those take a short way that math/big, made for long ones, has not.

// add returns a + b.
func add(a, b *big.Rat) *big.Rat {
	if x, ok := whole(a); ok {
		if y, ok := whole(b); ok {
			if sum := x + y; (sum > x) == (y > 0) {
				return new(big.Rat).SetInt64(sum)
			}
		}
	}
	return new(big.Rat).Add(a, b)
}

// subtract returns a − b.
func subtract(a, b *big.Rat) *big.Rat {
	if x, ok := whole(a); ok {
		if y, ok := whole(b); ok {
			if difference := x - y; (difference < x) == (y > 0) {
				return new(big.Rat).SetInt64(difference)
			}
		}
	}
	return new(big.Rat).Sub(a, b)
}

// multiply returns a × b.
func multiply(a, b *big.Rat) *big.Rat {
	const half = 1 << 31
	if x, ok := whole(a); ok && x < half && x > -half {
		if y, ok := whole(b); ok && y < half && y > -half {
			return new(big.Rat).SetInt64(x * y)
		}
	}
	return new(big.Rat).Mul(a, b)
}

// compare returns −1, 0 or 1 as a is less than, equal to or greater than b.
func compare(a, b *big.Rat) int {
	if s, t := a.Sign(), b.Sign(); s != t || s == 0 {
		return max(-1, min(1, s-t))
	}
	if x, ok := whole(a); ok {
		if y, ok := whole(b); ok {
			return cmp.Compare(x, y)
		}
	}
	if !a.Num().IsInt64() || !b.Num().IsInt64() || !a.Denom().IsInt64() || !b.Denom().IsInt64() {
		return a.Cmp(b)
	}
	ah, al := bits.Mul64(magnitude(a.Num().Int64()), uint64(b.Denom().Int64()))
	bh, bl := bits.Mul64(magnitude(b.Num().Int64()), uint64(a.Denom().Int64()))
	switch {
	case ah == bh && al == bl:
		return 0
	case ah < bh || ah == bh && al < bl:
		return -a.Sign()
	}
	return a.Sign()
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// whole returns a fraction that is a whole number of 64 bits.
func whole(r *big.Rat) (int64, bool) {
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, false
	}
	return r.Num().Int64(), true
}
