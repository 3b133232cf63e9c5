package check

import (
	"math/big"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var clock = &Check{
	Name:  "clock",
	Title: "lengths of time that two clock times do not give",
	Doc: `The time from one clock time to another, on the same day or over midnight, is the stated length to the minute; a
length in whole hours may be half an hour off.

Evidence: derivation since(a b) of two clock times, as 10pm, 2.47am, 22:47, noon and midnight. Traps: without am or pm an
hour up to twelve is tried in both halves of the day; clocks of two zones and days further apart are not known of.`,
	Holds:    "at 2.47am, four hours and 47 minutes after polls closed at 10pm",
	Fails:    "at 2.47am, five hours and 47 minutes after polls closed at 10pm",
	Rounding: "at 2.47am, about five hours after polls closed at 10pm",
	Run: func(p *Pass) {
		p.derived(dataset.Since, 1, 2, func(recs []*dataset.Record) *equation {
			if recs[0].Kind != dataset.Time {
				return nil
			}
			return betweenClocks(recs)
		})
	},
}

// dayMinutes is a day in minutes.
const dayMinutes = 24 * 60

func betweenClocks(recs []*dataset.Record) *equation {
	n := len(recs) - 1
	by := recs[n]
	e := &equation{operands: as(recs, "clock time", "duration"), rel: "=", unit: "min", left: "the time from " + stated(" to ", recs[:n]...)}
	from, ok := minutesOf(recs[0])
	to, also := minutesOf(recs[n-1])
	k, off, known := Convert(bare(by.Unit), "min")
	if n != 2 || !ok || !also || !known || off.Sign() != 0 {
		e.missing = "the clock times are not known"
		return e
	}
	e.operands[n].scale = k
	minute := number(1)
	for _, a := range from {
		for _, b := range to {
			d := number(int64((b - a + dayMinutes) % dayMinutes))
			near := dataset.Closed(new(big.Rat).Sub(d, minute), new(big.Rat).Add(d, minute))
			e.readings = append(e.readings, reading{name: "from " + clockText(a) + " to " + clockText(b), equal: true,
				left: func(values) dataset.Interval { return near }, right: func(x values) dataset.Interval { return roundHours(by, x[n]) }})
		}
	}
	e.symbols = recs[1].Stated + " − " + recs[0].Stated + " = " + value(by) + " " + string(by.Unit)
	return e
}

// roundHours widens a length in whole hours by half of one: "five hours" of
// four hours and 47 minutes.
func roundHours(by *dataset.Record, a dataset.Interval) dataset.Interval {
	if by.Unit != "h" || !a.IsPoint() {
		return a
	}
	half := number(30)
	return dataset.Closed(new(big.Rat).Sub(a.Lo.At, half), new(big.Rat).Add(a.Hi.At, half))
}

func clockText(minutes int) string {
	return big.NewInt(int64(minutes/60)).String() + ":" + strconv.Itoa(minutes%60/10) + strconv.Itoa(minutes%60%10)
}

var clockTime = regex.Of(`(?i)^(\d{1,2})(?:[.:h](\d{2}))? ?(a\.?m\.?|p\.?m\.?)?$`)

// minutesOf reads a clock time as minutes from midnight; two where it may be in
// either half of the day.
func minutesOf(r *dataset.Record) ([]int, bool) {
	text := strings.TrimPrefix(strings.ToLower(dataset.OneLine(r.Stated)), "at ")
	switch text {
	case "noon", "midday":
		return []int{dayMinutes / 2}, true
	case "midnight":
		return []int{0}, true
	}
	m := clockTime().FindStringSubmatch(text)
	if m == nil {
		return nil, false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi("0" + m[2])
	switch {
	case hour > 24 || minute > 59:
		return nil, false
	case strings.HasPrefix(m[3], "a"):
		return []int{hour%12*60 + minute}, hour <= 12
	case strings.HasPrefix(m[3], "p"):
		return []int{(hour%12+12)*60 + minute}, hour <= 12
	case hour > 12 || hour == 0 || len(m[1]) == 2 && m[1][0] == '0':
		return []int{hour%24*60 + minute}, true
	}
	return []int{hour%12*60 + minute, (hour%12+12)*60 + minute}, true
}
