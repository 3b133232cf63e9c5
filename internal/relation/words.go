package relation

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/lexicon"
)

// sentence is a sentence as a row of words and marks, each figure one word.
type sentence struct {
	block     int
	claim     int     // the first that begins in it or in the gap before it
	placed    []int32 // the words at which they stand; −1 for none
	words     []word
	figures   int       // how many words are figures
	kinds     kindSet   // of them
	signature signature // of all other words
	classes   class     // of all its words, where it has a figure
	hashes    []uint32  // of its words as a hash table, where it has a figure; 0 for nothing
	spoken    []spoken  // all its words; nil until binder.speak has listed them
}

// word is a word in lower case, a punctuation mark, or a figure.
type word struct {
	low    string // "" for a figure
	claim  int    // index of the figure; −1 otherwise
	start  int    // byte offset in the document
	figure int32  // the word at which the figure stands that may be read from here; −1 for none

	spoken  int32 // the first of its words in the sentence's
	counted int32 // how many words before it count as steps
	hedge   bool  // stands inside a figure's span before its number: "more than the"
	name    bool  // begins with a capital
	class   class
	hash    uint32 // of low
}

// class is a set of the lists of words that are asked for again and again.
type class uint16

const (
	isLight class = 1 << iota
	isHollow
	isVague
	isReporting
	isQualifier
	isMoving
	isEvent
	isUndecided
	isAssigning
)

// classes are the words of those lists.
var classes = classesOf(map[class]*wordSet{isLight: light, isHollow: hollow, isVague: vague, isReporting: reporting, isQualifier: qualifiers, isMoving: moved,
	isEvent: events, isUndecided: undecided, isAssigning: assigning})

// classTable finds the lists of a word by its hash, by open addresses.
type classTable [classPlaces]struct {
	hash  uint32
	class class
	low   string
}

// classPlaces is a power of two, some times the number of words.
const classPlaces = 1 << 11

func classesOf(lists map[class]*wordSet) *classTable {
	t := &classTable{}
	for c, list := range lists {
		for _, w := range list.words {
			p := &t[t.find(w, hashOf(w))]
			p.hash, p.low = hashOf(w), w
			p.class |= c
		}
	}
	return t
}

// find returns the place of a word, a free one where it is in no list.
func (t *classTable) find(low string, hash uint32) uint32 {
	at := hash >> 8 % classPlaces
	for t[at].hash != 0 && (t[at].hash != hash || t[at].low != low) {
		at = (at + 1) % classPlaces
	}
	return at
}

// of returns the lists of a word.
func (t *classTable) of(low string) class { return t[t.find(low, hashOf(low))].class }

// index fills in what is asked of a sentence's words again and again.
func (s *sentence) index(kinds []kindSet) {
	for i := range s.words {
		w := &s.words[i]
		if w.claim >= 0 {
			s.figures++
			s.kinds |= kinds[w.claim]
			continue
		}
		w.hash = hashOf(w.low)
		s.signature.add(uint8(w.hash))
	}
	if s.figures == 0 {
		return
	}
	counted := int32(0)
	for i := range s.words {
		w := &s.words[i]
		w.counted = counted
		if w.claim >= 0 {
			s.placed[w.claim-s.claim] = int32(i)
			counted++
			continue
		}
		w.class = classes[classes.find(w.low, w.hash)].class
		s.classes |= w.class
		if !w.hedge && w.class&(isLight|isHollow) == 0 {
			counted++
		}
	}
	s.seekFigures()
}

// hashWords makes the hash table of the words of a sentence in the first of these
// places, and returns the rest.
func (s *sentence) hashWords(room []uint32) []uint32 {
	n := tableSize(len(s.words))
	s.hashes = room[:n:n]
	for i := range s.words {
		h := s.words[i].hash
		if s.words[i].claim >= 0 {
			continue
		}
		at := h >> 8 & uint32(n-1)
		for s.hashes[at] != 0 && s.hashes[at] != h {
			at = (at + 1) & uint32(n-1)
		}
		s.hashes[at] = h
	}
	return room[n:]
}

// tableSize is how many places the hash table of so many words has.
func tableSize(words int) int { return 2 << bits.Len(uint(words)) }

// saysAny reports whether one of some words stands in the sentence, as far as
// their hashes tell.
func (s *sentence) saysAny(hashes []uint32) bool {
	last := uint32(len(s.hashes) - 1)
	for _, h := range hashes {
		for at := h >> 8 & last; s.hashes[at] != 0; at = (at + 1) & last {
			if s.hashes[at] == h {
				return true
			}
		}
	}
	return false
}

// seekFigures notes at each word the figure that stands there behind its hedge
// and at most two light words.
func (s *sentence) seekFigures() {
	figure, passed := int32(-1), 0
	for i := len(s.words) - 1; i >= 0; i-- {
		w := &s.words[i]
		switch {
		case w.claim >= 0:
			figure, passed = int32(i), 0
		case w.hedge:
		case passed == 2 || w.class&isLight == 0:
			figure, passed = -1, 0
		default:
			passed++
		}
		w.figure = figure
	}
}

