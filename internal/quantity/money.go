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
	if _, c.Currency = r.dollarOf(i); c.Currency == nil {
		c.Currency = lexicon.Money(strings.TrimSuffix(c.symbol, "."))
	}
	if c.Currency == nil {
		c.Currency = lowCode(c.symbol)
	}
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
	switch t, next := r.at(i), r.at(i+1); {
	case t.Kind == token.Number, t.Kind == token.Word && next.Kind == token.Word:
		return i
	}
	if j, _ := r.dollarOf(i); j > i && (r.at(j).Kind == token.Number || r.is(j, lexicon.Scale)) {
		return j
	}
	for _, n := range [...]int{4, 3, 2, 1} {
		if i+n > len(r.toks) || !r.gluedRun(i, n) {
			continue
		}
		mark := r.text[r.at(i).Start:r.end(i+n)]
		c := lexicon.Money(mark)
		if c == nil && strings.HasSuffix(mark, ".") {
			c = lexicon.Money(strings.TrimSuffix(mark, "."))
		}
		if c == nil && n == 1 {
			c = lowCode(mark)
		}
		if c == nil || r.at(i).Kind == token.Word && !r.at(i).Capital && mark != "zł" && mark != "kr" && lowCode(mark) == nil {
			continue
		}
		next := r.at(i + n)
		if wordCode(mark) && !r.is(i+n+1, lexicon.Scale|lexicon.Suffix) {
			continue
		}
		if next.Kind == token.Number || next.Is(lexicon.Cardinal|lexicon.Tens|lexicon.Scale) && r.at(i).Kind == token.Symbol ||
			r.sym(i+n, "-−") && next.Glued && r.at(i+n+1).Kind == token.Number && r.at(i+n+1).Glued {
			if len(mark) == 1 && mark != "$" && !next.Glued && !(mark == "R" && r.is(i+n+1, lexicon.Scale)) { // R 5: a label, not rand
				continue
			}
			return i + n
		}
	}
	return i
}

// dollarOf reads a dollar whose country stands apart from its sign or spells
// its code: HK $5.4m, c $16, cad$ 15. It returns the token after the sign.
func (r *reader) dollarOf(i int) (int, *lexicon.Currency) {
	if r.at(i).Kind != token.Word || !r.sym(i+1, "$") {
		return i, nil
	}
	w := strings.ToUpper(r.word(i))
	if len(w) == 3 {
		if c := lexicon.Money(w); c != nil {
			return i + 2, c
		}
	}
	if len(w) <= 2 && (r.at(i).Capital && w != "A" || w == "C") && !r.at(i+1).Glued {
		if c := lexicon.Money(w + "$"); c != nil {
			return i + 2, c
		}
	}
	return i, nil
}

// lowCode returns the currency of a code that is also written in small
// letters and is no English word.
func lowCode(s string) *lexicon.Currency {
	switch s {
	case "usd", "eur", "gbp", "rmb", "cny", "inr", "aud", "cad", "nzd", "chf", "jpy", "hkd", "sgd", "mxn", "brl", "krw", "zar", "sek", "nok", "dkk":
		return lexicon.Money(strings.ToUpper(s))
	}
	return nil
}

// wordCode reports whether a code is also a word that prose puts in capitals
// before a number: ALL 5 answers.
func wordCode(s string) bool {
	switch s {
	case "ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "SOS", "COP", "GEL":
		return true
	}
	return false
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
func (r *reader) moneyAfter(i int, n *numeral) (unitGuess, bool) {
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
	if c := r.codeAfter(j); c != nil {
		return unitGuess{code: c.Code, name: c.Name, kind: dataset.Money, last: j + 1, span: r.span(j, j+1)}, true
	}
	if w := r.word(j); len(w) == 4 && (w[0] == 'M' || w[0] == 'K') && r.at(j).Upper { // 30 MUSD
		if c := lexicon.Money(w[1:]); c != nil {
			exp := int32(6)
			if w[0] == 'K' {
				exp = 3
			}
			return unitGuess{code: c.Code, name: c.Name, kind: dataset.Money, exponent: exp, last: j + 1, span: r.span(j, j+1)}, true
		}
	}
	if w := r.word(j); r.at(j).Glued && n.digits && w == "pc" {
		return unitGuess{code: "%", name: "percent", kind: dataset.Percent, last: j + 1, span: r.span(j, j+1)}, true
	}
	if w := r.word(j); (r.at(j).Glued || w == "p" && (r.at(j+1).Kind != token.Word || r.is(j+1, lexicon.Preposition))) && n.digits && !n.scaled && (w == "p" || w == "c" || w == "¢") {
		code, name := dataset.Unit("GBP"), "penny"
		if w != "p" {
			code, name = "USD", "cent"
		}
		return unitGuess{code: code, name: name, kind: dataset.Money, exponent: -2, shift: -2, last: j + 1, span: r.span(j, j+1)}, true
	}
	return unitGuess{}, false
}

// codeAfter returns the currency of a code or sign behind a number; a sign
// that has its own number behind it belongs to that one.
func (r *reader) codeAfter(j int) *lexicon.Currency {
	w, next := r.word(j), r.at(j+1)
	if r.at(j).Kind == token.Symbol {
		if next.Kind == token.Number && (next.Glued || !r.at(j).Glued) || r.at(j).End == 0 {
			return nil
		}
		return lexicon.Money(w)
	}
	if next.Kind == token.Number && next.Glued {
		return nil
	}
	if w != "" && w[0] >= 0x80 && r.at(j).Kind == token.Word {
		return lexicon.Money(w)
	}
	if c := lexicon.Money(w); c != nil && r.at(j).Upper && len(c.Code) == 3 && (len(w) != 2 || w == "RM") && !wordCode(w) {
		return c
	}
	return lowCode(w)
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
		return r.low(last) == "of" && !r.is(last+1, lexicon.Determiner) || r.hyphen(last) && (r.low(last+1) == "feet" || r.low(last+1) == "foot") || r.low(last) == "feet" || r.low(last) == "per" && r.low(last+1) == "square" || r.heavy()
	case "real", "won", "sol", "rand", "crowns", "sterling", "dong", "quid", "dram", "kip", "lari", "lev", "som", "buck", "bucks":
		w := r.low(first)
		return w == "real" || w == "won" && !r.scaledBefore(first) || w == "sol" || w == "dram"
	}
	return false
}

// heavy reports whether the text around speaks of weight.
func (r *reader) heavy() bool { return r.speaks(ofWeight) && !r.speaks(ofSterling) }

func (r *reader) scaledBefore(i int) bool {
	return r.is(i-1, lexicon.Scale) || r.at(i-1).Kind == token.Number
}
