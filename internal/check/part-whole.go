package check

import (
	"strings"

	"figcheck/dataset"
)

var partWhole = &Check{
	Name:  "part-whole",
	Title: "parts larger than their whole",
	Doc: `A part is no larger than its whole, and parts that do not overlap are together no larger. They need not make
it up: what is left is reported as not itemised and is no fault.

Evidence: part_of. Traps: a part counted again after a revaluation ("now worth more than $4bn"), in another
unit, or as a part of another part is left out of the sum; parts of a population may overlap (women, children,
the wounded), so that a sum above the whole accuses only where the parts surely are distinct: the same
paragraph, list or column, and amounts of money or of a physical quantity, men beside women, different places,
or "another", "the rest". Like parts that may overlap are a tension, unlike ones (wounded, homeless) nothing.`,
	Holds:    "reserves of $10 billion, of which $3.5 billion abroad and another $3.5 billion in a fund",
	Fails:    "reserves of $6 billion, of which $3.5 billion abroad and another $3.5 billion in a fund",
	Afar:     true,
	Rounding: "reserves of $7 billion, of which $3.6 billion abroad and another $3.5 billion in a fund",
	Run: func(p *Pass) {
		groups, order := p.parts()
		for _, id := range order {
			if whole := p.Record(id); whole == nil {
				p.unbound(groups[id][0], dataset.Term{Operands: []string{id}}, "the whole "+id+" is not in the dataset")
			} else if whole.Status != dataset.Rejected {
				p.partsOf(whole, groups[id])
			}
		}
	},
}

// partsOf checks each part against the whole, and distinct parts together.
func (p *Pass) partsOf(whole *dataset.Record, all []*dataset.Record) {
	var parts []*dataset.Record
	for _, r := range all {
		if _, missing := alike([]*dataset.Record{r, whole}); missing == "" && !moved(r) && whole.Unit != "%" {
			parts = append(parts, r)
		}
	}
	distinct := once(unlisted(whole, parts))
	for _, r := range parts {
		e := within([]*dataset.Record{r}, whole)
		if o := p.judge(e); len(distinct) == 1 && r == distinct[0] || o.verdict != dataset.Consistent {
			p.keep(e.finding(p.check.Name, o))
		}
	}
	if len(distinct) >= 2 {
		e := within(distinct, whole)
		if !disjoint(distinct) && !ofAssembly(whole) {
			const overlap = "the parts may overlap"
			if e.soft == "" {
				e.soft = overlap
			}
			e.overlaps = !likeParts(distinct)
			if e.overlaps && p.judge(e).verdict != dataset.Consistent {
				e.missing = overlap
			}
		}
		p.report(e)
	}
}

// within is the relation Σ parts ≤ whole.
func within(parts []*dataset.Record, whole *dataset.Record) *equation {
	recs := append(append([]*dataset.Record(nil), parts...), whole)
	n := len(parts)
	e := &equation{operands: as(recs, "part", "whole"), rel: "≤", unit: whole.Unit, soft: softness(recs), left: stated(" + ", parts...),
		readings: only("parts within the whole", func(x values) dataset.Interval { return total(x[:n]) }),
		symbols:  symbols(" + ", parts...) + " ≤ " + value(whole)}
	// "more than 80,000" sets no end that 86,000 could be beyond
	e.operands[n].loose = whole.Relation == dataset.MoreThan || whole.Relation == dataset.AtLeast
	e.rescale(alike(recs))
	e.message = func(o outcome) string { return e.within(o, n) }
	return e
}

// within says how much of the whole is left.
func (e *equation) within(o outcome, parts int) string {
	lead := e.left + " is " + say(o.shown, e.unit)
	if parts == 1 {
		lead = e.left + " is"
	}
	switch o.verdict {
	case dataset.Inconsistent:
		return comma(lead, parts) + "more than the whole of " + e.said() + ": these cannot all be right"
	case dataset.Tension:
		if !meets(o) {
			return comma(lead, parts) + "more than " + e.said() + ", but " + e.soft
		}
		return comma(lead, parts) + "inside " + e.said() + " only at the loosest reading"
	}
	return comma(lead, parts) + "inside " + e.said() + e.because(o) + e.rest(o)
}

func comma(lead string, parts int) string {
	if parts == 1 {
		return lead + " "
	}
	return lead + ", "
}

// rest says what the parts leave of the whole.
func (e *equation) rest(o outcome) string {
	left := o.stated[0].Minus(o.computed[0])
	if e.overlaps || e.operands[len(e.operands)-1].rec.Relation == dataset.UpTo || left.Hi.At == nil || left.Hi.At.Sign() <= 0 {
		return ""
	}
	if left.Lo.At == nil || left.Lo.At.Sign() <= 0 {
		return "; " + say(dataset.Interval{Hi: left.Hi}, e.unit) + " is not itemised"
	}
	return "; about " + say(left, e.unit) + " is not itemised"
}

// moved reports whether a part is another part at a later value, in another
// unit or said again.
func moved(r *dataset.Record) bool {
	for _, t := range r.Derivation {
		switch t.Rule {
		case dataset.ChangeBy, dataset.Restate, dataset.Convert, dataset.Later:
			return true
		}
	}
	return r.Change == dataset.Up || r.Change == dataset.Down || r.Stance == dataset.Denied || revalued(r)
}

// revalued reports whether the words around a part give its value at a later
// time, so that the part itself stands elsewhere.
func revalued(r *dataset.Record) bool {
	text, figure := strings.ToLower(r.Context), strings.ToLower(r.Stated)
	for _, lead := range []string{"now ", "now worth ", "now worth about ", "grown to ", "risen to ", "swollen to ", "swelled to ", "now at ", "now stands at "} {
		if strings.Contains(text, lead+figure) {
			return true
		}
	}
	_, after, ok := strings.Cut(text, figure)
	return ok && (strings.HasPrefix(strings.TrimSpace(after), "with interest") || strings.HasPrefix(strings.TrimSpace(after), "due to interest") ||
		strings.HasPrefix(strings.TrimSpace(after), "including interest"))
}

// once leaves out the parts of other parts, and what looks like a part said
// again: the same number elsewhere in the text.
func once(parts []*dataset.Record) []*dataset.Record {
	inside := map[string]bool{}
	for _, r := range parts {
		for _, t := range r.Derivation {
			if t.Rule == dataset.Sum {
				for _, id := range t.Operands {
					inside[id] = true
				}
			}
		}
	}
	var out []*dataset.Record
	for _, r := range parts {
		again := inside[r.ID]
		for _, o := range out {
			again = again || !isFurther(r) && r.Value.Equal(o.Value) && r.Unit == o.Unit && !together(r, o)
		}
		if !again {
			out = append(out, r)
		}
	}
	return out
}

// unlisted leaves out the parts that the whole is said to be the sum of: the
// balance check adds those, and other parts cut the whole another way.
func unlisted(whole *dataset.Record, parts []*dataset.Record) (out []*dataset.Record) {
	listed := map[string]bool{}
	for _, t := range whole.Derivation {
		for _, id := range t.Operands {
			listed[id] = listed[id] || t.Rule == dataset.Sum
		}
	}
	for _, r := range parts {
		if !listed[r.ID] {
			out = append(out, r)
		}
	}
	return out
}
