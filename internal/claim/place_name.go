package claim

import (
	"sort"
	"strings"
	"unicode"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/reference"
	"figcheck/internal/token"
)

func (f *finder) placeAt(s *sentence, i, g int) (place, bool) {
	p := place{first: i, group: g}
	names, length := f.namesAt(s.paragraph, s.from+i)
	for p.last = i; p.last < len(s.toks) && int(s.toks[p.last].Start) < int(s.toks[i].Start)+length; p.last++ {
	}
	p.located = s.locative(s.groups[g].first - 1)
	n, doubt, ok := f.choose(names)
	home := has(f.named(), n.ISO2)
	alone := s.tagAt(i-1) != tName && (s.tagAt(p.last) != tName || administrative(s.lower(p.last)))
	if ok && s.tagAt(i-1) == tHyphen && s.at(i).Glued {
		alone = false
	}
	sure := n.Kind == reference.CountryName || n.Kind == reference.CountryPart || n.Kind == reference.DemonymName
	if ok && (sure || alone && (p.located || n.Population > bigCity || (home || n.Population > 100000) && !s.personal(i, p.last))) {
		p.words = s.words(p.first, p.last)
		p.words.Code, p.doubt = countryCode(n), doubt
		p.adjective = n.Kind == reference.DemonymName || s.tagAt(p.last) == tHyphen && s.lower(p.last+1) == "based"
		return p, true
	}
	if ok && alone || len(names) > 0 && names[0].Kind == reference.OrganisationName {
		p.last = max(p.last, i+1)
		return p, false
	}
	return f.unknownPlace(s, p, i, g)
}

// hit is where the tables have a name, and all that it may name.
type hit struct {
	token  int
	names  []reference.Name
	length int // bytes
}

// hitsOf finds the names of a paragraph, once.
func (f *finder) hitsOf(p *paragraph) []hit {
	if p.looked {
		return p.hits
	}
	p.looked = true
	all := f.room.found[:0]
	for i := range p.toks {
		if t := &p.toks[i]; t.Capital && t.Kind == token.Word {
			if names, length := f.tables.NamesAt(p.text[t.Start:]); length > 0 {
				all = append(all, hit{i, names, length})
			}
		}
	}
	f.room.found = all
	p.hits = f.room.hits.keep(all)
	return p.hits
}

// namesAt returns the names that begin at a capitalised word of a paragraph,
// and how many bytes they take.
func (f *finder) namesAt(p *paragraph, i int) ([]reference.Name, int) {
	hits := f.hitsOf(p)
	k := sort.Search(len(hits), func(k int) bool { return hits[k].token >= i })
	if k < len(hits) && hits[k].token == i {
		return hits[k].names, hits[k].length
	}
	return nil, 0
}

// countryCode is the ISO 3166 code of a place: of its country, except for the
// countries of the United Kingdom, which count apart (ISO 3166-2:GB).
func countryCode(n reference.Name) string {
	if n.Kind == reference.CountryPart && n.ISO2 == "GB" {
		switch strings.ToLower(n.Text) {
		case "england":
			return "GB-ENG"
		case "scotland":
			return "GB-SCT"
		case "wales":
			return "GB-WLS"
		case "northern ireland":
			return "GB-NIR"
		}
	}
	return n.ISO2
}

// bigCity is the number of inhabitants from which a name alone means the city,
// or the government in it, before a person of that name.
const bigCity = 500000

// administrative lists nouns of parts of countries that stand behind a name.
func administrative(low string) bool {
	switch low {
	case "province", "region", "state", "district", "county", "city", "governorate", "oblast", "prefecture":
		return true
	}
	return false
}

// unknownPlace reads a name that no table has as a place where the words
// around say so: "in Norvik", "Belvar province".
func (f *finder) unknownPlace(s *sentence, p place, i, g int) (place, bool) {
	end := f.nameEnd(s, i, g)
	if end == i {
		return p, false
	}
	kind, known := f.usedAsPlace(s.words(i, end).Text)
	p.last = end
	if locality(s.lower(end)) && s.figureAt(end) == 0 {
		p.last = end + 1
		known = true
	}
	if !known {
		return p, false
	}
	p.located = p.located || p.last > end || kind != ""
	p.words = s.words(p.first, p.last)
	return p, true
}

