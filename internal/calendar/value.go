package calendar

import (
	"strconv"
	"strings"
)

// grain is how much calendar a value covers.
type grain uint8

const (
	none grain = iota
	centuries
	decades
	years
	halves
	seasons
	quarters
	monthly
	weekly
	daily
)

// value is a date as far as the words give it.
type value struct {
	grain    grain
	date     Date // year, month and day as far as the grain goes; a week's Monday
	code     int  // season 21–24, quarter 33–36, half 40–41, as EDTF numbers them
	yearless bool // the year is unknown and cannot be resolved
	inferred bool // the year was not written
	weekend  bool
	clock    bool
	hour     int
	minute   int // −1 where only the hour is written
	part     string
	weekday  int
	span     string // an EDTF interval that no single date writes
	duration string // TIMEX3 duration: "the past three months"
	token    string // PRESENT_REF, PAST_REF or FUTURE_REF
	modifier string
	relative bool
	length   bool // the words count units of time
	doubt    string
}

// pad writes a year as EDTF does: four digits, a minus sign before year 0.
func pad(b []byte, n, width int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	var digits [20]byte
	s := strconv.AppendInt(digits[:0], int64(n), 10)
	for range width - len(s) {
		b = append(b, '0')
	}
	return append(b, s...)
}

func (d Date) edtf() string {
	b := pad(make([]byte, 0, 16), d.Year, 4)
	b = pad(append(b, '-'), d.Month, 2)
	return string(pad(append(b, '-'), d.Day, 2))
}

func (v value) edtf() string {
	if v.token != "" {
		return ""
	}
	if v.span != "" {
		return v.span
	}
	b := make([]byte, 0, 24)
	if v.grain == none {
		if v.clock {
			return string(v.appendClock(b, true))
		}
		return ""
	}
	switch v.grain {
	case centuries, decades:
		return v.digits("X")
	case halves:
		first := 6*(v.code-40) + 1
		b = append(pad(append(pad(b, v.date.Year, 4), '-'), first, 2), '/')
		return string(pad(append(pad(b, v.date.Year, 4), '-'), first+5, 2))
	case weekly:
		if v.weekend {
			return v.date.AddDays(5).edtf() + "/" + v.date.AddDays(6).edtf()
		}
		return v.date.edtf() + "/" + v.date.AddDays(6).edtf()
	}
	if v.yearless {
		b = append(b, "XXXX"...)
	} else {
		b = pad(b, v.date.Year, 4)
	}
	switch v.grain {
	case seasons, quarters:
		b = pad(append(b, '-'), v.code, 2)
	case monthly:
		b = pad(append(b, '-'), v.date.Month, 2)
	case daily:
		b = pad(append(b, '-'), v.date.Month, 2)
		b = pad(append(b, '-'), v.date.Day, 2)
	}
	if v.clock {
		b = v.appendClock(b, true)
	}
	return string(b)
}

// digits writes the leading digits of a decade or century and fill for the
// others.
func (v value) digits(fill string) string {
	width, n := 10, 3
	if v.grain == centuries {
		width, n = 100, 2
	}
	first := v.date.Year
	b := make([]byte, 0, 8)
	if first < 0 {
		b, first = append(b, '-'), -first
	}
	return string(pad(b, first/width, n)) + strings.Repeat(fill, 4-n)
}

func (v value) appendClock(b []byte, minutes bool) []byte {
	b = pad(append(b, 'T'), v.hour, 2)
	if minutes || v.minute >= 0 {
		b = pad(append(b, ':'), max(v.minute, 0), 2)
	}
	return b
}

// plain reports a year, month or day that EDTF and TIMEX3 write alike.
func (v *value) plain() bool {
	return (v.grain == years || v.grain == monthly || v.grain == daily) && v.date.Year > 0 && !v.yearless && !v.clock && v.part == "" && v.token == "" && v.span == ""
}

// timex writes the TIMEX3 value: 2025-Q3, 2025-SU, 2025-W41, 199 for a decade,
// 18 for a century, BC0264 for 264 BC.
func (v value) timex() string {
	if v.token != "" {
		return v.token
	}
	b := make([]byte, 0, 24)
	if v.grain == none {
		if v.clock {
			return string(v.appendClock(b, false))
		}
		if v.part != "" {
			return "T" + v.part
		}
		return ""
	}
	year := v.date.Year
	if year <= 0 {
		b, year = append(b, "BC"...), 1-year
		if v.grain == decades || v.grain == centuries {
			year = -v.date.Year
		}
	}
	switch v.grain {
	case centuries:
		return string(pad(b, year/100, 2))
	case decades:
		return string(pad(b, year/10, 3))
	case weekly:
		y, w := v.date.Week()
		b = pad(append(pad(b, y, 4), "-W"...), w, 2)
		if v.weekend {
			b = append(b, "-WE"...)
		}
		return string(b)
	}
	if v.yearless {
		b = append(b, "XXXX"...)
	} else {
		b = pad(b, year, 4)
	}
	switch v.grain {
	case halves:
		b = pad(append(b, "-H"...), v.code-39, 1)
	case seasons:
		b = append(append(b, '-'), [4]string{"SP", "SU", "FA", "WI"}[v.code-21]...)
	case quarters:
		b = pad(append(b, "-Q"...), v.code-32, 1)
	case monthly:
		b = pad(append(b, '-'), v.date.Month, 2)
	case daily:
		b = pad(append(b, '-'), v.date.Month, 2)
		b = pad(append(b, '-'), v.date.Day, 2)
	}
	switch {
	case v.clock:
		b = v.appendClock(b, false)
	case v.part != "":
		b = append(append(b, 'T'), v.part...)
	}
	return string(b)
}
