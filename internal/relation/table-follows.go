package relation

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

var tableFollows = &Rule{
	Name: "table-follows",
	Doc: `A column that follows from others before or behind it, whatever its header: their sum, the difference, quotient or
product of two, the share one is of another, the change from one to another in per cent. That it does is told by the
rows: all of them follow, or all but one, at least two of them with three digits and more between them, so that chance
is no reason. The one row that does not is bound as the others are, where its figure is of their size. Rows of averages
are none of them, and a column that other rules bound already is left to them.`,
	Example: "Homes 24,000 31,500 18,200, Fibre 20,640 22,050 9,100, Reach 86% 70% 50%: 86% = share(20,640, 24,000)",
	bind: func(b *binder) {
		for i := range b.entire {
			g := &b.entire[i]
			if len(g.columns) < 3 || len(g.columns) > widest || len(g.cells) > longestTable {
				continue
			}
			for c := len(g.columns) - 1; c > g.names; c-- {
				b.columnFollows(g, c)
			}
		}
	},
}

// widest and longestTable bound the work on one table; wider or longer ones
// are data and no statements.
const (
	widest       = 14
	longestTable = 300
)

// sureDigits is how many digits of the rows that follow make a column sure to
// follow, and chance no reason.
const sureDigits = 4.5

// formula is a way in which one figure of a row follows from others, in the
// numbers that are written.
type formula struct {
	rule     dataset.Rule
	from     []int   // columns
	distance bool    // a difference that is printed without its sign
	scale    float64 // of a rate per so many
}

// columnFollows binds a column to the formula that its rows follow.
func (b *binder) columnFollows(g *grid, c int) {
	best, fewest := formula{}, 2
	for _, f := range b.formulas(g, c) {
		if odd, ok := b.rowsFollow(g, c, f); ok && odd < fewest {
			best, fewest = f, odd
		}
	}
	if best.from == nil {
		return
	}
	for r := g.header; r < len(g.cells); r++ {
		k, from := g.cells[r][c], g.at(r, best.from)
		if k < 0 || from == nil || b.related(k, from) || best.rule == dataset.Sum && b.levelLike(k, from) {
			continue
		}
		if best.distance && b.claims[from[0]].Value.Float() < b.claims[from[1]].Value.Float() {
			from[0], from[1] = from[1], from[0]
		}
		b.term(best.rule, k, from...)
	}
}

// at returns the figures of a row in some columns, nil where one has none.
func (g *grid) at(r int, columns []int) (out []int) {
	for _, c := range columns {
		if g.cells[r][c] < 0 {
			return nil
		}
		out = append(out, g.cells[r][c])
	}
	return out
}

// related reports figures of which one is said to follow from the others.
func (b *binder) related(k int, from []int) bool {
	all := append([]int{k}, from...)
	for _, o := range all {
		for _, t := range b.claims[o].Derivation {
			if len(t.Operands) == len(from) && subset(t.Operands, all) {
				return true
			}
		}
	}
	return false
}

func subset(some, all []int) bool {
	for _, s := range some {
		found := false
		for _, a := range all {
			found = found || a == s
		}
		if !found {
			return false
		}
	}
	return true
}

// formulas lists what a column may be of others, by its kind: the likelier first.
func (b *binder) formulas(g *grid, c int) (out []formula) {
	percent, distance, scale := b.percents(g, c), !b.signedColumn(g, c), b.scaleOf(g, c)
	add := func(rule dataset.Rule, from ...int) {
		out = append(out, formula{rule, from, distance && rule == dataset.Difference, scale})
	}
	if !percent {
		for first := g.names + 1; first < c-1; first++ {
			add(dataset.Sum, span(first, c)...)
		}
		for last := c + 3; last <= len(g.columns); last++ {
			add(dataset.Sum, span(c+1, last)...)
		}
	}
	for x := g.names + 1; x < len(g.columns); x++ {
		for y := g.names + 1; y < len(g.columns); y++ {
			switch {
			case x == y || x == c || y == c:
			case percent:
				add(dataset.Share, x, y)
				add(dataset.ChangeBy, x, y)
				add(dataset.Difference, x, y)
			default:
				add(dataset.Difference, x, y)
				add(dataset.Quotient, x, y)
				if x < y {
					add(dataset.Product, x, y)
				}
			}
		}
	}
	return out
}

// signedColumn reports a column in which a figure has a sign of its own.
func (b *binder) signedColumn(g *grid, c int) bool {
	for r := range g.cells {
		if k := g.cells[r][c]; k >= 0 && (b.claims[k].Value.Sign() < 0 || b.plus(k)) {
			return true
		}
	}
	return false
}

// plus reports a figure with a plus sign before it.
func (b *binder) plus(k int) bool {
	from := b.doc.Blocks[b.claims[k].Block].Span.Start
	return strings.HasSuffix(strings.TrimSpace(b.doc.Text[from:b.claims[k].Number.Start]), "+") || b.doc.Text[b.claims[k].Number.Start] == '+'
}

