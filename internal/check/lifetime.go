package check

import (
	"fmt"
	"regexp"
	"strconv"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var lifetime = &Check{
	Name:  "lifetime",
	Title: "a life whose years do not fit the age at its end",
	Doc: `Who dies in a year at an age was born so many years before it, or one more. What is told of that life cannot lie before
the birth; a degree cannot be taken at an age at which nobody has, and hardly below fourteen, which is a tension.

Evidence: "died in 1997 at the age of 81" and in the same sentence the year of the birth, or of a degree. The youngest
graduate known was ten (Guinness World Records). Traps: a sentence that also speaks of a relative is left alone.`,
	Holds:    "born in 1916, she died in 1997 at the age of 81",
	Fails:    "born in 1926, she died in 1997 at the age of 81",
	Rounding: "born in 1915, she died in 1997 at the age of 81: right before her birthday, which agrees",
	Run: func(p *Pass) {
		for i := range p.Records {
			r := &p.Records[i]
			if r.Kind == dataset.Age && p.prose(r) && !relatives().MatchString(r.Context) {
				p.lived(r)
			}
		}
	},
}

var (
	relatives = regex.Of(`(?i)\b(?:father|mother|grand\w+|parents?|sons?|daughters?|brothers?|sisters?|uncle|aunt|husband|wife|widow|whose)\b`)
	diedIn    = regex.Of(`(?i)\b(?:die[sd]|death)\b(?: \w+){0,4}?(?: in| on \d{1,2}) (?:[A-Z][a-z]+ )?(\d{4})\b`)
	bornIn    = regex.Of(`(?i)\bborn\b(?: \w+){0,4}?(?: in| on \d{1,2}) (?:[A-Z][a-z]+ )?(\d{4})\b`)
	degreeIn  = regex.Of(`(?i)\b(?:graduated from (?:university|college|(?:[\w'’]+ ){0,3}?(?:university|college))|took (?:his|her|a) degree|earned (?:his|her|a) (?:\w+ )?degree)\b(?: \w+){0,5}? in (\d{4})\b`)
	atAge     = regex.Of(`(?i)(?:aged|at age|at the age of|age of) $`)
)

const (
	youngestGraduate = 10
	youngGraduate    = 14
)

// lived holds the years of a life against the age at its end.
func (p *Pass) lived(r *dataset.Record) {
	before, _, ok := beside(r)
	age := r.Value.Rat()
	died := yearBy(diedIn(), r.Context)
	if !ok || age == nil || !age.IsInt() || died == 0 || !exact(r) || !atAge().MatchString(before) {
		return
	}
	latest := died - int(age.Num().Int64())
	says := fmt.Sprintf("who died in %d at %s was born in %d or %d", died, r.Stated, latest-1, latest)
	if born := yearBy(bornIn(), r.Context); born != 0 {
		f := impossible(p.check.Name, r, fmt.Sprintf("%s, not in %d: these cannot all be right", says, born))
		if born == latest || born == latest-1 {
			f.Verdict, f.Severity, f.Message = dataset.Consistent, dataset.SeverityInfo, fmt.Sprintf("%s, which agrees with %d", says, born)
		}
		p.keep(f)
		return
	}
	year := yearBy(degreeIn(), r.Context)
	oldest := year - (latest - 1)
	switch {
	case year == 0 || oldest >= youngGraduate:
	case oldest < youngestGraduate:
		p.keep(impossible(p.check.Name, r, fmt.Sprintf("%s, and cannot have taken a degree in %d", says, year)))
	default:
		p.keep(tensionOf(p.check.Name, r, fmt.Sprintf("%s, and took a degree in %d at %d at most", says, year, oldest)))
	}
}

// yearBy is the year that a phrase names, 0 for none.
func yearBy(phrase *regexp.Regexp, context string) int {
	m := phrase.FindStringSubmatch(context)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return 0
	}
	return n
}
