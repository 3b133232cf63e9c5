package main

import (
	"iter"
	"runtime"
)

// waiting is how many results may wait for an earlier one that takes longer, for
// each processor: it bounds the memory of a run, whatever its length.
const waiting = 2

// inOrder does a piece of work for each value, on all processors, and yields
// the results in the order of the values. Work that was begun is finished when
// the loop over the results ends early; no more is begun.
func inOrder[T, R any](values iter.Seq[T], do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for each := range flows(values, func(v T) iter.Seq[R] { return func(yield func(R) bool) { yield(do(v)) } }) {
			for r := range each {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// ahead yields what a sequence does, which goes on meanwhile.
func ahead[T any](values iter.Seq2[T, error]) iter.Seq2[T, error] {
	type value struct {
		v   T
		err error
	}
	all := func(yield func(value) bool) {
		for v, err := range values {
			if !yield(value{v, err}) {
				return
			}
		}
	}
	return func(yield func(T, error) bool) {
		for r := range inOrder(all, func(r value) value { return r }) {
			if !yield(r.v, r.err) {
				return
			}
		}
	}
}

// flows is inOrder for work that gives one result after the other, of which
// few wait at a time. Each is to be taken to its end before the next.
func flows[T, R any](values iter.Seq[T], do func(T) iter.Seq[R]) iter.Seq[iter.Seq[R]] {
	return func(yield func(iter.Seq[R]) bool) {
		processors := runtime.GOMAXPROCS(0)
		running := make(chan struct{}, processors)
		results := make(chan chan R, waiting*processors)
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
					defer func() { <-running }()
					defer close(result)
					for r := range do(v) {
						select {
						case result <- r:
						case <-stop:
							return
						}
					}
				}()
			}
		}()
		for result := range results {
			each := func(yield func(R) bool) {
				for r := range result {
					if !yield(r) {
						return
					}
				}
			}
			if !yield(each) {
				return
			}
		}
	}
}
