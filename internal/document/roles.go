package document

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// A reader says what structure its format marks; assignRoles then decides the
// part that each block plays, by the same rules for every format, so that the
// same prose gives the same sections whatever file it came in.

// frontBlocks is how far into a document title, metadata and standfirst may stand.
const frontBlocks = 16

// assignRoles sets the sections of blocks that the reader left as Body or List,
// the captions of tables, and the footnote marks to skip.
func (d *Document) assignRoles() {
	d.readFront()
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Section != dataset.Body && b.Section != dataset.List || b.Heading > 0 {
			continue
		}
		text := d.raw(i)
		switch {
		case isBoilerplate(text):
			b.Section = dataset.Boilerplate
		case b.List > 0:
		case isCaption(text), tableNumber(text):
			b.Section = dataset.Caption
		case startsWithCue(text, noteCues):
			b.Section = dataset.Footnote
		}
	}
	d.skipNotes()
	d.captionTables()
	d.markRepeats()
}

// raw returns the text of a block with its markup: enough for the cues, which
// stand at its ends. Leading emphasis is left out.
func (d *Document) raw(i int) string {
	s := d.Blocks[i].Span
	return strings.TrimLeft(d.Text[s.Start:s.End], "*_ ")
}

// readFront finds title, metadata, byline and standfirst.
func (d *Document) readFront() {
	titled, led := false, false
	for i := 0; i < len(d.Blocks) && i < frontBlocks; i++ {
		b := &d.Blocks[i]
		text := d.Prose(i)
		switch {
		case b.Section == dataset.Headline:
			titled = true
			if d.Source.Title == "" {
				d.Source.Title = text
			}
		case b.Section == dataset.Standfirst:
			led = true
		case b.Section == dataset.Caption, b.Section == dataset.Boilerplate, isBoilerplate(text), isCaption(text):
		case b.Table == 0 && d.takeMetadata(text), titled && d.takeByline(text):
			b.Section = dataset.Boilerplate
		case b.Table > 0:
			return
		case !titled && d.isHeadline(i, text):
			b.Section, b.Heading, titled = dataset.Headline, 1, true
			if d.Source.Title == "" {
				d.Source.Title = text
			}
		case titled && !led && d.isStandfirst(i, text):
			b.Section, led = dataset.Standfirst, true
		default:
			return
		}
	}
}

// isHeadline reports whether block i, the first with words, heads the text: a
// heading, or a short line without a full stop that something follows.
func (d *Document) isHeadline(i int, text string) bool {
	b := &d.Blocks[i]
	switch {
	case i+1 >= len(d.Blocks) || b.List > 0:
		return false
	case b.Heading > 0:
		return b.Heading <= 2
	}
	return len(text) <= 250 && words(text) <= 30 && !endsOpen(text) && !endsWithStop(text) && !tableNumber(text)
}

// isStandfirst reports whether block i is the line or two below the headline:
// no full stop, longer than a heading, with a paragraph after it.
func (d *Document) isStandfirst(i int, text string) bool {
	b := &d.Blocks[i]
	if b.Heading > 0 || b.List > 0 || i+1 >= len(d.Blocks) || d.Blocks[i+1].List > 0 || d.Blocks[i+1].Table > 0 {
		return false
	}
	n := words(text)
	return n >= 5 && n <= 45 && !endsOpen(text) && !endsWithStop(text) && !isShouted(text) && !tableNumber(text)
}

// captionTables gives each table the caption that stands before it.
func (d *Document) captionTables() {
	first := make([]int, len(d.Tables))
	for k := range first {
		first[k] = -1
	}
	for i := range d.Blocks {
		if t := d.Blocks[i].Table; t > 0 && first[t-1] < 0 {
			first[t-1] = i
		}
	}
	for k, at := range first {
		if at < 1 || d.Tables[k].Caption != "" {
			continue
		}
		b := &d.Blocks[at-1]
		text := d.Prose(at - 1)
		switch {
		case b.Table > 0 || b.List > 0 || b.Section == dataset.Headline || b.Section == dataset.Boilerplate:
		case tableNumber(text), b.Section == dataset.Caption && !isCaption(text),
			b.Section == dataset.Body && b.Heading == 0 && !endsOpen(text) && !endsWithStop(text) && words(text) <= 25:
			b.Section = dataset.Caption
			d.Tables[k].Caption = text
		}
	}
}

// markRepeats marks a caption or paragraph that stood before, word for word,
// so that no figure is found twice because a page printed it twice.
func (d *Document) markRepeats() {
	const short = 40 // bytes; a short line may well come again with a meaning of its own
	seen := map[string]bool{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Table > 0 || b.Heading > 0 || b.Section == dataset.Boilerplate || b.Span.Len() < short {
			continue
		}
		text := d.Text[b.Span.Start:b.Span.End]
		if seen[text] {
			b.Section = dataset.Boilerplate
		}
		seen[text] = true
	}
}

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
	if startsWithCue(text, contactCues) && hasAddress(text) {
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

func words(s string) int { return len(strings.Fields(s)) }

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
