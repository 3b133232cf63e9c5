package reference

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameKind says what a name names.
type NameKind string

// The kinds of name, the likelier reading first where one name has several.
const (
	CountryName      NameKind = "country"
	DemonymName      NameKind = "demonym"
	CountryPart      NameKind = "part" // Scotland, Gaza: Code is the country's
	FormerName       NameKind = "former"
	RegionName       NameKind = "region"
	OrganisationName NameKind = "organisation"
	PlaceName        NameKind = "place"
	Admin1Name       NameKind = "admin1"
)

var kindOrder = map[NameKind]int{CountryName: 0, DemonymName: 1, CountryPart: 2, RegionName: 3, OrganisationName: 4,
	PlaceName: 5, Admin1Name: 6, FormerName: 7}

// Name is one name of a country, region, organisation or place.
type Name struct {
	Text       string
	Kind       NameKind
	Code       string // ISO 3166 alpha-2; region id; organisation id; admin1 code ("AF.13")
	ISO2       string // the country, where there is one
	Population int64  // of a place; 0 where unknown
}

// NamesAt returns the names that stand at the beginning of text: those of the
// longest match, likeliest first, and its length in bytes; none and 0 where
// there is no name. A match ends at a word boundary. Capitals count: "turkey"
// is no country, "us" is no state, and a symbol in capitals must stand as such.
func (t *Tables) NamesAt(text string) (names []Name, length int) {
	first := firstWord(text)
	if first == "" {
		return nil, 0
	}
	names, length = t.longest(text, first)
	if word := strings.TrimRight(first, "."); length == 0 && word != first { // the end of a sentence
		names, length = t.longest(text, word)
	}
	return names, length
}

// longest matches the names that begin with a word.
func (t *Tables) longest(text, first string) (names []Name, length int) {
	for line, rest, _ := strings.Cut(t.nameTable().group(first), "\n"); line != ""; line, rest, _ = strings.Cut(rest, "\n") {
		if length > 0 && strings.IndexByte(line, '\t') < len(names[0].Text) {
			break
		}
		if l := matchName(text, line); l > 0 {
			names, length = append(names, readName(line)), l
		}
	}
	return names, length
}

// matchName returns how many bytes of text the name takes that stands before
// the first tab of a line, 0 if it is not there. Initials must have the name's
// case; the rest may be in capitals.
func matchName(text, line string) int {
	start, folded := true, false
	for i := 0; i < len(line); i++ {
		want := line[i]
		if want == '\t' {
			if folded && symbol(line[:i]) || !endsAt(text, i) {
				return 0
			}
			return i
		}
		if i >= len(text) {
			return 0
		}
		switch got := text[i]; {
		case got >= utf8.RuneSelf || want >= utf8.RuneSelf:
			name, _, _ := strings.Cut(line, "\t")
			return matchLetters(text, name)
		case got == want:
		case start || lowerByte(got) != lowerByte(want):
			return 0
		default:
			folded = true
		}
		start = !isLetter(want)
	}
	return 0
}

// matchLetters is matchName of a name and a text that are not of ASCII alone.
func matchLetters(text, name string) int {
	exact := symbol(name)
	i, start := 0, true
	for _, want := range name {
		got, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case size == 0:
			return 0
		case got == want, want == '\'' && got == '’', want == ' ' && got == '\u00a0':
		case exact, start, unicode.ToLower(got) != unicode.ToLower(want):
			return 0
		}
		start = !unicode.IsLetter(want)
		i += size
	}
	if !endsAt(text, i) {
		return 0
	}
	return i
}

// endsAt reports whether no word goes on at text[i:].
func endsAt(text string, i int) bool {
	next, _ := utf8.DecodeRuneInString(text[i:])
	return i >= len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// symbol reports whether a name is an abbreviation that must keep its case.
func symbol(name string) bool {
	return len(name) <= 6 && strings.ToUpper(name) == name
}

// firstWord returns the letters, digits and full stops at the beginning.
func firstWord(s string) string {
	ascii := 0
	for ascii < len(s) && (isLetter(s[ascii]) || s[ascii] >= '0' && s[ascii] <= '9' || s[ascii] == '.') {
		ascii++
	}
	if ascii == len(s) || s[ascii] < utf8.RuneSelf {
		return s[:ascii]
	}
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' {
			return s[:i]
		}
	}
	return s
}

