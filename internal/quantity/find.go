package quantity

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// Find returns the numeric expressions of a document in reading order. It
// never fails: what cannot be read as a figure is not one.
func Find(d *document.Document) []Mention {
	f := finder{doc: d, words: lexicon.Words(), cues: cues()}
	f.whole = token.Scan(make([]token.Token, 0, len(d.Text)/4), d.Text)
	f.conventions = read(d, f.whole)
	f.out = make([]Mention, 0, numerals(f.whole))
	for i := range d.Blocks {
		f.block(i)
	}
	return f.out
}

// numerals counts the numbers in digits, which is about how many figures there
// are.
func numerals(toks []token.Token) int {
	n := 0
	for i := range toks {
		if toks[i].Kind == token.Number {
			n++
		}
	}
	return n
}

type finder struct {
	doc   *document.Document
	words *lexicon.Vocabulary
	cues  []cue
	whole []token.Token // of the text of the document
	toks  []token.Token // of a block, reused from block to block, as are
	lows  []string      // their lower-case forms
	out   []Mention
	conventions
}

func (f *finder) block(i int) {
	b := &f.doc.Blocks[i]
	if b.Section == dataset.Boilerplate {
		return
	}
	header, heading := unitGuess{}, false
	if b.Table > 0 {
		if f.rowNumber(b) {
			return
		}
		header, heading = f.headerOf(b), b.Row < f.doc.Tables[b.Table-1].Header
	}
	text := f.doc.Masked(i)
	if len(b.Skip) == 0 && len(b.Written) == 0 {
		f.toks = token.Part(f.toks[:0], f.whole, f.doc.Text, b.Span.Start, b.Span.End)
	} else {
		f.toks = token.Scan(f.toks[:0], text)
	}
	r := f.reader(text, f.toks)
	r.header, r.heading = header, heading
	r.out = f.out[len(f.out):] // what is read is written behind what is there
	r.scan()
	r.share()
	r.carry()
	r.between()
	for k := range r.out {
		r.out[k].shift(b.Span.Start)
		r.out[k].Block = i
	}
	f.out = append(f.out, r.out...)
}

// reader returns a reader of the tokens of a text, until it is asked for the
// next.
func (f *finder) reader(text string, toks []token.Token) *reader {
	if cap(f.lows) < len(toks) {
		f.lows = make([]string, 2*len(toks))
	}
	lows := f.lows[:len(toks)]
	clear(lows)
	return &reader{text: text, toks: toks, lows: lows, words: f.words, cues: f.cues, dates: calendar.Read(text, toks, &f.reference), conventions: &f.conventions}
}

// reader reads the expressions of one block. Spans are bytes of text.
type reader struct {
	text    string
	toks    []token.Token
	lows    []string // what low has returned for words in other than small letters
	words   *lexicon.Vocabulary
	cues    []cue
	dates   *calendar.Reader
	numeric int   // the first number at or behind the token that near was asked of last
	hedged  hedge // what hedgeBefore returned last
	out     []Mention
	topics  topic     // what the block speaks of, once asked
	header  unitGuess // what a table's header says of its cells
	inCrore bool      // the words behind a crore are being read
	heading bool      // a header cell: only its dates are figures
	*conventions
}

// scan walks the tokens once; every rule returns where it stopped, so no
// token is read by two expressions.
func (r *reader) scan() {
	for i := 0; i < len(r.toks); {
		i = r.next(i)
	}
}

// next reads what begins at token i and returns where reading goes on.
func (r *reader) next(i int) int {
	quiet := r.quiet(i)
	if !quiet {
		if next := r.label(i, r.cue(i)); next > i && r.statTail(i) == i+1 { // "χ 2(1)" is no label
			return next
		}
	}
	if r.dates.Begins(i) {
		if m, next, ok := r.date(i); ok {
			r.out = append(r.out, m)
			return next
		}
	}
	if quiet {
		return i + 1
	}
	if m, next, ok := r.hedgedDate(i); ok {
		r.out = append(r.out, m)
		return next
	}
	if next := r.undated(i); next > i {
		return next
	}
	if !r.heading {
		if m, next, ok := r.expression(i); ok {
			r.out = append(r.out, m)
			return next
		}
	}
	return i + 1
}

// quiet reports whether token i is punctuation or an ordinary word with no
// number near behind it: most of any text, on which no rule but the calendar's
// need look.
func (r *reader) quiet(i int) bool {
	t := &r.toks[i]
	if t.Kind == token.Symbol {
		return r.sym(i, ".,;:)]?!\"“”’") || r.at(i+1).Kind == token.Symbol && r.at(i+2).Kind == token.Symbol && r.at(i+3).Kind == token.Symbol
	}
	if t.Kind == token.Number || t.Mixed || r.near(i) {
		return false
	}
	c := r.cues[t.ID]
	switch {
	case c&opener != 0, t.End-t.Start <= 2 && t.Lex == nil:
		return false
	case t.ID == 0:
		return !(!t.Small && statName(r.word(i))) && !strings.HasSuffix(r.word(i), "fold")
	}
	return c&symbolic == 0 || !statName(r.word(i))
}

