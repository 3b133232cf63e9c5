package relation

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"figcheck/dataset"
)

// pattern is a phrase with places for figures, written as words:
//
//	word         the word; "a|b" one of several; "of_which" two words in a row
//	word?        the word or nothing
//	{name:kind}  a figure; what binder.fits says of kind
//	~6           up to six other words, no figures and no punctuation
//	~~12         up to twelve words, commas and whole brackets, no figures
//
// Gaps pass over dates and ordinals, and over a conversion in brackets. Hedges and one article before a figure
// need not be written.
//
// It is read when a sentence first has figures enough for it.
type pattern struct {
	figures int
	*reading
}

// reading is a pattern in parts.
type reading struct {
	once     sync.Once
	asked    []asked   // for each element of words that cannot be left out, the rarest first
	rarest   signature // of the first of them
	needed   kindSet   // kinds of which there must be one
	text     string
	elements []element
	kinds    []kindSet // of each figure
	names    []string  // of its figures
}

// asked is a word of each alternative of an element, the one that stands in
// the fewest sentences.
type asked struct {
	signature signature
	hashes    []uint32
	common    int // how many of them stand in most sentences
}

type element struct {
	words    [][]string // alternatives of words in a row
	begins   signature  // the first words of them
	optional bool
	slot     int     // a figure's place among those of its pattern; −1 for no figure
	kind     string  // what binder.fits says of it
	kinds    kindSet // of such figures
	like     int     // the figure that it is to be alike or nearly alike, −1 for none
	gap      int
	commas   bool
}

// maxFigures is the most figures that a pattern may name.
const maxFigures = 8

// slots are the claims that the figures of a pattern stand for, −1 where one
// is not found yet.
type slots [maxFigures]int

var noSlots = slots{-1, -1, -1, -1, -1, -1, -1, -1}

// phrase is for constants: a pattern that is wrong panics where it is read.
func phrase(text string) pattern {
	return pattern{strings.Count(text, "{"), &reading{text: text}}
}

// read returns the parts of a pattern.
func (p pattern) read() *reading {
	p.once.Do(p.parse)
	return p.reading
}

func (p *reading) parse() {
	fields := strings.Fields(p.text)
	p.elements = make([]element, 0, len(fields))
	for _, f := range fields {
		e := p.elementOf(f)
		p.elements = append(p.elements, e)
		switch {
		case e.slot >= 0:
			if p.kinds = append(p.kinds, e.kinds); e.kinds&(e.kinds-1) == 0 {
				p.needed |= e.kinds
			}
		case e.gap == 0 && !e.optional:
			p.asked = append(p.asked, e.asked())
		}
	}
	slices.SortStableFunc(p.asked, func(a, b asked) int {
		return cmp.Or(a.common-b.common, len(a.hashes)-len(b.hashes))
	})
	if len(p.asked) > 0 {
		p.rarest = p.asked[0].signature
	}
}

// asked returns the rarest word of each alternative.
func (e *element) asked() asked {
	out := asked{hashes: make([]uint32, len(e.words))}
	for i, row := range e.words {
		rare := row[0]
		for _, w := range row[1:] {
			if common(rare) || !common(w) && len(w) > len(rare) {
				rare = w
			}
		}
		out.hashes[i] = hashOf(rare)
		out.signature.add(uint8(out.hashes[i]))
		if common(rare) {
			out.common++
		}
	}
	return out
}

// common reports a word that stands in most sentences.
func common(low string) bool { return len(low) == 1 || classes.of(low)&(isLight|isHollow) != 0 }

func (p *reading) elementOf(f string) element {
	if name, kind, ok := strings.Cut(strings.Trim(f, "{}"), ":"); ok && strings.HasPrefix(f, "{") {
		e := element{slot: p.slotOf(name), kind: kind, kinds: kindsOf(kind), like: -1}
		if kind[0] == '=' || kind[0] == '~' {
			e.kind, e.like = kind[:1], p.slotOf(kind[1:])
		}
		return e
	}
	if digits := strings.TrimLeft(f, "~"); digits != f {
		n, err := strconv.Atoi(digits)
		if err != nil {
			panic("relation: gap " + f)
		}
		return element{slot: -1, gap: n, commas: strings.HasPrefix(f, "~~")}
	}
	bare := strings.TrimSuffix(f, "?")
	e := element{slot: -1, optional: bare != f && bare != ""}
	all := strings.Split(bare, "|")
	e.words = make([][]string, len(all))
	for i, alt := range all {
		row := all[i : i+1] // of one word, as most are
		if strings.IndexByte(alt, '_') >= 0 {
			row = strings.Split(alt, "_")
		}
		e.words[i] = row
		e.begins.add(uint8(hashOf(row[0])))
	}
	return e
}

