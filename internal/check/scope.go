package check

import (
	"strings"

	"figcheck/dataset"
)

var scope = &Check{
	Name:  "scope",
	Title: "one figure given for a place and for a part of it",
	Doc: `The same figure for the same measure and period of a place and of a place within it: one of the two is likely the
wrong name ("England" for the United Kingdom). It is a tension, for all of it may lie in the part.

Evidence: measure, kind, unit, period and at least three digits besides zeros the same in one source, and place codes of
which one is within the other (GB and GB-ENG). Traps: places that a figure took over from elsewhere in the text; tables,
whose rows name their places; what the text itself says again or makes a part.`,
	Holds:    "£4.25 billion on roads in the United Kingdom, £3.61 billion in England: nothing is said",
	Fails:    "£4.25 billion on roads in the United Kingdom, £4.25 billion in England: a tension",
	Rounding: "£4.25 billion in the United Kingdom, £4.253 billion in England: nothing is said, the digits differ",
	Run: func(p *Pass) {
		first := map[string]*dataset.Record{}
		for i := range p.Records {
			r := &p.Records[i]
			if !p.scoped(r) {
				continue
			}
			key := strings.Join([]string{r.Source, normal(r.Measure), string(r.Kind), string(r.Unit), r.Period, r.Value.String()}, "\x00")
			switch o := first[key]; {
			case o == nil:
				first[key] = r
			case holdsPlace(o.PlaceCode, r.PlaceCode) || holdsPlace(r.PlaceCode, o.PlaceCode):
				message := o.Stated + " is given for " + o.Place + " and again for " + r.Place + ", of which one is within the other"
				p.keep(tensionOfTwo(p.check.Name, message, o, r, "stated again"))
			}
		}
	},
}

// scoped reports a figure that names its own place, measure and period and is
// telling enough not to stand twice by chance.
func (p *Pass) scoped(r *dataset.Record) bool {
	if r.PlaceCode == "" || r.Period == "" || r.Place == "" || !r.Value.Valid() || r.Kind == dataset.Date || r.Kind == dataset.Time {
		return false
	}
	return len(strings.Trim(digits(r.Value), "0")) >= 3 && r.PartOf == "" && len(r.Derivation) == 0 && p.prose(r) &&
		strings.Contains(r.Measure, " ") &&
		strings.Contains(strings.ToLower(r.Context), strings.ToLower(r.Place))
}

// holdsPlace reports a code of a country and one of its parts.
func holdsPlace(whole, part string) bool { return strings.HasPrefix(part, whole+"-") }
