package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/reference"
)

// Convert returns the exact rule to bring a value from one unit to another:
// value × factor + offset. False when a unit is unknown or the two measure
// different things; currencies convert to themselves alone.
func Convert(from, to dataset.Unit) (factor, offset *big.Rat, ok bool) {
	a, known := reference.Builtin().Unit(from)
	if known && from == to {
		return one, zero, true
	}
	b, also := reference.Builtin().Unit(to)
	if !known || !also || a.Dimension != b.Dimension {
		return nil, nil, false
	}
	factor, offset = dataset.Divide(a.Factor, b.Factor), zero
	if dataset.Compare(a.Offset, b.Offset) != 0 {
		offset = new(big.Rat).Sub(a.Offset, b.Offset)
		offset.Quo(offset, b.Factor)
	}
	return factor, offset, true
}

// unitOf returns what a claim's unit means; a bare number is a pure one.
func unitOf(r *dataset.Record) (reference.Unit, bool) {
	if r.Unit == "" {
		return reference.Builtin().Unit("1")
	}
	return reference.Builtin().Unit(r.Unit)
}

// shareLike reports whether a claim is a share: per cent, points, a fraction.
func shareLike(r *dataset.Record) bool {
	return r.Unit == "%" || r.Unit == "[pp]" || r.Kind == dataset.Percent || r.Kind == dataset.PercentagePoints || r.Kind == dataset.Fraction
}

// alike brings claims of one dimension to the unit of the last: amounts that
// add up. Points add to per cents. It returns what is wrong otherwise.
func alike(recs []*dataset.Record) (scales []*big.Rat, missing string) {
	last := recs[len(recs)-1]
	for _, r := range recs {
		from, to := pointsAsPercent(r.Unit), pointsAsPercent(last.Unit)
		for _, other := range recs {
			if apart(r, other) {
				return nil, r.Stated + " and " + other.Stated + " count different things"
			}
		}
		k, off, ok := Convert(bare(from), bare(to))
		if !ok || off.Sign() != 0 || shareLike(r) != shareLike(last) {
			return nil, "the units of " + r.Stated + " and " + last.Stated + " are not comparable"
		}
		scales = append(scales, k)
	}
	return scales, ""
}

// apart reports whether two counts are of things that do not add up: divisions
// and soldiers. Persons of all kinds do. Only nouns that stand with the figure
// tell things apart; for a bare number the noun is a guess.
func apart(a, b *dataset.Record) bool {
	x, y := noun(a), noun(b)
	return x != "" && y != "" && x != y && !(lexicon.Person(x) && lexicon.Person(y)) && !lexicon.OneThing(x, y)
}

// noun returns the counted noun that is stated with a figure, "" for none.
func noun(r *dataset.Record) string {
	s, open := strings.CutPrefix(string(r.Unit), "{")
	s, closed := strings.CutSuffix(s, "}")
	if !open || !closed || !strings.Contains(strings.ToLower(r.Stated), s[:min(len(s), 4)]) {
		return ""
	}
	return s
}

func pointsAsPercent(u dataset.Unit) dataset.Unit {
	if u == "[pp]" {
		return "%"
	}
	return u
}

func bare(u dataset.Unit) dataset.Unit {
	if u == "" {
		return "1"
	}
	return u
}

// dimensionOf is the product of powers of claims' dimensions, and the factor
// that brings the product to base units.
func dimensionOf(num, den []*dataset.Record) (dimension string, factor *big.Rat, missing string) {
	if len(num) == 1 && len(den) == 0 {
		return dimensionOfOne(num[0])
	}
	factor = one
	var powers reference.Powers
	for i, list := range [][]*dataset.Record{num, den} {
		for _, r := range list {
			dimension, f, missing := dimensionOfOne(r)
			switch {
			case missing != "":
				return "", nil, missing
			case i == 1:
				factor = dataset.Divide(factor, f)
			default:
				factor = dataset.Multiply(factor, f)
			}
			powers.Add(dimension, 1-2*i)
		}
	}
	return powers.String(), factor, ""
}

func dimensionOfOne(r *dataset.Record) (dimension string, factor *big.Rat, missing string) {
	u, ok := unitOf(r)
	if !ok || u.Offset.Sign() != 0 {
		return "", nil, "the unit of " + r.Stated + " is not known"
	}
	return u.Dimension, u.Factor, ""
}

// operandsOf looks a term's claims up. A claim that is not there is missing, as
// is one that a reviewer rejected; the owner comes last.
func (p *Pass) operandsOf(owner *dataset.Record, t dataset.Term) (recs []*dataset.Record, missing string) {
	for _, id := range t.Operands {
		r := p.Record(id)
		switch {
		case r == nil:
			return nil, "the figure " + id + " is not in the dataset"
		case r.Status == dataset.Rejected:
			return nil, r.Stated + " was rejected in review"
		case r == owner:
			return nil, "the figure is said to follow from itself"
		}
		recs = append(recs, r)
	}
	return append(recs, owner), ""
}
