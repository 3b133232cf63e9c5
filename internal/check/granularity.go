package check

import (
	"math/big"

	"figcheck/dataset"
	"figcheck/internal/statistic"
)

var granularity = &Check{
	Name:  "granularity",
	Title: "a mean, share or standard deviation that so few whole numbers cannot have",
	Doc: `The mean of n whole numbers is a whole number of nths; of a small n most means with two decimals are not, and
most per cents neither (GRIM, Brown and Heathers 2017). Their standard deviation is tied to a whole sum of squares
that is odd when the sum is odd (GRIMMER, Anaya 2016, Allard 2018), and that of noughts and ones to their mean
(DEBIT, Heathers and Brown 2019). Power is the share of printed values that the test rejects.

Evidence: derivation mean(n), or mean(n items) for means of several items, on the mean; deviation(mean n) on the
standard deviation; set only where the text says that whole numbers were averaged. Traps: weighted surveys, an n
that is not the base, imputed or adjusted means, values that are not whole. An n without an exact number tells
nothing, and neither does one so large that every printed mean is possible.`,
	Holds:    "30 people gave whole numbers, M = 3.90",
	Fails:    "30 people gave whole numbers, M = 3.91",
	Rounding: "15 people gave whole numbers, M = 3.47, though 52 ÷ 15 is 3.4667",
	Run: func(p *Pass) {
		p.derived(dataset.Mean, 1, 2, meanOf)
		p.derived(dataset.Deviation, 2, 2, deviationOf)
	},
}

// meanOf is the relation mean = a whole sum ÷ n. The two sums about the stated
// mean are readings as good as each other.
func meanOf(recs []*dataset.Record) *equation {
	n := len(recs) - 1
	mean := recs[n]
	e := &equation{operands: as(recs, "number", "mean"), rel: "=", unit: mean.Unit, left: "a mean of whole numbers from " + stated(" × ", recs[:n]...)}
	e.symbols = "a whole number ÷ " + symbols(" × ", recs[:n]...) + " = " + value(mean)
	s, missing := sampleOf(recs[:n])
	scale := meanScale(mean)
	switch {
	case missing != "":
	case !mean.Value.Valid():
		missing = mean.Stated + " is no single number"
	case excess(mean):
		missing = mean.Stated + " has more digits than its precision allows"
	default:
		unit := new(big.Rat).Sub(mean.Wide().Hi.At, mean.Wide().Lo.At)
		if mean.Wide().Hi.At == nil || mean.Wide().Lo.At == nil {
			missing = mean.Stated + " sets no bound"
			break
		}
		power := s.Power(unit.Mul(unit, scale))
		if e.chance = power.FloatString(2); power.Sign() == 0 {
			missing = "of so many whole numbers every mean is possible"
		}
	}
	if mean.Kind == dataset.Percent {
		e.left = "a share of " + stated(" × ", recs[:n]...)
	}
	if e.missing = missing; missing != "" {
		return e
	}
	e.readings = nearestMeans(s, mean, scale)
	e.message = func(o outcome) string {
		near := say(e.readings[0].left(nil), mean.Unit) + " or " + say(e.readings[1].left(nil), mean.Unit)
		switch o.verdict {
		case dataset.Consistent:
			return e.left + " can be " + say(e.readings[o.fits].left(nil), mean.Unit) + ", which agrees with " + mean.Stated + through(o)
		case dataset.Tension:
			return e.left + " can be " + near + ", hardly " + mean.Stated + soften(e)
		}
		return e.left + " can be " + near + ", not " + mean.Stated + ": these cannot all be right"
	}
	return e
}

// through names what a fit needs, and soften why a misfit does not accuse.
func through(o outcome) string {
	if o.through != "" {
		return ", only through " + o.through
	}
	return ""
}

func soften(e *equation) string {
	if e.soft != "" {
		return ", but " + e.soft
	}
	return ""
}

