package claim

import (
	"sync"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// room is the memory that the paragraphs and sentences of a document lie in.
// Each is read into what is used again and kept in what is shared, so that a
// sentence costs few allocations however many parts it has. Nothing of it is in
// the claims that are found: the next document has it again.
type room struct {
	blocks     shelf[*paragraph]
	numbers    shelf[int]
	paragraphs shelf[paragraph]
	sentences  shelf[sentence]
	pointers   shelf[*sentence]
	toks       shelf[token.Token]
	low        shelf[string]
	tags       shelf[tag]
	forms      shelf[lexicon.Form]
	groups     shelf[group]
	shorts     shelf[int32]
	flags      shelf[bool]
	roles      shelf[role]
	known      shelf[*role]
	hits       shelf[hit]
	places     shelf[place]
	said       shelf[speech]

	// Of one sentence or paragraph, used again:

	scanned  []token.Token
	cut      []group
	bytes    []byte
	found    []hit
	named    []place
	speeches []speech
}

// rooms are the rooms of documents that are done. What lies in them is never
// read again.
var rooms = sync.Pool{New: func() any { return new(room) }}

// leave gives the room to the next document.
func (r *room) leave() {
	r.blocks.clear()
	r.numbers.clear()
	r.paragraphs.clear()
	r.sentences.clear()
	r.pointers.clear()
	r.toks.clear()
	r.low.clear()
	r.tags.clear()
	r.forms.clear()
	r.groups.clear()
	r.shorts.clear()
	r.flags.clear()
	r.roles.clear()
	r.known.clear()
	r.hits.clear()
	r.places.clear()
	r.said.clear()
	rooms.Put(r)
}

// shelf hands out slices of arrays that many share.
type shelf[T any] struct {
	free  []T
	array []T // where the next document begins
	all   int // how much there is
}

const firstShelf, largestShelf = 32, 1 << 12

// take returns n zero values.
func (s *shelf[T]) take(n int) []T {
	out := s.cut(n)
	clear(out)
	return out
}

// keep returns a copy.
func (s *shelf[T]) keep(all []T) []T {
	out := s.cut(len(all))
	copy(out, all)
	return out
}

// cut returns n values of whatever was there before.
func (s *shelf[T]) cut(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, firstShelf, min(s.all/2, largestShelf)))
		s.all += len(s.free)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// clear takes all back, in one array, but from a document that is larger than
// most.
func (s *shelf[T]) clear() {
	if s.all > len(s.array) && s.all <= largestShelf {
		s.array = make([]T, s.all)
	}
	s.free, s.all = s.array, len(s.array)
}
