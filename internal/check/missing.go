package check

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"figcheck/dataset"
)

// itemised makes a tension of parts that fall short of their total where they
// are of years or months of a row with one left out: that one is not itemised,
// and may be what is missing.
func (e *equation) itemised(recs []*dataset.Record) *equation {
	n := len(recs) - 1
	gap := leftOut(recs[:n])
	if gap == "" || e.soft != "" || e.missing != "" || recs[n].Section == dataset.Headline {
		return e
	}
	x := e.at(wide, -1, nil)
	rest := x[n].Minus(total(x[:n]))
	if rest.Lo.At == nil || rest.Lo.At.Sign() <= 0 {
		return e
	}
	e.soft = gap + " is not itemised"
	e.message = func(outcome) string {
		return e.left + " is " + say(total(x[:n]), e.unit) + ", short of " + recs[n].Stated + " by " + say(rest, e.unit) + "; " + gap + " is not itemised"
	}
	return e
}

// leftOut names the one year or month that a row of them leaves out: "2020" of
// 2018, 2019 and 2021. "" where the row has another form.
func leftOut(parts []*dataset.Record) string {
	if len(parts) < 3 {
		return ""
	}
	var at []int
	monthly := len(parts[0].Period) > 4
	for _, r := range parts {
		year, month, isMonth := strings.Cut(r.Period, "-")
		y, err := strconv.Atoi(strings.ReplaceAll(year, "XXXX", "0"))
		m := 0
		if isMonth {
			m, _ = strconv.Atoi(month)
		}
		if err != nil || isMonth != monthly || isMonth && (m < 1 || m > 12) {
			return ""
		}
		if at = append(at, y); monthly {
			at[len(at)-1] = y*12 + m - 1
		}
	}
	slices.Sort(at)
	gap := -1
	for i := 1; i < len(at); i++ {
		switch at[i] - at[i-1] {
		case 1:
		case 2:
			if gap >= 0 {
				return ""
			}
			gap = at[i] - 1
		default:
			return ""
		}
	}
	switch {
	case gap < 0:
		return ""
	case monthly:
		return time.Month(gap%12 + 1).String()
	}
	return strconv.Itoa(gap)
}
