package claim

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// A phrase is a noun group with all that says which it is: the genitives and
// adjectives before it, the prepositional phrases and participles behind it,
// the nouns it is joined with. A measure is cut to what reads well in a column;
// a phrase is not.

// extent is a stretch of tokens; empty where first ≥ last.
type extent struct{ first, last int }

// phrase returns the phrase of noun group k.
func (s *sentence) phrase(k int) extent {
	for s.genitive(k) && s.groupAt(k+1).kind == gNoun {
		k++
	}
	return extent{s.chainFirst(k), s.phraseEnd(k)}
}

// phraseEnd returns the token behind the phrase that group k heads.
func (s *sentence) phraseEnd(k int) int {
	const longest = 6
	last := s.groupAt(k).last
	for n := 0; n < longest; n++ {
		p := k + 1
		if s.groupAt(p).kind == gReduced && n == 0 {
			p++
		}
		switch s.groupAt(p).kind {
		case gPreposition:
			if !specifies(s.headLow(p)) || s.at(s.groupAt(p+1).head).Is(lexicon.Weekday|lexicon.Month) {
				return last
			}
			p++
		case gConjunction:
			if s.headLow(p) != "and" || s.groupAt(p+2).kind == gVerb || s.tagAt(s.groupAt(p+1).first) == tDeterminer {
				return last
			}
			p++
		case gNoun:
			if p == k+1 {
				return last
			}
		default:
			return last
		}
		for s.genitive(p) && s.groupAt(p+1).kind == gNoun {
			p++
		}
		if n := s.groupAt(p); (n.kind != gNoun || n.pronoun) && (n.kind != gFigure || n.tail >= n.last || s.headLow(p-1) == "with") {
			return last
		}
		last, k = s.groups[p].last, p
	}
	return last
}

// specifies lists prepositions whose phrase belongs to the noun before it.
func specifies(low string) bool {
	switch low {
	case "across", "below", "above", "within", "without", "via", "near", "into", "over":
		return true
	}
	return binds(low)
}

// aged reports a token of a figure that says how old those before it are:
// "women aged 25 to 54".
func (s *sentence) aged(i int) bool {
	k := s.figureAt(i)
	for i--; i >= 0 && s.figure[i] == k; i-- {
	}
	return s.lower(i) == "aged"
}

// phraseWords writes a phrase without the figures in it.
func (s *sentence) phraseWords(e extent) Words {
	if e.first >= e.last {
		return Words{}
	}
	text := s.find.room.bytes[:0]
	for i := e.first; i < e.last; i++ {
		if k := s.figureAt(i); k > 0 && s.find.claims[k-1].Kind != dataset.Date && !s.aged(i) || s.tags[i] == tAdverb && s.toks[i].Kind == token.Word {
			continue
		}
		if len(text) > 0 && (!s.at(i).Glued || i == e.first) {
			text = append(text, ' ')
		}
		text = append(text, s.word(i)...)
	}
	if s.word(e.last) == "." && s.tagAt(e.last) == tAdverb && s.at(e.last).Glued && len(text) > 0 {
		text = append(text, '.') // of an abbreviation
	}
	s.find.room.bytes = text
	return Words{Text: string(text), Span: s.span(e.first, e.last)}
}

// leftEnd returns the first token of a subject: of the first noun that those
// before noun group k are joined with, where no verb stands before them.
func (s *sentence) leftEnd(k int) int {
	first := s.chainFirst(k)
	for j := k - 1; j >= 0; j-- {
		switch n := &s.groups[j]; n.kind {
		case gNoun:
			if n.pronoun || s.groups[j+1].kind == gNoun && !s.genitive(j) {
				return first // "at the start of the year | the price of"
			}
			if s.groups[j+1].kind == gConjunction || s.groups[j+1].kind == gPreposition {
				first = s.chainFirst(j)
			}
		case gConjunction:
			if w := s.headLow(j); w != "and" && w != "or" {
				return first
			}
			if p := s.groupAt(j - 1); p.kind != gNoun || s.clauseBefore(j-1) {
				return first
			}
		case gPreposition:
			if s.groupAt(j-1).kind != gNoun || !specifies(s.headLow(j)) {
				return first
			}
		default:
			return first
		}
	}
	return first
}

// clauseBefore reports a verb before group k in its clause: what "and" joins
// then is clauses.
func (s *sentence) clauseBefore(k int) bool {
	for ; k >= 0; k-- {
		switch s.groups[k].kind {
		case gVerb, gReduced:
			return true
		case gStop, gRelative, gComma:
			return false
		case gConjunction:
			if s.headLow(k) == "that" {
				return false
			}
		}
	}
	return false
}

// beforeVerb returns the token behind the last noun of the subject that begins
// with group k and that verb v ends.
func (s *sentence) beforeVerb(k, v int) int {
	last := s.groups[k].last
	for k++; k < v; k++ {
		switch s.groups[k].kind {
		case gNoun:
			last = s.groups[k].last
		case gFigure:
			if n := &s.groups[k]; n.tail < n.last || s.find.claims[n.claim].Kind == dataset.Age { // "women aged 25 to 54"
				last = s.groups[k].last
			}
		case gPreposition, gReduced, gAdverb, gQuote, gDate:
		case gConjunction:
			if s.headLow(k) != "and" {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// extentOf returns the tokens of a part of a claim of this sentence.
func (s *sentence) extentOf(w Words) extent {
	if w.Span.Len() == 0 || w.Span.Start < s.base {
		return extent{}
	}
	return extent{s.tokenAt(w.Span.Start, len(s.toks)), s.tokenAt(w.Span.End, len(s.toks))}
}
