package check

import (
	"fmt"
	"strings"
	"testing"

	"figcheck/dataset"
)

// TestSharedChangeColumns sets the rows of each table in a table again, two
// years and their change, and reads them with everything that comes before
// the checks. Only the rows whose figures are wrong may be accused.
func TestSharedChangeColumns(t *testing.T) {
	type row struct {
		ID, Group, Row, Direction string
		Quantities                map[string]string
		Expected                  struct {
			Flag bool `json:"should_flag"`
		}
	}
	tables, order := map[string][]row{}, []string{}
	eachCase(t, "table_pct_change", func(c row) {
		if tables[c.Group] == nil {
			order = append(order, c.Group)
		}
		tables[c.Group] = append(tables[c.Group], c)
	})
	others, missed, read0 := 0, 0, 0
	for _, g := range order {
		var b strings.Builder
		b.WriteString("# Report\n\n| $ thousand | 2019 | 2018 | Change |\n|---|---|---|---|\n")
		for _, r := range tables[g] {
			sign := ""
			if r.Direction == "down" {
				sign = "-"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s%s |\n", r.Row, r.Quantities["new"], r.Quantities["old"], sign, strings.Trim(r.Quantities["pct"], "()-"))
		}
		accused := map[string]bool{}
		for _, f := range Run(read(t, b.String()), change) {
			read0++
			if f.Verdict == dataset.Inconsistent {
				accused[f.Relation] = true
				t.Logf("%s: %s", g, f.Message)
			}
		}
		flags := 0
		for _, r := range tables[g] {
			if r.Expected.Flag {
				flags++
			}
		}
		if len(accused) < flags {
			missed += flags - len(accused)
		} else {
			others += len(accused) - flags
		}
	}
	t.Logf("%d changes were read; %d rows that are wrong were missed, %d others accused", read0, missed, others)
	if missed > 0 || others > 3 {
		t.Errorf("%d missed, %d others accused", missed, others)
	}
}
