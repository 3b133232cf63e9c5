package check

import (
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// stretch is the time between two dates, the earlier first.
type stretch struct{ from, to days }

// stretches returns what may lie between two dates. One without a stated year, "from 3 March to
// 29 August", is of the year in which it stands nearest to the other on its own side of it, or of
// the year that the context gives it where that puts them in this order.
func stretches(first, second *dataset.Record) (out []stretch) {
	add := func(from, to days, ok bool) {
		if s := (stretch{from, to}); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	from, known := dateOf(first)
	to, also := dateOf(second)
	open, openToo := yearless(first), yearless(second)
	ordered := known && also && !to.last.Before(from.first)
	if !open && !openToo || ordered && !strings.HasPrefix(first.Period+second.Period, "X") {
		if known && also && !ordered {
			from, to = to, from
		}
		add(from, to, known && also)
	}
	switch {
	case openToo:
		for _, year := range yearsFor(first, open) {
			add(following(first, second, year))
		}
	case open && also:
		for _, year := range []int{to.last.Year(), to.last.Year() - 1} {
			if from, ok := inYear(first, year); ok && !to.last.Before(from.first) {
				add(from, to, true)
				break
			}
		}
	}
	return out
}

// following returns the first date in a year and the second one after it.
func following(first, second *dataset.Record, year int) (from, to days, ok bool) {
	from, known := inYear(first, year)
	to, also := inYear(second, year)
	if known && also && to.last.Before(from.first) {
		to, also = inYear(second, year+1)
	}
	return from, to, known && also
}

// yearsFor are the years in which a date may be: a common and a leap year for an open one.
func yearsFor(r *dataset.Record, open bool) []int {
	if open {
		return []int{2023, 2024}
	}
	if d, ok := dateOf(r); ok {
		return []int{d.last.Year()}
	}
	return nil
}

// yearless reports a date of a month or a day whose words name the month and no year.
func yearless(r *dataset.Record) bool {
	_, month, year := dayMonthYear(r.Stated)
	return r.Kind == dataset.Date && month != 0 && year == 0 && (len(r.Period) == len("2025-03") || len(r.Period) == len("2025-03-09"))
}

// inYear is the date of a record in a year, of which it may state another.
func inYear(r *dataset.Record, year int) (days, bool) {
	if !yearless(r) {
		return dateOf(r)
	}
	return parseDate(strconv.Itoa(year) + r.Period[len("2025"):])
}
