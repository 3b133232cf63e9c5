package check

import (
	"math/big"

	"figcheck/dataset"
)

// farApart is the share of the stated figure from which a gap is no rounding,
// no revision and no figure left over from an earlier draft.
var farApart = big.NewRat(1, 4)

// misbound reports an outcome that is more likely to come of figures that do not
// belong together than of a slip: the sides are far apart, and no one slip of a
// pen or of a scale in one figure would bring them together. It asks only where
// words bound the figures: in a table, structure did.
func (e *equation) misbound(o outcome) bool {
	if o.verdict != dataset.Inconsistent || o.gap == nil || len(e.operands) < 2 {
		return false
	}
	stated := e.operands[len(e.operands)-1].rec
	for _, op := range e.operands {
		if op.rec.Section == dataset.Table || op.rec.Context == "" {
			return false
		}
	}
	if v := stated.Value.Rat(); v == nil || dataset.Compare(o.gap, dataset.Multiply(new(big.Rat).Abs(v), farApart)) < 0 {
		return false
	}
	return len(e.otherwise()) == 0 && !e.oneSlip()
}

// oneSlip reports whether one wrong digit, two that changed places, one too many
// or too few, or a wrong scale in one figure explains an outcome.
func (e *equation) oneSlip() bool {
	for i, op := range e.operands {
		if !op.rec.Value.Valid() || op.rec.Value.Sign() == 0 || op.rec.Kind == dataset.Fraction || op.rec.Kind == dataset.Multiplier {
			continue
		}
		for _, of := range slips {
			for _, v := range of(op.rec.Value) {
				if v.Valid() && e.test(i, withValue(op.rec, v)).verdict != dataset.Inconsistent {
					return true
				}
			}
		}
	}
	return false
}

var slips = []func(dataset.Decimal) []dataset.Decimal{transposed, exchanged, acrossPoint, otherDigit, longer, shorter, scaled(1, -1, 2, -2, 3, -3, 6, -6)}

// acrossPoint swaps the digits beside the decimal point: 8.3 and 3.8.
func acrossPoint(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 1; i+1 < len(s); i++ {
			if s[i] == '.' {
				out = append(out, s[:i-1]+s[i+1:i+2]+"."+s[i-1:i]+s[i+2:])
			}
		}
		return out
	})
}

// otherDigit replaces one digit.
func otherDigit(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 0; i < significant(s); i++ {
			for c := byte('0'); digit(s[i]) && c <= '9'; c++ {
				if c != s[i] {
					out = append(out, s[:i]+string(c)+s[i+1:])
				}
			}
		}
		return out
	})
}
