package reference

import (
	"strings"

	"figcheck/dataset"
)

// Country is one row of the countries table, present and former countries and
// territories.
type Country struct {
	ISO2, ISO3, Name, Official string
	Aliases                    []string
	Demonyms                   []string
	Capital, Currency, Status  string // status: un_member, other, former …
}

// Former reports whether the country exists no more.
func (c Country) Former() bool { return strings.HasPrefix(c.Status, "former") }

type countryIndex struct {
	byCode map[string]Country   // ISO2 and ISO3
	byName map[string][]Country // folded name, alias, official name, demonym
	all    []Country
}

// Country returns the country with that ISO 3166 alpha-2 or alpha-3 code.
func (t *Tables) Country(code string) (Country, bool) {
	c, ok := t.countryTable().byCode[code]
	return c, ok
}

// CountriesNamed returns the countries with that name, alias, official name or
// demonym, whole and whatever its case; several where the name is shared
// ("Korea", "Congolese"). NamesAt applies the case rules of running text.
func (t *Tables) CountriesNamed(name string) []Country {
	return t.countryTable().byName[fold(name)]
}

func (t *Tables) countryTable() countryIndex {
	return t.countries.get(func() countryIndex {
		out := countryIndex{byCode: map[string]Country{}, byName: map[string][]Country{}}
		r := t.table("countries")
		for i := range r.cells {
			c := Country{ISO2: r.get(i, "iso2"), ISO3: r.get(i, "iso3"), Name: r.get(i, "name"), Official: r.get(i, "official_name"),
				Aliases: r.list(i, "aliases"), Capital: r.get(i, "capital"), Currency: r.get(i, "currency"), Status: r.get(i, "status"),
				Demonyms: append(r.list(i, "demonym_adj"), r.list(i, "demonym_noun")...)}
			out.all = append(out.all, c)
			for _, code := range []string{c.ISO2, c.ISO3} {
				if _, taken := out.byCode[code]; code != "" && !taken {
					out.byCode[code] = c
				}
			}
			out.name(c, c.Name, c.Official)
			out.name(c, c.Aliases...)
			out.name(c, c.Demonyms...)
		}
		n := t.table("country_names")
		for i := range n.cells {
			if c, ok := out.byCode[n.get(i, "iso2")]; ok && n.get(i, "kind") != "part" {
				out.name(c, n.get(i, "name"))
			}
		}
		return out
	})
}

func (x countryIndex) name(c Country, names ...string) {
	for _, n := range names {
		k := fold(n)
		if k == "" {
			continue
		}
		seen := false
		for _, o := range x.byName[k] {
			seen = seen || o.ISO2 == c.ISO2
		}
		if !seen {
			x.byName[k] = append(x.byName[k], c)
		}
	}
}

// fold is the key of a name: lower case, plain apostrophes, single spaces.
func fold(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return dataset.OneLine(s)
}
