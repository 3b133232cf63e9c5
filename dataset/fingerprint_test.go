package dataset

import (
	"math/big"
	"testing"
)

func TestFingerprint(t *testing.T) {
	f := Finding{ID: "a", Check: "balance", Relation: "2 + 3 = 6", Message: "as it was", Claims: IDs{"x"},
		Operands: Operands{{Role: "part", ID: "x", Core: Point(big.NewRat(2, 1)), Wide: Point(big.NewRat(2, 1))}}}
	was := f.Fingerprint()
	moved := f
	moved.ID, moved.Message, moved.Claims = "b", "otherwise put", IDs{"y"}
	moved.Operands = Operands{f.Operands[0]}
	moved.Operands[0].ID = "y"
	if moved.Fingerprint() != was {
		t.Error("a finding that only moved has another fingerprint")
	}
	for name, change := range map[string]func(*Finding){
		"check":    func(f *Finding) { f.Check = "shares" },
		"relation": func(f *Finding) { f.Relation = "2 + 3 = 7" },
		"role":     func(f *Finding) { f.Operands[0].Role = "total" },
		"reading":  func(f *Finding) { f.Operands[0].Wide = Point(big.NewRat(9, 1)) },
	} {
		other := f
		other.Operands = Operands{f.Operands[0]}
		if change(&other); other.Fingerprint() == was {
			t.Errorf("another %s gives the same fingerprint", name)
		}
	}
}
