package claim

import (
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// room is the memory that the paragraphs and sentences of a document lie in.
// Each is read into what is used again and kept in what is shared, so that a
// sentence costs few allocations however many parts it has.
type room struct {
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

	scanned []token.Token // of one paragraph, used again
	cut     []group       // of one sentence, used again
}

// shelf hands out slices of arrays that many share.
type shelf[T any] struct {
	free []T
	all  int // how much has been made
}

const firstShelf, largestShelf = 32, 4096

// take returns n zero values.
func (s *shelf[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, firstShelf, min(s.all/2, largestShelf)))
		s.all += len(s.free)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// keep returns a copy.
func (s *shelf[T]) keep(all []T) []T {
	out := s.take(len(all))
	copy(out, all)
	return out
}
