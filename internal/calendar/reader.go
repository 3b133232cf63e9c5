package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// reader is one call of At: the text, its tokens and what dates refer to.
// Positions past either end of the tokens are allowed everywhere.
type reader struct {
	text string
	toks []token.Token
	ref  *Reference
}

// vocabulary holds the words of the rules that the lexicon may lack.
var vocabulary = func() map[string]string {
	m := map[string]string{}
	for _, w := range []string{
		"mid", "middle", "beginning", "next", "past", "previous", "coming", "current", "recent", "prior", "preceding", "subsequent",
		"latest", "upcoming", "opening", "closing", "turn", "couple", "half", "dawn", "outset", "close", "bc", "bce", "ad", "ce", "b", "c", "e", "d",
		"p", "m", "ca", "circa", "fiscal", "financial", "school", "tax", "fy", "pm", "am", "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt",
		"cet", "cest", "bst", "et", "local", "time", "o'clock", "noon", "annual", "annually", "quarterly", "monthly", "weekly", "daily", "nightly",
		"hourly", "yearly", "biennial", "tomorrow", "previously", "formerly", "former", "presently", "nowadays", "soon", "shortly", "future",
		"s", "st", "nd", "rd", "th", "q", "h", "period", "date", "ended", "ending", "attacks", "mornings", "afternoons", "evenings", "nights",
		"weekends", "today", "yesterday", "tonight", "several", "few", "many", "old", "aged", "average", "nearly", "almost", "whole", "entire", "full",
		"said", "first", "end", "start", "early", "late", "later", "earlier", "ago", "following", "last", "mondays", "tuesdays", "wednesdays",
		"thursdays", "fridays", "saturdays", "sundays", "scheduled", "upcoming", "plans", "planned", "deadline", "expires", "calendar",
		"earlier-year", "recently", "lately", "currently", "overnight", "midday", "midnight", "day-to-day", "christmas", "thanksgiving", "immediately", "bi",
		"leaves", "meets", "begins", "starts", "opens", "votes", "returns", "closes", "faces", "easter", "halloween", "boxing", "new", "eve", "year", "latest", "expects", "expect", "be", "ended", "ages", "age", "corresponding", "comparable",
		"people", "men", "women", "children", "troops", "dead", "million", "billion", "dollars", "percent", "per", "cent", "than", "about", "some",
	} {
		m[w] = w
	}
	return m
}()

// low returns the lower-case form of the word at i, "" if it is no word or
// one that no rule names.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Word {
		return ""
	}
	t := &r.toks[i]
	if t.Lex != nil {
		return t.Lex.Text
	}
	var buf [16]byte
	n := int(t.End - t.Start)
	if n > len(buf) {
		return ""
	}
	for k := range n {
		c := r.text[int(t.Start)+k]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[k] = c
	}
	return vocabulary[string(buf[:n])]
}

// lex returns the lexicon's word at i if it has the class.
func (r *reader) lex(i int, c lexicon.Class) *lexicon.Word {
	if i < 0 || i >= len(r.toks) || !r.toks[i].Is(c) {
		return nil
	}
	return r.toks[i].Lex
}

// The words whose value in the lexicon is that of the ordinal or the fraction.
var (
	secondWord   = &lexicon.Word{Text: "second", Value: Second}
	quarterWord  = &lexicon.Word{Text: "quarter", Value: Quarter}
	quartersWord = &lexicon.Word{Text: "quarters", Value: Quarter}
)

// unit returns the unit of time at i, or nil.
func (r *reader) unit(i int) *lexicon.Word {
	w := r.lex(i, lexicon.TimeUnit)
	if w == nil {
		return nil
	}
	switch w.Text {
	case "second":
		return secondWord
	case "quarter":
		return quarterWord
	case "quarters":
		return quartersWord
	}
	return w
}

func (r *reader) in(i int, words ...string) bool {
	w := r.low(i)
	if w == "" {
		return false
	}
	for _, s := range words {
		if w == s {
			return true
		}
	}
	return false
}

// symbol returns the text of the symbol at i, "" if there is none.
func (r *reader) symbol(i int) string {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Symbol {
		return ""
	}
	return r.toks[i].Text(r.text)
}

func (r *reader) isSymbol(i int, s string) bool { return r.symbol(i) == s }

// dash reports whether a hyphen, dash or minus sign stands at i.
func (r *reader) dash(i int) bool {
	switch r.symbol(i) {
	case "-", "–", "—", "‑", "‐", "−":
		return true
	}
	return false
}

