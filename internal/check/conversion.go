package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

var conversion = &Check{
	Name:  "conversion",
	Title: "a figure and its conversion that do not match",
	Doc: `A figure in one unit and the same figure in another must meet once the exact factor is applied. Either side is
as precise as it is written; a conversion that is within 5% of the figures as written is loose, not wrong.

Evidence: derivation convert(a), or convert(a rate) with a stated exchange rate. Factors are exact (Unicode
CLDR units); temperatures take the offset too, temperature differences do not. Traps: US and imperial gallons
are two units; short and metric tons too; a currency has no factor, only a rate: without a stated one the
currency check looks up those of the time.`,
	Holds:    "26.2 miles (42.2 km)",
	Fails:    "a 30-foot (48-kilometre) wall",
	Rounding: "about 100 miles (160 km)",
	Run: func(p *Pass) {
		p.derived(dataset.Convert, 1, 2, func(recs []*dataset.Record) *equation {
			switch {
			case len(recs) == 3:
				return exchange(recs)
			case money(recs[0]) && money(recs[1]):
				return nil // at the rates of the time: the currency check's
			}
			return convert(recs[0], recs[1])
		})
	},
}

// looseConversion is the width at which desks still let a conversion pass
// (LanguageTool rounds at 5% too).
var looseConversion = big.NewRat(5, 100)

func convert(from, to *dataset.Record) *equation {
	e := &equation{operands: as([]*dataset.Record{from, to}, "figure", "conversion"), rel: "=", unit: to.Unit, left: from.Stated}
	k, off, ok := Convert(nounless(from.Unit), nounless(to.Unit))
	if y := weeksOfYear(from, to); !ok && y != nil {
		k, off, ok = y, new(big.Rat), true
	}
	if !ok {
		e.missing = "the units of " + from.Stated + " and " + to.Stated + " are not comparable"
		return e
	}
	if from.Change == dataset.Up || from.Change == dataset.Down {
		off = new(big.Rat)
	}
	left := func(x values) dataset.Interval { return shift(x[0].Scale(k), off) }
	e.alternatives = misconversions(to, k)
	e.readings = []reading{{name: "the exact factor", left: left}}
	if y := weeksOfYear(from, to); y != nil {
		days := big.NewRat(365, 7*52)
		if y.Cmp(one) < 0 {
			days.Inv(days)
		}
		byDays := dataset.Multiply(y, days)
		e.readings = append(e.readings, reading{name: "365 days to the year", equal: true, left: func(x values) dataset.Interval { return x[0].Scale(byDays) }})
	}
	if v := from.Value.Rat(); v != nil && to.Value.Valid() {
		near := spread(left(values{dataset.Point(v)}), looseConversion)
		e.readings = append(e.readings, reading{name: "a loose conversion", left: func(values) dataset.Interval { return near },
			right: func(values) dataset.Interval { return dataset.Point(to.Value.Rat()) }})
		if ten := roundTens(to.Value.Rat()); ten != nil {
			e.readings = append(e.readings, reading{name: "a conversion in round numbers", left: left, right: func(values) dataset.Interval { return *ten }})
		}
	}
	e.symbols = value(from) + " × " + dataset.DecimalOf(k).String()
	if off.Sign() != 0 {
		e.symbols += " + " + dataset.DecimalOf(off).String()
	}
	e.symbols += " = " + value(to)
	return e
}

// weeksOfYear is the factor between a figure a week and one a year of 52 weeks,
// nil for others.
func weeksOfYear(from, to *dataset.Record) *big.Rat {
	_, x, _ := strings.Cut(string(from.Unit), "/")
	_, y, _ := strings.Cut(string(to.Unit), "/")
	switch {
	case x == "wk" && y == "a":
		return number(52)
	case x == "a" && y == "wk":
		return big.NewRat(1, 52)
	}
	return nil
}

