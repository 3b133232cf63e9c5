package dataset

import "strconv"

// idSet is the ids that were written. One of the usual form, which is 48 bits,
// takes some 20 bytes: a file may have millions.
type idSet struct {
	bits  map[uint64]struct{}
	other map[string]struct{}
}

func newIDSet() *idSet { return &idSet{map[uint64]struct{}{}, map[string]struct{}{}} }

// add reports whether an id is new.
func (s *idSet) add(id string) bool {
	if n, ok := idBits(id); ok {
		before := len(s.bits)
		s.bits[n] = struct{}{}
		return len(s.bits) > before
	}
	before := len(s.other)
	s.other[id] = struct{}{}
	return len(s.other) > before
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
