package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

var change = &Check{
	Name:  "change",
	Title: "a rise or fall that the two figures do not give",
	Doc: `A change from one figure to another, stated in per cent, in percentage points, as an amount or as a multiple,
must be reachable from their intervals: 100 × (new ÷ old − 1), new − old, new ÷ old. The direction word is part
of the statement.

Evidence: derivation change(from to) on the change. Traps: between two per cents a change in per cent and one in
points are two things; where only points fit it is a tension. "Rose to" is not "rose by", and the base is
the old figure: both are offered as explanations, not accepted as readings. Two figures whose order the text
leaves open (no "from … to …") are tried the other way round. Of a table's column of changes in which several do not
follow, each is a tension: the column is on another basis. Bare whole numbers of a table may be rounded.`,
	Holds:    "sales rose 25% from $80 million to $100 million",
	Fails:    "10,250 cases became 25,500, a rise of 250%",
	Afar:     true,
	Rounding: "turnout more than doubled from 1.2 to 2.5 million",
	Run: func(p *Pass) {
		p.derived(dataset.ChangeBy, 2, 2, func(recs []*dataset.Record) *equation { return changeOf(recs[0], recs[1], recs[2]) })
		p.sameBasis()
	},
}

// growth is the preferred reading of a change, and the words for it.
type growth struct {
	name    string
	symbols func(from, to, by string) string
	of      func(from, to dataset.Interval) dataset.Interval
}

var (
	inPercent = growth{"per cent of the old figure",
		func(a, b, c string) string { return "100 × (" + b + " ÷ " + a + " − 1) = " + c },
		func(a, b dataset.Interval) dataset.Interval {
			return shift(over(b, a), number(-1)).Scale(number(100))
		}}
	inFraction = growth{"share of the old figure",
		func(a, b, c string) string { return b + " ÷ " + a + " − 1 = " + c },
		func(a, b dataset.Interval) dataset.Interval { return shift(over(b, a), number(-1)) }}
	byAmount = growth{"new less old",
		func(a, b, c string) string { return b + " − " + a + " = " + c },
		func(a, b dataset.Interval) dataset.Interval { return b.Minus(a) }}
	inTimes = growth{"new over old",
		func(a, b, c string) string { return b + " ÷ " + a + " = " + c },
		func(a, b dataset.Interval) dataset.Interval { return over(b, a) }}
)

func changeOf(from, to, by *dataset.Record) *equation {
	recs := []*dataset.Record{from, to, by}
	e := &equation{operands: as(recs, "from", "to", "change"), rel: "=", unit: by.Unit,
		left: "the change from " + from.Stated + " to " + to.Stated}
	scales, missing := alike([]*dataset.Record{to, from})
	if elliptic(to, from) {
		scales, missing = []*big.Rat{one}, ""
	}
	if missing != "" {
		e.missing = missing
		return e
	}
	e.operands[1].scale = scales[0]
	if by.Relation == dataset.MoreThan && by.Value.Valid() && by.Kind != dataset.Multiplier && by.Kind != dataset.Fraction && len(strings.Trim(digits(by.Value), "0")) == 1 {
		e.operands[2].loose = true // "more than half a minute" of 37 seconds: a word for a bound, not a measure
	}
	g, others := e.growths(from, by)
	if e.missing != "" {
		return e
	}
	if g.name == inTimes.name {
		e.unit = multiples
	}
	right := signed(by, g.name == inTimes.name)
	e.readings = []reading{{name: g.name, left: forward(g), right: right}}
	for _, o := range others {
		e.readings = append(e.readings, reading{name: o.name, left: forward(o), right: right})
	}
	if by.Change != dataset.Up && by.Change != dataset.Down && g.name != inTimes.name {
		e.readings = append(e.readings, reading{name: "a fall of that size", right: right, equal: true,
			left: func(x values) dataset.Interval { return g.of(x[0], x[1]).Neg() }})
	}
	if nameless(from) && nameless(to) {
		e.readings = append(e.readings, reading{name: "whole numbers rounded from finer ones", right: right, equal: true,
			left: func(x values) dataset.Interval { return g.of(unrounded(x[0]), unrounded(x[1])) }})
	}
	e.inRoundTerms()
	if g.name == inTimes.name && added(by) {
		e.readings = append(e.readings, reading{name: "so many times on top of the old figure", equal: true, left: forward(g),
			right: func(x values) dataset.Interval { return shift(x[2], number(1)) }})
	}
	if g.name == inPercent.name {
		e.alternatives = func() []reading { return mistakes(right) }
	}
	if !ordered(from, to, by) {
		e.readings = append(e.readings, reading{name: "the two figures the other way round", right: right,
			left: func(x values) dataset.Interval { return g.of(x[1], x[0]) }})
	}
	e.symbols = g.symbols(value(from), value(to), direction(by)+value(by))
	e.flips = e.turned()
	e.message = e.changed
	return e
}

// elliptic reports whether one of two figures leaves out the "a month" of the
// other, as in "from €1,520 to €1,640 a month".
func elliptic(a, b *dataset.Record) bool {
	x, per, _ := strings.Cut(string(a.Unit), "/")
	y, each, _ := strings.Cut(string(b.Unit), "/")
	return pure(x) == pure(y) && (per == "") != (each == "")
}

