package relation

import "figcheck/dataset"

var tableFlow = &Rule{
	Name: "table-flow",
	Doc: `A table with one row, or one column, each for what there was at first, what came, what went and what there was
in the end: "opening", "received", "paid out", "closing". The last is the first with what came and without what
went. With a fifth figure in the row or column nothing is bound.`,
	Example: "Opening 120, arrivals 30, departures 40, closing 110: 110 = flow(120, 30, 40)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			if at, ok := steps(g.columns[1:]); ok {
				for r := g.header; r < len(g.cells); r++ {
					b.flow(func(n int) int { return g.cells[r][1+at[n]] })
				}
			}
			if at, ok := steps(g.rows[g.header:]); ok {
				for c := 1; c < len(g.columns); c++ {
					b.flow(func(n int) int { return g.cells[g.header+at[n]][c] })
				}
			}
		}
	},
}

// stepWords name what there was, what came, what went and what there is.
var stepWords = [4]map[string]bool{
	set("opening start beginning initial"),
	set("in received receipts arrivals arrived admitted admissions additions added inflow inflows income deliveries joined new"),
	set("out paid payments departures departed discharged discharges disposals withdrawn withdrawals outflow outflows expenditure used left closed sold"),
	set("closing end final remaining"),
}

// steps finds the four steps among labels that are four in all, each said by
// exactly one.
func steps(labels []label) (at [4]int, ok bool) {
	if len(labels) != 4 {
		return at, false
	}
	for n, words := range stepWords {
		found := 0
		for k, l := range labels {
			if l.has(words) {
				at[n] = k
				found++
			}
		}
		if found != 1 || at[n] != n {
			return at, false
		}
	}
	return at, true
}

func (b *binder) flow(at func(int) int) {
	for n := range 4 {
		if c := at(n); c < 0 || !b.amount(c) || b.claims[c].Value.Sign() < 0 {
			return
		}
	}
	b.term(dataset.Flow, at(3), at(0), at(1), at(2))
}
