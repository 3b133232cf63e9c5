package check

import "figcheck/dataset"

var changeTo = &Check{
	Name:  "change-to",
	Title: "a change in per cent that the amount of the change does not give",
	Doc: `A change that is stated both as an amount and in per cent, beside the new level only, has the old level of both: new
less the amount of a rise, new and the amount of a fall. The per cent must be reachable as amount ÷ old, which is
1 ÷ (new ÷ amount − 1) for a rise and 1 ÷ (new ÷ amount + 1) for a fall, so that no interval is used twice.

Evidence: derivation change_to(amount new) on the change in per cent. Traps: an amount is often rounded far more than
the level, and its per cent then has a wide interval; one of the two may be on another basis ("in real terms"),
which the words say and which is not bound.`,
	Holds:    "fares cost £1,230, an increase of £30 or 2.5%",
	Fails:    "fares cost £1,230, an increase of £30 or 5.2%",
	Afar:     true,
	Rounding: "the herd fell by 1.2 million to 28.8 million, a drop of 4 percent",
	Run: func(p *Pass) {
		p.derived(dataset.ChangeTo, 2, 2, func(recs []*dataset.Record) *equation { return changedBy(recs[0], recs[1], recs[2]) })
	},
}

// changedBy is the relation share = amount ÷ old, the old level being the new
// one without the change.
func changedBy(amount, level, share *dataset.Record) *equation {
	e := &equation{operands: as([]*dataset.Record{amount, level, share}, "change", "to", "change in per cent"), rel: "=", unit: share.Unit,
		left: "a change by " + amount.Stated + " to " + level.Stated}
	back, sign := int64(-1), " − "
	switch direction := way(amount, share); direction {
	case dataset.Down:
		back, sign = 1, " + "
	case dataset.Up:
	default:
		e.missing = "whether it is a rise or a fall is not said"
		return e
	}
	scales, missing := alike([]*dataset.Record{level, amount})
	if missing != "" {
		e.missing = missing
		return e
	}
	e.operands[1].scale = scales[0]
	of := number(1)
	if share.Unit == "%" {
		of = number(100)
	}
	e.readings = only("per cent of the old figure", func(x values) dataset.Interval {
		return over(dataset.Point(of), shift(over(x[1], x[0]), number(back)))
	})
	e.symbols = value(amount) + " ÷ (" + value(level) + sign + value(amount) + ") = " + value(share)
	return e
}

// way is the direction on which the words of two changes agree, or the one that
// only one of them has.
func way(a, b *dataset.Record) dataset.Change {
	up, down := false, false
	for _, r := range []*dataset.Record{a, b} {
		up = up || r.Change == dataset.Up
		down = down || r.Change == dataset.Down
	}
	switch {
	case up == down:
		return ""
	case up:
		return dataset.Up
	}
	return dataset.Down
}
