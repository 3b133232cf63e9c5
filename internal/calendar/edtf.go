package calendar

import (
	"strconv"
	"strings"
)

// Period is a run of whole days, both ends inside it. A zero Start or End is
// open: "since 1998" has no end.
type Period struct{ Start, End Date }

// Bounds returns the first and last day that an EDTF expression covers. It
// reads level 0 and of level 1 seasons, unspecified last digits (199X),
// qualifiers and open intervals, and of level 2 the quarters 33 to 36 and
// halves 40 and 41. Times of day count as their date. Seasons are the
// meteorological ones of the northern half; "winter 2023" covers both the
// winter that begins and the one that ends in 2023, since prose means either.
func Bounds(edtf string) (Period, bool) {
	from, to, ranged := strings.Cut(edtf, "/")
	if !ranged {
		return single(from)
	}
	p, ok := Period{}, from != ".." || to != ".."
	if from != ".." {
		a, good := single(from)
		p.Start, ok = a.Start, ok && good
	}
	if to != ".." {
		b, good := single(to)
		p.End, ok = b.End, ok && good
	}
	if !ok || !p.Start.IsZero() && !p.End.IsZero() && p.End.Before(p.Start) {
		return Period{}, false
	}
	return p, true
}

// single reads one EDTF date.
func single(s string) (Period, bool) {
	if date, _, timed := strings.Cut(s, "T"); timed {
		s = date
	}
	s = strings.TrimRight(s, "?~%")
	sign := 1
	if strings.HasPrefix(s, "-") {
		s, sign = s[1:], -1
	}
	if len(s) < 4 {
		return Period{}, false
	}
	year, rest := s[:4], s[4:]
	if i := strings.IndexByte(year, 'X'); i > 0 {
		return unspecified(year, i, sign, rest)
	}
	y, ok := natural(year)
	y *= sign
	if !ok {
		return Period{}, false
	}
	switch {
	case rest == "":
		return Period{Date{y, 1, 1}, Date{y, 12, 31}}, true
	case rest[0] != '-':
		return Period{}, false
	}
	month, day, hasDay := strings.Cut(rest[1:], "-")
	m, ok := natural(month)
	if !ok || len(month) != 2 {
		return Period{}, false
	}
	if !hasDay {
		return part(y, m)
	}
	d, ok := natural(day)
	date := Date{y, m, d}
	if !ok || len(day) != 2 || !date.valid() {
		return Period{}, false
	}
	return Period{date, date}, true
}

// unspecified reads 199X and 19XX.
func unspecified(year string, i, sign int, rest string) (Period, bool) {
	n, ok := natural(year[:i])
	if !ok || rest != "" || strings.Trim(year[i:], "X") != "" {
		return Period{}, false
	}
	width := 1
	for range year[i:] {
		width *= 10
	}
	first, last := n*width, n*width+width-1
	if sign < 0 {
		first, last = -last, -first
	}
	return Period{Date{first, 1, 1}, Date{last, 12, 31}}, true
}

// part reads what stands in the place of the month: 01 to 12, a season, a
// quarter or a half.
func part(y, m int) (Period, bool) {
	run := func(year, first, n int) (Period, bool) {
		end := Date{year, first, 1}.AddMonths(n).AddDays(-1)
		return Period{Date{year, first, 1}, end}, true
	}
	switch {
	case m >= 1 && m <= 12:
		return run(y, m, 1)
	case m >= 21 && m <= 23:
		return run(y, 3*(m-20), 3)
	case m == 24:
		p, _ := run(y, 12, 3)
		p.Start.Year--
		return p, true
	case m >= 33 && m <= 36:
		return run(y, 3*(m-33)+1, 3)
	case m == 40 || m == 41:
		return run(y, 6*(m-40)+1, 6)
	}
	return Period{}, false
}

// Impossible reports whether an EDTF date names a day that its month lacks,
// such as 2023-02-29: At keeps what the text says.
func Impossible(edtf string) bool {
	if len(edtf) != 10 || edtf[4] != '-' || edtf[7] != '-' {
		return false
	}
	y, okY := natural(edtf[:4])
	m, okM := natural(edtf[5:7])
	d, okD := natural(edtf[8:])
	return okY && okM && okD && m >= 1 && m <= 12 && d >= 1 && d <= 31 && !Date{y, m, d}.valid()
}

func natural(s string) (int, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	if s == "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// Overlaps reports whether the two share a day.
func (p Period) Overlaps(q Period) bool {
	return !ends(p, q) && !ends(q, p)
}

// ends reports whether p is over before q starts.
func ends(p, q Period) bool {
	return !p.End.IsZero() && !q.Start.IsZero() && p.End.Before(q.Start)
}

// Contains reports whether every day of q is a day of p.
func (p Period) Contains(q Period) bool {
	from := p.Start.IsZero() || !q.Start.IsZero() && !q.Start.Before(p.Start)
	to := p.End.IsZero() || !q.End.IsZero() && !p.End.Before(q.End)
	return from && to
}

// Open reports whether the period lacks an end.
func (p Period) Open() bool { return p.Start.IsZero() || p.End.IsZero() }

// Days returns how many days the period has, both ends counted; 0 where open.
func (p Period) Days() int {
	if p.Open() {
		return 0
	}
	return p.End.Number() - p.Start.Number() + 1
}

// Months returns how many whole months the period has; 0 where open.
func (p Period) Months() int {
	if p.Open() {
		return 0
	}
	return wholeMonths(p.Start, p.End.AddDays(1))
}

// Years returns how many whole years the period has; 0 where open.
func (p Period) Years() int { return p.Months() / 12 }

// wholeMonths returns how many whole months lie from a to b: 3 from 31
// January to 30 April, since no month has more days than it has.
func wholeMonths(a, b Date) int {
	n := (b.Year-a.Year)*12 + b.Month - a.Month
	if b.Day < a.Day && b.Day < monthDays(b.Year, b.Month) {
		n--
	}
	return n
}

// Gap returns the least and greatest number of days from a day of p to a day
// of q, negative where q may come first; ok is false where either is open.
func (p Period) Gap(q Period) (least, greatest int, ok bool) {
	if p.Open() || q.Open() {
		return 0, 0, false
	}
	return q.Start.Number() - p.End.Number(), q.End.Number() - p.Start.Number(), true
}
