package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
	"figcheck/internal/cache"
)

func buildCommand(s *streams) *cobra.Command {
	in := inputFlags{rule: s.rule}
	limits := chartLimits
	c := &cobra.Command{
		Use:   "build SOURCE... -o DIR",
		Short: "Read documents into a dataset, check it, draw it and report",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			out := in.out
			set, err := in.settings()
			if err != nil {
				return s.reported(err)
			}
			for _, dir := range []string{out, filepath.Join(out, chartFolder)} {
				if err := dataset.Sweep(dir); err != nil {
					return err
				}
			}
			set.cache, set.charts = cache.Open(out), figures.NewChooser(limits)
			r, err := checked(s, args, &in, set)
			if err != nil {
				return err
			}
			defer r.close()
			n, err := r.write(out, set.charts, s.err)
			if err != nil {
				return err
			}
			set.cache.Prune()
			r.count.print(s.out, n, out)
			r.notRead(s.out)
			if r.failed {
				return errReported
			}
			return nil
		},
	}
	in.add(c, heldLimits())
	maxChartsFlag(c, &limits)
	c.Flags().BoolVar(&in.fetch, "fetch", false, "fetch web addresses; without it, only what an earlier build fetched is read")
	c.Flags().StringVarP(&in.out, "output", "o", "out", "folder to write to")
	return c
}

// write writes tables, charts and reports into a folder, and returns how many
// charts there are.
func (r *result) write(dir string, charts *figures.Chooser, notes io.Writer) (int, error) {
	w, err := dataset.NewWriter(dir)
	if err != nil {
		return 0, err
	}
	defer w.Discard()
	err = r.settle(notes, func(p *part, own *dataset.Dataset) error {
		charts.Weigh(p.data, p.own())
		return w.Append(own)
	})
	if err != nil {
		return 0, err
	}
	if err := w.Commit(); err != nil {
		return 0, err
	}
	drawn, err := r.draw(filepath.Join(dir, chartFolder), charts, notes)
	if err != nil {
		return 0, err
	}
	return len(drawn), writeReports(dir, r.report(), drawn)
}

// print is what a build says when it is done.
func (c *counts) print(w io.Writer, charts int, out string) {
	suppressed := ""
	if c.rejected > 0 {
		suppressed = fmt.Sprintf("; %s suppressed", plural(c.rejected, "finding"))
	}
	fmt.Fprintf(w, "%s in %s, %s checked: %d inconsistent, %d in tension, %d consistent, %d cannot tell%s\n",
		plural(c.figures, "figure"), plural(c.documents, "document"), plural(c.findings, "relation"),
		c.verdicts[dataset.Inconsistent], c.verdicts[dataset.Tension], c.verdicts[dataset.Consistent], c.verdicts[dataset.CannotTell], suppressed)
	fmt.Fprintf(w, "%s drawn; the report is %s\n", plural(charts, "chart"), filepath.Join(out, "report.html"))
}

// notRead says how many documents an earlier build had read.
func (r *result) notRead(w io.Writer) {
	if r.unread > 0 {
		fmt.Fprintf(w, "%s unchanged since the last build and not read again\n", plural(r.unread, "document"))
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
