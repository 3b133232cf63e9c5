package statistic

import (
	"math"
	"math/big"

	"figcheck/dataset"
)

// Margin returns the margins of error, in percentage points, of simple random
// samples of these sizes: 100 × 1.96 × √(¼ ÷ n), that of a share of one half
// at 95% confidence, which is the largest (Cochran, Sampling Techniques, 1977,
// 3.5). Weighting and clustering make it larger, a small population smaller.
// Sizes that may be zero have no upper bound.
func Margin(n dataset.Interval) dataset.Interval {
	var out dataset.Interval
	if n.Hi.At != nil && n.Hi.At.Sign() > 0 {
		out.Lo = dataset.Bound{At: marginOf(n.Hi.At), Open: n.Hi.Open}
	}
	if n.Lo.At != nil && n.Lo.At.Sign() > 0 {
		out.Hi = dataset.Bound{At: marginOf(n.Lo.At), Open: n.Lo.Open}
	}
	return out
}

func marginOf(n *big.Rat) *big.Rat {
	x, _ := n.Float64()
	return Rounded(dataset.Point(new(big.Rat).SetFloat64(98 / math.Sqrt(x)))).Lo.At
}
