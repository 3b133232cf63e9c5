package check

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var numeral = &Check{
	Name:  "numeral",
	Title: "numbers whose digits are not grouped as any number is",
	Doc: `A number with commas has groups of three digits behind the first, or two and a last of three as in India; one that
begins with neither is a slip of the key, and nobody can say which: "6,5000,000". The figures in it are not to be
trusted, so that this is a tension and guesses nothing.

Evidence: the sentence of a figure that touches such a run of digits and commas. Traps: lists without spaces
("1998,1999,2000", "tables 3,4"), chemical names, coordinates and dates; runs with a group of one digit or of none, or
groups of four throughout, are left alone.`,
	Holds:    "12,500,000 and, as in India, 1,25,00,000: nothing is said",
	Fails:    "6,5000,000: a tension",
	Rounding: "1998,1999,2000 are years: nothing is said, for no rounding makes a number of them",
	Run: func(p *Pass) {
		seen := map[string]bool{}
		context, groups := "", []string(nil) // of the figure before, which often shares its sentence
		for i := range p.Records {
			r := &p.Records[i]
			if r.Section == dataset.Boilerplate || r.Status == dataset.Rejected {
				continue
			}
			if strings.Count(r.Context, ",") < 2 {
				continue
			}
			if r.Context != context {
				context, groups = r.Context, grouped().FindAllString(r.Context, -1)
			}
			for _, m := range groups {
				key := r.Source + r.Block + m
				if malformed(m) && strings.Contains(m, digitsOnly(r.Stated)) && !seen[key] {
					seen[key] = true
					p.keep(tensionOf(p.check.Name, r, m+" is no number: its groups of digits are not of three"))
				}
			}
		}
	},
}

var grouped = regex.Of(`\d+(?:,\d+){2,}`)

// malformed reports digits in groups of which most are of three and one is of
// four or five, the slip of a key.
func malformed(s string) bool {
	groups := strings.Split(s, ",")
	if len(groups[0]) > 3 {
		return false
	}
	three, long := 0, 0
	for _, g := range groups[1:] {
		switch len(g) {
		case 3:
			three++
		case 4, 5:
			long++
		default:
			return false
		}
	}
	return three > 0 && long == 1
}

// digitsOnly is the run of digits and commas in the words of a figure.
func digitsOnly(s string) string {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return "\x00"
	}
	j := i
	for j < len(s) && (digit(s[j]) || s[j] == ',') {
		j++
	}
	return s[i:j]
}
