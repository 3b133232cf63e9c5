package check

import (
	"math/big"
	"strconv"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

var countTable = &Check{
	Name:  "count-table",
	Title: "a χ² or p value that the two counts it compares do not give",
	Doc: `Two counts with what they are of make a table of four, which has one χ² with one degree of freedom (Pearson's,
also with Yates's correction), one likelihood ratio, and one p value of Fisher's exact test. A stated χ² or p must
be one of them at its own digits.

Evidence: derivation contingency(a b c d), a of b against c of d, on the χ² or the p. Traps: a model's χ² beside
bare counts, people who were left out: where the statistic's own N is not that of the counts, nothing can be told.
The likelihood ratio is admitted but is a tension.`,
	Holds:    "21 of 30 against 12 of 30, χ²(1, N = 60) = 5.45",
	Fails:    "21 of 30 against 12 of 30, χ²(1, N = 60) = 6.45",
	Rounding: "9 of 10 against 4 of 11, p = .02 by Fisher's test",
	Run: func(p *Pass) {
		p.derived(dataset.Contingency, 4, 4, tableOf)
	},
}

// tableOf is the relation of four counts and a statistic.
func tableOf(recs []*dataset.Record) *equation {
	said := recs[4]
	e := &equation{operands: as(recs, "count", "statistic"), rel: "=", unit: "1", steady: true,
		left: recs[0].Stated + " of " + recs[1].Stated + " against " + recs[2].Stated + " of " + recs[3].Stated}
	e.operands[1].role, e.operands[3].role = "whole", "whole"
	e.operands[4].loose = true
	e.symbols = value(recs[0]) + " ÷ " + value(recs[1]) + " against " + value(recs[2]) + " ÷ " + value(recs[3]) + ": " + said.Stated
	f, missing := fourfold(recs[:4])
	test, isTest := statistic.Parse(said.Stated)
	switch {
	case missing != "":
	case isTest && (test.Family != statistic.ChiSquare || test.DF1 != 1):
		missing = said.Stated + " does not compare two shares"
	case isTest && test.N > 0 && test.N != f.A+f.B+f.C+f.D:
		missing = said.Stated + " is of " + strconv.FormatInt(test.N, 10) + ", the counts are of " + strconv.FormatInt(f.A+f.B+f.C+f.D, 10)
	case !isTest && said.UnitName != "p":
		missing = said.Stated + " is neither a χ² nor a p value"
	}
	if e.missing = missing; missing != "" {
		return e
	}
	one := statistic.Test{Family: statistic.ChiSquare, DF1: 1}
	for _, r := range []struct {
		name  string
		x     *big.Rat
		equal bool
	}{{"Pearson's χ²", f.ChiSquare(false), true}, {"χ² with Yates's correction", f.ChiSquare(true), true},
		{"the likelihood ratio", new(big.Rat).SetFloat64(f.LikelihoodRatio()), false}} {
		at := r.x
		if !isTest {
			x, _ := at.Float64()
			at = new(big.Rat).SetFloat64(one.P(x))
		}
		e.readings = append(e.readings, fixed(r.name, at, r.equal))
	}
	if !isTest {
		e.readings = append(e.readings, fixed("Fisher's exact test", new(big.Rat).SetFloat64(f.Fisher()), true))
	}
	plain := e.left
	given := func(i int) string { return say(e.readings[i].left(nil), "1") }
	e.message = func(o outcome) string {
		at := plain + " gives " + map[bool]string{true: "χ²", false: "p"}[isTest] + " = " + given(0) + " (" + given(1) + " with Yates's correction"
		if !isTest {
			at += ", " + given(3) + " by Fisher's exact test"
		}
		return at + ")" + e.ending(o)
	}
	return e
}

// ending ends a sentence on what was computed with the verdict on the stated
// figure.
func (e *equation) ending(o outcome) string {
	switch {
	case o.verdict == dataset.Consistent && o.fits == 0 && o.through != "rounding":
		return ", which agrees with " + e.said()
	case o.verdict == dataset.Consistent:
		return ", which agrees with " + e.said() + e.because(o)
	case o.verdict == dataset.Tension:
		return e.doubt(o, e.said())
	}
	return ", not " + e.said() + ": these cannot all be right"
}

// fixed is a reading that gives one number.
func fixed(name string, at *big.Rat, equal bool) reading {
	return reading{name: name, equal: equal, left: func(values) dataset.Interval { return dataset.Point(at) }}
}

// fourfold makes the table of "a of b against c of d".
func fourfold(recs []*dataset.Record) (f statistic.Fourfold, missing string) {
	var n [4]int64
	for i, r := range recs {
		v := r.Value.Rat()
		if v == nil || !v.IsInt() || v.Sign() < 0 || !v.Num().IsInt64() || v.Num().Int64() > 1_000_000 || !exact(r) || !r.Wide().IsPoint() {
			return f, r.Stated + " is no exact count"
		}
		n[i] = v.Num().Int64()
	}
	f = statistic.Fourfold{A: n[0], B: n[1] - n[0], C: n[2], D: n[3] - n[2]}
	if !f.Known() {
		return f, "a group, or an outcome, has nobody in it"
	}
	return f, ""
}
