package statistic

import (
	"math/big"

	"figcheck/dataset"
)

// Sample is a number of people or things, each of which was given a whole
// number or, with more than one item, the mean of so many whole numbers.
type Sample struct {
	N, Items int64
}

// steps is how many times a step of the mean goes into 1.
func (s Sample) steps() *big.Rat { return new(big.Rat).SetInt64(s.N * max(s.Items, 1)) }

// Mean reports whether some whole numbers have a mean in the interval: whether
// a whole k has k ÷ (N × items) in it. This is GRIM (Brown and Heathers 2017,
// doi:10.1177/1948550616673876) without floating point and with every k, not
// only the two nearest. Percentages are means of noughts and ones: scale their
// interval by a hundredth.
func (s Sample) Mean(mean dataset.Interval) bool { return len(s.sums(mean, 1)) > 0 }

// sums returns the whole sums, at most so many, whose mean lies in the
// interval.
func (s Sample) sums(mean dataset.Interval, most int) (out []*big.Int) {
	m := mean.Scale(s.steps())
	if m.Empty() || m.Lo.At == nil || m.Hi.At == nil {
		return nil
	}
	k := new(big.Int).Neg(floor(new(big.Rat).Neg(m.Lo.At)))
	for ; len(out) < most; k = new(big.Int).Add(k, big.NewInt(1)) {
		at := new(big.Rat).SetInt(k)
		if at.Cmp(m.Hi.At) > 0 {
			break
		}
		if m.Contains(at) {
			out = append(out, k)
		}
	}
	return out
}

// Power returns the share of means with that last digit's place value that
// Mean would reject, 0 when every mean is possible: (1/unit − N × items) × unit
// (Brown and Heathers 2017).
func (s Sample) Power(unit *big.Rat) *big.Rat {
	p := new(big.Rat).Sub(big.NewRat(1, 1), new(big.Rat).Mul(s.steps(), unit))
	if p.Sign() < 0 {
		return new(big.Rat)
	}
	return p
}

// maxTried bounds how many sums, and sums of squares, are tried. A sample so
// large that more would be needed excludes nothing.
const maxTried = 2000

// Deviation reports whether some whole numbers have both a mean and a standard
// deviation (of the sample, with N − 1) in the intervals. This is GRIMMER
// (Anaya 2016, doi:10.7287/peerj.preprints.2400; the analytic form is Allard's,
// 2018): the sum of the squares must be whole, at least that of equal numbers,
// and odd exactly when the sum is odd. Up to four numbers are tried out; with more,
// every sum of squares that passes is the sum of some squares.
func (s Sample) Deviation(mean, deviation dataset.Interval) bool {
	sums := s.sums(mean, maxTried)
	if len(sums) == 0 || s.N < 2 {
		return len(sums) > 0
	}
	spread := squares(deviation).Scale(new(big.Rat).SetInt64(max(s.Items, 1) * max(s.Items, 1) * (s.N - 1)))
	for _, sum := range sums {
		if len(sums) == maxTried || s.spreads(sum, spread) {
			return true
		}
	}
	return false
}

// spreads reports whether whole numbers of that sum have a sum of squared
// distances from their mean in the interval.
func (s Sample) spreads(sum *big.Int, spread dataset.Interval) bool {
	mean := new(big.Rat).SetFrac(new(big.Int).Mul(sum, sum), big.NewInt(s.N))
	square := spread.Plus(dataset.Point(mean)) // the sum of the squares themselves
	k := new(big.Int).Neg(floor(new(big.Rat).Neg(square.Lo.At)))
	for range maxTried {
		at := new(big.Rat).SetInt(k)
		if at.Cmp(square.Hi.At) > 0 {
			return false
		}
		if square.Contains(at) && k.Bit(0) == sum.Bit(0) && k.Cmp(leastSquares(sum, s.N)) >= 0 && (s.N > 4 || reached(s.N, sum, k)) {
			return true
		}
		k = new(big.Int).Add(k, big.NewInt(1))
	}
	return true
}

// leastSquares is the sum of squares of n whole numbers as equal as their sum
// lets them be.
func leastSquares(sum *big.Int, n int64) *big.Int {
	q, r := new(big.Int).DivMod(sum, big.NewInt(n), new(big.Int))
	out := new(big.Int).Mul(q, q)
	out.Mul(out, big.NewInt(n))
	twice := new(big.Int).Add(new(big.Int).Lsh(q, 1), big.NewInt(1))
	return out.Add(out, r.Mul(r, twice))
}

// reached reports whether n whole numbers have that sum and sum of squares.
func reached(n int64, sum, square *big.Int) bool {
	if square.Sign() < 0 {
		return false
	}
	if n == 1 {
		return new(big.Int).Mul(sum, sum).Cmp(square) == 0
	}
	if square.Cmp(big.NewInt(1_000_000)) > 0 {
		return true // too many to try: say nothing
	}
	most := new(big.Int).Sqrt(square).Int64()
	for y := -most; y <= most; y++ {
		v := big.NewInt(y)
		if reached(n-1, new(big.Int).Sub(sum, v), new(big.Int).Sub(square, new(big.Int).Mul(v, v))) {
			return true
		}
	}
	return false
}

// Binary reports whether so many noughts and ones have both that mean and that
// standard deviation: sd² = n ÷ (n−1) × x × (1−x). This is DEBIT (Heathers and
// Brown 2019, https://osf.io/5vb3u).
func (s Sample) Binary(mean, deviation dataset.Interval) bool {
	if s.N < 2 {
		return s.Mean(mean)
	}
	variance := squares(deviation)
	sums := s.sums(mean.Intersect(dataset.Closed(new(big.Rat), big.NewRat(1, 1))), maxTried)
	for _, k := range sums {
		if len(sums) == maxTried {
			return true
		}
		ones := new(big.Rat).SetInt(k)
		v := new(big.Rat).Sub(new(big.Rat).SetInt64(s.N), ones)
		v.Mul(v, ones).Quo(v, new(big.Rat).SetInt64(s.N*(s.N-1)))
		if variance.Contains(v) {
			return true
		}
	}
	return false
}

// squares returns {x²} of the numbers of an interval that are not negative.
func squares(a dataset.Interval) dataset.Interval {
	if a.Lo.At == nil || a.Lo.At.Sign() < 0 {
		a.Lo = dataset.Bound{At: new(big.Rat)}
	}
	return a.Times(a)
}

func floor(r *big.Rat) *big.Int {
	return new(big.Int).Div(r.Num(), r.Denom()) // Euclidean, and the denominator is positive
}
