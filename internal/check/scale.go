package check

import (
	"math/big"
	"slices"
	"strings"

	"figcheck/dataset"
)

var scale = &Check{
	Name:  "scale",
	Title: "one amount with thousands, millions and billions mixed up",
	Doc: `Two amounts of one measure that have the same digits and lie a factor of a thousand, a million or a billion apart
are likely one amount with a scale word wrong or missing: "$850 million" in one place, "$850" in another. Their fields
alone make them one, so that it is a tension.

Evidence: the same measure, kind, unit, place and period in one source, at least two digits besides zeros, and a factor
of a thousand or its powers. Traps: an amount a head beside the total, an amount a day beside that a year: a "per" in
the unit or the measure sets them apart; figures of tables in thousands, whose scale stands in a header.`,
	Holds:    "the levy of $850 million, and again $850 million: nothing is said, the restatement check compares them",
	Fails:    "the levy of $850 million, and again $850: a tension",
	Rounding: "the levy of $850 million, and again $847.6 million: nothing is said",
	Run: func(p *Pass) {
		byDigits := map[string][]*dataset.Record{}
		var order []string
		for i := range p.Records {
			r := &p.Records[i]
			k := p.scaleKey(r)
			if k == "" {
				continue
			}
			if byDigits[k] == nil {
				order = append(order, k)
			}
			byDigits[k] = append(byDigits[k], r)
		}
		for _, k := range order {
			p.scaledApart(byDigits[k])
		}
	},
}

// scaleKey is what two amounts with a mistaken scale have in common, "" where a
// figure cannot be one: the digits, and all that says what it is of.
func (p *Pass) scaleKey(r *dataset.Record) string {
	kinds := [...]dataset.Kind{dataset.Money, dataset.Mass, dataset.Energy, dataset.Power, dataset.Area, dataset.Volume}
	if !slices.Contains(kinds[:], r.Kind) || !r.Value.Valid() || len(r.Derivation) > 0 || r.Measure == "" || strings.Contains(string(r.Unit), "/") ||
		r.Change == dataset.Up || r.Change == dataset.Down || !p.prose(r) {
		return ""
	}
	d := strings.Trim(digits(r.Value), "0")
	if len(d) < 2 || apiece(r.Measure) || apiece(r.Context) {
		return ""
	}
	return strings.Join([]string{r.Source, d, normal(r.Measure), string(r.Kind), string(r.Unit), r.PlaceCode + r.Place, r.Period}, "\x00")
}

// apiece reports the words of an amount for each of several.
func apiece(text string) bool {
	for w := range strings.FieldsFuncSeq(text, notWord) {
		switch strings.ToLower(w) {
		case "per", "each", "apiece", "average", "median", "mean", "head", "typical", "fine", "fee", "price", "daily":
			return true
		}
	}
	return false
}

// scaledApart reports the first of a group and the first that lies a power of
// a thousand from it.
func (p *Pass) scaledApart(list []*dataset.Record) {
	for _, r := range list[1:] {
		a, b := list[0], r
		q := new(big.Rat).Quo(a.Value.Rat(), b.Value.Rat())
		if q.Cmp(one) < 0 {
			q.Inv(q)
		}
		for _, k := range []int64{1_000, 1_000_000, 1_000_000_000} {
			if q.Cmp(number(k)) != 0 {
				continue
			}
			e := same(a, b)
			e.soft = "only their measure, place and period say that they are one amount"
			e.message = func(o outcome) string {
				return a.Stated + " and " + b.Stated + " have the same digits for the same measure and lie " + group(number(k).RatString()) + " times apart, as if a scale word were wrong or missing"
			}
			p.report(e)
			return
		}
	}
}
