package dataset

import (
	"strconv"
	"strings"

	"figcheck/internal/pile"
)

// idSet is the ids that were written. One of the usual form, which is 48 bits,
// takes some 20 bytes; of a file that has millions most lie on disk.
type idSet struct {
	bits  map[uint64]struct{}
	other map[string]struct{}
	laid  *pile.Pile[string] // those of before, nil while there are few
}

// fewIDs is how many ids are held.
const fewIDs = 1 << 16

func newIDSet() *idSet { return &idSet{bits: map[uint64]struct{}{}, other: map[string]struct{}{}} }

// add reports whether an id is new among those held; whether it was before
// those, twice says.
func (s *idSet) add(id string) bool {
	if len(s.bits)+len(s.other) >= fewIDs {
		s.lay()
	}
	if n, ok := idBits(id); ok {
		before := len(s.bits)
		s.bits[n] = struct{}{}
		return len(s.bits) > before
	}
	before := len(s.other)
	s.other[id] = struct{}{}
	return len(s.other) > before
}

// lay puts away what is held.
func (s *idSet) lay() {
	if s.laid == nil {
		s.laid = pile.New(1<<20, func(id *string) int { return 16 + len(*id) }, func(a, b *string) int { return strings.Compare(*a, *b) })
	}
	for n := range s.bits {
		s.laid.Add(bitsID(n))
	}
	for id := range s.other {
		s.laid.Add(id)
	}
	clear(s.bits)
	clear(s.other)
}

// twice returns an id that was added twice, "" for none, and ends the set.
func (s *idSet) twice() (string, error) {
	if s.laid == nil {
		return "", nil
	}
	defer s.laid.Close()
	s.lay()
	last := ""
	for id, err := range s.laid.All() {
		if err != nil || id == last {
			return id, err
		}
		last = id
	}
	return "", nil
}

// idBits returns what an id such as hashID makes is in binary.
func idBits(id string) (uint64, bool) {
	if len(id) != idLength {
		return 0, false
	}
	for i := range len(id) {
		if c := id[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(id, 16, 64)
	return n, err == nil
}

// bitsID is the id of idBits again.
func bitsID(n uint64) string {
	digits := strconv.FormatUint(n, 16)
	return strings.Repeat("0", idLength-len(digits)) + digits
}
