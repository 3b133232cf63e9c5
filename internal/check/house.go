package check

import (
	"strings"

	"figcheck/dataset"
)

// house holds figures to the rules of a desk.
func house(rules []HouseRule) *Check {
	return &Check{
		Name:  "house",
		Title: "figures beyond the bounds that the desk has set",
		Doc: `A desk knows bounds that no table has: the council has 60 members, turnout in the county never was above 90%, the
price of a ticket is in kroner between 10 and 100. They stand as [[rules]] in figcheck.toml.

Evidence: a rule of figcheck.toml: words that the measure or the sentence of a figure has, a unit that the figure's
converts to, a least and a greatest value. Traps: a rule is as good as its words; one that is too wide accuses right
figures, and is then to be made narrower. Changes and shares of change are left alone.`,
		Holds:    "“turnout was 61%”, and a rule that turnout is no more than 90%",
		Fails:    "“turnout was 96%”, and a rule that turnout is no more than 90%",
		Rounding: "“turnout was about 91%”, and a rule that turnout is no more than 90%",
		Run: func(p *Pass) {
			for i := range p.Records {
				r := &p.Records[i]
				if r.Status == dataset.Rejected || r.Stance == dataset.Denied || r.Section == dataset.Boilerplate || r.Change == dataset.Up || r.Change == dataset.Down {
					continue
				}
				for _, rule := range rules {
					if e := rule.hold(r); e != nil {
						p.report(e)
						break // a figure is held to the first rule that is for it
					}
				}
			}
		},
	}
}

// hold is the relation least ≤ figure ≤ greatest; nil where the rule is not for
// the figure.
func (h HouseRule) hold(r *dataset.Record) *equation {
	k, off, ok := Convert(bare(r.Unit), bare(h.Unit))
	if !ok || shareLike(r) != (h.Unit == "%" || h.Unit == "[pp]") {
		return nil
	}
	said := words(r.Measure + " " + r.Context)
	for w := range words(h.Measure) {
		if !said[w] {
			return nil
		}
	}
	allowed := dataset.Interval{Lo: dataset.Bound{At: h.Min.Rat()}, Hi: dataset.Bound{At: h.Max.Rat()}}
	rel, to := "=", allowed
	switch {
	case allowed.Lo.At == nil:
		rel, to = "≤", dataset.Point(allowed.Hi.At)
	case allowed.Hi.At == nil:
		rel, to = "≥", dataset.Point(allowed.Lo.At)
	}
	e := alone(r, rel, to, "within the bounds of the desk")
	e.unit = h.Unit
	e.readings[0].left = func(x values) dataset.Interval { return shift(x[0].Scale(k), off) }
	e.symbols = value(r) + " ∈ " + allowed.String()
	reason := ""
	if h.Reason != "" {
		reason = ": " + strings.TrimSpace(h.Reason)
	}
	e.message = func(o outcome) string {
		bounds := say(allowed, h.Unit)
		switch {
		case o.verdict == dataset.Inconsistent:
			return r.Stated + " is beyond what the desk allows for " + h.Measure + ", " + bounds + reason
		case o.verdict == dataset.Tension && !meets(o):
			return r.Stated + " is beyond what the desk allows for " + h.Measure + ", " + bounds + ", but " + e.soft
		case o.verdict == dataset.Tension:
			return r.Stated + " is within what the desk allows for " + h.Measure + ", " + bounds + ", only at the loosest reading"
		}
		return r.Stated + " agrees with what the desk allows for " + h.Measure + ", " + bounds + e.because(o)
	}
	return e
}

// Covers reports whether a rule is for every figure that another is for, so
// that behind it the other is never asked, and whether some figure can keep both.
func (h HouseRule) Covers(other HouseRule) (covers, feasible bool) {
	k, off, ok := Convert(bare(other.Unit), bare(h.Unit))
	said := words(other.Measure)
	for w := range words(h.Measure) {
		ok = ok && said[w]
	}
	if !ok {
		return false, true
	}
	mine := dataset.Interval{Lo: dataset.Bound{At: h.Min.Rat()}, Hi: dataset.Bound{At: h.Max.Rat()}}
	theirs := dataset.Interval{Lo: dataset.Bound{At: other.Min.Rat()}, Hi: dataset.Bound{At: other.Max.Rat()}}
	return true, mine.Overlaps(shift(theirs.Scale(k), off))
}
