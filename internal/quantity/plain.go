package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// plain reads a number with what stands around it: hedge or currency before,
// the number, a range, then unit, counted noun and trailing hedge.
func (r *reader) plain(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	minus := r.low(h.last) == "minus" && r.moneySymbol(h.last+1) > h.last+1
	if minus {
		h.last++
	}
	if h.last > i && (r.generation(h.last) > h.last || r.gluedLetters(h.last) > h.last) { // up to 3G
		return nil, i
	}
	c := r.currencyBefore(h.last)
	n, ok := r.numeral(c.last)
	if !ok {
		return nil, i
	}
	if minus {
		n.value = n.value.Neg()
	}
	n.last = r.saidAgain(&n)
	if last, ok := r.plusMinus(n.last); ok {
		n.last = last
		if h.relation == dataset.Exact {
			h.relation = dataset.About
		}
	}
	m := r.mention(Mention{Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision, Relation: h.relation, Cue: h.cue})
	u := r.unitAt(n.last, &n, c)
	if u.code == "" && (n.fraction || n.value.Valid() && !n.value.IsInt() && !n.digits) {
		u = r.ofUnit(&n, u)
	}
	if g, ok := r.rangeAfter(h, c, &n, &u); ok {
		return r.finishRange(h, &g)
	}
	if t, change, ok := r.countedTime(&n); ok && u.code == "" {
		u, m.Change = t, change
	}
	if c.last == h.last && u.code == "" && !n.digits && r.pronounOne(&n) {
		return nil, i
	}
	r.apply(m, &u)
	if u.code == "" {
		r.count(m, &n, n.last, &u)
	} else {
		r.belowZero(m, &u)
		r.compound(m, &u)
		r.aged(m, &u)
		r.scaleCentury(m)
	}
	return r.finish(m, h.first, u.last)
}

// belowZero reads "two degrees below zero".
func (r *reader) belowZero(m *Mention, u *unitGuess) {
	if (m.Kind == dataset.Temperature || m.Unit == "deg") && r.low(u.last) == "below" && (r.low(u.last+1) == "zero" || r.low(u.last+1) == "freezing" && m.Unit == "Cel") {
		m.Value, u.last = m.Value.Neg(), u.last+2
	}
}

// ofUnit reads the unit of a fraction: "1/16 of a pint".
func (r *reader) ofUnit(n *numeral, u unitGuess) unitGuess {
	j := n.last
	if r.low(j) == "of" && r.is(j+1, lexicon.TimeUnit) { // one and a quarter of hours
		if g, ok := r.unitWords(j+1, n); ok {
			return g
		}
	}
	if r.low(j) != "of" || r.low(j+1) != "a" && r.low(j+1) != "an" {
		return u
	}
	if j += 2; r.word(j) == "US" || r.word(j) == "UK" {
		j++
	}
	if g, ok := r.unitWords(j, n); ok {
		return g
	}
	return u
}

// apply gives the mention its unit and the value in that unit.
func (r *reader) apply(m *Mention, u *unitGuess) {
	if u.code == "" {
		return
	}
	m.Unit, m.UnitName, m.UnitSpan, m.Kind = u.code, u.name, u.span, u.kind
	if u.doubt != "" {
		m.Doubts = append(m.Doubts, u.doubt)
	}
	if u.exponent != 0 {
		m.Shift = u.shift
		m.Value, m.Precision = m.Value.Times10(u.exponent), m.Precision.Times10(u.exponent)
		m.Low, m.High = m.Low.Times10(u.exponent), m.High.Times10(u.exponent)
	}
	if m.Kind == dataset.Percent || m.Kind == dataset.PercentagePoints {
		m.Precision = atMostOne(m.Precision)
	}
}

// atMostOne caps a precision at one: a percentage is never rounded to tens.
func atMostOne(d dataset.Decimal) dataset.Decimal {
	if d.Valid() && d.Float() > 1 {
		return dataset.NewDecimal(1, 0)
	}
	return d
}

