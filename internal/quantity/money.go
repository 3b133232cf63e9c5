package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// currency is a currency mark before a number.
type currency struct {
	*lexicon.Currency
	first, last int // its tokens; last is where the number begins
	symbol      string
	bare        bool // a bare $: whose is not said
}

// currencyBefore reads $ · US$ · £ · AFN · Rs before the number at token i.
func (r *reader) currencyBefore(i int) currency {
	c := currency{first: i, last: i}
	j := r.moneySymbol(i)
	if j == i {
		return c
	}
	c.symbol = strings.TrimSpace(r.text[r.at(i).Start:r.end(j)])
	c.Currency = lexicon.Money(strings.TrimSuffix(c.symbol, "."))
	c.bare = c.symbol == "$"
	if c.bare && r.dollar != "" {
		c.Currency = lexicon.Money(r.dollar)
	}
	c.last = j
	return c
}

// moneySymbol returns the token after a currency mark that begins at token i
// and has a number behind it, or i.
func (r *reader) moneySymbol(i int) int {
	for _, n := range [...]int{4, 3, 2, 1} {
		if i+n > len(r.toks) || !r.gluedRun(i, n) {
			continue
		}
		mark := r.text[r.at(i).Start:r.end(i+n)]
		c := lexicon.Money(mark)
		if c == nil && strings.HasSuffix(mark, ".") {
			c = lexicon.Money(strings.TrimSuffix(mark, "."))
		}
		if c == nil || r.at(i).Kind == token.Word && !r.at(i).Capital && mark != "zł" && mark != "kr" {
			continue
		}
		next := r.at(i + n)
		if next.Kind == token.Number || next.Is(lexicon.Cardinal|lexicon.Tens|lexicon.Scale) && r.at(i).Kind == token.Symbol ||
			r.sym(i+n, "-−") && next.Glued && r.at(i+n+1).Kind == token.Number && r.at(i+n+1).Glued {
			if len(mark) == 1 && mark != "$" && !next.Glued { // R 5: a label, not rand
				continue
			}
			return i + n
		}
	}
	return i
}

// gluedRun reports whether tokens i+1 … i+n−1 are each glued to the one before.
func (r *reader) gluedRun(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if !r.at(k).Glued || r.at(k).Kind == token.Number {
			return false
		}
	}
	return true
}

// moneyAfter reads a currency behind a number: dollars · US dollars · €  · AFN · p.
func (r *reader) moneyAfter(i int, n numeral) (unitGuess, bool) {
	j := i
	if r.hyphen(j) {
		j++
	}
	if t := r.at(j); t.Is(lexicon.MoneyStart) {
		var best *lexicon.MoneyWords
		last := j
		for _, w := range t.Lex.Money {
			if end, ok := r.phrase(j, w.Words); ok && end > last {
				best, last = w, end
			}
		}
		if best != nil && !r.nounInstead(j, last) {
			g := unitGuess{code: best.Code, name: best.Words[len(best.Words)-1], kind: dataset.Money, last: last, span: r.span(j, last)}
			g.name = best.Name
			if best.Minor {
				g.exponent, g.shift, g.name = -2, -2, minorName(best.Words[0])
			}
			return g, true
		}
	}
	if r.word(j) == "US" || r.word(j) == "U" && r.sym(j+1, ".") { // "147 million US dollars"
		k := j + 1
		for r.sym(k, ".") || r.word(k) == "S" {
			k++
		}
		if g, ok := r.moneyAfter(k, n); ok && g.code == "USD" && k > j {
			g.span.Start = int(r.at(j).Start)
			return g, true
		}
	}
	if c := lexicon.Money(r.word(j)); c != nil && (r.at(j).Upper && len(c.Code) == 3 || r.sym(j, "€£¥₹$")) {
		return unitGuess{code: c.Code, name: c.Name, kind: dataset.Money, last: j + 1, span: r.span(j, j+1)}, true
	}
	if w := r.word(j); r.at(j).Glued && n.digits && !n.scaled && (w == "p" || w == "c" || w == "¢") {
		code, name := dataset.Unit("GBP"), "penny"
		if w != "p" {
			code, name = "USD", "cent"
		}
		return unitGuess{code: code, name: name, kind: dataset.Money, exponent: -2, shift: -2, last: j + 1, span: r.span(j, j+1)}, true
	}
	return unitGuess{}, false
}

func minorName(word string) string {
	switch word {
	case "cents", "cent":
		return "cent"
	case "pence", "penny":
		return "penny"
	}
	return strings.TrimSuffix(word, "s")
}

// nounInstead reports whether a currency word is something else: pounds of
// weight, a crown, "real" as an adjective.
func (r *reader) nounInstead(first, last int) bool {
	switch r.low(first) {
	case "pound", "pounds":
		return r.low(last) == "of" && !r.is(last+1, lexicon.Determiner) || r.low(last) == "per" && r.low(last+1) == "square" || r.heavy()
	case "real", "won", "sol", "rand", "crowns", "sterling", "dong", "quid", "dram", "kip", "lari", "lev", "som", "buck", "bucks":
		w := r.low(first)
		return w == "real" || w == "won" && !r.scaledBefore(first) || w == "sol" || w == "dram"
	}
	return false
}

// heavy reports whether the text around speaks of weight.
func (r *reader) heavy() bool {
	for i := range r.toks {
		switch r.word(i) {
		case "weigh", "weighs", "weighed", "weighing", "weight", "heavier", "lighter", "lb", "lbs", "kg", "kilograms", "kilogrammes", "kilos", "ounces", "meat", "beef":
			return true
		}
	}
	return false
}

func (r *reader) scaledBefore(i int) bool {
	return r.is(i-1, lexicon.Scale) || r.at(i-1).Kind == token.Number
}
