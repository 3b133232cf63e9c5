package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// unitGuess is a unit found beside a number, or in a table's header.
type unitGuess struct {
	code     dataset.Unit // "" for none
	name     string
	kind     dataset.Kind
	shift    int32 // as Mention.Shift
	exponent int32 // the value is multiplied by 10^exponent: pence, a header's "£m"
	last     int   // the token after the unit
	span     dataset.Span
	doubt    string
	noun     dataset.Unit // counted noun of a header
}

// unitAt reads the unit of the number n that ends at token i: a currency
// before it, a unit or currency after it, and a denominator behind either.
func (r *reader) unitAt(i int, n *numeral, c currency) unitGuess {
	g := unitGuess{last: i}
	if c.Currency != nil {
		g = unitGuess{code: c.Code, name: c.Name, kind: dataset.Money, last: i, span: r.span(c.first, c.last)}
		if c.bare && r.dollar == "" {
			g.doubt = "$ read as US dollars"
		}
		if again, ok := r.moneyAfter(i, n); ok && r.at(i).Kind == token.Word && (again.code == g.code || c.bare) {
			g.code, g.name, g.last = again.code, again.name, again.last
		}
	} else if m, ok := r.moneyAfter(i, n); ok {
		g = m
	} else if u, ok := r.physicalAt(i, n); ok {
		g = u
	}
	if g.code != "" {
		return r.perAfter(g)
	}
	return g
}

// physicalAt reads a unit in words or as a symbol at token i, a hyphen before
// it allowed.
func (r *reader) physicalAt(i int, n *numeral) (unitGuess, bool) {
	j := i
	if r.hyphen(j) {
		j++
	}
	if g, ok := r.unitWords(j, n); ok {
		return g, true
	}
	return r.unitSymbol(j, n)
}

func (r *reader) unitWords(j int, n *numeral) (unitGuess, bool) {
	t := r.at(j)
	if !t.Is(lexicon.UnitStart) {
		return unitGuess{}, false
	}
	var best *lexicon.UnitWords
	last := j
	for _, w := range t.Lex.Units {
		if end, ok := r.phrase(j, w.Words); ok && end > last {
			best, last = w, end
		}
	}
	if best == nil || best.Unit.Code == "s" && t.Low() == "second" && n.value.Valid() && !n.digits && n.value.Float() > 3 && !r.at(j).Glued {
		return unitGuess{}, false
	}
	g := guess(best.Unit, r.span(j, last), last)
	if best.Unit.Code == "deg" && (r.warm() || n.minus) {
		g.code, g.name, g.kind = "Cel", "degree", dataset.Temperature
		g.doubt = "degrees without a scale read as Celsius"
	}
	return g, true
}

// keptAs lists the units that are kept as a power of ten of another.
var keptAs = map[dataset.Unit]struct {
	code     dataset.Unit
	exponent int32
}{
	"[bp]": {"[pp]", -2},
	"kBy":  {"By", 3}, "MBy": {"By", 6}, "GBy": {"By", 9}, "TBy": {"By", 12}, "PBy": {"By", 15},
}

func guess(u *lexicon.Unit, span dataset.Span, last int) unitGuess {
	g := unitGuess{code: u.Code, name: u.Name, kind: u.Kind, span: span, last: last}
	if k, ok := keptAs[u.Code]; ok {
		g.code, g.exponent, g.shift = k.code, k.exponent, k.exponent
	}
	return g
}

// warm reports whether the text around speaks of temperature.
func (r *reader) warm() bool { return r.speaks(ofWarmth) }

