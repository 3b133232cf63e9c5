package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"figcheck/dataset"
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
	in.add(c)
	c.Flags().BoolVar(&jsonl, "jsonl", false, `read {"id","text","ref_time"} lines on stdin and write {"id","predicted"} lines`)
	c.Flags().BoolVar(&dates, "dates", false, "with --jsonl: write dates and times also for lines without ref_time")
	return c
}

// extractTable writes the records of documents as claims.csv to the output.
func extractTable(s *streams, args []string, in *inputFlags) error {
	set, err := in.settings()
	if err != nil {
		return s.reported(err)
	}
	sources, errs := in.expand(args, s.in)
	d, _, more := gather(readAll(set.prepare(sources), in.options(), s.err))
	errs = append(errs, more...)
	for _, e := range errs {
		fmt.Fprintln(s.err, e)
	}
	if len(d.Sources) > 0 {
		if err := dataset.WriteClaims(s.out, d.Records); err != nil {
			return err
		}
	}
	if len(errs) > 0 {
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

// extractLines answers each line in order. A line that is not JSON ends the
// command with its number; the answers before it are written.
func extractLines(in io.Reader, out io.Writer, dates bool) (err error) {
	w := bufio.NewWriter(out)
	defer func() { err = errors.Join(err, w.Flush()) }()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	r := bufio.NewReaderSize(in, 1<<20)
	for n := 1; ; n++ {
		raw, err := r.ReadBytes('\n')
		if len(raw) > 1 {
			var l line
			if err := json.Unmarshal(raw, &l); err != nil {
				return fmt.Errorf("stdin:%d: %w; write one JSON object a line", n, err)
			}
			if err := enc.Encode(answer(l, dates || l.RefTime != "")); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
