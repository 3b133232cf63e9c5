package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// span between two numbers read as one range.
type interval struct {
	a, b numeral
	unit unitGuess
	last int
}

// rangeAfter reads the second number of a range: "$3-5bn", "between $26 and
// $31 million", "10 to 15 people", "20cm-40cm". A scale or unit written once
// serves both ends.
func (r *reader) rangeAfter(h hedge, c currency, a *numeral, u *unitGuess) (interval, bool) {
	j := u.last
	if u.code == "" {
		j = a.last
	}
	if r.sym(j, "-‐‑–") && r.at(j).Glued && !r.at(j+1).Glued && (r.low(j+1) == "to" || r.low(j+1) == "and" || r.low(j+1) == "or") {
		j++
	}
	if r.low(j) == "up" && r.low(j+1) == "to" && r.low(h.first-1) == "from" {
		j++
	}
	between := r.low(c.first-1) == "between" || r.low(h.first-1) == "between"
	switch {
	case r.sym(j, "-–‐‑~−"), r.sym(j, "—") && r.at(j).Glued:
		if r.hyphen(a.first-1) && r.is(a.first-2, lexicon.Cardinal) || !r.at(j).Glued && r.at(j+1).Glued && r.sym(j, "-−") && !r.unitOnlyBehind(a, u, j+1) || r.scoreLike(a, j) {
			return interval{}, false
		}
	case r.low(j) == "and" && between:
	case r.low(j) == "to" && (!r.moving(h.first) || r.scaleShared(a, c, j+1) || r.unitBehind(a, u, j+1)) && r.low(j+1) != "one":
	case (r.low(j) == "through" || r.low(j) == "thru") && !r.moving(h.first) && r.at(j+1).Kind == token.Number && a.digits:
	case r.low(j) == "or" && a.last-a.first == 1 && u.code == "":
	default:
		return interval{}, false
	}
	if r.sym(j+1, "-") && r.at(j+2).Glued && r.low(j) == "to" { // 200 to-260
		j++
	}
	hb := r.hedgeBefore(j + 1)
	cb := r.currencyBefore(hb.last)
	b, ok := r.numeral(cb.last)
	if !ok || b.minus && r.sym(j, "-–") || cb.last > hb.last && c.Currency == nil && u.code != "" {
		return interval{}, false
	}
	ub := r.unitAt(b.last, &b, cb)
	if ub.code == "" {
		ub.last = b.last
	}
	if ub.code == "" && c.Currency != nil {
		ub = r.unitAt(b.last, &b, c)
	}
	if c.Currency != nil && ub.code != "" && ub.kind != dataset.Money && ub.kind != dataset.Rate {
		return interval{}, false
	}
	if u.code != "" && ub.code != "" && u.code != ub.code && c.Currency == nil {
		return interval{}, false
	}
	if u.code != "" && ub.code == "" {
		if between || u.span.Len() > 0 && u.span.Start >= r.end(a.last) && r.low(j) == "to" {
			ub = unitGuess{code: u.code, name: u.name, kind: u.kind, span: u.span, last: b.last}
		} else if c.Currency == nil {
			return interval{}, false
		}
	}
	g := interval{a: *a, b: b, unit: ub, last: ub.last}
	if !a.scaled && b.scaled && a.value.Float() < b.value.Times10(-scaleOf(&b)).Float()*1.0001 && a.value.Float() < 1000 {
		exp := scaleOf(&b)
		g.a.value, g.a.precision = a.value.Times10(exp), a.precision.Times10(exp)
	}
	low, high := g.a.value.Float(), b.value.Float()
	if !between && r.low(j) != "or" && high < low || r.low(j) == "or" && high > low*2 {
		return interval{}, false
	}
	return g, high > low || between
}

// unitOnlyBehind reports whether the number at token j, before which stands a
// dash with a space on one side, is the high end of a range and not below
// zero: it is larger and has the one unit, "2 -7 litres".
func (r *reader) unitOnlyBehind(a *numeral, u *unitGuess, j int) bool {
	n, ok := r.numeral(j)
	return ok && u.code == "" && !a.minus && a.value.Float() < n.value.Float() && r.unitAt(n.last, &n, currency{}).code != ""
}

// unitBehind reports whether a bare number can only be the low end of the measure
// that follows: "has risen 21 to 24 cm". A level that it moved to would have
// the unit of the move as well, "rose 3 cm to 24 cm"; with per cents and degrees
// the two ends are near each other besides.
func (r *reader) unitBehind(a *numeral, u *unitGuess, j int) bool {
	n, ok := r.numeral(j)
	if !ok || u.code != "" || a.scaled || a.value.Float() >= n.value.Float() || r.low(a.first-1) == "from" {
		return false
	}
	g, ok := r.physicalAt(n.last, &n)
	return ok && (measured(g.kind) || (g.kind == dataset.Percent || g.kind == dataset.Temperature) && n.value.Float() < 4*a.value.Float())
}

// scaleShared reports whether a number without a scale can only be the low end
// of the amount that follows: "from the $89 to $93 billion".
func (r *reader) scaleShared(a *numeral, c currency, j int) bool {
	b := r.currencyBefore(j)
	n, ok := r.numeral(b.last)
	return ok && c.Currency != nil && !a.scaled && n.scaled && a.value.Float() < 1000
}

