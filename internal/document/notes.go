package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// skipNotes adds the marks that refer to footnotes, and the copyright line at
// the end of a paragraph, to what is skipped: their digits are no figures.
func (d *Document) skipNotes() {
	defined := d.definedNotes()
	for i := range d.Blocks {
		b := &d.Blocks[i]
		before := len(b.Skip)
		d.skipMarks(b, defined)
		d.skipCopyright(b)
		if len(b.Skip) != before {
			b.Skip = disjoint(b.Skip)
		}
	}
}

// definedNotes returns the marks that open a footnote of this document: "(a)", "[1]".
func (d *Document) definedNotes() map[string]bool {
	marks := map[string]bool{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Section != dataset.Footnote {
			continue
		}
		head := d.Text[max(0, b.Span.Start-6):b.Span.Start]
		head = strings.TrimRight(head, " \t")
		if k := strings.LastIndexAny(head, "(["); k >= 0 {
			marks[head[k:]] = true
		}
	}
	return marks
}

// skipMarks finds footnote marks within a block.
func (d *Document) skipMarks(b *Block, defined map[string]bool) {
	text := d.Text[b.Span.Start:b.Span.End]
	for k := nextMark(text, 0); k < len(text); k = nextMark(text, k) {
		n := markLength(text, k, defined)
		if n > 0 {
			b.Skip = append(b.Skip, dataset.Span{Start: b.Span.Start + k, End: b.Span.Start + k + n})
			k += n
		} else {
			_, size := utf8.DecodeRuneInString(text[k:])
			k += size
			for k < len(text) && isSuperscript(text[k:]) { // the rest of an exponent
				_, size := utf8.DecodeRuneInString(text[k:])
				k += size
			}
		}
	}
}

// nextMark returns where, from k on, a footnote mark may begin, or len(text).
func nextMark(text string, k int) int {
	for ; k < len(text); k++ {
		switch c := text[k]; {
		case !beginsMark[c]:
		case c == '[', c == '(', isSuperscript(text[k:]), strings.HasPrefix(text[k:], "†"), strings.HasPrefix(text[k:], "‡"):
			return k
		}
	}
	return k
}

// beginsMark says of each byte whether it may begin a footnote mark; 0xc2 and
// 0xe2 are the first bytes of ¹²³ and of ⁰⁴ to ⁹ and †‡.
var beginsMark = [256]bool{'[': true, '(': true, 0xc2: true, 0xe2: true}

// markLength returns the length of the footnote mark at text[k:], 0 if it is none.
func markLength(text string, k int, defined map[string]bool) int {
	switch text[k] {
	case '[', '(':
		end := strings.IndexAny(text[k:min(len(text), k+6)], "])")
		if end < 2 {
			return 0
		}
		mark := text[k : k+end+1]
		if defined[mark] {
			return len(mark)
		}
		// "[12]" right behind a word or a full stop is a reference in any document.
		if mark[0] == '[' && k > 0 && text[k-1] > ' ' && strings.Trim(mark[1:end], "0123456789") == "" {
			return len(mark)
		}
		return 0
	}
	if strings.HasPrefix(text[k:], "†") || strings.HasPrefix(text[k:], "‡") {
		return len("†")
	}
	n := 0
	for n < len(text)-k && isSuperscript(text[k+n:]) {
		_, size := utf8.DecodeRuneInString(text[k+n:])
		n += size
	}
	if n > 0 && raises(text[:k]) {
		return 0
	}
	return n
}

// isSuperscript reports whether s begins with a raised digit.
func isSuperscript(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("¹²³⁰⁴⁵⁶⁷⁸⁹", r)
}

// raises reports whether a raised number after that text is an exponent and
// not the mark of a footnote: it follows a power of ten, a single letter, or
// a unit of measurement.
func raises(before string) bool {
	if r, _ := utf8.DecodeLastRuneInString(before); r == '⁻' || r == '⁺' {
		return true
	}
	end := len(before)
	start := end
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(before[:start])
		if !unicode.IsLetter(r) && r != '°' && r != 'µ' {
			break
		}
		start -= n
	}
	if start < end {
		word := before[start:end]
		return utf8.RuneCountInString(word) == 1 || raisedUnits[strings.ToLower(word)]
	}
	for start > 0 && before[start-1] >= '0' && before[start-1] <= '9' {
		start--
	}
	if before[start:end] != "10" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before[:start])
	return r != '.' && r != ','
}

// raisedUnits are the units that stand with an exponent.
var raisedUnits = map[string]bool{
	"km": true, "cm": true, "mm": true, "dm": true, "nm": true, "ft": true, "in": true, "yd": true, "mi": true,
	"kg": true, "sec": true, "hr": true, "min": true, "mol": true, "mg": true, "ml": true, "dl": true, "hm": true, "µm": true, "μm": true,
	"metres": true, "meters": true, "feet": true, "kilometres": true, "kilometers": true, "miles": true,
}

// skipCopyright skips "– Copyright The Paper Limited 2025" at a block's end.
func (d *Document) skipCopyright(b *Block) {
	const tail = 100
	from := max(b.Span.Start+1, b.Span.End-tail)
	if b.Table > 0 || from >= b.Span.End {
		return
	}
	text := d.Text[from:b.Span.End]
	if !strings.Contains(text, "Copyright ") && !strings.Contains(text, "© ") {
		return
	}
	k := max(strings.LastIndex(text, "Copyright "), strings.LastIndex(text, "© "))
	if strings.Contains(text[k:], ". ") {
		return
	}
	lead := strings.TrimRight(text[:k], " –—-(")
	if len(lead) == k || lead == "" || !strings.HasSuffix(strings.TrimRight(lead, "\"'”’)"), ".") {
		return
	}
	b.Skip = append(b.Skip, dataset.Span{Start: from + k, End: b.Span.End})
}

// disjoint sorts spans and joins those that touch.
func disjoint(spans []dataset.Span) []dataset.Span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
