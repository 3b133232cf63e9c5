package document

import (
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
)

// extraction writes the text of a document whose file is not text: one block a
// line, the cells of a table row parted by tabs, white space folded.
type extraction struct {
	doc     *Document
	text    []byte
	like    Block // what the open block, or the next, takes after
	start   int   // where the open block began
	open    bool
	space   bool // white space waits to be written
	broken  bool // a line break stands before what comes next
	changes int  // tracked changes in the file
	inCell  bool // within a table cell, where blocks do not break
}

// write adds text to the open block, opening one at the first word.
func (x *extraction) write(s string) {
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v' || r == '\u2028':
			x.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r < ' ' || r == 0x7f || r == utf8.RuneError ||
			r >= '\ue000' && r <= '\uf8ff': // invisible, or a picture from a symbol font
			continue
		case r == '\u2011': // a hyphen that does not break is a hyphen
			r = '-'
		}
		if x.broken { // a line that begins small goes on with its sentence
			x.broken = false
			if unicode.IsLower(r) || x.inCell {
				x.space = true
			} else {
				x.end()
			}
		}
		if !x.open {
			x.open, x.start = true, len(x.text)
		} else if x.space {
			x.text = append(x.text, ' ')
		}
		x.space = false
		x.text = utf8.AppendRune(x.text, r)
	}
}

// raise adds a superscript: an exponent, the ending of an ordinal, or nothing
// for the mark of a footnote. Linked says that it leads elsewhere.
func (x *extraction) raise(s string, linked bool) {
	before := ""
	if x.open && !x.space {
		before = string(x.text[max(x.start, len(x.text)-24):])
	}
	x.write(superscript(s, before, linked))
}

// lower adds a subscript.
func (x *extraction) lower(s string) {
	if low := lowered(s); low != "" {
		s = low
	}
	x.write(s)
}

// aligned writes text on the line, above or below it.
func (x *extraction) aligned(s, align string) {
	switch align {
	case "superscript":
		x.raise(s, false)
	case "subscript":
		x.lower(s)
	default:
		x.write(s)
	}
}

// end ends the open block, if there is one, and adds it.
func (x *extraction) end() {
	span := x.close()
	if span.Len() <= 0 {
		return
	}
	b := x.like
	b.Span = span
	x.doc.Blocks = append(x.doc.Blocks, b)
	x.text = append(x.text, '\n')
}

// cell ends the open block as the cell of a table and returns its number, −1
// for a cell without text. A tab follows either.
func (x *extraction) cell(b Block) int {
	b.Span = x.close()
	at := -1
	if b.Span.Len() > 0 {
		at = len(x.doc.Blocks)
		x.doc.Blocks = append(x.doc.Blocks, b)
	}
	x.text = append(x.text, '\t')
	return at
}

// endRow turns the last tab into a line end.
func (x *extraction) endRow() {
	if n := len(x.text); n > 0 && x.text[n-1] == '\t' {
		x.text[n-1] = '\n'
	}
}

// close returns the open block without its outer white space, and drops one
// that has nothing else.
func (x *extraction) close() dataset.Span {
	x.space, x.broken = false, false
	if !x.open {
		return dataset.Span{}
	}
	x.open = false
	s := trimSpan(string(x.text[x.start:]), dataset.Span{Start: 0, End: len(x.text) - x.start})
	s = dataset.Span{Start: x.start + s.Start, End: x.start + s.End}
	if s.Len() <= 0 {
		x.text = x.text[:x.start]
	}
	return s
}

// finish gives the text to the document and has the roles of its blocks
// decided. A document without text is an error.
func (x *extraction) finish(name, do string) (*Document, error) {
	x.end()
	x.doc.Text = string(x.text)
	if len(x.doc.Blocks) == 0 {
		return nil, &Error{Path: name, What: "no text in this file", Do: do}
	}
	x.doc.assignRoles(newMemory())
	return x.doc, nil
}

// titled reports whether a headline was found.
func (d *Document) titled() bool {
	for i := range d.Blocks {
		if d.Blocks[i].Section == dataset.Headline {
			return true
		}
	}
	return false
}

// firstTitle sets the source's title from the headline, else to what the file
// says of itself.
func (d *Document) firstTitle(said string) {
	for i := range d.Blocks {
		if d.Blocks[i].Section == dataset.Headline {
			d.Source.Title = d.Prose(i)
			return
		}
	}
	if d.Source.Title == "" {
		d.Source.Title = dataset.OneLine(said)
	}
}