// scaleOf returns the power of ten that scale words gave a number.
func scaleOf(n *numeral) int32 {
	if !n.scaled {
		return 0
	}
	for exp := int32(12); exp >= 3; exp -= 3 {
		if n.precision.Valid() && n.value.Float() >= float64(power10(exp)) {
			return exp
		}
	}
	return 0
}

// moving reports whether a verb of change stands before, so that "to" leads to
// a new level and not to the top of a range: "fell 3 to 40".
func (r *reader) moving(i int) bool {
	reach := 8
	if r.low(i-1) == "from" && r.sym(i-2, ",(") { // "rose by a third between May 2019 and May 2021, from 255 to 340"
		i, reach = i-2, 16
	}
	for k := i - 1; k >= 0 && k >= i-reach && !r.sym(k, ".;:(“\""); k-- {
		if r.is(k, lexicon.Motion) && (k >= i-3 || r.low(k) != "by") { // "by Thursday 12 to 13 acres had burnt"
			return true
		}
	}
	return false
}

// scoreLike reports whether two small numbers joined by a dash are a result:
// a word of winning, losing or leading stands near.
func (r *reader) scoreLike(a *numeral, j int) bool {
	if !a.digits || a.value.Float() > 200 {
		return false
	}
	for k := j - 8; k < j+8; k++ {
		switch r.word(k) {
		case "win", "won", "wins", "beat", "beating", "defeat", "defeated", "draw", "drew", "victory", "lead", "led", "lost", "loss", "score", "scored", "thrashed", "vote", "voted", "voting", "series", "set", "sets":
			return true
		}
	}
	return false
}

// finishRange builds the mention of a range.
func (r *reader) finishRange(h hedge, g *interval) (*Mention, int) {
	m := r.mention(Mention{Number: r.span(g.a.first, g.b.last), Low: g.a.value, High: g.b.value, Relation: dataset.Range, Precision: finer(g.a.precision, g.b.precision), Cue: h.cue})
	if g.a.value.Float() > g.b.value.Float() {
		m.Low, m.High = g.b.value, g.a.value
	}
	u := g.unit
	if u.code == "" {
		m.Value = g.b.value
		whole := g.b
		whole.first = g.a.first
		r.count(m, &whole, g.b.last, &u)
		m.Value = dataset.Decimal{}
	} else {
		r.apply(m, &u)
		r.aged(m, &u)
		r.scaleCentury(m)
	}
	if r.low(h.first-1) == "between" {
		h.first--
	}
	m.Relation = dataset.Range
	return r.finish(m, h.first, u.last)
}

func finer(a, b dataset.Decimal) dataset.Decimal {
	if !a.Valid() || b.Valid() && b.Float() < a.Float() {
		return b
	}
	return a
}

// outOf reads "one in five homes", "1 in 10", "177 out of every 100,000",
// "nine out of ten".
func (r *reader) outOf(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	a, ok := r.numeral(h.last)
	if !ok || a.scaled || a.fraction {
		return nil, i
	}
	j := a.last
	if r.hyphen(j) && r.low(j+1) == "in" && r.hyphen(j+2) && r.numberStarts(j+3) { // a one-in-five chance
		j += 2
	}
	switch {
	case j > a.last:
		j++
	case r.low(j) == "in" && (r.low(j+1) == "every" || r.numberStarts(j+1)):
		j++
	case r.low(j) == "of" && r.low(j+1) == "every":
		j++
	case r.low(j) == "out" && r.low(j+1) == "of":
		j += 2
	case r.nounOfSome(&a):
		j += 2
	default:
		return nil, i
	}
	if r.low(j) == "every" {
		j++
	}
	b, ok := r.numeral(j)
	if !ok || b.value.Sign() <= 0 || a.value.Float() >= b.value.Float() || b.value.Float() > 1000 && r.yearLike(&b) {
		return nil, i
	}
	if r.low(a.last) == "in" && (a.value.Float() > 9 && b.value.Float() < 50 || r.is(b.last, lexicon.TimeUnit) || r.is(b.last, lexicon.Month)) {
		return nil, i
	}
	v := a.value.Rat()
	m := r.mention(Mention{Number: r.span(a.first, b.last), Value: dataset.DecimalOf(v.Quo(v, b.value.Rat())), Relation: h.relation, Kind: dataset.Fraction, Unit: "1"})
	u := unitGuess{last: b.last}
	if noun, ok := r.nounAt(b.last, &b); ok {
		m.UnitName, m.UnitSpan, u.last = "", noun.span, noun.last
	}
	return r.finish(m, h.first, u.last)
}

// nounOfSome reports the noun and the "in" of "seven offences in ten" and "one house
// in 20", the first number in words and nothing counted behind the second: "two goals
// in three games".
func (r *reader) nounOfSome(a *numeral) bool {
	j := a.last
	if a.digits || a.value.Float() > 9 || r.at(j).Kind != token.Word || r.at(j).Capital || r.is(j, lexicon.Stop) || r.low(j+1) != "in" || r.is(j, lexicon.TimeUnit) {
		return false
	}
	b, ok := r.numeral(j + 2)
	return ok && (!b.digits && b.value.Float() <= 10 || a.value.Float() == 1) && r.ends(b.last) && r.low(b.last) != "to"
}

func (r *reader) yearLike(n *numeral) bool {
	v := n.value.Float()
	return n.digits && n.last == n.first+1 && v >= 1000 && v <= 2100 && r.at(n.first).Kind == token.Number && r.at(n.first).End-r.at(n.first).Start == 4
}
