package document

import (
	"strings"
	"time"
)

// dateLayouts are the ways in which metadata writes a date, with the EDTF
// precision each has. Numeric dates whose order of day and month is a
// national habit are left out: a wrong date is worse than none.
var dateLayouts = []struct{ layout, edtf string }{
	{"2006-01-02", "2006-01-02"},
	{"2006-01", "2006-01"},
	{"2006", "2006"},
	{time.RFC3339, "2006-01-02"},
	{"2006-01-02T15:04Z07:00", "2006-01-02"},
	{"2006-01-02T15:04:05Z0700", "2006-01-02"},
	{"2006-01-02T15:04:05", "2006-01-02"},
	{"2006-01-02T15:04", "2006-01-02"},
	{"2006-01-02 15:04:05", "2006-01-02"},
	{"2006-01-02 15:04:05 -0700", "2006-01-02"},
	{"2006-01-02 15:04:05Z07:00", "2006-01-02"},
	{"2006-01-02 15:04", "2006-01-02"},
	{"2006/01/02", "2006-01-02"},
	{"2006/1/2", "2006-01-02"},
	{"20060102", "2006-01-02"},
	{"2 January 2006", "2006-01-02"},
	{"2 Jan 2006", "2006-01-02"},
	{"January 2 2006", "2006-01-02"},
	{"Jan 2 2006", "2006-01-02"},
	{"January 2006", "2006-01"},
	{"Jan 2006", "2006-01"},
	{time.RFC1123, "2006-01-02"},
	{time.RFC1123Z, "2006-01-02"},
	{"Mon 2 Jan 2006 15:04:05 MST", "2006-01-02"},
	{"Mon 2 Jan 2006 15:04:05 -0700", "2006-01-02"},
	{"2 January 2006 15:04", "2006-01-02"},
}

// plainDate returns a metadata date as EDTF, or "" where it is none. A
// timestamp keeps the date of its own time zone: that is the date its readers saw.
func plainDate(s string) string {
	const longest = 64
	if s = foldedHead(s, longest); len(s) > longest || !holdsYear(s) {
		return ""
	}
	for _, try := range []string{s, loosened(s)} {
		for _, l := range dateLayouts {
			if t, err := time.Parse(l.layout, try); err == nil && t.Year() >= 1000 {
				return t.Format(l.edtf)
			}
		}
	}
	return ""
}

// holdsYear reports four digits in a row, which every layout has.
func holdsYear(s string) bool {
	run := 0
	for i := range len(s) {
		if run++; s[i] < '0' || s[i] > '9' {
			run = 0
		}
		if run == len("2006") {
			return true
		}
	}
	return false
}

// dateMarks drops the marks between the parts of a date.
var dateMarks = strings.NewReplacer(",", " ", ". ", " ")

// loosened drops what people add to a date: commas and stops, the weekday, the
// ending of an ordinal, "at", "updated".
func loosened(s string) string {
	var words []string
	for _, w := range strings.Fields(dateMarks.Replace(s)) {
		lower := strings.ToLower(w)
		if weekdays[lower] || lower == "at" || lower == "on" {
			continue
		}
		if n := len(w); n > 2 && w[0] >= '0' && w[0] <= '9' {
			switch lower[n-2:] {
			case "st", "nd", "rd", "th":
				w = w[:n-2]
			}
		}
		if strings.EqualFold(w, "sept") {
			w = "Sep"
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
}