// near reports whether one of the three tokens behind token i is a number.
// Tokens are asked of in their order.
func (r *reader) near(i int) bool {
	if r.numeric <= i {
		r.numeric = i + 1
	}
	for r.numeric < len(r.toks) && r.toks[r.numeric].Kind != token.Number && r.cues[r.toks[r.numeric].ID]&numeric == 0 {
		r.numeric++
	}
	return r.numeric < len(r.toks) && r.numeric < i+4
}

// expression reads one figure that begins, hedge aside, at token i.
func (r *reader) expression(i int) (Mention, int, bool) {
	at := r.cue(i)
	after := at
	if h := r.hedgeBefore(i); h.last > i {
		after = r.cue(h.last)
	}
	for k := range rules {
		rule := &rules[k]
		if at&rule.at == 0 && after&rule.after == 0 {
			continue
		}
		if m, next, ok := rule.read(r, i); ok && next > i {
			return m, next, true
		}
	}
	return Mention{}, i, false
}

func (m *Mention) shift(by int) {
	for _, s := range []*dataset.Span{&m.Span, &m.Number, &m.UnitSpan} {
		if s.End > 0 {
			s.Start += by
			s.End += by
		}
	}
}

// The accessors tolerate any index, so that rules can look around freely.

func (r *reader) at(i int) token.Token {
	if uint(i) < uint(len(r.toks)) {
		return r.toks[i]
	}
	return token.Token{Kind: token.Symbol}
}

func (r *reader) word(i int) string {
	if uint(i) < uint(len(r.toks)) {
		return r.text[r.toks[i].Start:r.toks[i].End]
	}
	return ""
}

// low returns a word in lower case, other tokens as they stand.
func (r *reader) low(i int) string {
	if uint(i) >= uint(len(r.toks)) {
		return ""
	}
	t := &r.toks[i]
	switch {
	case t.Small || t.Kind != token.Word:
		return r.text[t.Start:t.End]
	case t.ID != 0:
		return r.words.Text(t.ID)
	case r.lows[i] == "":
		r.lows[i] = strings.ToLower(r.text[t.Start:t.End])
	}
	return r.lows[i]
}

func (r *reader) is(i int, c lexicon.Class) bool {
	return uint(i) < uint(len(r.toks)) && r.toks[i].Lex != nil && r.toks[i].Lex.Class&c != 0
}

// sym reports whether token i is one of the symbols.
func (r *reader) sym(i int, any string) bool {
	if uint(i) >= uint(len(r.toks)) || r.toks[i].Kind != token.Symbol {
		return false
	}
	t := &r.toks[i]
	if c := r.text[t.Start]; c < utf8.RuneSelf {
		return strings.IndexByte(any, c) >= 0
	}
	return t.End > t.Start+1 && strings.Contains(any, r.text[t.Start:t.End])
}

// hyphen reports whether token i joins its neighbours without space.
func (r *reader) hyphen(i int) bool {
	if !r.sym(i, "-‐‑") {
		return false
	}
	return r.toks[i].Glued && r.at(i+1).Glued || r.looseHyphen(i)
}

// looseHyphen reads the hyphens of text that was cut into words with spaces:
// "30 - year bonds", "one - third", "28 - year - old".
func (r *reader) looseHyphen(i int) bool {
	a, b := r.at(i-1), r.at(i+1)
	if r.at(i).Glued || b.Glued || a.End == 0 {
		return false
	}
	if b.Is(lexicon.TimeUnit) && !strings.HasSuffix(b.Low(), "s") {
		return a.Kind == token.Number || a.Is(lexicon.Cardinal|lexicon.Tens)
	}
	if b.Low() == "a" && r.sym(i+2, "-") || a.Low() == "a" && r.sym(i-2, "-") { // $ 70 - a - share
		return true
	}
	if a.Is(lexicon.Tens) && b.Is(lexicon.Cardinal|lexicon.Ordinal) {
		return b.Lex.Value < 10
	}
	return b.Is(lexicon.Part|lexicon.Ordinal) && a.Is(lexicon.Cardinal) || b.Low() == "old" && a.Is(lexicon.TimeUnit)
}

// end returns the byte after token i−1, the end of tokens [.., i).
func (r *reader) end(i int) int { return int(r.at(i - 1).End) }

func (r *reader) span(first, last int) dataset.Span {
	return dataset.Span{Start: int(r.at(first).Start), End: r.end(last)}
}

// phrase reports whether the words stand at token i, hyphens between them
// allowed, and returns the token after them.
func (r *reader) phrase(i int, words []string) (int, bool) {
	for k, w := range words {
		if k > 0 && r.hyphen(i) {
			i++
		}
		if r.at(i).Kind != token.Word || r.low(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}
