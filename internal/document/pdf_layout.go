package document

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// pdfLayout puts the lines of pages together to paragraphs and tables.
type pdfLayout struct {
	*extraction
	pages   [][]pdfLine
	words   map[string]bool // words that no line end cuts, lower case
	sizes   map[int]int     // letters of each font size, in tenths of a point
	body    float64         // the size of most letters
	titles  []float64       // the sizes of headings, largest first
	last    *pdfLine        // last line of the open paragraph
	right   float64         // how far the open paragraph reaches
	nlists  int
	running []*pdfLine // running heads that wait for the end of a paragraph
}

func (l *pdfLayout) addPage(lines []pdfLine) {
	setLimits(lines)
	for i := range lines {
		lines[i].page = len(l.pages) + 1
		text := lines[i].text()
		l.sizes[int(math.Round(lines[i].size*10))] += utf8.RuneCountInString(text)
		fields := strings.Fields(strings.ToLower(text))
		for k, w := range fields {
			if k+1 < len(fields) || !strings.HasSuffix(w, "-") && !strings.HasSuffix(w, string(pdfHyphen)) {
				l.words[strings.Trim(w, ".,;:!?()\"'“”‘’")] = true
			}
		}
	}
	l.pages = append(l.pages, lines)
}

// layout writes the text of all pages.
func (l *pdfLayout) layout() {
	markRunning(l.pages)
	l.measure()
	for _, page := range l.pages {
		for i := 0; i < len(page); {
			line := &page[i]
			if line.running {
				l.running = append(l.running, line)
				i++
				continue
			}
			n := l.tableLines(page[i:])
			if n == 0 {
				n = l.headedLines(page[i:])
			}
			if n > 0 {
				l.endParagraph()
				l.grid(page[i : i+n])
				i += n
				continue
			}
			l.line(line)
			i++
		}
	}
	l.endParagraph()
}

// measure finds the size of the body and the sizes of headings.
func (l *pdfLayout) measure() {
	most := 0
	for size, n := range l.sizes {
		if n > most || n == most && float64(size) < l.body*10 {
			most, l.body = n, float64(size)/10
		}
	}
	for size := range l.sizes {
		if s := float64(size) / 10; s > 1.12*l.body {
			l.titles = append(l.titles, s)
		}
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(l.titles)))
}

// endParagraph ends the open paragraph and adds the running heads that wait.
func (l *pdfLayout) endParagraph() {
	l.end()
	l.last = nil
	for _, r := range l.running {
		l.like = Block{Section: dataset.Boilerplate, Origin: r.page}
		l.write(r.text())
		l.end()
	}
	l.running = nil
}

// line adds a line to the open paragraph, or begins one with it.
func (l *pdfLayout) line(line *pdfLine) {
	text := line.text()
	marker := markerOf(text)
	if l.last != nil && !l.parts(l.last, line, text, marker) {
		l.hyphenate(text)
	} else {
		l.endParagraph()
		l.begin(line, text, marker)
	}
	for i := range line.cells {
		l.cellText(&line.cells[i], line.page)
		l.space = true
	}
	l.last, l.right = line, max(l.right, line.right)
}

// begin opens a paragraph, of which its first line says what it is.
func (l *pdfLayout) begin(line *pdfLine, text string, marker listMarker) {
	b := Block{Section: dataset.Body, Origin: line.page, Heading: l.heading(line, text)}
	l.right = line.right
	first := line.cells[0].words[0].runs
	switch {
	case first[0].align == "superscript" && len(text) > len(first[0].text):
		b.Section, b.Heading = dataset.Footnote, 0
		first[0].text = ""
	case line.item && marker.kind == 0 && b.Heading == 0 && !endsWithStop(text):
		b.Section, b.List = dataset.List, l.list()
	case marker.kind != 0 && (b.Heading == 0 || marker.kind == '-'):
		b.Section, b.Heading, b.List = dataset.List, 0, l.list()
		for i := range first { // the marker is the first word
			first[i].text = ""
		}
	}
	l.like = b
}

// list returns the number of the list that an item belongs to.
func (l *pdfLayout) list() int {
	if n := len(l.doc.Blocks); n > 0 && l.doc.Blocks[n-1].List > 0 {
		return l.doc.Blocks[n-1].List
	}
	l.nlists++
	return l.nlists
}

