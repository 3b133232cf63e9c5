package check

import (
	"math/big"
	"regexp"
	"strconv"

	"figcheck/dataset"
	"figcheck/internal/regex"
	"figcheck/internal/statistic"
)

var pValue = &Check{
	Name:  "p-value",
	Title: "a p value that its test statistic does not give",
	Doc: `The p value of a t, F, r, χ², z or Q follows from the statistic and its degrees of freedom. The statistic is
rounded, so the p values of both ends of its interval bound an interval, which the stated p must meet: at its own
digits for "p = .04", on its side for "p < .05" and "p > .05" (Nuijten and others 2016, statcheck). It is an
error where significance at .05 turns on it, else a warning.

Evidence: derivation p_value(statistic) on the p value; the degrees of freedom stand in the statistic as printed.
Traps: a one-tailed test has half the p value: where the sentence says one-tailed, one-sided or directional that
reading is as good, where the document says it elsewhere it is a tension, else it is only offered. Corrected or
adjusted values (Bonferroni, Tukey, Greenhouse–Geisser) are tension at most. "p = .000" is a tension: no p value
is zero. A correlation beyond 1 or a p above 1 was misread or misprinted, which of them cannot be told.`,
	Holds:    "t(58) = 2.09, p = .041",
	Fails:    "t(58) = 2.09, p = .014",
	Rounding: "F(1, 40) = 4.1, p = .049, though 4.10 gives .0496",
	Run: func(p *Pass) {
		var oneSided map[string]bool // sources that speak of one-tailed tests anywhere
		p.derived(dataset.PValue, 1, 1, func(recs []*dataset.Record) *equation {
			if oneSided == nil {
				oneSided = p.saying(oneTailed())
			}
			return pValueOf(recs, oneSided)
		})
	},
}

// alpha is the level at which a p value is called significant; one of exactly
// alpha is.
var alpha = big.NewRat(5, 100)

// pValueOf is the relation of a statistic and its p value; oneSided names the
// sources that speak of one-tailed tests.
func pValueOf(recs []*dataset.Record, oneSided map[string]bool) *equation {
	stat, said := recs[0], recs[1]
	e := &equation{operands: as(recs, "statistic", "p value"), rel: "=", unit: "1", left: stat.Stated, steady: true}
	for i := range e.operands {
		e.operands[i].loose = true
	}
	test, ok := statistic.Parse(stat.Stated)
	zero := said.Value.Valid() && said.Value.Sign() == 0 && exact(said)
	switch {
	case !ok:
		e.missing = stat.Stated + " does not have the degrees of freedom of a known test"
		return e
	case !stat.Value.Valid() || !said.Value.Valid():
		e.missing = "no single number is stated"
		return e
	case said.Value.Sign() < 0 || said.Value.Rat().Cmp(one) > 0:
		e.soft = said.Stated + " is no probability: it was misprinted or misread"
	case test.Within(stat.Wide()).Empty():
		e.soft = "no " + string(test.Family) + " can be as in " + stat.Stated + ": it was misprinted or misread"
	case zero:
		e.soft = "no p value is zero; p < .001 would say it"
	case corrected().MatchString(said.Context):
		e.soft = "the sentence speaks of a corrected or adjusted value"
	}
	within := func(x values) dataset.Interval { return statistic.Rounded(test.Within(x[0])) }
	right := func(x values) dataset.Interval { return statistic.Rounded(x[1]) }
	half := reading{name: "one tail", right: right, left: func(x values) dataset.Interval { return statistic.Half(within(x)) }}
	e.readings = []reading{{name: "both tails", left: within, right: right}}
	if !test.Signed() {
		e.readings[0].name = "the upper tail"
	}
	switch {
	case !test.Signed() && (test.DF1 != 1 || test.Family == statistic.Q): // nothing to expect a direction of
	case oneTailed().MatchString(said.Context):
		half.equal = true
		e.readings = append(e.readings, half)
	case oneSided[said.Source]:
		e.readings = append(e.readings, half)
	default:
		e.alternatives = func() []reading { return []reading{half} }
	}
	if zero {
		e.readings[0].right = func(values) dataset.Interval { return dataset.Point(new(big.Rat)) }
	}
	v, _ := stat.Value.Rat().Float64()
	computed := test.P(v)
	e.flips = flips(computed, said)
	e.symbols = "p(" + symbol(test, stat) + ") = " + value(said)
	e.message = func(o outcome) string {
		return stat.Stated + " gives p" + pText(stat, computed, test.Within(stat.Wide())) + e.tail(o)
	}
	return e
}

var (
	oneTailed = regex.Of(`(?i)\b(one|1)[- ](tailed|sided)\b|\bdirectional\b`)
	corrected = regex.Of(`(?i)\b(corrected|adjusted|correction|adjustment|bonferroni|holm|tukey|scheff|[šs]id[aá]k|fdr|hochberg|greenhouse|huynh|welch)`)
)

// saying returns the sources in which a sentence with a figure says so.
func (p *Pass) saying(words *regexp.Regexp) map[string]bool {
	out := map[string]bool{}
	for i := range p.Records {
		if r := &p.Records[i]; !out[r.Source] && words.MatchString(r.Context) {
			out[r.Source] = true
		}
	}
	return out
}

// flips reports whether the stated p is on the other side of alpha than the
// computed one.
func flips(computed float64, said *dataset.Record) bool {
	r := said.Value.Rat()
	if r == nil {
		return false
	}
	limit, _ := alpha.Float64()
	switch said.Relation {
	case dataset.MoreThan, dataset.AtLeast:
		return r.Cmp(alpha) >= 0 && computed <= limit
	case dataset.LessThan, dataset.AtMost:
		return r.Cmp(alpha) <= 0 && computed > limit
	}
	return (r.Cmp(alpha) <= 0) != (computed <= limit)
}

// symbol prints a test with its statistic: "t(58) = 2.09".
func symbol(t statistic.Printed, r *dataset.Record) string {
	params := ""
	switch {
	case t.DF2 > 0:
		params = "(" + short(t.DF1) + ", " + short(t.DF2) + ")"
	case t.DF1 > 0:
		params = "(" + short(t.DF1) + ")"
	}
	return string(t.Family) + params + " = " + value(r)
}

func short(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// pText says the p value of a statistic as it stands, and the interval that
// its rounding leaves.
func pText(stat *dataset.Record, computed float64, within dataset.Interval) string {
	switch {
	case within.Empty():
		return " nothing"
	case within.Hi.At.Cmp(tiny) < 0:
		return " < .0001"
	case exact(stat):
		return " = " + strconv.FormatFloat(computed, 'g', 3, 64) + " (" + sayRange(within, "") + " with its rounding)"
	case within.Lo.At.Sign() == 0:
		return " < " + sayNumber(within.Hi.At, 3)
	case within.Hi.At.Cmp(one) == 0:
		return " > " + sayNumber(within.Lo.At, 3)
	}
	return " of " + sayRange(within, "")
}

var tiny = big.NewRat(1, 10_000)

// tail ends a sentence on a verdict about the stated figure.
func (e *equation) tail(o outcome) string {
	said := e.said()
	switch {
	case o.verdict == dataset.Consistent && o.fits > 0:
		return "; halved, for " + e.readings[o.fits].name + ", it agrees with " + said
	case o.verdict == dataset.Consistent:
		return ", which agrees with " + said
	case o.verdict == dataset.Tension:
		return e.doubt(o, said)
	}
	return ", not " + said + ": these cannot all be right"
}
