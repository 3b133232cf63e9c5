package claim

import (
	"testing"
	"unsafe"
)

// TestContextOnce lets the figures of one sentence share its text: a copy for
// each would make a list cost its length squared.
func TestContextOnce(t *testing.T) {
	d, claims := find("The storm killed 12, 30 and 45 people. The flood killed 12.")
	r := Records(d, claims)
	if len(r) != 4 {
		t.Fatalf("%d records, want 4", len(r))
	}
	for i := range 3 {
		if unsafe.StringData(r[i].Context) != unsafe.StringData(r[0].Context) {
			t.Errorf("figure %d has a copy of its sentence", i+1)
		}
	}
	if r[3].Context == r[2].Context {
		t.Errorf("a figure has the sentence of another: %q", r[3].Context)
	}
}
