package token

import (
	"unicode"
	"unicode/utf8"

	"figcheck/internal/lexicon"
)

// scanWord reads a word that begins at t.Start: letters, digits after the first
// letter, combining marks, super- and subscripts, and apostrophes between
// letters; the possessive 's is left to the next tokens.
// With money set, or after a currency code, the word ends before its digits.
func (t *Token) scanWord(words *lexicon.Vocabulary, text string, money bool) {
	t.Kind = Word
	i := int(t.Start)
	var low lowered
	upper, lower, plain := 0, 0, true
	j := i
loop:
	for j < len(text) {
		c := text[j]
		switch {
		case c >= 'a' && c <= 'z':
			lower++
			low.add(c)
			j++
			continue
		case isLetter(c):
			upper++
			low.add(c | 0x20)
			j++
			continue
		case isDigit(c):
			if lower == 0 && upper == j-i && (money || codeEnds(text[i:j])) || upper > 0 && lower > 0 && upper+lower == j-i && codeEnds(text[i:j]) || rand(text, i, j) {
				break loop
			}
			t.Mixed = true
			low.add(c)
			j++
			continue
		case c == '\'' && innerApostrophe(text, j, 1):
			low.add(c)
			j++
			continue
		}
		if c < utf8.RuneSelf {
			break loop
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if r == '’' && innerApostrophe(text, j, size) {
			low.add('\'')
			j += size
			continue
		}
		if !wordRune(r) {
			break loop
		}
		plain = false
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
		for _, b := range []byte(string(unicode.ToLower(r))) {
			low.add(b)
		}
		j += size
	}
	t.End = int32(j)
	first, _ := utf8.DecodeRuneInString(text[i:])
	t.Capital = unicode.IsUpper(first)
	t.Upper = upper > 1 && lower == 0
	t.Small = plain && lower == j-i
	t.lookUp(words, &low, plain)
}

// lookUp finds the word of a lower-case form. One that is only named is plain:
// ASCII but for its apostrophe.
func (t *Token) lookUp(words *lexicon.Vocabulary, low *lowered, plain bool) {
	if low.size > len(low.bytes) {
		return
	}
	id := words.Find(low.bytes[:low.size])
	if t.Lex = words.Word(id); t.Lex != nil || plain {
		t.ID = id
	}
}

// lowered is the lower-case form of a word, of which its first bytes are kept.
type lowered struct {
	bytes [64]byte
	size  int
}

func (l *lowered) add(c byte) {
	if l.size < len(l.bytes) {
		l.bytes[l.size] = c
	}
	l.size++
}

// innerApostrophe reports whether the mark at j stands inside a word such as
// "don't" or "O'Neill", not before a possessive s.
func innerApostrophe(text string, j, size int) bool {
	k := j + size
	if k >= len(text) || !isLetter(text[k]) {
		return false
	}
	if text[k] != 's' && text[k] != 'S' {
		return true
	}
	return k+1 < len(text) && isLetter(text[k+1])
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || superscript(r) >= 0 || r >= '₀' && r <= '₉'
}

// codeEnds reports whether capitals before a digit are a currency that is
// written without a space: USD3.14, RM42.
func codeEnds(word string) bool {
	return len(word) >= 2 && len(word) <= 4 && lexicon.Money(word) != nil
}

// rand reports whether an R at i stands for money, as digits with a group or a
// scale show: R1,200, R45m. R2 and R512 are names.
func rand(text string, i, j int) bool {
	if j != i+1 || text[i] != 'R' {
		return false
	}
	k := scanNumber(text, j)
	if k-j > 4 && text[k-4] == ',' {
		return true
	}
	return k < len(text) && (text[k] == 'm' || text[k] == 'b' && k+1 < len(text) && text[k+1] == 'n') || k+8 <= len(text) && (text[k:k+8] == " million" || text[k:k+8] == " billion")
}
