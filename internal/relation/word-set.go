package relation

import (
	"math/bits"
	"strings"
)

// wordSet is a list of words that a rule asks for.
type wordSet struct {
	signature signature // of the words
	words     []string
	hashes    []uint32
	places    []uint16 // one more than the number of a word, in open addresses; 0 for none
}

// set reads a list of words with spaces between them.
func set(words string) *wordSet {
	list := strings.Fields(words)
	t := &wordSet{words: list, hashes: make([]uint32, len(list)), places: make([]uint16, 2<<bits.Len(uint(len(list))))}
	for i, w := range list {
		h := hashOf(w)
		t.hashes[i] = h
		t.signature.add(uint8(h))
		t.places[t.find(w, h)] = uint16(i + 1)
	}
	return t
}

// has reports whether a word is in the list. Nearly all words that are asked
// for are not, which the signature tells.
func (t *wordSet) has(low string) bool {
	h := hashOf(low)
	return t.signature.has(uint8(h)) && t.places[t.find(low, h)] != 0
}

// find returns the place of a word, a free one where it is not in the list.
func (t *wordSet) find(low string, hash uint32) uint32 {
	last := uint32(len(t.places) - 1)
	at := hash >> 8 & last
	for t.places[at] != 0 && t.words[t.places[at]-1] != low {
		at = (at + 1) & last
	}
	return at
}
