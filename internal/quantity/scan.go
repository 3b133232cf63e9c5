package quantity

import (
	"strings"
	"unicode/utf8"

	"figcheck/internal/calendar"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// scan walks the tokens once; every rule returns where it stopped, so no
// token is read by two expressions.
func (r *reader) scan() {
	for i := 0; i < len(r.toks); {
		if r.idle(i) {
			i++
		} else {
			i = r.next(i)
		}
	}
}

// next reads what begins at token i and returns where reading goes on.
func (r *reader) next(i int) int {
	at := r.asked(i)
	if at != 0 {
		if next := r.label(i, at); next > i && r.statTail(i) == i+1 { // "χ 2(1)" is no label
			return next
		}
	}
	if r.dates.Begins(i) {
		if m, next := r.date(i); m != nil {
			return r.keep(next)
		}
	}
	if at == 0 {
		return i + 1
	}
	if at&hedging != 0 {
		if m, next := r.hedgedDate(i); m != nil {
			return r.keep(next)
		}
	}
	if next := r.undated(i); next > i {
		return next
	}
	if !r.heading {
		if m, next := r.expression(i, at); m != nil {
			return r.keep(next)
		}
	}
	return i + 1
}

// asked returns what stands at token i as far as rules other than the
// calendar's could read something of it.
func (r *reader) asked(i int) cue {
	if r.quiet(i) {
		return 0
	}
	at := r.cue(i)
	if at == hedging && r.hedgeBefore(i).last == i {
		return 0
	}
	return at
}

// idle reports whether token i is one that next would pass over, as far as a
// look at it and the one behind it tells: most of any text.
func (r *reader) idle(i int) bool {
	t := &r.toks[i]
	switch t.Kind {
	case token.Symbol:
		switch r.text[t.Start] {
		case '.', ',', ';', ':', ')', ']', '?', '!', '"':
			return true
		}
		return r.sym(i, "“”")
	case token.Word:
		opens := r.opens[t.ID]
		if opens&calendar.Alone != 0 || t.ID == 0 && !r.ordinary(t) || t.Mixed || opens&calendar.Joined != 0 && r.goesOn(i+1) {
			return false
		}
		return opens&nearby == 0 && r.prose(i+1) || !r.near(i)
	}
	return false
}

// goesOn reports whether something that begins with the word before token i may
// go on there, behind an article.
func (r *reader) goesOn(i int) bool {
	if r.opens[r.at(i).ID]&calendar.Through != 0 {
		i++
	}
	if !r.prose(i) {
		return true
	}
	t := &r.toks[i]
	return r.opens[t.ID]&calendar.Behind != 0 || (t.ID == 0 || !t.Small) && lexicon.Symbol(r.word(i)) != nil
}

// prose reports whether a word without a digit stands at token i.
func (r *reader) prose(i int) bool {
	return i < len(r.toks) && r.toks[i].Kind == token.Word && !r.toks[i].Mixed
}

// ordinary reports whether a word without a number names no statistic and is no
// multiple in fold, as far as its length and its ends tell.
func (r *reader) ordinary(t *token.Token) bool {
	plain := t.Small || r.text[t.Start] < utf8.RuneSelf && r.text[t.End-1] < utf8.RuneSelf
	return plain && t.End-t.Start > 2 && !strings.HasSuffix(r.text[:t.End], "fold")
}

// quiet reports whether token i is punctuation or an ordinary word with no
// number near behind it: most of any text, on which no rule but the calendar's
// need look.
func (r *reader) quiet(i int) bool {
	t := &r.toks[i]
	if t.Kind == token.Symbol {
		return r.sym(i, ".,;:)]?!\"“”’") || r.at(i+1).Kind == token.Symbol && r.at(i+2).Kind == token.Symbol && r.at(i+3).Kind == token.Symbol
	}
	if t.Kind == token.Number || t.Mixed || r.near(i) {
		return false
	}
	c := r.wordCue(i)
	switch {
	case c&opener == hedging:
		return r.hedgeBefore(i).last == i
	case c&opener != 0, t.End-t.Start <= 2 && t.Lex == nil:
		return false
	case t.ID == 0:
		return !(!t.Small && statName(r.word(i))) && !strings.HasSuffix(r.word(i), "fold")
	}
	return c&symbolic == 0 || !statName(r.word(i))
}

// near reports whether one of the three tokens behind token i is a number.
// Tokens are asked of in their order.
func (r *reader) near(i int) bool {
	if r.numeric <= i {
		r.numeric = i + 1
	}
	for r.numeric < len(r.toks) && r.toks[r.numeric].Kind != token.Number && r.cues[r.toks[r.numeric].ID]&numeric == 0 {
		r.numeric++
	}
	return r.numeric < len(r.toks) && r.numeric < i+4
}

// expression reads one figure that begins, hedge aside, at token i, with its
// cue.
func (r *reader) expression(i int, at cue) (*Mention, int) {
	after := at
	if h := r.hedgeBefore(i); h.last > i {
		after = r.cue(h.last)
	}
	for k := range rules {
		rule := &rules[k]
		if at&rule.at == 0 && after&rule.after == 0 {
			continue
		}
		if m, next := rule.read(r, i); m != nil && next > i {
			return m, next
		}
	}
	return nil, i
}
