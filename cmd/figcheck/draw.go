package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"figcheck/dataset"
	"figcheck/figures"
)

// chartFolder is the part of an output folder that holds the charts.
const chartFolder = "figures"

// chartLimits are how many charts are drawn where nothing else is said: of all
// documents together as many as a person looks through.
var chartLimits = figures.Limits{Each: 4, All: 200}

// drawing is what the draw command was asked for.
type drawing struct {
	explain, pdf, editable bool
	log                    bool
	limits                 figures.Limits
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
				explainCharts(s.out, d, o.limits)
				return nil
			}
			style, out, err := o.output()
			if err != nil {
				return err
			}
			charts, err := drawAs(filepath.Join(args[0], chartFolder), oneFolder(o.withLog(figures.Choose(d, o.limits))), style, out, s.err)
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
	f.IntVar(&o.limits.Each, "charts", chartLimits.Each, "charts a document may have at most")
	maxChartsFlag(c, &o.limits)
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

// maxChartsFlag adds the limit for all documents together.
func maxChartsFlag(c *cobra.Command, l *figures.Limits) {
	c.Flags().IntVar(&l.All, "max-charts", chartLimits.All, "charts to draw at most, those of documents with findings first; 0 for no limit")
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

// drawnChart is a chart that was drawn, in words, and the part it is of.
type drawnChart struct {
	*figures.Chart
	part int
}

// draw writes the charts that were chosen into dir in the default style.
func (r *result) draw(dir string, charts *figures.Chooser, notes io.Writer) ([]drawnChart, error) {
	var failed error
	chosen := func(yield func(drawnChart) bool) {
		n := -1
		for p, err := range r.parts() {
			if n++; err != nil {
				failed = err
				return
			}
			for _, c := range charts.Charts(p.data, p.own()) {
				if !yield(drawnChart{c, n}) {
					return
				}
			}
		}
	}
	drawn, err := drawAs(dir, chosen, nil, figures.Output{}, notes)
	return drawn, cmp.Or(failed, err)
}

// oneFolder are the charts of a folder that is one part.
func oneFolder(charts []*figures.Chart) iter.Seq[drawnChart] {
	return func(yield func(drawnChart) bool) {
		for _, c := range charts {
			if !yield(drawnChart{c, 0}) {
				return
			}
		}
	}
}

// written is what became of a chart: its files, or why there are none.
type written struct {
	drawnChart
	files []string
	err   error
}

// drawAs writes charts into dir, on all processors, with their index, and takes
// away pictures of charts that are no longer chosen. A chart whose words cannot
// be drawn is named on notes and left out. What is returned of a chart has no
// rows any more.
func drawAs(dir string, charts iter.Seq[drawnChart], style *figures.Style, out figures.Output, notes io.Writer) ([]drawnChart, error) {
	earlier := figures.Indexed(dir)
	var drawn []drawnChart
	var index []*figures.Chart
	var keep []string
	for w := range inOrder(charts, func(c drawnChart) written {
		c.Style = style
		files, err := c.WriteAs(dir, out)
		return written{drawnChart{c.Outline(), c.part}, files, err}
	}) {
		switch {
		case errors.Is(w.err, figures.ErrRefused):
			fmt.Fprintln(notes, w.err)
			continue
		case w.err != nil:
			return nil, fmt.Errorf("draw %s: %w", w.Name, w.err)
		}
		drawn, index = append(drawn, w.drawnChart), append(index, w.Chart)
		keep = append(keep, w.files...)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := figures.WriteIndex(dir, index); err != nil {
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
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	ours, kept := setOf(earlier), setOf(keep)
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if kept[path] || !pictureOf(ours, e.Name()) {
			continue
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// pictureOf reports whether a file is of one of the charts, whose name a width's
// suffix may follow.
func pictureOf(charts map[string]bool, file string) bool {
	for _, ending := range pictureEndings {
		name, ok := strings.CutSuffix(file, ending)
		for ; ok && name != ""; name = name[:max(strings.LastIndexByte(name, '-'), 0)] {
			if charts[name] {
				return true
			}
		}
	}
	return false
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

func explainCharts(w io.Writer, d *dataset.Dataset, l figures.Limits) {
	for _, choice := range figures.Weigh(d, l) {
		for _, c := range choice.Charts {
			fmt.Fprintf(w, "%s (%s)\n  %s\n", c.Title, c.Form, c.Why)
			if c.Guard != "" {
				fmt.Fprintf(w, "  the title holds because %s\n", c.Guard)
			}
			fmt.Fprintf(w, "  %s\n", c.Alt)
			if c.OnLogScale() != nil {
				fmt.Fprintln(w, "  also as dots on a log scale: draw --log")
			}
		}
		for _, l := range choice.Left {
			fmt.Fprintf(w, "not chosen: %s (%s, score %d)\n  %s\n", l.Chart.Title, l.Chart.Form, l.Chart.Score, l.Why)
		}
	}
}
