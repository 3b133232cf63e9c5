package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

// maxCandidates bounds what is offered: more would be guessing.
const maxCandidates = 3

// repair is one way in which a figure might have gone wrong.
type repair struct {
	name string
	of   func(dataset.Decimal) []dataset.Decimal
}

// repairs in order of simplicity.
var repairs = []repair{
	{"two digits change places", transposed},
	{"a digit is dropped", longer},
	{"a digit is doubled", shorter},
	{"a factor of 10", scaled(1, -1)},
	{"a factor of 1,000", scaled(3, -3)},
	{"a factor of a million", scaled(6, -6)},
	{"the sign", func(d dataset.Decimal) []dataset.Decimal { return []dataset.Decimal{d.Neg()} }},
	{"miles taken for kilometres", factored(big.NewRat(1609344, 1000000))},
	{"feet taken for metres", factored(big.NewRat(3048, 10000))},
	{"pounds taken for kilograms", factored(big.NewRat(45359237, 100000000))},
	{"carbon taken for carbon dioxide", factored(big.NewRat(44, 12))}, // molar masses, in whole numbers
}

// candidates lists what would make the relation hold on the core intervals,
// the simplest first: one figure read otherwise, all else as it stands. It
// does not say that any of them is what happened.
func (e *equation) candidates() dataset.Phrases {
	out := e.otherwise()
	x := e.test(-1, nil)
	apart := e.rel == "=" || tenfold(x.computed[0], x.stated[0])
	for n, r := range repairs {
		if !apart && n > 0 {
			break // below a bound almost any change fits: only a transposition explains
		}
		for i, o := range e.operands {
			if !o.rec.Value.Valid() || o.rec.Value.Sign() == 0 || !r.applies(o.rec) {
				continue
			}
			for _, v := range r.of(o.rec.Value) {
				if !v.Valid() || v.Equal(o.rec.Value) || e.test(i, withValue(o.rec, v)).verdict != dataset.Consistent {
					continue
				}
				if out = append(out, r.name+": "+o.rec.Stated+" read as "+group(dataset.DecimalOf(v.Rat()).String())+" would fit"); len(out) == maxCandidates {
					return out
				}
				break
			}
		}
	}
	return out
}

// otherwise lists the likely mistakes that would explain the figures.
func (e *equation) otherwise() (out dataset.Phrases) {
	if e.alternatives == nil {
		return nil
	}
	x := e.at(core, -1, nil)
	for _, r := range e.alternatives() {
		if left, right := r.sides(x); possible(left, e.rel, right) {
			out = append(out, r.name+" would fit")
		}
	}
	return out
}

// applies keeps a repair to the figures it can befall.
func (r repair) applies(rec *dataset.Record) bool {
	switch {
	case strings.HasPrefix(r.name, "miles "), strings.HasPrefix(r.name, "feet "):
		return rec.Kind == dataset.Length || rec.Kind == dataset.Speed
	case strings.HasPrefix(r.name, "pounds "), strings.HasPrefix(r.name, "carbon "):
		return rec.Kind == dataset.Mass
	}
	return true
}

// withValue returns a copy of the claim with another value, as precise in
// proportion.
func withValue(r *dataset.Record, v dataset.Decimal) *dataset.Record {
	c := *r
	c.Value = v
	old, now := digits(r.Value), digits(v)
	if r.Precision.Valid() && strings.Trim(old, "0") == strings.Trim(now, "0") {
		k := dataset.Divide(v.Rat(), r.Value.Rat())
		c.Precision = dataset.DecimalOf(k.Mul(k.Abs(k), r.Precision.Rat()))
	}
	return &c
}

func digits(d dataset.Decimal) string {
	return strings.TrimLeft(pointAndSign.Replace(d.String()), "0")
}

// edits parses the variants of a number's digits.
func edits(d dataset.Decimal, variant func(s string) []string) []dataset.Decimal {
	var out []dataset.Decimal
	for _, s := range variant(d.String()) {
		if v, err := dataset.ParseDecimal(s); err == nil {
			out = append(out, v)
		}
	}
	return out
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// significant is the length of a number without its trailing zeros.
func significant(s string) int { return len(strings.TrimRight(s, "0.")) }

func transposed(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 0; i+1 < significant(s); i++ {
			if digit(s[i]) && digit(s[i+1]) && s[i] != s[i+1] {
				out = append(out, s[:i]+s[i+1:i+2]+s[i:i+1]+s[i+2:])
			}
		}
		return out
	})
}

// exchanged lets two digits change places that are no neighbours: 1118 and 1811.
func exchanged(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 0; i < significant(s); i++ {
			for k := i + 2; k < significant(s); k++ {
				if digit(s[i]) && digit(s[k]) && s[i] != s[k] {
					out = append(out, s[:i]+s[k:k+1]+s[i+1:k]+s[i:i+1]+s[k+1:])
				}
			}
		}
		return out
	})
}

// longer restores a digit that was dropped after an equal one: 10250 to 100250.
func longer(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 0; i < significant(s) && significant(s) > 1; i++ {
			if digit(s[i]) && (i == 0 || s[i] != s[i-1]) {
				out = append(out, s[:i]+s[i:i+1]+s[i:])
			}
		}
		return out
	})
}

// shorter removes one of two equal digits in a row.
func shorter(d dataset.Decimal) []dataset.Decimal {
	return edits(d, func(s string) (out []string) {
		for i := 1; i < significant(s); i++ {
			if digit(s[i]) && s[i] == s[i-1] {
				out = append(out, s[:i]+s[i+1:])
			}
		}
		return out
	})
}

func scaled(powers ...int32) func(dataset.Decimal) []dataset.Decimal {
	return func(d dataset.Decimal) (out []dataset.Decimal) {
		for _, p := range powers {
			out = append(out, d.Times10(p))
		}
		return out
	}
}

func factored(k *big.Rat) func(dataset.Decimal) []dataset.Decimal {
	return func(d dataset.Decimal) []dataset.Decimal {
		r := d.Rat()
		return []dataset.Decimal{dataset.DecimalOf(dataset.Multiply(r, k)), dataset.DecimalOf(dataset.Divide(r, k))}
	}
}

var pointAndSign = strings.NewReplacer(".", "", "-", "")
