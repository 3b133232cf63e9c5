package figures

import (
	"fmt"
	"math/big"

	"figcheck/dataset"
)

// later is a second stack: the parts with one of them at the value that the
// text gives it at a later date.
type later struct {
	parts []*dataset.Record // in the order of the first stack
	index int               // the part restated
	rest  *Row
	total string
}

// restatedLater finds a part whose measure, place and unit a later figure of
// the text shares: the same thing, valued again.
func (a *article) restatedLater(s sum) *later {
	if s.verdict != leavesRest {
		return nil
	}
	for i, p := range s.parts {
		for _, r := range a.records {
			if r == p || r.PartOf != "" || r.Kind != p.Kind || r.Unit != p.Unit || r.Place != p.Place || !isLevel(r) ||
				r.Measure == "" || !sameWords(r.Measure, p.Measure) || startOf(p) == 0 || startOf(r) <= startOf(p) || !r.Value.Valid() {
				continue
			}
			parts := append([]*dataset.Record(nil), s.parts...)
			parts[i] = r
			if t := newSum(s.whole, parts, false); t.verdict == leavesRest || t.verdict == undecided {
				return &later{parts: parts, index: i}
			}
		}
	}
	return nil
}

func sameWords(a, b string) bool { return mentions(a, b) && len(a) == len(b) }

// addLater adds the rows of the second stack to the chart.
func (c *Chart) addLater(s sum, l *later) {
	t := newSum(s.whole, l.parts, false)
	st := styleOf(s.whole)
	points := new(big.Rat)
	for _, p := range l.parts {
		points.Add(points, c.pointOf(p))
	}
	gap := new(big.Rat).Sub(c.pointOf(s.whole), points)
	if gap.Sign() <= 0 {
		return
	}
	l.total = sumWords(t, st, points)
	words := "about "
	if t.total.Hi.At == nil {
		words = "below "
	}
	words += st.words(gap, 2, 0)
	l.rest = &Row{Role: "remainder", Label: "not itemised", Value: words}
	c.derive(words+" "+l.total, "the same with the later value, by the stated values")
	row := newRow(l.parts[l.index], "later")
	row.Label = c.Rows[l.index+1].Label
	c.setRows(append(c.Rows, row))
	c.later = l
	c.Notes = append(c.Notes, fmt.Sprintf("%s (%s) is the later value of the %s part.",
		sentence(row.Value), periodWords(row.rec.Period), statedWords(s.parts[l.index])))
}

// laterRows are the parts of the second stack, in the colours of the first.
func (c *Chart) laterRows() []Row {
	rows := append([]Row(nil), c.parts()...)
	rows[c.later.index] = c.Rows[len(c.Rows)-1]
	return rows
}

// parts are the rows of the first stack.
func (c *Chart) parts() []Row {
	if c.later == nil {
		return c.Rows[1:]
	}
	return c.Rows[1 : len(c.Rows)-1]
}
