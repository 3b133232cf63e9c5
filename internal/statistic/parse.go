package statistic

import (
	"regexp"
	"strconv"
	"strings"
)

// families is how the names of test statistics are written. T and X alone are
// left out: T is also Wilcoxon's or Hotelling's.
var families = map[string]Family{
	"t": T, "F": F, "r": R, "z": Z, "Z": Z,
	"χ": ChiSquare, "χ2": ChiSquare, "χ²": ChiSquare, "chi2": ChiSquare, "X2": ChiSquare, "X²": ChiSquare, "chi": ChiSquare, "chisquare": ChiSquare,
	"Q": Q, "Qw": Q, "Qb": Q, "QW": Q, "QB": Q, "Qwithin": Q, "Qbetween": Q,
}

// FamilyOf returns the family that a name as printed stands for: "t", "χ²",
// "chi2", "Q-within".
func FamilyOf(name string) (Family, bool) {
	f, ok := families[strings.NewReplacer(" ", "", "-", "", "_", "", "^", "").Replace(name)]
	return f, ok
}

// form is a statistic as printed: its name, its parameters, the mark after
// them.
var form = regexp.MustCompile(`^\s*([\p{L}][\p{L}0-9² _^-]*?)\s*(?:\(([^()]*)\))?\s*[=<>≤≥]`)

// size is a sample size among the parameters.
var sampleSize = regexp.MustCompile(`^\s*[nN]\s*=\s*([0-9,]+)\s*$`)

// Printed is a test statistic as a text states it, without its value.
type Printed struct {
	Test
	N int64 // the sample size given among the degrees of freedom, or 0
}

// Parse reads the name and the degrees of freedom of a statistic as printed:
// "t(58) = 2.09", "F(2, 116) = 4.02", "χ²(1, N = 60) = 5.45", "z = 1.9". It
// reports false where the name is no test's or the degrees of freedom are not
// those of its family.
func Parse(stated string) (Printed, bool) {
	m := form.FindStringSubmatch(stated)
	if m == nil {
		return Printed{}, false
	}
	family, ok := FamilyOf(m[1])
	if !ok {
		return Printed{}, false
	}
	out := Printed{Test: Test{Family: family}}
	var df []float64
	for i, p := range strings.Split(m[2], ",") {
		if size := sampleSize.FindStringSubmatch(p + rest(m[2], i)); size != nil {
			out.N, _ = strconv.ParseInt(strings.ReplaceAll(size[1], ",", ""), 10, 64)
			break
		}
		if strings.TrimSpace(p) == "" {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(p), 64)
		if err != nil {
			return Printed{}, false
		}
		df = append(df, v)
	}
	want := map[Family]int{Z: 0, F: 2}
	if n, special := want[family]; special && len(df) != n || !special && len(df) != 1 {
		return Printed{}, false
	}
	for i, v := range df {
		if i == 0 {
			out.DF1 = v
		} else {
			out.DF2 = v
		}
	}
	return out, out.Known()
}

// rest gives the comma and digits that a split took off "N = 11,455".
func rest(all string, i int) string {
	parts := strings.Split(all, ",")
	tail := ""
	for _, p := range parts[i+1:] {
		if len(p) != 3 || strings.Trim(p, "0123456789") != "" {
			break
		}
		tail += "," + p
	}
	return tail
}
