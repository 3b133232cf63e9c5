package claim

import (
	"sort"
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/quantity"
	"figcheck/internal/reference"
	"figcheck/internal/token"
)

// finder holds what the parts of a claim are read from: the blocks and
// sentences of one document, each read when it is first asked for, once.
type finder struct {
	doc      *document.Document
	tables   *reference.Tables
	claims   []Claim
	blocks   []*paragraph // nil until asked for
	origin   []int        // the claim whose measure each took over
	first    []int        // first[b] is the first claim of block b; len(claims) behind the last
	main     Words        // the place of the document
	mainRead bool

	groupOf []int32 // the group of each claim in the sentence that it begins in; −1 where that is not read
	room    *room

	intros        map[int]introduction // of a list
	captions      map[int]Words        // the period of a table's caption
	lists         map[int]bool         // whether the labels of a list are places
	period0       Words                // the period that the document reports on
	event         bool                 // that period is of what happened, by the day
	level         Words                // when the levels of that period were so, where it is one of change
	asker         Words                // who asked the questions of the survey it reports
	asOf          Words                // the day to which its tables are kept
	periodRead    bool
	gazetteer     map[string]string // names that the document uses as places → the noun of place with them, if any
	countries     []string          // ISO 3166 codes that the document names
	countriesRead bool
}

// paragraph is one block cut into tokens and sentences.
type paragraph struct {
	block  int
	text   string // masked, as long as the block
	base   int    // offset of text in the document
	toks   []token.Token
	low    []string       // words in lower case, "" for what is none
	quoted []bool         // of each token: between quotation marks
	hits   []hit          // the names of the tables in it, in order
	looked bool           // hits is read
	spans  []dataset.Span // sentences, in the document
	cuts   []int32        // the first token of each sentence and the one behind its last
	read   []*sentence    // nil until asked for
}

// sentence is one sentence cut into groups. Token and group indexes run over
// the sentence alone; the accessors tolerate any index.
type sentence struct {
	*paragraph
	find   *finder
	index  int // within the paragraph
	from   int // its first token, within the paragraph
	toks   []token.Token
	low    []string // lower-case words
	tags   []tag
	forms  []lexicon.Form // what verbForm has read of each word
	figure []int32        // claim index + 1 of each token, 0 outside figures
	groups []group
	titled bool // a headline in which every word has a capital
	quoted []bool

	saying   []speech
	spoken   bool // saying is read
	places   []place
	placed   bool    // places is read
	verbs    []int32 // the nearest verb at or before each group, none beyond a stop
	lefts    []*role // what roleLeft has read of each group, nil for nothing yet; nil until it is asked
	whole    []*role // the same of roleOf
	opener   int     // the date it opens with
	openRead bool    // opener is read
}

func newFinder(d *document.Document, mentions []quantity.Mention) *finder {
	r := rooms.Get().(*room)
	f := &finder{doc: d, tables: reference.Builtin(), claims: make([]Claim, len(mentions)), room: r}
	f.blocks = r.blocks.take(len(d.Blocks))
	f.lists, f.intros, f.captions = map[int]bool{}, map[int]introduction{}, map[int]Words{}
	f.origin = r.numbers.take(len(mentions))
	f.groupOf = r.shorts.take(len(mentions))
	for i := range mentions {
		c := &f.claims[i]
		c.Mention, c.Stance, c.PartOf, c.Sentence = mentions[i], dataset.Reported, -1, d.Blocks[mentions[i].Block].Span
		f.groupOf[i] = -1
	}
	f.first = r.numbers.take(len(d.Blocks) + 1)
	next := 0
	for b := range f.first {
		for next < len(mentions) && mentions[next].Block < b {
			next++
		}
		f.first[b] = next
	}
	return f
}

