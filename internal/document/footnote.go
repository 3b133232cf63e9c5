package document

import "strings"

// inlineMarks returns the marks "(a)" and "[1]" that stand within a line of a
// text, not at its start: a line that begins with one of them is a footnote,
// and not an item of a list.
func inlineMarks(text string) map[string]bool {
	marks := map[string]bool{}
	round, square := indexFrom(text, '(', 0), indexFrom(text, '[', 0)
	for len(marks) < 64 { // more footnotes than any table has
		k := min(round, square)
		if k == len(text) {
			break
		}
		if n := noteMark(text[k:min(len(text), k+6)]); n > 0 && inLine(text, k) {
			marks[text[k:k+n]] = true
		}
		if k == round {
			round = indexFrom(text, '(', k+1)
		} else {
			square = indexFrom(text, '[', k+1)
		}
	}
	return marks
}

// indexFrom returns where, from k on, a byte stands in a text, or its length.
func indexFrom(text string, c byte, k int) int {
	if n := strings.IndexByte(text[k:], c); n >= 0 {
		return k + n
	}
	return len(text)
}

// inLine reports whether words stand before a byte of a text in its line.
func inLine(text string, k int) bool {
	for k--; k >= 0 && text[k] != '\n'; k-- {
		if text[k] > ' ' {
			return true
		}
	}
	return false
}

// noteMark returns the length of "(a)", "[1]" or "[12]" at the start of s, else 0.
func noteMark(s string) int {
	end := strings.IndexAny(s, ")]")
	if end < 2 || end > 3 {
		return 0
	}
	inner := s[1:end]
	switch {
	case s[0] == '(' && s[end] == ')' && len(inner) == 1 && inner[0] >= 'a' && inner[0] <= 'z':
		return end + 1
	case s[0] == '[' && s[end] == ']' && (strings.Trim(inner, "0123456789") == "" || len(inner) == 1 && isASCIILetter(inner[0])):
		return end + 1
	}
	return 0
}

// note returns the length of the footnote mark that a line begins with, 0
// where it begins with none.
func (r *textReader) note(l line) int {
	s := r.text(l)
	if len(s) < 4 {
		return 0
	}
	switch s[0] {
	case '[', '(':
		n := noteMark(s)
		if n == 0 || n == len(s) || s[n] != ' ' && s[n] != '\t' || s[0] == '(' && !r.notes[s[:n]] {
			return 0
		}
		return n + len(s[n:]) - len(strings.TrimLeft(s[n:], " \t"))
	case '*':
		// A lone asterisk below a table explains one in it; in a list it is a bullet.
		if k := len(r.doc.Blocks); k > 0 && r.doc.Blocks[k-1].Table > 0 {
			if rest := strings.TrimLeft(s, "* "); rest != "" {
				return len(s) - len(rest)
			}
		}
	}
	for _, mark := range []string{"†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"} {
		if strings.HasPrefix(s, mark) {
			if rest := strings.TrimLeft(s, "†‡¹²³⁴⁵⁶⁷⁸⁹⁰ "); rest != "" {
				return len(s) - len(rest)
			}
		}
	}
	return 0
}
