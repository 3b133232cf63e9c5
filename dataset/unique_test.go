package dataset

import (
	"fmt"
	"testing"
)

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

// TestManyIDs holds that an id which comes again after very many others is found.
func TestManyIDs(t *testing.T) {
	for _, again := range []string{"", "000000000007", "claim-7"} {
		s := newIDSet()
		for n := range 3 * fewIDs {
			s.add(bitsID(uint64(n)))
			s.add(fmt.Sprint("claim-", n))
		}
		if again != "" && !s.add(again) {
			t.Errorf("%s is found at once, which needs all ids in memory", again)
		}
		if id, err := s.twice(); err != nil || id != again {
			t.Errorf("%q, %v, want %q", id, err, again)
		}
	}
}
