package dataset

import (
	"fmt"
	"math/big"
	"strings"
)

// Bound is one end of an Interval. A nil At is unbounded; Open leaves the
// point itself out.
type Bound struct {
	At   *big.Rat
	Open bool
}

// Interval is a set of admissible values between two bounds. Arithmetic is
// exact and endpoint by endpoint; an open or unbounded end stays one.
// The zero Interval is unbounded at both ends.
type Interval struct {
	Lo, Hi Bound
}

// Point returns [r, r].
func Point(r *big.Rat) Interval { return Interval{Bound{At: r}, Bound{At: r}} }

// Closed returns [lo, hi].
func Closed(lo, hi *big.Rat) Interval { return Interval{Bound{At: lo}, Bound{At: hi}} }

// Unbounded reports whether neither end is bounded, which says nothing.
func (a Interval) Unbounded() bool { return a.Lo.At == nil && a.Hi.At == nil }

// IsPoint reports whether exactly one value is admissible.
func (a Interval) IsPoint() bool {
	return a.Lo.At != nil && a.Hi.At != nil && !a.Lo.Open && !a.Hi.Open && Compare(a.Lo.At, a.Hi.At) == 0
}

// Empty reports whether no value is admissible.
func (a Interval) Empty() bool {
	if a.Lo.At == nil || a.Hi.At == nil {
		return false
	}
	c := Compare(a.Lo.At, a.Hi.At)
	return c > 0 || c == 0 && (a.Lo.Open || a.Hi.Open)
}

// Contains reports whether r is admissible.
func (a Interval) Contains(r *big.Rat) bool {
	return Interval{Bound{At: r}, Bound{At: r}}.Overlaps(a)
}

// Overlaps reports whether some value is admissible in both.
func (a Interval) Overlaps(b Interval) bool { return !a.Intersect(b).Empty() }

// Intersect returns the values admissible in both, which may be none.
func (a Interval) Intersect(b Interval) Interval {
	return Interval{tighter(a.Lo, b.Lo, 1), tighter(a.Hi, b.Hi, -1)}
}

func tighter(a, b Bound, sign int) Bound {
	switch {
	case a.At == nil:
		return b
	case b.At == nil:
		return a
	}
	switch c := Compare(a.At, b.At) * sign; {
	case c > 0:
		return a
	case c < 0:
		return b
	}
	return Bound{At: a.At, Open: a.Open || b.Open}
}

// Neg returns {−x}.
func (a Interval) Neg() Interval { return Interval{a.Hi.neg(), a.Lo.neg()} }

func (b Bound) neg() Bound {
	if b.At == nil {
		return b
	}
	return Bound{At: new(big.Rat).Neg(b.At), Open: b.Open}
}

// Plus returns {x+y}.
func (a Interval) Plus(b Interval) Interval {
	return Interval{addBounds(a.Lo, b.Lo), addBounds(a.Hi, b.Hi)}
}

// Minus returns {x−y}.
func (a Interval) Minus(b Interval) Interval { return a.Plus(b.Neg()) }

func addBounds(a, b Bound) Bound {
	if a.At == nil || b.At == nil {
		return Bound{}
	}
	return Bound{At: Plus(a.At, b.At), Open: a.Open || b.Open}
}

// Scale returns {k·x} for a known factor k.
func (a Interval) Scale(k *big.Rat) Interval {
	if k.Sign() == 0 {
		return Point(new(big.Rat))
	}
	s := Interval{a.Lo.scale(k), a.Hi.scale(k)}
	if k.Sign() < 0 {
		s.Lo, s.Hi = s.Hi, s.Lo
	}
	return s
}

func (b Bound) scale(k *big.Rat) Bound {
	if b.At == nil {
		return b
	}
	return Bound{At: Multiply(b.At, k), Open: b.Open}
}

// Times returns {x·y} when neither holds a negative value; otherwise the
// unbounded interval, because no relation that figures state in prose needs it.
func (a Interval) Times(b Interval) Interval {
	if !a.nonNegative() || !b.nonNegative() {
		return Interval{}
	}
	return Interval{mulBounds(a.Lo, b.Lo), mulBounds(a.Hi, b.Hi)}
}

