package check

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

// finding writes an outcome down.
func (e *equation) finding(check string, o outcome) dataset.Finding {
	f := dataset.Finding{Check: check, Severity: e.severity(o), Verdict: o.verdict, Relation: e.symbols,
		Reference: e.source, Status: dataset.Unreviewed}
	for i, op := range e.operands {
		f.Claims = append(f.Claims, op.rec.ID)
		f.Operands = append(f.Operands, dataset.Operand{Role: op.role, ID: op.rec.ID,
			Core: e.own(core, i), Wide: e.own(wide, i)})
	}
	f.ID = dataset.FindingID(check, f.Claims...)
	for _, r := range e.readings {
		f.Readings = append(f.Readings, r.name)
	}
	f.Computed, f.Stated = printIntervals(o.computed), printIntervals(o.stated)
	if o.verdict == dataset.Inconsistent || o.verdict == dataset.Tension {
		f.Gap = gapText(o)
	}
	if f.Power = e.chance; f.Power == "" && o.verdict != dataset.CannotTell {
		f.Power = e.power(o)
	}
	if o.verdict == dataset.Inconsistent {
		f.Candidates = e.candidates()
	}
	if f.Message = e.sentence(o); e.message != nil && o.verdict != dataset.CannotTell {
		f.Message = e.message(o)
	}
	return f
}

// sentence says an outcome in words. It never says which figure is wrong.
func (e *equation) sentence(o outcome) string {
	said := e.said()
	if o.verdict == dataset.CannotTell {
		return "whether " + e.left + " agrees with " + said + " cannot be told: " + e.missing
	}
	is := e.left + " is " + say(o.shown, e.unit)
	switch o.verdict {
	case dataset.Consistent:
		return is + ", which agrees with " + said + e.because(o)
	case dataset.Tension:
		return is + e.doubt(o, said)
	}
	return is + ", not " + said + ": these cannot all be right"
}

// doubt says why a tension is none of the other verdicts.
func (e *equation) doubt(o outcome, said string) string {
	switch {
	case !meets(o):
		return ", not " + said + ", but " + e.soft
	case o.fits > 0:
		return ", which agrees with " + said + " only if read as " + e.readings[o.fits].name
	}
	return ", which agrees with " + said + " only at the loosest reading"
}

// meets reports whether some reading's two sides overlap.
func meets(o outcome) bool { return o.gap == nil }

// because names what makes a relation hold that the bare numbers do not.
func (e *equation) because(o outcome) string {
	switch {
	case o.fits > 0:
		return ", read as " + e.readings[o.fits].name
	case o.through != "":
		return ", only through " + o.through
	}
	return ""
}

// said is the stated figure as it stands.
func (e *equation) said() string { return e.operands[len(e.operands)-1].rec.Stated }

func printIntervals(list []dataset.Interval) string {
	parts := make([]string, len(list))
	for i, a := range list {
		if parts[i] = a.String(); a.Empty() {
			parts[i] = "none"
		}
	}
	return strings.Join(parts, " or ")
}

// gapText prints the distance between the sides, and as a share of the stated
// figure.
func gapText(o outcome) string {
	if o.gap == nil || o.gap.Sign() == 0 || o.computed[0].Empty() {
		return ""
	}
	out := dataset.DecimalOf(o.gap).String()
	if m := middle(o.stated[0]); m != nil && m.Sign() != 0 {
		share := new(big.Rat).Quo(o.gap, new(big.Rat).Abs(m))
		out += " (" + share.Mul(share, number(100)).FloatString(1) + "%)"
	}
	return out
}
