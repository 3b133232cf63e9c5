package relation

import "figcheck/dataset"

var cellTimes = &Rule{
	Name: "cell-times",
	Doc: `"Leeds had twice as many cases as York", "half as many": a multiple or fraction that one cell of a table's column
is of another. The sentence names both rows, one before the second "as" and the other right behind it, and no
third, and the column by all telling words of its header. "Three times more" is left alone, which may mean four.`,
	Example: "Cases: Leeds 412, York 206. Leeds had twice as many cases as York: twice = quotient(412, 206)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			fraction := b.claims[i].Kind == dataset.Fraction
			as := s.secondAs(at)
			if as < 0 || !fraction && b.claims[i].Kind != dataset.Multiplier {
				return
			}
			if x, y, ok := b.cellPair(s, as, ""); ok && fraction {
				b.term(dataset.Share, i, x, y)
			} else if ok {
				b.term(dataset.Quotient, i, x, y)
			}
		})
	},
}

// secondAs returns where the second "as" stands of "as many … as" right behind
// a figure, −1 for none.
func (s *sentence) secondAs(at int) int {
	if at+2 >= len(s.words) || s.words[at+1].low != "as" || !degrees.has(s.words[at+2].low) {
		return -1
	}
	for k := at + 3; k < len(s.words) && k < at+10; k++ {
		if s.words[k].claim < 0 && s.words[k].low == "as" {
			return k
		}
	}
	return -1
}

var degrees = set("many much high large big")
