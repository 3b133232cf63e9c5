package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// Sentences returns the sentences of a block as spans of the document's text,
// in order, without the white space between them. Skipped bytes count as
// white space. A heading and a table cell are one sentence; so is a list item
// without a full stop in it. A line end within a paragraph is no border.
func (d *Document) Sentences(block int) []dataset.Span {
	b := &d.Blocks[block]
	text := d.Masked(block)
	const usual = 120 // bytes of a sentence
	all := make([]dataset.Span, 0, 1+len(text)/usual)
	add := func(start, end int) {
		if s := trimSpan(text, dataset.Span{Start: start, End: end}); s.Len() > 0 {
			all = append(all, dataset.Span{Start: b.Span.Start + s.Start, End: b.Span.Start + s.End})
		}
	}
	if b.Heading > 0 || b.Table > 0 {
		add(0, len(text))
		return all
	}
	start := 0
	for k := 0; k < len(text); {
		end := 0
		if mayStop(text[k]) {
			end = stopEnd(text, k)
		}
		if end == 0 {
			k++
			continue
		}
		if breaksAfter(text, start, k, end) {
			add(start, end)
			start = end
		}
		k = end
	}
	add(start, len(text))
	return all
}

// stopEnd returns the offset behind the marks that begin at text[k:] and may
// end a sentence, closing quotation marks and brackets with them, or 0.
func stopEnd(text string, k int) int {
	end := k
	for end < len(text) {
		n := stopLength(text[end:])
		if n == 0 {
			break
		}
		end += n
	}
	if end == k {
		return 0
	}
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune("\"'”’»)]*", r) {
			break
		}
		end += n
	}
	return end
}

// mayStop reports the first byte of a mark that stopLength knows.
func mayStop(c byte) bool { return c == '.' || c == '!' || c == '?' || c == 0xe2 || c == 0xe3 }

func stopLength(s string) int {
	switch s[0] {
	case '.', '!', '?':
		return 1
	case 0xe2:
		if strings.HasPrefix(s, "…") {
			return len("…")
		}
	case 0xe3:
		if strings.HasPrefix(s, "。") {
			return len("。")
		}
	}
	return 0
}

// breaksAfter reports whether the marks text[stop:end] end the sentence that
// began at start.
func breaksAfter(text string, start, stop, end int) bool {
	if strings.HasPrefix(text[stop:], "。") {
		return true
	}
	next := end
	for next < len(text) && (text[next] == ' ' || text[next] == '\n' || text[next] == '\t' || text[next] == '\r') {
		next++
	}
	if r, n := utf8.DecodeRuneInString(text[next:]); r == '\u00a0' || r == '\u202f' || r == '\u2009' {
		next += n
	}
	if next == end || next == len(text) {
		return false
	}
	first, quoted := firstRune(text[next:])
	if unicode.IsLower(first) || strings.ContainsRune(",;:)]", first) {
		return false
	}
	if text[stop] == '!' || text[stop] == '?' {
		return true
	}
	follower := firstWord(text[next:])
	if strings.HasPrefix(text[stop:], "..") || strings.HasPrefix(text[stop:], "…") {
		return unicode.IsUpper(first)
	}
	if end > stop+1 { // "…in Washington, D.C.)" and the like end where the bracket closes
		return !unicode.IsDigit(first) || text[end-1] != ')' || quoted
	}
	word := wordBefore(text, start, stop)
	if stop-start < 20 { // "Table 1." and "Figure 3." are the beginning of what they caption
		if after, ok := afterNumbered(strings.TrimLeft(text[start:stop], " ")); ok && after == "" {
			return false
		}
	}
	return !holds(word, first, quoted, follower, start+len(word) == stop || onlyWord(text, start, stop, word))
}

// onlyWord reports whether word is all there is of the sentence so far.
func onlyWord(text string, start, stop int, word string) bool {
	return strings.TrimSpace(text[start:stop]) == word
}

// holds reports whether the full stop after word belongs to the word and the
// sentence goes on with what begins with first.
func holds(word string, first rune, quoted bool, follower string, alone bool) bool {
	if word == "" {
		return false
	}
	figure := unicode.IsDigit(first) || unicode.Is(unicode.Sc, first) || first == '~' || first == '−'
	lower := strings.ToLower(word)
	kind := abbreviations[lower]
	if r, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(r) {
		kind = afterInitial
	}
	if kind == 0 && strings.Contains(word, ".") && !strings.ContainsAny(word, "0123456789") && acronym(word) {
		kind = afterName
	}
	switch kind {
	case afterAny:
		return true
	case afterFigure:
		return figure
	case afterName, afterInitial:
		return !quoted && !sentenceOpeners[strings.ToLower(follower)]
	case afterClock:
		return clockFollowers[strings.ToLower(follower)]
	}
	// "1." at the start is a number in a list.
	return alone && len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

// acronym reports letters parted by full stops: "U.S", "D.C".
func acronym(word string) bool {
	for _, part := range strings.Split(word, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}

// wordBefore returns the word that ends at stop, inner full stops included.
func wordBefore(text string, start, stop int) string {
	const longest = 16
	at := stop
	for at > start && stop-at < longest {
		r, n := utf8.DecodeLastRuneInString(text[start:at])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' {
			break
		}
		at -= n
	}
	return strings.TrimLeft(text[at:stop], ".")
}

// firstRune returns the first letter, digit or sign of s behind opening
// quotation marks, brackets and dashes, and whether there was a quotation mark.
func firstRune(s string) (first rune, quoted bool) {
	for _, r := range s {
		switch {
		case strings.ContainsRune("\"'“‘«", r):
			quoted = true
		case strings.ContainsRune("([*_–—- \n\t\r¿¡•", r):
		default:
			return r, quoted
		}
	}
	return ' ', quoted
}

// firstWord returns the first run of letters of s.
func firstWord(s string) string {
	const longest = 40
	s = s[:min(len(s), longest)]
	from := strings.IndexFunc(s, unicode.IsLetter)
	if from < 0 {
		return ""
	}
	s = s[from:]
	if to := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); to >= 0 {
		s = s[:to]
	}
	return s
}
