package check

import "figcheck/dataset"

var rankCheck = &Check{
	Name:  "rank",
	Title: "a first that others exceed",
	Doc: `A figure that the text ranks before others, as the largest, a record or the one that another follows, is no
smaller than any of them; ties are in order.

Evidence: derivation ahead(a …): "the largest … $5 million, followed by … $4 million", or a word such as "highest"
beside a figure that says a table's cell again, against the cells of its column. Traps: "the highest since 2008",
"the second largest" and "a record" against later years are not bound; a column with a blank cell is not whole.`,
	Holds:    "the largest grant, $5 million, followed by one of $4 million",
	Fails:    "the largest grant, $4 million, followed by one of $5 million",
	Rounding: "the largest, 2.5 million, followed by 2,540,000",
	Run: func(p *Pass) {
		p.derived(dataset.Ahead, 1, 0, func(recs []*dataset.Record) *equation {
			n := len(recs) - 1
			return ordering(recs[:n], recs[n], "≤", "no less than")
		})
	},
}
