package figures

import (
	"encoding/csv"
	"flag"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"figcheck/dataset"
	"figcheck/internal/golden"
	"golang.org/x/tools/txtar"
)

var (
	sets   = flag.Int("figures.n", 60, "random record sets to draw in the property test")
	outDir = flag.String("figures.out", "", "also write the charts of testdata into this folder, to look at")
)

// load reads the tables of the first case of a testdata file.
func load(t testing.TB, file string) *dataset.Dataset {
	t.Helper()
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	end := slices.IndexFunc(ar.Files, func(f txtar.File) bool { return strings.HasSuffix(f.Name, "want") })
	ar.Files = ar.Files[:end]
	return tables(t, ar)
}

func tables(t testing.TB, ar *txtar.Archive) *dataset.Dataset {
	d := &dataset.Dataset{}
	for _, f := range ar.Files {
		switch f.Name {
		case "sources.csv":
			rowsOf(t, f, &d.Sources)
		case "claims.csv":
			rowsOf(t, f, &d.Records)
		case "findings.csv":
			rowsOf(t, f, &d.Findings)
		}
	}
	return d
}

// rowsOf fills a slice of structs from the columns that the file has.
func rowsOf[T any](t testing.TB, f txtar.File, into *[]T) {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(string(f.Data))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	column := map[string]int{}
	for i, name := range lines[0] {
		column[name] = i
	}
	for _, line := range lines[1:] {
		var row T
		v := reflect.ValueOf(&row).Elem()
		for i := range v.NumField() {
			j, ok := column[v.Type().Field(i).Tag.Get("csv")]
			if !ok {
				continue
			}
			if u, ok := v.Field(i).Addr().Interface().(interface{ UnmarshalCSV(string) error }); ok {
				if err := u.UnmarshalCSV(line[j]); err != nil {
					t.Fatalf("%s: %v", f.Name, err)
				}
				continue
			}
			v.Field(i).SetString(line[j])
		}
		*into = append(*into, row)
	}
}

// TestForms compares the words and the plotted series of every chart that the
// testdata supports, and asks the gate at both widths.
func TestForms(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, in *txtar.Archive) []byte {
		out := ""
		for _, c := range Choose(tables(t, in), Limits{}) {
			out += describe(t, c)
			for _, w := range []Width{Web, Mobile} {
				for _, x := range draw(t, c, w).Lint {
					if x.Level == "error" {
						t.Errorf("%s%s: %s: %s", c.Name, w.Suffix, x.Rule, x.What)
					}
				}
			}
			if *outDir != "" {
				if _, err := c.Write(*outDir); err != nil {
					t.Error(err)
				}
			}
		}
		return []byte(out)
	})
}

// quick is a width without the cost of its pixels.
func quick(w Width) Width { w.Scale = 1; return w }

func draw(t testing.TB, c *Chart, w Width) *Picture {
	t.Helper()
	p, err := c.Draw(quick(w))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// describe prints a chart's words and its marks as they are placed at 800 px.
func describe(t testing.TB, c *Chart) string {
	var b strings.Builder
	fmt.Fprintf(&b, "chart %s (%s)\ntitle %s\nguard %s\nsubtitle %s\n", c.Name, c.Why, c.Title, c.Guard, c.Subtitle)
	for _, n := range c.Notes {
		fmt.Fprintf(&b, "note %s\n", n)
	}
	fmt.Fprintf(&b, "source %s\nalt %s\n", c.Source, c.Alt)
	for _, d := range c.data() {
		fmt.Fprintf(&b, "%s | %s | %s | %s\n", d.Role, d.Label, d.Scope, d.Stated)
	}
	for _, m := range draw(t, c, Web).sheet.marks {
		fmt.Fprintf(&b, "%s %s %.6g..%.6g at %.0f..%.0f px\n", m.kind, m.claim, m.from, m.to, m.box.x0, m.box.x1)
	}
	return b.String() + "\n"
}
