package quantity

import (
	"strings"

	"figcheck/dataset"
)

// share gives figures without a unit the unit of the one behind them, where a
// list or a part of a whole names it once: "6, 12 and 18 months", "four-, five-
// and six-cylinder engines", "280 million of the 1.5 billion shekels".
func (r *reader) share() {
	for k := len(r.out) - 2; k >= 0; k-- {
		a, b := &r.out[k], &r.out[k+1]
		if !bare(a) || r.shareScale(a, b) || !lends(b) || a.End > b.Start {
			continue
		}
		gap := r.text[a.End:b.Start]
		hung := strings.HasPrefix(gap, "-") || strings.HasPrefix(gap, "‐")
		switch link := strings.TrimSpace(strings.TrimLeft(gap, "-‐")); {
		case link == "of the" && b.Kind != dataset.Percent:
		case link == "to" && b.Shift == 0 && r.behind(a.Start, "from ") && !r.scaleWord(b): // from 0 to 60mph
			if b.Kind == dataset.Count || b.Kind == dataset.Money && !sameSize(a, b) {
				continue
			}
		case (link == ", or" || link == "or" && !sameSize(a, b)) && b.Kind == dataset.Percent:
			continue // "38 cases, or 63 per cent": the other way to say it
		case link == "and" || link == "or" || link == ", and" || link == ", or":
			if !hung && strings.HasPrefix(string(b.Unit), "{") || r.out[k].Relation == dataset.Range {
				continue
			}
		case link == "," && k+2 < len(r.out) && r.listed(k+1, 0):
		default:
			continue
		}
		a.measureAs(b)
		a.UnitSpan = dataset.Span{}
	}
}

// shareScale gives a bare number the scale word of the one behind it, of which both
// are the ends of a change: "from 8.0 to 6.2 million tonnes", "to 6.2 from 8.0 million".
func (r *reader) shareScale(a, b *Mention) bool {
	if a.End > b.Start || b.Shift != 0 || !a.Value.Valid() || !b.Value.Valid() || r.scaleOf(a) != 0 {
		return false
	}
	link := r.text[a.End:b.Start]
	if !(link == " to " && r.behind(a.Start, "from ")) && !(link == " from " && r.behind(a.Start, "to ")) {
		return false
	}
	large := *a
	large.Value = a.Value.Times10(r.scaleOf(b))
	if r.scaleOf(b) == 0 || !sameSize(&large, b) {
		return false
	}
	a.Value, a.Precision = large.Value, a.Precision.Times10(r.scaleOf(b))
	a.measureAs(b)
	a.UnitSpan = dataset.Span{}
	return true
}

// measureAs gives a figure the unit and kind of another.
func (m *Mention) measureAs(l *Mention) { m.Unit, m.UnitName, m.Kind = l.Unit, l.UnitName, l.Kind }

// behind reports whether a byte of the block stands right behind some words,
// whatever their case.
func (r *reader) behind(at int, words string) bool {
	return strings.EqualFold(r.text[max(r.start, at-len(words)):at], words)
}

// sameSize reports two numbers of which neither is ten times the other, as the
// ends of a change are.
func sameSize(a, b *Mention) bool {
	x, y := a.Value.Float(), b.Value.Float()
	return a.Value.Valid() && b.Value.Valid() && x > 0 && y > 0 && x < 10*y && y < 10*x
}

// bare reports whether a figure has neither unit nor noun.
func bare(m *Mention) bool {
	return m.Unit == "1" && (m.Kind == dataset.Count || m.Kind == dataset.Ratio) && m.UnitName == "" && m.Shift == 0
}

// lends reports whether a figure's unit may serve the one before it: written
// behind the number, and the same scale for both.
func lends(m *Mention) bool {
	return m.Unit != "1" && m.Unit != "" && m.Shift == 0 && (m.UnitSpan.End == 0 || m.UnitSpan.Start >= m.Number.End-1) && m.Kind != dataset.Age
}

// listed reports whether figure k is followed by "and" or "or" and another
// that took or named the same unit.
func (r *reader) listed(k, depth int) bool {
	a, b := &r.out[k], &r.out[k+1]
	if a.End > b.Start || a.Unit != b.Unit || depth > 12 {
		return false
	}
	link := strings.Trim(r.text[a.End:b.Start], " ,-‐")
	return link == "and" || link == "or" || link == "" && k+2 < len(r.out) && r.listed(k+1, depth+1)
}

// between joins two bounds of one number into a range: "greater than 100 and
// smaller than 300".
func (r *reader) between() {
	kept := 0
	for k := 0; k < len(r.out); k++ {
		m := &r.out[kept]
		if kept < k {
			*m = r.out[k]
		}
		kept++
		if k+1 < len(r.out) && r.bounds(m, &r.out[k+1]) {
			k++
			b := &r.out[k]
			m.Low, m.High, m.Value, m.Relation = m.Value, b.Value, dataset.Decimal{}, dataset.Range
			m.Number.End, m.End, m.Precision, m.UnitSpan = b.Number.End, b.End, finer(m.Precision, b.Precision), b.UnitSpan
		}
	}
	r.out = r.out[:kept]
}

// bounds reports whether a and b bound one number from below and above.
func (r *reader) bounds(a, b *Mention) bool {
	low := a.Relation == dataset.MoreThan || a.Relation == dataset.AtLeast
	high := b.Relation == dataset.LessThan || b.Relation == dataset.AtMost
	if !low || !high || a.Unit != b.Unit || a.End > b.Start || !a.Value.Valid() || !b.Value.Valid() || a.Value.Float() >= b.Value.Float() {
		return false
	}
	link := strings.Trim(r.text[a.End:b.Start], " ,")
	return link == "and" || link == "but"
}
