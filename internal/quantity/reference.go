package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Numbers by which papers and patents point at things.

// citation reads the references in square brackets: [11], [33, 42], [3–5].
func (r *reader) citation(i int) int {
	if !r.sym(i, "[") {
		return i
	}
	j := i + 1
	for k := 0; k < 40; k++ {
		if r.at(j).Kind != token.Number || !plainDigits(r.word(j)) || len(r.word(j)) > 3 {
			return i
		}
		j++
		if r.sym(j, "]") {
			if j == i+4 && r.sym(i+2, ",") && !r.at(i+3).Glued && !r.at(i).Glued && r.statistical() { // an interval
				return i
			}
			return j + 1
		}
		if !r.sym(j, ",-–;") {
			return i
		}
		j++
	}
	return i
}

// bracketed reads a small whole number alone in round brackets behind a word:
// equation (4), Prescott (4), inlet port (36).
func (r *reader) bracketed(i int) int {
	if !r.sym(i, "(") || r.at(i+1).Kind != token.Number || !r.sym(i+2, ")") || !r.at(i+1).Glued || !plainDigits(r.word(i+1)) || len(r.word(i+1)) > 3 {
		return i
	}
	before := r.at(i - 1)
	if before.Is(lexicon.Cardinal|lexicon.Tens|lexicon.Scale) || before.Kind == token.Number || r.header.code != "" || r.header.noun != "" || len(r.toks) == 3 || r.breakdown(i) {
		return i
	}
	return i + 3
}

// longestBreakdown bounds the tokens that are looked at to either side of a
// bracket.
const longestBreakdown = 80

// breakdown reports whether the number in brackets at token i is a count of
// what stands before it: its sentence says what is listed, or holds another
// one with a month or with thousands, which no reference has: "most were women
// (45)", "in May (120) and June (98)", "Poles (1,204) and Danes (880)".
func (r *reader) breakdown(i int) bool {
	if before := r.at(i - 1); before.Kind != token.Word || before.Upper || r.low(i-1) == "equation" {
		return false
	}
	first := i
	for first > max(0, i-longestBreakdown) && !r.sym(first, ".;") {
		switch r.low(first) {
		case "most":
			if r.is(first+1, lexicon.Auxiliary|lexicon.Motion) || r.low(first+1) == "of" || r.low(first+1) == "came" {
				return r.nounPlural(i-1) || r.at(i-1).Capital
			}
		case "mostly", "mainly", "majority", "largest", "biggest", "highest", "followed", "led":
			return r.is(i-1, lexicon.Month) || r.nounPlural(i-1) || r.at(i-1).Capital
		}
		first--
	}
	for k := first; k < min(len(r.toks), i+longestBreakdown) && !(k > i && r.sym(k, ".;")); k++ {
		if !r.sym(k, "(") || r.at(k+1).Kind != token.Number || !r.sym(k+2, ")") || !r.at(k+1).Glued {
			continue
		}
		if r.is(k-1, lexicon.Month) || strings.Contains(r.word(k+1), ",") && !plainDigits(r.word(k+1)) {
			return true
		}
	}
	return false
}

// variable reads a letter with its index: ψ 1, T 2, x0.
func (r *reader) variable(i int) int {
	t := r.at(i)
	next := r.at(i + 1)
	if t.Kind != token.Word || next.Kind != token.Number || len(r.word(i+1)) > 1 || next.Glued {
		return i
	}
	c, size := utf8.DecodeRuneInString(r.word(i))
	if size != len(r.word(i)) || !unicode.IsLetter(c) || c == 'a' && i == 0 || c == 'A' && !r.at(i).Glued && i == 0 || c == 'I' || c == 'x' || unicode.Is(unicode.Han, c) {
		return i
	}
	if r.at(i-1).Kind == token.Number || r.sym(i-1, "'’$£€") || r.sym(i+2, "%.°") && r.at(i+2).Glued && r.at(i+3).Glued || r.moneySymbol(i) > i || c == 'R' && r.is(i+2, lexicon.Scale) {
		return i
	}
	if c == 'a' && (r.at(i+2).Kind == token.Word || r.at(i+2).Glued) { // "a 5 per cent stake"
		return i
	}
	return i + 2
}

// locant reads the numbers inside a chemical name: poly(3-hexylthiophene-2,5-diyl),
// N-(4-pyridyl), [3,2-b], 5-FU.
func (r *reader) locant(i int) int {
	if r.at(i).Kind != token.Number || !plainDigits(strings.ReplaceAll(r.word(i), ",", "")) || len(r.word(i)) > 5 || !r.hyphen(i+1) || r.at(i+2).Kind != token.Word {
		return i
	}
	w := r.at(i + 2)
	if w.Upper && len(r.word(i+2)) == 2 && lexicon.Symbol(r.word(i+2)) == nil && lexicon.Money(r.word(i+2)) == nil && w.Lex == nil {
		return i + 3
	}
	led := r.at(i).Glued && (r.sym(i-1, "([") && r.at(i-1).Glued || r.hyphen(i-1) || r.sym(i-1, ",") && r.at(i-2).Kind == token.Number)
	if !led || w.Lex != nil && w.Lex.Class != 0 {
		return i
	}
	return r.runEnd(i + 2)
}

// identifier reads a number that a code with a colon introduces: OMIM: 608109.
func (r *reader) identifier(i int) int {
	if r.sym(i, "#") && r.at(i+1).Glued && r.at(i+1).Kind == token.Number {
		return i + 2
	}
	if r.at(i).Kind == token.Word && r.at(i).Upper && r.sym(i+1, ":") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number &&
		plainDigits(r.word(i+2)) && len(r.word(i+2)) >= 5 {
		return i + 3
	}
	return i
}

// placeCode reads the number before the words that make it a code.
func (r *reader) placeCode(i int) int {
	if r.at(i).Kind != token.Number || !plainDigits(r.word(i)) {
		return i
	}
	switch low := strings.ToLower(r.word(i + 1)); {
	case (low == "zip" || low == "area" || low == "postal" || low == "dialling" || low == "dialing") && strings.EqualFold(r.word(i+2), "code"):
		return i + 3
	case low == "postcode":
		return i + 2
	}
	return i
}

// yearLetter reads the year of a reference with its letter: 2009c.
func (r *reader) yearLetter(i int) int {
	w, next := r.word(i), r.word(i+1)
	if r.at(i).Kind == token.Number && plainDigits(w) && len(w) == 4 && w >= "1800" && w < "2100" && r.at(i+1).Glued && len(next) == 1 && next[0] >= 'a' && next[0] <= 'h' {
		return i + 2
	}
	return i
}

// greek reads a number glued to a Greek letter that is no unit: 2θ.
func (r *reader) greek(i int) int {
	if r.at(i).Kind != token.Number || r.at(i+1).Kind != token.Word || !r.at(i+1).Glued {
		return i
	}
	c, size := utf8.DecodeRuneInString(r.word(i + 1))
	if size == len(r.word(i+1)) && unicode.Is(unicode.Greek, c) && !strings.ContainsRune("μΩσ", c) {
		return i + 2
	}
	return i
}
