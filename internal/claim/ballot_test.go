package claim

import (
	"math/rand/v2"
	"testing"
)

// TestDecided holds what is called decided to the count of all mentions.
func TestDecided(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	early := 0
	for range 2000 {
		var v ballot
		add := func(weight int) {
			p := place{words: Words{Text: string(rune('A' + r.IntN(4)))}, adjective: r.IntN(4) == 0}
			v.add(p, "", weight)
		}
		for range r.IntN(3) {
			add(inHeadline)
		}
		for range r.IntN(3) {
			add(inLead)
		}
		var first Words
		for range 12 {
			if first.Text == "" && v.decided() {
				first = v.winner()
				early++
			}
			add(inBody)
		}
		if first.Text != "" && v.winner() != first {
			t.Fatalf("%s was decided, %s has won: %+v", first.Text, v.winner().Text, v.places)
		}
	}
	if early < 500 {
		t.Errorf("decided early %d times of 2000", early)
	}
}
