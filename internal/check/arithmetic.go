package check

import (
	"math/big"

	"figcheck/dataset"
)

// Interval arithmetic over any sign, at the corners. dataset.Interval's Times
// and Over serve non-negative values only.

// end is a number on the extended line: inf is −1, 0 or 1.
type end struct {
	at   *big.Rat
	inf  int
	open bool
}

func ends(a dataset.Interval) [2]end {
	out := [2]end{{at: a.Lo.At, open: a.Lo.Open}, {at: a.Hi.At, open: a.Hi.Open}}
	if a.Lo.At == nil {
		out[0] = end{inf: -1, open: true}
	}
	if a.Hi.At == nil {
		out[1] = end{inf: 1, open: true}
	}
	return out
}

func (e end) sign() int {
	if e.inf != 0 {
		return e.inf
	}
	return e.at.Sign()
}

func (e end) cmp(f end) int {
	if e.inf != 0 || f.inf != 0 {
		return e.inf - f.inf
	}
	return dataset.Compare(e.at, f.at)
}

func (e end) bound() dataset.Bound {
	if e.inf != 0 {
		return dataset.Bound{}
	}
	return dataset.Bound{At: e.at, Open: e.open}
}

// multiply returns one corner; zero times unbounded is zero.
func multiply(e, f end) end {
	switch s := e.sign() * f.sign(); {
	case s == 0:
		closed := e.sign() == 0 && !e.open || f.sign() == 0 && !f.open
		return end{at: new(big.Rat), open: !closed}
	case e.inf != 0 || f.inf != 0:
		return end{inf: s, open: true}
	}
	return end{at: dataset.Multiply(e.at, f.at), open: e.open || f.open}
}

// times returns {x·y}.
func times(a, b dataset.Interval) dataset.Interval {
	var lo, hi end
	for i, e := range ends(a) {
		for j, f := range ends(b) {
			c := multiply(e, f)
			if i == 0 && j == 0 {
				lo, hi = c, c
			}
			if k := c.cmp(lo); k < 0 || k == 0 && !c.open {
				lo = c
			}
			if k := c.cmp(hi); k > 0 || k == 0 && !c.open {
				hi = c
			}
		}
	}
	return dataset.Interval{Lo: lo.bound(), Hi: hi.bound()}
}

// over returns {x/y}; unbounded when y may be zero and of either sign.
func over(a, b dataset.Interval) dataset.Interval {
	inv, ok := inverse(b)
	if !ok {
		return dataset.Interval{}
	}
	return times(a, inv)
}

// inverse returns {1/y} for y of one sign, zero itself left out.
func inverse(b dataset.Interval) (dataset.Interval, bool) {
	switch e := ends(b); {
	case e[0].sign() >= 0 && e[1].sign() > 0, e[1].sign() <= 0 && e[0].sign() < 0:
		return dataset.Interval{Lo: invert(e[1]), Hi: invert(e[0])}, true
	}
	return dataset.Interval{}, false
}

// invert inverts one end; an unbounded one becomes zero, zero unbounded.
func invert(e end) dataset.Bound {
	switch {
	case e.inf != 0:
		return dataset.Bound{At: new(big.Rat), Open: true}
	case e.at.Sign() == 0:
		return dataset.Bound{}
	}
	return dataset.Bound{At: dataset.Divide(one, e.at), Open: e.open}
}

// shift returns {x + k}.
func shift(a dataset.Interval, k *big.Rat) dataset.Interval {
	if k.Sign() == 0 {
		return a
	}
	return a.Plus(dataset.Point(k))
}

// total returns the sum of intervals.
func total(x values) dataset.Interval {
	if len(x) == 0 {
		return dataset.Point(zero)
	}
	sum := x[0]
	for _, a := range x[1:] {
		sum = sum.Plus(a)
	}
	return sum
}

// number is a whole rational.
func number(n int64) *big.Rat { return dataset.Whole(n) }
