package check

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/gocarina/gocsv"
	"golang.org/x/tools/txtar"

	"figcheck/dataset"
)

var update = flag.Bool("update", false, "rewrite the wanted findings in testdata")

// TestCases runs each check on the cases of testdata/NAME.txtar: claims with
// only the columns that they need, and the findings wanted. The name of a case
// says what it shows: holds…, fails…, rounding… must be so.
func TestCases(t *testing.T) {
	for _, c := range All() {
		t.Run(c.Name, func(t *testing.T) {
			file := "testdata/" + c.Name + ".txtar"
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			out := &txtar.Archive{Comment: a.Comment}
			for i, f := range a.Files {
				name, ext, _ := strings.Cut(f.Name, ".")
				if ext != "csv" {
					if ext == "sources.csv" {
						out.Files = append(out.Files, f)
					}
					continue
				}
				d := readCase(t, f.Data, a.Files[:i], name)
				found := Run(d, c)
				shows(t, name, found)
				got := printFindings(found)
				for _, p := range []string{"holds", "fails", "rounding"} {
					seen[p] = seen[p] || strings.HasPrefix(name, p)
				}
				out.Files = append(out.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
				if want := section(a, name+".want"); want != got && !*update {
					t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
				}
			}
			for _, p := range []string{"holds", "fails", "rounding"} {
				if !seen[p] {
					t.Errorf("%s has no case named %s…", file, p)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(out), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// shows fails unless a case shows what its name says.
func shows(t *testing.T, name string, found []dataset.Finding) {
	t.Helper()
	worst := dataset.Verdict("")
	through := false
	for _, f := range found {
		if worst == "" || rank(f.Verdict) < rank(worst) {
			worst = f.Verdict
		}
		through = through || strings.Contains(f.Message, "through") || strings.Contains(f.Message, "5%") || strings.Contains(f.Message, "agrees")
	}
	switch {
	case strings.HasPrefix(name, "holds") && worst != dataset.Consistent,
		strings.HasPrefix(name, "fails") && worst != dataset.Inconsistent,
		strings.HasPrefix(name, "tension") && worst != dataset.Tension,
		strings.HasPrefix(name, "unknown") && worst != dataset.CannotTell,
		strings.HasPrefix(name, "silent") && worst != "",
		strings.HasPrefix(name, "rounding") && (worst != dataset.Consistent || !through):
		t.Errorf("%s: the worst finding is %q", name, worst)
	}
}

func section(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func readCase(t *testing.T, csv []byte, before []txtar.File, name string) *dataset.Dataset {
	t.Helper()
	d := &dataset.Dataset{}
	if err := gocsv.Unmarshal(bytes.NewReader(csv), &d.Records); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, f := range before {
		if f.Name == name+".sources.csv" {
			if err := gocsv.Unmarshal(bytes.NewReader(f.Data), &d.Sources); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	return d
}

func printFindings(list []dataset.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s %s [%s] %s\n", f.Verdict, f.Severity, strings.Join(f.Claims, " "), f.Message)
		for _, l := range []struct{ name, text string }{{"relation", f.Relation}, {"computed", f.Computed}, {"stated", f.Stated}, {"gap", f.Gap},
			{"readings", strings.Join(f.Readings, "; ")}, {"power", f.Power}, {"candidates", strings.Join(f.Candidates, "; ")}, {"reference", f.Reference}} {
			if l.text != "" {
				fmt.Fprintf(&b, "\t%s: %s\n", l.name, l.text)
			}
		}
	}
	return b.String()
}
