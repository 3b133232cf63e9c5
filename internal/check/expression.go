package check

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// term is a part of a calculation: what it comes to, of the operands' values.
type term func(values) dataset.Interval

// expression reads a calculation written in a text: numbers that are figures of
// its sentence, signs, brackets.
type expression struct {
	text     string
	at       int // where the text begins in the sentence
	figures  map[int]*dataset.Record
	operands []*dataset.Record
	pos      int
	failed   bool
	divides  bool
	signs    int
	plain    int // signs that nothing but a calculation has
}

// surely reports a calculation that cannot be a date, a range or a fraction.
func (x *expression) surely() bool { return x.plain > 0 || x.signs > 1 }

// sign takes one of the signs, if it comes next.
func (x *expression) sign(any string) rune {
	rest := strings.TrimLeft(x.text[x.pos:], " ")
	s, size := utf8.DecodeRuneInString(rest)
	if rest == "" || !strings.ContainsRune(any, s) {
		return 0
	}
	x.pos = len(x.text) - len(rest) + size
	return s
}

func (x *expression) sum() term {
	left := x.product()
	for {
		s := x.sign("+-−–")
		if s == 0 || x.failed {
			return left
		}
		a, b := left, x.product()
		x.signs++
		if s == '+' {
			x.plain++
			left = func(v values) dataset.Interval { return a(v).Plus(b(v)) }
		} else {
			left = func(v values) dataset.Interval { return a(v).Minus(b(v)) }
		}
	}
}

func (x *expression) product() term {
	left := x.atom()
	for {
		s := x.sign("×x*/÷")
		if s == 0 || x.failed {
			return left
		}
		a, b := left, x.atom()
		x.signs++
		if s == '/' || s == '÷' {
			x.divides = true
			left = func(v values) dataset.Interval { return over(a(v), b(v)) }
		} else {
			left = func(v values) dataset.Interval { return times(a(v), b(v)) }
		}
		if s == '×' || s == '÷' {
			x.plain++
		}
	}
}

// atom reads a bracket or a number, which is a figure of the sentence; a bare 1
// or 100 need not be.
func (x *expression) atom() term {
	if x.sign("(") != 0 {
		inner := x.sum()
		if x.sign(")") == 0 {
			x.failed = true
		}
		return inner
	}
	m := numberRun().FindStringIndex(x.text[x.pos:])
	if m == nil || strings.Trim(x.text[x.pos:x.pos+m[0]], " $£€") != "" {
		x.failed = true
		return nil
	}
	at := x.at + x.pos + m[0]
	number := x.text[x.pos+m[0] : x.pos+m[1]]
	x.pos += m[1]
	x.pos += len(x.text[x.pos:]) - len(strings.TrimLeft(x.text[x.pos:], "% abilmnot"))
	if r := x.figures[at]; r != nil {
		k := len(x.operands)
		x.operands = append(x.operands, r)
		return func(v values) dataset.Interval { return v[k] }
	}
	return x.constant(number)
}

// constant is a number that turns a share into per cent, or a ratio into a
// change.
func (x *expression) constant(number string) term {
	if number != "1" && number != "100" && number != "1,000" && number != "100,000" {
		x.failed = true
		return nil
	}
	d, err := dataset.ParseDecimal(strings.ReplaceAll(number, ",", ""))
	x.failed = x.failed || err != nil
	return func(values) dataset.Interval { return dataset.Point(d.Rat()) }
}
