package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var dimension = &Check{
	Name:  "dimension",
	Title: "power taken for energy, carbon for carbon dioxide, income for wealth",
	Doc: `A unit that cannot measure what the words speak of: power is what a plant can do at a time (MW), energy what it has
done (MWh). "Produces 300 MW a year" gives power to a year, "a wind farm of 300 MWh" energy to a size. Both are
tensions: the words may mean something else. So is one amount given for two things that hardly ever are the same: carbon
and carbon dioxide, of which the one makes 44/12 of the other, income and wealth, gross and net; and carbon that is
heavier than its dioxide by just that factor. Masses so far apart that are said to be one are compared by the
restatement check, which offers the factor as an explanation.

Evidence: the unit and the words of the sentence; for two names, amounts of one source, unit and period with three digits
besides zeros alike, whose measures but for these words are the same. Traps: power that is added or built a year, or that a load changes by
an hour, is right; batteries and dams have a size in MWh; “carbon emissions” are often weighed as dioxide.`,
	Holds:    "the turbine made 300 MWh in May: nothing is said",
	Fails:    "the plant produces 300 MW a year: a tension",
	Rounding: "the firm installs about 300 MW a year: nothing is said",
	Run: func(p *Pass) {
		for i := range p.Records {
			r := &p.Records[i]
			if r.Kind != dataset.Rate && r.Kind != dataset.Energy || !p.prose(r) {
				continue
			}
			if why := misused(r); why != "" {
				p.keep(tensionOf(p.check.Name, r, why))
			}
		}
		p.twoNames()
	},
}

var (
	powerOverTime = regex.Of(`^[kMGT]?W/(?:a|mo|wk|d|h)$`)
	energyUnit    = regex.Of(`^[kMGT]?W\.h$`)
	building      = regex.Of(`(?i)\b(?:add|adds|added|adding|install|installs|installed|build|builds|built|new|expand|expands|expanding|growth|grow|grows|ramp|ramps|ramping|rate|capacity|increase|rise|rises|rose)\b`)
	sizeOf        = regex.Of(`(?i)\b(?:capacity of|rated at|nameplate)[a-z ]*$`)
	generator     = regex.Of(`(?i)\b(?:wind farm|wind turbines?|solar (?:farm|park|plant)|power (?:plant|station)|reactor|turbines?)\b`)
	store         = regex.Of(`(?i)\b(?:batter(?:y|ies)|storage|store[sd]?|reservoir|year|annual|annually|month|day|daily|hour)\b`)
)

// misused says what is wrong with a figure's unit for its words, "" for
// nothing.
func misused(r *dataset.Record) string {
	before, behind, ok := beside(r)
	switch {
	case !ok:
	case powerOverTime().MatchString(string(r.Unit)) && !building().MatchString(r.Context):
		return r.Stated + " is power over a time: what is done in a time is energy, in watt-hours"
	case energyUnit().MatchString(string(r.Unit)) && sizeOf().MatchString(before) && generator().MatchString(r.Context) && !store().MatchString(before+behind):
		return r.Stated + " is energy: what a plant can do is power, in watts"
	}
	return ""
}

// unlike are names of measures that hardly ever have one and the same amount.
var unlike = [][2]string{{"gross", "net"}, {"income", "wealth"}, {"carbon", "CO2"}}

// twoNames reports one amount given for two of these, and carbon that is heavier
// than its dioxide.
func (p *Pass) twoNames() {
	first := map[string]*dataset.Record{}
	var weighed *dataset.Record
	for i := range p.Records {
		r := &p.Records[i]
		if !r.Value.Valid() || r.Kind != dataset.Money && r.Kind != dataset.Mass || !p.prose(r) {
			continue
		}
		name, rest := underName(r)
		if name == "" {
			continue
		}
		if o := weighed; o != nil && o.Source == r.Source && o.Context == r.Context && heavier(o, r) {
			p.keep(tensionOfTwo(p.check.Name, "carbon makes 44/12 of its weight in carbon dioxide; "+o.Stated+" and "+r.Stated+" have it the other way round", o, r, "stated beside"))
		}
		if weighed = nil; r.Kind == dataset.Mass {
			weighed = r
		}
		key := strings.Join([]string{r.Source, rest, massUnit(r), r.Period, r.PlaceCode, r.Value.String()}, "\x00")
		if o := first[key]; o == nil {
			first[key] = r
		} else if was, _ := underName(o); was != name && len(strings.Trim(digits(r.Value), "0")) >= 3 {
			p.keep(tensionOfTwo(p.check.Name, o.Stated+" is given for "+was+" and again for "+name+", which hardly ever are the same", o, r, "stated again"))
		}
	}
}

// underName returns which of two unlike things a figure is of, and the rest of its
// measure; "" where it is of neither, or of both.
func underName(r *dataset.Record) (name, rest string) {
	if r.Kind == dataset.Mass {
		return substance(r), ""
	}
	var kept []string
	for _, w := range strings.Fields(strings.ToLower(r.Measure)) {
		is := false
		for _, pair := range unlike {
			if w == pair[0] || w == pair[1] {
				if name != "" {
					return "", ""
				}
				name, is = w, true
			}
		}
		if !is {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return "", "" // "income" alone may be that of anyone
	}
	return name, strings.Join(kept, " ")
}

var (
	ofDioxide = regex.Of(`^ (?:of )?(?:carbon dioxide|co2|co₂)\b`)
	ofCarbon  = regex.Of(`^ of carbon(?:[.,;)]| in\b| from\b| a year\b| were\b| was\b|$)`)
)

// substance tells carbon from its dioxide by the words right behind a mass.
func substance(r *dataset.Record) string {
	_, behind, ok := beside(r)
	switch {
	case strings.Contains(string(r.Unit), "{CO2}"), ok && ofDioxide().MatchString(behind):
		return "CO2"
	case ok && ofCarbon().MatchString(behind):
		return "carbon"
	}
	return ""
}

// heavier reports carbon beside a dioxide that is lighter by their factor, which
// the printed figures leave a thirtieth.
func heavier(a, b *dataset.Record) bool {
	if substance(b) == "carbon" {
		a, b = b, a
	}
	x, y := a.Value.Rat(), b.Value.Rat()
	if substance(a) != "carbon" || substance(b) != "CO2" || y.Sign() <= 0 || massUnit(a) != massUnit(b) {
		return false
	}
	ratio := new(big.Rat).Quo(x, y)
	return dataset.Closed(big.NewRat(44*29, 12*30), big.NewRat(44*31, 12*30)).Overlaps(dataset.Point(ratio))
}

// massUnit is a unit without the substance that is weighed.
func massUnit(r *dataset.Record) string { return strings.TrimSuffix(string(r.Unit), "{CO2}") }