func (f *finder) paragraph(block int) *paragraph {
	if p := f.blocks[block]; p != nil {
		return p
	}
	r := f.room
	p := &r.paragraphs.take(1)[0]
	*p = paragraph{block: block, text: f.doc.Masked(block), base: f.doc.Blocks[block].Span.Start, spans: f.doc.Sentences(block)}
	r.scanned = token.Scan(r.scanned[:0], p.text)
	p.toks = r.toks.keep(r.scanned)
	p.low = r.low.take(len(p.toks))
	p.lowerWords(r)
	p.quoted = r.flags.take(len(p.toks))
	p.markQuotes()
	p.cutLong()
	p.cuts = r.shorts.take(2 * len(p.spans))
	p.cutTokens()
	p.read = r.pointers.take(len(p.spans))
	f.blocks[block] = p
	return p
}

// lowerWords fills in the words in lower case, those of ASCII from one copy of
// the text.
func (p *paragraph) lowerWords(r *room) {
	low := ""
	for i := range p.toks {
		switch t := &p.toks[i]; {
		case t.Small:
			p.low[i] = t.Text(p.text)
		case t.Lex != nil:
			p.low[i] = t.Lex.Text
		case t.Kind == token.Word && ascii(t.Text(p.text)):
			if low == "" {
				low = r.lowerASCII(p.text)
			}
			p.low[i] = t.Text(low)
		case t.Kind == token.Word:
			p.low[i] = strings.ToLower(t.Text(p.text))
		}
	}
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowerASCII lowers the letters of ASCII alone, which keeps all in its place.
func (r *room) lowerASCII(s string) string {
	r.bytes = append(r.bytes[:0], s...)
	for i, c := range r.bytes {
		if c >= 'A' && c <= 'Z' {
			r.bytes[i] = c + 'a' - 'A'
		}
	}
	return string(r.bytes)
}

// close forgets what was read of a table's cell, which only its own figures ask
// for: a sheet has very many.
func (f *finder) close(block int) {
	if f.doc.Blocks[block].Table > 0 {
		f.blocks[block] = nil
	}
}

// Reading is bounded so that no text takes more than time in proportion to its
// length: a sentence is read in stretches of maxTokens, and what came before
// is looked for in the last maxBack sentences.
const (
	maxTokens = 400
	maxBack   = 20
)

// cutLong cuts sentences of more than maxTokens tokens, which are lists or
// tables without structure.
func (p *paragraph) cutLong() {
	if len(p.toks) <= maxTokens {
		return
	}
	var out []dataset.Span
	k := 0
	for _, span := range p.spans {
		n := 0
		for ; k < len(p.toks) && p.base+int(p.toks[k].Start) < span.End; k++ {
			if n++; n > maxTokens {
				at := p.base + int(p.toks[k].Start)
				out = append(out, dataset.Span{Start: span.Start, End: at})
				span.Start, n = at, 1
			}
		}
		out = append(out, span)
	}
	p.spans = out
}

// sentence reads sentence k of a block; nil where there is none.
func (f *finder) sentence(block, k int) *sentence {
	if block < 0 || block >= len(f.doc.Blocks) {
		return nil
	}
	p := f.paragraph(block)
	if k < 0 || k >= len(p.spans) {
		return nil
	}
	if p.read[k] == nil {
		p.read[k] = f.read(p, k)
	}
	return p.read[k]
}

// cutTokens notes where each sentence begins and ends among the tokens.
func (p *paragraph) cutTokens() {
	i := 0
	behind := func(at int) int32 {
		for i < len(p.toks) && p.base+int(p.toks[i].Start) < at {
			i++
		}
		return int32(i)
	}
	for k, span := range p.spans {
		p.cuts[2*k] = behind(span.Start)
		p.cuts[2*k+1] = behind(span.End)
	}
}

// tokens returns the first token of sentence k and the one behind its last.
func (p *paragraph) tokens(k int) (from, to int) { return int(p.cuts[2*k]), int(p.cuts[2*k+1]) }

func (f *finder) read(p *paragraph, k int) *sentence {
	span := p.spans[k]
	from, to := p.tokens(k)
	s := &f.room.sentences.take(1)[0]
	*s = sentence{paragraph: p, find: f, index: k, from: from, toks: p.toks[from:to], low: p.low[from:to], quoted: p.quoted[from:to]}
	s.figure = f.room.shorts.take(len(s.toks))
	s.tags = f.room.tags.take(len(s.toks))
	s.forms = f.room.forms.take(len(s.toks))
	own := f.claims[f.first[p.block]:f.first[p.block+1]]
	next := f.first[p.block] + sort.Search(len(own), func(i int) bool { return own[i].End > span.Start })
	capitals, words := 0, 0
	for i := range s.toks {
		t := &s.toks[i]
		if t.Kind == token.Word && t.End-t.Start > 3 {
			words++
			if t.Capital {
				capitals++
			}
		}
		at := p.base + int(t.Start)
		for next < f.first[p.block+1] && f.claims[next].End <= at {
			next++
		}
		if next < f.first[p.block+1] && f.claims[next].Start <= at {
			s.figure[i] = int32(next + 1)
		}
	}
	s.titled = f.doc.Blocks[p.block].Heading > 0 && words > 2 && capitals*10 >= words*8
	s.tag()
	s.cut(f)
	return s
}

// cut cuts a tagged sentence into groups and notes what is asked of them again
// and again.
func (s *sentence) cut(f *finder) {
	s.groups = f.room.cut[:0]
	s.group(f)
	f.room.cut = s.groups
	s.groups = f.room.groups.keep(s.groups)
	s.verbs = f.room.shorts.take(len(s.groups))
	s.indexVerbs()
	for g := range s.groups {
		if k := s.groups[g].claim; k >= 0 && (s.index == 0 || s.spans[s.index-1].End <= f.claims[k].Start) {
			f.groupOf[k] = int32(g)
		}
	}
}

// of returns the sentence a claim stands in, and its group.
func (f *finder) of(i int) (*sentence, int) {
	c := &f.claims[i]
	p := f.paragraph(c.Block)
	k := sort.Search(len(p.spans), func(k int) bool { return p.spans[k].End > c.Start })
	s := f.sentence(c.Block, k)
	if s == nil {
		return nil, -1
	}
	c.Sentence = p.spans[k]
	return s, int(f.groupOf[i])
}

func (s *sentence) at(i int) *token.Token {
	if i < 0 || i >= len(s.toks) {
		return &noToken
	}
	return &s.toks[i]
}

// noToken stands where a sentence has none.
var noToken = token.Token{Kind: token.Symbol}

func (s *sentence) lower(i int) string {
	if i < 0 || i >= len(s.low) {
		return ""
	}
	return s.low[i]
}

func (s *sentence) tagAt(i int) tag {
	if i < 0 || i >= len(s.tags) {
		return tNone
	}
	return s.tags[i]
}

func (s *sentence) word(i int) string { return s.at(i).Text(s.text) }

// span returns tokens [first, last) as bytes of the document.
func (s *sentence) span(first, last int) dataset.Span {
	if first >= last {
		return dataset.Span{}
	}
	return dataset.Span{Start: s.base + int(s.toks[first].Start), End: s.base + int(s.toks[last-1].End)}
}

// words returns tokens [first, last) as a part of a claim.
func (s *sentence) words(first, last int) Words {
	if first >= last {
		return Words{}
	}
	span := s.span(first, last)
	return Words{Text: dataset.OneLine(s.text[span.Start-s.base : span.End-s.base]), Span: span}
}

// markQuotes notes which tokens stand between quotation marks. A quotation
// that the paragraph does not end goes to the end of it.
func (p *paragraph) markQuotes() {
	open := -1
	for i := range p.toks {
		t := &p.toks[i]
		if t.Kind != token.Symbol {
			continue
		}
		switch t.Text(p.text) {
		case "“", "«":
			open = i
		case "”", "»":
			p.quote(max(open, 0), i)
			open = -1
		case `"`:
			if open >= 0 {
				p.quote(open, i)
				open = -1
			} else {
				open = i
			}
		}
	}
	if open >= 0 {
		p.quote(open, len(p.toks))
	}
}

func (p *paragraph) quote(from, to int) {
	for i := from; i < to; i++ {
		p.quoted[i] = true
	}
}
