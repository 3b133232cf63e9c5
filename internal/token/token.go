// Package token cuts prose into words, numerals and symbols in one pass over
// its bytes, and looks each word up in the lexicon. It decides nothing about
// meaning: "44m" is the numeral 44 with the word m glued to it.
//
// A word that the lexicon or a rule knows has a number, Token.ID, by which a
// stage keeps what the word means to it: a table of lexicon.Words().Len() cues
// made once, looked up by ID, where it would compare strings (the cues of
// packages quantity and calendar). A document is cut once with Scan; Part gives
// the tokens of nearly any of its blocks as they lie there. A word that only a rule names gets its number
// by a line in the lexicon's named.txt. Small words are their own lower case.
package token

import "figcheck/internal/lexicon"

// Kind is the shape of a token.
type Kind uint8

// The kinds.
const (
	Word   Kind = iota // letters, with inner apostrophes and digits after the first letter: "don't", "G20", "m²"
	Number             // digits with their grouping and decimal marks, or a vulgar fraction: "1,700", "3.5", ".04", "½"
	Symbol             // one rune of anything else
)

// Token is one piece of text. Offsets are bytes of the scanned text.
type Token struct {
	Start, End int32
	Kind       Kind
	Glued      bool       // no white space before it
	Capital    bool       // a word that begins with an upper-case letter
	Upper      bool       // a word of two letters or more, all upper case
	Mixed      bool       // a word with a digit in it
	Small      bool       // a word of the letters a to z alone: it is its own lower-case form
	ID         lexicon.ID // of a word that the lexicon or a rule knows, else 0
	Lex        *lexicon.Word
}

// Text returns the token's bytes in the text it was scanned from.
func (t *Token) Text(text string) string { return text[t.Start:t.End] }

// Is reports whether the lexicon gives the word any of the classes.
func (t *Token) Is(c lexicon.Class) bool { return t.Lex != nil && t.Lex.Class&c != 0 }

// Low returns the lower-case form of a word in the lexicon, "" for others.
func (t *Token) Low() string {
	if t.Lex == nil {
		return ""
	}
	return t.Lex.Text
}