// unitSymbol reads the longest case-sensitive symbol of glued tokens at j.
func (r *reader) unitSymbol(j int, n *numeral) (unitGuess, bool) {
	if n.digits && r.stone(j) {
		return guess(lexicon.UnitOf("[stone_av]"), r.span(j, j+1), j+1), true
	}
	if n.digits && r.raced(j) {
		return guess(lexicon.UnitOf("km"), r.span(j, j+1), j+1), true
	}
	for size := 6; size >= 1; size-- {
		if j+size > len(r.toks) || !r.joined(j, size) {
			continue
		}
		s := r.text[r.at(j).Start:r.end(j+size)]
		u := lexicon.Symbol(s)
		if u == nil || !r.symbolHere(j, size, s, n) {
			continue
		}
		g := guess(u, r.span(j, j+size), j+size)
		if p, ok := r.product(j, g); ok && p.last > g.last {
			return p, true
		}
		return g, true
	}
	if n.digits && r.sym(j, "'′’") && r.inchesBehind(j) {
		return guess(lexicon.UnitOf("[ft_i]"), r.span(j, j+1), j+1), true
	}
	if n.digits && r.at(j).Glued && !(r.at(j+1).Glued && r.at(j+1).Kind != token.Symbol) { // 30' and 10"
		if r.sym(j, "'′") && n.value.Float() >= 4 && n.last == n.first+1 && !r.sym(n.first-1, "'‘") && r.even("'", n.first) {
			return guess(lexicon.UnitOf("[ft_i]"), r.span(j, j+1), j+1), true
		}
		if r.sym(j, "\"″") && r.even("\"", n.first) && !r.sym(n.first-1, "\"“") {
			return guess(lexicon.UnitOf("[in_i]"), r.span(j, j+1), j+1), true
		}
	}
	if r.word(j) == "C" && n.digits && (r.warm() || r.at(j).Glued && n.value.Float() < 3000 && !r.at(n.first-1).Capital) && !(r.at(j+1).Kind == token.Word && r.at(j+1).Capital) {
		return guess(lexicon.UnitOf("Cel"), r.span(j, j+1), j+1), true
	}
	if r.word(j) == "F" && n.digits && r.at(j).Glued && r.warm() && !(r.at(j+1).Glued && r.at(j+1).Kind != token.Symbol) {
		return guess(lexicon.UnitOf("[degF]"), r.span(j, j+1), j+1), true
	}
	if r.sym(j, "°º") && (r.word(j+1) == "C" || r.word(j+1) == "F") {
		u := lexicon.UnitOf("Cel")
		if r.word(j+1) == "F" {
			u = lexicon.UnitOf("[degF]")
		}
		return guess(u, r.span(j, j+2), j+2), true
	}
	return unitGuess{}, false
}

// even reports whether no quotation is open before token i.
func (r *reader) even(mark string, i int) bool {
	end := int(r.at(i).Start)
	return strings.Count(r.text[max(r.start, end-300):end], mark)%2 == 0
}

// joined reports whether tokens j+1 … j+size−1 are glued to their neighbours.
func (r *reader) joined(j, size int) bool {
	for k := j + 1; k < j+size; k++ {
		if !r.at(k).Glued && !(size == 2 && r.at(j).Kind == token.Word && r.at(k).Kind == token.Word) {
			return false
		}
	}
	return true
}

// symbolHere guards symbols that are also words or letters.
func (r *reader) symbolHere(j, size int, s string, n *numeral) bool {
	glued := r.at(j).Glued
	after := r.at(j + size)
	if after.Glued && after.Kind == token.Number {
		return false
	}
	switch s {
	case "pm":
		return n.digits && (!glued || r.tiny())
	case "in", "A", "B", "d", "a", "M", "deg", "pp", "PS", "MB", "GB", "ha", "V":
		if s == "in" && !n.digits {
			return false
		}
		if s == "in" || s == "A" || s == "B" || s == "d" || s == "a" {
			return glued && !(s == "A" && n.value.Float() < 11)
		}
	case "m", "g", "h", "s", "t", "l", "L", "K", "J", "N", "W":
		if !glued && (after.Kind == token.Word && after.Capital || !n.digits) {
			return false
		}
		if glued && (s == "s" || s == "K") {
			return s == "s" && n.value.Valid() && n.value.Float() < 1000 && !r.decadeLike(n)
		}
	}
	return n.digits || s == "%" || len(s) > 2
}

func (r *reader) decadeLike(n *numeral) bool {
	v := n.value.Float()
	return v >= 20 && v <= 90 && int(v)%10 == 0 || v >= 1000
}

// perAfter reads the denominator of a rate behind a unit: per X, a X, /X, each.
func (r *reader) perAfter(g unitGuess) unitGuess {
	p, last, ok := r.denominator(g.last)
	if !ok && r.low(g.last) == "of" {
		p, last, ok = r.ofRate(g.last + 1)
	}
	if !ok {
		return g
	}
	if q, more, ok := r.denominator(last); ok && q.kind == dataset.Duration && p.code != q.code {
		p.code, p.name, last = "("+p.code+"."+q.code+")", p.name+" per "+q.name, more // 2 litres a head a day
	}
	length := g.kind == dataset.Length && p.kind == dataset.Duration
	g.code += dataset.Unit("/") + p.code
	g.name += " per " + p.name
	g.last = last
	g.span.End = r.end(last)
	concentration := (p.kind == dataset.Volume || p.kind == dataset.Mass) && g.kind != dataset.Money && g.kind != dataset.Length && g.kind != dataset.Energy
	g.kind = dataset.Rate
	if concentration {
		g.kind = dataset.OtherKind
	}
	if length {
		g.kind = dataset.Speed
	}
	return g
}

