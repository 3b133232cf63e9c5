package check

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// currencyCheck compares with the tables of a desk.
func currencyCheck(d Desk) *Check {
	return &Check{
		Name:  "currency",
		Title: "an amount and its conversion to another currency at no rate of the time",
		Doc: `An amount in one currency and the same in another must meet at some rate of the year or of the years beside it: the
yearly averages and days of the tables are tried one by one, each within 15%, which is how far a rate moves within a
year. Beyond that it is a tension; only a factor of two from all of them is inconsistent.

Evidence: derivation convert(a) between two currencies with no stated rate, and the year of the figures or of
publication. Traps: currencies with an official and a market rate, or with high inflation, move further: of those (AFN,
ARS, IRR, LBP, NGN, SSP, SYP, VES, YER, ZWG, TRY) nothing is told; of a bare name
("francs", "kroner") every currency is tried that is called so; "$" is the American one; amounts in the
money of another year. No rate near the year: nothing to tell.`,
		Holds:    "48 billion Norwegian kroner ($4.5 billion) in 2024",
		Fails:    "48 billion Norwegian kroner ($45 billion) in 2024",
		Rounding: "about 50 billion Norwegian kroner ($4.7 billion) in 2024",
		Run: func(p *Pass) {
			p.derived(dataset.Convert, 1, 2, func(recs []*dataset.Record) *equation {
				if len(recs) != 2 || !money(recs[0]) || !money(recs[1]) || recs[0].Unit == recs[1].Unit {
					return nil
				}
				return p.atRates(d, recs[0], recs[1])
			})
		},
	}
}

var (
	farRate = number(2) // a factor that no rate of the time explains

	unsteady = map[dataset.Unit]bool{"AFN": true, "ARS": true, "IRR": true, "LBP": true, "NGN": true, "SSP": true,
		"SYP": true, "VES": true, "YER": true, "ZWG": true, "TRY": true}
)

// atRates is the relation a × rate = b for every rate of the years around.
func (p *Pass) atRates(d Desk, a, b *dataset.Record) *equation {
	e := &equation{operands: as([]*dataset.Record{a, b}, "figure", "conversion"), rel: "=", unit: b.Unit, left: a.Stated}
	year := p.yearOf(a, b)
	switch {
	case year == 0:
		e.missing = "the year is not known"
	case unsteady[a.Unit] || unsteady[b.Unit]:
		e.missing = "the rate of the day is not known"
	}
	if e.missing != "" {
		return e
	}
	var rates []crossRate
	for _, from := range meant(d.Tables, a) {
		for _, to := range meant(d.Tables, b) {
			rates = append(rates, crossRates(d.Tables, from, to, year)...)
		}
	}
	if len(rates) == 0 {
		e.missing = "no exchange rate near " + strconv.Itoa(year)
		return e
	}
	e.alternatives = func() []reading {
		return []reading{{name: "the rate applied the wrong way round", left: func(x values) dataset.Interval {
			return spread(x[0].Scale(new(big.Rat).Inv(rates[0].rate)), d.Rates)
		}}}
	}
	var near, far []reading
	for _, r := range rates {
		k := r.rate
		at := func(x values) dataset.Interval { return x[0].Scale(k) }
		near = append(near, reading{name: "the rate of " + r.period, equal: true,
			left: func(x values) dataset.Interval { return spread(at(x), d.Rates) }})
		far = append(far, reading{name: "within a factor of two of the rate of " + r.period,
			left: func(x values) dataset.Interval {
				return dataset.Interval{Lo: at(x).Scale(new(big.Rat).Inv(farRate)).Lo, Hi: at(x).Scale(farRate).Hi}
			}})
	}
	e.readings = slices.Concat(near, far)
	e.source = rates[0].source
	e.symbols = value(a) + " × " + rates[0].rate.FloatString(4) + " = " + value(b)
	return e
}

// meant are the currencies that an amount may be in: its unit, or all that are
// called by the bare name beside it ("francs", "kroner").
func meant(t *reference.Tables, r *dataset.Record) []string {
	stated := strings.Fields(r.Stated)
	if len(stated) > 0 && strings.ToLower(r.Stated) == r.Stated {
		if codes := t.CurrenciesCalled(stated[len(stated)-1]); len(codes) > 0 {
			return codes
		}
	}
	return []string{string(r.Unit)}
}

// yearOf is the year that the figures are of, or their publication; 0 where it
// is not known.
func (p *Pass) yearOf(recs ...*dataset.Record) int {
	for _, r := range recs {
		if d, ok := parseDate(r.Period); ok && d.first.Year() == d.last.Year() {
			return d.last.Year()
		}
	}
	if d, ok := parseDate(p.published(recs[0])); ok {
		return d.last.Year()
	}
	return 0
}

// crossRate is how many of one currency another one was worth.
type crossRate struct {
	period, source string
	rate           *big.Rat
}

// crossRates are the rates of a year and the years beside it, each through the
// dollar at one period.
func crossRates(t *reference.Tables, from, to string, year int) (out []crossRate) {
	num, den := dollarRates(t, to, year), dollarRates(t, from, year)
	for _, r := range slices.Concat(t.Rates(to), t.Rates(from)) {
		x, y := num[r.Period], den[r.Period]
		if from == "USD" {
			y = one
		}
		if to == "USD" {
			x = one
		}
		if x == nil || y == nil || len(out) > 0 && out[len(out)-1].period == r.Period {
			continue
		}
		delete(num, r.Period)
		delete(den, r.Period)
		src, _ := t.Source(r.SourceID)
		out = append(out, crossRate{r.Period, src.String(), new(big.Rat).Quo(x, y)})
	}
	return out
}

// dollarRates are a currency's rates to the dollar by period, of a year and
// those beside it.
func dollarRates(t *reference.Tables, currency string, year int) map[string]*big.Rat {
	out := map[string]*big.Rat{}
	for _, r := range t.Rates(currency) {
		text, _, _ := strings.Cut(r.Period, "-")
		if y, err := strconv.Atoi(text); err == nil && y >= year-1 && y <= year+1 && r.Rate.Valid() && r.Rate.Sign() > 0 {
			out[r.Period] = r.Rate.Rat()
		}
	}
	return out
}
