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

// Part appends to dst the tokens that Scan finds in text[start:end] alone.
// whole is the tokens of the text: they are taken over, counted from start,
// where white space before the part and a line's end behind it leave nothing
// around it a say, and else the part is cut again.
func Part(dst, whole []Token, text string, start, end int) []Token {
	first := sort.Search(len(whole), func(i int) bool { return int(whole[i].End) > start })
	last := first + sort.Search(len(whole)-first, func(i int) bool { return int(whole[first+i].Start) >= end })
	apart := start == 0 || classOf[text[start-1]] == blank
	if !apart || !endsLine(text, end) || first < last && (int(whole[first].Start) < start || int(whole[last-1].End) > end) {
		return Scan(dst, text[start:end])
	}
	for _, t := range whole[first:last] {
		t.Start, t.End = t.Start-int32(start), t.End-int32(start)
		dst = append(dst, t)
	}
	return dst
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
			plain = false
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
// ASCII as it stands.
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

// scanNumber reads digits with grouping marks and one decimal part:
// 1,700 · 12,34,567 · 1'000 · 816 000 with a no-break or thin space · 3.5 · .04.
func scanNumber(text string, i int) int {
	j := digits(text, i)
	if lead := j - i; lead >= 1 && lead <= 3 {
		for {
			k := group(text, j)
			if k < 0 {
				break
			}
			j = k
		}
	}
	if j < len(text) && text[j] == '.' {
		if k := digits(text, j+1); k > j+1 {
			if end := continental(text, i, j); end > k {
				return end
			}
			j = k
		}
	}
	return j
}

// continental returns the end of 14.380,50: groups after points and decimals
// after a comma; or −1. The point at j is the first.
func continental(text string, i, j int) int {
	if j-i > 3 {
		return -1
	}
	for j < len(text) && text[j] == '.' {
		k := digits(text, j+1)
		if k != j+4 {
			return -1
		}
		j = k
	}
	if j >= len(text) || text[j] != ',' {
		return -1
	}
	if k := digits(text, j+1); k == j+2 || k == j+3 {
		return k
	}
	return -1
}

// group reads one grouping mark with two or three digits after it and returns
// where they end, or −1. Two digits are the Indian grouping: more must follow.
func group(text string, j int) int {
	if j >= len(text) {
		return -1
	}
	size := 0
	switch c := text[j]; {
	case c == ',' || c == '\'':
		size = 1
	case c == ' ' && spaced(text, j) > 0:
		return spaced(text, j)
	case c == ' ' && j+4 <= len(text) && text[j+1:j+4] == "000" && (j+4 == len(text) || !isDigit(text[j+4])):
		return j + 4
	case c >= utf8.RuneSelf:
		switch r, n := utf8.DecodeRuneInString(text[j:]); r {
		case '\u00a0', '\u202f', '\u2009', '’':
			size = n
		}
	}
	if size == 0 {
		return -1
	}
	k := digits(text, j+size)
	switch k - j - size {
	case 3:
		return k
	case 2:
		if text[j] == ',' && indianTail(text, k) {
			return k
		}
	}
	return -1
}

// spaced returns the end of two or more groups of three digits with a space
// before each and no further digits, or 0: the " 234 567" of 1 234 567.
func spaced(text string, j int) int {
	groups := 0
	for j < len(text) && text[j] == ' ' && digits(text, j+1) == j+4 && groups < 5 {
		j, groups = j+4, groups+1
	}
	if groups < 2 || j+1 < len(text) && (text[j] == ' ' || text[j] == '-' || text[j] == '/') && isDigit(text[j+1]) {
		return 0
	}
	return j
}

// indianTail reports whether groups of two and at last one of three follow.
func indianTail(text string, j int) bool {
	for j < len(text) && text[j] == ',' {
		k := digits(text, j+1)
		switch k - j - 1 {
		case 3:
			return true
		case 2:
			j = k
		default:
			return false
		}
	}
	return false
}

func digits(text string, i int) int {
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return i
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// superscript returns the digit that a superscript rune stands for, or −1.
func superscript(r rune) int {
	switch r {
	case '⁰':
		return 0
	case '¹':
		return 1
	case '²':
		return 2
	case '³':
		return 3
	}
	if r >= '⁴' && r <= '⁹' {
		return int(r-'⁴') + 4
	}
	return -1
}

// Superscript returns the digit that a superscript rune stands for, or −1.
func Superscript(r rune) int { return superscript(r) }

// vulgar returns a code of numerator and denominator, 0 for other runes.
func vulgar(r rune) int {
	n, d := Vulgar(r)
	return n<<8 | d
}

// Vulgar returns the numerator and denominator of a vulgar fraction rune such
// as ½, or 0, 0.
func Vulgar(r rune) (num, den int) {
	switch r {
	case '½':
		return 1, 2
	case '⅓':
		return 1, 3
	case '⅔':
		return 2, 3
	case '¼':
		return 1, 4
	case '¾':
		return 3, 4
	case '⅕':
		return 1, 5
	case '⅖':
		return 2, 5
	case '⅗':
		return 3, 5
	case '⅘':
		return 4, 5
	case '⅙':
		return 1, 6
	case '⅚':
		return 5, 6
	case '⅛':
		return 1, 8
	case '⅜':
		return 3, 8
	case '⅝':
		return 5, 8
	case '⅞':
		return 7, 8
	}
	return 0, 0
}
