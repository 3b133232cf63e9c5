package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"sync"

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
			var charts []drawnChart
			for c := range oneFolder(figures.Choose(r.Dataset, limits)) {
				if c.Refused() == nil { // else draw said so
					charts = append(charts, c)
				}
			}
			return writeReports(args[0], r, charts)
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
		return r.report(), r.settle(s.err, func(*part, *dataset.Dataset) error { return nil })
	}
	d, err := dataset.Read(dir)
	if err != nil {
		return nil, s.reported(err)
	}
	return &report.Report{Dataset: d, Documents: reread(d), Tool: tool}, nil
}

// reportFiles are the reports that a build leaves in its output folder.
var reportFiles = []struct{ format, name string }{
	{"html", homeFile}, {"md", "report.md"}, {"json", "report.json"},
}

// homeFile is the report as a page, or the index of the pages that it has.
const homeFile = "report.html"

// writeReports writes the reports into a folder, with the charts that were drawn.
func writeReports(dir string, r *report.Report, charts []drawnChart) error {
	p := &printing{dir: dir, parted: r.Parted(), charts: map[int][]report.Chart{}}
	defer p.discard()
	for _, c := range charts {
		picture, err := p.picture(c.Chart)
		if err != nil {
			return err
		}
		p.charts[c.part] = append(p.charts[c.part], picture)
	}
	if err := p.begin(r); err != nil {
		return err
	}
	for done := range inOrder(p.tasks(r), func(do func() printed) printed { return do() }) {
		if done.err != nil {
			return done.err
		}
		p.put(&done)
	}
	return p.commit()
}

// printing is the reports of a folder while they are written, part by part.
type printing struct {
	dir      string
	parted   bool
	charts   map[int][]report.Chart // by part
	files    []*dataset.File
	printers []*report.Printer // as the files, but for the index
	home     *report.Home      // nil where the report is one page
}

// printed is what the reports say of a part; nothing of one that only has a page.
type printed struct {
	chunks [][]report.Chunk // by printer
	home   report.HomePart
	err    error
}

// picture reads what the reports show of a chart.
func (p *printing) picture(c *figures.Chart) (report.Chart, error) {
	file := chartFolder + "/" + c.Name + figures.Web.Suffix + ".png"
	out := report.Chart{Title: c.Title, Alt: c.Alt, File: file, Source: c.Source, Claims: c.Claims, Type: "image/png", Served: p.parted}
	if p.parted {
		return out, nil // one page could not hold them
	}
	image, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(file)))
	if err != nil {
		return out, fmt.Errorf("%w; figcheck draw %s draws it", err, p.dir)
	}
	out.Image = image
	return out, nil
}

// begin begins the files.
func (p *printing) begin(r *report.Report) error {
	for _, f := range reportFiles {
		file, err := dataset.NewFile(filepath.Join(p.dir, f.name))
		if err != nil {
			return err
		}
		p.files = append(p.files, file)
		if p.parted && f.format == "html" {
			if p.home, err = report.NewHome(r); err != nil {
				return err
			}
			continue
		}
		printer, err := report.Named(f.format).Begin(file, r)
		if err != nil {
			return err
		}
		p.printers = append(p.printers, printer)
	}
	return nil
}

// tasks are what is to be done for each part, in their order: to print it, and to
// write its pages.
func (p *printing) tasks(r *report.Report) iter.Seq[func() printed] {
	return func(yield func(func() printed) bool) {
		n := -1
		for each, err := range r.Each() {
			if err != nil {
				yield(func() printed { return printed{err: err} })
				return
			}
			n++
			part := *each
			part.Charts = p.charts[n]
			if !yield(func() printed { return p.print(&part) }) || !p.pages(&part, yield) {
				return
			}
		}
	}
}

// pages yields the writing of each page of a part.
func (p *printing) pages(part *report.Report, yield func(func() printed) bool) bool {
	if !p.parted {
		return true
	}
	apart := sync.OnceValue(func() *report.Parts { return report.Apart(part) })
	for i, name := range part.Pages() {
		write := func(w io.Writer) error { return apart().WritePage(w, i, homeFile) }
		if !yield(func() printed {
			return printed{err: dataset.WriteFile(filepath.Join(p.dir, filepath.FromSlash(name)), write)}
		}) {
			return false
		}
	}
	return true
}

func (p *printing) print(part *report.Report) (out printed) {
	for _, printer := range p.printers {
		out.chunks = append(out.chunks, printer.Chunks(part))
	}
	if p.home != nil {
		out.home = p.home.Part(part)
	}
	return out
}

func (p *printing) put(done *printed) {
	for i := range done.chunks {
		p.printers[i].Put(done.chunks[i])
	}
	if p.home != nil {
		p.home.Put(done.home)
	}
}

// commit ends the files.
func (p *printing) commit() error {
	if p.home != nil {
		if err := p.home.Write(p.files[0]); err != nil {
			return err
		}
	}
	for _, printer := range p.printers {
		if err := printer.End(); err != nil {
			return err
		}
	}
	for _, f := range p.files {
		if err := f.Commit(); err != nil {
			return err
		}
	}
	return nil
}

// discard lets go of what was not committed.
func (p *printing) discard() {
	for _, f := range p.files {
		f.Discard()
	}
	for _, printer := range p.printers {
		printer.Close()
	}
	if p.home != nil {
		p.home.Close()
	}
}
