package reference

import (
	"math/big"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// Unit is a unit with its exact relation to base units: base = Factor × value
// + Offset.
type Unit struct {
	Code   string
	Name   string
	Symbol string
	Factor *big.Rat
	Offset *big.Rat // zero except for temperatures
	// Dimension is the product of base units, "kilogram.meter2.second-2";
	// empty for pure numbers and counts. Calendar years and months are of
	// dimension "year", which is not a fixed number of seconds.
	Dimension string
}

// Unit returns what a unit code of the dataset means. It knows the codes of
// units.csv (UCUM, or the unit's id where UCUM has none), SI prefixes, products
// with "." and quotients with "/", powers, currencies (dimension "USD"),
// percent and, as a dimension of its own, percentage points. Counted nouns in
// braces are pure numbers. False means that the code is not known.
func (t *Tables) Unit(code dataset.Unit) (Unit, bool) {
	if u, ok := t.unitTable()[string(code)]; ok {
		return u, true
	}
	out := Unit{Code: string(code), Name: string(code), Symbol: string(code), Factor: one, Offset: zero}
	if c, ok := t.Currency(out.Code); ok {
		out.Dimension = c.Code
		return out, true
	}
	if noun(out.Code) {
		return out, true
	}
	var powers Powers
	for i, part := range splitOutsideBraces(out.Code, '/') {
		if i > 1 {
			return Unit{}, false
		}
		for _, atom := range splitOutsideBraces(strings.Trim(part, "()"), '.') {
			if !t.atom(atom, 1-2*i, &out.Factor, &powers) {
				return Unit{}, false
			}
		}
	}
	out.Dimension = powers.String()
	return out, true
}

// Nobody changes the terms of a unit, so that units may share them.
var one, zero = big.NewRat(1, 1), new(big.Rat)

// noun reports a counted noun alone, as nearly all units in braces are.
func noun(code string) bool {
	return len(code) > 1 && code[0] == '{' && strings.IndexAny(code[1:], "{}[]") == len(code)-2 && code[len(code)-1] == '}'
}

// atom multiplies one factor of a unit code into factor, which others may share,
// and powers.
func (t *Tables) atom(code string, sign int, factor **big.Rat, powers *Powers) bool {
	number := strings.TrimLeft(code, "0123456789")
	if digits := code[:len(code)-len(number)]; digits != "" { // 100000{person}, 10*5
		n, ok := new(big.Rat).SetString(digits)
		if !ok || n.Sign() == 0 || len(digits) > 18 {
			return false
		}
		if exp, isPower := strings.CutPrefix(number, "*"); isPower {
			e, err := strconv.Atoi(exp)
			if err != nil || e < 0 || e > 18 {
				return false
			}
			n, number = ratPower(n, e), ""
		}
		*factor = dataset.Multiply(*factor, ratPower(n, sign))
		code = number
	}
	if code == "" || code[0] == '{' {
		return code == "" || code[len(code)-1] == '}'
	}
	u, power, ok := t.simple(code)
	if !ok || u.Offset.Sign() != 0 {
		return false
	}
	*factor = dataset.Multiply(*factor, ratPower(u.Factor, sign*power))
	powers.Add(u.Dimension, sign*power)
	return true
}

// simple looks a code up: as it stands, with an exponent, with an SI prefix,
// as a currency.
func (t *Tables) simple(code string) (u Unit, power int, ok bool) {
	all := t.unitTable()
	if u, ok = all[code]; ok {
		return u, 1, true
	}
	stem := strings.TrimRightFunc(code, unicode.IsDigit)
	if power = 1; stem != code {
		if power, _ = strconv.Atoi(code[len(stem):]); power < 1 || power > 4 {
			return Unit{}, 0, false
		}
		if u, ok = all[stem]; ok {
			return u, power, true
		}
	}
	if c, known := t.Currency(stem); known && stem == code {
		return Unit{Factor: one, Offset: zero, Dimension: c.Code}, 1, true
	}
	for _, p := range prefixes {
		rest, cut := strings.CutPrefix(stem, p.symbol)
		if !cut || !prefixable[rest] {
			continue
		}
		if u, ok = all[rest]; ok {
			u.Factor = dataset.Multiply(u.Factor, ratPower(dataset.Whole(10), p.power))
			return u, power, true
		}
	}
	return Unit{}, 0, false
}

// prefixes are the SI prefixes in UCUM's case-sensitive spelling.
var prefixes = []struct {
	symbol string
	power  int
}{{"da", 1}, {"h", 2}, {"k", 3}, {"M", 6}, {"G", 9}, {"T", 12}, {"P", 15}, {"E", 18},
	{"d", -1}, {"c", -2}, {"m", -3}, {"u", -6}, {"n", -9}, {"p", -12}}

// prefixable are the UCUM codes that take an SI prefix.
var prefixable = map[string]bool{"m": true, "g": true, "s": true, "A": true, "K": true, "mol": true, "cd": true, "L": true, "l": true,
	"t": true, "W": true, "J": true, "V": true, "Hz": true, "Pa": true, "N": true, "By": true, "bit": true, "eV": true, "cal_th": true,
	"bar": true, "Sv": true, "Bq": true, "Gy": true, "Ohm": true, "F": true, "C": true, "lm": true, "lx": true, "Wb": true, "T": true}

func (t *Tables) unitTable() map[string]Unit {
	return t.units.get(func() map[string]Unit {
		out := map[string]Unit{}
		r := t.table("units")
		for i := range r.cells {
			u := Unit{Code: r.get(i, "ucum"), Name: r.get(i, "name_singular"), Symbol: r.get(i, "symbol"), Dimension: r.get(i, "dimension")}
			id := r.get(i, "unit_id")
			var ok bool
			if u.Factor, ok = new(big.Rat).SetString(r.get(i, "factor_exact")); !ok {
				continue
			}
			if u.Offset, ok = new(big.Rat).SetString(r.get(i, "offset")); !ok {
				u.Offset = new(big.Rat)
			}
			if id == "fahrenheit" { // the table prints 12 digits: 459.67 × 5/9 exactly
				u.Offset = big.NewRat(45967, 180)
			}
			u.Dimension = printed(u.Dimension)
			if u.Code == "" {
				u.Code = id
			}
			if _, taken := out[u.Code]; !taken {
				out[u.Code] = u
			}
			if _, taken := out[id]; !taken {
				out[id] = u
			}
		}
		for _, w := range lexicon.Units() { // those that the reference layer lacks
			u := Unit{Code: string(w.Code), Name: w.Name, Symbol: string(w.Code), Offset: new(big.Rat), Dimension: printed(w.Dimension)}
			if f, ok := new(big.Rat).SetString(w.Factor); ok {
				u.Factor = f
				out[u.Code] = u
			}
		}
		out["1"] = Unit{Code: "1", Factor: one, Offset: new(big.Rat)}
		out["%"] = Unit{Code: "%", Name: "per cent", Symbol: "%", Factor: big.NewRat(1, 100), Offset: new(big.Rat)}
		out["[pp]"] = Unit{Code: "[pp]", Name: "percentage point", Symbol: "pp", Factor: one, Offset: new(big.Rat), Dimension: "percentage-point"}
		out["l"] = out["L"]
		return out
	})
}

// Powers are powers of base units, each named once.
type Powers []power

type power struct {
	of string
	n  int
}

// Add multiplies by a power of a dimension such as "kilogram.meter2.second-2";
// counts have none.
func (p *Powers) Add(dimension string, n int) {
	for part := range strings.SplitSeq(dimension, ".") {
		name := strings.TrimRight(part, "-0123456789")
		k := 1
		if digits := part[len(name):]; digits != "" {
			if given, err := strconv.Atoi(digits); err == nil {
				k = given
			}
		}
		if name == "" || name == "item" || name == "part" {
			continue
		}
		i := slices.IndexFunc(*p, func(q power) bool { return q.of == name })
		if i < 0 {
			i = len(*p)
			*p = append(*p, power{of: name})
		}
		(*p)[i].n += n * k
	}
}

// String prints the powers as Unit.Dimension does.
func (p Powers) String() string {
	parts := make([]string, 0, 4)
	for _, q := range p {
		switch q.n {
		case 0:
		case 1:
			parts = append(parts, q.of)
		default:
			parts = append(parts, q.of+strconv.Itoa(q.n))
		}
	}
	sort.Strings(parts)
	return strings.Join(parts, ".")
}

// printed is a dimension as Unit.Dimension has it.
func printed(dimension string) string {
	var p Powers
	p.Add(dimension, 1)
	return p.String()
}

// splitOutsideBraces splits at sep, but not inside {counted nouns} or
// [symbols].
func splitOutsideBraces(s string, sep byte) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		case c == sep && depth == 0:
			out, start = append(out, s[start:i]), i+1
		}
	}
	return append(out, s[start:])
}

func ratPower(r *big.Rat, n int) *big.Rat {
	out := one
	for range max(n, -n) {
		out = dataset.Multiply(out, r)
	}
	if n < 0 {
		return dataset.Divide(one, out)
	}
	return out
}
