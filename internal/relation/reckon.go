package relation

import (
	"math"
	"slices"

	"figcheck/dataset"
)

// reckoned is what two cells give.
type reckoned struct {
	rule dataset.Rule
	x, y int
	want float64
}

// bindNearest binds the figure to the pair of cells that gives it, and to the
// nearest one where none does.
func (t *teller) bindNearest() {
	t.reckon()
	if len(t.likely) == 0 || slices.ContainsFunc(t.other, t.fits) {
		return
	}
	best, apart := -1, math.Inf(1)
	v := math.Abs(t.claims[t.i].Value.Float())
	for n, c := range t.likely {
		d := math.Abs(math.Log(v / c.want))
		if t.fits(c) {
			d = -1
		}
		if d < apart {
			best, apart = n, d
		}
	}
	if best < 0 || apart > math.Log(4) {
		return
	}
	switch c := t.likely[best]; c.rule {
	case dataset.Share:
		t.share(t.i, c.x, c.y)
	case dataset.Restate:
		t.term(c.rule, t.i, c.x)
	default:
		t.term(c.rule, t.i, c.x, c.y)
	}
}

// fits reports a pair that gives the figure, read widely.
func (t *teller) fits(c reckoned) bool {
	claim := &t.claims[t.i]
	v, step := t.written(t.i)
	v = math.Abs(v)
	slack := step/2 + 0.02*c.want
	switch claim.Relation {
	case dataset.Exact:
	case dataset.MoreThan, dataset.AtLeast:
		return c.want > 0.97*v && c.want < 1.3*v
	case dataset.Almost:
		return c.want < 1.01*v && c.want > 0.88*v
	case dataset.LessThan, dataset.AtMost, dataset.UpTo:
		return c.want < 1.03*v && c.want > 0.6*v
	default:
		slack = math.Max(slack, 0.12*v)
	}
	if claim.Kind == dataset.Fraction {
		slack = math.Max(slack, 0.045)
	}
	return math.Abs(v-c.want) <= slack
}

// reckon lists what the pairs of cells give that may be meant.
func (t *teller) reckon() {
	g := t.g
	for x := g.names + 1; x < len(g.columns); x++ {
		for y := g.names + 1; y < len(g.columns); y++ {
			if x != y {
				t.pairOfColumns(x, y)
			}
		}
		if k := g.cells[t.row][x]; k >= 0 && t.ask == askCell {
			t.add(dateHead(g.columns[x]) && x == t.lastOf(k) || !dateHead(g.columns[x]) && t.onlyOfUnit(g, x), dataset.Restate, k, k)
		} else if k >= 0 {
			for r := range g.cells {
				if o := g.cells[r][x]; o >= 0 && r != t.row {
					t.pairOfRows(x, r, k, o)
				}
			}
		}
	}
}

// lastOf returns the last column of figures like one.
func (t *teller) lastOf(k int) int {
	for c := len(t.g.columns) - 1; c > t.g.names; c-- {
		if o := t.g.cells[t.row][c]; o >= 0 && t.alike(o, k) {
			return c
		}
	}
	return -1
}

// pairOfColumns adds what two cells of the row give.
func (t *teller) pairOfColumns(x, y int) {
	k, o := t.g.cells[t.row][x], t.g.cells[t.row][y]
	if k < 0 || o < 0 || !t.claims[k].Value.Valid() || !t.claims[o].Value.Valid() {
		return
	}
	dated := dateHead(t.g.columns[x]) && dateHead(t.g.columns[y]) && t.headed(x, y)
	first, second := yearLabel().FindString(t.g.columns[x].text), yearLabel().FindString(t.g.columns[y].text)
	forward := first < second || first == second && x < y
	named := t.named(x) && t.named(y)
	switch {
	case t.ask == askShare && t.alike(k, o):
		t.add(named && !t.headed(x, y) && t.amounts(t.g, x) && t.ofColumn(y), dataset.Share, k, o)
	case t.ask == askChange && forward && !t.shareLike(k):
		t.add(dated, dataset.ChangeBy, k, o)
	case t.ask == askDistance && t.alike(k, o) && t.claims[k].Value.Float() >= t.claims[o].Value.Float():
		t.add(dated || named && len(t.rows) == 1, dataset.Difference, k, o)
	}
}

