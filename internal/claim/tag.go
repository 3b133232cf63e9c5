package claim

import (
	"strings"

	"figcheck/dataset"
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
	s.tags = make([]tag, len(s.toks))
	for i, t := range s.toks {
		switch {
		case s.figure[i] > 0:
			s.tags[i] = tFigure
		case t.Kind == token.Symbol:
			s.tags[i] = s.mark(i)
		case t.Kind == token.Number:
			s.tags[i] = tAdjective // a number in a name or label
		case s.tagAt(i-1) == tPossessive && t.Glued && s.lower(i) == "s":
			s.tags[i] = tPossessive
		default:
			s.tags[i] = s.wordTag(i)
		}
	}
	s.settleParticiples()
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
	t, low := s.toks[i], s.low[i]
	prev := s.before(i)
	if t.Capital && i > 0 && !s.titled && s.tagAt(i-1) != tQuote && !closed(t) {
		return tName
	}
	if t.Upper && !s.titled && !closed(t) || low == "us" && t.Upper {
		return tName
	}
	if state(low) && (prev == tFigure || prev == tAuxiliary || prev == tComma && s.tagAt(i-2) == tFigure) {
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
	case t.Is(lexicon.Adverb) && !t.Is(lexicon.Verb):
		if s.nounFollows(i) && (prev == tDeterminer || prev == tPreposition || prev == tAdjective) {
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
		return tAdverb
	case adjectival(low) && (s.nounFollows(i) || s.paired(i)):
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

func closed(t token.Token) bool {
	return t.Is(lexicon.Determiner | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun | lexicon.Auxiliary)
}

// verbForm returns the verb forms that word i may be, 0 for none.
func (s *sentence) verbForm(i int) lexicon.Form {
	low := s.lower(i)
	if f, ok := lexicon.VerbOf(low); ok {
		return f.Forms
	}
	switch {
	case len(low) < 5:
	case strings.HasSuffix(low, "ed") && !strings.HasSuffix(low, "eed"):
		return lexicon.Past | lexicon.Participle
	case strings.HasSuffix(low, "ing"):
		return lexicon.Ing
	}
	return 0
}

// verbTag decides whether a word that may be a verb is one, by its neighbours.
func (s *sentence) verbTag(i int, f lexicon.Form, prev tag) tag {
	past := f&(lexicon.Past|lexicon.Participle) != 0
	next := s.nextKind(i)
	switch prev {
	case tInfinitive, tAuxiliary, tPronoun, tRelative:
		return tVerb
	case tDeterminer, tPossessive, tAdjective, tHyphen:
		if (past || f&lexicon.Ing != 0) && s.nounFollows(i) {
			return tAdjective
		}
		if prev == tDeterminer && past && f&lexicon.Base == 0 && s.plainPlural(i-1) {
			return tReduced // "those hurt", "all confirmed"
		}
		return tNoun
	case tPreposition:
		if f&lexicon.Ing != 0 && f&lexicon.Base == 0 {
			if s.lower(i-1) == "of" && (next == 0 || next == 'p' || next == 'v') {
				return tNoun // "a week of fighting"
			}
			return tReduced
		}
		if past && s.nounFollows(i) {
			return tAdjective
		}
		return tNoun
	case tNoun, tName:
		return s.afterNoun(i, f, next)
	case tFigure:
		if f&lexicon.Third != 0 && s.counts(i) {
			return tNoun // "4,000 lives": a plural takes no verb in s
		}
		if k := s.figureAt(i - 1); k > 0 && apart(s.find.claims[k-1].Kind) && s.beforeFigure(i) == tDeterminer {
			return tNoun // "the September 11th attacks"
		}
		if onlyVerb(s.lower(i)) {
			return tVerb
		}
		if past && f&lexicon.Base == 0 || f&lexicon.Third != 0 || past && next != 'n' {
			return tVerb
		}
		if f&lexicon.Ing != 0 {
			if next == 'n' {
				return tAdjective
			}
			return tReduced
		}
		return tNoun
	case tVerb, tReduced, tState:
		if past && !s.nounFollows(i) {
			return tReduced
		}
		if past || f&lexicon.Ing != 0 {
			return tAdjective
		}
		return tNoun
	}
	if s.tagAt(i-1) == tAdverb && prev == tComma && f&(lexicon.Base|lexicon.Third) != 0 && f&lexicon.Ing == 0 {
		return tVerb // ", still remain"
	}
	switch { // at the beginning, or behind a mark or conjunction
	case f&lexicon.Ing != 0 && f&lexicon.Base == 0:
		return tReduced
	case past && f&lexicon.Base == 0, past && (next == 'f' || next == 'd'):
		if prev == tNone && next == 'n' {
			return tAdjective
		}
		return tVerb
	case f&(lexicon.Third|lexicon.Base) != 0 && prev == tConjunction && (next == 'f' || next == 'd' || next == 't'):
		return tVerb
	}
	return tNoun
}

// counts reports that a bare count, other than one, stands right before token
// i.
func (s *sentence) counts(i int) bool {
	k := s.figureAt(i - 1)
	if k == 0 {
		return false
	}
	c := &s.find.claims[k-1]
	return c.Kind == dataset.Count && c.UnitSpan.Len() == 0 && (!c.Value.Valid() || c.Value.Float() != 1)
}

// beforeFigure returns the tag before the figure that stands before token i.
func (s *sentence) beforeFigure(i int) tag {
	k := s.figureAt(i - 1)
	for i--; i >= 0 && s.figure[i] == k; i-- {
	}
	return s.tagAt(i)
}

// onlyVerb lists base forms that are no nouns behind a number.
func onlyVerb(low string) bool {
	switch low {
	case "accept", "agree", "approve", "are", "arrive", "attend", "become", "believe", "belong", "carry", "choose", "come", "consider", "depend", "die", "disagree", "disapprove", "earn", "eat", "enjoy", "enter", "exist", "expect", "follow", "get", "give", "go", "grow", "hear", "identify", "keep", "know", "live", "lose", "make", "mean", "meet", "occur", "operate", "oppose", "own", "prefer", "provide", "receive", "rely", "remain", "require", "say", "see", "seek", "sell", "send", "serve", "sit", "speak", "spend", "stay", "suffer", "survive", "take", "tell", "think", "understand", "want", "write":
		return true
	}
	return false
}

// afterNoun tags a possible verb behind a noun.
func (s *sentence) afterNoun(i int, f lexicon.Form, next byte) tag {
	switch {
	case f&lexicon.Base == 0 && f&(lexicon.Past|lexicon.Participle) != 0:
		return tVerb
	case f&lexicon.Third != 0:
		if v, _ := lexicon.VerbOf(s.lower(i)); next == 0 && lexicon.AttributionOf(v.Base).Verb != "" && s.clauseFinal(i) || next == 'f' || next == 'd' || next == 't' || next == 'N' || next == 'a' {
			return tVerb
		}
		return tNoun
	case f&lexicon.Ing != 0:
		if next == 0 || next == 'v' {
			return tNoun
		}
		return tReduced
	case f&lexicon.Past != 0 && (next == 'f' || next == 'd' || next == 't'):
		return tVerb // cut, hit, put
	case strings.HasSuffix(s.lower(i-1), "s") && (next == 'f' || next == 'd' || next == 't'):
		return tVerb
	}
	return tNoun
}

// clauseFinal reports a verb at the end of the sentence with a comma some
// words before it: ", governor says".
func (s *sentence) clauseFinal(i int) bool {
	const longest = 8
	if i+1 < len(s.toks) && s.word(i+1) != "." {
		return false
	}
	for k := i - 1; k > 0 && k > i-longest; k-- {
		if s.tags[k] == tComma || s.tags[k] == tQuote {
			return true
		}
	}
	return false
}

// nextKind says what follows word i: f a figure, d a determiner or pronoun, t
// "to", "by" or "that", N a name, a an adverb, p another preposition, v an
// auxiliary or past tense, n another word, 0 a mark or the end.
func (s *sentence) nextKind(i int) byte {
	j := i + 1
	t := s.at(j)
	if j < len(s.toks) && s.figure[j] > 0 {
		return 'f'
	}
	if t.Kind != token.Word {
		return 0
	}
	switch low := s.lower(j); {
	case low == "to", low == "by", low == "that":
		return 't'
	case t.Is(lexicon.Auxiliary):
		return 'v'
	case t.Is(lexicon.Determiner | lexicon.Pronoun):
		return 'd'
	case t.Is(lexicon.Preposition):
		return 'p'
	case t.Is(lexicon.Conjunction):
		return 0
	case t.Is(lexicon.Adverb) && !t.Is(lexicon.Verb), strings.HasSuffix(low, "ly"):
		return 'a'
	case t.Capital:
		return 'N'
	case s.verbForm(j)&(lexicon.Past|lexicon.Third) != 0:
		return 'v'
	}
	return 'n'
}

// nounFollows reports whether the next word may be the head that word i
// describes.
func (s *sentence) nounFollows(i int) bool {
	t := s.at(i + 1)
	if t.Kind != token.Word || i+1 < len(s.figure) && s.figure[i+1] > 0 {
		return t.Kind == token.Symbol && s.at(i+1).Glued && s.word(i+1) == "-"
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

func (s *sentence) figureAt(i int) int {
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

// settleParticiples finds past forms behind their noun that another verb
// follows in the same clause: those are participles. "People killed in the
// attack were buried" against "soldiers killed 30 people".
func (s *sentence) settleParticiples() {
	finite := false
	for i := len(s.tags) - 1; i >= 0; i-- {
		switch s.tags[i] {
		case tComma, tStop, tRelative, tQuote:
			finite = false
		case tConjunction:
			if s.low[i] != "and" && s.low[i] != "or" {
				finite = false
			}
		case tAuxiliary:
			finite = true
		case tVerb:
			if p := s.before(i); (p == tNoun || p == tName || p == tFigure) && s.verbForm(i)&lexicon.Participle != 0 && (finite || s.lower(i+1) == "by" && s.figureAt(i+2) == 0) {
				s.tags[i] = tReduced
				continue
			}
			if p := s.before(i); p != tInfinitive && p != tConjunction {
				finite = true
			}
		}
	}
}
