package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/reference"
	"figcheck/internal/report"
)

// inputFlags are the flags of every command that reads documents.
type inputFlags struct {
	published, publisher, reference string
	fields                          fieldNames
}

func (f *inputFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.published, "published", "", "publication date of documents that do not say: YYYY-MM-DD, YYYY-MM or YYYY")
	c.Flags().StringVar(&f.publisher, "source", "", "publisher of documents that do not say")
	c.Flags().Var(&f.fields, "fields", "fields of articles in JSON lines: text=body,title=headline,date=day,url=link,publisher=paper")
	c.Flags().StringVar(&f.reference, "reference", "", "folder of reference tables to lay over the built-in ones")
}

func (f *inputFlags) options() document.Options {
	return document.Options{Published: f.published, Publisher: f.publisher, Fields: document.Fields(f.fields)}
}

// tables returns the built-in reference tables with the user's folder on top.
func (f *inputFlags) tables() (*reference.Tables, error) {
	if f.reference == "" {
		return reference.Builtin(), nil
	}
	return reference.New(os.DirFS(f.reference))
}

func checkCommand(s *streams) *cobra.Command {
	var in inputFlags
	var format, failOn string
	c := &cobra.Command{
		Use:   "check SOURCE... | DATASET",
		Short: "Check documents, or a folder with claims.csv, and print the findings",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f := report.Named(format)
			if f == nil {
				return fmt.Errorf("--format %s: no such format; one of %s", format, strings.Join(formatNames(), ", "))
			}
			least, err := severity(failOn)
			if err != nil {
				return err
			}
			d, docs, failed, err := checked(s, args, &in)
			if err != nil {
				return err
			}
			if d == nil {
				return errReported
			}
			rep := &report.Report{Dataset: d, Documents: docs, Tool: tool, Options: terminal(s.out)}
			if err := f.Write(s.out, rep); err != nil {
				return err
			}
			return verdict(d, least, failed)
		},
	}
	in.add(c)
	c.Flags().StringVar(&format, "format", "text", "how to print: "+strings.Join(formatNames(), ", "))
	c.Flags().StringVar(&failOn, "fail-on", "warning", "exit with 1 on findings of this severity or worse: error, warning, note, info or never")
	return c
}

// checked reads the arguments, documents or one dataset, and runs the checks.
// Sources that cannot be read are reported and left out; d is nil where none
// was left.
func checked(s *streams, args []string, in *inputFlags) (d *dataset.Dataset, docs []*document.Document, failed bool, err error) {
	tables, err := in.tables()
	if err != nil {
		return nil, nil, false, err
	}
	if dir, ok := datasetFolder(args); ok {
		d, err := dataset.Read(dir)
		if err != nil {
			fmt.Fprintln(s.err, err)
			return nil, nil, true, errReported
		}
		d.Findings = check.Run(d, check.With(tables)...)
		return d, reread(d), false, nil
	}
	sources, errs := expand(args, s.in)
	d, docs, more := gather(readAll(sources, in.options(), s.err))
	for _, e := range append(errs, more...) {
		fmt.Fprintln(s.err, e)
		failed = true
	}
	if len(docs) == 0 {
		return nil, nil, failed, errReported
	}
	d.Findings = check.Run(d, check.With(tables)...)
	return d, docs, failed, nil
}

// datasetFolder reports whether the arguments name a folder with claims.csv,
// or that file itself.
func datasetFolder(args []string) (string, bool) {
	if len(args) != 1 {
		return "", false
	}
	if filepath.Base(args[0]) == dataset.ClaimTable.File() {
		return filepath.Dir(args[0]), true
	}
	_, err := os.Stat(filepath.Join(args[0], dataset.ClaimTable.File()))
	return args[0], err == nil
}

// reread reads the documents of a dataset again for their text. One that has
// gone or changed since is left out: its figures are shown by their context.
func reread(d *dataset.Dataset) []*document.Document {
	var docs []*document.Document
	packed := map[string]map[string]*document.Document{} // by file that holds several, and source
	for _, s := range d.Sources {
		file := holder(s.Path)
		if file == s.Path {
			r := read(source{path: s.Path}, document.Options{Published: s.Published, Publisher: s.Publisher})
			if r.err == nil && r.document.Source.ID == s.ID {
				docs = append(docs, r.document)
			}
			continue
		}
		if packed[file] == nil {
			packed[file] = map[string]*document.Document{}
			for _, r := range readEach(source{path: file}, document.Options{}) {
				if r.err == nil {
					packed[file][r.document.Source.ID] = r.document
				}
			}
		}
		if doc := packed[file][s.ID]; doc != nil {
			docs = append(docs, doc)
		}
	}
	return docs
}

// holder returns the file that holds a source: the archive of
// "reports.zip/north.md", the file of "articles.jsonl:12", the path itself
// where that is a file.
func holder(path string) string {
	if k := strings.LastIndexByte(path, ':'); k > 0 && strings.Trim(path[k+1:], "0123456789") == "" {
		if info, err := os.Stat(path[:k]); err == nil && info.Mode().IsRegular() {
			return path[:k]
		}
	}
	for p := path; len(p) > 1; p = filepath.Dir(p) {
		if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
			return p
		}
	}
	return path
}

// verdict is what the exit code says.
func verdict(d *dataset.Dataset, least dataset.Severity, failed bool) error {
	if failed {
		return errReported
	}
	limit := slices.Index(dataset.Severities, least)
	for i := range d.Findings {
		if at := slices.Index(dataset.Severities, d.Findings[i].Severity); at <= limit {
			return errFindings
		}
	}
	return nil
}

func severity(name string) (dataset.Severity, error) {
	if name == "never" {
		return "", nil
	}
	if s := dataset.Severity(name); slices.Contains(dataset.Severities, s) {
		return s, nil
	}
	return "", fmt.Errorf("--fail-on %s: no such severity; one of error, warning, note, info, never", name)
}

func formatNames() []string {
	var names []string
	for _, f := range report.All() {
		names = append(names, f.Name)
	}
	return names
}

// terminal sets colour and width where the output is a person's screen.
func terminal(w io.Writer) report.Options {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return report.Options{Width: 100}
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = 100
	}
	return report.Options{Width: width, Color: os.Getenv("NO_COLOR") == ""}
}
