package relation

import "sync"

// room is the memory that the sentences of a document lie in. Nothing of it is
// in the claims that are bound: the next document has it again.
type room struct {
	sentences []sentence
	words     []word
	spoken    []spoken
	hashes    []uint32
	lower     []byte
}

// rooms are the rooms of documents that are done. What lies in them is never
// read again.
var rooms = sync.Pool{New: func() any { return new(room) }}

// large is how many of anything only a large document has, which is not kept.
const large = 1 << 14

// leave gives the room to the next document.
func (r *room) leave() {
	r.sentences, r.words, r.spoken = emptied(r.sentences), emptied(r.words), emptied(r.spoken)
	r.hashes, r.lower = emptied(r.hashes), emptied(r.lower)
	rooms.Put(r)
}

func emptied[T any](all []T) []T {
	if cap(all) > large {
		return nil
	}
	return all[:0]
}
