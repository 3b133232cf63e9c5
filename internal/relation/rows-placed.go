package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var rowsPlaced = &Rule{
	Name: "rows-placed",
	Doc: `"Hull had the second highest number of cases": the place of a row among all rows of a column, counted from the
greatest, or from the least behind "second lowest". The sentence names one row and the column, by all telling words of
its header, and nothing else. "Ranked second" is left alone, for it does not say from which end.`,
	Example: "Cases: Leeds 412, Hull 333, York 206. Hull had the second highest number of cases: second = from_top(333, 412, 206)",
	bind: func(b *binder) {
		if len(b.grids) == 0 {
			return
		}
		for i := range b.claims {
			if c := &b.claims[i]; b.of[i] >= 0 && c.Kind == dataset.Ordinal && c.Value.Valid() {
				b.inOrderOf(i)
			}
		}
	},
}

// superlativeIn tells from which end an ordinal counts: "second highest".
func (b *binder) superlativeIn(c int) (top, bottom bool) {
	for _, w := range strings.FieldsFunc(strings.ToLower(b.doc.Text[b.claims[c].Start:b.claims[c].End]), notWordRune) {
		_, last, _ := strings.Cut("-"+w, "-")
		top, bottom = top || highest.has(last) || highest.has(w), bottom || lowest.has(last) || lowest.has(w)
	}
	return top, bottom
}

// inOrderOf binds an ordinal to the cell of its row and all others of the column.
func (b *binder) inOrderOf(i int) {
	top, bottom := b.superlativeIn(i)
	if top == bottom {
		return
	}
	s := &b.sentences[b.of[i]]
	b.speak(s)
	a, ok := b.questionOf(s, "")
	if !ok || len(a.rows) != 1 || !b.plainly(s, &a, max(s.place(i), a.rows[0].to)) || b.ofYears(s, &a, s.place(i)) {
		return
	}
	cells, own := b.body(a.g, a.column), a.cell(a.rows[0].row)
	if !slices.Contains(cells, own) || len(cells) < 3 {
		return
	}
	others := slices.DeleteFunc(cells, func(k int) bool { return k == own })
	rule := dataset.FromTop
	if bottom {
		rule = dataset.FromBottom
	}
	b.term(rule, i, append([]int{own}, others...)...)
}
