package relation

import (
	"fmt"
	"strings"
	"testing"

	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/quantity"
)

// bindAllocs is how often the binding of a text asks for memory, which grows
// with the work and, unlike time, is the same on every machine.
func bindAllocs(t *testing.T, text string) float64 {
	d, err := document.Read("scale.md", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	mentions := quantity.Find(d)
	return testing.AllocsPerRun(1, func() { Bind(d, claim.Find(d, mentions)) })
}

// TestScale lets no text cost more than in proportion to its length: eight
// times the text at most ten times the work.
func TestScale(t *testing.T) {
	shapes := map[string]func(n int) string{
		"one measure": func(n int) string {
			return repeat(n, func(i int) string { return fmt.Sprintf("In village %d the flood killed %d people. ", i, i%90+10) })
		},
		"of the whole": func(n int) string {
			return repeat(n, func(i int) string {
				return fmt.Sprintf("Of the %d homes %d were empty, or %d%%. ", i+50, i%40+1, i%90+1)
			})
		},
		"one sentence": func(n int) string {
			return repeat(n, func(i int) string { return fmt.Sprintf("%d tonnes of wheat and ", i+2) })
		},
		"brackets": func(n int) string {
			return repeat(n, func(i int) string { return fmt.Sprintf("%d (%d, %d) of ", i+2, i+3, i+4) })
		},
		"a table": func(n int) string {
			return "| Village | Homes | Empty |\n|---|---|---|\n" +
				repeat(n, func(i int) string { return fmt.Sprintf("| Place %d | %d | %d |\n", i, i+90, i+9) })
		},
		"a list": func(n int) string {
			return "The villages lost homes:\n\n" + repeat(n, func(i int) string { return fmt.Sprintf("- Place %d: %d homes\n", i, i+90) })
		},
		"a table and its text": func(n int) string {
			return "| Village | Homes | Empty |\n|---|---|---|\n" +
				repeat(n, func(i int) string { return fmt.Sprintf("| Place %d | %d | %d |\n", i, i+90, i+9) }) + "\n" +
				repeat(n, func(i int) string { return fmt.Sprintf("In Place %d there were %d homes.\n\n", i, i+90) })
		},
	}
	for name, shape := range shapes {
		const n = 100
		small, large := bindAllocs(t, shape(n)), bindAllocs(t, shape(8*n))
		if large > 10*small+1000 {
			t.Errorf("%s: eight times the text takes %.1f times the work (%.0f against %.0f allocations)", name, large/small, large, small)
		}
	}
}

func repeat(n int, one func(i int) string) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(one(i))
	}
	return out.String()
}
