package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
)

// chartFolder is the part of an output folder that holds the charts.
const chartFolder = "figures"

// maxCharts is how many charts one document may have.
const maxCharts = 4

func drawCommand(s *streams) *cobra.Command {
	var explain bool
	c := &cobra.Command{
		Use:   "draw DATASET",
		Short: "Draw the charts of a dataset folder again",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			d, err := dataset.Read(args[0])
			if err != nil {
				fmt.Fprintln(s.err, err)
				return errReported
			}
			if explain {
				explainCharts(s.out, d)
				return nil
			}
			charts, err := draw(d, filepath.Join(args[0], chartFolder))
			for _, c := range charts {
				fmt.Fprintf(s.out, "%s: %s\n", c.Name, c.Title)
			}
			return err
		},
	}
	c.Flags().BoolVar(&explain, "explain", false, "say which charts are chosen and why, and draw nothing")
	return c
}

// chosen returns the charts of every document, in the order of the sources.
func chosen(d *dataset.Dataset) []*figures.Chart {
	var charts []*figures.Chart
	for _, s := range d.Sources {
		charts = append(charts, figures.Choose(d, s.ID, maxCharts)...)
	}
	return charts
}

// draw writes the charts of a dataset into dir, two at a time, with their
// index, and takes away pictures of charts that are no longer chosen.
func draw(d *dataset.Dataset, dir string) ([]*figures.Chart, error) {
	charts := chosen(d)
	files := make([][]string, len(charts))
	errs := make([]error, len(charts))
	next := make(chan int)
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(1, len(charts))) {
		group.Go(func() {
			for i := range next {
				files[i], errs[i] = charts[i].Write(dir)
			}
		})
	}
	for i := range charts {
		next <- i
	}
	close(next)
	group.Wait()
	var drawn []*figures.Chart
	keep := []string{filepath.Join(dir, "figures.csv")}
	for i, c := range charts {
		if errs[i] != nil {
			return nil, fmt.Errorf("draw %s: %w", c.Name, errs[i])
		}
		drawn = append(drawn, c)
		keep = append(keep, files[i]...)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := figures.WriteIndex(dir, drawn); err != nil {
		return nil, err
	}
	return drawn, sweep(dir, keep)
}

// sweep removes the pictures of an earlier run that are no longer chosen.
func sweep(dir string, keep []string) error {
	for _, pattern := range []string{"*.png", "*.svg", "*.csv", "*.alt.txt", "*.json"} {
		old, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return err
		}
		for _, path := range old {
			if !slices.Contains(keep, path) {
				if err := os.Remove(path); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func explainCharts(w io.Writer, d *dataset.Dataset) {
	for _, c := range chosen(d) {
		fmt.Fprintf(w, "%s (%s)\n  %s\n  %s\n", c.Title, c.Form, c.Why, c.Alt)
	}
}
