package calendar

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Reader reads the dates of one text. Positions past either end of its tokens
// are allowed everywhere.
type Reader struct {
	text  string
	toks  []token.Token
	ref   *Reference
	words *lexicon.Vocabulary
	cues  []cue
}

// Read returns a reader of the dates of a text that package token has cut.
// Its tokens are read when it is asked, not before.
func Read(text string, toks []token.Token, ref *Reference) *Reader {
	return &Reader{text: text, toks: toks, ref: ref, words: lexicon.Words(), cues: cues()}
}

// Turn makes the reader read another text of the same document.
func (r *Reader) Turn(text string, toks []token.Token) { r.text, r.toks = text, toks }

// low returns the lower-case form of the word at i, "" if it is no word or
// one that no rule names.
func (r *Reader) low(i int) string {
	if uint(i) >= uint(len(r.toks)) {
		return ""
	}
	return r.words.Text(r.toks[i].ID)
}

// lex returns the lexicon's word at i if it has the class.
func (r *Reader) lex(i int, c lexicon.Class) *lexicon.Word {
	if uint(i) >= uint(len(r.toks)) || !r.toks[i].Is(c) {
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
func (r *Reader) unit(i int) *lexicon.Word {
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

func (r *Reader) in(i int, words ...string) bool {
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
func (r *Reader) symbol(i int) string {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != token.Symbol {
		return ""
	}
	return r.toks[i].Text(r.text)
}

func (r *Reader) isSymbol(i int, s string) bool { return r.symbol(i) == s }

// dash reports whether a hyphen, dash or minus sign stands at i.
func (r *Reader) dash(i int) bool {
	switch r.symbol(i) {
	case "-", "–", "—", "‑", "‐", "−":
		return true
	}
	return false
}

// hyphened reports a dash at i that joins what stands on both sides of it.
func (r *Reader) hyphened(i int) bool { return r.dash(i) && r.glued(i) && r.glued(i+1) }

func (r *Reader) apostrophe(i int) bool {
	s := r.symbol(i)
	return s == "'" || s == "’" || s == "‘"
}

func (r *Reader) glued(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Glued }

func (r *Reader) capital(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Capital }

// num returns the value and the number of digits of the plain numeral at i;
// no digits if it has marks in it or is no numeral.
func (r *Reader) num(i int) (n, digits int) {
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
func (r *Reader) decimal(i int) (whole, frac string, ok bool) {
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
func (r *Reader) now() Date {
	switch {
	case r.ref == nil:
		return Date{}
	case r.ref.Narrative && !r.ref.Anchor.IsZero():
		return r.ref.Anchor
	}
	return r.ref.Published
}

// then is the date mentioned last, or the publication date.
func (r *Reader) then() Date {
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
func (r *Reader) thenAt(unit int64) Date {
	if r.ref != nil && r.ref.coarse && unit < Year && !r.ref.Anchor.IsZero() {
		return Date{}
	}
	return r.then()
}

func (r *Reader) narrative() bool {
	return r.ref != nil && r.ref.Narrative && !r.ref.Anchor.IsZero()
}
