package document

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the first and last words of a block say of it, by the tables of cuewords.go.

// startsWithCue reports whether text begins with one of the cues as whole
// words, whatever its case.
func startsWithCue(text string, cues []string) bool {
	var buffer [longestCue + 1]byte
	head := lowerInto(buffer[:], text)
	for _, c := range cues {
		if len(c) > len(head) || c[0] != head[0] || string(head[:len(c)]) != c {
			continue
		}
		last := c[len(c)-1]
		if len(head) == len(c) || last < 'a' || last > 'z' || !isASCIILetter(head[len(c)]) {
			return true
		}
	}
	return false
}

// longestCue is the length of the longest of the cues, and more.
const longestCue = 47

// lowerInto writes the first bytes of s into buffer with ASCII letters in
// lower case: the cues need no more, and a paragraph costs no allocation.
func lowerInto(buffer []byte, s string) []byte {
	n := copy(buffer, s)
	for i, c := range buffer[:n] {
		if c >= 'A' && c <= 'Z' {
			buffer[i] = c | 0x20
		}
	}
	return buffer[:n]
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isCaption reports a caption of a picture: it begins like one, is numbered
// like one, or ends in a credit.
func isCaption(text string) bool {
	if startsWithCue(text, captionCues) {
		return true
	}
	if after, ok := afterNumbered(text); ok && !tableNumber(text) && (after == "" || strings.IndexByte(".:", after[0]) >= 0 ||
		strings.HasPrefix(after, " –") || strings.HasPrefix(after, " —")) {
		return true
	}
	const longest, tail = 800, 72
	if len(text) > longest {
		return false
	}
	var buffer [tail]byte
	end := lowerInto(buffer[:], text[max(0, len(text)-tail):])
	for _, c := range creditCues {
		if bytes.Contains(end, []byte(c)) {
			return true
		}
	}
	return false
}

// afterNumbered returns what follows "Figure 3", "Table 2a", "Chart B1".
func afterNumbered(text string) (after string, ok bool) {
	var buffer [12]byte
	head := lowerInto(buffer[:], text)
	for _, c := range numberedCues {
		if len(c) > len(head) || string(head[:len(c)]) != c {
			continue
		}
		rest := text[len(c):]
		n, digits := 0, 0
		for n < len(rest) && n < 8 {
			b := rest[n]
			switch {
			case b >= '0' && b <= '9':
				digits++
			case n == 0 && b >= 'A' && b <= 'Z', digits > 0 && b >= 'a' && b <= 'f':
			case digits > 0 && (b == '.' || b == '-') && n+1 < len(rest) && rest[n+1] >= '0' && rest[n+1] <= '9':
			default:
				return rest[n:], digits > 0
			}
			n++
		}
		return rest[n:], digits > 0
	}
	return "", false
}

// tableNumber reports the line above a table: "Table 1. Deaths by province".
// "Table 1 shows that" is prose.
func tableNumber(text string) bool {
	if !strings.HasPrefix(text, "Table ") && !strings.HasPrefix(text, "TABLE ") {
		return false
	}
	after, ok := afterNumbered(text)
	if !ok || words(text) > 50 {
		return false
	}
	trimmed := strings.TrimLeft(after, " ")
	if trimmed == "" || len(trimmed) == len(after) {
		return trimmed == "" || strings.IndexByte(".:-|", trimmed[0]) >= 0
	}
	r, _ := utf8.DecodeRuneInString(trimmed)
	return unicode.IsUpper(r) || r == '–' || r == '—' || r == '-' || r == ':' || r == '|'
}

// isBoilerplate reports a short block that belongs to the page: a link to
// elsewhere, a call to subscribe, a line that tells whom to ring.
func isBoilerplate(text string) bool {
	const longest = 300 // bytes; a paragraph that mentions a newsletter is still a paragraph
	if len(text) > longest {
		return false
	}
	if startsWithCue(text, boilerplateCues) && words(text) <= 20 {
		return true
	}
	if startsWithCue(text, contactCues) && hasAddress(text) || isPageNumber(text) {
		return true
	}
	if !strings.Contains(text, "pens in") {
		return false
	}
	lower := strings.ToLower(text)
	for _, c := range navigationCues {
		if strings.Contains(lower, c) {
			return true
		}
	}
	return false
}

// isPageNumber reports "Page 3" and "Page 3 of 12".
func isPageNumber(text string) bool {
	rest, ok := strings.CutPrefix(text, "Page ")
	if !ok {
		rest, ok = strings.CutPrefix(text, "PAGE ")
	}
	return ok && len(text) < 20 && strings.Trim(strings.Replace(rest, "of", "", 1), "0123456789 /") == ""
}

// hasAddress reports a telephone number, an electronic address or a web page.
func hasAddress(text string) bool {
	if strings.ContainsRune(text, '@') || strings.Contains(text, "www.") || strings.Contains(text, "://") {
		return true
	}
	digits, run := 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			run++
			digits = max(digits, run)
		case c == ' ' || c == '-' || c == '(' || c == ')' || c == '+' || c == '.' || c == '/':
		default:
			run = 0
		}
	}
	return digits >= 7
}

// endsOpen reports text that breaks off with a comma, colon or semicolon.
func endsOpen(s string) bool {
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ";")
}

// endsWithStop reports text whose last mark, quotation marks and brackets
// aside, is a full stop that ends a sentence and not an abbreviation's.
func endsWithStop(s string) bool {
	t := strings.TrimRight(s, "\"'”’»)]* ")
	if !strings.HasSuffix(t, ".") {
		return strings.HasSuffix(t, "。")
	}
	word := t[strings.LastIndexAny(t, " \t\n(")+1 : len(t)-1]
	return !strings.Contains(word, ".") || strings.HasSuffix(t, "..")
}
