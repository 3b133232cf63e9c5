package relation

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// tally is a total with what makes it up, wherever the text says each: total =
// plus − minus.
type tally struct {
	total       int
	plus, minus []int
}

// all are the figures of a tally, the total first.
func (t tally) all() []int { return slices.Concat([]int{t.total}, t.plus, t.minus) }

// comesTo reports a tally that is right within the rounding of its figures, which
// is less than any of them.
func (b *binder) comesTo(t tally) bool {
	if !b.roughly(t) {
		return false
	}
	off, slack, ok := b.residue(t)
	if !ok || off.Sign() == 0 {
		return ok
	}
	for _, c := range t.all() {
		if b.valued(c).Cmp(slack) <= 0 {
			return false
		}
	}
	return off.Abs(off).Cmp(slack) <= 0
}

// roughly reports a tally that rounding may make right; nearly all are not, and
// need no exact sums.
func (b *binder) roughly(t tally) bool {
	const most = 0.34 // three figures of one digit each
	total := b.size(t.total)
	off := total
	for _, c := range t.plus {
		off -= b.size(c)
	}
	for _, c := range t.minus {
		off += b.size(c)
	}
	return math.Abs(off) <= most*math.Abs(total)
}

// size is valued in floating point, NaN for none.
func (b *binder) size(c int) float64 {
	v := b.claims[c].Value.Float()
	if b.claims[c].Kind == dataset.Duration {
		unit, _ := b.unitSize(c).Float64()
		v *= unit
	}
	return v
}

// nearlyComesTo reports a tally that would hold if one of its figures were not
// miswritten. Words that may also be read otherwise are bound by a tally that
// holds or has slipped, and by no other: it keeps silent, and never makes
// figures into operands that their words do not. least is the number of digits
// from which a slip in a figure counts: two where the words are plain, three where
// they are not, for of short numbers too many are a slip apart.
func (b *binder) nearlyComesTo(t tally, least int) bool {
	off, _, ok := b.residue(t)
	if !ok {
		return false
	}
	for n, c := range t.all() {
		v := b.valued(c)
		right := new(big.Rat)
		if n == 0 || n > len(t.plus) { // the total, and what is taken away
			right.Sub(v, off)
		} else {
			right.Add(v, off)
		}
		if right.Sign() > 0 && b.miswritten(c, right, least) {
			return true
		}
	}
	return false
}

// residue is by how much the total is more than what makes it up, and how far
// rounding alone may part them; false where a figure has no one value.
func (b *binder) residue(t tally) (off, slack *big.Rat, ok bool) {
	off, slack = new(big.Rat), new(big.Rat)
	for n, c := range t.all() {
		v := b.valued(c)
		if v == nil || !b.exact(c) {
			return nil, nil, false
		}
		if n == 0 || n > len(t.plus) {
			off.Add(off, v)
		} else {
			off.Sub(off, v)
		}
		slack.Add(slack, b.rounding(c))
	}
	return off, slack, true
}

// valued is a figure's value in the base of its unit, nil for none.
func (b *binder) valued(c int) *big.Rat {
	v := b.claims[c].Value.Rat()
	if v == nil || b.claims[c].Kind != dataset.Duration {
		return v
	}
	return v.Mul(v, b.unitSize(c))
}

// unitSize is how much of the base of its kind a unit of time is: years and
// months add up, and one for what is never said in two units of a sum.
func (b *binder) unitSize(c int) *big.Rat {
	if b.claims[c].Kind == dataset.Duration {
		if u, ok := reference.Builtin().Unit(b.claims[c].Mention.Unit); ok {
			return u.Factor
		}
	}
	return big.NewRat(1, 1)
}

// rounding is half the place to which a figure is written, in the base of its
// unit; nothing for numbers below a thousand that are counts, which are exact.
func (b *binder) rounding(c int) *big.Rat {
	p := b.claims[c].Precision.Rat()
	if p == nil || b.claims[c].Kind == dataset.Count && b.claims[c].Value.Float() < 1000 {
		return new(big.Rat)
	}
	half := new(big.Rat).Mul(p, big.NewRat(1, 2))
	if p.Cmp(big.NewRat(1, 1)) == 0 && b.claims[c].Kind == dataset.Count {
		return new(big.Rat)
	}
	return half.Mul(half, b.unitSize(c))
}

// miswritten reports that a figure would have the right value but for two
// neighbouring digits that change places (any two of four digits or more, where the words are plain), a nought, or "six" for "sixteen".
func (b *binder) miswritten(c int, right *big.Rat, least int) bool {
	right = new(big.Rat).Quo(right, b.unitSize(c))
	v := b.claims[c].Value.Rat()
	if v == nil || v.Sign() <= 0 {
		return false
	}
	m, n := significant(v), significant(right)
	switch {
	case max(len(m), len(n)) < least:
	case len(m) == len(n) && (transposed(m, n) || least < otherWords && len(m) > 3 && exchanged(m, n)):
		return true
	case len(m) != len(n) && min(len(m), len(n)) > 1 && m[0] == n[0] && strings.Replace(m, "0", "", 1) == strings.Replace(n, "0", "", 1):
		twice := new(big.Rat).Quo(v, right)
		return twice.Cmp(big.NewRat(2, 1)) < 0 && twice.Cmp(big.NewRat(1, 2)) > 0
	}
	return least < 3 && b.inWords(c) && v.IsInt() && teens(v, right)
}

// exchanged reports two numbers of which two digits have changed places.
func exchanged(m, n string) bool {
	var at []int
	for i := range m {
		if m[i] != n[i] {
			at = append(at, i)
		}
	}
	return len(at) == 2 && m[at[0]] == n[at[1]] && m[at[1]] == n[at[0]]
}

// teens reports "six" and "sixteen".
func teens(v, right *big.Rat) bool {
	small, apart := v, new(big.Rat).Sub(right, v)
	if apart.Sign() < 0 {
		small = right
	}
	return apart.Abs(apart).Cmp(big.NewRat(10, 1)) == 0 && small.Cmp(big.NewRat(3, 1)) >= 0 && small.Cmp(big.NewRat(10, 1)) < 0
}

// significant are the digits of a number without the noughts at its ends.
func significant(v *big.Rat) string {
	return strings.TrimRight(digits(v.FloatString(4)), "0")
}

// inWords reports a number that is written as a word.
func (b *binder) inWords(c int) bool {
	n := b.claims[c].Number
	if n.End <= n.Start {
		return false
	}
	_, err := strconv.Atoi(b.doc.Text[n.Start : n.Start+1])
	return err != nil
}
