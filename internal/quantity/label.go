package quantity

import (
	"strings"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Label is one form of what is not a figure although it holds a number.
type Label struct {
	Name     string
	Examples string // " · " between them
	at       cue    // where it begins
	read     func(*reader, int) int
}

// Labels returns what is not a figure. Each reads a phrase that begins at
// token i and returns the token after it, or i.
func Labels() []Label { return labels }

var labels = []Label{
	{"list mark", "1. Introduction", digits, (*reader).listMark},
	{"telephone", "+1 202 555 0173", digits | bracket | mark, (*reader).telephone},
	{"code", "COVID-19 · F-16 · 4.3.1 · 2023/114 · G-4471-22", digits | mixed | beforeDigits | beforeSign, (*reader).code},
	{"fixed phrase", "24/7 · 9/11 · number one · one another · a 9-to-5 job · dial 999 · below zero", digits | idiom, (*reader).fixed},
	{"numbered thing", "Section 12 · Highway 9 · resolutions 2593 and 2615", thing | capital, (*reader).numbered},
	{"name", "S&P 500 · Windows 11 · ISO 9001", beforeDigits, (*reader).name},
	{"type name", "the 787 Dreamliner · a 911 Carrera", digitsName, (*reader).typeName},
	{"index", "the ftse 100 · Nikkei 225", beforeDigits, (*reader).indexName},
	{"glued letters", "the 49ers · 3D", digitsGlued, (*reader).gluedLetters},
	{"score", "won 3-1 · a 2-2 draw · lost 6-4, 6-2 · three-nil", digitsSign | numeric, (*reader).score},
	{"rank", "the bottom three · the final four", ranked, (*reader).rank},
	{"address", "123 Mill Lane · 16-18 Harbour Road", digitsName | digitsSign, (*reader).address},
	{"title", "the Six Nations · Ocean's Eleven · 7-Eleven", digitsSign | titled, (*reader).title},
	{"hyphened word", "omega-3 · a nine-to-five job · fifty-fifty · a five-star hotel", digitsSign | beforeSign, (*reader).hyphened},
	{"lap", "in 1:36.6", digitsSign, (*reader).lap},
	{"citation", "as shown [11] · see [3–5]", bracket, (*reader).citation},
	{"bracketed", "equation (4) · the inlet port (36)", bracket, (*reader).bracketed},
	{"variable", "ψ 1 · T 2", beforeDigits, (*reader).variable},
	{"locant", "N-(4-pyridyl) · 5-FU", digitsSign, (*reader).locant},
	{"identifier", "OMIM: 608109 · bus #5", mark | beforeSign, (*reader).identifier},
	{"code of a place", "the 90049 ZIP code · the 020 area code", digitsWord, (*reader).placeCode},
	{"year letter", "Ferrante, 2009c", digitsGlued, (*reader).yearLetter},
	{"greek letter", "the 2θ range", digitsGlued, (*reader).greek},
	{"year as a modifier", "its 2018 sales · the 2015 report · below 2014 levels", digitsWord | hedging | leading, (*reader).yearModifier},
}

func (r *reader) label(i int, at cue) int {
	for k := range labels {
		if l := &labels[k]; at&l.at != 0 {
			if next := l.read(r, i); next > i {
				return next
			}
		}
	}
	return i
}

// listMark reads "1." or "2)" at the start of a block.
func (r *reader) listMark(i int) int {
	if i == 0 && r.at(0).Kind == token.Number && len(r.word(0)) <= 2 && r.sym(1, ".)") && r.at(1).Glued && len(r.toks) > 2 && !r.at(2).Glued {
		return 2
	}
	return i
}

// telephone reads three or more groups of digits, or two of which the first
// begins with + or 0.
func (r *reader) telephone(i int) int {
	j, lead := i, false
	if r.sym(j, "+") && r.at(j+1).Glued {
		lead, j = true, j+1
	}
	if r.sym(j, "(") && strings.HasPrefix(r.word(j+1), "0") {
		j++
	}
	if r.at(j).Kind != token.Number || !plainDigits(r.word(j)) {
		return i
	}
	lead = lead || strings.HasPrefix(r.word(j), "0") && len(r.word(j)) > 2
	if !lead && r.at(j+1).Kind == token.Word {
		return i
	}
	groups, total := 0, 0
	for groups < 8 && plainDigits(r.word(j)) && r.at(j).Kind == token.Number {
		groups, total, j = groups+1, total+len(r.word(j)), j+1
		if r.sym(j, "-–.)") && r.at(j+1).Kind == token.Number && (r.at(j).Glued || r.sym(j, ")")) && len(r.word(j+1)) > 2 {
			j++
		}
	}
	if lead && total >= 7 && groups >= 1 || groups >= 3 && total >= 9 && total <= 15 && r.at(i+1).Kind == token.Number {
		return j
	}
	return i
}

func plainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// code reads numerals that are glued into names: COVID-19, F-16, 25-14-AR,
// 4.3.1, 2023/114, 10.5555/jass.2025, A4.
func (r *reader) code(i int) int {
	t := r.at(i)
	if t.Kind == token.Word && r.hyphen(i+1) && r.at(i+2).Kind == token.Number && !r.is(i, lexicon.Month|lexicon.Weekday|lexicon.HedgeStart) &&
		(t.Capital || t.Mixed) && lexicon.Money(r.word(i)) == nil && !strings.HasPrefix(strings.ToLower(r.word(i)), "mid") {
		return r.runEnd(i + 3)
	}
	if t.Kind == token.Word && t.Capital && r.at(i+1).Kind == token.Number && r.at(i+1).Glued && strings.HasPrefix(r.word(i+1), ".") { // ID.3
		return i + 2
	}
	if t.Kind == token.Word && t.Mixed || t.Kind == token.Word && t.Upper && r.sym(i+1, "/") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number {
		if end := r.runEnd(i + 1); end > i+1 && !t.Glued {
			return end
		}
	}
	if t.Kind == token.Word && t.Capital && r.sym(i+1, "/") && r.at(i+1).Glued && r.at(i+2).Glued && r.sym(i+3, "/") && r.at(i+4).Glued && r.at(i+4).Kind == token.Number { // S/2025/71
		return r.runEnd(i + 1)
	}
	if t.Kind != token.Number || !t.Glued && !r.at(i+1).Glued {
		return i
	}
	switch {
	case r.sym(i+1, ".") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number && r.at(i+2).Glued && r.sym(i+3, ".") && r.at(i+3).Glued && r.at(i+4).Glued && r.at(i+4).Kind == token.Number,
		strings.Contains(r.word(i), ".") && r.sym(i+1, ".") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number && r.at(i+2).Glued,
		strings.Contains(r.word(i), ".") && r.at(i+1).Kind == token.Number && r.at(i+1).Glued,
		r.sym(i+1, "/") && r.at(i+1).Glued && r.at(i+2).Kind == token.Word && r.at(i+2).Glued && strings.Contains(r.word(i), "."),
		r.hyphen(i+1) && r.at(i+2).Kind == token.Number && r.hyphen(i+3):
		return r.runEnd(i + 1)
	case r.sym(i+1, "/") && r.at(i+1).Glued && r.at(i+2).Kind == token.Number && r.at(i+2).Glued && (len(r.word(i)) >= 2 || len(r.word(i+2)) > 2):
		if _, _, ok := r.slashed(i); !ok {
			return r.runEnd(i + 3)
		}
	case t.Glued && r.hyphen(i-1) && r.at(i-2).Kind == token.Word && r.at(i-2).Capital && !r.is(i-2, lexicon.Month):
		return r.runEnd(i + 1)
	}
	return r.generation(i)
}

// generation reads 5G.
func (r *reader) generation(i int) int {
	if r.at(i).Kind == token.Number && r.at(i+1).Glued && r.at(i+1).Kind == token.Word && r.word(i+1) == "G" && len(r.word(i)) == 1 {
		return i + 2
	}
	return i
}

// runEnd returns the token after a run of glued words, numbers, slashes and
// hyphens.
func (r *reader) runEnd(j int) int {
	for r.at(j).Glued && (r.at(j).Kind != token.Symbol || r.sym(j, "-–/._") && r.at(j+1).Glued && r.at(j+1).Kind != token.Symbol) && j < len(r.toks) {
		j++
	}
	return j
}

// fixed reads idioms with numbers in them.
func (r *reader) fixed(i int) int {
	if r.at(i).Kind == token.Number {
		return r.fixedDigits(i)
	}
	next := r.low(i + 1)
	switch r.low(i) {
	case "one":
		return r.fixedOne(i)
	case "zero":
		switch {
		case next == "tolerance":
			return i + 2
		case r.hyphen(i+1) && !r.numberStarts(i+2):
			return i + 3
		}
	case "cloud", "ground", "thousand":
		if w := r.low(i); w == "cloud" && next == "nine" || w == "ground" && next == "zero" || w == "thousand" && next == "island" {
			return i + 2
		}
	case "number", "no", "day", "any", "every":
		if next == "one" {
			return i + 2
		}
	case "group":
		if r.word(i) == "Group" && next == "of" && r.at(i+2).Kind == token.Number {
			return i + 3
		}
	case "once", "at":
		if next == "one" && r.low(i+2) == "point" {
			return i + 3
		}
	case "below", "above":
		if next == "zero" && !r.nounPlural(i+2) && !r.sym(i+2, "%") && r.at(i+2).Low() != "percent" && r.low(i+2) != "per" {
			return i + 2
		}
	case "dial", "dialled", "call", "called", "ring":
		if emergency(r.word(i+1)) && !r.nounPlural(i+2) {
			return i + 2
		}
	case "catch":
		if r.hyphen(i+1) && r.word(i+2) == "22" {
			return i + 3
		}
	}
	return i
}

// fixedDigits reads the idioms that begin with digits: 24/7, 9/11, a 9-to-5
// job, a 24-hour shop.
func (r *reader) fixedDigits(i int) int {
	w := r.word(i)
	switch {
	case w != "24" && w != "9" && w != "7":
	case r.sym(i+1, "/") && (w == "24" && r.word(i+2) == "7" || w == "9" && r.word(i+2) == "11" || w == "7" && r.word(i+2) == "7"):
		return i + 3
	case w == "24" && r.hyphen(i+1) && r.low(i+2) == "hour":
		return i + 3
	case w == "9" && r.hyphen(i+1) && r.low(i+2) == "to" && r.hyphen(i+3) && r.word(i+4) == "5":
		return i + 5
	}
	return i
}

// fixedOne reads the idioms that begin with one.
func (r *reader) fixedOne(i int) int {
	hyphened := r.hyphen(i + 1)
	switch next := r.low(i + 1); {
	case next == "another":
		return i + 2
	case next == "way" && !r.is(i+2, lexicon.Auxiliary|lexicon.Verb) && r.low(i+2) != "to" && r.low(i+2) != "of" && r.low(i+2) != "in": // a fare of €19 one way
		return i + 2
	case next == "by" && r.low(i+2) == "one":
		return i + 3
	case next == "of" && !r.numberStarts(i+2):
		return i + 2
	case hyphened && r.low(i+2) == "in" && r.hyphen(i+3): // one-in-five
		return i
	case hyphened && !r.numberStarts(i+2) && !r.is(i+2, lexicon.Part|lexicon.Ordinal|lexicon.TimeUnit|lexicon.Scale|lexicon.MoneyStart|lexicon.UnitStart):
		return i + 3
	case r.sym(i+1, "'’") && r.at(i+1).Glued:
		return i + 3
	}
	return i
}

// emergency reports whether digits are a number that is called for help.
func emergency(w string) bool { return w == "999" || w == "911" || w == "112" || w == "000" }

// numbered reads a thing with its number or numbers: Section 12, No. 4,
// resolutions 2593 (2021) and 2615, page 12, Figure 3, Table 1.
func (r *reader) numbered(i int) int {
	t := r.at(i)
	if t.Kind != token.Word {
		return i
	}
	as := r.cues[t.ID]
	small := as&thing != 0
	if !small && !(as&capital != 0 && t.Capital) {
		return i
	}
	if r.low(i-1) == "by" { // by bus 220, by car 48
		return i
	}
	j := i + 1
	for r.sym(j, ".") && r.at(j).Glued || r.word(j) == "No" || r.word(j) == "Nos" || r.low(j) == "number" {
		j++
	}
	if r.at(j).Kind == token.Word && len(r.word(j)) == 1 && r.at(j+1).Glued && r.hyphen(j+1) {
		j += 2
	}
	if r.at(j).Kind == token.Word && (r.at(j).Mixed || len(r.word(j)) == 1 && r.at(j).Capital) {
		return j + 1
	}
	if r.at(j).Kind != token.Number && !(t.Capital && r.is(j, lexicon.Cardinal) && !small) {
		return i
	}
	if small && as&capital == 0 && !t.Capital && r.nounPlural(j+1) {
		return i
	}
	j = r.runEnd(j + 1)
	for {
		k := j
		if r.sym(k, "(") && r.at(k+1).Kind == token.Number && r.sym(k+2, ")") {
			k += 3
		}
		if (r.low(k) == "and" || r.low(k) == "to" || r.low(k) == "or" || r.sym(k, ",–-")) && r.at(k+1).Kind == token.Number && !r.nounPlural(k+2) && !r.sym(k+2, "%") && !r.at(k+2).Is(lexicon.Scale) {
			j = r.runEnd(k + 2)
			continue
		}
		return j
	}
}

func (r *reader) nounPlural(i int) bool {
	g, ok := r.nounAt(i, &numeral{value: several})
	return ok && g.plural
}
