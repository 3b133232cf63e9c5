// Package statistic computes what the figures of a significance test, a small
// sample or a table of counts must satisfy: the p value of a test statistic,
// the means and deviations that whole numbers can have, the statistics of
// counts. Everything works on intervals, because figures are rounded, and is a
// pure function of numbers. It finds no figures in a text and judges nothing:
// which figures belong together stands in the claims, and what a mismatch
// means is package check's.
package statistic

import (
	"math"
	"math/big"
	"strconv"

	"gonum.org/v1/gonum/mathext"

	"figcheck/dataset"
)

// Family is the distribution that a test statistic has if nothing is going on.
type Family string

// The families that have a p value here.
const (
	T         Family = "t"
	F         Family = "F"
	R         Family = "r" // Pearson's correlation
	ChiSquare Family = "χ²"
	Z         Family = "z"
	Q         Family = "Q" // of heterogeneity, within or between; distributed as χ²
)

// Test is a test statistic's distribution. A family with one parameter (t, r,
// χ², Q) has it in DF1; z has none. Degrees of freedom are positive and need
// not be whole (Welch, Greenhouse–Geisser).
type Test struct {
	Family   Family
	DF1, DF2 float64
}

// Known reports whether the degrees of freedom are such that P is defined.
func (t Test) Known() bool {
	switch t.Family {
	case Z:
		return true
	case F:
		return t.DF1 > 0 && t.DF2 > 0
	}
	return t.DF1 > 0
}

// Signed reports whether the statistic may be negative, so that its p value
// counts both tails.
func (t Test) Signed() bool { return t.Family == T || t.Family == R || t.Family == Z }

// P returns the p value of the statistic x: of both tails for t, r and z, of
// the upper tail for F, χ² and Q. It is computed as the complement itself
// (regularised incomplete beta and gamma functions; Abramowitz and Stegun,
// 26.5.27, 26.6.2, 26.4.19, and r by its t), so that small values keep their
// digits. A correlation beyond ±1 and a negative F have no p value: NaN.
func (t Test) P(x float64) float64 {
	switch t.Family {
	case T:
		return mathext.RegIncBeta(t.DF1/2, 0.5, t.DF1/(t.DF1+x*x))
	case R:
		if x < -1 || x > 1 {
			return math.NaN()
		}
		return mathext.RegIncBeta(t.DF1/2, 0.5, (1-x)*(1+x))
	case Z:
		return math.Erfc(math.Abs(x) / math.Sqrt2)
	}
	switch {
	case x < 0:
		return math.NaN()
	case t.Family == F:
		return mathext.RegIncBeta(t.DF2/2, t.DF1/2, t.DF2/(t.DF2+t.DF1*x))
	}
	return mathext.GammaIncRegComp(t.DF1/2, x/2)
}

// Within returns the p values of all statistics of an interval. p falls as the
// statistic grows in size, so the ends are the p values of the ends; an
// interval about zero reaches 1. An end that no statistic of the family has
// (a correlation of 1.005 by rounding) is cut off; an interval with none that
// it has gives an empty one.
func (t Test) Within(x dataset.Interval) dataset.Interval {
	x = t.size(x)
	if x.Empty() {
		return dataset.Closed(big.NewRat(1, 1), new(big.Rat))
	}
	out := dataset.Interval{Lo: dataset.Bound{At: new(big.Rat), Open: true}, Hi: t.end(x.Lo)}
	if x.Hi.At != nil {
		out.Lo = t.end(x.Hi)
	}
	return out
}

// size returns the sizes of the statistics of an interval that the family has.
// A bound from above ("t < 1") says that the statistic is small, not that it
// may be far below zero.
func (t Test) size(x dataset.Interval) dataset.Interval {
	zero := dataset.Bound{At: new(big.Rat)}
	if t.Signed() && x.Lo.At != nil && x.Lo.At.Sign() < 0 {
		switch low := x.Neg(); {
		case x.Hi.At != nil && x.Hi.At.Sign() <= 0:
			x = low
		case x.Hi.At == nil || x.Hi.At.Cmp(low.Hi.At) > 0:
			x.Lo = zero
		default:
			x = dataset.Interval{Lo: zero, Hi: low.Hi}
		}
	}
	most := dataset.Interval{Lo: zero}
	if t.Family == R {
		most.Hi = dataset.Bound{At: big.NewRat(1, 1)}
	}
	return x.Intersect(most)
}

func (t Test) end(b dataset.Bound) dataset.Bound {
	x, _ := b.At.Float64()
	return dataset.Bound{At: new(big.Rat).SetFloat64(t.P(x)), Open: b.Open}
}

// Rounded rounds the ends of an interval to the thirteen digits that floating
// point gets right here, so that a computed p of .04 is .04.
func Rounded(a dataset.Interval) dataset.Interval {
	for _, b := range []*dataset.Bound{&a.Lo, &a.Hi} {
		if b.At != nil {
			x, _ := b.At.Float64()
			b.At, _ = new(big.Rat).SetString(strconv.FormatFloat(x, 'e', 12, 64))
		}
	}
	return a
}

// Half returns half of every p value: what a one-tailed test would have given
// if the effect lies in the direction that was expected.
func Half(p dataset.Interval) dataset.Interval { return p.Scale(big.NewRat(1, 2)) }
