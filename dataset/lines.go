package dataset

// lineMap holds the line on which each id stands, one of the usual form as a
// number.
type lineMap struct {
	bits  map[uint64]int
	other map[string]int
}

func newLineMap() *lineMap { return &lineMap{map[uint64]int{}, map[string]int{}} }

// add keeps the line of an id, unless it stands on an earlier one, which it
// returns.
func (m *lineMap) add(id string, line int) (earlier int, twice bool) {
	if n, ok := idBits(id); ok {
		if earlier, twice = m.bits[n]; !twice {
			m.bits[n] = line
		}
		return earlier, twice
	}
	if earlier, twice = m.other[id]; !twice {
		m.other[id] = line
	}
	return earlier, twice
}
