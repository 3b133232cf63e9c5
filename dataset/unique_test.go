package dataset

import "testing"

func TestIDSet(t *testing.T) {
	s := newIDSet()
	for _, id := range []string{"0123456789ab", "ba9876543210", "000000000000", "0", "claim-1", "0123456789AB", "+12345678901", "0123456789abc"} {
		if !s.add(id) {
			t.Errorf("%q is not new", id)
		}
		if s.add(id) {
			t.Errorf("%q is new twice", id)
		}
	}
}
