package check

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

// oneFact is the relation that records of one fact, each of another source or
// two of one, are equal: one relation however many sources there are. Of more
// than two, those that lie farthest apart come first and last, for all agree
// if these do; the others stand between them.
func (p *Pass) oneFact(recs []*dataset.Record) *equation {
	recs = slices.Clone(recs)
	dated := !slices.ContainsFunc(recs, func(r *dataset.Record) bool { return p.published(r) == "" })
	if dated {
		slices.SortStableFunc(recs, func(a, b *dataset.Record) int { return strings.Compare(p.published(a), p.published(b)) })
	}
	low, high := extremes(recs)
	e := same(recs[low], recs[high])
	e.soft = p.vintage(recs[0], recs[len(recs)-1])
	if len(recs) == 2 {
		return e
	}
	ordered := []*dataset.Record{recs[low]}
	between := []operand{e.operands[0]}
	for i, r := range recs {
		if i != low && i != high && !r.Wide().Unbounded() {
			ordered, between = append(ordered, r), append(between, operand{role: "stated too", rec: r})
		}
	}
	between = append(between, e.operands[1])
	e.operands = between
	e.left = stated(", ", ordered...)
	ordered = append(ordered, recs[high])
	e.symbols = symbols(" = ", ordered...)
	return e
}

// extremes returns which two records lie farthest apart, the earlier one
// first: the one whose upper end is lowest and the one whose lower end is
// highest. Where no two differ these are the first and the last.
func extremes(recs []*dataset.Record) (first, second int) {
	low, high := 0, 0
	for i, r := range recs {
		if x, y := r.Wide().Hi.At, recs[low].Wide().Hi.At; x != nil && (y == nil || x.Cmp(y) < 0) {
			low = i
		}
		if x, y := r.Wide().Lo.At, recs[high].Wide().Lo.At; x != nil && (y == nil || x.Cmp(y) > 0) {
			high = i
		}
	}
	if low == high {
		return 0, len(recs) - 1
	}
	return min(low, high), max(low, high)
}
