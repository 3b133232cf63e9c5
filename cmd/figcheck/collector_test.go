package main

import "testing"

// TestGrowth holds a heap below roomy bytes where it can, and to half as much
// again as lives in it where it cannot.
func TestGrowth(t *testing.T) {
	for _, c := range []struct {
		live uint64 // MiB
		want int    // per cent
	}{{0, most}, {20, most}, {24, most}, {48, 100}, {60, 60}, {96, least}, {4096, least}} {
		if got := growth(c.live << 20); got != c.want {
			t.Errorf("%d MiB may grow by %d%%, want %d%%", c.live, got, c.want)
		}
	}
}
