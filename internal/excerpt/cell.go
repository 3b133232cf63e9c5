package excerpt

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// cell is one printed character with the marks that combine with it.
type cell struct {
	start, end int // bytes of the text
	width      int // columns: 0, 1 or 2
	text       string
}

// cells splits text into printed characters. White space of any kind prints
// as a space and control characters do not print at all: a document must not
// be able to steer the reader's terminal.
func cells(text string) []cell {
	out := make([]cell, 0, len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		c := cell{start: i, end: i + size, text: text[i : i+size], width: runeColumns(r)}
		switch {
		case r == utf8.RuneError && size == 1:
			c.text = string(utf8.RuneError)
		case r == '\n' || r == '\t' || unicode.Is(unicode.Zs, r):
			c.text, c.width = " ", 1
		case hidden(r):
			c.text = ""
		}
		i += size
		if n := len(out); c.width == 0 && n > 0 {
			out[n-1].end, out[n-1].text = c.end, out[n-1].text+c.text
			continue
		}
		out = append(out, c)
	}
	return out
}

// Columns returns how many terminal columns the text takes on one line.
func Columns(text string) int {
	n := 0
	for _, c := range cells(text) {
		n += c.width
	}
	return n
}

// Line returns the text as it prints on one line.
func Line(text string) string { return print(cells(text)) }

// Wrap breaks the text into lines of at most width columns, at spaces where
// there are any.
func Wrap(text string, width int) []string {
	var out []string
	for _, line := range wrap(cells(text), width) {
		out = append(out, print(line))
	}
	return out
}

func runeColumns(r rune) int {
	if hidden(r) || joiner(r) || unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// hidden reports control characters and the format characters that reorder
// text.
func hidden(r rune) bool {
	return unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' ||
		unicode.Is(unicode.Cf, r) && !joiner(r) || r == '\u2028' || r == '\u2029'
}

// joiner reports the two format characters that shape letters and emoji.
func joiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// wrap breaks cells into lines, leaving out the spaces at the breaks.
func wrap(all []cell, width int) [][]cell {
	if width <= 0 {
		return [][]cell{all}
	}
	var lines [][]cell
	for len(all) > 0 {
		n := fit(all, width)
		line := all[:n]
		for n < len(all) && len(line) > 1 && line[len(line)-1].text == " " {
			line = line[:len(line)-1]
		}
		lines = append(lines, line)
		all = all[n:]
	}
	if lines == nil {
		lines = [][]cell{nil}
	}
	return lines
}

// fit returns how many cells go on one line.
func fit(all []cell, width int) int {
	column, space := 0, 0
	for i, c := range all {
		if c.text == " " {
			space = i + 1
		} else if column+c.width > width && i > 0 {
			if space > 0 {
				return space
			}
			return i
		}
		column += c.width
	}
	return len(all)
}

func print(line []cell) string {
	var b strings.Builder
	for _, c := range line {
		b.WriteString(c.text)
	}
	return strings.TrimRight(b.String(), " ")
}
