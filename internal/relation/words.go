package relation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

// sentence is a sentence as a row of words and marks, each figure one word.
type sentence struct {
	block     int
	words     []word
	figures   int       // how many words are figures
	signature signature // of all other words
	moves     bool      // has a verb of change
	spoken    []spoken  // all its words, where it has a figure
}

// word is a word in lower case, a punctuation mark, or a figure.
type word struct {
	low    string // "" for a figure
	claim  int    // index of the figure; −1 otherwise
	hedge  bool   // stands inside a figure's span before its number: "more than the"
	name   bool   // begins with a capital
	start  int    // byte offset in the document
	bit    uint8  // of low in a signature
	figure int    // the word at which the figure stands that may be read from here; −1 for none

	spoken  int // the first of its words in the sentence's
	counted int // how many words before it count as steps
}

// index fills in what is asked of a sentence's words again and again.
func (s *sentence) index() {
	counted := 0
	for i := range s.words {
		w := &s.words[i]
		w.figure = seekFigure(s.words, i)
		w.counted = counted
		if w.claim >= 0 || !w.hedge && !light[w.low] && !hollow[w.low] {
			counted++
		}
		if w.claim >= 0 {
			s.figures++
			continue
		}
		w.bit = bitOf(w.low)
		s.signature.add(w.bit)
	}
}

// signature is a set of words in which others may seem to stand too: a word is
// a bit, which several share.
type signature [4]uint64

func (s *signature) add(bit uint8) { s[bit>>6] |= 1 << (bit & 63) }

func (s *signature) has(bit uint8) bool { return s[bit>>6]>>(bit&63)&1 != 0 }

func (s *signature) meets(o *signature) bool {
	return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0
}

// bitOf is the bit of a word: its FNV-1a hash folded to a byte.
func bitOf(low string) uint8 {
	h := uint32(2166136261)
	for i := range len(low) {
		h = (h ^ uint32(low[i])) * 16777619
	}
	return uint8(h ^ h>>8 ^ h>>16 ^ h>>24)
}

// wordsOf splits a sentence. A figure is its number with its unit or noun,
// without the hedge before it, whose words stay words, so that "more than the
// 108" can still be read as a comparison.
func wordsOf(masked string, base int, span dataset.Span, claims []claim.Claim, from, to int) []word {
	out := make([]word, 0, (span.End-span.Start)/4+2)
	k := from
	for p := span.Start; p < span.End; {
		if k < to && p >= coreStart(masked, base, &claims[k]) {
			out = append(out, word{claim: k, start: p})
			p = max(coreEnd(masked, base, &claims[k]), p)
			k++
			continue
		}
		r, size := utf8.DecodeRuneInString(masked[p-base:])
		if unicode.IsSpace(r) {
			p += size
			continue
		}
		end := p + size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end = p + wordLength(masked[p-base:span.End-base])
		}
		if k < to {
			if stop := coreStart(masked, base, &claims[k]); stop > p && stop < end {
				end = stop
			}
		}
		text := masked[p-base : end-base]
		out = append(out, word{low: fold(text), claim: -1, start: p, name: unicode.IsUpper(r),
			hedge: k < to && p >= claims[k].Start})
		p = end
	}
	return out
}

// fold lowers a word and takes a possessive ending off.
func fold(s string) string {
	s = strings.ToLower(s)
	s = strings.TrimSuffix(s, "'s")
	return strings.TrimSuffix(s, "’s")
}

func wordLength(s string) int {
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
