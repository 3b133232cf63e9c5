package relation

import (
	"slices"
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var textTable = &Rule{
	Name: "text-table",
	Doc: `A figure of the text says a table cell again where its sentence has the telling words of the column's header
near the figure (or the figure's own noun is the header) and those of the row: names anywhere in the sentence,
years and other dates right beside the figure; without a date, the last of columns headed by nothing but years. For the total row no other row may be named. Exactly one cell must
answer, of the same kind and unit; a part of another figure, a change, or what is compared with does not count,
and figures far from each other are not taken for one and the same.`,
	Example: "Wells: North 41, Total 68. The 68 wells …: 68 wells = restate(68)",
	bind: func(b *binder) {
		if len(b.grids) == 0 {
			return
		}
		for i := range b.claims {
			if b.of[i] < 0 || !b.restatable(i) {
				continue
			}
			cell, named := b.cellFor(i)
			if cell < 0 || !b.mistakable(i, cell, named) || b.saysOther(i, cell) {
				continue
			}
			if b.claims[i].Kind == dataset.Percent && !b.asWritten(i, cell) {
				continue // "VAT is charged at 5%" is no rounding of the 4.8% in its row
			}
			b.term(dataset.Restate, i, cell)
		}
	},
}

// saysOther reports a figure of three digits or more that is another cell of the row
// as it stands, or money that the sentence says is cash where the table does not.
func (b *binder) saysOther(i, cell int) bool {
	s := &b.sentences[b.of[i]]
	for n := range b.grids {
		g := &b.grids[n]
		for r := range g.cells {
			if !slices.Contains(g.cells[r], cell) {
				continue
			}
			if s.mentions(inCash) && !g.rows[r].has(inCash) && b.claims[i].Kind == dataset.Money {
				return true
			}
			return len(digits(b.claims[i].Value.String())) > 2 && slices.ContainsFunc(g.cells[r], func(k int) bool {
				return k >= 0 && k != cell && b.claims[k].Value.Equal(b.claims[i].Value) && !b.claims[cell].Value.Equal(b.claims[i].Value)
			})
		}
	}
	return false
}

var inCash = set("cash")

// restatable reports a level that may be stated in two places.
func (b *binder) restatable(i int) bool {
	c := &b.claims[i]
	switch c.Kind {
	case dataset.Duration, dataset.Age, dataset.Multiplier, dataset.Fraction:
		return false
	}
	if !b.figure(i) || !c.Value.Valid() || b.bases[i] || b.partitive(i) || c.PartOf >= 0 && b.of[c.PartOf] >= 0 && !b.shareLike(i) && !b.partStands(i) {
		return false
	}
	s := &b.sentences[b.of[i]]
	at := s.place(i)
	return at >= 0 && (at+1 >= len(s.words) || !compared.has(s.words[at+1].low)) && !b.isChange(s, at) && !s.after(at, "another") && !b.ofOthers(i) && !b.spell(s, at) && !b.allowance(s, i) && c.Stance != dataset.Denied
}

// allowance reports what is allowed at most, which is another matter than what there is.
func (b *binder) allowance(s *sentence, i int) bool {
	r := b.claims[i].Relation
	return (r == dataset.AtMost || r == dataset.UpTo) && s.mentions(allowing)
}

var allowing = set("licensed licenced license licence allowed permitted permits limit limited maximum capped cap certified approved capacity")

// spell reports a count of times and not of what a table counts: "over four seasons".
func (b *binder) spell(s *sentence, at int) bool {
	return at >= 0 && spells.has(b.noun(s.words[at].claim)) && (s.words[at].hedge || at > 0 && lasting.has(s.words[at-1].low) || b.claims[s.words[at].claim].Relation == dataset.MoreThan)
}

var (
	spells  = set("season term session round shift night lap edition tournament election parliament generation")
	lasting = set("over in for during within after across")
)

// ofOthers reports a count of whoever was not counted before: "two others".
func (b *binder) ofOthers(i int) bool {
	c, s := &b.claims[i], &b.sentences[b.of[i]]
	if k := s.place(i) + 1; k > 0 && k < len(s.words) && (s.words[k].low == "others" || s.words[k].low == "other") {
		return true
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(b.doc.Text[c.Start:c.End])), func(w string) bool { return w == "others" || w == "other" })
}

