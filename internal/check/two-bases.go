package check

import (
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/regex"
)

var twoBases = &Check{
	Name:  "two-bases",
	Title: "a rate that is per cent and per thousand at once",
	Doc: `A rate of people is of a hundred of them or of another round number, and no rate is both: "17.4% per 100,000" has two
bases, a thousand times apart, of which the words cannot both mean one.

Evidence: a percent per 1,000, 10,000, 100,000 or million that counts people or nothing named, in a sentence about a rate
of people: deaths, cases, births, crime. Without such words it is a tension, for a charge may be a share of each thousand.
Traps: a percent per 1,000 metres, hours or kilometres is a slope and is right.`,
	Holds:    "17.4 per 100,000, and 3% per 1,000 metres: nothing is said",
	Fails:    "a death rate of 17.4% per 100,000",
	Rounding: "3.25% per 1,000 km: nothing is said, for it is a slope",
	Run: func(p *Pass) {
		for i := range p.Records {
			r := &p.Records[i]
			if r.Kind != dataset.Rate || r.Section == dataset.Boilerplate || r.Status == dataset.Rejected || !hundredPer().MatchString(string(r.Unit)) {
				continue
			}
			message := r.Stated + " is a share of a hundred and a rate of another number at once"
			if peopleRate().MatchString(r.Context) || namesPeople(r.Stated) {
				p.keep(impossible(p.check.Name, r, message+": these cannot both be right"))
			} else {
				p.keep(tensionOf(p.check.Name, r, message))
			}
		}
	},
}

var (
	hundredPer = regex.Of(`^%/\(?10\*[3-6](?:\.(?:a|mo|wk|d))?\)?$`)
	peopleRate = regex.Of(`(?i)\b(?:rates?|deaths?|mortality|suicides?|births?|incidence|prevalence|cases|infections?|crimes?|homicides?|murders?)\b`)
)

// namesPeople reports words of which one is for people.
func namesPeople(s string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(s, notLetter), func(w string) bool {
		return lexicon.Person(w) || lexicon.Person(strings.TrimSuffix(w, "s"))
	})
}

// impossible is a finding about one figure that its own words rule out.
func impossible(check string, r *dataset.Record, message string) dataset.Finding {
	f := tensionOf(check, r, message)
	f.Verdict, f.Severity = dataset.Inconsistent, severityOf(r)
	return f
}
