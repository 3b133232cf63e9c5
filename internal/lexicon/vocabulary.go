package lexicon

import (
	_ "embed"
	"strings"
)

// ID is the number of a word that the tables hold or a rule names; 0 is any
// other word. It is the same within a run of the program only.
type ID uint16

//go:embed named.txt
var namedWords string

// Vocabulary finds the words of the tables and those that the rules of other
// packages name and of which the tables say nothing (named.txt), by a table
// with open addresses over the bytes of the word.
type Vocabulary struct {
	slots []ID
	keys  []key
	words []*Word
	texts []string
	other map[string]ID // words of more than sixteen bytes or beyond ASCII
}

// key is a word in lower case of at most sixteen bytes of ASCII.
type key struct{ head, tail uint64 }

// longestKey is the number of bytes that a key holds.
const longestKey = 16

// Words returns the vocabulary.
func Words() *Vocabulary { return load().known }

// vocabulary numbers the words of the tables, of their hedges and of rules.
func (t *tables) vocabulary() *Vocabulary {
	v := &Vocabulary{slots: make([]ID, 1<<14), other: make(map[string]ID)}
	v.add("", nil) // 0 is no word
	for _, w := range t.all {
		v.add(w.Text, w)
	}
	for _, s := range strings.Fields(namedWords) {
		v.name(s)
	}
	for _, h := range t.hedges {
		for _, s := range h.Words {
			h.IDs = append(h.IDs, v.name(s))
		}
	}
	return v
}

// name returns the number of a word, a new one where it has none.
func (v *Vocabulary) name(s string) ID {
	if id := v.Find([]byte(s)); id != 0 {
		return id
	}
	return v.add(s, nil)
}

func (v *Vocabulary) add(text string, w *Word) ID {
	id := ID(len(v.texts))
	k, ok := keyOf([]byte(text))
	v.texts, v.words, v.keys = append(v.texts, text), append(v.words, w), append(v.keys, k)
	switch {
	case !ok:
		v.other[text] = id
	case id != 0:
		at := k.slot(len(v.slots))
		for v.slots[at] != 0 {
			at = (at + 1) & (len(v.slots) - 1)
		}
		v.slots[at] = id
	}
	return id
}

// Len is one more than the greatest number of a word.
func (v *Vocabulary) Len() int { return len(v.texts) }

// Text returns a word in lower case, "" for 0.
func (v *Vocabulary) Text(id ID) string { return v.texts[id] }

// Word returns what the tables say of a word, nil for one that is only named.
func (v *Vocabulary) Word(id ID) *Word { return v.words[id] }

// Find returns the number of a word in lower case, or 0.
func (v *Vocabulary) Find(low []byte) ID {
	k, ok := keyOf(low)
	if !ok {
		return v.other[string(low)]
	}
	return v.find(k)
}

func (v *Vocabulary) find(k key) ID {
	for at := k.slot(len(v.slots)); ; at = (at + 1) & (len(v.slots) - 1) {
		id := v.slots[at]
		if id == 0 || v.keys[id] == k {
			return id
		}
	}
}

// Letters returns the number of the word of ASCII letters in either case at
// text[i:j], or 0.
func (v *Vocabulary) Letters(text string, i, j int) ID {
	n := j - i
	if n > longestKey || i+longestKey > len(text) {
		return v.Find([]byte(strings.ToLower(text[i:j])))
	}
	k := key{head: eight(text[i:]) | smallLetters}
	if n <= 8 {
		k.head &= ^uint64(0) >> (64 - 8*n)
	} else {
		k.tail = (eight(text[i+8:]) | smallLetters) & (^uint64(0) >> (128 - 8*n))
	}
	return v.find(k)
}

// smallLetters is the bit that makes a letter small, in eight bytes.
const smallLetters = 0x2020202020202020

// eight returns the first eight bytes of s as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// keyOf returns the key of a word, false where it has none.
func keyOf(low []byte) (key, bool) {
	if len(low) > longestKey {
		return key{}, false
	}
	var k key
	for n, c := range low {
		if c >= 0x80 {
			return key{}, false
		}
		if n < 8 {
			k.head |= uint64(c) << (8 * n)
		} else {
			k.tail |= uint64(c) << (8 * (n - 8))
		}
	}
	return k, true
}

// slot returns where the search for a key begins among size places, a power
// of two.
func (k key) slot(size int) int {
	h := (k.head ^ k.tail*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	return int(h>>40) & (size - 1)
}

// Marks holds bits for each word by its number.
type Marks[M ~uint32] []M

// NewMarks returns marks of which none is set.
func NewMarks[M ~uint32]() Marks[M] { return make(Marks[M], Words().Len()) }

// Class marks all words of one of some classes.
func (m Marks[M]) Class(c Class, mark M) {
	words := Words()
	for id := range m {
		if w := words.Word(ID(id)); w != nil && w.Class&c != 0 {
			m[id] |= mark
		}
	}
}

// Words marks the words of a list, spaces between them.
func (m Marks[M]) Words(list string, mark M) {
	for _, w := range strings.Fields(list) {
		m[Words().Find([]byte(w))] |= mark
	}
}