// headed reports two columns of one measure: their heads differ in nothing but the date.
func (t *teller) headed(x, y int) bool {
	return slices.Equal(t.undated(x), t.undated(y))
}

func (t *teller) undated(c int) (out []string) {
	for _, w := range telling(t.g.columns[c].words) {
		if !yearLabel().MatchString(w) && !dateHead(label{words: []string{w}}) {
			out = append(out, w)
		}
	}
	return out
}

// named reports a column of which the sentence has a telling word of the header.
func (t *teller) named(c int) bool {
	return slices.ContainsFunc(telling(t.g.columns[c].words), t.s.speaksOf)
}

// pairOfRows adds what the cell of the row gives with one of another row.
func (t *teller) pairOfRows(c, r, k, o int) {
	if !t.claims[k].Value.Valid() || !t.claims[o].Value.Valid() {
		return
	}
	both := slices.Contains(t.rows, r) && len(t.rows) == 2
	switch {
	case t.ask == askShare:
		if r == t.g.total {
			t.add(t.ofColumn(c), dataset.Share, k, o)
		}
	case t.ask == askDistance && t.alike(k, o):
		if t.claims[k].Value.Float() < t.claims[o].Value.Float() {
			k, o = o, k
		}
		t.add(both, dataset.Difference, k, o)
	case t.ask == askChange && !t.shareLike(k) && slices.Contains(t.rows, r):
		t.add(false, dataset.ChangeBy, o, k)
	}
}

// ofColumn reports that what a share is of is what a column has: its noun, or "all"
// where the table has no other column of amounts than this and the one of the
// figure by which the row is known.
func (t *teller) ofColumn(c int) bool {
	words := telling(t.g.columns[c].words)
	all := false
	for k := t.at + 1; k < len(t.s.words) && k < t.at+6 && t.s.words[k].claim < 0; k++ {
		w := &t.s.words[k]
		if slices.Contains(words, sense(w.low)) {
			return (k+1 >= len(t.s.words) || t.s.words[k+1].low != "of") && !t.s.ofSome(k)
		}
		all = all || w.low == "all"
		if !all && w.low != "of" && !light.has(w.low) && w.low != "total" {
			return false
		}
	}
	return all && t.anchor >= 0 && c != t.anchor && t.twoAmounts()
}

// twoAmounts reports a table with two columns of amounts.
func (t *teller) twoAmounts() bool {
	n := 0
	for c := t.g.names + 1; c < len(t.g.columns); c++ {
		if t.amounts(t.g, c) {
			n++
		}
	}
	return n == 2
}

// add keeps what two cells give, in the unit of the figure.
func (t *teller) add(likely bool, rule dataset.Rule, x, y int) {
	a, b := t.claims[x].Value.Float(), t.claims[y].Value.Float()
	c := reckoned{rule, x, y, math.Abs(a - b)}
	percent := t.claims[t.i].Kind == dataset.Percent
	switch rule {
	case dataset.Difference:
		unit := t.claims[t.i].Kind == dataset.PercentagePoints || t.sameKind(t.i, x)
		if likely = likely && unit; !unit && !t.nouny(x) {
			return
		}
	case dataset.Restate:
		if c.want = a; !t.sameKind(t.i, x) {
			return
		}
	case dataset.Share:
		c.want = a / b
	case dataset.ChangeBy:
		c.want = math.Abs(b/a - 1)
	}
	if percent && rule != dataset.Difference {
		c.want *= 100
	}
	if c.want <= 0 || math.IsNaN(c.want) || math.IsInf(c.want, 0) {
		return
	}
	if likely {
		t.likely = append(t.likely, c)
	} else {
		t.other = append(t.other, c)
	}
}

// nouny reports a cell without a unit of its own.
func (t *teller) nouny(k int) bool { return countLike(string(t.claims[k].Mention.Unit)) }
