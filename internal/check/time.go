package check

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"figcheck/dataset"
)

var timeCheck = &Check{
	Name:  "time",
	Title: "durations, ages, weekdays and dates that do not fit",
	Doc: `A duration or age must fit the two dates it lies between, which may be the ends of one period, the second being the publication date where none is
stated. Of dates known to the year only, "n years" may be one less or one more, an age the difference or one
less; days may be counted with or without the last. A weekday must be that of its date, and a date must exist.

Evidence: derivation since(a) or since(a b); the words and the period of a date. Traps: no publication date,
nothing to tell; a date without a stated year is tried in the years beside; the calendar is the Gregorian one,
so that older weekdays are not checked.`,
	Holds:    "“three years ago, in 2022”, published in 2025",
	Fails:    "“Monday, 9 May 2025”, which was a Friday",
	Rounding: "“nearly seven years” from August 2018 to May 2025",
	Run: func(p *Pass) {
		p.derived(dataset.Since, 1, 2, func(recs []*dataset.Record) *equation {
			if recs[0].Kind == dataset.Time {
				return nil // the clock check's
			}
			return p.since(recs)
		})
		for i := range p.Records {
			if r := &p.Records[i]; r.Kind == dataset.Date && r.Status != dataset.Rejected {
				p.datePossible(r)
				p.weekday(r)
			}
		}
	},
}

// since is the relation: the time from a to b, or to publication, is the
// stated duration.
func (p *Pass) since(recs []*dataset.Record) *equation {
	n := len(recs) - 1
	by := recs[n]
	e := &equation{operands: as(recs, "date", "duration"), rel: "=", unit: by.Unit, left: "the time from " + recs[0].Stated}
	e.afar = n == 1 && recs[0].Context != by.Context
	if n == 2 {
		e.left += " to " + recs[1].Stated
		return e.lasting(stretches(recs[0], recs[1]), recs)
	}
	if first, last, whole := periodEnds(recs[0], by); whole {
		e.left = "the time of " + recs[0].Stated
		return e.lasting([]stretch{{first, last}}, recs)
	}
	from, known := dateOf(recs[0])
	to, ok := parseDate(p.published(by))
	if !known || !ok {
		return e.lasting(nil, recs)
	}
	if e.left += " to publication"; to.last.Before(from.first) {
		from, to = to, from
	}
	return e.lasting([]stretch{{from, to}}, recs)
}

// lasting adds a reading for each stretch of time that the duration may be of.
func (e *equation) lasting(between []stretch, recs []*dataset.Record) *equation {
	by := recs[len(recs)-1]
	if len(between) == 0 {
		e.missing = "the date of " + unknownDate(recs) + " is not known"
		return e
	}
	for _, s := range between {
		span, unit, ok := elapsed(s.from, s.to, by)
		if !ok {
			e.missing = by.Stated + " is no number of years, months, weeks or days"
			return e
		}
		if len(e.readings) > 0 && e.readings[0].left(nil).String() == span.String() {
			continue
		}
		k, _, _ := Convert(by.Unit, unit)
		e.operands[len(recs)-1].scale, e.unit = k, unit
		e.readings = append(e.readings, reading{name: "calendar", equal: true, left: func(values) dataset.Interval { return span }})
	}
	e.symbols = between[0].to.String() + " − " + between[0].from.String() + " = " + value(by) + " " + string(by.Unit)
	return e
}

// unknownDate is the first date that is not known, or else "publication".
func unknownDate(recs []*dataset.Record) string {
	for _, r := range recs[:len(recs)-1] {
		if _, ok := dateOf(r); !ok {
			return r.Stated
		}
	}
	return "publication"
}

// periodEnds returns the first and the last date of a period such as "from 2014 to 2020";
// false for a date, and where the duration is said to be ago.
func periodEnds(r, by *dataset.Record) (first, last days, ok bool) {
	from, to, ok := strings.Cut(r.Period, "/")
	if !ok || strings.HasSuffix(by.Stated, "ago") {
		return days{}, days{}, false
	}
	first, known := parsePart(from)
	last, also := parsePart(to)
	return first, last, known && also
}

// elapsed returns the admissible numbers of years, months or days between two
// dates, and which of them: the unit that the duration is stated in decides.
func elapsed(from, to days, by *dataset.Record) (dataset.Interval, dataset.Unit, bool) {
	late := to.first
	if late.Before(from.last) {
		late = from.last
	}
	least, most := monthsBetween(from.last, late), monthsBetween(from.first, to.last)
	_, _, yearly := Convert(by.Unit, "a")
	_, _, daily := Convert(by.Unit, "d")
	switch {
	case by.Kind == dataset.Age && yearly:
		return whole(least/12, most/12), "a", true
	case by.Unit == "mo":
		return whole(least, most+1), "mo", true
	case yearly:
		return whole(least/12, most/12+1), "a", true
	case daily && (by.Unit == "d" || by.Unit == "wk"):
		return whole(daysBetween(from.last, late), daysBetween(from.first, to.last)+1), "d", true
	}
	return dataset.Interval{}, "", false
}

