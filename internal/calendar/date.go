package calendar

// Date is a day of the proleptic Gregorian calendar. Years are astronomical:
// 1 BC is year 0, 264 BC is −263. The zero Date means unknown.
type Date struct{ Year, Month, Day int }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.Month == 0 }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// Number counts days from 1 January 1970. The count by 400-year eras with
// years from March is Howard Hinnant's (Chrono-Compatible Low-Level Date
// Algorithms).
func (d Date) Number() int {
	y, m := d.Year, d.Month
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d.Day - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// Day returns the date that is n days after 1 January 1970.
func Day(n int) Date {
	n += 719468
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := Date{Year: yoe + era*400, Month: mp + 3, Day: doy - (153*mp+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// AddDays returns the date n days later.
func (d Date) AddDays(n int) Date { return Day(d.Number() + n) }

// AddMonths returns the date n months later, on the last day of that month
// where it is shorter.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + d.Month - 1 + n
	e := Date{Year: floorDiv(m, 12), Month: m - floorDiv(m, 12)*12 + 1, Day: d.Day}
	e.Day = min(e.Day, monthDays(e.Year, e.Month))
	return e
}

// Weekday returns 1 for Monday to 7 for Sunday, as ISO 8601 counts.
func (d Date) Weekday() int { return mod(d.Number()+3, 7) + 1 }

// WeekdayName returns the English name of the day of the week, lower case.
func (d Date) WeekdayName() string { return weekdayNames[d.Weekday()-1] }

// Week returns the ISO 8601 year and number of the week of the date.
func (d Date) Week() (year, week int) {
	thursday := d.AddDays(4 - d.Weekday())
	first := Date{thursday.Year, 1, 1}
	return thursday.Year, (thursday.Number()-first.Number())/7 + 1
}

// valid reports whether the month has such a day.
func (d Date) valid() bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= monthDays(d.Year, d.Month)
}

func monthDays(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// weekMonday returns the Monday of a week by its ISO number.
func weekMonday(year, week int) Date {
	fourth := Date{year, 1, 4}
	return fourth.AddDays(1 - fourth.Weekday() + 7*(week-1))
}

var weekdayNames = [7]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// The units of time, as lexicon.Word.Value counts them.
const (
	Second int64 = iota + 1
	Minute
	Hour
	DayUnit
	Week
	Fortnight
	Month
	Quarter
	Year
	Decade
	Century
	Millennium
)

// months returns how many months a unit of a month or more has, or 0.
func months(unit int64) int {
	switch unit {
	case Month:
		return 1
	case Quarter:
		return 3
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func mod(a, b int) int { return a - floorDiv(a, b)*b }
