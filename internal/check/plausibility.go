package check

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var plausibility = &Check{
	Name:  "plausibility",
	Title: "figures that nothing can have",
	Doc: `Some figures are impossible whatever they are of, and a few more have never been: a temperature below absolute zero,
a speed above that of light, a share of some people above all of them, more hours in a day than it has; people older
than anyone whose age is proved, more people than live, a count below zero.

Evidence: the unit, and for shares, ages and hours the words right behind the figure. The bounds, their sources and what
going beyond them is (impossible, or a tension) stand in a table of this file. Traps: 120% of a target, a rise by 150%,
falls in temperature, buildings and trees of any age, staff hours; a minus sign that is a dash.`,
	Holds:    "the air cooled to −89.2 °C, which no bound forbids: nothing is said",
	Fails:    "the gas was cooled to −300 °C",
	Rounding: "the gas was cooled to −273 °C, for −273.15 agrees only through rounding",
	Run: func(p *Pass) {
		for i := range p.Records {
			r := &p.Records[i]
			for _, b := range bounds {
				if b.of(r) && p.prose(r) {
					p.bounded(r, b)
				}
			}
		}
	},
}

// bound is a limit that figures of some sort keep.
type bound struct {
	name   string // what sets it
	unit   dataset.Unit
	rel    string
	limit  dataset.Decimal
	source string
	ever   bool // a record so far, not a law
	of     func(r *dataset.Record) bool
}

var bounds = []bound{
	{"absolute zero", "Cel", "≥", dataset.NewDecimal(-27315, -2), "BIPM, SI brochure, 9th edition: 0 K is −273.15 °C", false, levelOf(dataset.Temperature)},
	{"the speed of light", "m/s", "≤", dataset.NewDecimal(299792458, 0), "BIPM, SI brochure, 9th edition: c = 299,792,458 m/s", false, levelOf(dataset.Speed)},
	{"all of them", "%", "≤", dataset.NewDecimal(100, 0), "a share of people is no more than the whole", false, shareOfPeople},
	{"the hours of a day", "h/d", "≤", dataset.NewDecimal(24, 0), "a day has 24 hours, or 25 where clocks go back", true, hoursOfDay},
	{"the longest life", "a", "≤", dataset.NewDecimal(1225, -1), "Jeanne Calment, 122 years and 164 days, the longest life that is proved (1997)", true, ageOfPerson},
	{"all people", "{person}", "≤", dataset.NewDecimal(83, 8), "United Nations, World Population Prospects 2024: 8.2 billion in 2025", true, people},
	{"none", "{person}", "≥", dataset.NewDecimal(0, 0), "people are not fewer than none", true, people},
}

// levelOf takes levels of one kind, not changes.
func levelOf(kind dataset.Kind) func(*dataset.Record) bool {
	return func(r *dataset.Record) bool {
		return r.Kind == kind && r.Change != dataset.Up && r.Change != dataset.Down
	}
}

var (
	ofPeople = regex.Of(`^ of (?:the |all |all the |those |these |its |their )?(?:people|voters|residents|respondents|women|men|children|pupils|students|patients|adults|teenagers|pensioners|employees|tenants) ` +
		`(?:said|say|says|agreed|agree|voted|vote|live|lived|believe|believed|think|thought|support|supported|oppose|opposed|own|owned|reported)\b`)
	hoursADay = regex.Of(`(?i)\bhours? (?:a|per|each|every) day$`)
	totalled  = regex.Of(`(?i)\b(?:total|together|altogether|between them|combined|staff|crew|volunteers)\b`)
	runOn     = regex.Of(`(?:\d|[mbr]illion) $`) // "8.9 billion 8.4 billion people giving": the cells of a table as one line
	personAge = regex.Of(`^(?: old)?[ ,-]+(?:man|woman|boy|girl|grandmother|grandfather|widow|widower|pensioner|mother|father)\b`)
)

func shareOfPeople(r *dataset.Record) bool {
	if r.Kind != dataset.Percent || !strings.Contains(r.Context, " of ") {
		return false
	}
	_, behind, ok := beside(r)
	return ok && ofPeople().MatchString(behind)
}

func hoursOfDay(r *dataset.Record) bool {
	return r.Unit == "h/d" && hoursADay().MatchString(r.Stated) && !totalled().MatchString(r.Context)
}

func ageOfPerson(r *dataset.Record) bool {
	if r.Kind != dataset.Age || r.Unit != "a" {
		return false
	}
	_, behind, ok := beside(r)
	return ok && personAge().MatchString(behind)
}

// people takes counts of people, but of those who ever lived, or died in all
// of time.
func people(r *dataset.Record) bool {
	if r.Kind != dataset.Count || r.Unit != "{person}" || r.Change == dataset.Down || !r.Value.Valid() {
		return false
	}
	if before, _, ok := beside(r); ok && runOn().MatchString(before) {
		return false
	}
	return (r.Value.Sign() < 0 || len(digits(r.Value)) > len("999999999")) && !strings.Contains(strings.ToLower(r.Context), " ever ")
}

// bounded reports a figure that a bound forbids. One that keeps it is not worth
// a word, unless by rounding alone.
func (p *Pass) bounded(r *dataset.Record, b bound) {
	k, off, ok := Convert(bare(r.Unit), b.unit)
	if !ok {
		return
	}
	e := alone(r, b.rel, dataset.Point(b.limit.Rat()), b.name)
	e.unit, e.source = b.unit, b.source
	e.readings[0].left = func(x values) dataset.Interval { return shift(x[0].Scale(k), off) }
	e.symbols = value(r) + " " + b.rel + " " + b.limit.String()
	if b.ever && e.soft == "" {
		e.soft = "nothing forbids it but what has been so far"
	}
	o := e.judge()
	if o.verdict == dataset.Consistent && o.through == "" || o.verdict == dataset.CannotTell {
		return
	}
	e.message = func(o outcome) string {
		beyond := map[string]string{"≤": " is more than ", "≥": " is less than "}[b.rel] + b.name
		switch o.verdict {
		case dataset.Inconsistent:
			return r.Stated + beyond + ", which cannot be"
		case dataset.Consistent:
			return r.Stated + " agrees with " + b.name + e.because(o)
		}
		return r.Stated + beyond + ": a slip, or the words mean something else"
	}
	p.keep(e.finding(p.check.Name, o))
}
