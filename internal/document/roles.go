package document

import (
	"maps"
	"strings"

	"figcheck/dataset"
)

// A reader says what structure its format marks; assignRoles then decides the
// part that each block plays, by the same rules for every format, so that the
// same prose gives the same sections whatever file it came in.

// frontBlocks is how far into a document title, metadata and standfirst may stand.
const frontBlocks = 16

// memory is what the roles of blocks depend on of the windows before.
type memory struct {
	marks map[string]bool // of footnotes
	seen  map[string]bool // paragraphs
}

func newMemory() *memory { return &memory{map[string]bool{}, map[string]bool{}} }

// assignRoles sets the sections of blocks that the reader left as Body or List,
// the captions of tables, and the footnote marks to skip.
func (d *Document) assignRoles(m *memory) {
	d.readFront()
	maps.Copy(m.marks, inlineMarks(d.Text))
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
		case m.marks[text[:noteMark(text)]] && d.takeNote(b, text):
		case isCaption(text), tableNumber(text):
			b.Section = dataset.Caption
		case startsWithCue(text, noteCues):
			b.Section = dataset.Footnote
		}
	}
	d.skipNotes()
	d.captionTables()
	d.markRepeats(m.seen)
}

// takeNote makes a paragraph that begins with the mark of a footnote one,
// without its mark. The text reader finds these itself.
func (d *Document) takeNote(b *Block, text string) bool {
	rest := strings.TrimLeft(text[noteMark(text):], " \t")
	if rest == "" || len(b.Skip)+len(b.Written) > 0 && b.Span.End-len(rest) > firstMark(b) {
		return false
	}
	b.Section = dataset.Footnote
	b.Span.Start = b.Span.End - len(rest)
	return true
}

// firstMark returns where the first skipped or rewritten place of a block is.
func firstMark(b *Block) int {
	at := b.Span.End
	if len(b.Skip) > 0 {
		at = b.Skip[0].Start
	}
	if len(b.Written) > 0 {
		at = min(at, b.Written[0].Start)
	}
	return at
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
		case b.Table == 0 && d.takeMetadata(text, titled), titled && d.takeByline(text):
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
func (d *Document) markRepeats(before map[string]bool) {
	const short = 40 // bytes; a short line may well come again with a meaning of its own
	seen := map[string]bool{}
	for i := range d.Blocks {
		if i == d.Own() {
			seen = before
		}
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
