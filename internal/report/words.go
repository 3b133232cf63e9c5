package report

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"

	"figcheck/dataset"
)

// verdictWords is how a verdict or state reads in a sentence.
func verdictWords(v dataset.Verdict) string {
	switch v {
	case dataset.CannotTell:
		return "cannot tell"
	case unchecked:
		return "not checked"
	}
	return string(v)
}

// sign is the mark that stands for a state where colour may not be seen.
func sign(v dataset.Verdict) string {
	switch v {
	case dataset.Inconsistent:
		return "✗"
	case dataset.Tension:
		return "≈"
	case dataset.CannotTell:
		return "?"
	case dataset.Consistent:
		return "✓"
	}
	return "○"
}

// relationWords is how a relation reads before a number.
func relationWords(r dataset.Relation) string {
	switch r {
	case dataset.Exact, dataset.Range:
		return ""
	case dataset.Vague:
		return "vague"
	}
	return strings.ReplaceAll(string(r), "_", " ")
}

// The scale words that numbers are shortened with, largest first.
var scales = []struct {
	power int64
	word  string
}{{12, "trillion"}, {9, "billion"}, {6, "million"}}

// number prints a value for people: thousands separated, a scale word from a
// million up where nothing is lost by it, at most six significant digits
// behind the point.
func number(r *big.Rat) string {
	size := new(big.Rat).Abs(r)
	for _, s := range scales {
		unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(s.power), nil))
		if size.Cmp(unit) < 0 {
			continue
		}
		scaled := new(big.Rat).Quo(r, unit)
		if short := dataset.DecimalOf(scaled).String(); fraction(short) <= 4 {
			return grouped(short) + " " + s.word
		}
		break
	}
	return grouped(rounded(r, size))
}

// rounded prints six significant digits, whole numbers in full.
func rounded(r, size *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	places := 6
	for limit := big.NewRat(1, 1); places > 0 && size.Cmp(limit) >= 0; places-- {
		limit.Mul(limit, big.NewRat(10, 1))
	}
	if small := big.NewRat(1, 1000); size.Cmp(small) < 0 {
		return dataset.DecimalOf(r).String()
	}
	return strings.TrimRight(strings.TrimRight(r.FloatString(max(places, 1)), "0"), ".")
}

// fraction counts the digits behind the point.
func fraction(s string) int {
	_, behind, _ := strings.Cut(s, ".")
	return len(behind)
}

// grouped puts a comma between thousands; the sign is a true minus.
func grouped(s string) string {
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "−", rest
	}
	whole, behind, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + behind
	}
	return sign + whole
}

// quantityWords puts the unit to a number: "4.2%", "3.5 billion US dollars".
func quantityWords(number string, unit dataset.Unit, name string) string {
	switch {
	case unit == "%":
		return number + "%"
	case unit == "[pp]":
		return number + " percentage points"
	case name != "":
		return number + " " + name
	case unit == "" || unit == "1":
		return number
	}
	return number + " " + strings.Trim(string(unit), "{}")
}

// valueWords is what a record says, in words: "more than 1,700 people".
func valueWords(r *dataset.Record) string {
	var n string
	switch {
	case r.Kind == dataset.Date || r.Kind == dataset.Time:
		return r.Period
	case r.Value.Valid():
		n = asWritten(r.Value)
	case r.Low.Valid() && r.High.Valid():
		n = number(r.Low.Rat()) + " to " + number(r.High.Rat())
	case r.Low.Valid():
		n = "at least " + number(r.Low.Rat())
	case r.High.Valid():
		n = "at most " + number(r.High.Rat())
	default:
		return ""
	}
	n = quantityWords(n, r.Unit, r.UnitName)
	if w := relationWords(r.Relation); w != "" {
		n = w + " " + n
	}
	return n
}

// asWritten prints a value with the digits it was stated with, large ones with
// a scale word.
func asWritten(d dataset.Decimal) string {
	if v := d.Rat(); !v.IsInt() || fraction(d.String()) > 0 {
		return grouped(d.String())
	}
	return number(d.Rat())
}

