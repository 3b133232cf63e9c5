package relation

import (
	"slices"
	"unicode"

	"figcheck/dataset"
)

var simpson = &Rule{
	Name: "simpson",
	Doc: `An overall rate or average beside those of two groups that are together everybody, "5.2% among men, 3.1% among
women and 4.2% overall", lies between them, whatever the weights; so does the rate in the total row of a table whose
rows make up the whole. Changes are left alone, for a shift between the groups may move the whole beyond both; so are
shares of the whole and rates of causes, which add up.`,
	Example: "5.2% among men, 3.1% among women and 4.2% overall: 4.2% = between(5.2%, 3.1%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			if s := &b.sentences[i]; s.figures >= 3 && s.mentions(wholes) && !s.mentions(undecided) && !s.mentions(unlikeRates) {
				b.overall(s)
			}
		}
		for i := range b.entire {
			g := &b.entire[i]
			for c := 1; g.total >= 0 && c < len(g.columns); c++ {
				b.overallRow(g, c)
			}
		}
	},
}

var (
	wholes      = set("overall all average mean median altogether whole nationally combined")
	averaged    = set("average averages averaged mean median")
	unlikeRates = set(`share shares proportion accounted accounts account comprised made represented majority split difference gap adjusted standardised standardized
		total sum both points than`)
	// couples are groups that are together everybody.
	couples = [][2]*wordSet{
		{set("men male males"), set("women female females")},
		{set("boys"), set("girls")},
		{set("husbands"), set("wives")},
		{set("urban"), set("rural")},
		{set("smokers"), set("non-smokers nonsmokers")},
		{set("vaccinated"), set("unvaccinated")},
		{set("natives citizens"), set("foreigners non-citizens")},
		{set("adults"), set("children")},
		{set("full-time"), set("part-time")},
		{set("insured"), set("uninsured")},
	}
)

// overall binds the three figures of a sentence of which one is of everybody
// and the others of the two groups that everybody is in.
func (b *binder) overall(s *sentence) {
	list, ok := b.clauses(s, b.figure, -1)
	if !ok || len(list) != 3 {
		return
	}
	whole := slices.IndexFunc(list, func(c clause) bool { return s.within(c, wholes) >= 0 })
	for _, couple := range couples {
		one := slices.IndexFunc(list, func(c clause) bool { return s.within(c, couple[0]) >= 0 })
		other := slices.IndexFunc(list, func(c clause) bool { return s.within(c, couple[1]) >= 0 })
		if whole < 0 || one < 0 || other < 0 || one+other+whole != 3 || one == other || one == whole {
			continue
		}
		if b.rates(s, list) && s.onePredicate(list, couple) && (b.shareLike(list[whole].figure) || s.within(list[whole], averaged) >= 0) {
			b.term(dataset.Between, list[whole].figure, list[one].figure, list[other].figure)
		}
	}
}

// rates reports figures of one kind, near one another in the sentence, of which
// none is a change.
func (b *binder) rates(s *sentence, list []clause) bool {
	for n, c := range list {
		at := s.place(c.figure)
		if !b.alike(list[0].figure, c.figure) || b.isChange(s, at) || b.claims[c.figure].Change == dataset.Up || b.claims[c.figure].Change == dataset.Down ||
			n > 0 && s.steps(s.place(list[n-1].figure), at) > nearClause {
			return false
		}
	}
	return true
}

// everybody are words for all that the two groups are together.
var everybody = set("people persons everyone everybody patients pupils students adults respondents residents employees staff workers participants schools areas households those groups sexes population")

// onePredicate reports that the second and the third of the clauses say nothing
// new but whom they speak of: no verb and no noun that the first has not.
func (s *sentence) onePredicate(list []clause, couple [2]*wordSet) bool {
	said := map[string]bool{}
	for k := list[0].from; k < list[0].to; k++ {
		said[stem(s.words[k].low)] = true
	}
	for _, c := range list[1:] {
		for k := c.from; k < c.to; k++ {
			w := &s.words[k]
			if w.claim >= 0 || w.hedge || light.has(w.low) || !unicode.IsLetter([]rune(w.low)[0]) {
				continue
			}
			known := wholes.has(w.low) || couple[0].has(w.low) || couple[1].has(w.low) || everybody.has(w.low) || adjuncts.has(w.low) || said[stem(w.low)]
			if w.low == "other" || w.low == "others" || !known && !hollow.has(w.low) && w.low != "among" {
				return false
			}
		}
	}
	return true
}

// nearClause is how many telling words may stand between the figures of a list
// of rates.
const nearClause = 6

var (
	rateWords = set("rate rates average mean median prevalence incidence turnout yield density")
	// oneBase are words of columns whose figures have one base for all rows, move,
	// or are corrected for what the groups are made of.
	oneBase = set(`share shares contribution contributions change growth difference rank target adjusted standardised standardized cumulative maximum minimum max min
		sd se ci error deviation points increase decrease relative index total`)
)

// overallRow binds the total of a column of rates where the table has two
// columns of amounts that add up, a numerator and its base; with one, where the
// total is no larger than the largest row, for rates by cause add up.
func (b *binder) overallRow(g *grid, c int) {
	whole := g.cells[g.total][c]
	parts, ok := g.column(c, g.total)
	if whole < 0 || !ok || !g.columns[c].has(rateWords) || g.columns[c].has(oneBase) || b.totalled(whole) {
		return
	}
	for _, p := range parts {
		if b.claims[p].Kind != b.claims[whole].Kind || b.claims[p].Mention.Unit != b.claims[whole].Mention.Unit || b.claims[p].Relation != dataset.Exact {
			return
		}
	}
	sums := 0
	for _, k := range g.cells[g.total] {
		if k >= 0 && b.totalled(k) {
			sums++
		}
	}
	if sums > 1 || sums == 1 && !b.beyond(whole, parts) {
		b.term(dataset.Between, whole, parts...)
	}
}

// beyond reports a figure larger than all the others.
func (b *binder) beyond(whole int, parts []int) bool {
	return !slices.ContainsFunc(parts, func(p int) bool { return b.claims[p].Value.Float() >= b.claims[whole].Value.Float() })
}
