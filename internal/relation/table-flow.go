package relation

import "figcheck/dataset"

var tableFlow = &Rule{
	Name: "table-flow",
	Doc: `A table whose rows, or whose columns, are in this order what there was at first, what came and what went, and what
there was in the end: "opening", "received", "paid out", "closing". The last is the first with all that came and
without all that went; amounts that went may be printed below zero. A label between the first and the last that says
neither, or both, binds nothing, and neither does a table in which nothing comes or nothing goes: it may leave that out.`,
	Example: "Opening 120, arrivals 30, departures 40, closing 110: 110 = flow(120, 30, 40)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			if ways, ok := steps(g.columns[1:]); ok {
				for r := g.header; r < len(g.cells); r++ {
					b.flow(ways, func(n int) int { return g.cells[r][1+n] })
				}
			}
			if ways, ok := steps(g.rows[g.header:]); ok {
				for c := 1; c < len(g.columns); c++ {
					b.flow(ways, func(n int) int { return g.cells[g.header+n][c] })
				}
			}
		}
	},
}

// way is what a figure does to the one before it in a chain.
type way int

const (
	noWay way = iota
	starts
	comes
	goes
	finishes
)

// stepWords name what there was, what came, what went and what there is.
var stepWords = map[way]*wordSet{
	starts:   set("opening start beginning initial"),
	comes:    set("received receipts arrivals arrived admitted admissions additions added inflow inflows income deliveries joined joiners new births born hired hires purchases acquired acquisitions"),
	goes:     set("paid payments departures departed discharged discharges disposals withdrawn withdrawals outflow outflows expenditure used left leavers closed sold deaths died retired retirements scrapped"),
	finishes: set("closing end final remaining"),
}

// wayWords are words that say it at the end of a label: "transfers in".
var wayWords = map[way]string{comes: "in", goes: "out"}

func (l label) ends(word string) bool {
	return word != "" && len(l.words) > 0 && l.words[len(l.words)-1] == word
}

// steps returns what each of some labels is in a chain from the first to the
// last of them.
func steps(labels []label) (ways []way, ok bool) {
	for k, l := range labels {
		found := noWay
		for _, w := range []way{starts, comes, goes, finishes} {
			if l.has(stepWords[w]) || l.ends(wayWords[w]) {
				if found != noWay {
					return nil, false
				}
				found = w
			}
		}
		if first, last := k == 0, k == len(labels)-1; found == noWay || first != (found == starts) || last != (found == finishes) {
			return nil, false
		}
		ways = append(ways, found)
	}
	return ways, len(ways) >= 4
}

func (b *binder) flow(ways []way, at func(int) int) {
	var came, went []int
	for n, w := range ways {
		c := at(n)
		if c < 0 || !b.amount(c) || b.claims[c].Value.Sign() < 0 && w != goes {
			return
		}
		switch {
		case w == comes || w == goes && b.claims[c].Value.Sign() < 0:
			came = append(came, c)
		case w == goes:
			went = append(went, c)
		}
	}
	if last := len(ways) - 1; len(came) > 0 && len(came) < last-1 || len(went) == 0 && len(came) > 1 {
		b.chain(at(0), came, went, at(last))
	}
}

// chain says that what there is in the end is what there was at first, with
// what came and without what went.
func (b *binder) chain(first int, came, went []int, last int) {
	switch {
	case len(went) == 0:
		b.sum(last, append([]int{first}, came...)...)
	case len(came) == 0 && len(went) == 1:
		b.term(dataset.Difference, last, first, went[0])
	case len(came) == 1 && len(went) == 1:
		b.term(dataset.Flow, last, first, came[0], went[0])
	case b.term(dataset.Cascade, last, append([]int{first}, went...)...) && len(came) > 0:
		b.term(dataset.Came, last, came...)
	}
}