// ofRate reads what stands between a unit and its denominator: "litres of
// water a day".
func (r *reader) ofRate(j int) (unitGuess, int, bool) {
	for k := j; k < j+4 && (r.at(k).Kind == token.Word && !r.is(k, lexicon.Preposition|lexicon.Verb)); k++ {
		if k > j {
			if p, last, ok := r.denominator(k); ok && p.kind == dataset.Duration {
				return p, last, ok
			}
		}
	}
	return unitGuess{}, 0, false
}

// denominator reads "per 100,000 people", "a day", "/MWh", "per share", "each".
func (r *reader) denominator(j int) (unitGuess, int, bool) {
	slash, per, article := false, false, false
	switch w := r.low(j); w {
	case "/":
		slash = r.at(j).Glued && r.at(j+1).Glued
	case "per":
		per = true
	case "every":
		per = r.is(j+1, lexicon.TimeUnit)
	case "for":
		if w := r.low(j + 1); w == "each" || w == "every" {
			per, j = true, j+1
		}
	case "a", "an":
		article = true
	default:
		if !r.hyphen(j) {
			break
		}
		switch r.low(j + 1) { // a 52,000 barrel-a-day plant
		case "a", "an":
			article, j = true, j+1
		case "per":
			per, j = true, j+1
		}
	}
	if !slash && !per && !article {
		return unitGuess{}, 0, false
	}
	k := j + 1
	if r.hyphen(k) {
		k++
	}
	if per && (r.at(k).Kind == token.Number || r.is(k, lexicon.Cardinal|lexicon.Scale)) {
		if d, ok := r.numeral(k); ok {
			if u, ok := r.physicalAt(d.last, &d); ok && u.kind == dataset.Length { // litres per 100 km
				return unitGuess{code: "(" + dataset.Unit(d.value.String()) + "." + u.code + ")", name: d.value.String() + " " + u.name}, u.last, true
			}
			if exp, ok := tenPower(d.value); ok {
				g := unitGuess{code: dataset.Unit("10*" + itoa(exp)), name: r.text[r.at(k).Start:r.end(d.last)], last: d.last}
				if noun, ok := r.nounAt(d.last, &d); ok {
					g.last = noun.last
				}
				return g, g.last, true
			}
		}
		return unitGuess{}, 0, false
	}
	if isDozen(r.low(k)) {
		return unitGuess{code: "{dozen}", name: "dozen"}, k + 1, true
	}
	if r.low(k) == "capita" || r.low(k) == "head" {
		return unitGuess{code: "{person}", name: "person"}, k + 1, true
	}
	if u, ok := r.physicalAt(k, &numeral{digits: true}); ok && (slash || u.kind == dataset.Duration || per || article && measured(u.kind)) {
		if article {
			switch r.low(u.last) {
			case "ago", "earlier", "later", "before":
				return unitGuess{}, 0, false
			}
		}
		return u, u.last, true
	}
	if noun, ok := r.nounAt(k, &numeral{value: dataset.NewDecimal(1, 0)}); ok && (per || article && shareNoun(r.low(k), r.word(k)) || slash) {
		r.cutParticiple(&noun, k)
		return unitGuess{code: noun.unit, name: noun.name}, noun.last, true
	}
	return unitGuess{}, 0, false
}

// cutParticiple takes the participle off a noun that begins at token k: "per house
// visited".
func (r *reader) cutParticiple(n *noun, k int) {
	for last := n.last; last-k > 1 && strings.HasSuffix(r.low(last-1), "ed"); last-- {
		s, _ := r.singular(last - 2)
		n.unit, n.name = dataset.Unit("{"+strings.ToLower(s)+"}"), s
	}
}

func measured(k dataset.Kind) bool {
	switch k {
	case dataset.Mass, dataset.Volume, dataset.Area, dataset.Length, dataset.Energy:
		return true
	}
	return false
}

// shareNoun lists the things that prices are given by with "a": $5 a share.
func shareNoun(low, word string) bool {
	switch strings.ToLower(word) {
	case "share", "person", "head", "piece", "unit", "bottle", "ticket", "game", "copy", "pupil", "student", "passenger", "household", "seat", "vote", "room", "ride", "trip", "pack", "bushel", "dose", "child", "couple", "family", "plate", "pop", "bag", "box", "sack", "crate", "carton", "can", "tin", "jar", "roll", "packet", "night", "time", "go":
		return true
	}
	return low == "share"
}

// tenPower returns the exponent of a power of ten from a hundred up.
func tenPower(d dataset.Decimal) (int, bool) {
	for exp, v := 2, 100.0; exp <= 9; exp, v = exp+1, v*10 {
		if d.Float() == v {
			return exp, true
		}
	}
	return 0, false
}

func itoa(n int) string { return string(rune('0' + n)) }