// count reads a counted noun, an age or nothing after a bare number.
func (r *reader) count(m *Mention, n *numeral, at int, u *unitGuess) {
	m.Kind, m.Unit = dataset.Count, "1"
	if age, last, ok := r.age(n, at); ok {
		m.Kind, m.Unit, m.UnitName, u.last = dataset.Age, age, "year of age", last
		if last > at {
			m.UnitSpan = r.span(at, last)
		}
		return
	}
	if noun, ok := r.nounAt(at, n); ok {
		m.Unit, m.UnitName, m.UnitSpan = noun.unit, noun.name, noun.span
		m.Change = noun.change
		u.last = noun.last
		switch r.low(noun.last - 1) {
		case "points", "point":
			r.points(m)
		case "magnitude": // a 6.1-magnitude quake
			m.Kind, m.Unit = dataset.Index, "1"
		}
		r.countRate(m, u)
		return
	}
	u.last = at
	if r.countRate(m, u); u.last > at {
		return
	}
	if g := r.header; g.code != "" && r.wholeCell(n) {
		*u = g
		u.last = at
		r.apply(m, &g)
		m.UnitSpan = dataset.Span{}
		return
	}
	u.last = at
	if r.header.noun != "" && r.wholeCell(n) && m.Value.IsInt() {
		m.Unit, m.UnitName = r.header.noun, r.header.name
		return
	}
	if r.low(at) == "who" && n.value.Float() >= 2 {
		m.Unit, m.UnitName = "{person}", "people"
		return
	}
	if r.population(n) {
		m.Unit, m.UnitName = "{person}", "people"
		return
	}
	if !n.scaled && r.decimals(n) && m.Value.Float() >= 100 && r.indexLevel() {
		m.Kind, m.UnitName = dataset.Index, "point"
		return
	}
	if !n.scaled && r.decimals(n) {
		m.Kind = dataset.Ratio
		if r.statistical() {
			m.Kind = dataset.Statistic
		}
	}
	if n.fraction {
		m.Kind = dataset.Fraction
	}
}

// population reports whether the number is a population: "a population of
// 44m", "its 44m population".
func (r *reader) population(n *numeral) bool {
	return r.low(n.last) == "population" || r.low(n.first-1) == "of" && r.low(n.first-2) == "population"
}

// indexLevel reports whether the block speaks of a share index in points.
func (r *reader) indexLevel() bool { return r.speaks(ofPoints) && r.speaks(ofIndices) }

// points decides what "nine points" are: percentage points where the block
// speaks of percentages or a poll, else a count of points.
func (r *reader) points(m *Mention) {
	if r.speaks(ofPercent) && !r.speaks(ofGames) && m.Value.Float() <= 100 {
		m.Kind, m.Unit, m.UnitName = dataset.PercentagePoints, "[pp]", "percentage point"
	}
}

// countRate reads the denominator behind a count: patients a day, 480 per
// 100,000, 440 people per site.
func (r *reader) countRate(m *Mention, u *unitGuess) {
	p, last, ok := r.denominator(u.last)
	if !ok {
		return
	}
	if m.Unit == "1" {
		m.Unit = ""
	}
	m.Unit += "/" + p.code
	m.UnitName = strings.TrimSpace(m.UnitName + " per " + p.name)
	m.Kind, u.last = dataset.Rate, last
	if m.UnitSpan.End > 0 {
		m.UnitSpan.End = r.end(last)
	}
}

// decimals reports whether the number is written with a decimal part.
func (r *reader) decimals(n *numeral) bool {
	return n.precision.Valid() && n.precision.Float() < 1
}

// statistical reports whether the block speaks the language of tests: p, t, SD.
func (r *reader) statistical() bool { return r.speaks(ofTests) }

// wholeCell reports whether the number is all that its block holds.
func (r *reader) wholeCell(n *numeral) bool {
	for i, t := range r.toks {
		if (i < n.first || i >= n.last) && t.Kind != token.Symbol {
			return false
		}
	}
	return true
}

// finish sets the span from the hedge to the unit, reads a trailing hedge and
// a direction word, and returns where reading goes on.
func (r *reader) finish(m *Mention, first, last int) (*Mention, int) {
	if a, ok := r.hedgeAfter(last); ok && m.Relation == dataset.Exact {
		r.agedBound(m, last, a.last)
		m.Relation, last = a.relation, a.last
		if m.Unit == "1" && m.Kind == dataset.Count {
			if noun, ok := r.nounAt(last, &numeral{}); ok {
				m.Unit, m.UnitName, m.UnitSpan, last = noun.unit, noun.name, noun.span, noun.last
			}
		}
	}
	m.Span = r.span(first, last)
	r.timex(m)
	if m.Change == "" {
		m.Change = dataset.NoChange
	}
	switch w := r.low(last); {
	case r.is(last+1, lexicon.Conjunction):
	case w == "more":
		m.Change = dataset.Up
	case w == "fewer", w == "less":
		m.Change = dataset.Down
	}
	return m, last
}
