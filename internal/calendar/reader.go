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
	from int       // the token that At was asked for
	lows [8]string // what low has returned for the tokens from there
	seen [8]bool
}

// low returns the lower-case form of the word at i, "" if it is no word or
// one that no rule names.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Word {
		return ""
	}
	if t := &r.toks[i]; t.Lex != nil {
		return t.Lex.Text
	}
	k := i - r.from
	if k < 0 || k >= len(r.lows) {
		return r.known(i)
	}
	if !r.seen[k] {
		r.lows[k], r.seen[k] = r.known(i), true
	}
	return r.lows[k]
}

// known returns the lower-case form of the word at i, "" if no rule names it.
func (r *reader) known(i int) string {
	t := &r.toks[i]
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
