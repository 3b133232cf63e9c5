package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

// fewestDays is the share of a period's days or weeks that something may have gone
// on in without the text saying so: a court sits on 200 days a year.
var fewestDays = big.NewRat(200, 366)

// fewestMonths is the same for the months of a year.
var fewestMonths = big.NewRat(3, 4)

// pace is the relation of a total over a date to the rate a day, week or month of
// it. A rate above that of every day may be that of the days on which there was any.
func pace(recs []*dataset.Record) *equation {
	all, date, rate := recs[0], recs[1], recs[2]
	e := &equation{operands: as(recs, "total", "period", "rate"), rel: "=", unit: rate.Unit, left: stated(" ÷ ", recs[:2]...)}
	e.operands[1].role = "period"
	unit, per, _ := strings.Cut(string(rate.Unit), "/")
	most, busy := lengthIn(date, per)
	if most == nil || unit != string(all.Unit) && (all.Kind != dataset.Count || unit != "" && unit != "1" && !strings.HasPrefix(unit, "{")) {
		e.missing = "how many times that is in " + date.Stated + " is not known"
		return e
	}
	e.symbols = value(all) + " ÷ " + dataset.DecimalOf(most).String() + " = " + value(rate)
	always := func(x dataset.Interval) dataset.Interval { return over(x, dataset.Point(most)) }
	e.readings = only("all the time", func(x values) dataset.Interval { return always(x[0]) })
	slip := slippedFrom(always(all.Wide()), rate)
	e.readings = append(e.readings, reading{name: "on the days that there was any", equal: true,
		left: func(x values) dataset.Interval {
			out := over(x[0], dataset.Closed(dataset.Multiply(most, busy), new(big.Rat).Add(most, one)))
			if !slip {
				out.Hi = dataset.Bound{}
			}
			return out
		}})
	return e
}

// slippedFrom reports a figure that two digits or the decimal point in another
// place would bring to what is computed: it hardly came about in another way.
func slippedFrom(computed dataset.Interval, r *dataset.Record) bool {
	for _, of := range []func(dataset.Decimal) []dataset.Decimal{transposed, scaled(1, -1, 2, -2, 3, -3)} {
		for _, v := range of(r.Value) {
			if v.Valid() && computed.Overlaps(withValue(r, v).Wide()) {
				return true
			}
		}
	}
	return false
}

// lengthIn returns how many days, weeks or months a date is, and the share of
// them that may count; nil where that is not known.
func lengthIn(date *dataset.Record, per string) (most, busy *big.Rat) {
	d, ok := dateOf(date)
	if !ok {
		return nil, nil
	}
	n := daysBetween(d.first, d.last) + 1
	switch per {
	case "d":
		return number(n), fewestDays
	case "wk":
		return big.NewRat(n, 7), fewestDays
	case "mo":
		if m := monthsBetween(d.first, d.last.AddDate(0, 0, 1)); m > 1 {
			return number(m), fewestMonths
		}
	}
	return nil, nil
}

// daysOf are the lengths of the calendar in days, on the average of four years.
var daysOf = map[string]*big.Rat{"d": one, "wk": number(7), "mo": big.NewRat(1461, 48), "a": big.NewRat(1461, 4)}

// perDays is Convert for rates of one thing over the days, weeks, months or years
// of the calendar, which are no multiples of each other.
func perDays(from, to dataset.Unit) (factor, offset *big.Rat, ok bool) {
	of, x, _ := strings.Cut(string(nounless(from)), "/")
	also, y, _ := strings.Cut(string(nounless(to)), "/")
	if of != also || daysOf[x] == nil || daysOf[y] == nil {
		return nil, nil, false
	}
	return dataset.Divide(daysOf[y], daysOf[x]), new(big.Rat), true
}

// ofFewerDays is the reading of one rate over two lengths of time in which the
// shorter ones are not all that the longer one has; false where they are.
func ofFewerDays(from, to *dataset.Record, k *big.Rat) (reading, bool) {
	_, x, _ := strings.Cut(string(from.Unit), "/")
	_, y, _ := strings.Cut(string(to.Unit), "/")
	if daysOf[x] == nil || daysOf[y] == nil || x == y || x+y == "moa" || x+y == "amo" {
		return reading{}, false
	}
	shorter := daysOf[x].Cmp(daysOf[y]) > 0
	low, high := fewestDays, one
	if shorter {
		low, high = one, new(big.Rat).Inv(fewestDays)
	}
	slip := slippedFrom(from.Wide().Scale(k), to)
	return reading{name: "on the days that there is any", equal: true, left: func(v values) dataset.Interval {
		out := times(v[0].Scale(k), dataset.Closed(low, high))
		switch {
		case slip:
		case shorter:
			out.Hi = dataset.Bound{}
		default:
			out.Lo = dataset.Bound{}
		}
		return out
	}}, true
}