// heading returns the level of a heading, 0 for a line of a paragraph.
func (l *pdfLayout) heading(line *pdfLine, text string) int {
	const longest = 200
	if len(text) > longest || len(line.cells) > 2 || isNumericCell(text) {
		return 0
	}
	for i, s := range l.titles {
		if line.size > s-0.15 && line.size > 1.12*l.body {
			return min(i+1, 6)
		}
	}
	if line.bold && !endsWithStop(text) && line.size > 0.9*l.body && len(text) < 100 {
		return min(len(l.titles)+1, 6)
	}
	return 0
}

// parts reports whether a paragraph ends between two lines.
func (l *pdfLayout) parts(a, b *pdfLine, text string, marker listMarker) bool {
	if math.Abs(a.size-b.size) > 0.08*a.size || a.bold != b.bold && (l.like.Heading > 0 || l.heading(b, text) > 0) ||
		(l.like.Heading > 0) != (l.heading(b, text) > 0) && a.bold != b.bold {
		return true
	}
	if marker.kind != 0 && (marker.kind != '.' && marker.kind != ')' || l.like.List > 0 || endsWithStop(a.text())) {
		return true
	}
	before := a.text()
	first, _ := utf8.DecodeRuneInString(text)
	const full = 15 // sizes of the font that a line is wide that goes on
	open := !endsWithStop(before) && l.like.Heading == 0 && (!unicode.IsUpper(first) && !unicode.IsPunct(first) || strings.HasSuffix(before, "-") ||
		strings.HasSuffix(before, string(pdfHyphen)) || endsOpen(before) || a.right-a.left > full*a.size && a.right > l.right-2*a.size)
	down := a.base - b.base
	switch {
	case a.page != b.page || down < -0.5*a.size: // the next page or column
		return !open
	case down > 1.75*a.size, a.forced(b) && !unicode.IsLower(first) && l.like.Heading == 0 && !strings.HasSuffix(before, ","):
		return true
	case b.left > a.left+0.9*a.size && l.like.List == 0 && b.left < a.left+6*a.size && !open: // an indented first line
		return true
	}
	return endsWithStop(before) && !unicode.IsLower(first) && a.right < max(l.right, b.right)-4*a.size
}

// hyphenate undoes the hyphen at the end of the open paragraph, unless the
// word is written with it, or prepares a space.
func (l *pdfLayout) hyphenate(next string) {
	s := string(l.text[l.start:])
	word := s[strings.LastIndexByte(s, ' ')+1:]
	hyphen := l.pendingHyphen()
	if hyphen == 0 {
		l.space = true
		return
	}
	l.space = false
	stem := strings.ToLower(strings.TrimSuffix(word, "-"))
	rest, _, _ := strings.Cut(next, " ")
	rest = strings.ToLower(strings.Trim(rest, ".,;:!?()\"'“”‘’"))
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(stem)
	if slices.Contains(tens, stem) { // seventy-two
		return
	}
	together := unicode.IsLower(first) && unicode.IsLetter(last) && (l.words[stem+rest] || !l.words[stem+"-"+rest])
	if together {
		l.text = l.text[:len(l.text)-hyphen]
	}
}

// tens are the words that a hyphen joins to the next one.
var tens = []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// pendingHyphen returns the length of the hyphen that the text ends in.
func (l *pdfLayout) pendingHyphen() int {
	if l.open && strings.HasSuffix(string(l.text[max(l.start, len(l.text)-4):]), "-") {
		return 1
	}
	return 0
}

// cellText writes the words of a cell, and where they stand on the page.
func (l *pdfLayout) cellText(c *pdfCell, page int) {
	for i := range c.words {
		l.space = l.space || i > 0
		w, start := &c.words[i], len(l.text)
		for _, r := range w.runs {
			// A hyphen that PDFium takes for the break of a word is one until the next line is known.
			l.aligned(strings.ReplaceAll(r.text, string(pdfHyphen), "-"), r.align)
		}
		if start < len(l.text) && l.text[start] == ' ' {
			start++
		}
		l.doc.addBox(Box{dataset.Span{Start: start, End: len(l.text)}, page, float32(w.left), float32(w.bottom), float32(w.right), float32(w.top)})
	}
}
