package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Find returns the numeric expressions of a document in reading order. It
// never fails: what cannot be read as a figure is not one.
func Find(d *document.Document) []Mention {
	whole := token.Scan(make([]token.Token, 0, 2*len(d.Text)/9+16), d.Text)
	f := newFinder(d, whole)
	for i := range d.Blocks {
		f.block(i)
	}
	return f.out
}

type finder struct {
	doc     *document.Document
	words   *lexicon.Vocabulary
	cues    []cue
	opens   []calendar.Opening
	whole   []token.Token // of the text of the document
	toks    []token.Token // of a block that is cut again, reused from block to block
	one     reader        // that of the block
	out     []Mention
	dates   *calendar.Reader
	above   map[*document.Table]unitGuess // what the lines above tables give
	columns map[*document.Table][]bool    // which columns of tables have numbers that are no years
	conventions
}

func newFinder(d *document.Document, whole []token.Token) *finder {
	f := &finder{doc: d, words: lexicon.Words(), cues: cues(), opens: openings(), whole: whole, above: map[*document.Table]unitGuess{}, columns: map[*document.Table][]bool{}}
	f.dates = calendar.Read(d.Text, whole, &f.reference)
	f.read(d, f.dates)
	f.out = make([]Mention, 0, f.numbers())
	return f
}

// numbers counts the numbers of the document, which is about how many figures
// it has.
func (f *finder) numbers() int {
	n := 4
	for i := range f.whole {
		if t := &f.whole[i]; t.Kind == token.Number || f.cues[t.ID]&(numeric|ordinal) != 0 {
			n++
		}
	}
	return n
}

func (f *finder) block(i int) {
	b := &f.doc.Blocks[i]
	if b.Section == dataset.Boilerplate {
		return
	}
	header, heading, amount := unitGuess{}, false, false
	if b.Table > 0 {
		if f.rowNumber(b) {
			return
		}
		header, heading = f.headerOf(b), b.Row < f.doc.Tables[b.Table-1].Header
		amount = !heading && f.amount(b, header)
	}
	r, by := f.blockReader(b, i)
	r.header, r.heading, r.amount = header, heading, amount
	r.out = f.out[len(f.out):] // what is read is written behind what is there
	r.scan()
	r.share()
	r.carry()
	r.between()
	r.cents()
	for k := range r.out {
		r.out[k].shift(by)
		r.out[k].Block = i
	}
	f.out = append(f.out, r.out...)
}

// blockReader returns a reader of block i and what its offsets lack to those of
// the document. Nearly any block is read where it stands; one with markup, or
// with its neighbours too close, is cut again.
func (f *finder) blockReader(b *document.Block, i int) (*reader, int) {
	if len(b.Skip) == 0 && len(b.Written) == 0 {
		if toks, ok := token.Part(f.whole, f.doc.Text, b.Span.Start, b.Span.End); ok {
			return f.reader(f.doc.Text[:b.Span.End], b.Span.Start, toks), 0
		}
	}
	text := f.doc.Masked(i)
	f.toks = token.Scan(f.toks[:0], text)
	return f.reader(text, 0, f.toks), b.Span.Start
}

// reader returns a reader of tokens of a text, the first at start or behind it,
// until it is asked for the next.
func (f *finder) reader(text string, start int, toks []token.Token) *reader {
	f.dates.Turn(text, toks)
	f.one = reader{text: text, start: start, toks: toks, words: f.words, cues: f.cues, opens: f.opens, dates: f.dates, conventions: &f.conventions}
	return &f.one
}

func (m *Mention) shift(by int) {
	for _, s := range []*dataset.Span{&m.Span, &m.Number, &m.UnitSpan} {
		if s.End > 0 {
			s.Start += by
			s.End += by
		}
	}
}
