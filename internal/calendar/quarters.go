package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// quarterCode reads the short forms of quarters and halves.
//
//	"Q3 2024" · "Q3" · "3Q" · "H1 2024" · "2024 Q3" is read by yearQuarter
func (r *Reader) quarterCode(i int) (value, int, bool) {
	v, end, ok := r.code(i)
	if !ok {
		return value{}, i, false
	}
	if y, after := r.yearAfter(end); after > end {
		v.date = Date{y, 1, 1}
		return v, after, true
	}
	if f, after, ok := r.fiscalYear(end); ok {
		v.date, v.doubt = f.date, "the quarter is one of a fiscal year"
		return v, after, true
	}
	return r.quarterNear(v, i), end, true
}

// code reads Q3, 3Q, H1 or 1H.
func (r *Reader) code(i int) (value, int, bool) {
	if i >= len(r.toks) {
		return value{}, i, false
	}
	t := &r.toks[i]
	var letter, digit byte
	end := i + 1
	switch s := t.Text(r.text); {
	case t.Kind == token.Word && len(s) == 2:
		letter, digit = s[0], s[1]
	case t.Kind == token.Number && len(s) == 1 && r.glued(i+1) && r.toks[i+1].Kind == token.Word && r.toks[i+1].End-r.toks[i+1].Start == 1:
		letter, digit = r.text[r.toks[i+1].Start], s[0]
		end++
	}
	switch n := int(digit) - '0'; {
	case letter == 'Q' && n >= 1 && n <= 4:
		return value{grain: quarters, code: 32 + n}, end, true
	case letter == 'H' && n >= 1 && n <= 2:
		return value{grain: halves, code: 39 + n}, end, true
	}
	return value{}, i, false
}

// yearQuarter reads a quarter or half after its year.
//
//	"2024 Q3" · "2024Q3" · "the 1988 second quarter"
func (r *Reader) yearQuarter(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	y, digits := r.num(k)
	if digits != 4 || y < 1800 || y > 2100 {
		return value{}, i, false
	}
	v, end, ok := r.code(k + 1)
	if !ok {
		v, end, ok = r.ordinalQuarter(k + 1)
	}
	v.date = Date{y, 1, 1}
	return v, end, ok
}

// ordinalQuarter reads the words for a quarter or half without a year.
//
//	"third quarter" · "third-quarter" · "first half" · "3rd quarter"
func (r *Reader) ordinalQuarter(i int) (value, int, bool) {
	n, end := 0, i
	if w := r.lex(i, lexicon.Ordinal); w != nil {
		n, end = int(w.Value), i+1
	} else if r.in(i, "final", "last") {
		n, end = 4, i+1
	} else if d, digits := r.num(i); digits == 1 && r.glued(i+1) && r.in(i+1, "st", "nd", "rd", "th") {
		n, end = d, i+2
	}
	if n == 0 {
		return value{}, i, false
	}
	if r.in(end, "fiscal") || r.dash(end) {
		end++
	}
	switch {
	case r.in(end, "quarter") && n <= 4:
		return value{grain: quarters, code: 32 + n}, end + 1, true
	case r.in(end, "half", "halves"):
		if n == 4 {
			n = 2
		}
		if n <= 2 {
			return value{grain: halves, code: 39 + n}, end + 1, true
		}
	}
	return value{}, i, false
}

// quarterOf reads a quarter or half in words.
//
//	"the third quarter of 2025" · "the first half of 2025" · "third-quarter" · "the first quarter" · "the second half of last year"
func (r *Reader) quarterOf(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
		if r.in(k, "fiscal") {
			k++
		}
	}
	v, end, ok := r.ordinalQuarter(k)
	if !ok {
		return value{}, i, false
	}
	if r.in(k, "last") && k == i {
		return value{}, i, false // "last quarter" is the one before
	}
	if y, after := r.yearAfter(end); after > end && !r.newline(end) {
		v.date = Date{y, 1, 1}
		return v, after, true
	}
	if r.in(end, "of") {
		if f, after, ok := r.fiscalYear(end + 1); ok {
			v.date, v.doubt = f.date, "the quarter is one of a fiscal year"
			return v, after, true
		}
		for _, rule := range [2]rule{(*Reader).relativeUnit, (*Reader).theUnit} {
			if y, after, ok := rule(r, end+1); ok && y.grain == years {
				v.date, v.relative = y.date, true
				return v, after, true
			}
		}
		if _, after, ok := r.century(end + 1); ok && v.grain == halves {
			c, _, _ := r.century(end + 1)
			c.modifier = [2]string{"early", "late"}[v.code-40]
			return c, after, true
		}
	}
	if v.grain == halves && (!r.in(i, "the") || r.in(end, "of") || !r.in(i-1, "in", "for", "during", "over", "of")) || r.in(end, "of") {
		return value{}, i, false // half of something else, or of a match
	}
	return r.quarterNear(v, i), end, true
}

// quarterNear resolves the year of a quarter or half: the last one that has
// begun, or the next where the clause looks ahead.
func (r *Reader) quarterNear(v value, i int) value {
	v.relative, v.inferred = true, true
	now := r.now()
	if now.IsZero() {
		v.yearless, v.doubt = true, "the year is not stated"
		return v
	}
	first := 3*(v.code-33) + 1
	if v.grain == halves {
		first = 6*(v.code-40) + 1
	}
	v.date = Date{now.Year, 1, 1}
	if first > now.Month && !r.narrative() && !r.prospective(i) {
		v.date.Year--
	}
	return v
}
