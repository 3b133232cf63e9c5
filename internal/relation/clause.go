package relation

import "figcheck/dataset"

// clauseMarks end a clause.
var clauseMarks = set(", and ; : while but then against compared")

// clause is a figure with the words of its clause.
type clause struct {
	figure   int
	from, to int // words
}

// clauses splits a sentence at its commas and conjunctions into clauses of one
// of the wanted figures each; false where one has two or has another figure, but
// for the one that is passed over. Brackets and clauses without a figure are left out.
func (b *binder) clauses(s *sentence, wanted func(int) bool, pass int) (out []clause, ok bool) {
	c := clause{figure: -1}
	for k := 0; k <= len(s.words); k++ {
		if k == len(s.words) || s.words[k].claim < 0 && clauseMarks.has(s.words[k].low) && !s.words[k].hedge {
			if c.to = k; c.figure >= 0 {
				out = append(out, c)
			}
			c = clause{figure: -1, from: k}
			continue
		}
		if end := b.bracket(s, k, true); end > k {
			k = end - 1
			continue
		}
		switch f := s.words[k].claim; {
		case f < 0 || f == pass || !b.figure(f) && !wanted(f):
		case !wanted(f) || c.figure >= 0:
			return nil, false
		default:
			c.figure = f
		}
	}
	return out, true
}

// dateClauses returns the clauses of a sentence that have one date, whatever
// else they have.
func (b *binder) dateClauses(s *sentence) (out []clause) {
	c := clause{figure: -1}
	for k := 0; k <= len(s.words); k++ {
		if k == len(s.words) || s.words[k].claim < 0 && clauseMarks.has(s.words[k].low) {
			if c.to = k; c.figure >= 0 {
				out = append(out, c)
			}
			c = clause{figure: -1, from: k}
			continue
		}
		if d := s.words[k].claim; d >= 0 && b.claims[d].Kind == dataset.Date && c.figure < 0 {
			c.figure = d
		}
	}
	return out
}

// within returns the first of the words in a clause, −1 for none.
func (s *sentence) within(c clause, words *wordSet) int {
	for k := c.from; k < c.to; k++ {
		if w := &s.words[k]; w.claim < 0 && words.has(w.low) {
			return k
		}
	}
	return -1
}
