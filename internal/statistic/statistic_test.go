package statistic

import (
	"math"
	"math/big"
	"math/rand"
	"testing"

	"figcheck/dataset"
)

// TestP compares with the printed tables of critical values.
func TestP(t *testing.T) {
	for _, c := range []struct {
		test Test
		x, p float64
	}{
		{Test{Family: T, DF1: 10}, 2.228, .05}, {Test{Family: T, DF1: 10}, -2.228, .05}, {Test{Family: T, DF1: 1}, 63.657, .01},
		{Test{Family: F, DF1: 2, DF2: 10}, 4.103, .05}, {Test{Family: F, DF1: 5, DF2: 30}, 3.699, .01},
		{Test{Family: ChiSquare, DF1: 1}, 3.841, .05}, {Test{Family: Q, DF1: 10}, 23.209, .01},
		{Test{Family: R, DF1: 28}, .361, .05}, {Test{Family: Z}, 1.95996, .05}, {Test{Family: Z}, -2.5758, .01},
	} {
		if p := c.test.P(c.x); math.Abs(p-c.p) > .005*c.p {
			t.Errorf("%+v of %g is %g, want %g", c.test, c.x, p, c.p)
		}
	}
	if p := (Test{Family: Z}).P(10); p < 1.5e-23 || p > 1.6e-23 {
		t.Errorf("the far tail is %g", p)
	}
	for _, bad := range []struct {
		test Test
		x    float64
	}{{Test{Family: R, DF1: 5}, 1.2}, {Test{Family: F, DF1: 2, DF2: 5}, -1}, {Test{Family: ChiSquare, DF1: 2}, -1}} {
		if !math.IsNaN(bad.test.P(bad.x)) {
			t.Errorf("%+v of %g has a p value", bad.test, bad.x)
		}
	}
}

// TestFamiliesAgree holds that t² is F with one degree of freedom above, that
// r is its t, and that z² is χ² with one.
func TestFamiliesAgree(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for range 500 {
		df, x := float64(rnd.Intn(200)+1), rnd.NormFloat64()*2
		near(t, Test{Family: T, DF1: df}.P(x), Test{Family: F, DF1: 1, DF2: df}.P(x*x))
		near(t, Test{Family: T, DF1: df}.P(x), Test{Family: R, DF1: df}.P(x/math.Sqrt(df+x*x)))
		near(t, Test{Family: Z}.P(x), Test{Family: ChiSquare, DF1: 1}.P(x*x))
	}
}

func near(t *testing.T, a, b float64) {
	t.Helper()
	if math.Abs(a-b) > 1e-9*(a+b) {
		t.Errorf("%g and %g", a, b)
	}
}

func interval(t *testing.T, s string) dataset.Interval {
	t.Helper()
	a, err := dataset.ParseInterval(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

func TestWithin(t *testing.T) {
	z, f, r := Test{Family: Z}, Test{Family: F, DF1: 1, DF2: 10}, Test{Family: R, DF1: 10}
	for _, c := range []struct {
		test     Test
		in       string
		lo, hi   float64
		lop, hip bool // open
	}{
		{z, "[1, 2]", z.P(2), z.P(1), false, false},
		{z, "[-2, -1)", z.P(2), z.P(1), false, true},
		{z, "[-1, 2]", z.P(2), 1, false, false},
		{z, "(-2, 1]", z.P(2), 1, true, false},
		{z, "(-inf, 1)", z.P(1), 1, true, false},
		{z, "(1, +inf)", 0, z.P(1), true, true},
		{f, "[-0.01, 0.01]", f.P(.01), 1, false, false},
		{f, "(-inf, 1)", f.P(1), 1, true, false},
		{r, "[0.995, 1.005]", 0, r.P(.995), false, false},
	} {
		got := c.test.Within(interval(t, c.in))
		lo, _ := got.Lo.At.Float64()
		hi, _ := got.Hi.At.Float64()
		if math.Abs(lo-c.lo) > 1e-14 || math.Abs(hi-c.hi) > 1e-14 || got.Lo.Open != c.lop || got.Hi.Open != c.hip {
			t.Errorf("%s of %s is %s, want %g to %g", c.test.Family, c.in, got, c.lo, c.hi)
		}
	}
	if got := r.Within(interval(t, "[1.2, 1.3]")); !got.Empty() {
		t.Errorf("r = 1.25 has the p values %s", got)
	}
}

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		mode    Rounding
		x, want string
	}{
		{Nearest, "0.3", "[0.25, 0.35]"}, {Up, "0.3", "[0.25, 0.35)"}, {Down, "0.3", "(0.25, 0.35]"}, {Even, "0.3", "(0.25, 0.35)"},
		{Even, "0.4", "[0.35, 0.45]"}, {Ceiling, "0.3", "(0.2, 0.3]"}, {Floor, "0.3", "[0.3, 0.4)"}, {Truncation, "0.3", "[0.3, 0.4)"},
		{Truncation, "-0.3", "(-0.4, -0.3]"}, {Truncation, "0", "(-0.1, 0.1)"},
	} {
		if got := c.mode.Of(rat(c.x), rat("0.1")).String(); got != c.want {
			t.Errorf("%s of %s is %s, want %s", c.mode, c.x, got, c.want)
		}
	}
}

