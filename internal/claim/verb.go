package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// What of a sentence is a verb, and which forms are participles behind a noun.

// verbForm returns the verb forms that word i may be, 0 for none.
func (s *sentence) verbForm(i int) lexicon.Form {
	if i < 0 || i >= len(s.forms) {
		return 0
	}
	if s.forms[i] == 0 {
		s.forms[i] = formRead | verbForm(s.low[i])
	}
	return s.forms[i] &^ formRead
}

// formRead marks a word whose forms are known.
const formRead lexicon.Form = 1 << 7

// verbForm returns the verb forms that a lower-case word may be, 0 for none.
func verbForm(low string) lexicon.Form {
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
		if (past || f&lexicon.Ing != 0) && (s.nounFollows(i) || prev == tDeterminer && s.figureAt(i+1) > 0) {
			return tAdjective
		}
		if prev == tDeterminer && past && f&lexicon.Base == 0 && s.plainPlural(i-1) {
			return tReduced // "those hurt", "all confirmed"
		}
		return tNoun
	case tPreposition:
		if _, known := lexicon.VerbOf(s.lower(i)); !known && s.nounFollows(i) {
			return tAdjective // "in outstanding loans"
		}
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
		return s.afterFigure(i, f, next)
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
	return s.afterMark(i, f, prev, next)
}

