package quantity

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// factor is one unit of a product with its power: the s⁻¹ of m s⁻¹.
type factor struct {
	unit  *lexicon.Unit
	power int
	last  int
	tied  bool // glued to the factor before it by a dot
}

// product extends a unit symbol by powers and further symbols, as science
// writes rates: m s−1, mg kg⁻¹, W m-2, N·m, g cm −3. The last factor of a
// product that is written with spaces has a negative power, so that words
// which look like symbols stay outside.
func (r *reader) product(j int, g unitGuess) (unitGuess, bool) {
	var factors []factor
	for k := j; len(factors) < 5; {
		f, ok := r.factor(k, len(factors) == 0)
		if !ok {
			break
		}
		factors = append(factors, f)
		k = f.last
	}
	n := len(factors)
	for n > 0 && factors[n-1].power > 0 && !factors[n-1].tied && (n > 1 || factors[0].power == 1) {
		n--
	}
	if n == 0 || n == 1 && factors[0].power == 1 {
		return g, false
	}
	g.last = factors[n-1].last
	if g.last <= j {
		return g, false
	}
	g.span = r.span(j, g.last)
	g.code, g.name = composed(factors[:n])
	g.kind, g.exponent, g.shift = dataset.OtherKind, 0, 0
	if u := lexicon.UnitOf(g.code); u != nil {
		g.name, g.kind = u.Name, u.Kind
	} else if n == 2 && factors[0].unit.Kind == dataset.Length && factors[0].power == 1 && factors[1].unit.Kind == dataset.Duration && factors[1].power == -1 {
		g.kind = dataset.Speed
	}
	return g, true
}

// factor reads one symbol with its power at token k.
func (r *reader) factor(k int, first bool) (factor, bool) {
	f := factor{power: 1}
	if !first {
		if r.sym(k, "·⋅∙") && (r.at(k+1).Glued || !r.at(k).Glued) {
			f.tied, k = r.at(k).Glued, k+1
		}
		if r.at(k).Glued && !f.tied {
			return f, false
		}
	}
	w := r.word(k)
	if r.at(k).Kind != token.Word && w != "Å" && w != "°" {
		return f, false
	}
	f.unit, f.last = lexicon.Symbol(w), k+1
	if f.unit == nil {
		base, power := powered(w)
		if f.unit = lexicon.Symbol(base); f.unit == nil {
			return f, false
		}
		f.power = power
		return f, true
	}
	if p, last, ok := r.unitPower(k + 1); ok {
		f.power, f.last = p, last
	}
	return f, true
}

// powered splits a final 2 or 3 from a symbol: m2, cm³.
func powered(w string) (string, int) {
	c, size := utf8.DecodeLastRuneInString(w)
	base := w[:len(w)-size]
	switch c {
	case '2', '²':
		return base, 2
	case '3', '³':
		return base, 3
	}
	return "", 1
}

// unitPower reads the power behind a symbol: −1, ⁻², ^2, ^-1.
func (r *reader) unitPower(k int) (int, int, bool) {
	caret := r.sym(k, "^") && r.at(k).Glued
	if caret {
		k++
	}
	if !r.sym(k, "-−–⁻") {
		if caret && r.at(k).Kind == token.Number && len(r.word(k)) == 1 {
			return int(r.word(k)[0] - '0'), k + 1, true
		}
		return 1, k, false
	}
	spaced := !r.at(k).Glued
	if spaced && !r.sym(k, "−–") || !r.at(k+1).Glued || r.at(k+1).End-r.at(k+1).Start > 3 {
		return 1, k, false
	}
	c, size := utf8.DecodeRuneInString(r.word(k + 1))
	d := token.Superscript(c)
	if c >= '1' && c <= '4' {
		d = int(c - '0')
	}
	if d < 1 || d > 4 || size != len(r.word(k+1)) || r.at(k+2).Glued && r.at(k+2).Kind != token.Symbol {
		return 1, k, false
	}
	return -d, k + 2, true
}

// composed writes a product in UCUM with its divisors behind slashes, and in
// words.
func composed(factors []factor) (dataset.Unit, string) {
	var code, name strings.Builder
	for i, f := range factors {
		switch {
		case f.power < 0:
			code.WriteByte('/')
			name.WriteString(" per ")
		case i > 0:
			code.WriteByte('.')
			name.WriteByte(' ')
		}
		code.WriteString(string(f.unit.Code))
		name.WriteString(f.unit.Name)
		if p := max(f.power, -f.power); p > 1 {
			code.WriteString(strconv.Itoa(p))
			name.WriteString([...]string{"", "", " squared", " cubed", " to the fourth"}[p])
		}
	}
	return dataset.Unit(code.String()), strings.TrimSpace(name.String())
}