// TestSamplesAreFound draws whole numbers, rounds their mean and deviation and
// asks whether they are possible.
func TestSamplesAreFound(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	for range 2000 {
		s := Sample{N: int64(rnd.Intn(30) + 2), Items: int64(rnd.Intn(3) + 1)}
		top := rnd.Intn(9) + 1
		var sum, square int64
		for range s.N {
			for v, i := int64(0), int64(0); i < s.Items; i++ {
				if v += int64(rnd.Intn(top + 1)); i == s.Items-1 {
					sum, square = sum+v, square+v*v
				}
			}
		}
		n, k := float64(s.N), float64(s.Items)
		mean := float64(sum) / n
		sd := math.Sqrt(math.Max(0, (float64(square)-n*mean*mean)/(n-1)))
		x, y := twoPlaces(mean/k), twoPlaces(sd/k)
		if !s.Mean(x) {
			t.Errorf("%+v: mean %s is said not to be possible", s, x)
		}
		if !s.Deviation(x, y) {
			t.Errorf("%+v: deviation %s of mean %s is said not to be possible", s, y, x)
		}
		if top == 1 && s.Items == 1 && !s.Binary(x, y) {
			t.Errorf("%+v: deviation %s of share %s is said not to be possible", s, y, x)
		}
	}
}

func twoPlaces(x float64) dataset.Interval {
	return Nearest.Of(new(big.Rat).SetFrac64(int64(math.Round(x*100)), 100), rat("0.01"))
}

// TestSamplesAreExcluded compares with all samples of a few whole numbers.
func TestSamplesAreExcluded(t *testing.T) {
	for n := int64(2); n <= 6; n++ {
		possible := map[[2]int64]bool{} // mean and deviation in hundredths
		var draw func(left, least int64, sum, square int64)
		draw = func(left, least, sum, square int64) {
			if left > 0 {
				for v := least; v <= 6; v++ {
					draw(left-1, v, sum+v, square+v*v)
				}
				return
			}
			variance := (float64(square) - float64(sum*sum)/float64(n)) / float64(n-1)
			possible[[2]int64{int64(math.Round(100 * float64(sum) / float64(n))), int64(math.Round(100 * math.Sqrt(variance)))}] = true
		}
		draw(n, -6, 0, 0)
		s := Sample{N: n, Items: 1}
		wrong := 0
		for m := int64(0); m <= 100; m++ {
			for d := int64(0); d <= 250; d++ {
				x, y := Nearest.Of(big.NewRat(m, 100), rat("0.01")), Nearest.Of(big.NewRat(d, 100), rat("0.01"))
				if got := s.Deviation(x, y); got != possible[[2]int64{m, d}] {
					// A half may have gone the other way.
					if wrong++; wrong < 4 && (!got || !near2(possible, m, d)) {
						t.Errorf("%d numbers: mean %d, deviation %d hundredths: %v", n, m, d, got)
					}
				}
			}
		}
	}
}

func near2(possible map[[2]int64]bool, m, d int64) bool {
	for i := int64(-1); i <= 1; i++ {
		for j := int64(-1); j <= 1; j++ {
			if possible[[2]int64{m + i, d + j}] {
				return true
			}
		}
	}
	return false
}