// nameEnd returns the token behind the name that begins at token i, i where
// there is none.
func (f *finder) nameEnd(s *sentence, i, g int) int {
	if s.toks[i].Is(lexicon.Month|lexicon.Weekday) || closed(&s.toks[i]) || s.tagAt(i-1) == tName && i > s.groups[g].first {
		return i
	}
	end := i
	for end < len(s.toks) && s.toks[end].Capital && s.figure[end] == 0 && s.toks[end].Kind == token.Word && (end == i || !s.toks[end].Glued) {
		end++
	}
	for k := end; k > i; k-- { // the longest part that is known: "Port Amber" of "Port Amber Transport Plan"
		if _, ok := f.usedAsPlace(s.words(i, k).Text); ok {
			return k
		}
	}
	return end
}

// locative reports a preposition of place at token i.
func (s *sentence) locative(i int) bool {
	switch s.lower(i) {
	case "in", "at", "under", "near", "across", "around", "throughout", "outside", "inside", "within", "from", "to", "into", "over", "off":
		return true
	}
	return false
}

// personal reports a name behind a title or before a verb of speech: a person,
// not the town of the same name.
func (s *sentence) personal(first, last int) bool {
	if v, ok := lexicon.VerbOf(s.lower(last)); ok && lexicon.AttributionOf(v.Base).Verb != "" {
		return true
	}
	if v, ok := lexicon.VerbOf(s.lower(first - 1)); ok && lexicon.AttributionOf(v.Base).Verb != "" {
		return true
	}
	return title(s.lower(first - 1))
}

// choose takes the likeliest reading of a name. Places of the same name in
// several countries are a doubt.
func (f *finder) choose(names []reference.Name) (reference.Name, string, bool) {
	for _, n := range names {
		switch n.Kind {
		case reference.CountryName, reference.DemonymName, reference.CountryPart:
			return n, "", true
		case reference.OrganisationName, reference.RegionName, reference.FormerName:
			continue
		}
		for _, o := range names {
			if has(f.named(), o.ISO2) && (o.Kind == reference.PlaceName || o.Kind == reference.Admin1Name) {
				return o, "", true
			}
		}
		for _, o := range names {
			if o.ISO2 != n.ISO2 && o.ISO2 != "" {
				return n, "place name " + n.Text + " is also in " + o.ISO2, true
			}
		}
		return n, "", true
	}
	return reference.Name{}, "", false
}

// isPlace reports whether a label is the name of a place.
func (f *finder) isPlace(label string) bool {
	if _, ok := f.usedAsPlace(label); ok {
		return true
	}
	names, n := f.tables.NamesAt(label)
	if n == 0 || n != len(label) {
		return false
	}
	_, _, ok := f.choose(names)
	return ok
}

// nameOfPlace gives a label that names a place its code, if a table has it.
func (f *finder) nameOfPlace(w Words) Words {
	if names, n := f.tables.NamesAt(w.Text); n == len(w.Text) {
		if best, _, ok := f.choose(names); ok {
			w.Code = countryCode(best)
			return w
		}
	}
	w.Code = ""
	return w
}

// dateline returns the place in capitals before the dash at the beginning of a
// paragraph: "NORVIK, Oct. 8 (Wire) - ".
func (s *sentence) dateline() Words {
	last := 0
	for last < len(s.toks) && s.toks[last].Kind == token.Word && s.toks[last].Upper && s.toks[last].End-s.toks[last].Start > 2 {
		last++
	}
	if last == 0 || last > 4 || last >= len(s.toks) {
		return Words{}
	}
	const longest = 16
	for i := last; i < len(s.toks) && i < last+longest; i++ {
		switch s.word(i) {
		case "-", "–", "—":
			if !s.toks[i].Glued || s.word(i) != "-" {
				w := s.words(0, last)
				w.Text = titleCase(w.Text)
				return w
			}
		}
	}
	return Words{}
}

func titleCase(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		upper := start
		start = !unicode.IsLetter(r)
		if upper {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// inNumber reports a token of the number itself: the US of "US$4m".
func (s *sentence) inNumber(f *finder, i int) bool {
	k := s.figure[i]
	return k > 0 && !f.claims[k-1].UnitSpan.Overlaps(s.span(i, i+1)) || k > 0 && f.claims[k-1].Kind == dataset.Money
}
