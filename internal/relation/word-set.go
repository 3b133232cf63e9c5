package relation

import (
	"math/bits"
	"strings"
)

// wordSet is a list of words that a rule asks for. Words that are not in it are
// nearly all that it is asked about: those a filter of bits tells.
type wordSet struct {
	filter    signature // of the outlines of the words
	signature signature // of their hashes, as a sentence has it
	words     []string
	hashes    []uint32
	places    []uint16 // one more than the number of a word, by its outline in open addresses; 0 for none
}

// set reads a list of words with spaces between them.
func set(words string) *wordSet {
	list := strings.Fields(words)
	t := &wordSet{words: list, hashes: make([]uint32, len(list)), places: make([]uint16, 2<<bits.Len(uint(len(list))))}
	for i, w := range list {
		h := hashOf(w)
		t.hashes[i] = h
		t.signature.add(uint8(h))
		t.filter.add(uint8(outline(w)))
		t.places[t.find(w)] = uint16(i + 1)
	}
	return t
}

// has reports whether a word is in the list.
func (t *wordSet) has(low string) bool {
	return low != "" && t.filter.has(uint8(outline(low))) && t.places[t.find(low)] != 0
}

// find returns the place of a word, a free one where it is not in the list.
func (t *wordSet) find(low string) uint32 {
	last := uint32(len(t.places) - 1)
	at := outline(low) & last
	for t.places[at] != 0 && t.words[t.places[at]-1] != low {
		at = (at + 1) & last
	}
	return at
}

// outline is a number made of a word's length and three of its letters.
func outline(low string) uint32 {
	n := len(low)
	h := uint32(low[0]) | uint32(low[n/2])<<8 | uint32(low[n-1])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> 20
}
