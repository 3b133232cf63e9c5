package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"figcheck/dataset"
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
			set.cache = cache.Open(out)
			r, err := checked(s, args, &in, set)
			if err != nil {
				return err
			}
			d := r.data
			if err := d.Write(out); err != nil {
				return err
			}
			charts, err := draw(d, filepath.Join(out, chartFolder), limits, s.err)
			if err != nil {
				return err
			}
			if err := writeReports(out, r.report(), charts); err != nil {
				return err
			}
			set.cache.Prune()
			summary(s.out, d, len(charts), out)
			r.notRead(s.out)
			if r.failed {
				return errReported
			}
			return nil
		},
	}
	in.add(c)
	maxChartsFlag(c, &limits)
	c.Flags().BoolVar(&in.fetch, "fetch", false, "fetch web addresses; without it, only what an earlier build fetched is read")
	c.Flags().StringVarP(&in.out, "output", "o", "out", "folder to write to")
	return c
}

// summary is what a build says when it is done.
func summary(w io.Writer, d *dataset.Dataset, charts int, out string) {
	count := make(map[dataset.Verdict]int)
	suppressed := ""
	for i, n := 0, 0; i < len(d.Findings); i++ {
		count[d.Findings[i].Verdict]++
		if d.Findings[i].Status == dataset.Rejected {
			n++
			suppressed = fmt.Sprintf("; %s suppressed", plural(n, "finding"))
		}
	}
	fmt.Fprintf(w, "%s in %s, %s checked: %d inconsistent, %d in tension, %d consistent, %d cannot tell%s\n",
		plural(len(d.Records), "figure"), plural(len(d.Sources), "document"), plural(len(d.Findings), "relation"),
		count[dataset.Inconsistent], count[dataset.Tension], count[dataset.Consistent], count[dataset.CannotTell], suppressed)
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
