package report

import (
	"testing"

	"figcheck/dataset"
)

func TestNumber(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "999": "999", "1700": "1,700", "-2600": "−2,600", "999999": "999,999",
		"1000000": "1 million", "3450000000": "3.45 billion", "1090000": "1.09 million", "1234567": "1,234,567",
		"2500000000000": "2.5 trillion", "0.6666666666666667": "0.666667", "12.3456789": "12.3457", "0.00012": "0.00012",
		"12345678.25": "12,345,678.3", "1.50": "1.5",
	} {
		d, err := dataset.ParseDecimal(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := number(d.Rat()); got != want {
			t.Errorf("number(%s) = %s, not %s", in, got, want)
		}
	}
}

func TestIntervalWords(t *testing.T) {
	for in, want := range map[string]string{
		"(-inf, +inf)": "any value", "[3, 2]": "no value", "[9, 9]": "exactly 9",
		"(500, +inf)": "more than 500", "[25, +inf)": "at least 25", "(-inf, 4)": "less than 4", "(-inf, 4]": "at most 4",
		"[2.35, 2.45)": "2.35 to just under 2.45", "(1, 2]": "above 1 to 2",
		"[3450000000, 3550000000]": "3.45 to 3.55 billion", "[998000, 1000000]": "998,000 to 1 million",
	} {
		a, err := dataset.ParseInterval(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := intervalWords(a); got != want {
			t.Errorf("%s reads %q, not %q", in, got, want)
		}
	}
}

func TestQuantityWords(t *testing.T) {
	for _, c := range []struct {
		unit dataset.Unit
		name string
		want string
	}{
		{"%", "", "5%"}, {"[pp]", "", "5 percentage points"}, {"1", "", "5"}, {"{boat}", "boats", "5 boats"}, {"{boat}", "", "5 boat"}, {"km", "", "5 km"},
	} {
		if got := quantityWords("5", c.unit, c.name); got != c.want {
			t.Errorf("%s: %q, not %q", c.unit, got, c.want)
		}
	}
}

func TestNumberLine(t *testing.T) {
	n := drawLine("(500, +inf)", "[100, 200]")
	if n == nil || n.Bars[0].High != "beyond" || n.Bars[0].Low != "open" || n.Bars[1].High != "closed" || n.GapW == "" {
		t.Errorf("drawn as %+v", n)
	}
	if n := drawLine("[1, 5]", "[2, 9]"); n.GapW != "" {
		t.Error("a gap between intervals that meet")
	}
	if drawLine("Tuesday", "[2, 9]") != nil || drawLine("(-inf, +inf)", "[2, 9]") != nil {
		t.Error("something that is no interval is drawn")
	}
	if n := drawLine("[7, 7]", "[7, 7]"); len(n.Ticks) != 1 {
		t.Errorf("one point has the ticks %v", n.Ticks)
	}
}

func TestMDText(t *testing.T) {
	for in, want := range map[string]string{
		"- a list":        `\- a list`,
		"2025. A year":    `2025\. A year`,
		"4,252 + 1 = 5":   "4,252 + 1 = 5",
		"1.09 million":    "1.09 million",
		"a|b *c* <d> `e`": "a\\|b \\*c\\* &lt;d&gt; \\`e\\`",
		"two\n\nlines":    "two lines",
		"−3 °C":           "−3 °C",
		"== a rule ==":    `\== a rule ==`,
	} {
		if got := mdText(in); got != want {
			t.Errorf("mdText(%q) = %q, not %q", in, got, want)
		}
	}
}

func TestLegible(t *testing.T) {
	for in, want := range map[string]string{
		"14100000000 + 11900000000 = 26000000": "14,100,000,000 + 11,900,000,000 = 26,000,000",
		"2013 - 1756 = 257":                    "2013 - 1756 = 257",
		"0.2876712328767123":                   "0.2876712328767123",
		"1,000,000 × 2":                        "1,000,000 × 2",
		"25873500000 (99513.5%)":               "25,873,500,000 (99,513.5%)",
		"[12345, 67890]":                       "[12,345, 67,890]",
	} {
		if got := legible(in); got != want {
			t.Errorf("legible(%q) = %q, not %q", in, got, want)
		}
	}
}
