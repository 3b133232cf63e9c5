package statistic

import (
	"math"
	"math/big"
)

// Fourfold is a table of counts of two groups by two outcomes:
//
//	A B
//	C D
//
// Counts are not negative.
type Fourfold struct {
	A, B, C, D int64
}

// Known reports whether the statistics are defined: no row and no column is
// empty.
func (f Fourfold) Known() bool {
	return f.A >= 0 && f.B >= 0 && f.C >= 0 && f.D >= 0 && f.A+f.B > 0 && f.C+f.D > 0 && f.A+f.C > 0 && f.B+f.D > 0
}

// ChiSquare returns Pearson's χ² with one degree of freedom, exactly, with or
// without Yates's correction for continuity (Pearson 1900; Yates 1934, who
// brings the distance no further than to zero).
func (f Fourfold) ChiSquare(yates bool) *big.Rat {
	n := big.NewInt(f.A + f.B + f.C + f.D)
	d := new(big.Int).Sub(product(f.A, f.D), product(f.B, f.C))
	distance := new(big.Rat).SetInt(d.Abs(d))
	if yates {
		distance.Sub(distance, new(big.Rat).SetFrac(n, big.NewInt(2)))
		if distance.Sign() < 0 {
			distance.SetInt64(0)
		}
	}
	margins := new(big.Int).Mul(product(f.A+f.B, f.C+f.D), product(f.A+f.C, f.B+f.D))
	distance.Mul(distance, distance).Mul(distance, new(big.Rat).SetInt(n))
	return distance.Quo(distance, new(big.Rat).SetInt(margins))
}

func product(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }

// ties is how much less probable than the observed table another may be and
// still count as equally probable, against floating point; R's fisher.test
// uses the same.
const ties = 1 + 1e-7

// Fisher returns the two-sided p value of Fisher's exact test: the probability
// of all tables with these margins that are no more probable than this one.
func (f Fourfold) Fisher() float64 {
	row, other, column := f.A+f.B, f.C+f.D, f.A+f.C
	whole := choose(row+other, column)
	chance := func(a int64) float64 { return math.Exp(choose(row, a) + choose(other, column-a) - whole) }
	seen := chance(f.A) * ties
	p := 0.0
	for a := max(0, column-other); a <= min(row, column); a++ {
		if q := chance(a); q <= seen {
			p += q
		}
	}
	return min(p, 1)
}

// choose is the logarithm of the binomial coefficient.
func choose(n, k int64) float64 {
	return lnFactorial(n) - lnFactorial(k) - lnFactorial(n-k)
}

func lnFactorial(n int64) float64 {
	v, _ := math.Lgamma(float64(n) + 1)
	return v
}

// LikelihoodRatio returns G² = 2 Σ O ln(O ÷ E) with one degree of freedom
// (Wilks 1938), which is also printed as χ².
func (f Fourfold) LikelihoodRatio() float64 {
	n := float64(f.A + f.B + f.C + f.D)
	sum := 0.0
	for _, cell := range [4][3]int64{{f.A, f.A + f.B, f.A + f.C}, {f.B, f.A + f.B, f.B + f.D}, {f.C, f.C + f.D, f.A + f.C}, {f.D, f.C + f.D, f.B + f.D}} {
		if seen := float64(cell[0]); seen > 0 {
			sum += seen * math.Log(seen*n/(float64(cell[1])*float64(cell[2])))
		}
	}
	return max(0, 2*sum) // rounding must not leave it below zero
}
