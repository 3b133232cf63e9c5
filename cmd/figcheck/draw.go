package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
)

// chartFolder is the part of an output folder that holds the charts.
const chartFolder = "figures"

// maxCharts is how many charts one document may have.
const maxCharts = 4

// drawing is what the draw command was asked for.
type drawing struct {
	explain, pdf, editable bool
	log                    bool
	charts                 int
	widths                 []string
	style, theme           string
}

func drawCommand(s *streams) *cobra.Command {
	var o drawing
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
			if o.explain {
				explainCharts(s.out, d, o.charts)
				return nil
			}
			style, out, err := o.output()
			if err != nil {
				return err
			}
			charts, err := drawAs(filepath.Join(args[0], chartFolder), o.withLog(chosen(d, o.charts)), style, out, s.err)
			for _, c := range charts {
				fmt.Fprintf(s.out, "%s: %s\n", c.Name, c.Title)
			}
			return err
		},
	}
	f := c.Flags()
	f.BoolVar(&o.explain, "explain", false, "say which charts are chosen, which are not, and why; draw nothing")
	f.StringSliceVar(&o.widths, "width", []string{"web", "mobile"}, "`sizes`: web, mobile, print (85 and 174 mm), social (1200 × 630), or one of the style's own")
	f.BoolVar(&o.pdf, "pdf", false, "also write a PDF of each size, its text searchable")
	f.BoolVar(&o.editable, "editable", false, "also write an SVG of each size with live text")
	f.BoolVar(&o.log, "log", false, "also draw rankings of a wide range as dots on a log scale")
	f.StringVar(&o.style, "style", "", "house style, a TOML `file`: see docs/style.md")
	f.StringVar(&o.theme, "theme", "", "light or dark")
	f.IntVar(&o.charts, "charts", maxCharts, "charts a document may have at most")
	return c
}

// output reads the style and looks up the widths.
func (o drawing) output() (*figures.Style, figures.Output, error) {
	out := figures.Output{PDF: o.pdf, Editable: o.editable}
	style, err := figures.Theme(o.theme)
	if o.style != "" {
		style, err = figures.ReadStyle(o.style, o.theme)
	}
	if err != nil {
		return nil, out, err
	}
	for _, name := range o.widths {
		w, err := style.WidthsNamed(name)
		if err != nil {
			return nil, out, err
		}
		out.Widths = append(out.Widths, w...)
	}
	return style, out, nil
}

// chosen returns the charts of every document, in the order of the sources.
func chosen(d *dataset.Dataset, most int) []*figures.Chart {
	var charts []*figures.Chart
	for _, s := range d.Sources {
		charts = append(charts, figures.Choose(d, s.ID, most)...)
	}
	return charts
}

// withLog adds, behind each ranking that is hard to read on one scale, the same
// on a log scale.
func (o drawing) withLog(charts []*figures.Chart) []*figures.Chart {
	if !o.log {
		return charts
	}
	var out []*figures.Chart
	for _, c := range charts {
		out = append(out, c)
		if l := c.OnLogScale(); l != nil {
			out = append(out, l)
		}
	}
	return out
}

// draw writes the charts of a dataset into dir in the default style.
func draw(d *dataset.Dataset, dir string, notes io.Writer) ([]*figures.Chart, error) {
	return drawAs(dir, chosen(d, maxCharts), nil, figures.Output{}, notes)
}

// written is what became of a chart: its files, or why there are none.
type written struct {
	files []string
	err   error
}

// drawAs writes charts into dir, on all processors, with their index, and takes
// away pictures of charts that are no longer chosen. A chart whose words cannot
// be drawn is named on notes and left out.
func drawAs(dir string, charts []*figures.Chart, style *figures.Style, out figures.Output, notes io.Writer) ([]*figures.Chart, error) {
	earlier := figures.Indexed(dir)
	results := slices.Collect(inOrder(slices.Values(charts), func(c *figures.Chart) written {
		c.Style = style
		files, err := c.WriteAs(dir, out)
		return written{files, err}
	}))
	var drawn []*figures.Chart
	var keep []string
	for i, c := range charts {
		switch {
		case errors.Is(results[i].err, figures.ErrRefused):
			fmt.Fprintln(notes, results[i].err)
			continue
		case results[i].err != nil:
			return nil, fmt.Errorf("draw %s: %w", c.Name, results[i].err)
		}
		drawn = append(drawn, c)
		keep = append(keep, results[i].files...)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := figures.WriteIndex(dir, drawn); err != nil {
		return nil, err
	}
	return drawn, sweep(dir, earlier, keep)
}

// pictureEndings are what the files of a chart end in, behind its name and the
// suffix of a width.
var pictureEndings = []string{".png", ".svg", ".edit.svg", ".pdf", ".csv", ".alt.txt", ".json"}

// sweep removes the files of charts of an earlier run that are no longer drawn.
// Other files in the folder are not ours to remove.
func sweep(dir string, earlier, keep []string) error {
	for _, name := range earlier {
		for _, ending := range pictureEndings {
			old := []string{filepath.Join(dir, name+ending)}
			sized, err := filepath.Glob(filepath.Join(dir, name+"-*"+ending))
			if err != nil {
				return err
			}
			for _, path := range append(old, sized...) {
				if slices.Contains(keep, path) {
					continue
				}
				if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
					return err
				}
			}
		}
	}
	return nil
}

func explainCharts(w io.Writer, d *dataset.Dataset, most int) {
	for _, source := range d.Sources {
		charts, left := figures.Weigh(d, source.ID, most)
		for _, c := range charts {
			fmt.Fprintf(w, "%s (%s)\n  %s\n", c.Title, c.Form, c.Why)
			if c.Guard != "" {
				fmt.Fprintf(w, "  the title holds because %s\n", c.Guard)
			}
			fmt.Fprintf(w, "  %s\n", c.Alt)
			if c.OnLogScale() != nil {
				fmt.Fprintln(w, "  also as dots on a log scale: draw --log")
			}
		}
		for _, l := range left {
			fmt.Fprintf(w, "not chosen: %s (%s, score %d)\n  %s\n", l.Chart.Title, l.Chart.Form, l.Chart.Score, l.Why)
		}
	}
}
