package relation

import (
	"slices"

	"figcheck/dataset"
)

var rowsExtreme = &Rule{
	Name: "rows-extreme",
	Doc: `"The highest was Leeds with 412 cases", "Hull, with 17 deaths, had the most deaths": a figure that a superlative
calls the greatest or least of a table's column. The column is named by all telling words of its header; between the
superlative and the figure, and behind it, stand only words of the header, the one row named, and words that tell
nothing, for any other may say of which rows it is the highest ("in the east", "since 2019"). A column with a blank cell
binds nothing.`,
	Example: "Cases: Leeds 412, Hull 333. The most cases were in Leeds, 412: 412 = highest(412, 333)",
	bind: func(b *binder) {
		b.eachAny(func(s *sentence, at, i int) {
			sup := b.superlativeOf(s, at)
			if sup < 0 || b.overSome(s, sup) || s.mentions(narrowing) || b.claims[i].Relation != dataset.Exact || s.ofSome(at) && at > sup {
				return
			}
			a, ok := b.questionOf(s, b.nouned(i))
			if !ok || len(a.rows) > 1 || !s.plainFrom(min(sup, at), &a) {
				return
			}
			cells := b.body(a.g, a.column)
			if len(cells) < 2 || !b.sameKind(i, cells[0]) {
				return
			}
			if highest[s.words[sup].low] {
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
		if w := &s.words[k]; w.claim < 0 && (highest[w.low] || lowest[w.low]) {
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

// overSome reports a length of time behind a superlative: "the fewest in three
// years" says nothing of the others.
func (b *binder) overSome(s *sentence, sup int) bool {
	return slices.ContainsFunc(s.words[sup:], func(w word) bool { return w.claim >= 0 && b.claims[w.claim].Kind == dataset.Duration })
}

// plainFrom reports whether nothing but the words of a column and of a row, and
// words that tell nothing, stand in a sentence from a word on.
func (s *sentence) plainFrom(from int, a *question) bool {
	known := slices.Concat(telling(a.g.columns[a.column].words), telling(a.g.columns[a.g.names].words))
	for _, r := range a.rows {
		known = append(known, a.g.telling[r.row]...)
	}
	for k := range s.spoken {
		w := &s.spoken[k]
		if w.word < from || s.words[w.word].claim >= 0 || hollow[w.low] || light[w.low] || idle[w.low] || highest[w.low] || lowest[w.low] || stops(w.low, false) || w.low == "." {
			continue
		}
		if !slices.Contains(known, w.sense) {
			return false
		}
	}
	return true
}

// idle words of a sentence say nothing of which rows it speaks.
var idle = set("came recorded reported seen saw came counted stood value count level figure amount reading result table being went")
