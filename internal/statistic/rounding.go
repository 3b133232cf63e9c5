package statistic

import (
	"math/big"

	"figcheck/dataset"
)

// Rounding is the way in which figures were cut to their last digit.
type Rounding string

// The ways. Nearest is what a reader has to assume: to the nearest, with a
// half going either way. The names of the others say where a half goes, or
// everything else (Ceiling, Floor); Truncation cuts off, towards zero, and is
// what Japanese accounts do (XBRL Calculations 1.1, section 4).
const (
	Nearest    Rounding = "nearest"
	Up         Rounding = "up"
	Down       Rounding = "down"
	Even       Rounding = "even"
	Ceiling    Rounding = "ceiling"
	Floor      Rounding = "floor"
	Truncation Rounding = "truncation"
)

// Of returns the numbers that come out as x when they are rounded to whole
// multiples of unit, which is positive. Up and Down are along the number line.
func (m Rounding) Of(x, unit *big.Rat) dataset.Interval {
	half := new(big.Rat).Mul(unit, big.NewRat(1, 2))
	around := func(below, above *big.Rat, open, openTop bool) dataset.Interval {
		return dataset.Interval{
			Lo: dataset.Bound{At: new(big.Rat).Sub(x, below), Open: open},
			Hi: dataset.Bound{At: new(big.Rat).Add(x, above), Open: openTop},
		}
	}
	nothing := new(big.Rat)
	switch m {
	case Up:
		return around(half, half, false, true)
	case Down:
		return around(half, half, true, false)
	case Even:
		odd := new(big.Rat).Quo(x, unit).Num().Bit(0) == 1
		return around(half, half, odd, odd)
	case Ceiling:
		return around(unit, nothing, true, false)
	case Floor:
		return around(nothing, unit, false, true)
	case Truncation:
		switch x.Sign() {
		case 1:
			return around(nothing, unit, false, true)
		case -1:
			return around(unit, nothing, true, false)
		}
		return around(unit, unit, true, true)
	}
	return around(half, half, false, false)
}

// Excess splits a number into what stands at multiples of unit and the digits
// beyond, both with its sign: 1234 to hundreds is 1200 and 34. Digits beyond the
// precision that a figure claims make it unfit for a calculation (Calculations
// 1.1, excessDigits).
func Excess(x, unit *big.Rat) (kept, beyond *big.Rat) {
	n := new(big.Rat).Quo(x, unit)
	whole := new(big.Int).Quo(n.Num(), n.Denom()) // towards zero
	kept = new(big.Rat).Mul(new(big.Rat).SetInt(whole), unit)
	return kept, new(big.Rat).Sub(x, kept)
}
