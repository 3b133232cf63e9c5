package lexicon

import "math/bits"

// dictionary finds what is said of a word in lower case. Nearly all words that
// are looked up are not in it, which the place tells where such a word would be.
type dictionary[V any] struct {
	places []uint16 // one more than the number of an entry, in open addresses; 0 for none
	words  []string
	values []V
}

// newDictionary makes room for so many words, and no more.
func newDictionary[V any](words int) *dictionary[V] {
	return &dictionary[V]{places: make([]uint16, 2<<bits.Len(uint(words))), words: make([]string, 0, words), values: make([]V, 0, words)}
}

// entry returns what is said of a word, which is added where it is not there.
func (d *dictionary[V]) entry(low string) *V {
	at := d.find(low)
	if d.places[at] == 0 {
		var none V
		d.words, d.values = append(d.words, low), append(d.values, none)
		d.places[at] = uint16(len(d.words))
	}
	return &d.values[d.places[at]-1]
}

// get returns what is said of a word, false where nothing is.
func (d *dictionary[V]) get(low string) (value V, ok bool) {
	k := d.places[d.find(low)]
	if k == 0 {
		return value, false
	}
	return d.values[k-1], true
}

// find returns the place of a word, a free one where it is not there.
func (d *dictionary[V]) find(low string) int {
	last := len(d.places) - 1
	at := int(Hash(low)>>8) & last
	for d.places[at] != 0 && d.words[d.places[at]-1] != low {
		at = (at + 1) & last
	}
	return at
}

// Hash is a number made of a word's length and letters, of a long one the
// first and last eight. Its bits are mixed, so that a few of them will do.
func Hash(low string) uint32 {
	var head, tail uint64
	switch n := len(low); {
	case n >= 8:
		head, tail = eight(low), eight(low[n-8:])
	case n >= 4:
		head, tail = four(low), four(low[n-4:])
	case n > 0:
		head = uint64(low[0]) | uint64(low[n/2])<<8 | uint64(low[n-1])<<16
	}
	h := (head ^ bits.RotateLeft64(tail, 31) ^ uint64(len(low))) * 0x9E3779B97F4A7C15
	return uint32((h ^ h>>29) >> 24)
}

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
