package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"figcheck/dataset"
	"figcheck/internal/baseline"
	"figcheck/internal/document"
	"figcheck/internal/download"
	"figcheck/internal/report"
)

// inputFlags are the flags of every command that reads documents.
type inputFlags struct {
	tables                                  []string // files of --table
	out                                     string   // folder that a build writes to, whose review.csv applies
	fetch                                   bool
	rule                                    download.Rule // which addresses may be fetched from; nil for the public ones
	published, publisher, reference, config string
	fields                                  fieldNames
	limits                                  limitFlags
}

func (f *inputFlags) add(c *cobra.Command, limits document.Limits) {
	c.Flags().StringVar(&f.published, "published", "", "publication date of documents that do not say: YYYY-MM-DD, YYYY-MM or YYYY")
	c.Flags().StringVar(&f.publisher, "source", "", "publisher of documents that do not say")
	c.Flags().Var(&f.fields, "fields", "fields of articles in JSON lines: text=body,title=headline,date=day,url=link,publisher=paper")
	f.limits.add(c, limits)
	f.addSettings(c)
}

// addSettings adds the flags of commands that read no documents of their own.
func (f *inputFlags) addSettings(c *cobra.Command) {
	c.Flags().StringVar(&f.reference, "reference", "", "folder of reference tables to lay over the built-in ones")
	c.Flags().StringArrayVar(&f.tables, "table", nil, "a CSV, XLSX or ODS table to hold the documents against; may be given again")
	c.Flags().StringVar(&f.config, "config", "", "configuration to use instead of the nearest figcheck.toml")
}

func (f *inputFlags) options() document.Options {
	return document.Options{Published: f.published, Publisher: f.publisher, Fields: document.Fields(f.fields), Limits: f.limits.limits()}
}

// checkFlags are the flags of check alone.
type checkFlags struct {
	inputFlags
	format, failOn          string
	baseline, writeBaseline string
	unchecked               bool
}

func checkCommand(s *streams) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check SOURCE... | DATASET",
		Short: "Check documents, or a folder with claims.csv, and print the findings",
		Args:  cobra.MinimumNArgs(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return f.run(s, args) },
	}
	f.add(c, heldLimits())
	c.Flags().StringVar(&f.format, "format", "text", "how to print: "+strings.Join(formatNames(), ", "))
	c.Flags().StringVar(&f.failOn, "fail-on", "", "exit with 1 on findings of this severity or worse: error, warning (the default), note, info or never")
	c.Flags().StringVar(&f.baseline, "baseline", "", "findings of an earlier run, as csv or json: those that it has do not fail this one")
	c.Flags().StringVar(&f.writeBaseline, "write-baseline", "", "write the findings of this run to a file for --baseline, and exit with 0")
	c.Flags().BoolVar(&f.unchecked, "unchecked", false, "list also what was not checked, and why (text, md, json)")
	return c
}

func (f *checkFlags) run(s *streams, args []string) error {
	format := report.Named(f.format)
	if format == nil {
		return fmt.Errorf("--format %s: no such format; one of %s", f.format, strings.Join(formatNames(), ", "))
	}
	set, err := f.settings()
	if err != nil {
		return s.reported(err)
	}
	least, err := severity(cmp.Or(f.failOn, set.FailOn, string(dataset.SeverityWarning)))
	if err != nil {
		return err
	}
	r, err := checked(s, args, &f.inputFlags, set)
	if err != nil {
		return err
	}
	defer r.close()
	r.unchecked, r.options = f.unchecked, terminal(s.out)
	if name := cmp.Or(f.baseline, set.Baseline); name != "" && f.writeBaseline == "" {
		if err := r.against(name); err != nil {
			return s.reported(err)
		}
	}
	if err := r.settle(s.err, func(*part, *dataset.Dataset) error { return nil }); err != nil {
		return err
	}
	if err := format.Write(s.out, r.report()); err != nil {
		return err
	}
	if f.writeBaseline != "" {
		err := dataset.WriteFile(f.writeBaseline, func(w io.Writer) error { return baseline.Write(w, r.findings()) })
		if err != nil || !r.failed {
			return err
		}
		return errReported
	}
	return r.verdict(least)
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
func reread(d *dataset.Dataset) []*document.Document { return unchanged(d, rereadings(d)) }

// rereadings reads the source of each row again, in the order of the rows. A
// file that holds several documents is read once. No limits apply to what the
// build took: a file that is the same still, and one that held a document, whose
// own sum nobody kept.
func rereadings(d *dataset.Dataset) []reading {
	names := checkNames()
	out := make([]reading, len(d.Sources))
	packed := map[string]map[string]reading{} // by file that holds several, and source
	for i, s := range d.Sources {
		file := holder(s.Path)
		if file == s.Path {
			opts := document.Options{Published: s.Published, Publisher: s.Publisher}
			if same(&s) {
				opts.Limits = lifted()
			}
			out[i] = read(source{path: s.Path, checks: names, textOnly: true}, opts)
			continue
		}
		if packed[file] == nil {
			packed[file] = map[string]reading{}
			for r := range readEach(source{path: file, checks: names, textOnly: true}, document.Options{Limits: lifted()}) {
				if r.err == nil && !r.window() {
					packed[file][r.document.Source.ID] = r
				}
			}
		}
		r, ok := packed[file][s.ID]
		if !ok {
			r.err = errReported
		}
		out[i] = r
	}
	return out
}

// same reports whether the file of a source is what it was, however large.
func same(s *dataset.Source) bool {
	f, err := os.Open(s.Path)
	if err != nil {
		return false
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return false // a device may have no end
	}
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return err == nil && hex.EncodeToString(sum.Sum(nil)) == s.SHA256
}

func unchanged(d *dataset.Dataset, readings []reading) []*document.Document {
	var docs []*document.Document
	for i, r := range readings {
		if r.err == nil && !r.window() && r.document.Source.ID == d.Sources[i].ID {
			docs = append(docs, r.document)
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
