package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
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
	c.Flags().BoolVar(&dates, "dates", false, "with --jsonl: write dates, times and ordinals also for lines without ref_time")
	return c
}

// extractTable writes the records of documents as claims.csv to the output.
func extractTable(s *streams, args []string, in *inputFlags) error {
	sources, errs := expand(args, s.in)
	d, _, more := gather(readAll(sources, in.options(), s.err))
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
func extractLines(in io.Reader, out io.Writer, dates bool) error {
	w := bufio.NewWriter(out)
	defer w.Flush()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	r := bufio.NewReaderSize(in, 1<<20)
	for n := 1; ; n++ {
		raw, err := r.ReadBytes('\n')
		if len(raw) > 1 {
			var l line
			if err := json.Unmarshal(raw, &l); err != nil {
				return fmt.Errorf("stdin:%d: %v; write one JSON object a line", n, err)
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

// prediction is one figure in the form that benchmarks score.
type prediction struct {
	Start     int             `json:"start"`
	End       int             `json:"end"`
	Text      string          `json:"text"`
	Kind      dataset.Kind    `json:"kind"`
	Value     dataset.Decimal `json:"value"`
	Low       dataset.Decimal `json:"low"`
	High      dataset.Decimal `json:"high"`
	Approx    string          `json:"approx"`
	Change    string          `json:"change,omitempty"`
	Unit      string          `json:"unit"`
	Concept   string          `json:"concept"`
	Time      string          `json:"time,omitempty"`
	Place     string          `json:"place,omitempty"`
	Claimant  string          `json:"attribution,omitempty"`
	Timex     string          `json:"timex,omitempty"`
	TimexType string          `json:"timex_type,omitempty"`
}

type predictions struct {
	ID        string       `json:"id"`
	Predicted []prediction `json:"predicted"`
}

func answer(l line, dates bool) predictions {
	d := document.Running(l.Text, l.RefTime)
	claims := claim.Find(d, quantity.Find(d))
	p := predictions{ID: l.ID, Predicted: []prediction{}}
	for i := range claims {
		c := &claims[i]
		apart := c.Kind == dataset.Date || c.Kind == dataset.Time || c.Kind == dataset.Ordinal
		if apart && !dates {
			continue
		}
		p.Predicted = append(p.Predicted, predict(d, c))
	}
	return p
}

func predict(d *document.Document, c *claim.Claim) prediction {
	p := prediction{
		Start: d.Runes(c.Start), End: d.Runes(c.End), Text: d.Text[c.Start:c.End], Kind: c.Kind,
		Value: c.Value, Low: c.Low, High: c.High, Approx: approx(c.Relation), Unit: c.UnitName, Concept: c.Measure.Text,
		Time: c.Period.Text, Place: c.Place.Text, Claimant: c.Claimant.Text, Timex: c.Timex, TimexType: c.TimexType,
	}
	if c.Shift != 0 { // benchmarks want the number in the unit as written
		p.Value, p.Low, p.High = p.Value.Times10(-c.Shift), p.Low.Times10(-c.Shift), p.High.Times10(-c.Shift)
	}
	if p.Change = p.Approx; c.Change != dataset.NoChange {
		p.Change = string(c.Change)
	} else if p.Change == "range" {
		p.Change = "="
	}
	if p.Unit == "" {
		p.Unit = "-"
	}
	return p
}

// approx folds the relations into the classes of the benchmarks.
func approx(r dataset.Relation) string {
	switch r {
	case dataset.About, dataset.Almost:
		return "~"
	case dataset.MoreThan:
		return ">"
	case dataset.AtLeast:
		return ">="
	case dataset.LessThan:
		return "<"
	case dataset.UpTo, dataset.AtMost:
		return "<="
	case dataset.Range, dataset.Vague:
		return "range"
	}
	return "="
}
