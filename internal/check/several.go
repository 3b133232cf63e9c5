package check

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// maxSources is how many figures a finding on one fact has as operands: of more
// it counts the others in its message.
const maxSources = 20

// oneFact is the relation that records of one fact, each of another source or
// two of one, are equal: one relation however many sources there are. Of more
// than two, those that lie farthest apart come first and last, for all agree
// if these do; others stand between them.
func (p *Pass) oneFact(recs []*dataset.Record) *equation {
	recs = slices.Clone(recs)
	dated := !slices.ContainsFunc(recs, func(r *dataset.Record) bool { return p.published(r) == "" })
	if dated {
		slices.SortStableFunc(recs, func(a, b *dataset.Record) int { return strings.Compare(p.published(a), p.published(b)) })
	}
	low, high := extremes(recs)
	e := same(recs[low], recs[high])
	e.soft = p.revision(recs, low, high)
	if recs[0].Source != recs[len(recs)-1].Source {
		e.message = func(o outcome) string {
			if o.verdict == dataset.Consistent {
				return e.twice(o)
			}
			return p.accounts(recs) + " are given for one fact" + e.but(o)
		}
	}
	if len(recs) == 2 {
		return e
	}
	ordered := []*dataset.Record{recs[low]}
	between := []operand{e.operands[0]}
	for i, r := range recs {
		if i != low && i != high && len(ordered) < maxSources-1 && !r.Wide().Unbounded() {
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

// revision says that sources of several days may differ because a figure was
// revised; "" where two of one day do.
func (p *Pass) revision(recs []*dataset.Record, low, high int) string {
	for _, r := range recs {
		for _, end := range []*dataset.Record{recs[low], recs[high]} {
			if r.Source != end.Source && p.published(r) == p.published(end) && p.published(r) != "" && !r.Wide().Overlaps(end.Wide()) {
				return ""
			}
		}
	}
	return p.vintage(recs[0], recs[len(recs)-1])
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

// accounts says of a fact of several sources who says what: those that agree
// with each other are named by their number, and whoever differs by name, in
// the order in which the values were first stated.
func (p *Pass) accounts(recs []*dataset.Record) string {
	var said [][]*dataset.Record
	for _, r := range recs {
		k := slices.IndexFunc(said, func(same []*dataset.Record) bool { return same[0].Wide().Overlaps(r.Wide()) })
		if k < 0 {
			said = append(said, nil)
			k = len(said) - 1
		}
		said[k] = append(said[k], r)
	}
	slices.SortStableFunc(said, func(a, b []*dataset.Record) int { return len(b) - len(a) })
	parts := make([]string, len(said))
	for i, same := range said {
		parts[i] = same[0].Stated + " in " + p.named(same)
	}
	return strings.Join(parts, ", ")
}

// named lists sources by what their files are called, or counts them.
func (p *Pass) named(recs []*dataset.Record) string {
	if len(recs) > 2 {
		return strconv.Itoa(len(recs)) + " sources"
	}
	var names []string
	for _, r := range recs {
		name := "a source"
		if s := p.sources[r.Source]; s != nil && s.Path != "" {
			name = path.Base(s.Path)
		}
		names = append(names, name)
	}
	return strings.Join(names, " and ")
}
