package dataset

import "math/big"

// The widths of the hedged readings. They are conventions, not measurements:
// see docs/decisions/0002-intervals.md for where each comes from.
var (
	almostCore   = big.NewRat(95, 100)  // "almost X" is core [0.95X, X)
	almostWide   = big.NewRat(90, 100)  // and wide [0.90X, X)
	aboutCore    = big.NewRat(3, 100)   // "about X" is core X ± 3 %
	aboutWide    = big.NewRat(10, 100)  // and wide X ± 10 %
	fractionCore = big.NewRat(25, 1000) // "a third" is core 1/3 ± 0.025
	fractionWide = big.NewRat(40, 1000) // and wide ± 0.04
	half         = big.NewRat(1, 2)
)

// Core returns the interval that a careful reader takes the figure to mean:
// rounding to the nearest stated digit, hedges at their usual width.
func (r *Record) Core() Interval { return r.reading(true) }

// Wide returns the interval that an editor could still defend: the rounding
// direction unknown, bounds without a cap, hedges at their loosest. A finding
// of inconsistency rests on this one only.
func (r *Record) Wide() Interval { return r.reading(false) }

func (r *Record) reading(core bool) Interval {
	v := r.Value.Rat()
	if v == nil {
		return r.rangeReading(core)
	}
	u := r.step()
	switch r.Relation {
	case MoreThan, AtLeast:
		out := Interval{Lo: Bound{At: v, Open: r.Relation == MoreThan}}
		if core {
			out.Hi = Bound{At: new(big.Rat).Add(v, u)}
		}
		return out
	case UpTo, AtMost, LessThan:
		out := Interval{Lo: Bound{At: new(big.Rat)}, Hi: Bound{At: v, Open: r.Relation == LessThan}}
		if core {
			out.Lo.At = floorZero(new(big.Rat).Sub(v, u), v)
		}
		return out
	case Almost:
		k := almostWide
		if core {
			k = almostCore
		}
		return order(Interval{Bound{At: new(big.Rat).Mul(v, k)}, Bound{At: v, Open: true}})
	case About:
		k := aboutWide
		if core {
			k = aboutCore
		}
		return around(v, maxRat(r.margin(core), absRat(new(big.Rat).Mul(v, k))), false)
	default:
		return around(v, r.margin(core), core)
	}
}

// rangeReading reads a figure without a point value: a stated range, widened
// by half a step at each end in the wide reading only, or a vague word.
func (r *Record) rangeReading(core bool) Interval {
	out := Interval{Lo: Bound{At: r.Low.Rat()}, Hi: Bound{At: r.High.Rat()}}
	if r.Relation != Range || !core || !r.Precision.Valid() {
		return out
	}
	h := new(big.Rat).Mul(r.Precision.Rat(), half)
	if out.Lo.At != nil {
		out.Lo.At.Add(out.Lo.At, h)
	}
	if out.Hi.At != nil {
		out.Hi.At.Sub(out.Hi.At, h)
	}
	return out
}

// margin is the half width of a plain figure: half of the last stated place,
// nothing for an exact count, a fixed width for a fraction in words.
func (r *Record) margin(core bool) *big.Rat {
	switch {
	case r.wordFraction() && core:
		return fractionCore
	case r.wordFraction():
		return fractionWide
	case r.exactCount():
		return new(big.Rat)
	}
	return new(big.Rat).Mul(r.step(), half)
}

// exactCount reports whether the figure counts things one by one.
func (r *Record) exactCount() bool {
	switch r.Kind {
	case Count, Ordinal, Age:
		return r.step().Cmp(big.NewRat(1, 1)) == 0 && r.Value.Rat().IsInt()
	}
	return false
}

// wordFraction reports whether the figure is a fraction in words ("a third"):
// those carry no precision.
func (r *Record) wordFraction() bool {
	return (r.Kind == Fraction || r.Kind == Multiplier) && !r.Precision.Valid()
}

// step is the place value of the last stated digit; 1 where none is known.
func (r *Record) step() *big.Rat {
	if u := r.Precision.Rat(); u != nil && u.Sign() > 0 {
		return u
	}
	return big.NewRat(1, 1)
}

func around(v, h *big.Rat, openTop bool) Interval {
	return Interval{
		Bound{At: new(big.Rat).Sub(v, h)},
		Bound{At: new(big.Rat).Add(v, h), Open: openTop && h.Sign() > 0},
	}
}

func order(a Interval) Interval {
	if a.Lo.At.Cmp(a.Hi.At) > 0 {
		return Interval{a.Hi, a.Lo}
	}
	return a
}

func floorZero(r, of *big.Rat) *big.Rat {
	if of.Sign() >= 0 && r.Sign() < 0 {
		return new(big.Rat)
	}
	return r
}

func absRat(r *big.Rat) *big.Rat { return new(big.Rat).Abs(r) }

func maxRat(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
