package main

import (
	"math/big"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
)

// This file answers phrases that are asked for alone, as Duckling's tests do.

// whole gives a length of time that is asked for alone in the largest unit of
// which it is a whole number, "half an hour" is 30 minutes, and a weight in
// grams.
func (p *prediction) whole(c *claim.Claim) {
	next := map[dataset.Unit]struct {
		times int64
		name  string
	}{"h": {60, "minute"}, "min": {60, "second"}, "d": {24, "hour"}, "wk": {7, "day"}, "mo": {30, "day"}, "a": {12, "month"}}[c.Mention.Unit]
	if c.Mention.Unit == "kg" {
		p.Value, p.Low, p.High, p.Unit = p.Value.Times10(3), p.Low.Times10(3), p.High.Times10(3), "gram"
		return
	}
	if c.Kind != dataset.Duration || !c.Value.Valid() || c.Value.Rat().IsInt() || next.times == 0 {
		return
	}
	v := c.Value.Rat()
	p.Value, p.Unit = dataset.DecimalOf(v.Mul(v, big.NewRat(next.times, 1))), next.name
}

// ofOneThing reports whether a text goes on with nothing but what is weighed:
// "of strawberries".
func ofOneThing(rest string) bool {
	w := strings.Fields(rest)
	return len(w) == 2 && w[0] == "of"
}

// sum adds two lengths of different systems that are all that is said: "1
// meter and 1 foot" is 1.3048 m.
func (p *predictions) sum(text string) {
	if len(p.Predicted) != 2 {
		return
	}
	a, b := &p.Predicted[0], &p.Predicted[1]
	ma, mb := metres[a.Unit], metres[b.Unit]
	if ma == 0 || mb == 0 || !a.Value.Valid() || !b.Value.Valid() || strings.TrimSpace(text) != a.Text+" and "+b.Text {
		return
	}
	v := b.Value.Rat()
	v.Mul(v, big.NewRat(mb, ma))
	a.Value, a.Text, a.End = dataset.DecimalOf(v.Add(v, a.Value.Rat())), a.Text+" and "+b.Text, b.End
	p.Predicted = p.Predicted[:1]
}

// metres holds lengths in tenths of a millimetre.
var metres = map[string]int64{"centimeter": 100, "meter": 10000, "kilometer": 10000000, "inch": 254, "foot": 3048, "yard": 9144, "mile": 16093440}

// fewWords are the words that Duckling counts when nothing else is said.
var fewWords = map[string]int64{"single": 1, "a single": 1, "couple": 2, "a couple": 2, "pair": 2, "a pair": 2, "a couple of": 2, "a pair of": 2, "few": 3, "a few": 3}