// place returns the index in its sentence of a claim's word, −1 where it is in
// another.
func (s *sentence) place(claim int) int {
	if k := claim - s.claim; k >= 0 && k < len(s.placed) {
		return int(s.placed[k])
	}
	return -1
}

// signature is a set of words in which others may seem to stand too: a word is
// a bit, which several share.
type signature [4]uint64

func (s *signature) add(bit uint8) { s[bit>>6] |= 1 << (bit & 63) }

func (s *signature) has(bit uint8) bool { return s[bit>>6]>>(bit&63)&1 != 0 }

func (s *signature) meets(o *signature) bool {
	return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0
}

// hashOf is a word's hash, never 0. The last byte is its bit in a signature.
func hashOf(low string) uint32 { return max(lexicon.Hash(low), 1) }

// cutter splits the sentences of a block into words.
type cutter struct {
	masked string
	low    string // masked with its ASCII letters in lower case
	base   int    // offset of masked in the document
	claims []claim.Claim
	room   *room // of whose words those of the document are added
}

func (c *cutter) open(masked string, base int) {
	c.masked, c.base = masked, base
	c.room.lower = append(c.room.lower[:0], masked...)
	lower := c.room.lower
	for i, b := range lower {
		if b >= 'A' && b <= 'Z' {
			lower[i] = b + 'a' - 'A'
		}
	}
	if c.low = masked; string(lower) != masked {
		c.low = string(lower)
	}
}

// cut appends the words of a sentence. A figure is its number with its unit or
// noun, without the hedge before it, whose words stay words, so that "more than
// the 108" can still be read as a comparison. Its figures are among the claims
// from the first to the one before the last.
func (c *cutter) cut(span dataset.Span, first, last int) {
	k, core := first, span.End
	if k < last {
		core = coreStart(c.masked, c.base, &c.claims[k])
	}
	for p := span.Start; p < span.End; {
		if k < last && p >= core {
			c.room.words = append(c.room.words, word{claim: k, start: p, figure: -1})
			p = max(coreEnd(c.masked, c.base, &c.claims[k]), p)
			if k++; k < last {
				core = coreStart(c.masked, c.base, &c.claims[k])
			}
			continue
		}
		r, end := rune(c.masked[p-c.base]), p+1
		if r == ' ' {
			p = end
			continue
		}
		if r >= utf8.RuneSelf {
			var size int
			r, size = utf8.DecodeRuneInString(c.masked[p-c.base:])
			end = p + size
		}
		if unicode.IsSpace(r) {
			p = end
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end = p + wordLength(c.masked[p-c.base:span.End-c.base])
		}
		if k < last && core < end {
			end = core
		}
		c.room.words = append(c.room.words, word{low: c.folded(p-c.base, end-c.base), claim: -1, start: p, figure: -1, name: unicode.IsUpper(r),
			hedge: k < last && p >= c.claims[k].Start})
		p = end
	}
}

// folded returns the bytes from start to end as fold has them.
func (c *cutter) folded(start, end int) string {
	s := c.masked[start:end]
	if ascii(s) {
		return strings.TrimSuffix(c.low[start:end], "'s")
	}
	if rest := len(s) - len("’s"); rest > 0 && (s[rest:] == "’s" || s[rest:] == "’S") && ascii(s[:rest]) {
		return c.low[start : start+rest]
	}
	return fold(s)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// fold lowers a word and takes a possessive ending off.
func fold(s string) string {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && unicode.IsPunct(r) {
		return s
	}
	s = strings.ToLower(s)
	s = strings.TrimSuffix(s, "'s")
	return strings.TrimSuffix(s, "’s")
}

func wordLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case c >= utf8.RuneSelf, c == '\'', c == '-':
			return i + markedLength(s[i:])
		default:
			return i
		}
	}
	return len(s)
}

// markedLength is how many bytes of a word go on with a letter outside ASCII,
// or with an apostrophe or hyphen inside the word.
func markedLength(s string) int {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			continue
		}
		if r == '\'' || r == '’' || r == '-' {
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if unicode.IsLetter(next) || unicode.IsDigit(next) {
				continue
			}
		}
		return i
	}
	return len(s)
}

// coreStart is where the number begins, or its currency sign before it.
func coreStart(masked string, base int, c *claim.Claim) int {
	at := c.Number.Start
	if c.Number.End <= c.Number.Start || at < c.Start || at > c.End {
		return c.Start
	}
	if u := c.UnitSpan; u.End > u.Start && u.Start >= c.Start && u.End <= at && strings.TrimSpace(masked[u.End-base:at-base]) == "" {
		at = u.Start
	}
	return at
}

// coreEnd is where the figure ends with its unit or noun; "903 of the cases"
// ends behind 903.
func coreEnd(masked string, base int, c *claim.Claim) int {
	n := c.Number.End
	if n <= c.Number.Start || n < c.Start || n > c.End {
		return c.End
	}
	if strings.Contains(masked[n-base:c.End-base], " of ") && c.Kind == dataset.Count {
		return n
	}
	return c.End
}
