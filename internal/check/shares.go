package check

import "figcheck/dataset"

var shares = &Check{
	Name:  "shares",
	Title: "per cents of one whole that do not make 100",
	Doc: `Per cents that are all there is of one whole add up to 100. n shares rounded to a place u may miss it by
n × u ÷ 2, which is what adding their closed intervals gives.

Evidence: derivation sum(…) on a stated 100%, or on the whole, whose parts are per cents that are part_of it; derivation
rest(…) on the share of all others.
Per cents of one whole without such a cue may leave others out, or overlap where people gave several answers:
nothing can be told of them. Traps: "don't know" left out, lists of the largest only.`,
	Holds:    "68% for, 25% against, 7% undecided",
	Fails:    "68% for, 4% against, 25% undecided, together 100%",
	Rounding: "33%, 33% and 33%, together 100%",
	Run: func(p *Pass) {
		p.derived(dataset.Sum, 2, 0, func(recs []*dataset.Record) *equation {
			if hundred(recs) {
				return sharesOf(recs[:len(recs)-1], recs[len(recs)-1])
			}
			return nil
		})
		p.derived(dataset.Rest, 1, 0, restShare)
		p.openShares()
	},
}

// hundred reports whether per cents are said to add up to 100, or to a whole
// that is no per cent.
func hundred(recs []*dataset.Record) bool {
	n := len(recs) - 1
	for _, r := range recs[:n] {
		if r.Unit != "%" {
			return false
		}
	}
	v := recs[n].Value.Rat()
	return recs[n].Unit != "%" || v != nil && v.Cmp(number(100)) == 0 && exact(recs[n])
}

// sharesOf is the relation Σ = 100.
func sharesOf(parts []*dataset.Record, whole *dataset.Record) *equation {
	recs := append(append([]*dataset.Record(nil), parts...), whole)
	n := len(parts)
	all := func(values) dataset.Interval { return dataset.Point(number(100)) }
	return &equation{operands: as(recs, "share", "whole"), rel: "=", unit: "%", left: stated(" + ", parts...),
		symbols:  symbols(" + ", parts...) + " = 100",
		readings: []reading{{name: "shares of one whole", left: func(x values) dataset.Interval { return total(x[:n]) }, right: all}},
		message: func(o outcome) string {
			sum := stated(" + ", parts...) + " is " + say(o.computed[0], "%")
			switch {
			case o.verdict == dataset.Consistent && o.through == "":
				return sum + ", the whole"
			case o.verdict == dataset.Consistent:
				return sum + ", which reaches the whole 100% through rounding"
			}
			return sum + ", not 100%: these cannot be all the shares of one whole"
		}}
}

// restShare is the relation Σ = 100 of shares of which the last is that of all others.
func restShare(recs []*dataset.Record) *equation {
	n := len(recs)
	all := func(values) dataset.Interval { return dataset.Point(number(100)) }
	e := sharesOf(recs, recs[n-1])
	e.operands = as(recs, "share", "share of all others")
	e.readings = []reading{{name: "shares of one whole", left: total, right: all}}
	for _, r := range recs {
		if r.Unit != "%" {
			e.missing = r.Stated + " is no per cent"
		}
	}
	return e
}

// openShares says of per cents of one whole that nothing says are all: that
// they cannot be told.
func (p *Pass) openShares() {
	groups, order := p.parts()
	for _, id := range order {
		whole := p.Record(id)
		var list []*dataset.Record
		for _, r := range groups[id] {
			if r.Unit == "%" && r.Change != dataset.Up && r.Change != dataset.Down {
				list = append(list, r)
			}
		}
		if len(list) < 2 || whole == nil || isSum(whole) {
			continue
		}
		e := sharesOf(list, whole)
		e.left, e.missing = "the sum of "+stated(", ", list...), "nothing says that they are all the shares there are"
		f := e.finding(p.check.Name, e.judge())
		f.Message = "whether " + stated(" and ", list...) + " are to make 100% cannot be told: " + e.missing
		p.keep(f)
	}
}

func isSum(r *dataset.Record) bool {
	for _, t := range r.Derivation {
		if t.Rule == dataset.Sum {
			return true
		}
	}
	return false
}

// parts groups the claims by the whole that they are part of, in the order of
// the dataset.
func (p *Pass) parts() (groups map[string][]*dataset.Record, order []string) {
	groups = map[string][]*dataset.Record{}
	for i := range p.Records {
		r := &p.Records[i]
		if r.PartOf == "" || r.PartOf == r.ID || r.Status == dataset.Rejected {
			continue
		}
		if groups[r.PartOf] == nil {
			order = append(order, r.PartOf)
		}
		groups[r.PartOf] = append(groups[r.PartOf], r)
	}
	return groups, order
}
