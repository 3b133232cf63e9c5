package token

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"figcheck/internal/lexicon"
)

// The classes of bytes on which a scan turns.
const (
	small   byte = 1 << iota // a to z
	great                    // A to Z
	digit                    // 0 to 9
	blank                    // white space
	inner                    // may go on a word: an apostrophe, or beyond ASCII
	letters = small | great
)

var classOf = func() (class [256]byte) {
	for c := range class {
		switch c := byte(c); {
		case c >= 'a' && c <= 'z':
			class[c] = small
		case c >= 'A' && c <= 'Z':
			class[c] = great
		case c >= '0' && c <= '9':
			class[c] = digit
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			class[c] = blank
		case c == '\'' || c >= utf8.RuneSelf:
			class[c] = inner
		}
	}
	return class
}()

// Scan appends the tokens of text to dst and returns it. Its time is linear in
// the text, whatever the text is.
func Scan(dst []Token, text string) []Token {
	words := lexicon.Words()
	glued := false
	for i := 0; i < len(text); {
		c := text[i]
		class := classOf[c]
		if class == blank {
			glued = false
			i++
			continue
		}
		t := Token{Start: int32(i), Kind: Symbol, Glued: glued}
		switch {
		case class&letters != 0:
			j, seen := i+1, class
			for j < len(text) && classOf[text[j]]&letters != 0 {
				seen |= classOf[text[j]]
				j++
			}
			if j < len(text) && classOf[text[j]]&(digit|inner) != 0 {
				t.scanWord(words, text, endsInDollar(dst, text) && glued)
				break
			}
			t.Kind, t.End = Word, int32(j)
			t.Capital, t.Upper, t.Small = class == great, seen == great && j > i+1, seen == small
			t.ID = words.Letters(text, i, j)
			t.Lex = words.Word(t.ID)
		case class == digit || c == '.' && i+1 < len(text) && isDigit(text[i+1]) && !(glued && endsInDigit(dst)):
			t.Kind, t.End = Number, int32(scanNumber(text, i))
		case c < utf8.RuneSelf:
			t.End = int32(i + 1)
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			t.End = int32(i + size)
			switch {
			case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060':
				glued = false
				i += size
				continue
			case vulgar(r) != 0:
				t.Kind = Number
			case unicode.IsLetter(r):
				t.scanWord(words, text, false)
			}
		}
		dst = append(dst, t)
		i, glued = int(t.End), true
	}
	return dst
}

// Part returns those of the tokens of a text that lie in text[start:end], and
// whether they are what Scan finds in the part alone, offsets aside: white space
// before the part and a line's end behind it leave nothing around it a say.
func Part(whole []Token, text string, start, end int) ([]Token, bool) {
	first := sort.Search(len(whole), func(i int) bool { return int(whole[i].End) > start })
	last := first + sort.Search(len(whole)-first, func(i int) bool { return int(whole[first+i].Start) >= end })
	if start > 0 && classOf[text[start-1]] != blank || !endsLine(text, end) {
		return nil, false
	}
	part := whole[first:last]
	return part, len(part) == 0 || int(part[0].Start) >= start && int(part[len(part)-1].End) <= end
}

// endsLine reports whether only spaces stand between i and the end of its line.
func endsLine(text string, i int) bool {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i == len(text) || text[i] == '\n' || text[i] == '\r'
}

func endsInDigit(toks []Token) bool { return len(toks) > 0 && toks[len(toks)-1].Kind == Number }

// endsInDollar reports whether the last token is a dollar sign, which makes
// the capitals behind it a country: $US171 million.
func endsInDollar(toks []Token, text string) bool {
	return len(toks) > 0 && text[toks[len(toks)-1].Start] == '$'
}