// slotOf returns the place of a figure by its name.
func (p *reading) slotOf(name string) int {
	if k := slices.Index(p.names, name); k >= 0 {
		return k
	}
	if len(p.names) == maxFigures {
		panic("relation: too many figures, " + name)
	}
	p.names = append(p.names, name)
	return len(p.names) - 1
}

// match is where the figures of a pattern stand.
type match struct {
	at    map[string]int // claim by name
	begin int            // first word
	end   int            // behind the last word
}

// also is the figure of that name, the other way to say a change, or −1.
func (m match) also() int {
	if c, ok := m.at["also"]; ok {
		return c
	}
	return -1
}

// find returns every place where the pattern fits a sentence, at most one
// beginning at each word.
func (b *binder) find(s *sentence, p pattern) []match {
	if !s.mayHold(p) {
		return nil
	}
	if p.elements[0].slot >= 0 {
		return b.findFigures(s, p)
	}
	var out []match
	for i := range s.words {
		if !s.mayBegin(i, &p.elements[0]) {
			continue
		}
		if m, ok := b.findAt(s, p, i); ok {
			out = append(out, m)
		}
	}
	return out
}

// findFigures is find for a pattern that begins with a figure: it may begin at
// the figure and at what may be passed over before it.
func (b *binder) findFigures(s *sentence, p pattern) (out []match) {
	for _, k := range s.placed {
		if k < 0 || b.kinds[s.words[k].claim]&p.elements[0].kinds == 0 {
			continue
		}
		i := int(k)
		for i > 0 && s.words[i-1].figure == k {
			i--
		}
		for ; i <= int(k); i++ {
			if m, ok := b.findAt(s, p, i); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// findAt fits a pattern to the words from i on.
func (b *binder) findAt(s *sentence, p pattern, i int) (match, bool) {
	at := noSlots
	end, ok := b.fit(s, p.read().elements, i, &at)
	if !ok {
		return match{}, false
	}
	m := match{at: make(map[string]int, len(p.names)), begin: i, end: end}
	for k, name := range p.names {
		if at[k] >= 0 {
			m.at[name] = at[k]
		}
	}
	return m, true
}

// findAny yields every place where one of the patterns, which all have figures,
// fits a sentence, pattern after pattern: what is bound for one match is there
// when the next pattern is tried.
func (b *binder) findAny(s *sentence, patterns []pattern) iter.Seq[match] {
	return func(yield func(match) bool) {
		if s.figures == 0 {
			return
		}
		for _, p := range patterns {
			if s.figures < p.figures {
				continue
			}
			for _, m := range b.find(s, p) {
				if !yield(m) {
					return
				}
			}
		}
	}
}

// mayHold reports whether a sentence has figures enough for a pattern, one of
// each kind that it asks for and, as far as signatures tell, a word for each of
// its elements: most have not.
func (s *sentence) mayHold(p pattern) bool {
	if s.figures < p.figures {
		return false
	}
	if r := p.read(); s.kinds&r.needed != r.needed || len(r.asked) > 0 && !s.signature.meets(&r.rarest) {
		return false
	}
	for _, k := range p.kinds {
		if s.kinds&k == 0 {
			return false
		}
	}
	return s.hashes == nil || s.saysEach(p.asked)
}

// saysEach reports whether a word of each of some lists stands in the sentence,
// as far as their hashes tell.
func (s *sentence) saysEach(all []asked) bool {
	for i := range all {
		if !s.signature.meets(&all[i].signature) || !s.saysAny(all[i].hashes) {
			return false
		}
	}
	return true
}

// mayBegin reports whether a pattern that begins with the element can begin at
// word i.
func (s *sentence) mayBegin(i int, e *element) bool {
	return e.gap > 0 || e.optional || s.maySay(i, e)
}

// maySay reports whether word i may be the first of an element of words, or of
// a hedge before it.
func (s *sentence) maySay(i int, e *element) bool {
	w := &s.words[i]
	return w.hedge || w.claim < 0 && e.begins.has(uint8(w.hash))
}

// fit matches the elements of a pattern from word i on, shortest gaps first.
func (b *binder) fit(s *sentence, p []element, i int, at *slots) (int, bool) {
	if len(p) == 0 {
		return i, true
	}
	e := &p[0]
	switch {
	case e.slot >= 0:
		k := s.toFigure(i)
		if k < 0 || !b.fits(s.words[k].claim, e, at) {
			return 0, false
		}
		at[e.slot] = s.words[k].claim
		if end, ok := b.fit(s, p[1:], k+1, at); ok {
			return end, true
		}
		at[e.slot] = -1
		return 0, false
	case e.gap > 0:
		return b.fitGap(s, p, i, at)
	}
	if i < len(s.words) && s.maySay(i, e) {
		for _, alt := range e.words {
			if end, ok := s.said(i, alt); ok {
				if end, ok = b.fit(s, p[1:], end, at); ok {
					return end, true
				}
			}
		}
	}
	if e.optional {
		return b.fit(s, p[1:], i, at)
	}
	return 0, false
}

func (b *binder) fitGap(s *sentence, p []element, i int, at *slots) (int, bool) {
	for n := 0; n <= p[0].gap; n++ {
		if end, ok := b.fit(s, p[1:], i, at); ok {
			return end, true
		}
		if i >= len(s.words) {
			break
		}
		if end := b.bracket(s, i, p[0].commas); end > i {
			i = end
			n--
			continue
		}
		w := &s.words[i]
		if w.claim >= 0 && b.figure(w.claim) && !b.earlier(s, i) || w.claim < 0 && stops(w.low, p[0].commas) {
			break
		}
		i++
	}
	return 0, false
}

// earlier reports a length of time that dates what is beside it: "a year
// earlier", which may be read as more than a year behind "more than".
func (b *binder) earlier(s *sentence, i int) bool {
	c := s.words[i].claim
	return b.claims[c].Kind == dataset.Duration && (i+1 < len(s.words) && agoWords.has(s.words[i+1].low) || agoWords.has(lastWord(b, c)))
}

var agoWords = set("ago earlier before previously")

// bracket returns the index behind a bracket that opens at word i and may be
// passed over: any, or only one that holds nothing but a conversion.
func (b *binder) bracket(s *sentence, i int, any bool) int {
	if s.words[i].low != "(" || s.words[i].claim >= 0 {
		return i
	}
	for k := i + 1; k < len(s.words) && k < i+30; k++ {
		switch c := s.words[k].claim; {
		case c >= 0 && !any && !b.converted(c):
			return i
		case c < 0 && s.words[k].low == ")":
			return k + 1
		}
	}
	return i
}

func (b *binder) converted(c int) bool {
	for _, t := range b.claims[c].Derivation {
		if t.Rule == dataset.Convert {
			return true
		}
	}
	return false
}

// stops reports a mark that a gap does not pass.
func stops(low string, commas bool) bool {
	switch low {
	case ",", "–", "—", "-", "\"", "“", "”":
		return !commas
	case "(", ")", ";", ":", "[", "]", "?", "!":
		return true
	}
	return false
}

// said reports whether the words stand at i; hedge words that are not asked
// for are passed over before the first.
func (s *sentence) said(i int, words []string) (int, bool) {
	for {
		end, ok := i, true
		for _, w := range words {
			if end >= len(s.words) || s.words[end].claim >= 0 || s.words[end].low != w {
				ok = false
				break
			}
			end++
		}
		if ok {
			return end, true
		}
		if i >= len(s.words) || !s.words[i].hedge {
			return 0, false
		}
		i++
	}
}

// light words may stand before a figure without being written in a pattern.
var light = set("the a an its their his her our some about around roughly nearly almost only just exactly over approximately an estimated")

// toFigure returns the index of the figure that stands at i, behind its hedge
// and an article, or −1.
func (s *sentence) toFigure(i int) int {
	if i >= len(s.words) {
		return -1
	}
	return int(s.words[i].figure)
}

// fits reports whether a claim is of the kind that a pattern asks for. A kind
// "=name" asks for a figure alike the one of that name, "~name" for one nearly
// alike.
func (b *binder) fits(c int, e *element, at *slots) bool {
	if b.kinds[c]&e.kinds == 0 {
		return false
	}
	switch e.kind {
	case "=":
		return at[e.like] >= 0 && b.alike(at[e.like], c)
	case "~":
		return at[e.like] >= 0 && b.nearly(at[e.like], c)
	case "bare":
		return b.noun(c) == ""
	case "share":
		return !b.comparing(c)
	case "share-alone":
		return !b.comparing(c) && !b.ofSomething(c)
	case "ago":
		return lastWord(b, c) == "ago" // a duration, or the date that quantity makes of it
	}
	return true
}

// comparing reports a share by which something is more or less, or has
// changed: it is the share of no part.
func (b *binder) comparing(c int) bool {
	if b.of[c] < 0 {
		return false
	}
	s := &b.sentences[b.of[c]]
	k := s.place(c)
	return k >= 0 && (k+1 < len(s.words) && (compared.has(s.words[k+1].low) || s.words[k+1].low == "up" || s.words[k+1].low == "down") || b.isChange(s, k))
}

// ofSomething reports a share that is said to be of something else than what
// stands before it: "30 per cent of the target", not "of it".
func (b *binder) ofSomething(c int) bool {
	s := &b.sentences[b.of[c]]
	k := s.place(c)
	return k >= 0 && k+2 < len(s.words) && s.words[k+1].low == "of" && !backWords.has(s.words[k+2].low)
}

var backWords = set("it them that these those this which whom")
