package claim

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

// speech is one "X said" of a sentence.
type speech struct {
	verb        int // group of the verb; of "according" where it is that
	first, last int // groups of the speaker with what is said about them
	who         Words
	pronoun     bool
	stance      dataset.Stance
	inverted    bool // "…", said X
	everywhere  bool // according to X: all of the sentence
	passed      bool // a passive or weak verb that holds only for what follows it
}

// speeches finds who speaks in a sentence, once.
func (f *finder) speeches(s *sentence) []speech {
	if s.spoken {
		return s.saying
	}
	s.spoken = true
	for v := range s.groups {
		if sp, ok := s.speechAt(v); ok {
			f.room.speeches = append(f.room.speeches, sp)
		}
	}
	s.saying = f.room.said.keep(f.room.speeches)
	f.room.speeches = f.room.speeches[:0]
	return s.saying
}

func (s *sentence) speechAt(v int) (speech, bool) {
	g := &s.groups[v]
	if g.kind == gPreposition && s.lower(g.head) == "according" {
		n := v + 1
		if s.groupAt(n).kind == gPreposition {
			n++
		}
		if s.groupAt(n).kind != gNoun {
			return speech{}, false
		}
		sp := speech{verb: v, everywhere: true, stance: dataset.Reported}
		s.setSpeaker(&sp, n)
		for k := n; k < sp.last; k++ {
			if s.groups[k].kind == gComma {
				sp.last = k
			}
		}
		return sp, sp.who.Text != ""
	}
	if g.kind != gVerb && g.kind != gReduced || g.plain {
		return speech{}, false
	}
	verb, ok := lexicon.VerbOf(s.lower(g.head))
	stance := lexicon.AttributionOf(verb.Base).Verb
	if !ok || stance == "" || g.passive || s.tagAt(g.first) == tInfinitive || s.tagAt(g.head-1) == tInfinitive {
		return speech{}, false
	}
	sp := speech{verb: v, stance: stance, passed: weak(verb.Base)}
	if n, ok := s.behindVerb(v, verb.Base); ok {
		sp.inverted = true
		s.setSpeaker(&sp, n)
		return sp, sp.who.Text != "" || sp.pronoun
	}
	if sp.passed && !s.introduces(v) {
		if !s.ends(v) || s.groupAt(s.skip(v-1, -1)).kind != gNoun {
			return speech{}, false
		}
		sp.passed = false // "…, tracking data showed"
	}
	n := s.subject(v, 0)
	if n < 0 || s.groups[n].kind != gNoun {
		return speech{}, false
	}
	s.setSpeaker(&sp, n)
	sp.last = v
	if sp.first > sp.last {
		sp.last = sp.first + 1
	}
	return sp, sp.who.Text != "" || sp.pronoun
}

// behindVerb returns the speaker of `…,” said X` and `…, according to X`.
func (s *sentence) behindVerb(v int, base string) (int, bool) {
	switch base {
	case "say", "add", "report", "note", "warn", "claim", "write", "insist", "argue", "explain", "admit":
	default:
		return 0, false
	}
	before := s.groupAt(v - 1).kind
	if before != gComma && before != gQuote && v > 0 {
		return 0, false
	}
	n := v + 1
	if k := s.groupAt(n).kind; k != gNoun {
		return 0, false
	}
	if before == gComma && s.aside(v-1) > 0 && s.subjectOf(v) >= 0 && !s.ends(n) {
		return 0, false // "the minister, 49, said growth would …"
	}
	switch s.word(s.groups[v].last) {
	case "it", "they", "he", "she", "we":
		return n, before == gQuote
	}
	if v == 0 {
		return 0, false
	}
	return n, true
}

// ends reports whether group g ends the sentence, or the part of it before a
// comma or quotation.
func (s *sentence) ends(g int) bool {
	for g++; g < len(s.groups); g++ {
		switch s.groups[g].kind {
		case gAdverb, gDate:
		case gPreposition:
			if s.groupAt(g+1).kind == gDate || s.groupAt(g+1).kind == gNoun {
				g++
				continue
			}
			return false
		case gStop, gComma, gQuote:
			return true
		default:
			return false
		}
	}
	return true
}

// weak lists verbs that attribute only with a clause or quotation behind them.
func weak(base string) bool {
	switch base {
	case "add", "find", "show", "put", "think", "record", "explain", "write", "point", "blame", "charge", "note", "learn", "describe", "publish", "suggest", "hope", "release", "dismiss", "reject", "document", "admit", "confirm", "indicate", "state", "mark", "believe", "expect", "project", "pledge", "promise", "vow", "see", "report", "announce", "reveal", "disclose":
		return true
	}
	return false
}

