package check

import (
	"math/big"

	"figcheck/dataset"
)

// outcome is what the verdict algorithm found.
type outcome struct {
	verdict  dataset.Verdict
	fits     int                // the reading that fits, or the preferred one
	through  string             // rounding or hedge, when the numbers as written do not satisfy the relation
	shown    dataset.Interval   // the left side under that reading, wide
	computed []dataset.Interval // the left sides of all readings
	stated   []dataset.Interval
	gap      *big.Rat // nil when the sides meet
}

// judge is the verdict algorithm:
//
//	cannot_tell   an operand is missing or says nothing
//	inconsistent  impossible on the wide intervals, for every reading
//	tension       impossible on the core intervals of the preferred reading,
//	              possible on the wide ones or under another reading; or a
//	              reason why the relation cannot accuse
//	consistent    possible on the core intervals of the preferred reading; of
//	              plain figures also on the wide ones, whose only difference is
//	              the way in which a half was rounded
//
// The readings are tried one by one and never merged into their hull: a value
// between two of them is still not reproduced.
func (e *equation) judge() outcome {
	if e.missing == "" {
		e.missing = e.silent()
	}
	if e.missing != "" {
		return outcome{verdict: dataset.CannotTell}
	}
	o := e.test(-1, nil)
	if o.computed[0].Unbounded() {
		e.missing = "the figures set no bound"
		return outcome{verdict: dataset.CannotTell}
	}
	if e.afar && e.misbound(o) {
		e.missing = "they lie so far apart that they may not belong together"
		return outcome{verdict: dataset.CannotTell}
	}
	if o.verdict == dataset.Inconsistent && e.soft != "" {
		o.verdict = dataset.Tension
	}
	return o
}

// test tries all readings, with record i replaced.
func (e *equation) test(i int, instead *dataset.Record) outcome {
	both := make([]dataset.Interval, 2*len(e.readings))
	o := outcome{verdict: dataset.Inconsistent, computed: both[:0:len(e.readings)], stated: both[len(e.readings):len(e.readings)]}
	cores, wides := e.at(core, i, instead), e.at(wide, i, instead)
	unhedged := e.unhedged()
	for n, r := range e.readings {
		left, right := r.sides(wides)
		o.computed, o.stated = addInterval(o.computed, left), addInterval(o.stated, right)
		coreLeft, coreRight := r.sides(cores)
		switch {
		case o.verdict == dataset.Consistent:
		case (n == 0 || r.equal) && (possible(coreLeft, e.rel, coreRight) || unhedged && possible(left, e.rel, right)):
			o.verdict, o.fits = dataset.Consistent, n
		case o.verdict == dataset.Inconsistent && (possible(left, e.rel, right) || possible(coreLeft, e.rel, coreRight)):
			o.verdict, o.fits = dataset.Tension, n
		}
		if n == 0 || n == o.fits {
			o.shown = left
		}
		if o.verdict == dataset.Inconsistent {
			if g := left.Gap(right); o.gap == nil || dataset.Compare(g, o.gap) < 0 {
				o.gap = g
			}
		}
	}
	if o.verdict != dataset.Inconsistent {
		o.gap = nil
	}
	if o.verdict == dataset.Consistent {
		o.through = e.through(o.fits, i, instead)
	}
	return o
}

// unhedged reports whether all figures are plain ones, whose wide interval is
// the core with its upper end closed.
func (e *equation) unhedged() bool {
	for _, o := range e.operands {
		if !exact(o.rec) || !o.rec.Precision.Valid() && (o.rec.Kind == dataset.Fraction || o.rec.Kind == dataset.Multiplier) {
			return false
		}
	}
	return true
}

// silent names an operand that bounds nothing.
func (e *equation) silent() string {
	x := e.at(wide, -1, nil)
	for i, o := range e.operands {
		if o.rec.Kind != dataset.Date && o.rec.Kind != dataset.Time && x[i].Unbounded() {
			return o.rec.Stated + " gives no number"
		}
	}
	return ""
}

// through says what makes the relation hold when the numbers as written do not
// satisfy it: a hedge if an operand has one, else rounding.
func (e *equation) through(n, i int, instead *dataset.Record) string {
	left, right := e.readings[n].sides(e.at(point, i, instead))
	if possible(left, e.rel, right) {
		return ""
	}
	for _, o := range e.operands {
		if !exact(o.rec) {
			return "the hedge"
		}
	}
	return "rounding"
}

// addInterval adds to a list without repeating.
func addInterval(list []dataset.Interval, a dataset.Interval) []dataset.Interval {
	for _, b := range list {
		if a.Lo.Open == b.Lo.Open && a.Hi.Open == b.Hi.Open && equal(a.Lo.At, b.Lo.At) && equal(a.Hi.At, b.Hi.At) {
			return list
		}
	}
	return append(list, a)
}

func equal(a, b *big.Rat) bool {
	return (a == nil) == (b == nil) && (a == nil || dataset.Compare(a, b) == 0)
}

// severity weighs a verdict by its consequence: an inconsistency is an error
// when a direction flips, a figure is ten times another, the figure stands in
// headline or standfirst, or the text contradicts its own table.
func (e *equation) severity(o outcome) dataset.Severity {
	switch o.verdict {
	case dataset.Tension:
		return dataset.SeverityNote
	case dataset.CannotTell, dataset.Consistent:
		return dataset.SeverityInfo
	}
	table, text := false, false
	for _, op := range e.operands {
		switch op.rec.Section {
		case dataset.Headline, dataset.Standfirst:
			return dataset.SeverityError
		case dataset.Table:
			table = true
		default:
			text = true
		}
	}
	if e.flips || table && text || !e.steady && tenfold(o.computed[0], o.stated[0]) {
		return dataset.SeverityError
	}
	return dataset.SeverityWarning
}

// tenfold reports whether two intervals lie a factor of ten or more apart.
func tenfold(a, b dataset.Interval) bool {
	x, y := middle(a), middle(b)
	if x == nil || y == nil || x.Sign() <= 0 || y.Sign() <= 0 {
		return false
	}
	q := dataset.Divide(x, y)
	return q.Cmp(big.NewRat(10, 1)) >= 0 || q.Cmp(big.NewRat(1, 10)) <= 0
}

// middle is the midpoint, or the only end there is; nil where there is none.
func middle(a dataset.Interval) *big.Rat {
	switch {
	case a.Lo.At == nil:
		return a.Hi.At
	case a.Hi.At == nil:
		return a.Lo.At
	}
	m := new(big.Rat).Add(a.Lo.At, a.Hi.At)
	return m.Mul(m, big.NewRat(1, 2))
}
