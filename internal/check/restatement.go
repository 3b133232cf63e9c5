package check

import (
	"math/big"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/reference"
)

var restatement = &Check{
	Name:  "restatement",
	Title: "one fact stated twice with different figures",
	Doc: `Two statements of one fact must have a value in common. Two plain figures of the same precision must be
equal: 748 and 749 thousand differ although their intervals touch (XBRL duplicates).

Evidence: derivation restate(…); or measure, kind, unit, place and period all the same, no two claimants named, and no
other figure of that measure beside them. Without a restate derivation figures never accuse each other: a level of a
measure of two words or more that differs between headline and text is a tension, and so are sources that
differ, of which the later may be a revision. However many sources state a fact, it is one finding, which names the
ones that deviate.
Traps: another period end, a subset, a running total, provisional and final figures, another claimant.`,
	Holds:    "“nearly 2,000 homes” in the headline, “1,940 homes” in the text",
	Fails:    "“$850” in the headline, “$850 million” in the text",
	Rounding: "2.5% in the summary, 2.54% in the table",
	Run: func(p *Pass) {
		p.derived(dataset.Restate, 1, 1, func(recs []*dataset.Record) *equation {
			e := same(recs[0], recs[1])
			e.soft = softness(recs)
			if e.soft == "" && (recs[0].Section != dataset.Table || recs[1].Section == dataset.Table) { // a table that a text is held against is no earlier report
				e.soft = p.vintage(recs[0], recs[1])
			}
			if e.soft == "" && otherPeriod(recs[0], recs[1]) {
				e.soft = "they are of different periods"
			}
			return e
		})
		p.sameFields()
	},
	Key: func(_ *Pass, r *dataset.Record) string {
		if f, ok := factOf(r); ok {
			return f.key()
		}
		return ""
	},
	Across: func(p *Pass, group []*dataset.Record) {
		byClaimant, one := claimants(group)
		if one {
			byClaimant = [][]*dataset.Record{group}
		}
		for _, own := range byClaimant {
			_, across := telling(own)
			p.sameFact(slices.DeleteFunc(across, ofSeveralPlaces))
		}
	},
}

// same is the relation a = b.
func same(a, b *dataset.Record) *equation {
	recs := []*dataset.Record{a, b}
	e := &equation{operands: as(recs, "stated", "stated again"), rel: "=", unit: b.Unit, left: a.Stated,
		readings: only("one fact", func(x values) dataset.Interval { return x[0] }), symbols: symbols(" = ", recs...)}
	e.rescale(alike(recs))
	if opposed(a, b) {
		e.readings, e.flips = only("one fact", func(x values) dataset.Interval { return x[0].Neg() }), true
	}
	if e.missing == "" && exact(a) && exact(b) && samePrecision(a, b, e.operands[0].scale) {
		e.operands[0].sharp, e.operands[1].sharp = true, true
	}
	if e.missing == "" && (roundBound(a, b, e.operands[0].scale) || roundBound(b, a, nil)) {
		e.readings = append(e.readings, reading{name: "a bound in round numbers", equal: true,
			left: func(x values) dataset.Interval { return loosened(a, x[0]) }, right: func(x values) dataset.Interval { return loosened(b, x[1]) }})
	}
	e.message = func(o outcome) string { return e.twice(o) }
	return e
}

// roundly is how far above "more than 200" a figure may be of which a headline says so.
var roundly = big.NewRat(115, 100)

// roundBound reports a lower bound of one or two digits and zeros, and a figure that
// is finer: "more than 200 dead" of at least 214.
func roundBound(bound, fine *dataset.Record, k *big.Rat) bool {
	v, w := bound.Value.Rat(), fine.Value.Rat()
	if v == nil || w == nil || !lowerBound(bound) {
		return false
	}
	if w = new(big.Rat).Set(w); k != nil && k.Sign() > 0 {
		w.Quo(w, k)
	}
	tens := dataset.Divide(v, number(10))
	return v.Sign() > 0 && tens.IsInt() && !dataset.Divide(w, number(10)).IsInt() && significant(strings.TrimRight(v.Num().String(), "0")) <= 2
}

func lowerBound(r *dataset.Record) bool {
	return r.Relation == dataset.MoreThan || r.Relation == dataset.AtLeast
}

// loosened raises the end of what a lower bound is read as.
func loosened(r *dataset.Record, a dataset.Interval) dataset.Interval {
	if v := r.Value.Rat(); v != nil && lowerBound(r) && a.Hi.At != nil {
		if most := dataset.Multiply(v, roundly); most.Cmp(a.Hi.At) > 0 {
			a.Hi.At = most
		}
	}
	return a
}

// opposed reports two changes in per cent of which one goes up and one down.
func opposed(a, b *dataset.Record) bool {
	return a.Kind == dataset.Percent && b.Kind == dataset.Percent &&
		(a.Change == dataset.Up && b.Change == dataset.Down || a.Change == dataset.Down && b.Change == dataset.Up)
}

func samePrecision(a, b *dataset.Record, k *big.Rat) bool {
	x, y := a.Precision.Rat(), b.Precision.Rat()
	return x != nil && y != nil && a.Value.Valid() && b.Value.Valid() && dataset.Compare(dataset.Multiply(x, k), y) == 0
}

func (e *equation) twice(o outcome) string {
	pair := e.left + " and " + e.said()
	switch o.verdict {
	case dataset.Consistent:
		return pair + " can be one and the same figure" + e.because(o)
	case dataset.Tension:
		if !meets(o) {
			return pair + " differ, but " + e.soft
		}
		return pair + " are one and the same figure only at their loosest reading"
	}
	return pair + " are given for one and the same fact: these cannot both be right"
}

