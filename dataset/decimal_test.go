package dataset

import (
	"encoding/json"
	"math/big"
	"math/rand"
	"strings"
	"testing"

	"github.com/cockroachdb/apd/v3"
)

func TestParseDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "1.20": "1.20", "-5": "-5", "3.5e9": "3500000000", "1e40": "1" + strings.Repeat("0", 40), ".5": "0.5", "1e-3": "0.001",
		"0e100": "0", "-0": "-0",
	} {
		d, err := ParseDecimal(in)
		if err != nil || d.String() != want {
			t.Errorf("%q reads as %q, %v; want %q", in, d, err, want)
		}
	}
	for _, in := range []string{
		"", "−5", "1,204", "1 204", " 1", "NaN", "Infinity", "-inf", "0x10", "1e", "1e401", "1e-401",
		strings.Repeat("9", 35), "1." + strings.Repeat("0", 34), strings.Repeat("0", 3000),
	} {
		if d, err := ParseDecimal(in); err == nil {
			t.Errorf("%.40q reads as %s", in, d)
		}
	}
}

func TestDecimalOf(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		want     string
	}{
		{1, 3, "0.3333333333333333"}, {2, 3, "0.6666666666666667"}, {-1, 8, "-0.125"}, {0, 1, "0"}, {3500000000, 1, "3500000000"},
		{20, 1, "20"}, {12345678901234567, 1, "12345678901234570"},
	} {
		if got := DecimalOf(big.NewRat(c.num, c.den)).String(); got != c.want {
			t.Errorf("%d/%d prints as %s, want %s", c.num, c.den, got, c.want)
		}
	}
	if huge := new(big.Rat).SetInt(pow10(500)); DecimalOf(huge).Valid() {
		t.Error("10^500 is kept")
	}
}

func TestDecimalArithmetic(t *testing.T) {
	d := NewDecimal(120, -2)
	for _, c := range []struct {
		name, got, want string
	}{
		{"Rat", d.Rat().RatString(), "6/5"},
		{"Times10", d.Times10(3).String(), "1200"},
		{"Times10 leaves its receiver", d.String(), "1.20"},
		{"Neg", d.Neg().String(), "-1.20"},
		{"Neg of zero", NewDecimal(0, 0).Neg().String(), "0"},
		{"Rat of a great number", NewDecimal(-3, 9).Rat().RatString(), "-3000000000"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.name, c.got, c.want)
		}
	}
	if !d.Equal(NewDecimal(12, -1)) || d.Equal(Decimal{}) || !(Decimal{}).Equal(Decimal{}) {
		t.Error("Equal compares numbers, and absent with absent")
	}
	if d.Sign() != 1 || d.Neg().Sign() != -1 || (Decimal{}).Sign() != 0 || d.Float() != 1.2 || (Decimal{}).Rat() != nil {
		t.Error("Sign, Float or Rat")
	}
}

// TestDecimalCopy holds that copies do not share digits, which apd.Decimal
// promises only within its inline storage.
func TestDecimalCopy(t *testing.T) {
	a := num(strings.Repeat("9", maxDigits))
	b := a.Neg().Times10(-1)
	if a.String() != strings.Repeat("9", maxDigits) || b.String() == a.String() {
		t.Errorf("%s and %s", a, b)
	}
}

func TestDecimalJSON(t *testing.T) {
	out, err := json.Marshal([]Decimal{NewDecimal(120, -2), {}})
	if err != nil || string(out) != "[1.20,null]" {
		t.Errorf("%s, %v", out, err)
	}
}

func FuzzParseDecimal(f *testing.F) {
	f.Add("1.20")
	f.Add("-0e400")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		again, err := ParseDecimal(d.String())
		if err != nil || !again.Equal(d) || again.String() != d.String() {
			t.Errorf("%q prints as %s, which reads as %s, %v", s, d, again, err)
		}
	})
}

// TestSmall holds the short way through int64 to the long way through big
// integers, at the limits of both.
func TestSmall(t *testing.T) {
	for _, s := range []string{"0", "-0", "1.20", "-44.5", "9223372036854775807", "9223372036854775808", "922337203685477580E1", "92233720368547759E2",
		"9007199254740993", "0.000000000000000001", "1E-19", "1E18", "1E19", "123456789012345678901234.5"} {
		d, err := ParseDecimal(s)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := new(big.Rat).SetString(s)
		if got := d.Rat(); got.Cmp(want) != 0 {
			t.Errorf("%s as a fraction is %s", s, got)
		}
		if f, _ := want.Float64(); d.Float() != f {
			t.Errorf("%s as a float is %g, want %g", s, d.Float(), f)
		}
	}
}

// TestSmallDecimal holds the short way of DecimalOf to the long one.
func TestSmallDecimal(t *testing.T) {
	rnd := rand.New(rand.NewSource(9))
	short := 0
	for range 20_000 {
		den := int64(1)
		for range rnd.Intn(12) {
			den *= []int64{2, 5, 10, 3}[min(rnd.Intn(30), 3)%4]
		}
		r := big.NewRat(rnd.Int63n(1<<uint(1+rnd.Intn(62)))-rnd.Int63n(1000), den)
		got, ok := smallDecimal(r)
		if !ok {
			continue
		}
		short++
		if want := roundedDecimal(r); got != want {
			t.Fatalf("%s is %#v, want %#v", r, got, want)
		}
	}
	if short < 1000 {
		t.Errorf("only %d fractions went the short way", short)
	}
}

// TestPlainDecimal holds the short way of ParseDecimal to the long one, to the
// exponent that a number is kept with.
func TestPlainDecimal(t *testing.T) {
	rnd := rand.New(rand.NewSource(4))
	const letters = "00123456789..-"
	taken := 0
	for range 200_000 {
		b := make([]byte, 1+rnd.Intn(20))
		for i := range b {
			b[i] = letters[rnd.Intn(len(letters)-1)]
		}
		if rnd.Intn(3) == 0 {
			b[0] = '-'
		}
		short, ok := plainDecimal(string(b))
		if !ok {
			continue
		}
		taken++
		long, _, err := apd.NewFromString(string(b))
		if err != nil || short.d.CmpTotal(long) != 0 || short.d.Exponent != long.Exponent {
			t.Fatalf("%s is %v, want %v (%v)", b, &short.d, long, err)
		}
	}
	if taken < 10_000 {
		t.Errorf("%d numbers took the short way", taken)
	}
}

// TestShortPrint compares the short way to print a number with that of apd.
func TestShortPrint(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	for range 100_000 {
		d := NewDecimal(random.Int63n(1<<random.Intn(62)+1)-random.Int63n(1<<random.Intn(62)+1), int32(random.Intn(44)-22))
		want := d.d.Text('f')
		if d.Sign() == 0 && d.d.Exponent > 0 {
			want = "0"
		}
		if got := d.String(); got != want {
			t.Fatalf("%d × 10^%d printed as %s, want %s", &d.d.Coeff, d.d.Exponent, got, want)
		}
	}
}