// Over returns {x/y} when x is never negative and y always positive; the upper
// end is unbounded when y may be as small as zero, and the whole interval is
// unbounded when a sign is not sure.
func (a Interval) Over(b Interval) Interval {
	if !a.nonNegative() || !b.nonNegative() {
		return Interval{}
	}
	out := Interval{Lo: Bound{At: new(big.Rat)}}
	if b.Hi.At != nil && b.Hi.At.Sign() > 0 {
		out.Lo = Bound{At: Divide(a.Lo.At, b.Hi.At), Open: (a.Lo.Open || b.Hi.Open) && !a.Lo.reachesZero()}
	}
	if a.Hi.At != nil && b.Lo.At.Sign() > 0 {
		out.Hi = Bound{At: Divide(a.Hi.At, b.Lo.At), Open: (a.Hi.Open || b.Lo.Open) && !a.Hi.reachesZero()}
	}
	return out
}

func (a Interval) nonNegative() bool { return a.Lo.At != nil && a.Lo.At.Sign() >= 0 }

func mulBounds(a, b Bound) Bound {
	if a.At == nil || b.At == nil {
		return Bound{}
	}
	return Bound{At: Multiply(a.At, b.At), Open: (a.Open || b.Open) && !a.reachesZero() && !b.reachesZero()}
}

// reachesZero reports whether the bound is zero itself: times anything it is
// reached, however open the other bound.
func (b Bound) reachesZero() bool { return !b.Open && b.At.Sign() == 0 }

// Gap returns how far apart two disjoint intervals are: the distance between
// the nearest ends, zero when they touch or overlap.
func (a Interval) Gap(b Interval) *big.Rat {
	for _, p := range [2][2]Bound{{a.Lo, b.Hi}, {b.Lo, a.Hi}} {
		if p[0].At != nil && p[1].At != nil && Compare(p[0].At, p[1].At) > 0 {
			return Minus(p[0].At, p[1].At)
		}
	}
	return new(big.Rat)
}

// String prints the form that ParseInterval reads: "[2.35, 2.45)",
// "(500, +inf)". Ends that are not short decimals are rounded to 16 digits.
func (a Interval) String() string {
	var text [96]byte
	return string(a.appendTo(text[:0]))
}

// appendTo appends what String prints.
func (a Interval) appendTo(text []byte) []byte {
	switch {
	case a.Lo.At == nil:
		text = append(text, "(-inf"...)
	case a.Lo.Open:
		text = a.Lo.appendTo(append(text, '('))
	default:
		text = a.Lo.appendTo(append(text, '['))
	}
	text = append(text, ", "...)
	switch {
	case a.Hi.At == nil:
		return append(text, "+inf)"...)
	case a.Hi.Open:
		return append(a.Hi.appendTo(text), ')')
	}
	return append(a.Hi.appendTo(text), ']')
}

func (b Bound) appendTo(text []byte) []byte {
	d := DecimalOf(b.At)
	return d.appendTo(text)
}

// ParseInterval reads what String prints.
func ParseInterval(s string) (Interval, error) {
	bad := fmt.Errorf("%q is not an interval such as [2.35, 2.45) or (500, +inf)", s)
	lo, hi, ok := strings.Cut(s, ", ")
	if !ok || len(lo) < 2 || len(hi) < 2 || !strings.ContainsAny(lo[:1], "[(") || !strings.ContainsAny(hi[len(hi)-1:], "])") {
		return Interval{}, bad
	}
	var out Interval
	for _, e := range []struct {
		b        *Bound
		num, inf string
		open     bool
	}{{&out.Lo, lo[1:], "-inf", lo[0] == '('}, {&out.Hi, hi[:len(hi)-1], "+inf", hi[len(hi)-1] == ')'}} {
		if e.num == e.inf {
			continue
		}
		d, err := ParseDecimal(e.num)
		if err != nil {
			return Interval{}, bad
		}
		*e.b = Bound{At: d.Rat(), Open: e.open}
	}
	return out, nil
}