func TestPower(t *testing.T) {
	if p := (Sample{N: 20, Items: 1}).Power(rat("0.01")); p.Cmp(rat("0.8")) != 0 {
		t.Errorf("power %s", p)
	}
	if p := (Sample{N: 200, Items: 1}).Power(rat("0.01")); p.Sign() != 0 {
		t.Errorf("power %s", p)
	}
}

// TestCounts takes the lady tasting tea (Fisher 1935), whose p value is 34 ÷ 70,
// and a table whose χ² is reckoned by hand.
func TestCounts(t *testing.T) {
	if p := (Fourfold{3, 1, 1, 3}).Fisher(); math.Abs(p-34.0/70) > 1e-12 {
		t.Errorf("Fisher gives %g", p)
	}
	f := Fourfold{A: 21, B: 9, C: 12, D: 18} // expected 16.5 and 13.5: 4.5² × (2/16.5 + 2/13.5)
	if x := f.ChiSquare(false); x.Cmp(rat("60/11")) != 0 {
		t.Errorf("χ² is %s", x)
	}
	if x := f.ChiSquare(true); x.Cmp(rat("1280/297")) != 0 { // 4² × (2/16.5 + 2/13.5)
		t.Errorf("χ² with Yates is %s", x)
	}
	if x := (Fourfold{5, 5, 5, 5}).ChiSquare(true); x.Sign() != 0 {
		t.Errorf("χ² of equal counts with Yates is %s", x)
	}
	if !f.Known() || (Fourfold{0, 0, 1, 2}).Known() || (Fourfold{0, 3, 0, 2}).Known() {
		t.Error("Known is wrong about an empty row or column")
	}
	if g := (Fourfold{A: 10, B: 10, C: 20, D: 20}).LikelihoodRatio(); math.Abs(g) > 1e-12 {
		t.Errorf("G² of equal shares is %g", g)
	}
	if g := (Fourfold{A: 2, D: 2}).LikelihoodRatio(); math.Abs(g-8*math.Ln2) > 1e-12 {
		t.Errorf("G² of two and two is %g", g)
	}
}

func FuzzWithin(f *testing.F) {
	f.Add(2.09, 0.005, 58.0, 3.0, uint8(0))
	f.Add(-0.34, 0.005, 58.0, 3.0, uint8(2))
	f.Fuzz(func(t *testing.T, x, step, df1, df2 float64, family uint8) {
		test := Test{Family: []Family{T, F, R, ChiSquare, Z, Q}[family%6], DF1: df1, DF2: df2}
		if !test.Known() || !(math.Abs(x) < 1e6 && step >= 0 && step < 1e3 && df1 < 1e6 && df2 < 1e6) {
			return
		}
		p := test.Within(dataset.Closed(new(big.Rat).SetFloat64(x-step), new(big.Rat).SetFloat64(x+step)))
		if p.Empty() {
			return
		}
		lo, _ := p.Lo.At.Float64()
		hi, _ := p.Hi.At.Float64()
		if !(0 <= lo && lo <= hi && hi <= 1) {
			t.Fatalf("%+v of %g ± %g: %g to %g", test, x, step, lo, hi)
		}
	})
}

func TestExcess(t *testing.T) {
	for _, c := range [][4]string{{"1234", "100", "1200", "34"}, {"-12.5", "1", "-12", "-1/2"}, {"12.5", "1/10", "25/2", "0"}} {
		kept, beyond := Excess(rat(c[0]), rat(c[1]))
		if kept.Cmp(rat(c[2])) != 0 || beyond.Cmp(rat(c[3])) != 0 {
			t.Errorf("%s to %s: %s and %s", c[0], c[1], kept.RatString(), beyond.RatString())
		}
	}
}

func TestMargin(t *testing.T) {
	if got := Margin(interval(t, "[100, 400)")).String(); got != "(4.9, 9.8]" {
		t.Errorf("margins of 100 to 400 are %s", got)
	}
	if got := Margin(interval(t, "[0, +inf)")); !got.Unbounded() {
		t.Errorf("margins of anything are %s", got)
	}
}