// but is why figures of several sources that differ are no more than a tension.
func (e *equation) but(o outcome) string {
	if meets(o) {
		return " and agree only at their loosest reading"
	}
	return ", but " + e.soft
}

// vintage says that two sources may have been published apart.
func (p *Pass) vintage(a, b *dataset.Record) string {
	if a.Source == b.Source {
		return ""
	}
	x, y := p.published(a), p.published(b)
	if x == y && x != "" {
		return "" // no revision within a day
	}
	if x == "" || y == "" {
		return "they stand in two sources, and either may be a revision of the other"
	}
	return "the sources are of " + x + " and " + y + ", and the later may be a revision"
}

// fact is what must be the same for two claims to be of one fact by their
// fields alone.
type fact struct {
	measure, unit, place, period, partOf string
	kind                                 dataset.Kind
	change                               dataset.Change
}

func factOf(r *dataset.Record) (fact, bool) {
	place := r.PlaceCode
	if place == "" {
		place = strings.ToLower(r.Place)
	}
	f := fact{normal(r.Measure), string(r.Unit), place, r.Period, r.PartOf, r.Kind, r.Change}
	apart := r.Status == dataset.Rejected || r.Stance == dataset.Denied || r.Section == dataset.Boilerplate || r.Section == dataset.Table ||
		r.Section == dataset.List || r.Kind == dataset.Date || r.Kind == dataset.Time || r.Kind == dataset.Ordinal || len(r.Derivation) > 0
	return f, !apart && f.measure != "" && place != "" && f.period != ""
}

// key is the fact in one string.
func (f fact) key() string {
	return strings.Join([]string{f.measure, f.unit, f.place, f.period, f.partOf, string(f.kind), string(f.change)}, "\x00")
}

func normal(s string) string { return dataset.OneLine(strings.ToLower(s)) }

// sameFields compares claims of a source whose fields are all the same. Where it
// has more than one value for a fact in its text, or more than one in its
// headlines, the fields do not tell its facts apart and nothing is said.
func (p *Pass) sameFields() {
	groups := map[fact][]*dataset.Record{}
	var order []fact
	for i := range p.Records {
		if f, ok := factOf(&p.Records[i]); ok {
			if groups[f] == nil {
				order = append(order, f)
			}
			groups[f] = append(groups[f], &p.Records[i])
		}
	}
	for _, f := range order {
		if len(groups[f]) < 2 {
			continue
		}
		byClaimant, _ := claimants(groups[f])
		for _, group := range byClaimant {
			within, _ := telling(group)
			for _, pair := range within {
				p.sameFact(pair)
			}
		}
	}
}

// ofSeveralPlaces reports a figure of which the sentence names two countries or
// more: whether it is of one of them or of all is not sure enough to hold it
// against another source.
func ofSeveralPlaces(r *dataset.Record) bool {
	said := countriesIn(reference.Builtin(), r.Context)
	return slices.ContainsFunc(said, func(n named) bool { return n.country.ISO2 != said[0].country.ISO2 })
}

// claimants keeps apart what different people say; one reports that no more
// than one is named: a source that names nobody repeats the one who is.
func claimants(group []*dataset.Record) (by [][]*dataset.Record, one bool) {
	at, named := map[string]int{}, 0
	for _, r := range group {
		who := normal(r.Claimant)
		k, known := at[who]
		if !known {
			k = len(by)
			at[who], by = k, append(by, nil)
			if who != "" && !anyone[who] && !office(r) {
				named++
			}
		}
		by[k] = append(by[k], r)
	}
	return by, named <= 1
}

// sameFact compares the claims of one fact with each other.
func (p *Pass) sameFact(recs []*dataset.Record) {
	if len(recs) < 2 {
		return
	}
	e := p.oneFact(recs)
	if e.soft == "" {
		e.soft = "only their measure, place and period say that they are one fact"
	}
	if e.judge().verdict == dataset.Consistent || tellingMeasure(recs[0]) {
		p.report(e)
	}
}

// tellingMeasure reports whether a claim's measure is narrow enough for two
// different figures to be odd: a level, and more than one word.
func tellingMeasure(r *dataset.Record) bool {
	level := r.Change != dataset.Up && r.Change != dataset.Down && !shareLike(r) && r.Kind != dataset.Multiplier
	return level && strings.Contains(normal(r.Measure), " ")
}

// telling picks what of a group can be compared: within each source the
// headline's figure with the text's, and one figure of each source across them.
func telling(group []*dataset.Record) (within [][]*dataset.Record, across []*dataset.Record) {
	type slot struct {
		source string
		head   bool
	}
	first, ambiguous := map[slot]*dataset.Record{}, map[slot]bool{}
	var order []slot
	for _, r := range group {
		s := slot{r.Source, r.Section == dataset.Headline || r.Section == dataset.Standfirst}
		switch f := first[s]; {
		case f == nil:
			first[s], order = r, append(order, s)
		case !f.Value.Equal(r.Value) || f.Relation != r.Relation:
			ambiguous[s] = true
		}
	}
	for _, s := range order {
		r := first[s]
		if ambiguous[s] {
			continue
		}
		text := slot{s.source, false}
		if s.head && first[text] != nil {
			if !ambiguous[text] {
				within = append(within, []*dataset.Record{r, first[text]})
			}
			continue
		}
		across = append(across, r)
	}
	return within, across
}
