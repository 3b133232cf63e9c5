package document

import (
	"strings"
	"unicode/utf8"
)

// Window says which part of a file a document is that is one of several: a
// sheet too large to be held whole is read as documents of some thousand cells,
// each with what says of its figures what they are, the first rows of the file
// and the header of its table, before its own part.
type Window struct {
	Block  int    // the first of its own blocks; those before it are repeated
	At     int    // where its own text begins
	Sample string // the first texts of the file, which show how it writes its figures

	// What the file has before the window's own part, beyond what is repeated.
	Runes, Lines, Blocks, Tables int
}

// following returns the window of a document that so far has only what is
// repeated in it.
func (w Window) following(d *Document, repeated string) *Window {
	return &Window{
		Block: len(d.Blocks), At: len(repeated), Sample: w.Sample,
		Runes: w.Runes - utf8.RuneCountInString(repeated), Lines: w.Lines - strings.Count(repeated, "\n"),
		Blocks: w.Blocks - len(d.Blocks), Tables: w.Tables - len(d.Tables),
	}
}

// past returns what the file has up to the end of a document.
func (w Window) past(d *Document) Window {
	w.Runes += utf8.RuneCountInString(d.Text)
	w.Lines += strings.Count(d.Text, "\n")
	w.Blocks += len(d.Blocks)
	w.Tables += len(d.Tables)
	return w
}

// Own returns the first block of a document that no document before it had.
func (d *Document) Own() int {
	if d.Window == nil {
		return 0
	}
	return d.Window.Block
}

// Numbers returns the number of a block in its file, from 0, and for the cell
// of a table that of the table there, from 1, and of its row, from 0.
func (d *Document) Numbers(block int) (number, table, row int) {
	b := &d.Blocks[block]
	number, table, row = block, b.Table, b.Row
	if w := d.Window; w != nil && block >= w.Block {
		number += w.Blocks
		if table > 0 {
			table += w.Tables
			if t := &d.Tables[b.Table-1]; row >= t.Kept {
				row += t.Gap
			}
		}
	}
	return number, table, row
}
