package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"figcheck/figures"
	"figcheck/internal/check"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/report"
)

// entry is one line of a catalogue.
type entry struct{ name, doc string }

// catalogues are what `figcheck list` prints, by name.
var catalogues = []struct {
	name    string
	entries func() []entry
}{
	{"checks", checkEntries}, {"units", unitEntries}, {"formats", formatEntries}, {"charts", chartEntries},
}

func checkEntries() (out []entry) {
	for _, c := range check.All() {
		out = append(out, entry{c.Name, c.Title})
	}
	return out
}

func unitEntries() (out []entry) {
	for _, u := range lexicon.Units() {
		out = append(out, entry{string(u.Code), u.Name + ", " + string(u.Kind)})
	}
	return out
}

func formatEntries() (out []entry) {
	for _, f := range document.All() {
		out = append(out, entry{f.Name, "reads " + f.Doc})
	}
	for _, f := range report.All() {
		out = append(out, entry{f.Name, "writes " + f.Doc})
	}
	return out
}

func chartEntries() (out []entry) {
	for _, f := range figures.All() {
		out = append(out, entry{f.Name, f.Doc})
	}
	return out
}

func catalogueNames() string {
	var names []string
	for _, c := range catalogues {
		names = append(names, c.name)
	}
	return strings.Join(names, ", ")
}

func listCommand(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "list checks|units|formats|charts",
		Short: "Print a catalogue, one entry a line",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, c := range catalogues {
				if c.name == args[0] {
					printEntries(s.out, c.entries())
					return nil
				}
			}
			return fmt.Errorf("no catalogue %q; one of %s", args[0], catalogueNames())
		},
	}
}

func printEntries(w io.Writer, entries []entry) {
	width := 0
	for _, e := range entries {
		width = max(width, len(e.name))
	}
	for _, e := range entries {
		fmt.Fprintf(w, "%-*s  %s\n", width, e.name, firstSentence(e.doc))
	}
}

func firstSentence(s string) string {
	if i := strings.Index(s, ". "); i > 0 {
		return s[:i]
	}
	return strings.TrimSuffix(s, ".")
}

func explainCommand(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "explain NAME",
		Short: "Explain one check, unit, format or chart",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, c := range check.All() {
				if c.Name == args[0] {
					fmt.Fprintf(s.out, "%s: %s\n\n%s\n\nholds:    %s\nfails:    %s\nrounding: %s\n", c.Name, c.Title, c.Doc, c.Holds, c.Fails, c.Rounding)
					return nil
				}
			}
			for _, cat := range catalogues {
				for _, e := range cat.entries() {
					if e.name == args[0] {
						fmt.Fprintf(s.out, "%s: %s\n", e.name, e.doc)
						return nil
					}
				}
			}
			return fmt.Errorf("no entry %q; figcheck list prints the names of %s", args[0], catalogueNames())
		},
	}
}
