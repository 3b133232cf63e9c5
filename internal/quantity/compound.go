package quantity

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// smaller lists, for units that are compounded in prose, the unit that may
// follow and how many of it make one: 4 hours 47 minutes, 5ft 11in, 6 lb 3 oz.
var smaller = map[dataset.Unit][]struct {
	code  dataset.Unit
	times int64
}{
	"a":          {{"mo", 12}, {"wk", 52}, {"d", 365}},
	"mo":         {{"wk", 4}, {"d", 30}},
	"wk":         {{"d", 7}},
	"d":          {{"h", 24}, {"min", 1440}},
	"h":          {{"min", 60}, {"s", 3600}},
	"min":        {{"s", 60}},
	"[ft_i]":     {{"[in_i]", 12}},
	"[yd_i]":     {{"[ft_i]", 3}, {"[in_i]", 36}},
	"[mi_i]":     {{"[yd_i]", 1760}, {"[ft_i]", 5280}},
	"km":         {{"m", 1000}},
	"m":          {{"cm", 100}},
	"kg":         {{"g", 1000}},
	"[lb_av]":    {{"[oz_av]", 16}},
	"[stone_av]": {{"[lb_av]", 14}},
}

// compound reads a second, smaller unit after the first and gives the whole in
// the smaller one: "four hours and 47 minutes" is 287 min.
func (r *reader) compound(m *Mention, u *unitGuess) {
	r.andPart(m, u)
	r.coins(m, u)
	for {
		next, ok := smaller[u.code]
		if !ok || !m.Value.Valid() || !m.Value.IsInt() { // 8.42m, 17cm above the record
			return
		}
		j := u.last
		if r.sym(j, ",") {
			j++
		}
		if r.low(j) == "and" {
			j++
		}
		if u.code == "[ft_i]" && r.hyphen(j) {
			j++
		}
		n, ok := r.numeral(j)
		if !ok {
			return
		}
		if u.code == "h" && !n.digits && !n.scaled && n.value.Float() < 60 && n.value.IsInt() && r.at(n.last).End == 0 { // 2 hours ten
			m.Value = plus(dataset.DecimalOf(new(big.Rat).Mul(m.Value.Rat(), big.NewRat(60, 1))), n.value)
			m.Precision, m.Unit, m.UnitName, m.Number.End, u.code, u.last = n.precision, "min", "minute", r.end(n.last), "min", n.last
			return
		}
		v, ok := r.physicalAt(n.last, &n)
		if u.code == "[ft_i]" {
			v, ok = r.inches(j, &n, v, ok)
		}
		if u.code == "h" && n.suffix && r.word(n.last-1) == "m" { // 2h 41m
			n.value, n.precision = n.value.Times10(-6), dataset.NewDecimal(1, 0)
			v, ok = guess(lexicon.UnitOf("min"), r.span(n.last-1, n.last), n.last), true
		}
		if !ok || v.code == u.code {
			return
		}
		found := false
		for _, s := range next {
			if s.code == v.code && (n.value.Float() < float64(s.times) || s.times == 3) {
				whole := m.Value.Rat()
				whole.Mul(whole, big.NewRat(s.times, 1))
				m.Value = dataset.DecimalOf(whole.Add(whole, n.value.Rat()))
				found = true
			}
		}
		if !found {
			return
		}
		m.Precision, m.Unit, m.UnitName, m.UnitSpan.End = n.precision, v.code, v.name, v.span.End
		m.Number.End = r.end(n.last)
		u.code, u.name, u.last = v.code, v.name, v.last
	}
}

// inches reads the unit of a number n at token j behind feet where its own
// spelling would not do: 6 ft 2 in, 6'2", a 6-foot-2 guard.
func (r *reader) inches(j int, n *numeral, v unitGuess, ok bool) (unitGuess, bool) {
	inch := lexicon.UnitOf("[in_i]")
	switch {
	case ok || !n.digits || n.value.Float() >= 12:
		return v, ok
	case r.word(n.last) == "in" && (r.at(n.last+1).Kind != token.Word || r.lengthAfter(n.last+1)):
		return guess(inch, r.span(n.last, n.last+1), n.last+1), true
	case r.sym(n.last, "\"″”") && r.at(n.last).Glued && r.sym(j-1, "'′’"):
		return guess(inch, r.span(n.last, n.last+1), n.last+1), true
	case r.hyphen(j-1) && !r.hyphen(n.last):
		return guess(inch, r.span(j, n.last), n.last), true
	}
	return v, ok
}

// andPart reads the fraction that stands behind the unit: an hour and a half,
// two miles and a quarter.
func (r *reader) andPart(m *Mention, u *unitGuess) {
	if !m.Value.Valid() || m.Kind == dataset.Money || m.Kind == dataset.Percent {
		return
	}
	num, den, last, ok := r.andFraction(u.last)
	if !ok || r.low(last) == "of" || r.is(last, lexicon.Scale|lexicon.TimeUnit|lexicon.UnitStart) {
		return
	}
	part := big.NewRat(int64(num), int64(den))
	m.Value, m.Precision = dataset.DecimalOf(part.Add(part, m.Value.Rat())), dataset.NewDecimal(5, -1)
	u.last = last
	m.UnitSpan.End = r.end(last)
}

// coins reads the hundredths behind an amount of money: 20 dollars 43 cents,
// $20 and 43c, 15 dollars 50.
func (r *reader) coins(m *Mention, u *unitGuess) {
	if m.Kind != dataset.Money || m.Shift != 0 || !m.Value.Valid() || !m.Value.IsInt() || m.Value.Sign() < 0 {
		return
	}
	j := u.last
	if r.low(j) == "and" {
		j++
	}
	n, ok := r.numeral(j)
	if !ok || n.scaled || n.minus || n.value.Float() >= 100 || !n.value.IsInt() || r.is(u.last-1, lexicon.Scale) {
		return
	}
	last, ok := r.minor(n.last, u.code)
	if !ok {
		if two := r.word(j); !r.onlyMoney(&n) && (j != u.last || !n.digits || len(two) != 2 || r.at(u.last-1).Kind != token.Word || r.at(n.last).End != 0 && !r.sym(n.last, ".,;!?)")) {
			return
		}
		last = n.last
	}
	m.Value = plus(m.Value, n.value.Times10(-2))
	m.Precision = dataset.NewDecimal(1, -2)
	m.Number.End, u.last = r.end(n.last), last
	if last > n.last {
		m.UnitSpan.End = r.end(last)
	}
}

// onlyMoney reports whether an amount and the number n behind it are all that
// is said: "$20 43", "three pounds and one".
func (r *reader) onlyMoney(n *numeral) bool {
	return r.at(n.last).End == 0 && len(r.toks) <= 6
}

// minor reads the name of a hundredth of a currency: cents, pence, kopiykas, c.
func (r *reader) minor(j int, code dataset.Unit) (int, bool) {
	t := r.at(j)
	if w := r.word(j); t.Glued && (w == "c" || w == "p" || w == "¢") {
		return j + 1, true
	}
	if !t.Is(lexicon.MoneyStart) {
		return j, false
	}
	for _, w := range t.Lex.Money {
		if w.Minor && len(w.Words) == 1 && (w.Code == code || w.Words[0] == "cent" || w.Words[0] == "cents") {
			return j + 1, true
		}
	}
	return j, false
}
