package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// fraction reads "two-thirds", "a quarter of the budget", "roughly half",
// "nine-tenths", "half an hour" and "one-half percent".
func (r *reader) fraction(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	if _, ok := r.halfOf(j); ok {
		return nil, i
	}
	num := 1
	switch {
	case r.low(j) == "a" || r.low(j) == "an" || r.low(j) == "the" && h.last > h.first:
		j++
	case r.is(j, lexicon.Cardinal) && r.at(j).Lex.Value > 0:
		num, j = int(r.at(j).Lex.Value), j+1
		if r.hyphen(j) {
			j++
		}
	}
	if !r.fractionWord(j, num, j > h.last) {
		return nil, i
	}
	den := int(r.at(j).Lex.Value)
	if num >= den && den != 2 && num < 20 || r.low(j) == "half" && num > 1 {
		return nil, i
	}
	n := numeral{first: h.last, last: j + 1, value: quotient(num, den), fraction: true}
	if num == 1 && den == 10 || den == 100 {
		n.precision = dataset.Decimal{}
	}
	m := r.mention(Mention{Number: r.span(n.first, n.last), Value: n.value, Relation: h.relation, Kind: dataset.Fraction, Unit: "1"})
	k := n.last
	if r.low(k) == "a" || r.low(k) == "an" || r.low(k) == "of" && (r.low(k+1) == "a" || r.low(k+1) == "an") {
		if r.low(k) == "of" {
			k++
		}
		k++
	}
	u := unitGuess{last: n.last}
	if g, ok := r.physicalAt(k, &numeral{digits: true, value: n.value}); ok && (k > n.last || g.kind == dataset.Percent || g.kind == dataset.PercentagePoints || r.halved(j, g)) {
		u = g
		m.Precision = dataset.NewDecimal(1, -1)
		r.apply(m, &u)
	} else if low := r.low(k); low == "point" || low == "points" {
		r.partOfPoint(m, &u, k)
	}
	return r.finish(m, h.first, u.last)
}

// partOfPoint reads "a quarter point", "a quarter of a point" and "half a point" as percentage
// points where nine points would be.
func (r *reader) partOfPoint(m *Mention, u *unitGuess, k int) {
	if r.points(m); m.Kind == dataset.PercentagePoints {
		m.Precision = dataset.NewDecimal(1, -2)
		m.UnitSpan, u.last = r.span(k, k+1), k+1
	}
}

// halved reports whether half or quarter at token j stands right before its
// unit: "half-litre bottles", "a half day", "three quarter miles". Halves of a
// year and of a century are names of periods.
func (r *reader) halved(j int, g unitGuess) bool {
	switch r.low(j) {
	case "half", "quarter", "quarters":
		return measured(g.kind) || g.code == "d" || g.code == "h" || g.code == "min"
	}
	return false
}

// fractionWord guards the words that are more than fractions: the first half,
// the third quarter, a second, quarter-final, half-time, a third term.
func (r *reader) fractionWord(j, num int, led bool) bool {
	t := r.at(j)
	if !t.Is(lexicon.Part) && !(t.Is(lexicon.Ordinal) && t.Lex.Value >= 3 && num == 1 && led) {
		return false
	}
	switch r.low(j - 1) {
	case "first", "second", "third", "fourth", "last", "this", "each", "per", "next", "previous", "same", "latest", "every", "other", "final", "opening", "current":
		return false
	}
	next := r.at(j + 1)
	switch t.Lex.Text {
	case "half":
		if r.hyphen(j+1) && !r.is(j+2, lexicon.UnitStart) || r.low(j+1) == "time" || r.low(j+1) == "past" || r.low(j-1) == "and" && num == 1 && !led {
			return false
		}
		return true
	case "quarter":
		return led && !r.hyphen(j+1) && r.low(j+1) != "past" && r.low(j+1) != "to" && !(r.low(j+1) == "earlier") || num > 1
	case "quarters", "halves":
		return num > 1
	}
	if t.Is(lexicon.Part) {
		return num > 1 || led
	}
	if t.Is(lexicon.Ordinal) { // a third, one-fifth, a tenth
		if r.low(j-1) == "the" {
			return false
		}
		if num == 1 && r.low(j-1) == "a" || r.low(j-1) == "an" || r.low(j-1) == "one" || r.hyphen(j-1) {
			switch {
			case r.low(j+1) == "of", next.End == next.Start, r.is(j+1, lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary), !next.Glued && next.Kind != 0, next.Glued && next.Kind != 0:
				return true
			case r.low(j+1) == "more", r.low(j+1) == "less", r.low(j+1) == "larger", r.low(j+1) == "higher", r.low(j+1) == "lower", r.low(j+1) == "fewer":
				return true
			case r.hyphen(j-1) || r.low(j-1) == "one":
				return true
			}
			return r.is(j+1, lexicon.Verb)
		}
	}
	return false
}

// vague reads "dozens of deaths", "tens of thousands of people", "billions of
// dollars", "several hundred", "a few thousand".
func (r *reader) vague(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	var low, high int64
	exp := int32(0)
	switch {
	case r.is(j, lexicon.Vague):
		w := r.at(j).Lex
		low, high = w.Low, w.High
		j++
		for steps := 0; steps < 2 && r.low(j) == "of" && r.is(j+1, lexicon.Vague); steps++ {
			w := r.at(j + 1).Lex
			unit := w.Low
			if w.Text != "dozens" && w.Text != "scores" {
				unit = w.Low / 2
			}
			low, high, j = low/2*unit, high*unit, j+2
			if r.at(j-3).Low() == "hundreds" {
				low = 200 * unit
			}
		}
		if r.is(j-1, lexicon.Vague) && r.low(j-2) == "of" && r.low(j-3) == "tens" {
			low *= 2
		}
	case r.low(j) == "several" || r.low(j) == "few" && r.low(j-1) == "a" || r.low(j) == "a" && r.low(j+1) == "few" || r.low(j) == "many":
		if r.low(j) == "a" {
			j++
		}
		j++
		if !r.is(j, lexicon.Scale) && r.low(j) != "dozen" {
			return nil, i
		}
		low, high = 2, 10
		if r.low(j) == "dozen" {
			low, high, j = 24, 100, j+1
		}
		for r.is(j, lexicon.Scale) {
			exp += r.at(j).Lex.Exponent
			j++
		}
	default:
		return nil, i
	}
	if w := r.low(j - 1); w == "tens" || w == "scores" && r.low(j) != "of" {
		return nil, i
	}
	m := r.mention(Mention{Number: r.span(h.last, j), Low: dataset.NewDecimal(low, exp), High: dataset.NewDecimal(high, exp), Relation: dataset.Vague, Kind: dataset.Count, Unit: "1"})
	k := j
	if r.low(k) == "of" {
		k++
	}
	u := r.unitAt(k, &numeral{value: dataset.NewDecimal(2, 0), last: k}, currency{})
	if u.code == "" {
		u.last = j
		if noun, ok := r.nounAt(k, &numeral{value: dataset.NewDecimal(2, 0)}); ok {
			m.Unit, m.UnitName, m.UnitSpan, u.last = noun.unit, noun.name, noun.span, noun.last
		}
		return r.finishVague(h, m, u.last)
	}
	r.apply(m, &u)
	return r.finishVague(h, m, u.last)
}

func (r *reader) finishVague(h hedge, m *Mention, last int) (*Mention, int) {
	m.Relation, m.Change = dataset.Vague, dataset.NoChange
	m.Start, m.End = int(r.at(h.first).Start), r.end(last)
	return m, last
}
