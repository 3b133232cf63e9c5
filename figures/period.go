package figures

import (
	"strconv"
	"strings"
)

// days is a closed range of days, counted so that later is larger; it orders
// and nests periods and measures nothing. Zero ends are unbounded.
type days struct{ from, to int }

// periodDays reads the EDTF that records use: a year, a month, a day, or two
// of them with a slash between; ".." is open.
func periodDays(edtf string) (days, bool) {
	from, to, isRange := strings.Cut(strings.Trim(edtf, "~?%"), "/")
	if !isRange {
		to = from
	}
	a, okA := datePart(from)
	b, okB := datePart(to)
	return days{a.first(), b.last()}, okA && okB
}

func (d days) within(e days) bool {
	return (e.from == 0 || d.from != 0 && d.from >= e.from) && (e.to == 0 || d.to != 0 && d.to <= e.to)
}

// date has zero month or day where the words give none; zero year is open.
type date struct{ year, month, day int }

func datePart(s string) (date, bool) {
	s = strings.Trim(s, "~?%")
	if s == "" || s == ".." {
		return date{}, true
	}
	var d date
	for i, f := range strings.SplitN(s, "-", 3) {
		n, err := strconv.Atoi(f)
		if err != nil || n <= 0 {
			return date{}, false
		}
		switch i {
		case 0:
			d.year = n
		case 1:
			d.month = n
		case 2:
			d.day = n
		}
	}
	return d, d.day <= 31 && (d.month <= 12 || d.day == 0 && yearParts[d.month].name != "")
}

// yearParts are the parts of a year beyond the months, as EDTF numbers them; first and last are
// months, of the northern year for the seasons.
var yearParts = map[int]struct {
	name        string
	first, last int
}{21: {"spring", 3, 5}, 22: {"summer", 6, 8}, 23: {"autumn", 9, 11}, 24: {"winter", 12, 12},
	33: {"Q1", 1, 3}, 34: {"Q2", 4, 6}, 35: {"Q3", 7, 9}, 36: {"Q4", 10, 12}, 40: {"H1", 1, 6}, 41: {"H2", 7, 12}}

func (d date) first() int {
	if d.year == 0 {
		return 0
	}
	if p, ok := yearParts[d.month]; ok {
		return d.year*400 + p.first*32 + 1
	}
	return d.year*400 + max(d.month, 1)*32 + max(d.day, 1)
}

func (d date) last() int {
	switch {
	case d.year == 0:
		return 0
	case d.month == 0:
		return d.year*400 + 12*32 + 31
	case d.month > 12:
		return d.year*400 + yearParts[d.month].last*32 + 31
	case d.day == 0:
		return d.year*400 + d.month*32 + 31
	}
	return d.first()
}

const months = "JanFebMarAprMayJunJulAugSepOctNovDec"

func (d date) words() string {
	y := strconv.Itoa(d.year)
	if d.month == 0 {
		return y
	}
	if p, ok := yearParts[d.month]; ok {
		return p.name + " " + y
	}
	m := months[(d.month-1)*3 : d.month*3]
	if d.day == 0 {
		return m + " " + y
	}
	return strconv.Itoa(d.day) + " " + m + " " + y
}

// periodWords says an EDTF period as a chart label does: "Aug 2025",
// "2021–2025", "since Aug 2021". What it cannot read it leaves as it stands.
func periodWords(edtf string) string {
	from, to, isRange := strings.Cut(edtf, "/")
	a, okA := datePart(from)
	b, okB := datePart(to)
	switch {
	case !okA || !okB || edtf == "":
		return edtf
	case !isRange:
		return a.words()
	case b.year == 0:
		return "since " + a.words()
	case a.year == 0:
		return "until " + b.words()
	case a == b:
		return a.words()
	}
	left := a.words()
	if a.year == b.year && a.month != 0 && b.month != 0 {
		left = strings.TrimSuffix(left, " "+strconv.Itoa(a.year))
		if a.month == b.month && a.day != 0 && b.day != 0 {
			left = strconv.Itoa(a.day)
		}
	}
	return left + "–" + b.words()
}