// nameTable is the index of the embedded names, or one with the user's own.
func (t *Tables) nameTable() nameIndex {
	return t.names.get(func() nameIndex {
		for _, name := range nameTables {
			if t.overlay[name].head != nil {
				return t.indexNames()
			}
		}
		return builtinNames
	})
}

// nameTables are the tables that names are taken from.
var nameTables = []string{"country_names", "countries", "regions", "organisations", "places", "admin1"}

// allNames lists every name of the tables by the lower-case first word of it,
// each list in the order in which names are tried.
func (t *Tables) allNames() map[string][]Name {
	out := map[string][]Name{}
	seen := map[Name]bool{}
	add := func(n Name) {
		id := n
		id.Population = 0
		if first := strings.ToLower(firstWord(n.Text)); first != "" && !seen[id] {
			seen[id] = true
			out[first] = append(out[first], n)
		}
	}
	t.addCountryNames(add)
	t.addGroupNames(add)
	t.addPlaceNames(add)
	for _, l := range out {
		sort.SliceStable(l, func(i, j int) bool { return nameLess(l[i], l[j]) })
	}
	return out
}

func nameLess(a, b Name) bool {
	switch {
	case len(a.Text) != len(b.Text):
		return len(a.Text) > len(b.Text)
	case a.Text != b.Text:
		return a.Text < b.Text
	case kindOrder[a.Kind] != kindOrder[b.Kind]:
		return kindOrder[a.Kind] < kindOrder[b.Kind]
	case a.Population != b.Population:
		return a.Population > b.Population
	}
	return a.Code < b.Code
}

func (t *Tables) addCountryNames(add func(Name)) {
	kinds := map[string]NameKind{"name": CountryName, "official": CountryName, "alias": CountryName, "demonym_adj": DemonymName,
		"demonym_noun": DemonymName, "part": CountryPart, "former_name": FormerName}
	r := t.table("country_names")
	for i := range r.cells {
		if kind, ok := kinds[r.get(i, "kind")]; ok { // names in other languages would match English words
			code := r.get(i, "iso2")
			add(Name{Text: r.get(i, "name"), Kind: kind, Code: code, ISO2: code})
		}
	}
	c := t.table("countries")
	for i := range c.cells {
		code := c.get(i, "iso2")
		for _, n := range append(c.list(i, "aliases"), c.get(i, "name"), c.get(i, "official_name")) {
			add(Name{Text: n, Kind: CountryName, Code: code, ISO2: code})
		}
	}
}

func (t *Tables) addGroupNames(add func(Name)) {
	r := t.table("regions")
	for i := range r.cells {
		for _, n := range append(r.list(i, "aliases"), r.get(i, "name")) {
			add(Name{Text: n, Kind: RegionName, Code: r.get(i, "region_id")})
		}
	}
	o := t.table("organisations")
	for i := range o.cells {
		for _, n := range append(o.list(i, "aliases"), o.get(i, "name"), o.get(i, "org_id")) {
			add(Name{Text: n, Kind: OrganisationName, Code: o.get(i, "org_id")})
		}
	}
}

func (t *Tables) addPlaceNames(add func(Name)) {
	p := t.table("places")
	for i := range p.cells {
		iso2 := p.get(i, "iso2")
		code := iso2
		if a := p.get(i, "admin1"); a != "" {
			code += "." + a
		}
		people, _ := strconv.ParseInt(p.get(i, "population"), 10, 64)
		for _, n := range append([]string{p.get(i, "name"), p.get(i, "ascii_name")}, p.list(i, "aliases")...) {
			add(Name{Text: n, Kind: PlaceName, Code: code, ISO2: iso2, Population: people})
		}
	}
	a := t.table("admin1")
	for i := range a.cells {
		add(Name{Text: a.get(i, "name"), Kind: Admin1Name, Code: a.get(i, "code"), ISO2: a.get(i, "iso2")})
	}
}
