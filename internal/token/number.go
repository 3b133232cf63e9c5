package token

import "unicode/utf8"

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
