package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// yearEvidence weighs the words around a number of four digits. A number from
// 1900 to 2050 is a year unless something speaks for a quantity; an older one
// needs a word or bracket that dates have.
func (r *Reader) yearEvidence(i, n int) bool {
	if r.percentOrUnit(i+1) || r.identifier(i) || r.labelled(i) || r.oneOfRange(i) {
		return false
	}
	if n >= 1500 && (r.newline(i) || r.isSymbol(i-1, ",")) && i+1 < len(r.toks) && r.newline(i+1) {
		return true // a heading, or the end of one
	}
	modern := n >= 1900 && n <= 2050
	round := n%100 == 0
	counted := r.countedNoun(i+1) || r.stricken(i)
	switch r.low(i - 1) {
	case "in", "since", "until", "till", "during", "year", "circa", "early", "late", "mid", "fiscal", "ca":
		return !counted || modern && !round
	case "by", "from", "of", "before", "after", "between", "through", "to", "and":
		return !counted && (modern || n >= 1500 && !round && r.pastYear(i))
	case "about", "around", "nearly", "over", "some", "almost", "approximately", "least", "most", "than", "exceed":
		return modern && n%10 != 0 && !counted
	case "the", "this", "its", "his", "her", "their", "s", "our", "on", "for":
		return modern && !(counted && (round || r.people(i+1)))
	}
	if r.isSymbol(i-1, "(") && (r.isSymbol(i+1, ")") || r.dash(i+1) || r.isSymbol(i+1, ",")) {
		return n >= 1500
	}
	return modern && !counted && !r.in(i+1, "were", "are", "have") // a year is one
}

// labelled reports whether what stands before a number names it or counts
// money with it: "$2020", "Room 2014", "iPhone-2000", "© 2025".
func (r *Reader) labelled(i int) bool {
	switch s := r.symbol(i - 1); s {
	case "©", "$", "€", "£", "¥", "#", "&", "№":
		return true
	case "(", "[", "\"", "“", "‘", "—", "–":
		return false
	case "-":
		before := r.in(i-2, "mid", "pre", "post", "early", "late") || r.lex(i-2, lexicon.Month) != nil
		return r.glued(i) && !before
	case "":
		return r.glued(i) || r.in(i-1, "number", "no", "another", "up",
			"section", "article", "flight", "room", "route", "page", "model", "chapter", "level")
	}
	return r.glued(i)
}

// oneOfRange reports whether a number begins a range of counts: "from 2000 to
// 2,500 people".
func (r *Reader) oneOfRange(i int) bool {
	if i+2 >= len(r.toks) || r.toks[i+2].Kind != token.Number || !r.in(i+1, "to", "and", "or") && !r.dash(i+1) {
		return false
	}
	n, digits := r.num(i + 2)
	if digits == 4 && n <= 2100 {
		return r.percentOrUnit(i+3) || r.countedNoun(i+3) && !r.in(i-1, "in")
	}
	return digits > 2 && n > 2100 || digits == 0 && r.in(i-1, "from", "between")
}

const calendarClass = lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.TimeUnit | lexicon.DayPart

// identifier reports whether a slash or dash ties a number into a reference
// or a telephone number: 261/2004, EMA/2025/117, 138-2010-2015.
func (r *Reader) identifier(i int) bool {
	tied := func(k, other int) bool {
		if !r.glued(k) || !r.glued(k+1) {
			return false
		}
		_, digits := r.num(other)
		return r.isSymbol(k, "/") || r.dash(k) && digits > 0
	}
	return tied(i-1, i-2) || tied(i+1, i+2)
}

// pastYear reports whether a preposition before an old year stands in a
// date's place: "of 1812" after a month, "from 1642 to 1651".
func (r *Reader) pastYear(i int) bool {
	if r.in(i-1, "to", "and", "through") {
		_, digits := r.num(i - 2)
		return digits == 4
	}
	return !r.isSymbol(i+1, ",") || !r.glued(i+1) || !r.glued(i+2)
}

// percentOrUnit reports whether what follows a number makes it a quantity: a
// percent sign, a glued word, a scale word, a unit or a currency.
func (r *Reader) percentOrUnit(i int) bool {
	if i >= len(r.toks) {
		return false
	}
	t := &r.toks[i]
	switch t.Kind {
	case token.Symbol:
		switch t.Text(r.text) {
		case "%", "°", "€", "£", "$", "‰", "¢":
			return true
		case ".", ":":
			return t.Glued && r.glued(i+1) && i+1 < len(r.toks) && r.toks[i+1].Kind == token.Number
		}
		return false
	case token.Number:
		return t.Glued
	}
	if t.Glued || r.newline(i) {
		return t.Glued
	}
	if s := t.Text(r.text); len(s) > 1 || s == "K" {
		if lexicon.Symbol(s) != nil && !t.Is(lexicon.Stop) || lexicon.Money(s) != nil {
			return true
		}
	}
	if t.Is(lexicon.Scale) || r.in(i, "percent", "per") {
		return true
	}
	if t.Is(lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Determiner | lexicon.Pronoun | calendarClass) {
		return t.Is(lexicon.TimeUnit) && !r.in(i, "second")
	}
	if r.in(i, "real", "won") {
		return false // "in 2023 real wages fell", "in 2019 won again"
	}
	return t.Is(lexicon.UnitStart|lexicon.MoneyStart|lexicon.Suffix) && !t.Capital
}

// countedNoun reports whether a lower-case word that looks like a plural
// follows: "2,100 homes", not "2008 elections", which a determiner marks.
func (r *Reader) countedNoun(i int) bool {
	if i >= len(r.toks) || r.toks[i].Kind != token.Word || r.newline(i) {
		return false
	}
	t := &r.toks[i]
	if r.people(i) {
		return true
	}
	if t.Capital || t.Is(lexicon.Stop&^lexicon.Verb) {
		return false
	}
	s := t.Text(r.text)
	n := len(s)
	return n > 3 && s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && s[n-2] != 'i'
}

// stricken reports whether a number counts those whom the word behind it says
// something befell: "1,200 hurt and 1950 left homeless", not "in 2000 displaced
// families" or "by 2010 killed".
func (r *Reader) stricken(i int) bool {
	k := i + 1
	if r.in(k, "left") {
		k++
	}
	if !r.in(k, "injured", "wounded", "hurt", "killed", "displaced", "homeless", "stranded", "evacuated", "dead", "missing") {
		return false
	}
	if r.in(i-1, "and") {
		_, digits := r.num(i - 2)
		return digits == 0
	}
	return r.in(i-1, "left", "leaving", "about", "around", "nearly", "over", "some", "almost", "approximately", "least", "most", "than", "with", "another")
}

// people reports whether a word follows that counts without a plural s.
func (r *Reader) people(i int) bool {
	return r.in(i, "people", "men", "women", "children", "troops", "more", "others")
}