// afterFigure tags a possible verb behind a figure.
func (s *sentence) afterFigure(i int, f lexicon.Form, next byte) tag {
	past := f&(lexicon.Past|lexicon.Participle) != 0
	if f&lexicon.Third != 0 && s.counts(i) {
		return tNoun // "4,000 lives": a plural takes no verb in s
	}
	if k := s.figureAt(i - 1); k > 0 && apart(s.find.claims[k-1].Kind) && s.beforeFigure(i) == tDeterminer {
		return tNoun // "the July 7th attacks"
	}
	if onlyVerb(s.lower(i)) {
		return tVerb
	}
	if gerundNoun(s.lower(i)) {
		return tNoun
	}
	if past && s.nounFollows(i) && s.hyphenated(i-1) {
		return tAdjective // "a 2.0-litre turbocharged engine"
	}
	if past && f&lexicon.Base == 0 && s.compared(i) {
		return tReduced // "than the 292,000 counted in May"
	}
	if f&lexicon.Base != 0 && s.beforeFigure(i) == tDeterminer {
		return tNoun // "a 5 km run"
	}
	if f&lexicon.Base != 0 && s.at(i-1).Kind == token.Word && strings.HasSuffix(s.lower(i-1), "s") && (next == 'f' || next == 'd') {
		return tVerb // "300 families share a tap"
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
}

// afterMark tags a possible verb at the beginning of a sentence, or behind a
// mark or conjunction.
func (s *sentence) afterMark(i int, f lexicon.Form, prev tag, next byte) tag {
	past := f&(lexicon.Past|lexicon.Participle) != 0
	switch {
	case f&lexicon.Ing != 0 && f&lexicon.Base == 0:
		if next == 'n' && s.verbForm(i+2)&(lexicon.Past|lexicon.Third) != 0 {
			return tAdjective // ", tracking data showed"
		}
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

// settlePresent finds the verb of a clause that seems to have none but in its
// relative clauses: a form in s behind a noun, a base form behind a plural.
// "The lender holds reserves" against "tax cuts were".
func (s *sentence) settlePresent() {
	if s.find.doc.Blocks[s.block].Table > 0 {
		return
	}
	at, relative, verb := -1, false, false
	for i, t := range s.tags {
		switch t {
		case tComma:
			relative = false
		case tRelative:
			relative = true
		case tVerb, tAuxiliary:
			verb = verb || !relative && s.tagAt(i-1) != tInfinitive
		case tNoun:
			switch {
			case s.ranges(i):
				s.tags[i], verb = tVerb, true
			case at < 0 && s.presentVerb(i):
				at = i
			}
		case tConjunction:
			if subordinates(s.low[i]) {
				s.settle(at, verb)
				at, relative, verb = -1, false, false
			}
		}
	}
	s.settle(at, verb)
}

func (s *sentence) settle(at int, verb bool) {
	if at >= 0 && !verb {
		s.tags[at] = tVerb
	}
}

// subordinates lists conjunctions that begin a clause with a verb of its own.
func subordinates(low string) bool {
	switch low {
	case "while", "whilst", "whereas", "but", "although", "though", "because", "when", "if", "that":
		return true
	}
	return false
}

// presentVerb reports a noun that may be the verb of the noun before it.
func (s *sentence) presentVerb(i int) bool {
	k := i - 1
	for s.tagAt(k) == tAdverb && s.at(k).Kind == token.Word {
		k--
	}
	if prev := s.tagAt(k); prev != tNoun && prev != tName && (prev != tFigure || s.at(k).Kind != token.Word) || s.lower(i+1) == "of" {
		return false
	}
	form, plural := s.verbForm(i), plural(s.lower(k))
	switch s.nextKind(i) {
	case 0:
		return false
	case 'f', 'd', 't', 'p', 'a':
		return form&lexicon.Base != 0 && plural || form&lexicon.Third != 0 && !plural
	}
	if k < i-1 && form&lexicon.Base != 0 && plural {
		return true // "women now lead committees"
	}
	return form&lexicon.Third != 0 && !plural
}

// ranges reports a verb form behind its noun and before a preposition and a
// figure: "prices start at 5", "the car accelerates from 0".
func (s *sentence) ranges(i int) bool {
	switch s.lower(i + 1) {
	case "at", "from", "between", "to", "about", "around":
	default:
		return false
	}
	if prev := s.tagAt(i - 1); prev != tNoun && prev != tName || s.figureAt(i+2) == 0 && s.figureAt(i+1) == 0 {
		return false
	}
	form, many := s.verbForm(i), plural(s.lower(i-1))
	return form&lexicon.Base != 0 && many && !plural(s.low[i]) || form&lexicon.Third != 0 && !many && s.beforeNoun(i-1) == tDeterminer
}

// beforeNoun returns the tag before the noun group that ends with token i.
func (s *sentence) beforeNoun(i int) tag {
	for i >= 0 && (s.tags[i] == tNoun || s.tags[i] == tName || s.tags[i] == tAdjective || s.tags[i] == tHyphen) {
		i--
	}
	return s.tagAt(i)
}

func plural(low string) bool {
	switch low {
	case "people", "men", "women", "children", "police":
		return true
	}
	return strings.HasSuffix(low, "s")
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
		case tPreposition:
			switch s.low[i] {
			case "before", "after", "until", "since", "as", "because":
				finite = false
			}
		case tAuxiliary:
			finite = true
		case tVerb:
			if p := s.before(i); (p == tNoun || p == tName || p == tFigure) && s.verbForm(i)&lexicon.Participle != 0 && (finite && s.verbForm(i)&lexicon.Base == 0 || s.lower(i+1) == "by" && s.figureAt(i+2) == 0) {
				s.tags[i] = tReduced
				continue
			}
			if p := s.before(i); p != tInfinitive && p != tConjunction {
				finite = true
			}
		}
	}
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

// hyphenated reports that token i ends a figure that is written as an
// adjective.
func (s *sentence) hyphenated(i int) bool {
	k := s.figureAt(i)
	for ; k > 0 && i >= 0 && s.figure[i] == k; i-- {
		if s.word(i) == "-" && s.at(i).Glued {
			return true
		}
	}
	return false
}

// compared reports a figure with "the" behind a preposition right before token
// i: a verb behind it says which figure is meant.
func (s *sentence) compared(i int) bool {
	k := s.figureAt(i - 1)
	for i--; i >= 0 && s.figure[i] == k; i-- {
	}
	return k > 0 && s.lower(i) == "the" && s.tagAt(i-1) == tPreposition
}

// gerundNoun lists nouns in -ing that are no participles behind a number.
func gerundNoun(low string) bool {
	switch low {
	case "housing", "funding", "spending", "saving", "training", "mining", "fishing", "farming", "shipping", "banking", "parking", "advertising", "manufacturing", "lighting", "heating", "flooding":
		return true
	}
	return false
}

// onlyVerb lists base forms that are no nouns behind a number.
func onlyVerb(low string) bool {
	switch low {
	case "accept", "agree", "approve", "are", "arrive", "attend", "become", "believe", "belong", "carry", "choose", "come", "consider", "depend", "die", "disagree", "disapprove", "earn", "eat", "enjoy", "enter", "exist", "expect", "follow", "get", "give", "go", "grow", "hear", "identify", "keep", "know", "lie", "live", "lose", "make", "mean", "meet", "occur", "operate", "oppose", "own", "prefer", "provide", "receive", "rely", "remain", "require", "say", "see", "seek", "sell", "send", "serve", "sit", "speak", "spend", "stay", "suffer", "survive", "take", "tell", "think", "understand", "want", "write":
		return true
	}
	return false
}

// afterNoun tags a possible verb behind a noun.
func (s *sentence) afterNoun(i int, f lexicon.Form, next byte) tag {
	switch {
	case f&lexicon.Base != 0 && f&lexicon.Past != 0 && s.inObject(i):
		return tNoun // "raised its profit forecast to"
	case f&lexicon.Base == 0 && f&(lexicon.Past|lexicon.Participle) != 0, onlyVerb(s.lower(i)) && strings.HasSuffix(s.lower(i-1), "s"):
		return tVerb
	case next == 0 && f&lexicon.Base != 0 && s.attributes(i) && s.clauseFinal(i):
		return tVerb // ", tracking data show"
	case f&lexicon.Third != 0 && next != 0 && s.departs(i+1):
		return tVerb // "the pump shuts off at"
	case f&lexicon.Third != 0 && s.tagAt(i-1) == tAdverb && next != 0:
		return tVerb // "the boot now stands at"
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

// inObject reports a word in a noun group that begins with a determiner behind
// a verb.
func (s *sentence) inObject(i int) bool {
	for i--; i > 0 && (s.tags[i] == tNoun || s.tags[i] == tAdjective || s.tags[i] == tHyphen); i-- {
	}
	return i > 0 && s.tags[i] == tDeterminer && s.tags[i-1] == tVerb
}

// departs reports an adverb of direction before a preposition: "out at".
func (s *sentence) departs(i int) bool {
	switch s.lower(i) {
	case "up", "down", "out", "off":
		return s.at(i + 1).Is(lexicon.Preposition)
	}
	return false
}

// attributes reports a verb of the table of attribution.
func (s *sentence) attributes(i int) bool {
	v, _ := lexicon.VerbOf(s.lower(i))
	return lexicon.AttributionOf(v.Base).Verb != ""
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
