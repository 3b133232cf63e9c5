package check

import (
	"regexp"

	"figcheck/dataset"
)

var dimension = &Check{
	Name:  "dimension",
	Title: "power taken for energy, and energy for power",
	Doc: `A unit that cannot measure what the words speak of: power is what a plant can do at a time (MW), energy what it has
done (MWh). "Produces 300 MW a year" gives power to a year, "a wind farm of 300 MWh" energy to a size. Both are
tensions: the words may mean something else. Masses a factor of 44/12 apart, as carbon and carbon dioxide are, are
compared by the restatement check, which offers that as an explanation.

Evidence: the unit and the words of the sentence. Traps: power that is added or built a year, or that a load changes by
an hour, is right; batteries and dams have a size in MWh.`,
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
	},
}

var (
	powerOverTime = regexp.MustCompile(`^[kMGT]?W/(?:a|mo|wk|d|h)$`)
	energyUnit    = regexp.MustCompile(`^[kMGT]?W\.h$`)
	building      = regexp.MustCompile(`(?i)\b(?:add|adds|added|adding|install|installs|installed|build|builds|built|new|expand|expands|expanding|growth|grow|grows|ramp|ramps|ramping|rate|capacity|increase|rise|rises|rose)\b`)
	sizeOf        = regexp.MustCompile(`(?i)\b(?:capacity of|rated at|nameplate)[a-z ]*$`)
	generator     = regexp.MustCompile(`(?i)\b(?:wind farm|wind turbines?|solar (?:farm|park|plant)|power (?:plant|station)|reactor|turbines?)\b`)
	store         = regexp.MustCompile(`(?i)\b(?:batter(?:y|ies)|storage|store[sd]?|reservoir|year|annual|annually|month|day|daily|hour)\b`)
)

// misused says what is wrong with a figure's unit for its words, "" for
// nothing.
func misused(r *dataset.Record) string {
	before, behind, ok := beside(r)
	switch {
	case !ok:
	case powerOverTime.MatchString(string(r.Unit)) && !building.MatchString(r.Context):
		return r.Stated + " is power over a time: what is done in a time is energy, in watt-hours"
	case energyUnit.MatchString(string(r.Unit)) && sizeOf.MatchString(before) && generator.MatchString(r.Context) && !store.MatchString(before+behind):
		return r.Stated + " is energy: what a plant can do is power, in watts"
	}
	return ""
}
