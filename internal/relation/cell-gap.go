package relation

import "figcheck/dataset"

var cellGap = &Rule{
	Name: "cell-gap",
	Doc: `"Leeds had 79 more cases than Hull", "12% fewer": how far two cells of a table's column lie apart. The sentence
names both rows, one before "than" and the other right behind it, and no third, and the column by all telling
words of its header, years included. A sentence with another date, or about some of the cases, binds nothing.`,
	Example: "Cases: Leeds 412, Hull 333. Leeds had 79 more cases than Hull: 79 more cases = difference(412, 333)",
	bind: func(b *binder) {
		b.eachAsked(func(s *sentence, at, i int) {
			word, than := b.comparedAt(s, at)
			if than < 0 {
				return
			}
			noun := b.nouned(i)
			if noun == "" && b.claims[i].Kind == dataset.Count {
				return
			}
			x, y, ok := b.cellPair(s, than, noun)
			switch {
			case !ok:
			case b.claims[i].Kind == dataset.Percent:
				b.term(dataset.ChangeBy, i, y, x)
			case !b.sameKind(i, x) && !(b.claims[i].Kind == dataset.PercentagePoints && b.claims[x].Kind == dataset.Percent):
			case word == "fewer" || word == "less" || word == "lower":
				b.term(dataset.Difference, i, y, x)
			default:
				b.term(dataset.Difference, i, x, y)
			}
		})
	},
}

// eachAsked calls use for every figure of the text that is known in full and
// that nothing else binds, where the document has tables.
func (b *binder) eachAsked(use func(s *sentence, at, i int)) {
	b.eachAny(func(s *sentence, at, i int) {
		if len(b.claims[i].Derivation) == 0 {
			use(s, at, i)
		}
	})
}

// eachAny also calls it for figures that follow from others.
func (b *binder) eachAny(use func(s *sentence, at, i int)) {
	if len(b.grids) == 0 {
		return
	}
	for i := range b.claims {
		c := &b.claims[i]
		if b.of[i] < 0 || !b.figure(i) || !c.Value.Valid() || c.Stance == dataset.Denied {
			continue
		}
		s := &b.sentences[b.of[i]]
		b.speak(s)
		if at := s.place(i); at >= 0 {
			use(s, at, i)
		}
	}
}

// comparedAt returns the word by which a figure compares and where the "than"
// behind it stands, −1 for none.
func (b *binder) comparedAt(s *sentence, at int) (word string, than int) {
	for _, w := range s.spoken[s.words[at].spoken:s.spokenFrom(at+2)] {
		if gapWords.has(w.low) {
			word = w.low
		}
	}
	if word == "" || s.ofSome(at) {
		return "", -1
	}
	for k := at + 1; k < len(s.words) && k < at+9; k++ {
		w := &s.words[k]
		if w.claim >= 0 && b.figure(w.claim) || w.claim < 0 && stops(w.low, false) {
			return "", -1
		}
		if w.low == "than" {
			return word, k
		}
	}
	return "", -1
}

var gapWords = set("more fewer less higher lower")

// cellPair returns the cells of the row named before the word than, or the
// second "as", and of the row named right behind it, where the sentence names no
// others.
func (b *binder) cellPair(s *sentence, than int, noun string) (x, y int, ok bool) {
	a, ok := b.questionOf(s, noun)
	if !ok || len(a.rows) != 2 || a.rows[0].to >= than || a.rows[1].from <= than || a.rows[1].from > than+4 || !b.plainly(s, &a, a.rows[1].to) {
		return -1, -1, false
	}
	x, y = a.cell(a.rows[0].row), a.cell(a.rows[1].row)
	return x, y, x >= 0 && y >= 0 && b.alike(x, y)
}
