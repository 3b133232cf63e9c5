package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
)

// binder holds a document's claims in the shape the rules read: sentences of
// words with the figures in their places, and grids of figures for tables.
type binder struct {
	doc       *document.Document
	claims    []claim.Claim
	kinds     []kindSet // of each claim
	room      *room
	sentences []sentence
	of        []int   // the sentence of each claim; −1 in tables
	placed    []int32 // the word of each claim in its sentence; −1 where it has none
	cutter    cutter
	first     []int            // the first sentence of each block; −1 where it has none
	grids     []grid           // that the text may speak of
	entire    []grid           // of which every row is here
	pieces    []grid           // all, also those of which only some rows are here
	told      map[string][]int // amounts of the text by the words right beside them; nil until asked for
	headed    map[string][]int // the same for headlines and captions
	opening   int              // the first block of the text with figures to say again
	wholes    map[int]bool     // figures of which the text says others are a share
	bases     map[int]bool     // figures that others are compared with: the A of "27 more than the A"
}

func newBinder(d *document.Document, claims []claim.Claim) *binder {
	b := &binder{doc: d, claims: claims, kinds: make([]kindSet, len(claims)), of: make([]int, len(claims)), placed: make([]int32, len(claims)), cutter: cutter{claims: claims}, first: make([]int, len(d.Blocks)), bases: map[int]bool{}, wholes: map[int]bool{}}
	b.takeRoom()
	for i := range claims {
		if !b.some(i) {
			b.kinds[i] = kindOf(claims[i].Kind)
		}
	}
	next := 0
	for i := range d.Blocks {
		b.first[i] = -1
		from := next
		for next < len(claims) && claims[next].Block == i {
			b.of[next] = -1
			next++
		}
		if b.prose(i) {
			b.read(i, from, next)
		}
	}
	b.indexSentences()
	b.pieces = b.tables()
	for i := range b.pieces {
		if !d.Tables[i].Part {
			b.entire = append(b.entire, b.pieces[i])
		}
	}
	if d.Window == nil { // else a table that is not here may answer as well
		b.grids = b.entire
	}
	return b
}

// prose reports a block with sentences to read.
func (b *binder) prose(block int) bool {
	return b.doc.Blocks[block].Table == 0 && b.doc.Blocks[block].Section != dataset.Boilerplate
}

// takeRoom guesses how many sentences and words the document has.
func (b *binder) takeRoom() {
	const sentenceBytes, wordBytes = 100, 5
	blocks, size := 0, 0
	for i := range b.doc.Blocks {
		if b.prose(i) {
			blocks++
			size += b.doc.Blocks[i].Span.Len()
		}
	}
	b.room = rooms.Get().(*room)
	b.sentences = slices.Grow(b.room.sentences, blocks+size/sentenceBytes)
	b.room.words = slices.Grow(b.room.words, blocks+size/wordBytes)
	b.cutter.room = b.room
}

// longest is the length in bytes from which a sentence is none, and not read: a
// file without full stops. It bounds the work on one sentence.
const longest = 3000

// read adds the sentences of a block.
func (b *binder) read(block, from, to int) {
	c := &b.cutter
	c.open(b.doc.Masked(block), b.doc.Blocks[block].Span.Start)
	b.first[block] = len(b.sentences)
	for _, span := range b.doc.Sentences(block) {
		end := from
		for end < to && b.claims[end].Start < span.End {
			end++
		}
		first := len(c.room.words)
		if span.End-span.Start < longest {
			c.cut(span, from, end)
		}
		for k := from; k < end; k++ {
			b.of[k], b.placed[k] = len(b.sentences), -1
		}
		b.sentences = append(b.sentences, sentence{block: block, claim: from, placed: b.placed[from:end], words: slices.Clip(c.room.words[first:])})
		from = end
	}
}

// indexSentences fills in what is asked of the sentences again and again.
func (b *binder) indexSentences() {
	size := 0
	for i := range b.sentences {
		s := &b.sentences[i]
		if s.index(b.kinds); s.figures > 0 {
			size += tableSize(len(s.words))
		}
	}
	table := slices.Grow(b.room.hashes, size)[:size]
	clear(table)
	b.room.hashes = table
	for i := range b.sentences {
		if s := &b.sentences[i]; s.figures > 0 {
			table = s.hashWords(table)
		}
	}
}