// pure folds counted nouns and bare numbers into one.
func pure(unit string) string {
	if unit == "" || strings.HasPrefix(unit, "{") {
		return "1"
	}
	return unit
}

// mistakes are the usual ways to miscount a change in per cent. They explain
// and never excuse.
func mistakes(right func(values) dataset.Interval) []reading {
	return []reading{
		{name: "a change to that share of the old figure, not by it", right: func(x values) dataset.Interval { return x[2] },
			left: func(x values) dataset.Interval { return over(x[1], x[0]).Scale(number(100)) }},
		{name: "the new figure taken as the base", right: right,
			left: func(x values) dataset.Interval {
				return shift(over(x[0], x[1]).Neg(), number(1)).Scale(number(100))
			}},
	}
}

// added reports whether a multiple may be meant on top of the old figure:
// "three times more", "a threefold rise".
func added(by *dataset.Record) bool {
	if by.Change == dataset.Down {
		return false
	}
	for _, w := range []string{"more", "higher", "greater", "larger", "bigger", "faster", "fold"} {
		if strings.Contains(strings.ToLower(by.Stated), w) {
			return true
		}
	}
	return false
}

func forward(g growth) func(values) dataset.Interval {
	return func(x values) dataset.Interval { return g.of(x[0], x[1]) }
}

// growths chooses how a change is counted by its unit.
func (e *equation) growths(from, by *dataset.Record) (growth, []growth) {
	switch {
	case by.Kind == dataset.Multiplier:
		return inTimes, nil
	case by.Kind == dataset.Fraction && bare(by.Unit) == "1" && from.Unit == "%":
		return inFraction, nil // "grown by a quarter, from 12% to 15%"
	case by.Kind == dataset.Fraction && bare(by.Unit) == "1" && shareLike(from):
		return inFraction, []growth{{"new less old", nil, byAmount.of}}
	case by.Kind == dataset.Fraction && bare(by.Unit) == "1":
		return inFraction, nil
	case by.Unit == "[pp]" && bare(from.Unit) == "1":
		return byAmount, nil // points of a score or an index
	case by.Unit == "%" && from.Unit == "%":
		return inPercent, []growth{{"percentage points", nil, byAmount.of}}
	case by.Unit == "%":
		return inPercent, nil
	case by.Unit == "[pp]" && from.Unit == "%":
		return byAmount, []growth{{"per cent of the old figure", nil, inPercent.of}}
	}
	k, off, ok := Convert(bare(from.Unit), bare(by.Unit))
	if !ok && elliptic(from, by) {
		k, off, ok = one, new(big.Rat), true
	}
	if !ok || off.Sign() != 0 || shareLike(from) != shareLike(by) {
		e.missing = "the units of " + from.Stated + " and " + by.Stated + " are not comparable"
		return byAmount, nil
	}
	e.operands[0].scale = k
	e.operands[1].scale = new(big.Rat).Mul(k, e.operands[1].scale)
	return byAmount, nil
}

// signed gives the stated change its direction; without a direction word the
// size alone is compared, whichever way.
func signed(by *dataset.Record, times bool) func(values) dataset.Interval {
	return func(x values) dataset.Interval {
		c := x[2]
		switch {
		case times && by.Change == dataset.Down && c.Lo.At != nil && c.Lo.At.Cmp(number(1)) >= 0:
			return over(dataset.Point(number(1)), c) // fell threefold
		case times && by.Change == dataset.Down && by.Value.Valid():
			return shift(c.Neg(), twice(by.Value.Rat())) // "more than halved" is less than half
		case times || by.Change != dataset.Down || by.Value.Sign() < 0:
			return c
		}
		return c.Neg()
	}
}

func twice(r *big.Rat) *big.Rat { return new(big.Rat).Add(r, r) }

// turned reports whether the direction word says the opposite of the figures.
func (e *equation) turned() bool {
	d := byAmount.of(e.at(wide, -1, nil)[0], e.at(wide, -1, nil)[1])
	switch e.operands[2].rec.Change {
	case dataset.Up:
		return d.Hi.At != nil && d.Hi.At.Sign() < 0
	case dataset.Down:
		return d.Lo.At != nil && d.Lo.At.Sign() > 0
	}
	return false
}

// ordered reports whether the text itself says which figure is the old one.
func ordered(from, to, by *dataset.Record) bool {
	text := strings.ToLower(by.Context)
	i := strings.Index(text, "from "+strings.ToLower(from.Stated))
	j := strings.Index(text, "to "+strings.ToLower(to.Stated))
	return i >= 0 && j >= 0
}

func direction(by *dataset.Record) string {
	if by.Change == dataset.Down && by.Value.Sign() > 0 && by.Kind != dataset.Multiplier {
		return "−"
	}
	return ""
}

// changed says a change in words, its direction first if that is what is wrong.
func (e *equation) changed(o outcome) string {
	by := e.operands[2].rec
	if o.verdict == dataset.Inconsistent && e.flips {
		way := [2]string{"down", "up"}
		if by.Change == dataset.Down {
			way = [2]string{"up", "down"}
		}
		return e.left + " goes " + way[0] + ", " + by.Stated + " goes " + way[1] + ": these cannot all be right"
	}
	return e.sentence(o)
}
