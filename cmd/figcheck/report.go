package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
	"figcheck/internal/report"
)

func reportCommand(s *streams) *cobra.Command {
	var in inputFlags
	limits := chartLimits
	c := &cobra.Command{
		Use:   "report DATASET",
		Short: "Write the reports of a dataset folder again",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := again(s, args[0], &in)
			if err != nil {
				return err
			}
			return writeReports(args[0], r, figures.Choose(r.Dataset, limits))
		},
	}
	in.addSettings(c)
	maxChartsFlag(c, &limits)
	return c
}

// again reads back what a folder's reports are written of. Its tables are taken
// as they are, unless there are decisions: then the checks run on what those
// make of them.
func again(s *streams, dir string, in *inputFlags) (*report.Report, error) {
	rows, err := dataset.ReadDecisions(dir)
	if err != nil {
		return nil, s.reported(err)
	}
	if len(rows) > 0 {
		set, err := in.settings()
		if err != nil {
			return nil, s.reported(err)
		}
		r, err := checked(s, []string{dir}, in, set)
		if err != nil {
			return nil, err
		}
		return r.report(), nil
	}
	d, err := dataset.Read(dir)
	if err != nil {
		return nil, s.reported(err)
	}
	return &report.Report{Dataset: d, Documents: reread(d), Tool: tool}, nil
}

// reportFiles are the reports that a build leaves in its output folder.
var reportFiles = []struct{ format, name string }{
	{"html", "report.html"}, {"md", "report.md"}, {"json", "report.json"},
}

func writeReports(dir string, r *report.Report, charts []*figures.Chart) error {
	pictures, err := drawn(dir, charts)
	if err != nil {
		return err
	}
	r.Charts = pictures
	if err := writeParts(dir, r); err != nil {
		return err
	}
	for _, f := range reportFiles {
		if f.format == "html" && r.Parted() {
			continue
		}
		err := dataset.WriteFile(filepath.Join(dir, f.name), func(w io.Writer) error { return report.Named(f.format).Write(w, r) })
		if err != nil {
			return err
		}
	}
	return nil
}

// writeParts writes the pages of a report on many documents: an index and a
// page each. They link to the charts, which one page could not hold.
func writeParts(dir string, r *report.Report) error {
	if !r.Parted() {
		return nil
	}
	linked := *r
	linked.Charts = slices.Clone(r.Charts)
	for i := range linked.Charts {
		linked.Charts[i].Served = true
	}
	const home = "report.html"
	parts := report.Apart(&linked)
	numbers := func(yield func(int) bool) {
		for n := range r.Dataset.Sources {
			if !yield(n) {
				return
			}
		}
	}
	for err := range inOrder(numbers, func(n int) error {
		return dataset.WriteFile(filepath.Join(dir, filepath.FromSlash(report.PartName(n))), func(w io.Writer) error { return parts.WritePage(w, n, home) })
	}) {
		if err != nil {
			return err
		}
	}
	return dataset.WriteFile(filepath.Join(dir, home), func(w io.Writer) error { return report.WriteHome(w, r) })
}

// drawn reads the pictures of charts in a folder.
func drawn(dir string, charts []*figures.Chart) ([]report.Chart, error) {
	var out []report.Chart
	for _, c := range charts {
		if c.Refused() != nil {
			continue // draw said so
		}
		file := chartFolder + "/" + c.Name + figures.Web.Suffix + ".png"
		image, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file)))
		if err != nil {
			return nil, fmt.Errorf("%w; figcheck draw %s draws it", err, dir)
		}
		out = append(out, report.Chart{Title: c.Title, Alt: c.Alt, File: file, Source: c.Source, Claims: c.Claims, Image: image, Type: "image/png"})
	}
	return out, nil
}
