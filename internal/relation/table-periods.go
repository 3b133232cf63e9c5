package relation

import (
	"slices"

	"figcheck/dataset"
)

var tablePeriods = &Rule{
	Name: "table-periods",
	Doc: `Columns headed by the four quarters, the two halves or the twelve months of a year, in their order, and behind
them one headed by the year or "total": the figure of the year is that of its parts together. Levels and averages
do not add up and are left alone: shares and rates, rows that are called so, and rows whose year is no larger than each part.`,
	Example: "Fees | Q1 10 | Q2 12 | Q3 13 | Q4 14 | Year 49: 49 = periods(10, 12, 13, 14)",
	bind: func(b *binder) {
		for g := range b.pieces {
			if first, n := b.pieces[g].seasons(); n > 0 && first+n < len(b.pieces[g].columns) && yearly(b.pieces[g].columns[first+n]) {
				b.addPeriods(&b.pieces[g], first, n)
			}
		}
	},
}

// periodNames are the parts of a year in their order, each by the words that
// head its column.
var periodNames = [][]string{
	{"q1", "q2", "q3", "q4"},
	{"h1", "h2"},
	{"first", "second", "third", "fourth"},
	{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
	{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
}

// seasons returns the first of the columns of the parts of a year and how many
// there are.
func (g *grid) seasons() (first, n int) {
	for _, names := range periodNames {
		for c := 1; c+len(names) <= len(g.columns); c++ {
			fit := true
			for k, name := range names {
				w := g.columns[c+k].words
				fit = fit && len(w) > 0 && len(w) < 3 && w[0] == name
			}
			if fit {
				return c, len(names)
			}
		}
	}
	return 0, 0
}

var yearHeads = set("year total annual full full-year fy")

func yearly(l label) bool {
	return len(l.words) > 0 && len(l.words) < 4 && (l.has(yearHeads) || yearLabel().MatchString(l.text))
}

// levels are rows that do not add up over time.
var levels = set("average mean median rate ratio share index price end closing opening balance stock employees staff headcount members population open outstanding change growth")

func (b *binder) addPeriods(g *grid, first, n int) {
	for r := g.header; r < len(g.cells); r++ {
		parts := g.cells[r][first : first+n]
		year := g.cells[r][first+n]
		if year < 0 || slices.Contains(parts, -1) || g.rows[r].has(levels) || !b.additive(year, parts) {
			continue
		}
		if len(b.claims[year].Derivation) == 0 { // a total column says the same
			b.term(dataset.Periods, year, parts...)
		}
	}
}

// additive reports amounts alike of which the last can be the sum: it lies
// beyond all the others.
func (b *binder) additive(year int, parts []int) bool {
	beyond := false
	y := b.claims[year].Value.Rat()
	for _, p := range parts {
		v := b.claims[p].Value.Rat()
		if y == nil || v == nil || v.Sign() < 0 || !b.amount(p) || b.claims[p].Kind == dataset.Duration || !b.alike(p, year) {
			return false
		}
		beyond = beyond || y.Cmp(v) <= 0
	}
	return !beyond
}
