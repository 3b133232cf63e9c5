package document

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// pdfLine is one printed line: what stands side by side on a page.
type pdfLine struct {
	cells                    []pdfCell // parted by wide gaps; one in most lines, but more in stretched ones
	left, right, top, bottom float64   // points from the lower left of the page
	base                     float64   // where its letters stand
	size                     float64   // of most of its letters
	bold                     bool
	tabular                  bool    // its cells stand apart as in a table, not as in a stretched line
	page                     int     // from 1
	limit                    float64 // how far to the right its neighbours reach
	item                     bool    // it may be the item of a list
	running                  bool
}

// pdfCell is a stretch of a line without a wide gap in it.
type pdfCell struct {
	words       []pdfWord
	left, right float64
}

type pdfWord struct {
	runs                     []pdfRun
	left, right, top, bottom float64
}

// pdfRun is letters on the line, above or below it.
type pdfRun struct {
	text  string
	align string // "superscript", "subscript" or ""
}

func (w *pdfWord) text() string {
	if len(w.runs) == 1 {
		return w.runs[0].text
	}
	s := ""
	for _, r := range w.runs {
		s += r.text
	}
	return s
}

func (c *pdfCell) text() string {
	var parts []string
	for i := range c.words {
		parts = append(parts, c.words[i].text())
	}
	return strings.Join(parts, " ")
}

// add adds a word to the cell.
func (c *pdfCell) add(w pdfWord) {
	if len(c.words) == 0 {
		c.left, c.right = w.left, w.right
	}
	c.words = append(c.words, w)
	c.left, c.right = min(c.left, w.left), max(c.right, w.right)
}

func (l *pdfLine) text() string {
	var parts []string
	for i := range l.cells {
		parts = append(parts, l.cells[i].text())
	}
	return strings.Join(parts, " ")
}

// pdfHyphen is what PDFium gives for a hyphen that it thinks ends a line.
const pdfHyphen = '\u00ad'

// pdfLines puts the characters of a page together to lines, in the order in
// which they were drawn: that is the reading order in what people print.
// Slanted text, such as a watermark, is left out.
func pdfLines(chars []pdfChar) []pdfLine {
	var lines []pdfLine
	var open []pdfChar
	flush := func() {
		if l, ok := newPDFLine(open); ok {
			lines = append(lines, l)
		}
		open = nil
	}
	broken := false
	for _, c := range chars {
		switch {
		case c.r == '\r' || c.r == '\n':
			broken = true
			continue
		case c.r == '\x02' || c.r == '\ufffe':
			c.r = pdfHyphen
		}
		if slant := math.Abs(math.Remainder(c.angle, 2*math.Pi)); slant > 0.1 || c.r == 0 {
			continue
		}
		if broken && !besides(open, c) {
			flush()
			broken = false
		}
		if n := len(open); broken && n > 0 && c.left-open[n-1].right > wordGap*max(c.size, open[n-1].size) {
			open = append(open, pdfChar{r: ' '})
		}
		broken = c.r == pdfHyphen // PDFium joins the lines that it thinks it parts
		open = append(open, c)
	}
	flush()
	return lines
}

// besides reports whether a character that PDFium puts on a new line stands
// on the open one: it breaks lines at every superscript.
func besides(open []pdfChar, c pdfChar) bool {
	last := -1
	var top, bottom, size float64
	for i := len(open) - 1; i >= 0 && i >= len(open)-40; i-- {
		o := open[i]
		if unicode.IsSpace(o.r) {
			continue
		}
		if last < 0 {
			last, top, bottom, size = i, o.top, o.bottom, o.size
		}
		if o.size > size {
			top, bottom, size = o.top, o.bottom, o.size
		}
	}
	if last < 0 {
		return true
	}
	middle := (c.top + c.bottom) / 2
	size = max(size, c.size)
	const reach = 0.45 // of the font's size, above and below the letters
	return c.left > open[last].right-0.3*size && middle < top+reach*size && middle > bottom-reach*size
}

// newPDFLine makes a line of its characters.
func newPDFLine(chars []pdfChar) (pdfLine, bool) {
	sizes, bottoms := []float64{}, []float64{}
	for _, c := range chars {
		if unicode.IsLetter(c.r) || unicode.IsDigit(c.r) {
			sizes = append(sizes, c.size)
		}
	}
	if len(sizes) == 0 {
		for _, c := range chars {
			if !unicode.IsSpace(c.r) {
				sizes = append(sizes, c.size)
			}
		}
	}
	if len(sizes) == 0 {
		return pdfLine{}, false
	}
	l := pdfLine{size: commonest(sizes), left: math.Inf(1), bottom: math.Inf(1), top: math.Inf(-1), right: math.Inf(-1)}
	bold, letters := 0, 0
	for _, c := range chars {
		if unicode.IsSpace(c.r) {
			continue
		}
		l.left, l.right = min(l.left, c.left), max(l.right, c.right)
		l.top, l.bottom = max(l.top, c.top), min(l.bottom, c.bottom)
		if c.size >= 0.9*l.size {
			bottoms = append(bottoms, c.bottom)
		}
		letters++
		if c.bold {
			bold++
		}
	}
	sort.Float64s(bottoms)
	l.base, l.bold = l.bottom, bold*10 >= letters*9
	if len(bottoms) > 0 {
		l.base = bottoms[len(bottoms)/2]
	}
	l.split(chars)
	return l, true
}

// commonest returns the size that most letters have.
func commonest(sizes []float64) float64 {
	sort.Float64s(sizes)
	best, n := sizes[len(sizes)/2], 0
	for i := 0; i < len(sizes); {
		k := i
		for k < len(sizes) && sizes[k]-sizes[i] < 0.3 {
			k++
		}
		if k-i > n {
			best, n = sizes[i], k-i
		}
		i = k
	}
	return best
}

