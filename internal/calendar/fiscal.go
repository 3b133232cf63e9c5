package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// fiscalYear reads a fiscal year: the months of it where the document says
// when it begins, else its number with a doubt. A year with one number is the
// one it ends in.
//
//	"FY2022" · "FY24" · "FY2024/25" · "fiscal 2024" · "fiscal year 2025" · "financial year 2024-25" · "the 2024-25 financial year"
func (r *Reader) fiscalYear(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	first, last, end := r.codedYear(k)
	if last == 0 && r.in(k, "fiscal", "financial", "tax") {
		n := k + 1
		if r.in(n, "year") {
			n++
		}
		first, last, end = r.yearOrSpan(n)
	}
	if last == 0 {
		first, last, end = r.yearOrSpan(k)
		if last == 0 || !r.in(end, "fiscal", "financial", "tax") || !r.in(end+1, "year") {
			return value{}, i, false
		}
		end += 2
	}
	return r.fiscal(first, last), end, true
}

// codedYear reads FY2022, FY24 and FY 2024/25.
func (r *Reader) codedYear(i int) (first, last, end int) {
	if i >= len(r.toks) || r.toks[i].Kind != token.Word {
		return 0, 0, i
	}
	s := r.toks[i].Text(r.text)
	if len(s) < 2 || s[:2] != "FY" {
		return 0, 0, i
	}
	if len(s) == 2 {
		return r.yearOrSpan(i + 1)
	}
	n, ok := natural(s[2:])
	switch {
	case !ok || len(s) != 4 && len(s) != 6:
		return 0, 0, i
	case len(s) == 4:
		n = r.shortYear(n)
	}
	first, last, end = n, n, i+1
	if b, digits := r.num(i + 2); digits == 2 && (r.isSymbol(i+1, "/") || r.dash(i+1)) && r.glued(i+1) && r.glued(i+2) && b == (n+1)%100 {
		last, end = n+1, i+3
	}
	return first, last, end
}

// yearOrSpan reads 2025 or 2024/25.
func (r *Reader) yearOrSpan(i int) (first, last, end int) {
	if a, b, end := r.yearSpan(i); end > i {
		return a, b, end
	}
	if n, digits := r.num(i); digits == 4 && n >= 1800 && n <= 2100 {
		return n, n, i + 1
	}
	return 0, 0, i
}

// fiscal returns the months of the fiscal year that ends in last.
func (r *Reader) fiscal(first, last int) value {
	v := value{grain: years, date: Date{last, 1, 1}}
	start := 0
	if r.ref != nil {
		start = r.ref.Fiscal
	}
	switch {
	case start == 1:
	case start > 1 && start <= 12:
		from := Date{last - 1, start, 1}
		to := from.AddMonths(11)
		v.span = from.edtf()[:len(from.edtf())-3] + "/" + to.edtf()[:len(to.edtf())-3]
	default:
		v.doubt = "the document does not say when its fiscal year begins"
		if last > first {
			v.span = string(pad(append(pad(nil, first, 4), '/'), last, 4))
		}
	}
	return v
}

// FiscalStart returns the month in which the fiscal year of a document
// begins, as its text says it ("the fiscal year runs from 1 October", "the
// year to 31 March"), or 0.
func (r *Reader) FiscalStart() int {
	for i := range r.toks {
		if r.cues[r.toks[i].ID]&year == 0 || !r.in(i-1, "fiscal", "financial", "tax") {
			continue
		}
		for k := i + 1; k < min(i+9, len(r.toks)); k++ {
			if r.isSymbol(k, ".") && !r.glued(k+1) {
				break
			}
			if m := r.fiscalBound(k); m != 0 {
				return m
			}
		}
	}
	return 0
}

// fiscalBound reads "begins on 1 October", "ended 31 March" or "from 1 April"
// and returns the first month of the year it bounds.
func (r *Reader) fiscalBound(i int) int {
	ends := false
	switch r.low(i) {
	case "begins", "starts", "begin", "start", "from", "beginning", "starting", "began", "started":
	case "ended", "ending", "ends", "to", "end":
		ends = true
	default:
		return 0
	}
	for k := i + 1; k < min(i+4, len(r.toks)); k++ {
		m, _ := r.month(k)
		if m == 0 {
			if _, after := r.dayOfMonth(k); after > k {
				m, _ = r.month(after)
			}
		}
		switch {
		case m == 0:
			continue
		case ends:
			return m%12 + 1
		}
		return m
	}
	return 0
}

// yearTo reads the twelve months up to a month.
//
//	"the year to June" · "the 12 months to March 2025" · "the year to the end of June"
func (r *Reader) yearTo(i int) (Expression, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	n, counted := 0, !r.in(k, "year")
	switch count, vague, end, ok := r.count(k); {
	case r.in(k, "year"):
		n, k = 12, k+1
	case ok && !vague && (r.in(end, "months") || r.in(end, "month")):
		n, k = count, end+1
	case ok && !vague && r.in(end, "years"):
		n, k = 12*count, end+1
	default:
		return Expression{}, false
	}
	if !r.in(k, "to", "ended", "ending", "through") || n < 1 || n > 600 {
		return Expression{}, false
	}
	k++
	if r.in(k, "in") {
		k++
	}
	last, end, ok := r.partOf(k)
	if !ok && r.lex(k, lexicon.Month) == nil {
		if _, digits := r.num(k); digits == 0 || digits > 2 {
			return Expression{}, false
		}
	}
	if !ok {
		last, end, ok = r.named(k)
	}
	if !ok || last.grain != monthly && last.grain != daily || last.yearless || last.span != "" {
		return Expression{}, false
	}
	v := value{relative: last.relative, length: counted, duration: "P" + string(pad(nil, n, 1)) + "M"}
	if n%12 == 0 {
		v.duration = "P" + string(pad(nil, n/12, 1)) + "Y"
	}
	if last.grain == monthly {
		from := last.date.AddMonths(1 - n)
		v.span = value{grain: monthly, date: from}.edtf() + "/" + last.edtf()
	} else {
		from := last.date.AddDays(1).AddMonths(-n)
		v.span = from.edtf() + "/" + last.edtf()
	}
	e := r.expression(i, end, v)
	e.Ends = []Expression{r.expression(k, end, last)}
	return e, true
}
