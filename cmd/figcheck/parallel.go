package main

import (
	"iter"
	"runtime"
)

// ahead is how many results may wait for an earlier one that takes longer, for
// each processor: it bounds the memory of a run, whatever its length.
const ahead = 2

// inOrder does a piece of work for each value, on all processors, and yields
// the results in the order of the values. Work that was begun is finished when
// the loop over the results ends early; no more is begun.
func inOrder[T, R any](values iter.Seq[T], do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		processors := runtime.GOMAXPROCS(0)
		running := make(chan struct{}, processors)
		results := make(chan chan R, ahead*processors)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(results)
			for v := range values {
				result := make(chan R, 1)
				select {
				case results <- result:
				case <-stop:
					return
				}
				running <- struct{}{}
				go func() {
					result <- do(v)
					<-running
				}()
			}
		}()
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}
