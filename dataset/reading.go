package dataset

import "math/big"

// The widths of the hedged readings. They are conventions, not measurements:
// see docs/decisions/0002-intervals.md for where each comes from.
var (
	almostCore   = big.NewRat(5, 100)   // "almost X" is core [0.95X, X)
	almostWide   = big.NewRat(10, 100)  // and wide [0.90X, X)
	aboutCore    = big.NewRat(3, 100)   // "about X" is core X ± 3 %
	aboutWide    = big.NewRat(10, 100)  // and wide X ± 10 %
	fractionCore = big.NewRat(25, 1000) // "a third" is core 1/3 ± 0.025
	fractionWide = big.NewRat(40, 1000) // and wide ± 0.04
	half         = big.NewRat(1, 2)
	one          = big.NewRat(1, 1)
	hundred      = big.NewRat(100, 1)
)

// Core returns the interval that a careful reader takes the figure to mean:
// rounding to the nearest stated digit, hedges at their usual width.
func (r *Record) Core() Interval { return r.reading(true) }

// Wide returns the interval that an editor could still defend: the rounding
// direction unknown, bounds without a cap, hedges at their loosest. A finding
// of inconsistency rests on this one only.
func (r *Record) Wide() Interval { return r.reading(false) }

// Readings returns Core and Wide, which share their ends where those are the
// same.
func (r *Record) Readings() (core, wide Interval) {
	if wide, ok := r.shortReading(); ok {
		core = wide
		core.Hi.Open = wide.Lo.At != wide.Hi.At
		return core, wide
	}
	return r.longReading(true), r.longReading(false)
}

func (r *Record) reading(core bool) Interval {
	if short, ok := r.shortReading(); ok {
		short.Hi.Open = core && short.Lo.At != short.Hi.At
		return short
	}
	return r.longReading(core)
}

// shortReading is the short way to the wide reading, in integers.
func (r *Record) shortReading() (a Interval, ok bool) {
	from, to, at, ok := r.shortEnds()
	if !ok {
		return a, false
	}
	a.Lo.At = scaled(from, at)
	if a.Hi.At = a.Lo.At; from != to {
		a.Hi.At = scaled(to, at)
	}
	return a, a.Lo.At != nil && a.Hi.At != nil
}

func (r *Record) longReading(core bool) Interval {
	v := r.Value.Rat()
	if v == nil {
		return r.rangeReading(core)
	}
	switch r.Relation {
	case MoreThan, AtLeast:
		out := Interval{Lo: Bound{At: v, Open: r.Relation == MoreThan}}
		if core {
			out.Hi = Bound{At: Plus(v, r.step())}
		}
		return out
	case UpTo, AtMost, LessThan:
		return Interval{Lo: r.floor(v, core), Hi: Bound{At: v, Open: r.Relation == LessThan}}
	case Almost:
		return r.below(v, core)
	case About:
		return around(v, maxRat(r.halfStep(core), share(v, core, aboutCore, aboutWide)), false)
	default:
		if r.exactCount() {
			return Point(v)
		}
		return around(v, r.halfStep(core), core)
	}
}

// floor is the lower end of a figure that the text gives as a maximum: one
// step below it in the core reading; zero in the wide one, or nothing where
// the quantity may be negative.
func (r *Record) floor(v *big.Rat, core bool) Bound {
	below := Minus(v, r.step())
	signed := v.Sign() < 0 || v.Sign() == 0 && r.Relation == LessThan
	switch r.Kind {
	case Temperature, Index, Statistic:
		signed = true
	}
	switch {
	case core && (signed || below.Sign() >= 0):
		return Bound{At: below}
	case signed:
		return Bound{}
	}
	return Bound{At: new(big.Rat)}
}

// below reads "almost": short of the figure by a share of it, or by the whole
// width of a fraction in words. "Almost zero" may lie on either side.
func (r *Record) below(v *big.Rat, core bool) Interval {
	short := share(v, core, almostCore, almostWide)
	if r.wordFraction() {
		short = maxRat(short, Multiply(fractionWidth(core), big.NewRat(2, 1)))
	}
	switch v.Sign() {
	case -1:
		return Interval{Bound{At: v, Open: true}, Bound{At: short.Add(short, v)}}
	case 0:
		return around(v, r.halfStep(core), false)
	}
	return Interval{Bound{At: short.Sub(v, short)}, Bound{At: v, Open: true}}
}

