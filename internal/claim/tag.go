package claim

import (
	"strings"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// tag is the part a token plays in its sentence. It is guessed from closed
// word classes, the table of verb forms, suffixes and the neighbours, which is
// enough to find groups and clauses around a figure.
type tag uint8

const (
	tNone tag = iota
	tNoun
	tName
	tAdjective
	tDeterminer
	tPossessive // 's
	tPreposition
	tInfinitive // to, before a verb
	tConjunction
	tPronoun
	tRelative // who, which, that
	tAuxiliary
	tAdverb
	tVerb
	tReduced // a participle behind its noun: "people killed in", "reserves totalling"
	tState   // dead, missing: said of what a figure counts
	tFigure
	tComma
	tQuote
	tStop // other marks
	tHyphen
)

func (s *sentence) tag() {
	for i := range s.toks {
		t := &s.toks[i]
		switch {
		case s.figure[i] > 0:
			s.tags[i] = tFigure
		case t.Kind == token.Symbol:
			s.tags[i] = s.mark(i)
		case t.Kind == token.Number && (s.tagAt(i-1) == tName || s.tagAt(i-1) == tHyphen) && s.verbForm(i+1)&(lexicon.Past|lexicon.Third) != 0:
			s.tags[i] = tName // the S&P 500 rose
		case t.Kind == token.Number:
			if s.tags[i] = tAdjective; s.tagAt(i-1) == tName || s.tagAt(i-1) == tHyphen && s.tagAt(i-2) == tName { // a number in a name or label
				s.tags[i] = tName
			}
		case s.tagAt(i-1) == tPossessive && t.Glued && s.lower(i) == "s":
			s.tags[i] = tPossessive
		default:
			s.tags[i] = s.wordTag(i)
		}
	}
	s.settleParticiples()
	s.settlePresent()
}

func (s *sentence) mark(i int) tag {
	switch w := s.word(i); w {
	case ",":
		return tComma
	case "“", "”", "\"", "«", "»":
		return tQuote
	case "'", "’":
		if s.at(i).Glued && (s.lower(i+1) == "s" && s.at(i+1).Glued || strings.HasSuffix(s.lower(i-1), "s") && !s.at(i+1).Glued && s.at(i+1).Kind == token.Word) {
			return tPossessive
		}
		return tQuote
	case "-", "‐", "‑", "/", "&":
		if s.at(i).Glued && s.at(i+1).Glued || w == "&" {
			return tHyphen
		}
	case "$", "£", "€", "%", "*", "_", "#":
		return tAdverb
	case ".":
		if s.at(i).Glued && s.at(i+1).Glued && s.at(i+1).Kind == token.Word {
			return tHyphen // "example.org"
		}
		if a, b := s.at(i-1), s.at(i+1); a.Capital && a.End == a.Start+1 && b.Capital && s.tagAt(i-2) == tHyphen {
			return tHyphen // "U.S. Customs"
		}
		if i+1 < len(s.toks) {
			return tAdverb // of an abbreviation: the sentence goes on
		}
	}
	return tStop
}

// states are words behind a number that say what has become of those counted.
func state(low string) bool {
	switch low {
	case "dead", "missing", "injured", "wounded", "hurt", "homeless", "displaced", "unaccounted", "unemployed", "jobless", "stranded", "infected", "hospitalised", "hospitalized":
		return true
	}
	return false
}

func (s *sentence) wordTag(i int) tag {
	t, low := &s.toks[i], s.low[i]
	if t.Capital && i > 0 && !s.titled && s.tagAt(i-1) != tQuote && !closed(t) {
		return tName
	}
	if t.Upper && !s.titled && !closed(t) || low == "us" && t.Upper {
		return tName
	}
	if low == "worth" && s.lower(i-1) == "net" || s.tagAt(i-1) == tHyphen && t.Glued && closed(t) && s.figureAt(i-2) == 0 {
		return tNoun // "loan-to-value", "a start-up"
	}
	if s.tagAt(i-1) == tHyphen && t.Glued && !closed(t) && s.figureAt(i-2) == 0 && s.verbForm(i)&(lexicon.Participle|lexicon.Ing) == 0 {
		return tNoun // "start-up"
	}
	prev := s.before(i)
	if state(low) && (prev == tFigure || prev == tAuxiliary || prev == tComma && s.tagAt(i-2) == tFigure && s.figureAt(i+1) == 0) {
		return tState
	}
	switch low {
	case "to":
		if f, ok := lexicon.VerbOf(s.lower(i + 1)); ok && f.Forms&lexicon.Base != 0 && s.figureAt(i+1) == 0 && s.tagAt(i-1) != tNone && !s.at(i+1).Capital || s.lower(i+1) == "be" || s.lower(i+1) == "have" {
			return tInfinitive
		}
		return tPreposition
	case "who", "whom", "which", "whose":
		return tRelative
	case "that":
		return s.thatTag(i)
	case "including", "according", "per", "than", "worth", "versus", "like", "as":
		return tPreposition
	case "others", "another":
		return tNoun
	case "aged":
		if prev == tNoun || prev == tFigure {
			return tReduced
		}
	case "a", "an":
		return tDeterminer
	case "not", "n't":
		return tAdverb
	}
	switch {
	case t.Is(lexicon.Auxiliary):
		return tAuxiliary
	case t.Is(lexicon.Pronoun) && !t.Is(lexicon.Conjunction|lexicon.Adverb):
		return tPronoun
	case t.Is(lexicon.Determiner) && !t.Is(lexicon.Adverb):
		return tDeterminer
	case t.Is(lexicon.Preposition) && !(t.Is(lexicon.Adverb) && s.particle(i)):
		return tPreposition
	case t.Is(lexicon.Conjunction):
		return tConjunction
	case t.Is(lexicon.Adverb) && s.word(i+1) == "-" && s.at(i+1).Glued:
		return tAdjective // "long-term"
	case t.Is(lexicon.Adverb) && !t.Is(lexicon.Verb):
		if low != "now" && s.nounFollows(i) && (prev == tDeterminer || prev == tPreposition || prev == tAdjective) {
			return tAdjective
		}
		return tAdverb
	}
	if f := s.verbForm(i); f != 0 {
		return s.verbTag(i, f, prev)
	}
	return s.openTag(i)
}

// openTag tags a word that no table knows as a verb or closed word.
func (s *sentence) openTag(i int) tag {
	low := s.low[i]
	switch {
	case strings.HasSuffix(low, "ly") && len(low) > 4 && !s.at(i).Capital:
		if s.word(i+1) == "-" && s.at(i+1).Glued {
			return tAdjective // "fully-electric"
		}
		if s.before(i) == tDeterminer && s.tagAt(i-1) == tDeterminer && s.nounFollows(i) && !adjectival(s.lower(i+1)) && s.verbForm(i+1) == 0 {
			return tAdjective // "a disorderly exit"
		}
		return tAdverb
	case adjectival(low) && (s.nounFollows(i) || s.paired(i) || s.figureAt(i+1) > 0 && s.before(i) == tDeterminer):
		return tAdjective
	case i == 0 && s.at(0).Capital && !s.titled && s.at(1).Capital && !closed(s.at(1)) && !s.at(1).Glued:
		return tName
	}
	return tNoun
}

// paired reports an adjective that shares its noun: "formal and informal trade".
func (s *sentence) paired(i int) bool {
	return (s.lower(i+1) == "and" || s.lower(i+1) == "or") && adjectival(s.lower(i+2)) && s.nounFollows(i+2)
}

func adjectival(low string) bool {
	for _, suffix := range []string{"al", "ous", "ive", "able", "ible", "ful", "less", "ic", "ish", "ary", "ern", "est"} {
		if len(low) > len(suffix)+2 && strings.HasSuffix(low, suffix) {
			return true
		}
	}
	return false
}

func closed(t *token.Token) bool {
	return t.Is(lexicon.Determiner | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun | lexicon.Auxiliary)
}

// nounFollows reports whether the next word may be the head that word i
// describes.
func (s *sentence) nounFollows(i int) bool {
	t := s.at(i + 1)
	if t.Kind != token.Word || i+1 < len(s.figure) && s.figure[i+1] > 0 {
		return t.Kind == token.Symbol && s.at(i+1).Glued && s.word(i+1) == "-"
	}
	if w := s.lower(i + 1); w == "a" || w == "an" {
		return false
	}
	return !closed(t) && !(t.Is(lexicon.Adverb) && !t.Is(lexicon.Verb)) && s.verbForm(i+1)&(lexicon.Past|lexicon.Participle) == 0
}

// particle reports whether a word that may be adverb or preposition is an
// adverb: "up 4%", "shut down".
func (s *sentence) particle(i int) bool {
	next := s.at(i + 1)
	if next.Kind != token.Word && s.figureAt(i+1) == 0 {
		return true
	}
	switch s.lower(i) {
	case "up", "down", "off", "out":
		return true
	}
	return false
}

func (s *sentence) figureAt(i int) int32 {
	if i < 0 || i >= len(s.figure) {
		return 0
	}
	return s.figure[i]
}

// plainPlural reports a determiner that stands for people or things alone.
func (s *sentence) plainPlural(i int) bool {
	switch s.lower(i) {
	case "those", "these", "all", "others", "many", "some", "most":
		return true
	}
	return false
}

// thatTag decides between "the fire that killed", "said that" and "that day".
func (s *sentence) thatTag(i int) tag {
	switch s.before(i) {
	case tNoun, tName, tFigure:
		if k := s.nextKind(i); k == 'v' || k == 'a' || s.verbForm(i+1) != 0 {
			return tRelative
		}
		return tConjunction
	case tVerb, tReduced, tAuxiliary:
		return tConjunction
	}
	if s.nextKind(i) == 'n' {
		return tDeterminer
	}
	return tConjunction
}

// before returns the tag before token i, adverbs aside.
func (s *sentence) before(i int) tag {
	for i--; i >= 0; i-- {
		if s.tags[i] != tAdverb {
			return s.tags[i]
		}
	}
	return tNone
}
