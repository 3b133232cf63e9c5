package quantity

import (
	"strings"
	"testing"

	"figcheck/internal/document"
)

// TestCaptionUnit reads what the line above a table gives to its cells, in a
// sheet, where it is the title, and on a page.
func TestCaptionUnit(t *testing.T) {
	for _, test := range []struct{ caption, value, unit string }{
		{"Exports, 2024 (£ million)", "12000000", "GBP"},
		{"Figures in thousands", "12000", "1"},
		{"All amounts are in US$ million", "12000000", "USD"},
		{"Exports, in tonnes", "12", "t"},
		{"£m", "12000000", "GBP"},
		{"$ thousands", "12000", "USD"},
		{"Percent", "12", "%"},
		// no unit of every cell
		{"Minutes", "12", "1"},
		{"Wrecks in hours", "12", "1"},
		{"In £ million unless it says otherwise", "12", "1"},
		{"Wrecks in Limo", "12", "1"},
	} {
		for name, content := range map[string]string{
			"a.csv":  `"` + test.caption + "\"\nPort,North,South\nLimo,12,15\nTarn,8,9\n",
			"a.html": "<p>Some words.</p><table><caption>" + test.caption + "</caption><tr><th>Port<th>North<th>South<tr><td>Limo<td>12<td>15<tr><td>Tarn<td>8<td>9</table>",
		} {
			d, err := document.Read(name, []byte(content), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			seen := false
			for _, m := range Find(d) {
				if strings.HasPrefix(d.Text[m.Span.Start:m.Span.End], "12") {
					seen = true
					if string(m.Unit) != test.unit || m.Value.String() != test.value {
						t.Errorf("%s, %q: %s %s, want %s %s", name, test.caption, m.Value, m.Unit, test.value, test.unit)
					}
				}
			}
			if !seen {
				t.Errorf("%s, %q: no figure", name, test.caption)
			}
		}
	}
}

// TestCaptionOfPeople leaves a column of people alone under a currency.
func TestCaptionOfPeople(t *testing.T) {
	d, err := document.Read("a.csv", []byte("All amounts in £ million\nDivision,Revenue,Employees,Staff costs\nBread,212,940,61\nCakes,80,700,21\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var units []string
	for _, m := range Find(d) {
		units = append(units, string(m.Unit))
	}
	if got := strings.Join(units, " "); got != "GBP {employee} GBP GBP {employee} GBP" {
		t.Errorf("units %s", got)
	}
}
