package check

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// unsettled are words by which a sentence speaks of another figure than the
// one in the tables: of what is not so, or not yet, or of several borders.
var unsettled = words(`would could might may will expected projected forecast predicted if without neighbours neighbors borders frontiers
together altogether combined total`)

// surely reports whether the sentence itself names these countries and no
// others, and states a fact. A place taken over from elsewhere in the text is
// not sure enough to accuse. A claim without its sentence, as in a table
// written by hand, says what it says.
func surely(t *reference.Tables, r *dataset.Record, countries ...reference.Country) bool {
	if r.Context == "" {
		return true
	}
	said := countriesIn(t, r.Context)
	for _, c := range countries {
		if !names(said, c) {
			return false
		}
	}
	for _, n := range said {
		if mistakable(t, n.country, countries) {
			return false
		}
	}
	for w := range words(r.Context) {
		if unsettled[w] {
			return false
		}
	}
	return true
}

// mistakable reports whether another country named beside could be the one
// meant: for a border only one that borders on either side.
func mistakable(t *reference.Tables, other reference.Country, countries []reference.Country) bool {
	near := len(countries) == 1
	for _, c := range countries {
		if c.ISO2 == other.ISO2 {
			return false
		}
		near = near || len(t.Border(c.ISO3, other.ISO3)) > 0
	}
	return near
}

// onlyLength reports whether a sentence states no other length, so that both
// countries must be this one's.
func (p *Pass) onlyLength(r *dataset.Record) bool {
	if r.Context == "" {
		return true
	}
	for i := range p.Records {
		o := &p.Records[i]
		if o.ID != r.ID && o.Kind == dataset.Length && o.Source == r.Source && strings.EqualFold(o.Context, r.Context) {
			return false
		}
	}
	return true
}
