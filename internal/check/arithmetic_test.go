package check

import (
	"math/big"
	"math/rand"
	"testing"

	"figcheck/dataset"
)

// TestArithmeticContains samples points of random intervals of any sign: the
// results of exact arithmetic on them must lie in the interval's.
func TestArithmeticContains(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for range 20000 {
		a, x := sample(rnd)
		b, y := sample(rnd)
		if got := times(a, b); !got.Contains(new(big.Rat).Mul(x, y)) {
			t.Fatalf("%v × %v = %v does not hold %v × %v", a, b, got, x, y)
		}
		if y.Sign() == 0 {
			continue
		}
		if got := over(a, b); !got.Contains(new(big.Rat).Quo(x, y)) {
			t.Fatalf("%v ÷ %v = %v does not hold %v ÷ %v", a, b, got, x, y)
		}
	}
}

// sample returns a random interval and a point of it.
func sample(rnd *rand.Rand) (dataset.Interval, *big.Rat) {
	for {
		lo, hi := big.NewRat(int64(rnd.Intn(21)-10), 2), big.NewRat(int64(rnd.Intn(21)-10), 2)
		a := dataset.Interval{Lo: dataset.Bound{At: lo, Open: rnd.Intn(2) == 0}, Hi: dataset.Bound{At: hi, Open: rnd.Intn(2) == 0}}
		x := new(big.Rat).Add(lo, big.NewRat(int64(rnd.Intn(9)), 8))
		switch rnd.Intn(6) {
		case 0:
			a.Lo = dataset.Bound{}
		case 1:
			a.Hi = dataset.Bound{}
		case 2:
			x = lo
		}
		if a.Contains(x) {
			return a, x
		}
	}
}

func TestArithmeticTight(t *testing.T) {
	tests := []struct{ op, a, b, want string }{
		{"×", "[2, 3)", "[4, 5]", "[8, 15)"},
		{"×", "[-2, 3]", "[4, 5)", "(-10, 15)"},
		{"×", "(-inf, 0]", "[1, 2]", "(-inf, 0]"},
		{"×", "[0, +inf)", "[0, 0]", "[0, 0]"},
		{"×", "[-3, -2]", "[-5, -4]", "[8, 15]"},
		{"÷", "[8, 15)", "[4, 5]", "[1.6, 3.75)"},
		{"÷", "[8, 15]", "(0, 4]", "[2, +inf)"},
		{"÷", "[8, 15]", "[0, 4]", "[2, +inf)"},
		{"÷", "[1, 2]", "(500, +inf)", "(0, 0.004)"},
		{"÷", "[1, 2]", "[-1, 1]", "(-inf, +inf)"},
		{"÷", "[8, 16]", "[-4, -2]", "[-8, -2]"},
	}
	for _, tt := range tests {
		a, err1 := dataset.ParseInterval(tt.a)
		b, err2 := dataset.ParseInterval(tt.b)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		got := times(a, b)
		if tt.op == "÷" {
			got = over(a, b)
		}
		if got.String() != tt.want {
			t.Errorf("%s %s %s = %s, want %s", tt.a, tt.op, tt.b, got, tt.want)
		}
	}
}

func TestPossible(t *testing.T) {
	tests := []struct {
		left, rel, right string
		want             bool
	}{
		{"[1, 2)", "=", "[2, 3]", false},
		{"[1, 2]", "=", "[2, 3]", true},
		{"[2, 3]", "≤", "[1, 2]", true},
		{"(2, 3]", "≤", "[1, 2]", false},
		{"[2, 3]", "<", "[1, 2]", false},
		{"[1, 2]", "<", "[1, 2]", true},
		{"[1, 2]", "≥", "[2, 3]", true},
		{"[1, 2)", "≥", "[2, 3]", false},
		{"[1, 2]", ">", "[2, 3]", false},
		{"(-inf, 2]", "≤", "[-5, -4]", true},
		{"[9, 10]", "≤", "[1, +inf)", true},
	}
	for _, tt := range tests {
		left, _ := dataset.ParseInterval(tt.left)
		right, _ := dataset.ParseInterval(tt.right)
		if got := possible(left, tt.rel, right); got != tt.want {
			t.Errorf("%s %s %s is %v, want %v", tt.left, tt.rel, tt.right, got, tt.want)
		}
	}
}

func TestConvert(t *testing.T) {
	tests := []struct {
		from, to       dataset.Unit
		factor, offset string
	}{
		{"[mi_i]", "km", "25146/15625", "0"},
		{"km", "[mi_i]", "15625/25146", "0"},
		{"Cel", "[degF]", "9/5", "32"},
		{"[degF]", "Cel", "5/9", "-160/9"},
		{"%", "1", "1/100", "0"},
		{"wk", "d", "7", "0"},
		{"a", "mo", "12", "0"},
		{"USD", "USD", "1", "0"},
	}
	for _, tt := range tests {
		k, off, ok := Convert(tt.from, tt.to)
		if !ok || k.RatString() != tt.factor || off.RatString() != tt.offset {
			t.Errorf("Convert(%s, %s) = %v, %v, %v, want %s, %s", tt.from, tt.to, k, off, ok, tt.factor, tt.offset)
		}
	}
	for _, pair := range [][2]dataset.Unit{{"USD", "EUR"}, {"km", "kg"}, {"a", "d"}, {"[pp]", "%"}, {"MW", "MW.h"}, {"nonsense", "km"}} {
		if k, _, ok := Convert(pair[0], pair[1]); ok {
			t.Errorf("Convert(%s, %s) = %v, want none", pair[0], pair[1], k)
		}
	}
}

func TestSay(t *testing.T) {
	tests := []struct {
		interval string
		unit     dataset.Unit
		want     string
	}{
		{"[6900000000, 7100000000]", "USD", "6.9 to 7.1 billion"},
		{"[7369, 7369]", "{person}", "7,369"},
		{"(1700, +inf)", "{person}", "more than 1,700"},
		{"(-inf, 500000000]", "USD", "at most 500 million"},
		{"[33.05, 34.24]", "%", "33.1 to 34.2%"},
		{"[-36.0655, -30.508]", "%", "−36.1 to −30.5%"},
		{"[0.0089916, 0.0092964]", "km", "0.00899 to 0.0093 km"},
		{"[4, 5]", "a", "4 to 5 years"},
		{"(-inf, +inf)", "", "any number"},
		{"[999999.99, 1000000.01]", "", "0.99999999 to 1 million"},
		{"[0, 0]", "1", "0"},
		{"[1234567.5, 1234567.5]", "[pp]", "1.235 million points"},
	}
	for _, tt := range tests {
		a, err := dataset.ParseInterval(tt.interval)
		if err != nil {
			t.Fatal(err)
		}
		if got := say(a, tt.unit); got != tt.want {
			t.Errorf("say(%s, %s) = %q, want %q", tt.interval, tt.unit, got, tt.want)
		}
	}
}
