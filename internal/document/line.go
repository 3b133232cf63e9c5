package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// line is one line of a text without its line end and outer white space.
type line struct {
	dataset.Span
	indent int // leading white space in columns, a tab being four
	width  int // code points
}

// splitLines returns all lines, blank ones with an empty span.
func splitLines(text string) []line {
	start := 0
	if strings.HasPrefix(text, "\ufeff") {
		start = len("\ufeff")
	}
	lines := make([]line, 0, 1+strings.Count(text, "\n"))
	for start < len(text) {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		raw := text[start:end]
		l := line{indent: indentOf(raw)}
		l.Span = trimSpan(text, dataset.Span{Start: start, End: end})
		l.width = utf8.RuneCountInString(text[l.Start:l.End])
		lines = append(lines, l)
		start = end + 1
	}
	return lines
}

func indentOf(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// trimSpan narrows a span to what lies between its outer white space.
func trimSpan(text string, s dataset.Span) dataset.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !blankRune(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !blankRune(r) {
			break
		}
		s.End -= n
	}
	return s
}

// blankRune reports white space and the invisible marks that word processors leave.
func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r < ' ' || r == '\u200b' || r == '\ufeff' || r == '\u200e' || r == '\u200f'
}

// isRule reports a line of three or more dashes, equals signs or the like.
func isRule(s string) bool {
	if len(s) < 3 {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '-', '=', '_', '~', '+', ' ', '*', '|':
		default:
			return false
		}
	}
	return s[0] != ' ' && s[0] != '|'
}

// isShouted reports a short line in capitals: a heading.
func isShouted(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	// More letters than digits keeps codes and rows of figures out.
	return letters >= 3 && letters*2 > len(strings.ReplaceAll(s, " ", "")) && len(s) <= 100 && !endsWithStop(s)
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
	}
	return true
}