func whole(least, most int64) dataset.Interval {
	return dataset.Closed(big.NewRat(least, 1), big.NewRat(most, 1))
}

// weekday compares a weekday with its date. A year that the words do not state
// was taken from the context, so that the years beside are admitted too.
func (p *Pass) weekday(r *dataset.Record) {
	name := weekdayIn(r.Stated)
	d, ok := parseDate(r.Period)
	if name == "" || !ok || !d.exact() || d.first.Year() < gregorian || !strings.ContainsAny(r.Stated, "0123456789") {
		return
	}
	f := p.onDate(r)
	actual := d.first.Weekday().String()
	f.Relation = "weekday(" + d.String() + ") = " + name
	f.Computed, f.Stated, f.Power = actual, name, "0.86" // six of seven weekdays fail
	f.Readings = dataset.Phrases{"the stated date"}
	switch {
	case actual == name:
		f.Verdict, f.Severity = dataset.Consistent, dataset.SeverityInfo
		f.Message = d.String() + " was a " + actual + ", as " + r.Stated + " says"
	case !strings.Contains(r.Stated, strconv.Itoa(d.first.Year())) && besideYear(d.first, name):
		f.Verdict, f.Severity = dataset.Tension, dataset.SeverityNote
		f.Message = d.String() + " was a " + actual + ", not a " + name + ", but " + r.Stated + " states no year"
		f.Readings = append(f.Readings, "another year")
	default:
		f.Verdict, f.Severity = dataset.Inconsistent, severityOf(r)
		f.Message = r.Stated + " cannot be: " + d.String() + " was a " + actual
	}
	p.keep(f)
}

// gregorian is the first full year in which Britain and its colonies kept the
// calendar that most of western Europe had.
const gregorian = 1753

// besideYear reports whether the date has that weekday in the year before or
// after.
func besideYear(d time.Time, weekday string) bool {
	return d.AddDate(-1, 0, 0).Weekday().String() == weekday || d.AddDate(1, 0, 0).Weekday().String() == weekday
}

// onDate begins a finding about a single date.
func (p *Pass) onDate(r *dataset.Record) dataset.Finding {
	return dataset.Finding{ID: dataset.FindingID(p.check.Name, r.ID), Check: p.check.Name, Claims: dataset.IDs{r.ID},
		Operands: dataset.Operands{{Role: "date", ID: r.ID, Core: r.Core(), Wide: r.Wide()}}, Status: dataset.Unreviewed}
}

// datePossible reports days that no month has.
func (p *Pass) datePossible(r *dataset.Record) {
	n, month, year := dayMonthYear(r.Stated)
	if n == 0 || month == 0 {
		return
	}
	most := 29
	if year != 0 || month != 2 {
		most = daysIn(max(year, 2000), month)
	}
	if n <= most {
		return
	}
	f := p.onDate(r)
	f.Verdict, f.Severity = dataset.Inconsistent, severityOf(r)
	in := time.Month(month).String()
	if month == 2 && year != 0 {
		in += " " + strconv.Itoa(year)
	}
	f.Message = r.Stated + " is no date: " + in + " has " + strconv.Itoa(most) + " days"
	f.Relation = strconv.Itoa(n) + " ≤ " + strconv.Itoa(most)
	f.Computed, f.Stated = strconv.Itoa(most), strconv.Itoa(n)
	p.keep(f)
}

// severityOf is the severity of a wrong date by where it stands.
func severityOf(r *dataset.Record) dataset.Severity {
	if r.Section == dataset.Headline || r.Section == dataset.Standfirst {
		return dataset.SeverityError
	}
	return dataset.SeverityWarning
}

// weekdayIn returns the first weekday named, "" for none.
func weekdayIn(s string) string {
	for _, w := range strings.FieldsFunc(s, notLetter) {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if strings.EqualFold(w, d.String()) {
				return d.String()
			}
		}
	}
	return ""
}

// dayMonthYear reads a date in words: a number of up to 31 beside the name of
// a month, and four digits for the year. Zero is what is not there.
func dayMonthYear(s string) (n, month, year int) {
	words := strings.FieldsFunc(s, notWord)
	for i, w := range words {
		if m := monthNamed(w); m != 0 {
			if month != 0 {
				return 0, 0, 0 // a span of two dates
			}
			month = m
			if i > 0 {
				n = dayNumber(words[i-1])
			}
			if n == 0 && i+1 < len(words) {
				n = dayNumber(words[i+1])
			}
		}
		if y, err := strconv.Atoi(w); err == nil && len(w) == 4 {
			year = y
		}
	}
	return n, month, year
}

func dayNumber(w string) int {
	digits := strings.TrimRightFunc(w, func(r rune) bool { return !notLetter(r) })
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 2 || n > 39 {
		return 0
	}
	return n
}

func monthNamed(w string) int {
	for m := time.January; m <= time.December; m++ {
		if full := m.String(); strings.EqualFold(w, full) || strings.EqualFold(w, full[:3]) || m == time.September && strings.EqualFold(w, "Sept") {
			return int(m)
		}
	}
	return 0
}

func notLetter(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }

func notWord(r rune) bool { return notLetter(r) && (r < '0' || r > '9') }
