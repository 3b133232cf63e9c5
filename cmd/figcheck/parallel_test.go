package main

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// TestInOrder yields results in order although later ones are ready earlier,
// and works ahead only so far.
func TestInOrder(t *testing.T) {
	values := make([]int, 1000)
	for i := range values {
		values[i] = i
	}
	var begun atomic.Int32
	next := 0
	for r := range inOrder(slices.Values(values), func(n int) int {
		begun.Add(1)
		if n%7 == 0 {
			time.Sleep(time.Millisecond)
		}
		return 2 * n
	}) {
		if r != 2*next {
			t.Fatalf("result %d is %d", next, r)
		}
		next++
	}
	if next != len(values) {
		t.Errorf("%d results, want %d", next, len(values))
	}
	begun.Store(0)
	for range inOrder(slices.Values(values), func(int) int { begun.Add(1); return 0 }) {
		break
	}
	if n := begun.Load(); n == int32(len(values)) {
		t.Error("a loop that ended early did all the work")
	}
}
