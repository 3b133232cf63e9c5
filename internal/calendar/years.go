package calendar

import (
	"figcheck/internal/lexicon"
)

// shortYear completes a year of two digits: the nearest such year that is at
// most ten years after the publication.
func (r *Reader) shortYear(n int) int {
	last := 2035
	if r.ref != nil && !r.ref.Published.IsZero() {
		last = r.ref.Published.Year + 10
	}
	y := last/100*100 + n
	if y > last {
		y -= 100
	}
	return y
}

// era reads BC or AD after a year and returns the astronomical year.
//
//	"264 BC" · "1200 B.C." · "44 BCE" · "79 AD"
func (r *Reader) era(n, i int) (year, end int) {
	if i >= len(r.toks) || r.cues[r.toks[i].ID]&follows == 0 || r.newline(i) {
		return n, i
	}
	switch {
	case r.in(i, "bc", "bce") && r.toks[i].Upper:
		return 1 - n, i + 1
	case r.in(i, "ad", "ce") && r.toks[i].Upper:
		return n, i + 1
	case r.in(i, "b") && r.capital(i) && r.isSymbol(i+1, ".") && r.in(i+2, "c") && r.glued(i+2):
		return 1 - n, r.closingPoint(i + 3)
	case r.in(i, "a") && r.capital(i) && r.isSymbol(i+1, ".") && r.in(i+2, "d") && r.glued(i+2):
		return n, r.closingPoint(i + 3)
	}
	return n, i
}

// closingPoint takes in the last point of "B.C." and "a.m.".
func (r *Reader) closingPoint(i int) int {
	if r.isSymbol(i, ".") && r.glued(i) {
		return i + 1
	}
	return i
}

// yearWithEra reads a year that its era marks.
//
//	"264 BC" · "AD 79" · "410s BC" is read by decade
func (r *Reader) yearWithEra(i int) (value, int, bool) {
	k := i
	if r.in(k, "ad") && r.toks[k].Upper {
		if n, digits := r.num(k + 1); digits > 0 && digits <= 4 {
			return value{grain: years, date: Date{n, 1, 1}}, k + 2, true
		}
	}
	n, digits := r.num(k)
	if digits == 0 || digits > 4 {
		return value{}, i, false
	}
	y, end := r.era(n, k+1)
	return value{grain: years, date: Date{y, 1, 1}}, end, end > k+1
}

// decade reads the years of a decade.
//
//	"the 1990s" · "the 90s" · "the '80s" · "the 1990's" · "the 470s BC" · "the 1800s" is the century
func (r *Reader) decade(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	modifier := ""
	if k > i && r.in(k, "early", "late", "mid") {
		modifier = r.low(k)
		k++
		if r.dash(k) {
			k++
		}
	}
	marked := r.apostrophe(k)
	if marked {
		k++
	}
	n, digits := r.num(k)
	end := k + 1
	if digits == 0 || n%10 != 0 || digits == 1 {
		return value{}, i, false
	}
	if r.apostrophe(end) && r.glued(end) {
		end++
	}
	if !r.glued(end) || !r.in(end, "s") {
		return value{}, i, false
	}
	end++
	v := value{grain: decades, modifier: modifier}
	switch {
	case digits == 2 && (r.in(i-1, "his", "her", "their") || r.in(i-2, "his", "her", "their", "my", "our")):
		return value{}, i, false // an age
	case digits == 2 && (marked || r.in(i, "the") || r.in(i-1, "the", "mid", "early", "late")):
		v.date = Date{r.shortYear(n), 1, 1}
	case digits == 4 && n >= 1000 && n <= 2100:
		v.date = Date{n, 1, 1}
		if n%100 == 0 && n < 2000 {
			v.grain = centuries
		}
	case digits != 3 && digits != 4:
		return value{}, i, false
	}
	if y, after := r.era(n, end); after > end && y <= 0 {
		v.date, end = Date{-n, 1, 1}, after
	} else if digits == 3 || v.date.IsZero() {
		return value{}, i, false
	}
	return v, end, true
}

// century reads a century.
//
//	"the 19th century" · "the nineteenth century" · "20th-century" · "the 4th century BC"
func (r *Reader) century(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") {
		k++
	}
	modifier := ""
	if r.in(k, "early", "late", "mid") {
		modifier = r.low(k)
		k++
		if r.dash(k) {
			k++
		}
	}
	var n, end int
	if d, digits := r.num(k); digits > 0 && digits < 3 && r.glued(k+1) && r.in(k+1, "st", "nd", "rd", "th") {
		n, end = d, k+2
	} else {
		if digits > 0 {
			return value{}, i, false
		}
		n, end = r.dayOfMonth(k)
	}
	if r.dash(end) {
		end++
	}
	if n == 0 || !r.in(end, "century", "centuries") {
		return value{}, i, false
	}
	end++
	v := value{grain: centuries, date: Date{(n - 1) * 100, 1, 1}, modifier: modifier}
	if y, after := r.era(n, end); after > end {
		end = after
		if y <= 0 {
			v.date.Year = -(n - 1) * 100
		}
	}
	return v, end, true
}

// yearSpan reads two years joined by a dash or slash, the second in full or
// in its last two digits.
//
//	"1914–18" · "2012-13" · "2009-2010" · "2024/25"
func (r *Reader) yearSpan(i int) (first, second, end int) {
	a, da := r.num(i)
	b, db := r.num(i + 2)
	if da != 4 || a < 1000 || a > 2100 || !r.glued(i+1) || !r.glued(i+2) || r.glued(i+3) && (r.dash(i+3) || r.isSymbol(i+3, "/")) {
		return 0, 0, i
	}
	slash := r.isSymbol(i+1, "/")
	if !slash && !r.dash(i+1) {
		return 0, 0, i
	}
	switch db {
	case 2:
		b += a / 100 * 100
		if b <= a && a%100 == 99 {
			b += 100
		}
	case 4:
	default:
		return 0, 0, i
	}
	if b <= a || b > 2100 || slash && b != a+1 || r.percentOrUnit(i+3) {
		return 0, 0, i
	}
	return a, b, i + 3
}

// bareYear reads a number as a year where its neighbours say that it is one.
//
//	"in 1989" · "the 2008 elections" · "the year 1215" · "(2009)" · "'98"
func (r *Reader) bareYear(i int) (value, int, bool) {
	k := i
	if r.in(k, "the") && r.in(k+1, "year") {
		k += 2
	}
	if r.apostrophe(k) && r.glued(k+1) && !r.glued(k) {
		if n, digits := r.num(k + 1); digits == 2 && !r.glued(k+2) {
			return value{grain: years, date: Date{r.shortYear(n), 1, 1}}, k + 2, true
		}
	}
	n, digits := r.num(k)
	if digits != 4 || n < 1000 || n > 2100 || !r.yearEvidence(k, n) {
		return value{}, i, false
	}
	return value{grain: years, date: Date{n, 1, 1}}, k + 1, true
}

// spelledYear reads a year in words.
//
//	"nineteen ninety-six" · "nineteen eighty"
func (r *Reader) spelledYear(i int) (value, int, bool) {
	w := r.lex(i, lexicon.Cardinal)
	if w == nil || w.Value < 17 || w.Value > 19 {
		return value{}, i, false
	}
	tens := r.lex(i+1, lexicon.Tens)
	if tens == nil {
		return value{}, i, false
	}
	n, _, end, _ := r.cardinal(i + 1)
	if n > 99 || r.countedNoun(end) || r.percentOrUnit(end) {
		return value{}, i, false
	}
	return value{grain: years, date: Date{int(w.Value)*100 + n, 1, 1}}, end, true
}