// scaleOf returns the scale of a column of rates per 100,000, 1 for none.
func (b *binder) scaleOf(g *grid, c int) float64 {
	for r := range g.cells {
		if k := g.cells[r][c]; k >= 0 {
			power, scaled := strings.CutPrefix(string(b.claims[k].Mention.Unit), "/10*")
			if n := 0; scaled && len(power) > 0 {
				for n < len(power) && isDigit(rune(power[n])) {
					n++
				}
				e, _ := strconv.Atoi(power[:n])
				return math.Pow10(e)
			}
		}
	}
	return 1
}

func span(from, to int) (out []int) {
	for c := from; c < to; c++ {
		out = append(out, c)
	}
	return out
}

// meanRows are rows that do not follow from their columns as the others do.
var meanRows = set("average mean median typical")

// rowsFollow reports whether all rows but one at the most follow a formula, and
// how many do not.
func (b *binder) rowsFollow(g *grid, c int, f formula) (odd int, ok bool) {
	rows, digits, plausible := 0, 0.0, true
	for r := g.header; r < len(g.cells); r++ {
		k, from := g.cells[r][c], g.at(r, f.from)
		if k < 0 || from == nil || g.rows[r].has(meanRows) || f.rule == dataset.Sum && b.levelLike(k, from) {
			continue
		}
		want, slack, sound := b.outcome(f.rule, from)
		if !sound {
			return 0, false
		}
		if want, slack = want*f.scale, slack*f.scale; f.distance {
			want = math.Abs(want)
		}
		v, step := b.written(k)
		switch miss := math.Abs(v - want); {
		case miss <= step/2+slack+1e-9*math.Abs(want):
			rows++
			if miss <= step && !b.repeats(k, from) {
				digits += math.Log10(math.Max(1, math.Abs(v)/step))
			}
		default:
			odd++
			plausible = odd == 1 && b.sizes(v, want) && !b.repeats(k, from)
		}
		if odd > 1 {
			return odd, false
		}
	}
	return odd, rows >= 2 && plausible && digits >= sureDigits
}

// sizes reports two numbers of which one may be a slip of the other.
func (b *binder) sizes(v, want float64) bool {
	x, y := math.Abs(v), math.Abs(want)
	return x < 9.5*y && y < 9.5*x
}

// levelLike reports the figure at the end of a row, or column, that is no larger
// than the greatest of the others: a level or a mean, and no sum of them.
func (b *binder) levelLike(k int, from []int) bool {
	v := math.Abs(b.claims[k].Value.Float())
	return slices.ContainsFunc(from, func(o int) bool { return math.Abs(b.claims[o].Value.Float()) >= v })
}

// repeats reports a figure that only says one of the others again, the rest
// being nothing, or one.
func (b *binder) repeats(k int, from []int) bool {
	for _, o := range from {
		if b.claims[o].Value.Equal(b.claims[k].Value) {
			return true
		}
	}
	return false
}

// written returns the value of a figure and the place value of the last digit
// that is written, a nought or not.
func (b *binder) written(k int) (v, step float64) {
	c := &b.claims[k]
	v = c.Value.Float()
	n := 0.0
	for _, r := range b.doc.Text[c.Number.Start:c.Number.End] {
		if isDigit(r) {
			n = 10*n + float64(r-'0')
		}
	}
	switch step = c.Precision.Float(); {
	case v != 0 && n > 0:
		return v, math.Abs(v) / n
	case step > 0:
		return v, step
	}
	return v, 1
}

// outcome returns what a formula gives for some figures, and how much of it
// their own rounding may be; false where one of them is none, or they are not
// of the kinds that it takes.
func (b *binder) outcome(rule dataset.Rule, from []int) (want, slack float64, sound bool) {
	var v, half [2]float64
	for n, k := range from {
		c := &b.claims[k]
		if !c.Value.Valid() || c.Relation != dataset.Exact {
			return 0, 0, false
		}
		x, step := b.written(k)
		if c.Kind == dataset.Count && c.Value.IsInt() {
			step = math.Min(step, 1)
		}
		if rule == dataset.Sum || rule == dataset.Difference {
			if b.claims[k].Mention.Unit != b.claims[from[0]].Mention.Unit && !b.alike(k, from[0]) {
				return 0, 0, false
			}
			if rule == dataset.Sum {
				want, slack = want+x, slack+step/2
			}
		}
		if n < 2 {
			v[n], half[n] = x, step/2
		}
	}
	a, c := v[0], v[1]
	switch rule {
	case dataset.Difference:
		return a - c, half[0] + half[1], true
	case dataset.Product:
		return a * c, math.Abs(a)*half[1] + math.Abs(c)*half[0], true
	case dataset.Quotient, dataset.Share, dataset.ChangeBy:
		return ratioOf(rule, a, c, half[0], half[1])
	}
	return want, slack, true
}

// ratioOf is the part of outcome that divides.
func ratioOf(rule dataset.Rule, a, c, da, dc float64) (want, slack float64, sound bool) {
	if rule == dataset.ChangeBy {
		a, c, da, dc = c, a, dc, da
	}
	if c <= 0 || a < 0 {
		return 0, 0, false
	}
	want = a / c
	slack = want * (da/math.Max(a, da) + dc/c)
	if a == 0 {
		slack = da / c
	}
	switch rule {
	case dataset.Share:
		return 100 * want, 100 * slack, true
	case dataset.ChangeBy:
		return 100 * (want - 1), 100 * slack, true
	}
	return want, slack, true
}