// introduces reports whether a clause, a quotation or a figure follows a verb.
func (s *sentence) introduces(v int) bool {
	n := s.groupAt(v + 1)
	switch n.kind {
	case gConjunction:
		w := s.lower(n.head)
		return w == "that" || w == "how" || w == "whether"
	case gQuote, gFigure:
		return true
	case gNoun, gAdverb, gDate, gComma:
		verb, _ := lexicon.VerbOf(s.headLow(v))
		switch verb.Base {
		case "report", "announce", "expect", "project", "estimate", "confirm", "reveal", "disclose", "blame", "admit", "describe", "pledge", "promise":
			return true
		}
		return s.predicate(v+1) >= 0
	}
	return false
}

// setSpeaker reads the speaker from noun group n: the name in apposition if
// there is one, without titles.
func (s *sentence) setSpeaker(sp *speech, n int) {
	sp.first, sp.last = n, n+1
	g := &s.groups[n]
	if g.pronoun || s.tags[g.head] == tPronoun {
		switch s.lower(g.head) {
		case "he", "she", "it", "they":
			sp.pronoun = true
		}
		return
	}
	if lexicon.AttributionOf(s.lower(g.head)).Noun != "" && s.headLow(n+1) == "by" && s.groupAt(n+2).kind == gNoun {
		sp.last = n + 3
		n += 2 // "a poll by | Meridian"
	}
	for s.genitive(n) && s.groupAt(n+1).kind == gNoun {
		n++
	}
	g = &s.groups[n]
	sp.last = s.describes(n)
	first, last := s.personName(g.first, g.last)
	if s.tagAt(g.head) != tName || first == g.first && last == g.last {
		if a := s.appositive(n); a >= 0 {
			g = &s.groups[a]
			first, last = s.personName(g.first, g.last)
			if n >= sp.first {
				sp.last = max(sp.last, a+1)
			}
		}
	}
	if first == g.first {
		first = s.trimmed(first, last)
	}
	for last-1 > first && s.tagAt(last-1) == tPossessive {
		last--
	}
	if last == g.last && s.groupAt(n+1).kind == gPreposition && s.headLow(n+1) == "of" && s.groupAt(n+2).kind == gNoun && g.first == s.groups[n].first {
		last = s.groups[n+2].last
	}
	sp.who = s.words(first, last)
	if s.owned(sp.first, n) && s.tagAt(g.head) != tName {
		sp.who = s.words(s.trimmed(s.groups[sp.first].first, g.last), last)
	}
	if c := s.groupAt(sp.first - 1); c.kind == gConjunction && s.headLow(sp.first-1) == "and" && s.groupAt(sp.first-2).kind == gNoun && s.groupAt(sp.first-3).kind == gComma {
		sp.first -= 2 // ", the airline and investigators said"
		sp.who = s.words(s.trimmed(s.groups[sp.first].first, last), last)
	}
	sp.who.Code = sp.who.Text
}

// owned reports a genitive before the speaker's group: "the bank's governor".
func (s *sentence) owned(first, n int) bool { return first < n }

// describes returns the group behind what is said about a speaker behind the
// verb: "said Mara Lind, 34, a medic who had not slept".
func (s *sentence) describes(n int) int {
	k := n + 1
	for ; k < len(s.groups); k++ {
		switch s.groups[k].kind {
		case gQuote, gStop:
			return k
		case gVerb:
			if !s.between(n, k, gRelative, gComma) {
				return k
			}
		}
	}
	return k
}

// appositive returns the name between commas behind group n: "the minister,
// Ada Berg,".
func (s *sentence) appositive(n int) int {
	for k := n + 1; k < len(s.groups) && k < n+5; k++ {
		switch s.groups[k].kind {
		case gComma:
			a := s.groupAt(k + 1)
			if a.kind == gNoun && s.names(a.first, a.last) {
				return k + 1
			}
			return -1
		case gPreposition, gNoun:
		default:
			return -1
		}
	}
	return -1
}

// names reports whether all tokens are parts of a name.
func (s *sentence) names(first, last int) bool {
	for i := first; i < last; i++ {
		if s.tags[i] != tName && s.tags[i] != tHyphen {
			return false
		}
	}
	return last > first
}

// personName strips titles and roles before a personal name: "Governor Ilyas
// Demirov", "finance minister Ada Berg".
func (s *sentence) personName(first, last int) (int, int) {
	start := first
	for i := first; i < last; i++ {
		if title(s.lower(i)) && i+1 < last && (s.tags[i+1] == tName || s.tags[i+1] == tAdverb && s.tagAt(i+2) == tName) {
			start = i + 1
			if s.tags[start] == tAdverb {
				start++
			}
		}
	}
	return start, last
}

// title reports a word that stands before a personal name.
func title(low string) bool { return lexicon.AttributionOf(low).Title }

// quotedBy returns who says a quotation that the sentence is inside of: the
// speaker of the sentence before, or of the next one that closes it.
func (f *finder) quotedBy(s *sentence) *speech {
	for _, k := range []int{s.index - 1, s.index + 1, s.index - 2} {
		t := f.sentence(s.block, k)
		if t == nil {
			continue
		}
		if all := f.speeches(t); len(all) > 0 {
			return &all[0]
		}
	}
	return nil
}