// Gaps between letters as parts of the font's size.
const (
	wideGap  = 0.6  // parts cells; stretched lines have such gaps, too, but no figures between them
	figures  = 0.5  // parts cells of which one is a figure
	contrast = 1.6  // how much wider than another gap of its line the one between cells is
	clearGap = 1.0  // needs no contrast
	wordGap  = 0.22 // parts words of which one stands above the other's line
	smallest = 0.85 // of the size of a line: what is smaller may stand above or below it
)

// split cuts a line into cells, words and runs.
func (l *pdfLine) split(chars []pdfChar) {
	var words []pdfWord
	space := true
	for _, c := range chars {
		if unicode.IsSpace(c.r) {
			space = true
			continue
		}
		align := ""
		if c.size > 0 && c.size < smallest*l.size {
			switch {
			case c.bottom > l.base+0.15*l.size:
				align = "superscript"
			case c.bottom < l.base-0.08*l.size && (unicode.IsDigit(c.r) || unicode.IsLetter(c.r)):
				align = "subscript"
			}
		}
		if space {
			words = append(words, pdfWord{left: c.left, right: c.right, top: c.top, bottom: c.bottom})
		}
		w := &words[len(words)-1]
		if n := len(w.runs); n > 0 && w.runs[n-1].align == align {
			w.runs[n-1].text += string(c.r)
		} else {
			w.runs = append(w.runs, pdfRun{string(c.r), align})
		}
		w.left, w.right, space = min(w.left, c.left), max(w.right, c.right), false
		w.top, w.bottom = max(w.top, c.top), min(w.bottom, c.bottom)
	}
	least, most := math.Inf(1), 0.0
	for i, w := range words {
		if i > 0 {
			gap := (w.left - words[i-1].right) / max(l.size, 1)
			least, most = min(least, gap), max(most, gap)
			figure := isNumericCell(w.text()) || isNumericCell(words[i-1].text())
			if gap <= figures || gap <= wideGap && !figure {
				l.cells[len(l.cells)-1].add(w)
				continue
			}
		}
		l.cells = append(l.cells, pdfCell{})
		l.cells[len(l.cells)-1].add(w)
	}
	l.tabular = len(l.cells) > 1 && (most > contrast*least || least > clearGap)
}

// setLimits finds for each line how far the lines around it reach that begin
// about where it does: the right edge of its column. Short lines that are set
// in together are the items of a list whose bullets are drawn.
func setLimits(lines []pdfLine) {
	const around = 60
	for i := range lines {
		l := &lines[i]
		margin := l.left
		for k := max(0, i-around); k < min(len(lines), i+around); k++ {
			o := &lines[k]
			if math.Abs(o.left-l.left) < 6*l.size && math.Abs(o.size-l.size) < 0.08*l.size {
				l.limit, margin = max(l.limit, o.right), min(margin, o.left)
			}
		}
		for _, k := range []int{i - 1, i + 1} {
			if k >= 0 && k < len(lines) && math.Abs(lines[k].left-l.left) < 1 {
				l.item = l.item || margin < l.left-1.5*l.size && l.right < l.limit-4*l.size
			}
		}
	}
}

// forced reports whether a line ends although the first word of the next
// would still have found room on it.
func (l *pdfLine) forced(next *pdfLine) bool {
	w := next.cells[0].words[0]
	return l.right+0.3*l.size+w.right-w.left < l.limit-1.5*l.size
}

// markRunning marks the lines at the top and bottom of pages that are running
// heads and page numbers: they come again on other pages, but for their
// numbers, or are nothing but a number.
func markRunning(pages [][]pdfLine) {
	const deep = 3 // lines from the edge
	type place struct {
		text string
		at   int // sixths of an inch
	}
	seen := map[place][]*pdfLine{}
	for _, page := range pages {
		order := make([]*pdfLine, len(page))
		for i := range page {
			order[i] = &page[i]
		}
		slices.SortStableFunc(order, func(a, b *pdfLine) int {
			switch {
			case a.base > b.base:
				return -1
			case a.base < b.base:
				return 1
			}
			return 0
		})
		for i, l := range order {
			if strings.Contains(l.text(), ". . . .") || strings.Contains(l.text(), "....") {
				l.running = true // a line of a table of contents
			}
			if i >= deep && i < len(order)-deep {
				continue
			}
			text, letters := withoutNumbers(l.text())
			edge := i == 0 || i == len(order)-1
			switch {
			case edge && isFolio(text) && len(order) > 3:
				l.running = true
			case letters >= 3:
				p := place{text, int(l.base / 12)}
				seen[p] = append(seen[p], l)
			}
		}
	}
	for _, lines := range seen {
		if len(lines) > 1 && len(lines)*4 >= len(pages) || len(lines) > 5 {
			for _, l := range lines {
				l.running = true
			}
		}
	}
}

// withoutNumbers returns a text with "#" for each number, and how many letters it has.
func withoutNumbers(s string) (text string, letters int) {
	var b strings.Builder
	was := false
	for _, r := range s {
		is := unicode.IsDigit(r)
		if is && !was {
			b.WriteByte('#')
		} else if !is {
			b.WriteRune(r)
		}
		if unicode.IsLetter(r) {
			letters++
		}
		was = is
	}
	return strings.ToLower(b.String()), letters
}

func isFolio(text string) bool {
	switch strings.Trim(text, " -–—|[]()") {
	case "#", "page #", "page # of #", "# of #", "#/#", "# / #", "p. #":
		return true
	}
	return false
}