// rangeReading reads a figure without a point value. A stated range is as it
// stands in the core reading and wider by half a step at each end in the wide
// one; a vague word ("dozens") keeps only its lower end there.
func (r *Record) rangeReading(core bool) Interval {
	lo, hi := r.Low.Rat(), r.High.Rat()
	if r.Relation == Vague {
		out := Interval{Lo: Bound{At: lo}}
		if core && hi != nil {
			out.Hi = Bound{At: hi, Open: true}
		}
		return out
	}
	if lo != nil && hi != nil && Compare(lo, hi) > 0 {
		lo, hi = hi, lo
	}
	out := Interval{Bound{At: lo}, Bound{At: hi}}
	if core || !r.Precision.Valid() || r.exactRange(lo, hi) {
		return out
	}
	h := Multiply(r.Precision.Rat(), half)
	if lo != nil {
		out.Lo.At = Minus(lo, h)
	}
	if hi != nil {
		out.Hi.At = Plus(hi, h)
	}
	return out
}

// halfStep is the half width of a rounded figure: half of the last stated
// place. Fractions and multipliers in words have no place; a fraction takes a
// fixed width, a multiplier ("doubled") at least the share that "about" takes.
func (r *Record) halfStep(core bool) *big.Rat {
	if !r.wordFraction() {
		return Multiply(r.step(), half)
	}
	if r.Kind == Multiplier {
		return maxRat(fractionWidth(core), share(r.Value.Rat(), core, aboutCore, aboutWide))
	}
	return fractionWidth(core)
}

func fractionWidth(core bool) *big.Rat {
	if core {
		return fractionCore
	}
	return fractionWide
}

// exactCount reports whether the figure counts things one by one.
func (r *Record) exactCount() bool {
	return r.countable() && r.step().Cmp(one) == 0 && r.Value.Rat().IsInt()
}

// exactRange reports whether both ends of a range count things one by one.
func (r *Record) exactRange(lo, hi *big.Rat) bool {
	return r.countable() && r.Precision.Rat().Cmp(one) == 0 && (lo == nil || lo.IsInt()) && (hi == nil || hi.IsInt())
}

func (r *Record) countable() bool { return r.Kind == Count || r.Kind == Ordinal || r.Kind == Age }

// wordFraction reports whether the figure is a fraction or multiplier in words
// ("a third", "doubled"): those carry no precision.
func (r *Record) wordFraction() bool {
	return (r.Kind == Fraction || r.Kind == Multiplier) && !r.Precision.Valid()
}

// step is the place value of the last stated digit. Where no precision is
// given it is told from the value: the last place that is not zero, but never
// coarser than the second digit. A percentage up to 100 is never rounded to
// more than one per cent; a fraction in words has the width of its core.
func (r *Record) step() *big.Rat {
	u := r.Precision.Rat()
	if r.Kind == Fraction && r.wordFraction() {
		return Multiply(fractionCore, big.NewRat(2, 1))
	}
	if u == nil || u.Sign() == 0 {
		u = r.Value.place()
	}
	v := r.Value.Rat()
	if (r.Kind == Percent || r.Kind == PercentagePoints) && Compare(u, one) > 0 && Compare(absRat(v), hundred) <= 0 {
		return one
	}
	return u
}

// place returns the place value of the last digit that is not zero, of the
// second digit where that is finer, and 1 for an absent or zero number; the
// zeros written after a decimal point are stated digits.
func (d Decimal) place() *big.Rat {
	if !d.ok || d.d.IsZero() {
		return big.NewRat(1, 1)
	}
	exp, digits := d.d.Exponent, d.d.Coeff.String()
	if exp >= 0 {
		for len(digits) > 2 && digits[len(digits)-1] == '0' {
			digits, exp = digits[:len(digits)-1], exp+1
		}
		if len(digits) == 1 && exp > 0 {
			exp--
		}
	}
	return NewDecimal(1, exp).Rat()
}

func share(v *big.Rat, core bool, coreShare, wideShare *big.Rat) *big.Rat {
	if core {
		return absRat(Multiply(v, coreShare))
	}
	return absRat(Multiply(v, wideShare))
}

func around(v, h *big.Rat, openTop bool) Interval {
	return Interval{
		Bound{At: Minus(v, h)},
		Bound{At: Plus(v, h), Open: openTop && h.Sign() > 0},
	}
}

func absRat(r *big.Rat) *big.Rat { return new(big.Rat).Abs(r) }

func maxRat(a, b *big.Rat) *big.Rat {
	if Compare(a, b) >= 0 {
		return a
	}
	return b
}
