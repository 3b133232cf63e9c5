package check

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/gocarina/gocsv"
	"golang.org/x/tools/txtar"

	"figcheck/dataset"
	"figcheck/internal/golden"
)

// TestCases runs each check on the cases of testdata/NAME.txtar: claims with
// only the columns that they need, and the findings wanted. The name of a case
// says what it shows: holds…, fails…, rounding… must be so, and be there. A
// check that never accuses, or says nothing of what is right, shows the same
// as silent-holds, tension-fails or note-fails, and silent-rounding.
func TestCases(t *testing.T) {
	turnout := HouseRule{Measure: "turnout", Unit: "%", Min: dataset.NewDecimal(20, 0), Max: dataset.NewDecimal(90, 0), Reason: "the roll is kept by hand"}
	for _, c := range With(Desk{House: []HouseRule{turnout}}) {
		seen := map[string]bool{}
		golden.Cases(t, "testdata/"+c.Name+".txtar", func(t *testing.T, in *txtar.Archive) []byte {
			name := strings.TrimSuffix(in.Files[len(in.Files)-1].Name, ".csv")
			found := Run(readCase(t, in), c)
			shows(t, name, found)
			for _, kind := range []string{"holds", "fails", "rounding"} {
				seen[kind] = seen[kind] || strings.Contains(name, kind)
			}
			return []byte(printFindings(found))
		})
		for _, kind := range []string{"holds", "fails", "rounding"} {
			if !seen[kind] {
				t.Errorf("testdata/%s.txtar has no case named %s-…", c.Name, kind)
			}
		}
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
		strings.HasPrefix(name, "note") && (worst != dataset.Consistent || found[0].Severity != dataset.SeverityNote),
		strings.HasPrefix(name, "rounding") && (worst != dataset.Consistent || !through):
		t.Errorf("%s: the worst finding is %q", name, worst)
	}
}

func readCase(t *testing.T, in *txtar.Archive) *dataset.Dataset {
	t.Helper()
	d := &dataset.Dataset{}
	for _, f := range in.Files {
		table := any(&d.Records)
		if strings.HasSuffix(f.Name, ".sources.csv") {
			table = &d.Sources
		}
		if err := gocsv.Unmarshal(bytes.NewReader(f.Data), table); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
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
