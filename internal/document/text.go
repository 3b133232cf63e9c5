package document

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

var textExtensions = []string{".txt", ".text"}

var textFormat = &Format{
	Name:       "text",
	Doc:        "Plain text in UTF-8: paragraphs, headings, lists, tables drawn with pipes or columns, captions, footnotes.",
	MediaType:  "text/plain",
	Extensions: textExtensions,
	Match: func(name string, head []byte) bool {
		if hasExtension(name, textExtensions) {
			return true
		}
		// README and standard input have no extension: text unless binary.
		return !strings.Contains(lastElement(name), ".") && bytes.IndexByte(head, 0) < 0
	},
	Read: readText,
}

// lastElement returns the file name of a path.
func lastElement(name string) string { return name[strings.LastIndexAny(name, `/\`)+1:] }

func readText(name string, content []byte, _ Limits) (*Document, error) {
	if err := requireText(name, content); err != nil {
		return nil, err
	}
	d := &Document{Text: string(content)}
	r := textReader{doc: d, lines: splitLines(d.Text)}
	r.read()
	d.assignRoles(newMemory())
	d.guessHeadings()
	return d, nil
}

// guessHeadings marks a short line between paragraphs, without a stop, as a
// heading: plain text has no other sign for one.
func (d *Document) guessHeadings() {
	const longest, fewest = 80, 12 // bytes of the line, words of what follows
	for i := 1; i+1 < len(d.Blocks); i++ {
		b, next := &d.Blocks[i], &d.Blocks[i+1]
		if b.Section != dataset.Body || b.Heading > 0 || b.Span.Len() > longest || next.Table > 0 || next.Section == dataset.Caption {
			continue
		}
		text := d.Text[b.Span.Start:b.Span.End]
		if words(text) > 10 || strings.ContainsAny(text[len(text)-1:], ".,:;!?)\"'") || strings.HasSuffix(text, "”") || strings.HasSuffix(text, "’") ||
			!startsUpper(text) || !unicode.IsLetter(rune(text[0])) && text[0] < utf8.RuneSelf {
			continue
		}
		if next.List > 0 || words(d.Text[next.Span.Start:min(next.Span.End, next.Span.Start+400)]) >= fewest {
			b.Heading = 3
		}
	}
}

// textReader turns lines into blocks.
type textReader struct {
	doc    *Document
	lines  []line
	lists  []openList // nested lists that the next item may continue, outermost first
	nlists int
	notes  map[string]bool // "(a)", "[1]", "*" that stand within a line
	prose  int             // lines before this one are known not to begin a table
}

func (r *textReader) text(l line) string { return r.doc.Text[l.Start:l.End] }

func (r *textReader) read() {
	r.notes = inlineMarks(r.doc.Text)
	for i := 0; i < len(r.lines); {
		switch {
		case r.lines[i].Len() == 0:
			i++
		default:
			if n := r.table(i); n > 0 {
				i, r.lists = i+n, nil
				continue
			}
			end := i + 1
			for end < len(r.lines) && r.lines[end].Len() > 0 && (end < r.prose || !r.startsTable(end)) {
				end++
			}
			r.paragraph(r.lines[i:end])
			i = end
		}
	}
}

// paragraph reads a group of lines without a blank one between them.
func (r *textReader) paragraph(group []line) {
	for i := 0; i < len(group); {
		if n := r.note(group[i]); n > 0 {
			end := i + 1
			for end < len(group) && r.note(group[end]) == 0 && r.marker(group, end).kind == 0 && !startsWithCue(r.text(group[end]), noteCues) {
				end++
			}
			r.add(Block{Section: dataset.Footnote, Span: dataset.Span{Start: group[i].Start + n, End: group[end-1].End}})
			i = end
			continue
		}
		if m := r.marker(group, i); m.kind != 0 {
			end := i + 1
			for end < len(group) && r.marker(group, end).kind == 0 && !r.breaks(group[end-1], group[end], 0) {
				end++
			}
			r.item(group[i:end], m)
			i = end
			continue
		}
		end := i + 1
		for end < len(group) && r.marker(group, end).kind == 0 && r.note(group[end]) == 0 {
			end++
		}
		r.run(group[i:end], i == 0)
		i = end
	}
}

// run reads lines of a group that are no list items: one wrapped paragraph, or
// several short blocks that only line ends keep apart.
func (r *textReader) run(group []line, first bool) {
	if r.keyed(group) {
		r.nlists++
		for _, l := range group {
			r.add(Block{Section: dataset.List, Span: l.Span, List: r.nlists})
		}
		r.lists = nil
		return
	}
	if !first || group[0].indent == 0 {
		r.lists = nil
	}
	widest := 0
	for _, l := range group {
		widest = max(widest, l.width)
	}
	for i := 0; i < len(group); {
		if isRule(r.text(group[i])) {
			i++
			continue
		}
		end := i + 1
		for end < len(group) && !isRule(r.text(group[end])) && !r.breaks(group[end-1], group[end], widest) {
			end++
		}
		b := Block{Section: dataset.Body, Span: dataset.Span{Start: group[i].Start, End: group[end-1].End}}
		if end < len(group) && end-i == 1 && group[i].width <= 120 && isRule(r.text(group[end])) {
			b.Heading = 2
			if r.text(group[end])[0] == '=' {
				b.Heading = 1
			}
		} else if end-i == 1 && isShouted(r.text(group[i])) {
			b.Heading = 2
		}
		r.add(b)
		i = end
	}
}

// Widths, in code points, that tell a wrapped paragraph from separate lines.
const (
	narrow = 40  // nobody wraps text so tightly: lines below are separate
	wide   = 160 // nobody wraps text so widely: each line is a paragraph
)

// breaks reports whether line b begins a new block after line a, in a group
// whose widest line has that width (0: not known).
func (r *textReader) breaks(a, b line, widest int) bool {
	ta, tb := r.text(a), r.text(b)
	switch {
	case ta == tb && a.width > 20,
		isMetadata(tb), isMetadata(ta),
		isCaption(ta) || isCaption(tb) && startsWithCue(tb, captionCues),
		isBoilerplate(ta) || isBoilerplate(tb),
		tableNumber(tb) || tableNumber(ta), startsWithCue(tb, noteCues),
		isShouted(ta) != isShouted(tb) && startsUpper(tb):
		return true
	case widest == 0:
		return false
	case widest > wide:
		return true
	case !startsUpper(tb):
		return false
	case widest < narrow:
		return true
	}
	return a.width*10 < widest*6
}

// keyed reports whether all of two or more lines read "Key: value".
func (r *textReader) keyed(group []line) bool {
	if len(group) < 2 {
		return false
	}
	for _, l := range group {
		key, value, ok := strings.Cut(r.text(l), ": ")
		if text := r.text(l); isCaption(text) || isMetadata(text) || isBoilerplate(text) || startsWithCue(text, noteCues) {
			return false
		}
		if !ok || l.width > 120 || strings.TrimSpace(value) == "" || strings.Count(key, " ") > 4 || !startsUpper(key) {
			return false
		}
	}
	return true
}

// add adds a block; one of invisible characters alone is none.
func (r *textReader) add(b Block) {
	b.Span = trimSpan(r.doc.Text, b.Span)
	if b.Span.Len() <= 0 {
		return
	}
	b.Origin = b.Span.Start
	r.doc.Blocks = append(r.doc.Blocks, b)
}
