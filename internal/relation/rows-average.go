package relation

import "figcheck/dataset"

var rowsAverage = &Rule{
	Name: "rows-average",
	Doc: `"An average of 287 cases per city": the mean of a column over the rows of a table whose first column is headed
City. The sentence names the column by the figure's noun and all telling words of its header, and no row. Columns of
rates and shares are left alone, whose mean has weights, and so is a column with a blank cell.`,
	Example: "City, Cases: Leeds 400, York 200. On average there were 300 cases per city: 300 cases = average(400, 200)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			if !b.amount(i) && b.claims[i].Kind != dataset.Rate || !s.mentions(averages) {
				return
			}
			noun := b.nouned(i)
			if noun == "" && b.claims[i].Kind != dataset.Money {
				return
			}
			a, ok := b.questionOf(s, noun)
			if !ok || len(a.rows) > 0 || !b.amounts(a.g, a.column) || !s.perRow(a.g.columns[a.g.names]) {
				return
			}
			if cells := b.body(a.g, a.column); len(cells) > 1 {
				b.term(dataset.Average, i, cells...)
			}
		})
	},
}

var averages = set("average mean")

// perRow reports a sentence that says "per city" or "in each city" of the rows of
// a table.
func (s *sentence) perRow(rows label) bool {
	names := telling(rows.words)
	if len(names) != 1 {
		return false
	}
	for k := range s.spoken {
		if k > 0 && s.spoken[k].sense == names[0] && (s.spoken[k-1].low == "per" || s.spoken[k-1].low == "each" || s.spoken[k-1].low == "every" || s.spoken[k-1].low == "a") {
			return true
		}
	}
	return false
}