func (r *reader) apostrophe(i int) bool {
	s := r.symbol(i)
	return s == "'" || s == "’" || s == "‘"
}

func (r *reader) glued(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Glued }

func (r *reader) capital(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Capital }

// num returns the value and the number of digits of the plain numeral at i;
// no digits if it has marks in it or is no numeral.
func (r *reader) num(i int) (n, digits int) {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Number {
		return 0, 0
	}
	t := &r.toks[i]
	for k := t.Start; k < t.End; k++ {
		c := r.text[k]
		if c < '0' || c > '9' || k-t.Start > 8 {
			return 0, 0
		}
		n = n*10 + int(c-'0')
	}
	return n, int(t.End - t.Start)
}

// decimal returns both sides of a numeral such as 8.30, or ok false.
func (r *reader) decimal(i int) (whole, frac string, ok bool) {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Number {
		return "", "", false
	}
	s := r.toks[i].Text(r.text)
	for k := range len(s) {
		if s[k] == '.' {
			whole, frac = s[:k], s[k+1:]
			_, a := natural(whole)
			_, b := natural(frac)
			return whole, frac, a && b && whole != ""
		}
	}
	return "", "", false
}

// sentenceStart reports whether the token at i begins a sentence or the text.
func (r *reader) sentenceStart(i int) bool {
	for i--; i >= 0; i-- {
		switch r.symbol(i) {
		case ".", "!", "?", ":":
			return true
		case "\"", "“", "”", "'", "‘", "’", "(", "*", "-", "–", "—", "•":
			continue
		}
		return r.newline(i + 1)
	}
	return true
}

// newline reports whether a line ends before the token at i.
func (r *reader) newline(i int) bool {
	if i <= 0 || i >= len(r.toks) {
		return false
	}
	for k := r.toks[i-1].End; k < r.toks[i].Start; k++ {
		if r.text[k] == '\n' {
			return true
		}
	}
	return false
}

// prospective reports whether the clause before token i looks ahead: "will
// meet on", "is due to open in". At most a dozen tokens are looked at.
func (r *reader) prospective(i int) bool {
	if r.sentenceStart(i) || r.sentenceStart(i-1) {
		return r.looksAhead(i)
	}
	for k := i - 1; k >= 0 && k > i-13; k-- {
		switch r.symbol(k) {
		case ".", "!", "?", ";":
			if !r.glued(k + 1) {
				return false
			}
		}
		switch r.low(k) {
		case "will", "expected", "scheduled", "due", "plans", "planned", "deadline", "expires", "upcoming", "shall", "until", "expects", "expect":
			return true
		case "leaves", "meets", "begins", "starts", "opens", "votes", "returns", "closes", "faces":
			if k >= i-3 {
				return true
			}
		case "be":
			if r.in(k-1, "to") {
				return true
			}
		case "said", "was", "were", "had", "since":
			return false
		}
		if r.newline(k + 1) {
			return false
		}
	}
	return false
}

// looksAhead reports whether a sentence that begins with a date says what
// will be: "On Friday the panel will meet".
func (r *reader) looksAhead(i int) bool {
	for k := i; k < min(i+13, len(r.toks)); k++ {
		switch r.low(k) {
		case "will", "shall":
			return true
		case "said", "was", "were", "had":
			return false
		}
		if r.isSymbol(k, ".") && !r.glued(k+1) || k > i && r.newline(k) {
			return false
		}
	}
	return false
}

// now is the day that relative dates count from, zero if unknown.
func (r *reader) now() Date {
	switch {
	case r.ref == nil:
		return Date{}
	case r.ref.Narrative && !r.ref.Anchor.IsZero():
		return r.ref.Anchor
	}
	return r.ref.Published
}

// then is the date mentioned last, or the publication date.
func (r *reader) then() Date {
	if r.ref == nil {
		return Date{}
	}
	if !r.ref.Anchor.IsZero() {
		return r.ref.Anchor
	}
	return r.ref.Published
}

// thenAt is the date that "earlier" and "the previous" count a unit from. A
// year alone cannot bear weeks or months: then the date is unknown.
func (r *reader) thenAt(unit int64) Date {
	if r.ref != nil && r.ref.coarse && unit < Year && !r.ref.Anchor.IsZero() {
		return Date{}
	}
	return r.then()
}

func (r *reader) narrative() bool {
	return r.ref != nil && r.ref.Narrative && !r.ref.Anchor.IsZero()
}
