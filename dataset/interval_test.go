package dataset

import (
	"math/big"
	"math/rand"
	"testing"
)

// sample returns a value that a admits, its own ends as often as they are.
func sample(r *rand.Rand, a Interval) *big.Rat {
	lo, hi := a.Lo.At, a.Hi.At
	switch {
	case lo == nil && hi == nil:
		return big.NewRat(int64(r.Intn(41)-20), 2)
	case lo == nil:
		lo = new(big.Rat).Sub(hi, big.NewRat(int64(1+r.Intn(9)), 1))
	case hi == nil:
		hi = new(big.Rat).Add(lo, big.NewRat(int64(1+r.Intn(9)), 1))
	}
	for {
		t := big.NewRat(int64(r.Intn(9)), 8) // 0 and 1 are the ends
		x := new(big.Rat).Sub(hi, lo)
		if x.Mul(x, t).Add(x, lo); a.Contains(x) {
			return x
		}
	}
}

// TestArithmetic checks that what two admissible values make is always
// admissible in what their intervals make.
func TestArithmetic(t *testing.T) {
	rnd := rand.New(rand.NewSource(3))
	for range 20000 {
		a, b := randomInterval(rnd), randomInterval(rnd)
		x, y, k := sample(rnd, a), sample(rnd, b), big.NewRat(int64(rnd.Intn(9)-4), 3)
		type result struct {
			name string
			of   Interval
			r    *big.Rat
		}
		results := []result{
			{"+", a.Plus(b), new(big.Rat).Add(x, y)},
			{"−", a.Minus(b), new(big.Rat).Sub(x, y)},
			{"×", a.Times(b), new(big.Rat).Mul(x, y)},
			{"negated", a.Neg(), new(big.Rat).Neg(x)},
			{"scaled by " + k.String(), a.Scale(k), new(big.Rat).Mul(x, k)},
		}
		if y.Sign() != 0 {
			results = append(results, result{"÷", a.Over(b), new(big.Rat).Quo(x, y)})
		}
		for _, c := range results {
			if !c.of.Contains(c.r) {
				t.Fatalf("%s %s %s = %s leaves out %s, from %s and %s", a, c.name, b, c.of, c.r, x, y)
			}
		}
	}
}

// TestTight holds that arithmetic gives no more than it must: both ends that
// two closed intervals reach are the ends of the result.
func TestTight(t *testing.T) {
	a, b := Closed(big.NewRat(2, 1), big.NewRat(3, 1)), Closed(big.NewRat(4, 1), big.NewRat(8, 1))
	open := Interval{Bound{At: big.NewRat(0, 1)}, Bound{At: big.NewRat(5, 1), Open: true}}
	for _, c := range []struct {
		got  Interval
		want string
	}{
		{a.Plus(b), "[6, 11]"},
		{a.Minus(b), "[-6, -1]"},
		{a.Times(b), "[8, 24]"},
		{a.Over(b), "[0.25, 0.75]"},
		{a.Scale(big.NewRat(-2, 1)), "[-6, -4]"},
		{a.Scale(new(big.Rat)), "[0, 0]"},
		{a.Plus(open), "[2, 8)"},
		{a.Minus(open), "(-3, 3]"},
		{open.Over(a), "[0, 2.5)"},
		{a.Over(open), "(0.4, +inf)"},
		{a.Over(Point(new(big.Rat))), "[0, +inf)"},
		{a.Times(Interval{}), "(-inf, +inf)"},
		{a.Intersect(open), "[2, 3]"},
	} {
		if c.got.String() != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestMeeting(t *testing.T) {
	rnd := rand.New(rand.NewSource(4))
	for range 5000 {
		a, b := randomInterval(rnd), randomInterval(rnd)
		x := sample(rnd, a)
		if both := a.Contains(x) && b.Contains(x); both != a.Intersect(b).Contains(x) || both && !a.Overlaps(b) {
			t.Fatalf("%s in %s and %s, intersection %s", x, a, b, a.Intersect(b))
		}
		if a.Overlaps(b) != b.Overlaps(a) || a.Gap(b).Cmp(b.Gap(a)) != 0 {
			t.Fatalf("%s and %s do not meet alike from both sides", a, b)
		}
		if a.Gap(b).Sign() > 0 && a.Overlaps(b) {
			t.Fatalf("%s and %s overlap over a gap of %s", a, b, a.Gap(b))
		}
	}
}

func TestEmpty(t *testing.T) {
	for s, want := range map[string]bool{
		"[1, 1]": false, "[1, 1)": true, "(1, 1)": true, "[2, 1]": true, "(-inf, 1)": false, "(-inf, +inf)": false, "(1, 2)": false,
	} {
		a, err := ParseInterval(s)
		if err != nil || a.Empty() != want || a.IsPoint() != (s == "[1, 1]") || a.Unbounded() != (s == "(-inf, +inf)") {
			t.Errorf("%s: empty %v, point %v, unbounded %v, %v", s, a.Empty(), a.IsPoint(), a.Unbounded(), err)
		}
	}
}

func TestGap(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"[1, 2]", "[5, 6]", "3"}, {"[1, 2)", "[2, 3]", "0"}, {"(-inf, 2]", "[4, +inf)", "2"}, {"[1, 5]", "[2, 3]", "0"},
	} {
		a, _ := ParseInterval(c.a)
		b, _ := ParseInterval(c.b)
		if got := a.Gap(b).RatString(); got != c.want {
			t.Errorf("gap of %s and %s is %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestParseInterval(t *testing.T) {
	rnd := rand.New(rand.NewSource(5))
	for range 2000 {
		s := randomInterval(rnd).String()
		if a, err := ParseInterval(s); err != nil || a.String() != s {
			t.Fatalf("%s reads as %s, %v", s, a, err)
		}
	}
	for _, s := range []string{"", "[1, 2", "1, 2", "[1,2]", "[a, 2]", "[1, 2]]", "[1, -inf]", "{1, 2}", "[, 2]"} {
		if a, err := ParseInterval(s); err == nil {
			t.Errorf("%q reads as %s", s, a)
		}
	}
}

func FuzzParseInterval(f *testing.F) {
	f.Add("[2.35, 2.45)")
	f.Add("(-inf, 5]")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseInterval(s)
		if err != nil {
			return
		}
		again, err := ParseInterval(a.String())
		if err != nil || again.String() != a.String() {
			t.Errorf("%q prints as %s, which reads as %s, %v", s, a, again, err)
		}
	})
}
