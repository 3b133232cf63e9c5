package dataset

import (
	"math"
	"math/big"
	"math/rand"
	"testing"
)

// TestRational holds the short ways to math/big, at the limits of an int64 and
// at random.
func TestRational(t *testing.T) {
	rnd := rand.New(rand.NewSource(3))
	edges := []int64{0, 1, -1, 2, 1<<31 - 1, 1 << 31, -1 << 31, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, 999_999}
	draw := func() *big.Rat {
		n, d := edges[rnd.Intn(len(edges))], int64(1)
		if rnd.Intn(2) == 0 {
			n = rnd.Int63n(1<<uint(1+rnd.Intn(62))) - rnd.Int63n(1<<40)
		}
		if rnd.Intn(3) == 0 {
			d = 1 + rnd.Int63n(1<<uint(1+rnd.Intn(62)))
		}
		return big.NewRat(n, d)
	}
	for range 50_000 {
		a, b := draw(), draw()
		if got, want := Plus(a, b), new(big.Rat).Add(a, b); got.Cmp(want) != 0 {
			t.Fatalf("%s + %s is %s, want %s", a, b, got, want)
		}
		if got, want := Minus(a, b), new(big.Rat).Sub(a, b); got.Cmp(want) != 0 {
			t.Fatalf("%s − %s is %s, want %s", a, b, got, want)
		}
		if got, want := Multiply(a, b), new(big.Rat).Mul(a, b); got.Cmp(want) != 0 {
			t.Fatalf("%s × %s is %s, want %s", a, b, got, want)
		}
		if b.Sign() != 0 {
			if got, want := Divide(a, b), new(big.Rat).Quo(a, b); got.Cmp(want) != 0 {
				t.Fatalf("%s / %s is %s, want %s", a, b, got, want)
			}
		}
		if got, want := Compare(a, b), a.Cmp(b); got != want {
			t.Fatalf("%s against %s is %d, want %d", a, b, got, want)
		}
	}
}

// TestRationalApart holds that fractions do not share their digits: what is
// done to one in place leaves the others as they were.
func TestRationalApart(t *testing.T) {
	a, b := ratio(6, 4), ratio(-3, 7)
	c := Plus(a, b)
	a.Mul(a, big.NewRat(math.MaxInt64, 5))
	b.Add(b, b).Num().SetInt64(11)
	c.Denom().SetInt64(13)
	if a.RatString() != "27670116110564327421/10" || b.RatString() != "11/7" || c.RatString() != "15/13" || oneHalf.RatString() != "1/2" || ratio(1, 2).RatString() != "1/2" {
		t.Error(a, b, c, oneHalf, ratio(1, 2))
	}
}

// TestFixed compares the short way to print a fraction with that of math/big.
func TestFixed(t *testing.T) {
	random := rand.New(rand.NewSource(5))
	for range 100_000 {
		r := big.NewRat(random.Int63n(1<<random.Intn(63)+1)-random.Int63n(1<<random.Intn(63)+1), random.Int63n(1<<random.Intn(63)+1)+1)
		places := random.Intn(20)
		if got, want := Fixed(r, places), r.FloatString(places); got != want {
			t.Fatalf("%s with %d decimals printed as %s, want %s", r, places, got, want)
		}
	}
}
