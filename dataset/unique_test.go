package dataset

import "testing"

func TestIDMap(t *testing.T) {
	s := newIDMap[int]()
	for i, id := range []string{"0123456789ab", "ba9876543210", "000000000000", "0", "claim-1", "0123456789AB", "+12345678901", "0123456789abc"} {
		if _, known := s.add(id, i); known {
			t.Errorf("%q is not new", id)
		}
		if there, known := s.add(id, -1); !known || there != i {
			t.Errorf("%q is new twice, or was %d and not %d", id, there, i)
		}
	}
}
