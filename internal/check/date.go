package check

import (
	"strconv"
	"strings"
	"time"

	"figcheck/dataset"
)

// days is a date as precise as it is stated: its first and last possible day.
type days struct{ first, last time.Time }

// dateOf reads when a date, or a span such as "three years ago", is: its
// period, or a bare year.
func dateOf(r *dataset.Record) (days, bool) {
	if r.Kind != dataset.Date && r.Kind != dataset.Time && r.Kind != dataset.Duration {
		return days{}, false
	}
	period := strings.TrimSuffix(r.Period, "/..") // "since 1998" begins in 1998
	if d, ok := parseDate(period); ok {
		return d, ok
	}
	if v := r.Value; r.Kind == dataset.Date && v.Valid() && len(v.String()) == 4 {
		return parseDate(v.String())
	}
	return days{}, false
}

// parseDate reads EDTF: a year, month or day, an interval of two, unspecified
// digits as X, seasons and quarters as the whole year; qualifiers are dropped.
func parseDate(s string) (days, bool) {
	s, _, _ = strings.Cut(strings.Trim(s, "?~%"), "T") // a time of day
	from, to, interval := strings.Cut(s, "/")
	a, ok := parsePart(from)
	if !interval || !ok {
		return a, ok
	}
	b, ok := parsePart(to)
	return days{a.first, b.last}, ok && !b.last.Before(a.first)
}

func parsePart(s string) (days, bool) {
	if s = strings.Trim(s, "?~%"); len(s) < len("2025") {
		return days{}, false
	}
	part := strings.Split(s, "-")
	if len(part) > 3 || len(part[0]) != 4 {
		return days{}, false
	}
	early, err1 := strconv.Atoi(strings.ReplaceAll(part[0], "X", "0"))
	late, err2 := strconv.Atoi(strings.ReplaceAll(part[0], "X", "9"))
	if err1 != nil || err2 != nil {
		return days{}, false
	}
	out := days{day(early, 1, 1), day(late, 12, 31)}
	if len(part) == 1 || part[1] == "XX" {
		return out, true
	}
	month, err := strconv.Atoi(part[1])
	switch {
	case err != nil || month < 1:
		return days{}, false
	case month > 12:
		return out, month >= 21 && month <= 41
	}
	out = days{day(early, month, 1), day(late, month+1, 0)}
	if len(part) == 2 || part[2] == "XX" {
		return out, true
	}
	n, err := strconv.Atoi(part[2])
	if err != nil || n < 1 || n > daysIn(early, month) {
		return days{}, false
	}
	return days{day(early, month, n), day(early, month, n)}, early == late
}

func day(year, month, n int) time.Time {
	return time.Date(year, time.Month(month), n, 0, 0, 0, 0, time.UTC)
}

func daysIn(year, month int) int { return day(year, month+1, 0).Day() }

// exact reports whether the day is known.
func (d days) exact() bool { return d.first.Equal(d.last) }

func (d days) String() string {
	if d.exact() {
		return d.first.Format(time.DateOnly)
	}
	return d.first.Format(time.DateOnly) + "/" + d.last.Format(time.DateOnly)
}

// monthsBetween counts complete months from a to b, which is not before a.
func monthsBetween(a, b time.Time) int64 {
	n := (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
	if b.Day() < a.Day() && b.Day() < daysIn(b.Year(), int(b.Month())) {
		n--
	}
	return int64(n)
}

func daysBetween(a, b time.Time) int64 { return int64(b.Sub(a).Hours() / 24) }
