// Package pile is lists of values that may be larger than the memory: put down
// in any order, taken up in the order of a comparison. A short one never
// touches the disk. It knows nothing of what the values are; they are kept as
// encoding/gob keeps them, so that only their exported fields come back.
package pile

import (
	"bufio"
	"cmp"
	"container/heap"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
)

// most is how many runs are merged at a time: each takes a buffer, a decoder
// and one value of memory.
const most = 48

// buffer is the bytes that are read or written at a time.
const buffer = 32 << 10

// Pile is a list of values. Those put down are not to be changed any more, nor
// are those that were taken up: both may be one. It is filled by one goroutine,
// then read by any number.
type Pile[T any] struct {
	compare func(a, b *T) int
	size    func(*T) int
	budget  int // bytes in memory
	held    int
	values  []*T // that are in no run yet; pointers, for large ones are sorted slowly
	runs    []run
	file    *os.File
	end     int64
	n       int
	sealed  bool
	failed  error
}

// run is a stretch of the file: values in order.
type run struct{ from, to int64 }

// New returns an empty pile that holds about so many bytes of values in memory,
// by what size says of each. Values that compare as equal stay in the order in
// which they were put down; with compare nil all do.
func New[T any](budget int, size func(*T) int, compare func(a, b *T) int) *Pile[T] {
	return &Pile[T]{budget: budget, size: size, compare: compare}
}

// Add puts a value down. What could not be written, All says.
func (p *Pile[T]) Add(v T) {
	p.values = append(p.values, &v)
	p.n++
	if p.held += p.size(&v); p.held > p.budget && p.failed == nil {
		p.failed = p.spill()
	}
}

// Len returns how many values there are.
func (p *Pile[T]) Len() int { return p.n }

// spill writes what is in memory as a run.
func (p *Pile[T]) spill() error {
	p.sort()
	if err := p.write(slices.Values(p.values)); err != nil {
		return err
	}
	clear(p.values)
	p.values, p.held = p.values[:0], 0
	if len(p.runs) < most || p.compare == nil {
		return nil
	}
	runs := p.runs
	p.runs = nil
	var failed error
	err := p.write(func(yield func(*T) bool) {
		for v, err := range p.merged(runs, nil) {
			if failed = err; err != nil || !yield(&v) {
				return
			}
		}
	})
	return cmp.Or(failed, err)
}

func (p *Pile[T]) sort() {
	if p.compare != nil {
		slices.SortStableFunc(p.values, p.compare)
	}
}

// write appends a run to the file. The file has no name any more where a
// system lets an open one go: then nothing is left behind whatever happens.
func (p *Pile[T]) write(values iter.Seq[*T]) error {
	if p.file == nil {
		f, err := os.CreateTemp("", "figcheck-*")
		if err != nil {
			return err
		}
		_ = os.Remove(f.Name()) // else Close does
		p.file = f
	}
	out := bufio.NewWriterSize(io.NewOffsetWriter(p.file, p.end), buffer)
	counted := &counter{w: out}
	enc := gob.NewEncoder(counted)
	for v := range values {
		if err := enc.Encode(v); err != nil {
			return fmt.Errorf("%s: %w", p.file.Name(), err)
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	p.runs = append(p.runs, run{p.end, p.end + counted.n})
	p.end += counted.n
	return nil
}

type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// All yields the values in order, as often as it is asked; nothing is put down
// after that. An error is the last that it yields.
func (p *Pile[T]) All() iter.Seq2[T, error] {
	if !p.sealed {
		p.sealed = true
		p.sort()
	}
	if p.failed != nil {
		return func(yield func(T, error) bool) { yield(*new(T), p.failed) }
	}
	if p.compare == nil {
		return p.chained()
	}
	return p.merged(p.runs, p.values)
}

// chained yields the runs one after the other.
func (p *Pile[T]) chained() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, r := range p.runs {
			for in := p.open(r); ; {
				v, err := in()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					yield(*new(T), err)
					return
				}
				if !yield(*v, nil) {
					return
				}
			}
		}
		for _, v := range p.values {
			if !yield(*v, nil) {
				return
			}
		}
	}
}

// open returns what reads a run value by value, to io.EOF.
func (p *Pile[T]) open(r run) func() (*T, error) {
	dec := gob.NewDecoder(bufio.NewReaderSize(io.NewSectionReader(p.file, r.from, r.to-r.from), buffer))
	return func() (*T, error) {
		v := new(T)
		err := dec.Decode(v)
		if err != nil && !errors.Is(err, io.EOF) {
			err = fmt.Errorf("%s: %w", p.file.Name(), err)
		}
		return v, err
	}
}

// merged yields the values of runs, and of a list behind them, in order.
func (p *Pile[T]) merged(runs []run, last []*T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		h := &heads[T]{compare: p.compare}
		for _, r := range runs {
			h.next = append(h.next, p.open(r))
		}
		h.next = append(h.next, listed(last))
		for from := range h.next {
			if err := h.take(from); err != nil {
				yield(*new(T), err)
				return
			}
		}
		for h.Len() > 0 {
			first := heap.Pop(h).(head[T])
			if !yield(*first.value, nil) {
				return
			}
			if err := h.take(first.from); err != nil {
				yield(*new(T), err)
				return
			}
		}
	}
}

func listed[T any](values []*T) func() (*T, error) {
	return func() (v *T, err error) {
		if len(values) == 0 {
			return v, io.EOF
		}
		v, values = values[0], values[1:]
		return v, nil
	}
}

// heads are the first values of runs, as a heap.
type heads[T any] struct {
	list    []head[T]
	next    []func() (*T, error)
	compare func(a, b *T) int
}

type head[T any] struct {
	value *T
	from  int // number of the run
}

// take puts the next value of a run on the heap, if there is one.
func (h *heads[T]) take(from int) error {
	v, err := h.next[from]()
	if err == nil {
		heap.Push(h, head[T]{v, from})
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func (h *heads[T]) Len() int      { return len(h.list) }
func (h *heads[T]) Swap(i, k int) { h.list[i], h.list[k] = h.list[k], h.list[i] }
func (h *heads[T]) Push(v any)    { h.list = append(h.list, v.(head[T])) }
func (h *heads[T]) Less(i, k int) bool {
	a, b := &h.list[i], &h.list[k]
	return cmp.Or(h.compare(a.value, b.value), a.from-b.from) < 0
}

func (h *heads[T]) Pop() any {
	last := len(h.list) - 1
	v := h.list[last]
	h.list[last] = head[T]{}
	h.list = h.list[:last]
	return v
}

// Close lets go of the file. The pile holds nothing after that.
func (p *Pile[T]) Close() {
	p.values, p.runs, p.sealed = nil, nil, true
	if p.file != nil {
		_ = p.file.Close()           // it was only read
		_ = os.Remove(p.file.Name()) // fails where write did it
		p.file = nil
	}
}
