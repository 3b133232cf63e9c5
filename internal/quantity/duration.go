package quantity

import (
	"math/big"
	"sort"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// aged turns a span of time with "old" or "of age" behind it into an age, and
// takes "ago", "later" and the like into the span of a duration.
func (r *reader) aged(m *Mention, u *unitGuess) {
	if u.kind != dataset.Duration {
		return
	}
	if last, ok := r.ageUnit(u.last); ok {
		m.Kind, u.last = dataset.Age, last
		m.UnitName += " of age"
		return
	}
	for k := 1; k <= 4 && m.Kind == dataset.Duration; k++ {
		if w := r.low(r.tokenAt(m.Number.Start) - k); w == "age" || w == "aged" || w == "ages" {
			m.Kind, m.UnitName = dataset.Age, m.UnitName+" of age"
			return
		}
	}
	switch r.low(u.last) {
	case "ago":
		r.datable(m, r.at(u.last-1))
		m.Cue, u.last = "ago", u.last+1
	case "earlier", "later", "before", "after":
		m.Cue = r.low(u.last)
	}
}

// datable gives "three years ago" the date it means.
func (r *reader) datable(m *Mention, unit *token.Token) {
	if !unit.Is(lexicon.TimeUnit) || !m.Value.Valid() || !m.Value.IsInt() || m.Value.Float() > 5000 {
		return
	}
	m.EDTF = calendar.Ago(int(m.Value.Float()), unit.Lex.Value, &r.reference)
	m.Timex, m.TimexType = m.EDTF, "DATE"
}

// tokenAt returns the token that begins at a byte of the text.
func (r *reader) tokenAt(start int) int {
	return sort.Search(len(r.toks), func(i int) bool { return int(r.toks[i].Start) >= start })
}

// articleTime reads "a week", "more than a decade", "an hour" as one of the
// unit: a rate's "a day" is taken by the figure before it.
func (r *reader) articleTime(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	if r.low(j) != "a" && r.low(j) != "an" || !r.is(j+1, lexicon.TimeUnit) {
		return nil, i
	}
	w := r.at(j + 1).Lex
	hedged := h.relation != dataset.Exact
	switch w.Text {
	case "week", "month", "fortnight", "decade", "century", "hour":
	case "year", "day", "minute":
		if !hedged && r.low(j+2) != "and" && r.low(j+2) != "ago" && r.low(j+2) != "earlier" && r.low(j+2) != "later" {
			return nil, i
		}
	default:
		return nil, i
	}
	if r.at(j+2).Kind == token.Word && r.at(j+2).Glued || r.hyphen(j+2) {
		return nil, i
	}
	if !hedged && (r.scaledBefore(i) || r.is(i-1, lexicon.Cardinal|lexicon.Vague) || r.low(i-1) == "times" || r.low(i-1) == "once" || r.low(i-1) == "twice" || r.low(i-1) == "half" || r.low(i-1) == "days" || r.low(i-1) == "hours") {
		return nil, i
	}
	u, ok := r.unitWords(j+1, &numeral{digits: true})
	if !ok {
		return nil, i
	}
	m := r.mention(Mention{Number: r.span(j, j+1), Value: dataset.NewDecimal(1, 0), Precision: dataset.NewDecimal(1, 0), Relation: h.relation})
	if !hedged {
		m.Cue = r.low(j)
	}
	r.apply(m, &u)
	whole := u.last
	r.compound(m, &u)
	if u.last == whole && !hedged && r.low(j+2) == "and" && (w.Text == "year" || w.Text == "day" || w.Text == "minute") {
		return nil, i
	}
	if u.last > whole {
		m.Cue = ""
	}
	r.aged(m, &u)
	r.scaleCentury(m)
	return r.finish(m, h.first, u.last)
}

// scaleCentury gives decades and centuries in years, as EDTF and UCUM have no
// unit for them.
func (r *reader) scaleCentury(m *Mention) {
	exp := int32(0)
	switch m.Unit {
	case "{fortnight}":
		m.Unit, m.UnitName, m.Value = "d", "day", fortnights(m.Value)
		m.Low, m.High = fortnights(m.Low), fortnights(m.High)
		return
	case "{decade}":
		exp = 1
	case "{century}":
		exp = 2
	case "{millennium}":
		exp = 3
	default:
		return
	}
	m.Unit, m.Shift = "a", exp
	m.Value, m.Precision, m.Low, m.High = m.Value.Times10(exp), m.Precision.Times10(exp), m.Low.Times10(exp), m.High.Times10(exp)
}

// fortnights gives a number of fortnights in days.
func fortnights(d dataset.Decimal) dataset.Decimal {
	if !d.Valid() {
		return d
	}
	v := d.Rat()
	return dataset.DecimalOf(v.Mul(v, big.NewRat(14, 1)))
}

// articleUnit reads "about a mile", "nearly a tonne" as one of the unit. With
// neither hedge nor anything else in the block around it, "a litre" is one too.
func (r *reader) articleUnit(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	if r.low(j) != "a" && r.low(j) != "an" || !r.is(j+1, lexicon.UnitStart) && lexicon.Symbol(r.word(j+1)) == nil || r.is(j+1, lexicon.TimeUnit) {
		return nil, i
	}
	u, ok := r.physicalAt(j+1, &numeral{digits: true, value: several})
	if !ok || !measured(u.kind) || h.relation == dataset.Exact && (i > 0 || r.at(u.last).End != 0) || r.hyphen(u.last) {
		return nil, i
	}
	m := r.mention(Mention{Number: r.span(j, j+1), Value: dataset.NewDecimal(1, 0), Precision: dataset.NewDecimal(1, 0), Relation: h.relation})
	r.apply(m, &u)
	return r.finish(m, h.first, u.last)
}
