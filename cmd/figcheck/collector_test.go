package main

import "testing"

// TestLimit holds what the program takes below roomy bytes where it can, and to
// half as much again as lives in it, and a little, where it cannot.
func TestLimit(t *testing.T) {
	for _, c := range []struct{ live, want uint64 }{{0, 96}, {40, 96}, {50, 99}, {60, 114}, {100, 174}, {4096, 6168}} {
		if got := limit(c.live << 20); got != int64(c.want)<<20 {
			t.Errorf("with %d MiB it may take %d, want %d", c.live, got>>20, c.want)
		}
	}
}