// roundTens is what a whole number with zeros at its end may have been rounded
// from, to its first digits: "40 miles" for 37. Nil for other numbers.
func roundTens(v *big.Rat) *dataset.Interval {
	half := big.NewRat(5, 1)
	if q := new(big.Rat).Quo(v, number(10)); !q.IsInt() || v.Sign() <= 0 {
		return nil
	}
	for q := new(big.Rat).Quo(v, number(100)); q.IsInt(); q.Quo(q, number(10)) {
		half = new(big.Rat).Mul(half, number(10))
	}
	r := dataset.Closed(new(big.Rat).Sub(v, half), new(big.Rat).Add(v, half))
	return &r
}

// commonUnits are those that a converter takes by mistake.
var commonUnits = []struct{ code, name string }{{"m", "metres"}, {"[ft_i]", "feet"}, {"[yd_i]", "yards"}, {"km", "kilometres"},
	{"[mi_i]", "miles"}, {"[nmi_i]", "nautical miles"}, {"m2", "square metres"}, {"[ft_i]2", "square feet"}, {"har", "hectares"},
	{"[acr_us]", "acres"}, {"km2", "square kilometres"}, {"[mi_i]2", "square miles"}, {"kg", "kilograms"}, {"[lb_av]", "pounds"},
	{"t", "tonnes"}, {"[ston_av]", "short tons"}, {"L", "litres"}, {"[gal_us]", "US gallons"}, {"[gal_br]", "imperial gallons"}}

// nounless is a unit without its noun: "{person}/d" and "/a" count one thing a
// day and a year.
func nounless(u dataset.Unit) dataset.Unit {
	number, per, ok := strings.Cut(string(u), "/")
	if ok && (number == "" || strings.HasPrefix(number, "{")) {
		return dataset.Unit("{person}/" + per)
	}
	return bare(u)
}

// misconversions are the factor applied the wrong way round, and the number
// taken for one in another unit.
func misconversions(to *dataset.Record, k *big.Rat) []reading {
	out := []reading{{name: "the factor applied the wrong way round",
		left: func(x values) dataset.Interval { return x[0].Scale(new(big.Rat).Inv(k)) }}}
	for _, u := range commonUnits {
		if f, off, ok := Convert(dataset.Unit(u.code), bare(to.Unit)); ok && off.Sign() == 0 && dataset.Compare(f, k) != 0 && dataset.Compare(f, one) != 0 {
			out = append(out, reading{name: "the number taken for one of " + u.name,
				left: func(x values) dataset.Interval { return x[0].Scale(f) }})
		}
	}
	return out
}

func money(r *dataset.Record) bool { return r.Kind == dataset.Money }

// exchange applies a stated exchange rate, in whichever direction its unit
// says.
func exchange(recs []*dataset.Record) *equation {
	from, rate, to := recs[0], recs[1], recs[2]
	e := &equation{operands: as(recs, "figure", "rate", "conversion"), rel: "=", unit: to.Unit,
		left: from.Stated + " at " + rate.Stated, symbols: symbols(" × ", from, rate) + " = " + value(to),
		readings: only("the stated rate", func(x values) dataset.Interval { return times(x[0], x[1]) })}
	e.proportion([]*dataset.Record{from, rate}, nil, to)
	if sameMoney(rate, to) && !sameMoney(from, to) { // "at 70 afghanis", to the dollar
		e.missing, e.operands[0].scale = "", nil
	}
	if e.missing == "" {
		return e
	}
	e.missing = ""
	e.symbols = symbols(" ÷ ", from, rate) + " = " + value(to)
	e.readings = only("the stated rate", func(x values) dataset.Interval { return over(x[0], x[1]) })
	e.proportion([]*dataset.Record{from}, []*dataset.Record{rate}, to)
	if sameMoney(rate, from) && !sameMoney(from, to) { // "at $1.62", to the pound
		e.missing, e.operands[0].scale = "", nil
	}
	return e
}

// sameMoney reports whether two amounts are in one currency.
func sameMoney(a, b *dataset.Record) bool {
	_, known := reference.Builtin().Currency(string(a.Unit))
	return known && a.Unit == b.Unit
}
