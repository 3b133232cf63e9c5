package dataset

import "testing"

func TestLineMap(t *testing.T) {
	m := newLineMap()
	for i, id := range []string{"0123456789ab", "ba9876543210", "000000000000", "0", "claim-1", "0123456789AB", "+12345678901", "0123456789abc"} {
		if line, twice := m.add(id, i); twice {
			t.Errorf("%q stood on line %d", id, line)
		}
		if line, twice := m.add(id, -1); !twice || line != i {
			t.Errorf("%q stands on line %d, and twice: %t; want %d", id, line, twice, i)
		}
	}
}
