package check

import (
	"strconv"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// indicatorCheck compares with the tables of a desk.
func indicatorCheck(d Desk) *Check {
	t := d.Tables
	return &Check{
		Name:  "indicator",
		Title: "national figures (output, prices, debt, health) far from the reference tables",
		Doc: `Gross domestic product and what else is measured of countries year by year is compared with every source whose
year is within one of the claim's, as populations are: within 5% of any of them is agreement, further off a tension, and
only a factor of three or more from all of them is inconsistent. What moves within a year (unemployment, inflation) is
compared where the claim is of a whole year.

Evidence: a measure that names the indicator and nothing narrower, the country in the same sentence, and the year.
Traps: output at market rates and at purchasing power are two figures, and either agrees; a figure of a quarter. No row near the year: nothing to tell. --reference adds tables of later years.`,
		Holds:    "the gross domestic product of France was $2.6 trillion in 2017",
		Fails:    "the gross domestic product of France was $26 trillion in 2017",
		Rounding: "the gross domestic product of France was about $2.5 trillion in 2017",
		Run: func(p *Pass) {
			for i := range p.Records {
				r := &p.Records[i]
				if prose(r) && r.PartOf == "" && r.Change != dataset.Up && r.Change != dataset.Down {
					if s := indicatorOf(t, r); s != nil {
						p.compare(d, r, s)
					}
				}
			}
		},
	}
}

// indicator is a row of the table of what is compared: the words of a measure,
// all of which it has and no other, and the rows of the reference tables.
type indicator struct {
	words string
	name  string // of the table indicators; "" for output
	kind  dataset.Kind
	unit  dataset.Unit
	moves bool // within a year
}

var indicators = []indicator{
	{"gdp", "", dataset.Money, "USD", false},
	{"gross domestic product", "", dataset.Money, "USD", false},
	{"unemployment", "unemployment_rate", dataset.Percent, "%", true},
	{"inflation", "inflation_cpi", dataset.Percent, "%", true},
	{"exports", "exports", dataset.Money, "USD", false},
	{"imports", "imports", dataset.Money, "USD", false},
	{"external debt", "external_debt", dataset.Money, "USD", false},
	{"life expectancy", "life_expectancy", dataset.Duration, "a", false},
	{"literacy", "literacy_rate", dataset.Percent, "%", false},
	{"median age", "median_age", dataset.Duration, "a", false},
}

// besideIndicator are words that make no indicator narrower.
var besideIndicator = words("a an the of in its for at was were is rate annual yearly average total nominal country national economy usd us dollars worth stood")

func (k indicator) title() string {
	if k.name == "" {
		return "gross domestic product"
	}
	return k.words
}

func indicatorOf(t *reference.Tables, r *dataset.Record) *subject {
	c, ok := t.Country(r.PlaceCode)
	if !ok || len(r.PlaceCode) != 2 {
		return nil
	}
	measure := words(r.Measure)
	for _, k := range indicators {
		if !k.names(t, r, measure) {
			continue
		}
		s := &subject{what: "the " + k.title() + " of " + c.Name, unit: k.unit, loose: !surely(t, r, c)}
		d, known := parseDate(r.Period)
		switch year := d.last.Year(); {
		case !known || d.first.Year() != year:
			s.none = "the year is not known"
		case k.moves && len(r.Period) != len("2006"):
			s.none = "it moves within a year, and the claim is of less than one"
		default:
			if s.values = k.values(t, c.ISO3, year); len(s.values) == 0 {
				s.none = "no recent reference for " + strconv.Itoa(year)
			}
		}
		return s
	}
	return nil
}

// names reports whether a measure is this indicator and nothing narrower.
func (k indicator) names(t *reference.Tables, r *dataset.Record, measure map[string]bool) bool {
	if r.Kind != k.kind && !(k.kind == dataset.Duration && (r.Kind == dataset.Age || r.Unit == "{age}")) {
		return false
	}
	own := words(k.words)
	for w := range own {
		if !measure[w] {
			return false
		}
	}
	for _, n := range countriesIn(t, r.Measure+" , "+r.Place) {
		for w := range words(n.text) {
			own[w] = true
		}
	}
	for w := range measure {
		if !own[w] && !besideIndicator[w] {
			return false
		}
	}
	return true
}

func (k indicator) values(t *reference.Tables, iso3 string, year int) []reference.Value {
	if k.name == "" {
		return append(t.GDP(iso3, "nominal", year), t.GDP(iso3, "ppp", year)...)
	}
	return t.Indicator(iso3, k.name, year)
}
