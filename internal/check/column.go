package check

import (
	"fmt"
	"math/big"
	"strings"

	"figcheck/dataset"
)

// column names the column of a table that a figure stands in: "s/table1/c3",
// or "" outside tables. Blocks of cells are "table1/r2/c3".
func column(r *dataset.Record) string {
	if r.Section != dataset.Table {
		return ""
	}
	parts := strings.Split(r.Block, "/")
	if len(parts) != 3 {
		return ""
	}
	return r.Source + "/" + parts[0] + "/" + parts[2]
}

// sameBasis softens what it found in a column of which several figures, and
// more than a quarter, do not follow from the columns beside it: one slip is a
// slip, but a column that does not fit is on another basis (adjusted for
// currency or acquisitions, another pair of years).
func (p *Pass) sameBasis() {
	all, wrong := map[string]int{}, map[string]int{}
	columnOf := func(f *dataset.Finding) string {
		if f.Check != p.check.Name || len(f.Claims) == 0 {
			return ""
		}
		if r := p.Record(f.Claims[len(f.Claims)-1]); r != nil {
			return column(r)
		}
		return ""
	}
	for i := range p.findings {
		c := columnOf(&p.findings[i])
		all[c]++
		if p.findings[i].Verdict == dataset.Inconsistent {
			wrong[c]++
		}
	}
	for i := range p.findings {
		f := &p.findings[i]
		c := columnOf(f)
		if c == "" || f.Verdict != dataset.Inconsistent || wrong[c] < 2 || 4*wrong[c] <= all[c] {
			continue
		}
		f.Verdict, f.Severity, f.Candidates = dataset.Tension, dataset.SeverityNote, nil
		f.Message = strings.TrimSuffix(f.Message, ": these cannot all be right") +
			fmt.Sprintf(", but %d of the %d in its column do not follow either: it may be on another basis", wrong[c], all[c])
	}
}

// nameless reports whether a figure is a whole number in a table that names no
// thing counted: it may be an amount in thousands, rounded.
func nameless(r *dataset.Record) bool {
	return column(r) != "" && r.Kind == dataset.Count && (r.Unit == "1" || r.Unit == "")
}

// unrounded widens an exact number to what rounds to it.
func unrounded(a dataset.Interval) dataset.Interval {
	if !a.IsPoint() || a.Lo.At.Sign() == 0 {
		return a
	}
	half := big.NewRat(1, 2)
	return dataset.Closed(new(big.Rat).Sub(a.Lo.At, half), new(big.Rat).Add(a.Hi.At, half))
}
