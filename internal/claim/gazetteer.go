package claim

import (
	"sort"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// placeNames returns the names that the document uses as places, in lower
// case, with the noun of place that stands with them. A name that stands once
// where only places stand ("in Norvik", "Belvar province", "NORVIK, Oct. 8 -")
// is one everywhere: no table has every village.
func (f *finder) placeNames() map[string]string {
	if f.gazetteer != nil {
		return f.gazetteer
	}
	f.gazetteer = map[string]string{}
	for b := range f.doc.Blocks {
		if f.doc.Blocks[b].Section == dataset.Boilerplate || b >= frontBlocks && f.first[b] == f.first[b+1] {
			continue
		}
		open := f.blocks[b] != nil
		p := f.paragraph(b)
		for i := 0; i < len(p.toks); i++ {
			i = f.learn(p, i)
		}
		if len(p.toks) > 0 && p.toks[0].Upper && len(p.spans) > 0 {
			if w := f.sentence(b, 0).dateline(); w.Text != "" {
				f.gazetteer[strings.ToLower(w.Text)] += ""
			}
		}
		if !open {
			f.close(b)
		}
	}
	return f.gazetteer
}

// usedAsPlace reports whether the document uses a name as a place, and returns
// the noun of place that stands with it.
func (f *finder) usedAsPlace(name string) (kind string, ok bool) {
	all := f.placeNames()
	if len(all) == 0 {
		return "", false
	}
	var low [64]byte
	for i := range len(name) {
		c := name[i]
		if c >= utf8.RuneSelf || i == len(low) {
			kind, ok = all[strings.ToLower(name)]
			return kind, ok
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	kind, ok = all[string(low[:len(name)])]
	return kind, ok
}

// mayNamePlace reports whether a place may be named in sentence k of a
// paragraph, as far as its words tell without their parts in the sentence.
func (f *finder) mayNamePlace(p *paragraph, k int) bool {
	from, to := p.tokens(k)
	if from < to && p.toks[from].Upper {
		return true // a dateline
	}
	hits := f.hitsOf(p)
	if n := sort.Search(len(hits), func(n int) bool { return hits[n].token >= from }); n < len(hits) && hits[n].token < to {
		return true
	}
	for i := from; i < to; i++ {
		t := &p.toks[i]
		if !t.Capital || t.Kind != token.Word || t.Is(lexicon.Month|lexicon.Weekday) || closed(t) {
			continue
		}
		end := i + 1
		for end < to && p.toks[end].Capital && p.toks[end].Kind == token.Word && !p.toks[end].Glued {
			end++
		}
		if end < to && locality(p.low[end]) {
			return true
		}
		for j := end; j > i; j-- {
			if _, ok := f.usedAsPlace(dataset.OneLine(p.text[t.Start:p.toks[j-1].End])); ok {
				return true
			}
		}
	}
	return false
}

// learn reads one name at token i and returns its last token.
func (f *finder) learn(p *paragraph, i int) int {
	if !p.capital(i) || closed(&p.toks[i]) {
		return i
	}
	end := i + 1
	for end < len(p.toks) && p.capital(end) && !p.toks[end].Glued {
		end++
	}
	for k := i + 1; k < end; k++ { // "Amber City Council"
		if locality(p.lower(k)) && k+1 < end && authority(p.lower(k+1)) {
			f.gazetteer[p.name(i, k)] = p.lower(k)
			return end - 1
		}
	}
	if end-i > 1 && placeWord(p.lower(i)) { // "Port Amber"
		f.gazetteer[p.name(i, i+2)] += ""
	}
	if end-i > 3 {
		return end - 1
	}
	next := p.lower(end)
	switch {
	case locality(next) && !p.symbol(end):
		f.gazetteer[p.name(i, end)] = next
	case end-i > 1 && locality(p.lower(end-1)) && i > 0:
		f.gazetteer[p.name(i, end)] = p.lower(end - 1)
	case next == "by" && p.lower(end+2) == "election", next == "election", next == "airport", next == "stadium",
		p.possessive(end) && placeProperty(p.lower(end+2)),
		i > 0 && placeSlot(p.lower(i-1)) && p.endsThere(end) && !p.toks[i].Upper:
		f.gazetteer[p.name(i, end)] += ""
	}
	return end - 1
}

// name returns tokens [first, last) as a key of the gazetteer.
func (p *paragraph) name(first, last int) string {
	return strings.ToLower(dataset.OneLine(p.text[p.toks[first].Start:p.toks[last-1].End]))
}

// authority lists what a town or province has a name for: "Amber City Council".
func authority(low string) bool {
	switch low {
	case "council", "government", "authority", "administration", "police", "court", "airport", "hospital", "university":
		return true
	}
	return false
}

// placeWord lists first words of names of places.
func placeWord(low string) bool {
	switch low {
	case "port", "lake", "mount", "fort", "cape", "santa", "san", "saint", "sankt", "puerto":
		return true
	}
	return false
}

func (p *paragraph) capital(i int) bool {
	t := &p.toks[i]
	return t.Kind == token.Word && t.Capital && !t.Mixed && !t.Is(lexicon.Month|lexicon.Weekday) && t.End-t.Start > 2
}

func (p *paragraph) lower(i int) string {
	if i < 0 || i >= len(p.low) {
		return ""
	}
	return p.low[i]
}

func (p *paragraph) symbol(i int) bool { return i >= len(p.toks) || p.toks[i].Kind != token.Word }

func (p *paragraph) possessive(i int) bool {
	return i+1 < len(p.toks) && p.toks[i].Kind == token.Symbol && p.toks[i].Glued && p.lower(i+1) == "s" && p.toks[i+1].Glued
}

// endsThere reports whether a name ends with its group: a mark or a closed
// word follows, no number and no other noun.
func (p *paragraph) endsThere(end int) bool {
	if end >= len(p.toks) {
		return true
	}
	t := &p.toks[end]
	switch t.Kind {
	case token.Number:
		return false
	case token.Symbol:
		return !p.possessive(end) && strings.ContainsAny(t.Text(p.text), ".,;:)")
	}
	low := p.lower(end)
	return (closed(t) || t.Is(lexicon.Adverb|lexicon.Verb)) && low != "no" && low != "nos"
}

// placeSlot lists prepositions before which a name is nearly always a place.
func placeSlot(low string) bool {
	switch low {
	case "in", "near", "across", "around", "throughout", "outside":
		return true
	}
	return false
}

// placeProperty lists what only places have.
func placeProperty(low string) bool {
	switch low {
	case "economy", "population", "government", "capital", "parliament", "coast", "border", "borders", "army", "province", "provinces", "inhabitants", "residents", "north", "south", "east", "west", "people", "regions", "roads", "port", "hospitals", "schools", "buses":
		return true
	}
	return false
}
