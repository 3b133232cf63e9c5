package dataset

// idMap holds something of each id. One of the usual form, which is 48 bits,
// takes some 20 bytes: a file may have millions.
type idMap[T any] struct {
	bits  map[uint64]T
	other map[string]T
}

func newIDMap[T any]() *idMap[T] { return &idMap[T]{map[uint64]T{}, map[string]T{}} }

// add keeps what is of an id, unless there is something already, which it
// returns.
func (s *idMap[T]) add(id string, of T) (there T, known bool) {
	if n, ok := idBits(id); ok {
		return addTo(s.bits, n, of)
	}
	return addTo(s.other, id, of)
}

func addTo[K comparable, T any](all map[K]T, key K, of T) (there T, known bool) {
	if there, known = all[key]; !known {
		all[key] = of
	}
	return there, known
}

// idBits returns what an id such as hashID makes is in binary.
func idBits(id string) (uint64, bool) {
	if len(id) != idLength {
		return 0, false
	}
	var n uint64
	for i := range len(id) {
		switch c := id[i]; {
		case c >= '0' && c <= '9':
			n = n<<4 | uint64(c-'0')
		case c >= 'a' && c <= 'f':
			n = n<<4 | uint64(c-'a'+10)
		default:
			return 0, false
		}
	}
	return n, true
}
