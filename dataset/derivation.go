package dataset

import (
	"fmt"
	"strings"
)

// Rule names a relation by which the text says that a figure follows from
// others. The figure that owns the derivation is written F below; the
// operands stand in the order given.
type Rule string

// The rules.
const (
	Sum        Rule = "sum"         // F = a + b + …, the parts being all there are
	Difference Rule = "difference"  // F = a − b
	Product    Rule = "product"     // F = a × b
	Quotient   Rule = "quotient"    // F = a ÷ b: rates, averages, per head, multipliers
	Share      Rule = "share"       // F is the share that a (the part) is of b (the whole)
	ChangeBy   Rule = "change"      // F is the change from a to b, as amount, per cent or multiplier
	ChangeTo   Rule = "change_to"   // F is the change in per cent that a change by the amount a makes, which ends at b
	Convert    Rule = "convert"     // F is a in another unit
	Since      Rule = "since"       // F is the time from date a to date b, or to publication
	Restate    Rule = "restate"     // F says a again
	Later      Rule = "later"       // F is what a is, or was, worth at another time
	Above      Rule = "above"       // F is said to be more than a
	Rise       Rule = "rise"        // F is where a rise from a ends
	Fall       Rule = "fall"        // F is where a fall from a ends
	Ahead      Rule = "ahead"       // F is ranked before a, b, …, and so no smaller than any
	Between    Rule = "between"     // F is an average of a, b, …, or of what lies in the range a
	Average    Rule = "average"     // F is the mean of a, b, …, each counted once
	Highest    Rule = "highest"     // F is the greatest of a, b, …
	Lowest     Rule = "lowest"      // F is the least of a, b, …
	FromTop    Rule = "from_top"    // F is the place of a among b, c, …, the greatest first
	FromBottom Rule = "from_bottom" // F is the place of a among b, c, …, the least first
	HowMany    Rule = "how_many"    // F is how many of b, c, … are what a bounds: "more than 300"
	Risen      Rule = "risen"       // F is how many of the pairs a b, c d, … rise from the first to the second
	Fallen     Rule = "fallen"      // F is how many of the pairs a b, c d, … fall from the first to the second
	Compound   Rule = "compound"    // F is the growth over b at a per cent a year
	Periods    Rule = "periods"     // F is of a period of which a, b, … are of all the parts: a year of its quarters
	Flow       Rule = "flow"        // F = a + b − c: what there was, what came and what went
	Cascade    Rule = "cascade"     // F = a − b − c − …, and what Came gives: what there was, and all that went
	Came       Rule = "came"        // a, b, … came to what a Cascade of the same F takes away from
	Rest       Rule = "rest"        // F is the per cent that a, b, … leave of all there is
	After      Rule = "after"       // F is a date that the text says is no earlier than the date a

	PValue      Rule = "p_value"     // F is the p value of the test statistic a
	Mean        Rule = "mean"        // F is the mean of a whole numbers, or of a times b items
	Deviation   Rule = "deviation"   // F is the standard deviation of b whole numbers whose mean is a
	Confidence  Rule = "confidence"  // F is the estimate whose confidence interval is a, or runs from a to b
	Margin      Rule = "margin"      // F is the margin of error of a sample of a
	Contingency Rule = "contingency" // F is the χ² or the p value that compares a of b with c of d
)

// Rules lists every Rule.
var Rules = []Rule{Sum, Difference, Product, Quotient, Share, ChangeBy, ChangeTo, Convert, Since, Restate, Later, Above, Rise, Fall, Ahead, Between, Average, Highest, Lowest, FromTop, FromBottom, HowMany, Risen, Fallen, Compound, Periods, Flow, Cascade, Came, Rest, After,
	PValue, Mean, Deviation, Confidence, Margin, Contingency}

// Derivation is what the text says a figure follows from: one or more terms.
type Derivation []Term

// Term is a rule over claims, by id.
type Term struct {
	Rule     Rule
	Operands []string
}

// MarshalCSV prints "share(ID ID); sum(ID ID ID)".
func (d Derivation) MarshalCSV() (string, error) {
	parts := make([]string, len(d))
	for i, t := range d {
		parts[i] = string(t.Rule) + "(" + strings.Join(t.Operands, " ") + ")"
	}
	return strings.Join(parts, "; "), nil
}

// UnmarshalCSV reads what MarshalCSV prints.
func (d *Derivation) UnmarshalCSV(s string) error {
	*d = nil
	if s == "" {
		return nil
	}
	for _, p := range strings.Split(s, "; ") {
		rule, rest, ok := strings.Cut(p, "(")
		ids, closed := strings.CutSuffix(rest, ")")
		if !ok || !closed || strings.ContainsAny(ids, "();") || !knownRule(Rule(rule)) {
			return fmt.Errorf("%q is not a derivation such as share(ID ID)", p)
		}
		*d = append(*d, Term{Rule(rule), strings.Fields(ids)})
	}
	return nil
}

func knownRule(r Rule) bool {
	for _, k := range Rules {
		if k == r {
			return true
		}
	}
	return false
}