// excess reports digits beyond the precision that a hand-written record gives.
func excess(r *dataset.Record) bool {
	if !r.Value.Valid() || !r.Precision.Valid() || r.Precision.Sign() <= 0 {
		return false
	}
	_, beyond := statistic.Excess(r.Value.Rat(), r.Precision.Rat())
	return beyond.Sign() != 0
}

// meanScale brings a mean to the scale of the whole numbers: per cents are
// means of noughts and ones.
func meanScale(mean *dataset.Record) *big.Rat {
	if mean.Kind == dataset.Percent {
		return big.NewRat(1, 100)
	}
	return one
}

// nearestMeans are the possible means below and above the stated one.
func nearestMeans(s statistic.Sample, mean *dataset.Record, scale *big.Rat) []reading {
	steps := new(big.Rat).SetInt64(s.N * max(s.Items, 1))
	at := new(big.Rat).Mul(mean.Value.Rat(), scale)
	at.Mul(at, steps)
	below := new(big.Int).Div(at.Num(), at.Denom())
	var out []reading
	for _, k := range []*big.Int{below, new(big.Int).Add(below, big.NewInt(1))} {
		possible := new(big.Rat).Quo(new(big.Rat).SetInt(k), steps)
		possible.Quo(possible, scale)
		out = append(out, reading{name: "a sum of " + k.String(), equal: true, left: func(values) dataset.Interval { return dataset.Point(possible) }})
	}
	return out
}

// sampleOf reads a number of people and the items that each answered.
func sampleOf(recs []*dataset.Record) (s statistic.Sample, missing string) {
	s.Items = 1
	for i, r := range recs {
		v := r.Value.Rat()
		if v == nil || !v.IsInt() || v.Sign() <= 0 || !exact(r) || !v.Num().IsInt64() || v.Num().Int64() > 1_000_000 || !r.Wide().IsPoint() {
			return s, r.Stated + " is no exact number"
		}
		if i == 0 {
			s.N = v.Num().Int64()
		} else {
			s.Items = v.Num().Int64()
		}
	}
	return s, ""
}

// deviationOf asks whether whole numbers have that mean and that standard
// deviation. What is possible is no interval; the finding shows the stated one
// on both sides where it is.
func deviationOf(recs []*dataset.Record) *equation {
	mean, deviation := recs[0], recs[2]
	e := &equation{operands: as(recs, "figure", "standard deviation"), rel: "=", unit: deviation.Unit, steady: true,
		left: "the standard deviation of whole numbers with " + recs[1].Stated + " and " + mean.Stated}
	e.operands[0].role, e.operands[1].role = "mean", "number"
	e.symbols = "a whole sum of squares, SD = " + value(deviation)
	s, missing := sampleOf(recs[1:2])
	if x := deviation.Wide(); missing == "" && (!deviation.Value.Valid() || !mean.Value.Valid() || x.Lo.At == nil || x.Hi.At == nil || mean.Wide().Lo.At == nil || mean.Wide().Hi.At == nil) {
		missing = deviation.Stated + " or " + mean.Stated + " sets no bound"
	}
	if missing == "" && !s.Mean(mean.Wide().Scale(meanScale(mean))) {
		missing = mean.Stated + " is itself not possible"
	}
	if e.missing = missing; missing != "" {
		return e
	}
	x := deviation.Wide()
	possible := s.Deviation(mean.Wide(), x)
	if mean.Kind == dataset.Percent {
		hundredth := big.NewRat(1, 100)
		possible = s.Binary(mean.Wide().Scale(hundredth), x)
	}
	e.readings = only("whole numbers", func(values) dataset.Interval {
		if possible {
			return x
		}
		return dataset.Closed(number(1), number(0))
	})
	e.message = func(o outcome) string {
		if possible {
			return e.left + " can be " + deviation.Stated
		}
		return e.left + " cannot be " + deviation.Stated + ": these cannot all be right"
	}
	return e
}
