package report

import (
	"fmt"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
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
var digits = regex.Of(`(^|[^\d.,])(\d{5,})`)

// legible puts commas into the long numbers of a relation or a gap.
func legible(s string) string {
	return digits().ReplaceAllStringFunc(s, func(m string) string {
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
	add("reviewed", reviewedWords(f.Status))
	return out
}

// reviewedWords is how a reviewer's decision reads; "" where there is none.
func reviewedWords(s dataset.Status) string {
	if s == dataset.Unreviewed {
		return ""
	}
	return string(s)
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
