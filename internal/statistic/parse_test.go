package statistic

import "testing"

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in       string
		f        Family
		df1, df2 float64
		n        int64
	}{
		{"t(58) = 2.09", T, 58, 0, 0}, {"t (27.4) = -2.09", T, 27.4, 0, 0}, {"t(58) < 1", T, 58, 0, 0},
		{"F(2, 116) = 4.02", F, 2, 116, 0}, {"F ( 2 , 28 ) = 2.20", F, 2, 28, 0}, {"χ²(1, N = 60) = 5.45", ChiSquare, 1, 0, 60},
		{"chi2(1, N = 11,455) = 16.78", ChiSquare, 1, 0, 11455}, {"χ 2(2) = 8", ChiSquare, 2, 0, 0}, {"chi_2(3) = 8", ChiSquare, 3, 0, 0},
		{"r(58) = .34", R, 58, 0, 0}, {"z = 1.96", Z, 0, 0, 0}, {"Z=1.96", Z, 0, 0, 0}, {"Q-within(2) = 3.1", Q, 2, 0, 0},
	} {
		got, ok := Parse(c.in)
		if want := (Printed{Test{c.f, c.df1, c.df2}, c.n}); !ok || got != want {
			t.Errorf("Parse(%q) = %+v, %v, want %+v", c.in, got, ok, want)
		}
	}
	for _, bad := range []string{"p = .04", "t = 2.1", "F(2) = 4", "F(2, 3, 4) = 4", "t(0) = 2", "t(x) = 2", "M = 3.9", "", "58", "T(28) = 2", "χ²(N = 60) = 2"} {
		if got, ok := Parse(bad); ok {
			t.Errorf("Parse(%q) = %+v", bad, got)
		}
	}
}