// partitive reports a count that says itself that it is of some only: "39 of
// the dead".
func (b *binder) partitive(i int) bool {
	before, of := 0, false
	for w := range strings.FieldsSeq(b.doc.Text[b.claims[i].Start:b.claims[i].End]) {
		if of {
			return before > 0 && definite.has(strings.ToLower(w))
		}
		if of = strings.EqualFold(w, "of"); !of {
			before++
		}
	}
	return false
}

// definite words begin the name of something already spoken of.
var definite = set("the them these those this that its his her their our")

// partStands reports a part that is an amount in its own right, told by words
// of its own: "$868 million had been disbursed", of a sum named before.
func (b *binder) partStands(i int) bool { return b.noun(i) == "" }

// asWritten reports whether two figures have the same digits or are a slip of
// each other.
func (b *binder) asWritten(i, j int) bool {
	m, n := digits(b.claims[i].Value.String()), digits(b.claims[j].Value.String())
	return slipped(m, n, false) || strings.TrimRight(m, "0") == strings.TrimRight(n, "0")
}

// cellFor returns the one cell that a figure of the text says again, or −1,
// and whether the text names its row.
func (b *binder) cellFor(i int) (found int, named bool) {
	found = -1
	ctx := b.contextOf(i)
	for g := range min(len(b.grids), most) {
		k, row := b.cellIn(&b.grids[g], i, ctx)
		if k < 0 {
			continue
		}
		if found >= 0 {
			return -1, false
		}
		found, named = k, row
	}
	return found, named
}

func (b *binder) cellIn(g *grid, i int, ctx context) (cell int, rowNamed bool) {
	row, rowNamed := b.rowNamed(g, ctx)
	if row < 0 {
		return -1, false
	}
	best, score, tie := -1, 0, false
	for c := 1; c < len(g.columns); c++ {
		k := g.cells[row][c]
		if k < 0 || !b.sameKind(i, k) {
			continue
		}
		n := b.columnNamed(g, c, i, ctx, rowNamed)
		switch {
		case n > score:
			best, score, tie = k, n, false
		case n > 0 && n == score:
			tie = true
		}
	}
	if tie {
		return -1, false
	}
	if best < 0 && rowNamed {
		best = b.latestCell(g, row, i)
	}
	return best, rowNamed
}

// latestCell returns the cell of a named row in the last of the columns that are
// headed by years, which a sentence without a date speaks of: −1 where other
// columns have figures of that kind, or where the figure is that of an earlier
// year.
func (b *binder) latestCell(g *grid, row, i int) int {
	if b.dates(&b.sentences[b.of[i]]) > 0 || row == g.total {
		return -1
	}
	found, last := -1, ""
	for c := 1; c < len(g.columns); c++ {
		k := g.cells[row][c]
		if k < 0 || !b.sameKind(i, k) || g.columns[c].has(changeHeads) {
			continue
		}
		year := yearLabel().FindString(g.columns[c].text)
		switch {
		case year == "" || year == last || strings.ContainsFunc(g.columns[c].text, unicode.IsLetter):
			return -1
		case year > last:
			found, last = k, year
		}
	}
	for c := range g.columns {
		if k := g.cells[row][c]; k >= 0 && k != found && b.sameKind(i, k) && b.claims[k].Value.Equal(b.claims[i].Value) {
			return -1
		}
	}
	return found
}

// sameKind reports whether a figure of the text and a cell have one unit.
func (b *binder) sameKind(i, k int) bool {
	x, y := &b.claims[i], &b.claims[k]
	if x.Kind == dataset.Count && y.Kind == dataset.Count {
		return true
	}
	return x.Kind == y.Kind && (b.alike(i, k) || x.Mention.Unit == y.Mention.Unit)
}

