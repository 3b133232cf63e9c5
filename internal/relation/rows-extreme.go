package relation

import (
	"figcheck/dataset"
)

var rowsExtreme = &Rule{
	Name: "rows-extreme",
	Doc: `"The highest was Leeds with 412 cases", "Hull, with 17 deaths, had the most deaths": a figure that a superlative
calls the greatest or least of a table's column. The column is named by all telling words of its header; beside them
stand only the one row named and words that tell nothing, for any other may say of which rows it is the highest ("in the
east", "since 2019"). A column with a blank cell, or with a figure as large as all others together, which may be a
total, binds nothing, and neither does what may be the highest of years.`,
	Example: "Cases: Leeds 412, Hull 333. The most cases were in Leeds, 412: 412 = highest(412, 333)",
	bind: func(b *binder) {
		b.eachAny(func(s *sentence, at, i int) {
			sup := b.superlativeOf(s, at)
			if sup < 0 || s.mentions(narrowing) || b.claims[i].Relation != dataset.Exact || s.ofSome(at) && at > sup {
				return
			}
			a, ok := b.questionOf(s, b.nouned(i))
			if !ok || len(a.rows) > 1 || !b.plainly(s, &a, len(s.words)-1) || b.ofYears(s, &a, sup) {
				return
			}
			cells := b.body(a.g, a.column)
			if len(cells) < 2 || !b.sameKind(i, cells[0]) {
				return
			}
			if highest.has(s.words[sup].low) {
				b.term(dataset.Highest, i, cells...)
			} else {
				b.term(dataset.Lowest, i, cells...)
			}
		})
	},
}

var (
	highest = set("highest largest biggest greatest most")
	lowest  = set("lowest smallest fewest least")
)

// superlativeOf returns the one superlative of a sentence, where no other
// amount stands between it and the figure; −1 for none.
func (b *binder) superlativeOf(s *sentence, at int) int {
	found := -1
	for k := range s.words {
		if w := &s.words[k]; w.claim < 0 && (highest.has(w.low) || lowest.has(w.low)) {
			if found >= 0 || k+1 < len(s.words) && s.words[k+1].low == "of" {
				return -1
			}
			found = k
		}
	}
	if found < 0 || b.qualifiesSuperlative(s, found) {
		return -1
	}
	for k := min(found, at) + 1; k < max(found, at); k++ {
		if c := s.words[k].claim; c >= 0 && b.figure(c) {
			return -1
		}
	}
	return found
}

// qualifiesSuperlative reports "the second highest", "at most", "one of the
// highest".
func (b *binder) qualifiesSuperlative(s *sentence, k int) bool {
	if k > 0 && s.words[k-1].claim < 0 && (s.words[k-1].low == "the" || s.words[k-1].low == "its" || s.words[k-1].low == "their") {
		return k > 1 && s.words[k-2].low == "of"
	}
	return k > 0 && (s.words[k-1].claim >= 0 || s.words[k-1].low == "at" || s.words[k-1].low == "of")
}

// ofYears reports a superlative that may be of years and not of rows, where a
// column of another year stands beside: "cases were highest in 2024, at 412".
// It is of rows where the row is said to have it, or to be it.
func (b *binder) ofYears(s *sentence, a *question, sup int) bool {
	words := a.g.columns[a.column].words
	year := yearLabel().FindString(a.g.columns[a.column].text)
	if len(telling(without(words, year))) == 0 {
		return true // a header of nothing but a year
	}
	if year == "" {
		return false
	}
	if len(a.rows) != 1 {
		return true
	}
	row := a.rows[0]
	if row.to < sup {
		return s.within(clause{from: row.to, to: sup}, having) < 0
	}
	k := row.from - 1
	for k > sup && (s.words[k].low == "in" || s.words[k].low == "at") {
		k--
	}
	return s.words[k].claim >= 0 || s.words[k].low != "was" && s.words[k].low != "were"
}

var having = set("had has have recorded reported saw counted")
