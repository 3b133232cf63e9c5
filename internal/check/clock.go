package check

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// aDay is the number of minutes after which a clock shows the same again.
const aDay = 24 * 60

var clockTime = regexp.MustCompile(`(?i)^(?:at )?(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m|p\.?m)?\.?$`)

// clockOf reads a time of day as minutes after midnight.
func clockOf(r *dataset.Record) (int64, bool) {
	switch text := strings.ToLower(oneLine(r.Stated)); {
	case r.Kind != dataset.Time:
		return 0, false
	case text == "noon" || text == "midday":
		return aDay / 2, true
	case text == "midnight":
		return 0, true
	}
	m := clockTime.FindStringSubmatch(oneLine(r.Stated))
	if m == nil {
		return 0, false
	}
	hour, _ := strconv.ParseInt(m[1], 10, 64)
	minute, _ := strconv.ParseInt("0"+m[2], 10, 64)
	half := strings.ToLower(m[3])
	if hour > 24 || minute > 59 || half != "" && (hour > 12 || hour == 0) || half == "" && m[2] == "" {
		return 0, false
	}
	if half != "" {
		hour %= 12
	}
	if strings.HasPrefix(half, "p") {
		hour += 12
	}
	return hour*60 + minute, true
}

// byTheClock is the relation: from one time of day to the next it is so long. A
// minute more or less is rounding.
func (e *equation) byTheClock(recs []*dataset.Record) {
	from, known := clockOf(recs[0])
	to, also := clockOf(recs[1])
	k, _, timed := Convert(recs[2].Unit, "min")
	if !known || !also || !timed {
		e.missing = "the time of day of " + recs[0].Stated + " or " + recs[1].Stated + " is not known"
		return
	}
	long := (to - from + aDay) % aDay
	e.operands[2].scale, e.unit = k, "min"
	e.left += " to " + recs[1].Stated
	e.readings = only("the clock", func(values) dataset.Interval {
		return dataset.Closed(big.NewRat(long-1, 1), big.NewRat(long+1, 1))
	})
	e.symbols = recs[1].Stated + " − " + recs[0].Stated + " = " + value(recs[2]) + " " + string(recs[2].Unit)
}
