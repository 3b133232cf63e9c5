package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/internal/document"
)

func extractCommand(s *streams) *cobra.Command {
	var jsonl, dates bool
	var in inputFlags
	c := &cobra.Command{
		Use:   "extract [--jsonl] [SOURCE...]",
		Short: "Write the figures of documents as claims.csv, or answer JSON lines",
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				return extractLines(s.in, s.out, dates)
			}
			return extractTable(s, args, &in)
		},
	}
	in.add(c, document.DefaultLimits())
	c.Flags().BoolVar(&jsonl, "jsonl", false, `read {"id","text","ref_time"} lines on stdin and write {"id","predicted"} lines`)
	c.Flags().BoolVar(&dates, "dates", false, "with --jsonl: write dates and times also for lines without ref_time")
	return c
}

// extractTable writes the records of documents as claims.csv to the output, one
// document after the other: none is kept. A document that is given twice is
// written once.
func extractTable(s *streams, args []string, in *inputFlags) error {
	set, err := in.settings()
	if err != nil {
		return s.reported(err)
	}
	sources, errs := in.expand(args, s.in)
	for _, e := range errs {
		fmt.Fprintln(s.err, e)
	}
	failed := len(errs) > 0
	var out *dataset.ClaimWriter
	var given once
	for r := range readAll(set.prepare(sources), in.options(), s.err) {
		if r.err != nil {
			fmt.Fprintln(s.err, r.err)
			failed = true
			continue
		}
		if !given.first(r.document) && !given.more(r.document) {
			continue
		}
		if out == nil {
			out = dataset.NewClaimWriter(bufio.NewWriterSize(s.out, 64<<10)) // which encoding/csv takes for its own
		}
		if err := out.Append(r.records...); err != nil {
			return err
		}
	}
	if out != nil {
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// line is one input of extract --jsonl.
type line struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	RefTime string `json:"ref_time"`
}

// numbered is a line of the input, or the error that ended it.
type numbered struct {
	n   int
	raw []byte
	err error
}

// lines yields the lines of a text that are not empty, counted from 1.
func lines(in io.Reader) iter.Seq[numbered] {
	return func(yield func(numbered) bool) {
		r := bufio.NewReaderSize(in, 1<<20)
		for n := 1; ; n++ {
			raw, err := r.ReadBytes('\n')
			if len(raw) > 1 && !yield(numbered{n: n, raw: raw}) || err == io.EOF {
				return
			}
			if err != nil {
				yield(numbered{err: err})
				return
			}
		}
	}
}

// answered is what a line is answered with.
type answered struct {
	predictions
	err error
}

// extractLines answers each line in order. A line that is not JSON ends the
// command with its number; the answers before it are written.
func extractLines(in io.Reader, out io.Writer, dates bool) (err error) {
	w := bufio.NewWriter(out)
	defer func() { err = errors.Join(err, w.Flush()) }()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	answers := inOrder(lines(in), func(of numbered) answered {
		var l line
		if of.err != nil {
			return answered{err: of.err}
		}
		if err := json.Unmarshal(of.raw, &l); err != nil {
			return answered{err: fmt.Errorf("stdin:%d: %w; write one JSON object a line", of.n, err)}
		}
		return answered{predictions: answer(l, dates || l.RefTime != "")}
	})
	for a := range answers {
		if a.err != nil {
			return a.err
		}
		if err := enc.Encode(a.predictions); err != nil {
			return err
		}
	}
	return nil
}
