package quantity

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Fractions whose parts need more than one word or a line to divide by.

// parts reads a number of parts where either takes several words: "one
// twenty-fifth", "twenty-three fifths", "a trillionth", "one hundred
// thirty-fifths". The words could be cut between the two in several places;
// the number of parts is taken as long as what is left is a number.
func (r *reader) parts(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	first, minus := r.negative(h.last)
	last, compound := r.ordinalRun(first)
	if last <= first+1 || !compound && !minus {
		return nil, i
	}
	for cut := first + 1; cut < last; cut++ {
		if r.hyphen(cut) || r.low(cut) == "and" || r.low(cut-1) == "and" || r.hyphen(cut-1) && cut != last-1 {
			continue
		}
		num, ok := r.partsCounted(first, cut)
		if !ok {
			continue
		}
		den, ok := r.partSize(cut, last)
		if !ok || num.Cmp(one) != 0 && !r.is(last-1, lexicon.Part) || !r.divided(first, last) {
			continue
		}
		v := num.Quo(num, den)
		if minus {
			v.Neg(v)
		}
		u := unitGuess{last: last}
		m := r.mention(Mention{Number: r.span(h.last, last), Value: dataset.DecimalOf(v), Relation: h.relation, Kind: dataset.Fraction, Unit: "1"})
		u = r.ofUnit(&numeral{last: last, value: m.Value}, u)
		r.apply(m, &u)
		return r.finish(m, h.first, u.last)
	}
	return nil, i
}

var one = big.NewRat(1, 1)

// negative steps over "minus" and "negative".
func (r *reader) negative(i int) (int, bool) {
	if w := r.low(i); w == "minus" || w == "negative" {
		return i + 1, true
	}
	return i, false
}

// longestParts bounds the words of a fraction; longer runs are lists.
const longestParts = 16

// ordinalRun returns the token after the words of number from token i whose
// last is an ordinal or part, and whether there are more than two of them or
// a word of scale among them.
func (r *reader) ordinalRun(i int) (last int, compound bool) {
	if w := r.low(i); w == "a" || w == "an" {
		i++
	}
	words := 0
	for j := i; j < i+longestParts; j++ {
		t := r.at(j)
		switch {
		case r.hyphen(j), r.low(j) == "and":
			continue
		case t.Kind != token.Word || !t.Is(lexicon.Cardinal|lexicon.Tens|lexicon.Scale|lexicon.Ordinal|lexicon.Part):
			return i, false
		}
		words++
		compound = compound || t.Is(lexicon.Tens|lexicon.Scale) || t.Is(lexicon.Ordinal) && t.Lex.Value > 1000
		if t.Is(lexicon.Ordinal | lexicon.Part) {
			return j + 1, compound || words > 2
		}
	}
	return i, false
}

// partsCounted reads tokens [first, cut) as the number of parts.
func (r *reader) partsCounted(first, cut int) (*big.Rat, bool) {
	if w := r.low(first); cut == first+1 && (w == "a" || w == "an") {
		return big.NewRat(1, 1), true
	}
	s := spelled{lastExp: 100}
	if !r.takeAll(&s, first, cut) {
		return nil, false
	}
	return s.decimal().Rat(), true
}

// partSize reads tokens [cut, last) as the number of parts that make one: the
// thirty-five of "thirty-fifths".
func (r *reader) partSize(cut, last int) (*big.Rat, bool) {
	s, part := spelled{lastExp: 100}, r.at(last-1).Lex.Value
	switch {
	case cut == last-1:
		return big.NewRat(part, 1), part > 1
	case !r.takeAll(&s, cut, last-1), part > 99 || s.last != lexicon.Scale && !(s.last == lexicon.Tens && part < 10):
		return nil, false
	}
	v := s.decimal().Rat()
	return v.Add(v, big.NewRat(part, 1)), true
}

// takeAll reads every word of tokens [i, end) into s.
func (r *reader) takeAll(s *spelled, i, end int) bool {
	for ; i < end; i++ {
		if r.hyphen(i) || r.low(i) == "and" && s.last == lexicon.Scale {
			continue
		}
		if !s.take(r.at(i)) {
			return false
		}
	}
	return s.last != 0
}

// divided reports whether the words are a fraction and not a rank: nothing
// that it could be the rank of follows, "the twenty-first century".
func (r *reader) divided(first, last int) bool {
	if w := r.low(first - 1); w == "the" || w == "his" || w == "her" || w == "its" || w == "their" {
		return false
	}
	t := r.at(last)
	return t.End == 0 || r.low(last) == "of" || r.sym(last, ".,;:?!)")
}

// over reads a number divided by another, where nothing but the two is said:
// "one over twenty", "the answer is 3 over 4".
func (r *reader) over(i int) (*Mention, int) {
	first, minus := r.negative(i)
	a, ok := r.numeral(first)
	if !ok || r.low(a.last) != "over" || !r.numberStarts(a.last+1) {
		return nil, i
	}
	b, ok := r.numeral(a.last + 1)
	if !ok || b.value.Sign() <= 0 || r.at(b.last).End != 0 && !r.sym(b.last, ".?!") || a.value.Float() >= b.value.Float() && i > 0 {
		return nil, i
	}
	v := a.value.Rat()
	v.Quo(v, b.value.Rat())
	if minus {
		v.Neg(v)
	}
	s := r.span(i, b.last)
	return r.mention(Mention{Span: s, Number: s, Value: dataset.DecimalOf(v), Relation: dataset.Exact, Kind: dataset.Fraction, Unit: "1", Change: dataset.NoChange}), b.last
}