// intervalWords says which values an interval admits.
func intervalWords(a dataset.Interval) string {
	switch {
	case a.Unbounded():
		return "any value"
	case a.Empty():
		return "no value"
	case a.IsPoint():
		return "exactly " + number(a.Lo.At)
	case a.Hi.At == nil && a.Lo.Open:
		return "more than " + number(a.Lo.At)
	case a.Hi.At == nil:
		return "at least " + number(a.Lo.At)
	case a.Lo.At == nil && a.Hi.Open:
		return "less than " + number(a.Hi.At)
	case a.Lo.At == nil:
		return "at most " + number(a.Hi.At)
	}
	lo, hi := number(a.Lo.At), number(a.Hi.At)
	if n, word, ok := strings.Cut(lo, " "); ok && strings.HasSuffix(hi, " "+word) {
		lo = n
	}
	if a.Lo.Open {
		lo = "above " + lo
	}
	if a.Hi.Open {
		return lo + " to just under " + hi
	}
	return lo + " to " + hi
}

// statementWords reads an interval cell of a finding for people; what is not
// an interval (a weekday) stands as it is.
func statementWords(s string) string {
	intervals, ok := statement(s)
	if !ok {
		return s
	}
	words := make([]string, len(intervals))
	for i, a := range intervals {
		words[i] = intervalWords(a)
	}
	return strings.Join(words, " or ")
}

// statement reads an interval cell of a finding: one interval, or one for
// every reading with "or" between them.
func statement(s string) ([]dataset.Interval, bool) {
	var out []dataset.Interval
	for _, part := range strings.Split(s, " or ") {
		a, err := dataset.ParseInterval(part)
		if err != nil {
			return nil, false
		}
		out = append(out, a)
	}
	return out, true
}

// digits are whole numbers too long to read at a glance; shorter ones may be
// years.
var digits = regexp.MustCompile(`(^|[^\d.,])(\d{5,})`)

// legible puts commas into the long numbers of a relation or a gap.
func legible(s string) string {
	return digits.ReplaceAllStringFunc(s, func(m string) string {
		i := strings.IndexAny(m, "0123456789")
		return m[:i] + grouped(m[i:])
	})
}

// known reports whether an operand carries an interval.
func known(o dataset.Operand) bool { return !o.Wide.Unbounded() || !o.Core.Unbounded() }

// operandWords is the note under an operand: its role and what it may mean.
func operandWords(o dataset.Operand) string {
	words := strings.ReplaceAll(o.Role, "_", " ")
	if !known(o) {
		return words
	}
	if words != "" {
		words += ": "
	}
	return words + intervalWords(o.Wide)
}

// line is a labelled line of a finding's arithmetic.
type line struct{ Label, Text string }

// arithmetic lists what a finding rests on, beyond message and quotes.
func arithmetic(f *dataset.Finding) []line {
	var out []line
	add := func(label, text string) {
		if text != "" {
			out = append(out, line{label, text})
		}
	}
	add("in symbols", legible(f.Relation))
	add("follows", withSymbols(f.Computed))
	add("stated", withSymbols(f.Stated))
	add("gap", legible(f.Gap))
	add("readings", strings.Join(f.Readings, "; "))
	add("perhaps", strings.Join(f.Candidates, "; "))
	add("reference", f.Reference)
	add("power", powerWords(f.Power))
	return out
}

// powerWords says what a check's power means; the share is printed in per cent.
func powerWords(s string) string {
	d, err := dataset.ParseDecimal(s)
	if err != nil {
		return s
	}
	return "the check could have rejected " + number(d.Times10(2).Rat()) + "% of plausible values"
}

func withSymbols(s string) string {
	if w := statementWords(s); w != s {
		return w + ", " + s
	}
	return s
}

// plural counts things: "1 figure", "3 figures".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%s %ss", grouped(fmt.Sprint(n)), thing)
}

// summary is the report in one line.
func (x *index) summary() string {
	v := x.verdicts()
	var parts []string
	for _, verdict := range dataset.Verdicts {
		if v[verdict] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", v[verdict], verdictWords(verdict)))
		}
	}
	checked := plural(len(x.findings), "relation") + " checked"
	if len(parts) > 0 {
		checked += ": " + strings.Join(parts, ", ")
	}
	all := x.all()
	return fmt.Sprintf("%s in %s; %s; %s in no relation", plural(len(all), "figure"),
		plural(max(len(x.Documents), len(x.Dataset.Sources)), "document"), checked, plural(x.tally(all)[unchecked], "figure"))
}
