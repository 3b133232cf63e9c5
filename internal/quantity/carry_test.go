package quantity

import (
	"strings"
	"testing"

	"figcheck/internal/document"
)

func TestCarry(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Profit fell to 1.02 billion francs last year from 1.62 billion in 2024.", "CHF CHF"},
		{"Provisions doubled to 410 million francs, compared with 190 million a year earlier.", "CHF CHF"},
		{"The dam will cost 43 billion crowns, of which 9 billion has been spent.", "CZK CZK"},
		{"Homes use 1,240 million m³: farms 695 million (56%), works 310 million (25%) and towns 235 million.", "m3 m3 m3 m3"},
		{"The stock fell by 60 cents to €11.40 from €12.00.", "EUR EUR EUR"},
		{"It paid €3 or US$4 and then 70 cents.", "EUR USD USD"},
		{"It paid £3 and then 70 cents.", "GBP USD"},
		// another noun, another sentence, no word that holds the two together
		{"It raised $40 million from 2 million subscribers.", "USD {subscriber}"},
		{"The dam cost 43 billion crowns. From 9 billion it rose.", "CZK 1"},
		{"The dam cost $43 billion and serves 9 million.", "USD 1"},
	} {
		var units []string
		for _, m := range Find(document.Running(test.text, "2025-12-07")) {
			if m.Kind != "percent" && m.Kind != "date" && m.Kind != "multiplier" {
				units = append(units, string(m.Unit))
			}
		}
		if got := strings.Join(units, " "); got != test.want {
			t.Errorf("%s: units %s, want %s", test.text, got, test.want)
		}
	}
}
