package check

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

// sidesOf finds the two countries of a border. The claim's own place and
// measure come first; if they name one country, the context may name exactly
// one neighbour of it; if they name none, exactly two that are neighbours.
func sidesOf(t *reference.Tables, r *dataset.Record) (a, b reference.Country, ok bool) {
	text := countriesIn(t, r.Place+" , "+r.Measure+" , "+r.Context)
	own := codesIn(t, r.PlaceCode)
	if len(own) == 2 && strings.Contains(r.PlaceCode, "-") && r.Place+r.Context != "" && !names(text, own[1]) {
		own = own[:1] // US-CA is California, and no border with Canada
	}
	for _, n := range countriesIn(t, r.Place+" , "+r.Measure) {
		own = addCountry(own, n.country)
	}
	context := own
	for _, n := range text {
		context = addCountry(context, n.country)
	}
	switch {
	case len(own) == 2:
		a, b = own[0], own[1]
	case len(own) == 1:
		var near []reference.Country
		for _, c := range context[1:] {
			if len(t.Border(own[0].ISO3, c.ISO3)) > 0 {
				near = append(near, c)
			}
		}
		if len(near) != 1 {
			return a, b, false
		}
		a, b = own[0], near[0]
	case len(own) == 0 && len(context) == 2:
		a, b = context[0], context[1]
	default:
		return a, b, false
	}
	return a, b, len(t.Border(a.ISO3, b.ISO3)) > 0
}

// codesIn reads country codes joined by "-", "/" or "|". A subdivision code
// ("AF-KAN") names its country alone.
func codesIn(t *reference.Tables, code string) (out []reference.Country) {
	for _, part := range strings.FieldsFunc(code, func(r rune) bool { return r == '-' || r == '/' || r == '|' || r == ' ' }) {
		if c, ok := t.Country(part); ok && len(part) == 2 {
			out = addCountry(out, c)
		}
	}
	return out
}

// named is a country with the words that name it.
type named struct {
	text    string
	country reference.Country
}

// countriesIn finds the countries that a text names, by name or demonym.
func countriesIn(t *reference.Tables, text string) (out []named) {
	start := true
	for i := 0; i < len(text); i++ {
		if opens := opening(text, i); opens || !start {
			start = opens
			continue
		}
		start = false
		names, n := t.NamesAt(text[i:])
		if n == 0 || names[0].Kind != reference.CountryName && names[0].Kind != reference.DemonymName {
			continue
		}
		if c, ok := t.Country(names[0].Code); ok && !c.Former() {
			out = append(out, named{text[i : i+n], c})
		}
		i += n - 1
	}
	return out
}

// opening reports whether the byte at i ends what may stand before a word:
// space, hyphen, bracket, quotation mark.
func opening(text string, i int) bool {
	switch c := text[i]; {
	case c == ' ' || c == '-' || c == '(' || c == '"':
		return true
	case c < utf8.RuneSelf:
		return false
	}
	return strings.HasSuffix(text[:i+1], "“") || strings.HasSuffix(text[:i+1], "‘")
}

func names(list []named, c reference.Country) bool {
	for _, n := range list {
		if n.country.ISO2 == c.ISO2 {
			return true
		}
	}
	return false
}

func addCountry(list []reference.Country, c reference.Country) []reference.Country {
	for _, o := range list {
		if o.ISO2 == c.ISO2 {
			return list
		}
	}
	return append(list[:len(list):len(list)], c)
}