// columnNamed scores how well the words around a figure name a column: all the
// telling words of its header near by, its noun in the header, or, in a row
// that is named, the only column of that unit.
func (b *binder) columnNamed(g *grid, c, i int, ctx context, rowNamed bool) int {
	words := telling(g.columns[c].words)
	noun := b.noun(i)
	switch {
	case g.columns[c].has(changeHeads): // only levels are said again
	case !rowNamed && noun == "" && b.claims[i].Kind == dataset.Count && yearHeaded(g, c): // "The plan for 2024 had been 4,200", of what else the total may be
	case len(words) > 0 && ctx.all(words, 6):
		return 100*len(words) - ctx.nearest(words)
	case noun != "" && len(words) == 1 && sense(noun) == words[0]:
		return 100
	case b.claims[i].Kind == dataset.Rate && slices.Contains(g.columns[c].words, "per") && b.onlyOfUnit(g, c):
		return 1
	case rowNamed && b.onlyOfUnit(g, c) && !yearHeaded(g, c):
		return 1
	}
	return 0
}

func yearHeaded(g *grid, c int) bool { return yearWord().MatchString(g.columns[c].text) }

// onlyOfUnit reports whether no other column of the table has the kind of
// figures of this one.
func (b *binder) onlyOfUnit(g *grid, c int) bool {
	kind := b.kindOf(g, c)
	for o := 1; o < len(g.columns); o++ {
		if o != c && b.kindOf(g, o) == kind {
			return false
		}
	}
	return kind != ""
}

func (b *binder) kindOf(g *grid, c int) dataset.Kind {
	for r := range g.cells {
		if k := g.cells[r][c]; k >= 0 {
			return b.claims[k].Kind
		}
	}
	return ""
}

// rowsCalled returns the rows, but for the total row, of which the first telling
// word stands in a context, in order.
func (g *grid) rowsCalled(ctx context) (rows []int) {
	for k := range ctx.spoken {
		rows = append(rows, g.called[ctx.spoken[k].sense]...)
	}
	slices.Sort(rows)
	return slices.Compact(rows)
}

// rowNamed returns the one row whose label the sentence of a figure names, or
// the total row where it names none; −1 where it names several. named tells
// the two apart.
func (b *binder) rowNamed(g *grid, ctx context) (row int, named bool) {
	row = -1
	for _, r := range g.rowsCalled(ctx) {
		words := g.telling[r]
		within := far
		if dateLike().MatchString(g.rows[r].text) || len(g.rows[r].words) == 1 && len(g.rows[r].text) < 4 {
			within = 3
		}
		if !ctx.all(words, within) {
			continue
		}
		if ctx.joined(words) {
			return -1, false // "England and Wales" is not the row of England
		}
		if row >= 0 {
			return b.nearest(g, ctx)
		}
		row = r
	}
	if row < 0 && g.total >= 0 && !isTotal(g.rows[g.total]) && ctx.all(telling(g.rows[g.total].words), far) {
		return g.total, true // "Typical bill"
	}
	if row < 0 {
		return g.total, false
	}
	return row, true
}

var dateLike = regex.Of(`\d{4}`)

// nearest returns the row named right beside a figure, before any other: "wind
// met 30%, gas 31%".
func (b *binder) nearest(g *grid, ctx context) (int, bool) {
	best, distance, tie := -1, 4, false
	for _, r := range g.rowsCalled(ctx) {
		words := g.telling[r]
		d := ctx.before(words)
		switch {
		case d < distance:
			best, distance, tie = r, d, false
		case d == distance:
			tie = true
		}
	}
	if tie {
		return -1, false
	}
	return best, true
}

// before returns how many words before the figure the words stand, far where
// one of them does not.
func (c context) before(words []string) int {
	most := 0
	for _, w := range words {
		d := far
		for k := range c.spoken {
			if n := c.distance(k); c.spoken[k].sense == w && n < 0 {
				d = min(d, -n)
			}
		}
		most = max(most, d)
	}
	return most
}