// next returns the sentence after i in the same block, or −1.
func (b *binder) next(i int) int {
	if i+1 < len(b.sentences) && b.sentences[i+1].block == b.sentences[i].block {
		return i + 1
	}
	return -1
}

// previous returns the sentence before i in the same paragraph, or the last of
// the paragraph right before it, −1 where there is none: the press begins a
// paragraph with nearly every sentence.
func (b *binder) previous(i int) int {
	if i > 0 && (b.sentences[i-1].block == b.sentences[i].block || b.runsOn(b.sentences[i-1].block, b.sentences[i].block)) {
		return i - 1
	}
	return -1
}

// runsOn reports whether a block goes on with the text of the one right before.
func (b *binder) runsOn(before, block int) bool {
	return before == block-1 && b.plain(before) && b.plain(block)
}

// plain reports a paragraph of running text.
func (b *binder) plain(block int) bool {
	k := &b.doc.Blocks[block]
	return k.Section == dataset.Body && k.Heading == 0 && k.List == 0 && k.Table == 0
}

// figure reports whether a claim is an amount or a share, not a date, an
// ordinal or a label.
func (b *binder) figure(i int) bool { return b.kinds[i]&figures != 0 }

// some reports "at least one", which counts nothing.
func (b *binder) some(i int) bool {
	c := &b.claims[i]
	return c.Kind == dataset.Count && c.Relation == dataset.AtLeast && c.Value.Valid() && c.Value.Equal(dataset.NewDecimal(1, 0))
}

// shareLike reports a per cent, a fraction or "one in five".
func (b *binder) shareLike(i int) bool { return b.kinds[i]&shares != 0 }

// amount reports a figure that can be a part or a whole: no share, multiple,
// rate, duration or age.
func (b *binder) amount(i int) bool { return b.kinds[i]&amounts != 0 }

// alike reports whether two figures measure the same kind of thing, so that
// one can be part of the other: one currency, one physical kind, or counts
// whose nouns do not exclude each other.
func (b *binder) alike(i, j int) bool {
	x, y := &b.claims[i], &b.claims[j]
	switch {
	case x.Kind == dataset.Money || y.Kind == dataset.Money:
		return x.Kind == y.Kind && x.Mention.Unit == y.Mention.Unit
	case b.shareLike(i) || b.shareLike(j):
		return x.Kind == y.Kind && x.Mention.Unit == y.Mention.Unit
	case x.Kind != y.Kind:
		return false
	case x.Kind == dataset.Count:
		m, n := b.noun(i), b.noun(j)
		return m == "" || n == "" || m == n || lexicon.Person(m) && lexicon.Person(n)
	case x.Kind == dataset.Rate || x.Kind == dataset.Ratio || x.Kind == dataset.OtherKind:
		return x.Mention.Unit == y.Mention.Unit
	}
	return true
}

// nearly reports whether two figures are alike but for the "per" of a rate
// that one of them leaves out: "to €1,640 a month from €1,520".
func (b *binder) nearly(i, j int) bool {
	if b.alike(i, j) {
		return true
	}
	x, _, _ := strings.Cut(string(b.claims[i].Mention.Unit), "/")
	y, _, _ := strings.Cut(string(b.claims[j].Mention.Unit), "/")
	rate := b.claims[i].Kind == dataset.Rate || b.claims[j].Kind == dataset.Rate
	return rate && (x == y || countLike(x) && countLike(y)) && b.amountOrRate(i) && b.amountOrRate(j)
}

func countLike(unit string) bool { return unit == "1" || unit == "" || strings.HasPrefix(unit, "{") }

func (b *binder) amountOrRate(i int) bool { return b.amount(i) || b.claims[i].Kind == dataset.Rate }

// noun is the counted noun that is stated with a figure, "" for a bare number
// in prose, whose noun package claim may have had to guess.
func (b *binder) noun(i int) string {
	c := &b.claims[i]
	if c.UnitSpan.End <= c.UnitSpan.Start && b.doc.Blocks[c.Block].Table == 0 {
		return ""
	}
	u := string(c.Mention.Unit)
	if strings.HasPrefix(u, "{") && strings.HasSuffix(u, "}") {
		return strings.ToLower(u[1 : len(u)-1])
	}
	return ""
}
