package main

import (
	"fmt"
	"iter"
	"math"
	"os"
	"time"

	"github.com/spf13/cobra"

	"figcheck/internal/document"
)

// limitFlags are the limits that the command line sets; 0 is the default.
type limitFlags struct {
	size, unpacked, pages, cells, depth int // the first two in MiB
	time                                time.Duration
}

// heldLimits are the limits of commands that hold every record, which takes 2
// to 4 KB a figure.
func heldLimits() document.Limits {
	l := document.DefaultLimits()
	l.Cells = 500_000
	return l
}

func (f *limitFlags) add(c *cobra.Command, l document.Limits) {
	c.Flags().IntVar(&f.size, "max-size", l.Bytes>>20, "skip a file that is larger, in MiB")
	c.Flags().IntVar(&f.unpacked, "max-unpacked", l.Unpacked>>20, "skip a document that is larger when unzipped, in MiB")
	c.Flags().IntVar(&f.pages, "max-pages", l.Pages, "skip a PDF of more pages")
	c.Flags().IntVar(&f.cells, "max-cells", l.Cells, "skip a workbook or table of more cells; those of more than 50,000 are read in parts")
	c.Flags().IntVar(&f.depth, "max-depth", l.Depth, "skip a document whose XML is nested deeper")
	c.Flags().DurationVar(&f.time, "max-time", l.Time, "skip a document that takes longer to read, as 90s or 10m")
}

func (f *limitFlags) limits() document.Limits {
	return document.Limits{Bytes: f.size << 20, Unpacked: f.unpacked << 20, Pages: f.pages, Cells: f.cells, Depth: f.depth, Time: f.time}
}

// lifted are the limits on what a build has taken within its own, which may have
// been wider than the defaults. Tables are cut as the build cut them.
func lifted() document.Limits {
	const most = math.MaxInt >> 4 // several times it is a number, still
	return document.Limits{Bytes: most, Unpacked: most, Pages: most, Cells: most, Depth: most, Time: math.MaxInt64}
}

// within yields readings as long as each document comes in time, the windows of
// a sheet together. One that does not is an error, and what would follow it in
// its file is left out; readings are told by a channel that closes then, and
// end, unheeded, when they next look at it. The time in which nobody asks for
// more does not count.
func (s *source) within(limit time.Duration, readings func(stop <-chan struct{}) iter.Seq[reading]) iter.Seq[reading] {
	return func(yield func(reading) bool) {
		next, done := make(chan reading), make(chan struct{})
		defer close(done)
		go s.send(next, done, readings(done))
		left := limit
		for {
			asked := time.Now()
			clock := time.NewTimer(left)
			select {
			case r, more := <-next:
				left -= time.Since(asked)
				if clock.Stop(); !more || !yield(r) {
					return
				}
				if !r.window() {
					left = limit
				}
			case <-clock.C:
				yield(reading{err: fmt.Errorf("%s: not read within %v; split it, or raise --max-time", s.path, limit)})
				return
			}
		}
	}
}

// send sends readings until done, and last a fault of the program.
func (s *source) send(next chan<- reading, done <-chan struct{}, readings iter.Seq[reading]) {
	defer close(next)
	deepen()
	pass := func(r reading) (wanted bool) {
		select {
		case next <- r:
			return true
		case <-done:
			return false
		}
	}
	defer func() {
		if fault := recover(); fault != nil {
			pass(reading{err: s.failed(fault)})
		}
	}()
	readings(pass)
}

// deepen makes a goroutine's stack as deep as reading a document takes it: left
// to itself it would be copied each time that it doubles.
//
//go:noinline
func deepen() byte {
	var depth [32 << 10]byte
	return depth[len(os.Args)]
}

func limitsOf(opts document.Options) document.Limits { return opts.Limits.Or(document.DefaultLimits()) }
