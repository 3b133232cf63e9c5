package figures

import (
	"math/big"
	"strings"

	"figcheck/dataset"
)

// sum is a whole, its parts and how they compare, as intervals.
type sum struct {
	whole       *dataset.Record
	parts       []*dataset.Record
	exhaustive  bool // the text says that these are all
	total, rest dataset.Interval
	verdict     sumVerdict
}

type sumVerdict int

const (
	addsUp sumVerdict = iota
	leavesRest
	exceeds
	undecided
)

// itemises reports whether the parts come to half of the whole or more. A text that
// names less gives examples, it does not itemise.
func (s sum) itemises() bool {
	lo, _ := ends(s.whole.Core())
	_, hi := ends(s.total)
	return s.total.Hi.At == nil || 2*hi >= lo
}

// itemised reports whether the document states a whole a second time as the sum
// of all its parts, as a table does what the text names two parts of.
func (a *article) itemised(w *dataset.Record) bool {
	for _, r := range a.set.records[w.Source] {
		if r.ID == w.ID || r.Kind != w.Kind || !r.Value.Equal(w.Value) {
			continue
		}
		for _, t := range r.Derivation {
			if t.Rule == dataset.Sum {
				return true
			}
		}
	}
	return false
}

// sums finds every whole with at least two parts: named as parts, or as the
// terms of a stated sum.
func (a *article) sums() []sum {
	var out []sum
	for _, w := range a.records {
		parts, all := a.parts[w.ID], false
		for _, t := range w.Derivation {
			if t.Rule != dataset.Sum {
				continue
			}
			var named []*dataset.Record
			for _, id := range t.Operands {
				if r := a.record(id); r != nil && r.ID != w.ID {
					named = append(named, r)
				}
			}
			if len(named) == len(t.Operands) && len(named) >= 2 {
				parts, all = named, true
			}
		}
		if parts = alike(w, a.withoutUpdates(parts)); len(parts) < 2 || w.Measure == "" || !wholeNamed(w) {
			continue
		}
		if w.Kind == dataset.Percent {
			continue // shares of one whole make a hundred: that is a check, not a chart
		}
		if s := newSum(w, parts, all); s.itemises() && !(s.verdict == leavesRest && a.itemised(w)) && (s.verdict != exceeds || a.inconsistent(w)) {
			out = append(out, s)
		}
	}
	return out
}

// wholeNamed reports whether a whole can be spoken of.
func wholeNamed(w *dataset.Record) bool {
	if w.Section == dataset.Table {
		return len(w.Measure) > 2
	}
	return (named(w) || head(w) == tollHead) && len(head(w)) > 2 && !verbs[strings.ToLower(head(w))]
}

// withoutUpdates drops a part that another part is said to have become.
func (a *article) withoutUpdates(parts []*dataset.Record) (out []*dataset.Record) {
	if len(parts) < 2 { // of most figures, and a document may have a million
		return parts
	}
	in := map[string]bool{}
	for _, p := range parts {
		in[p.ID] = true
	}
	later := map[string]bool{}
	for _, r := range a.records {
		for _, t := range r.Derivation {
			if from, to := a.changeOf(r, t); from != nil && to != nil && in[from.ID] {
				later[to.ID] = true
			}
		}
	}
	for _, p := range parts {
		if !later[p.ID] {
			out = append(out, p)
		}
	}
	return out
}

// inconsistent reports whether a check found fault with the whole. Charts never
// accuse where the checks are silent.
func (a *article) inconsistent(w *dataset.Record) bool {
	for _, f := range a.findings() {
		for _, id := range f.Claims {
			if id == w.ID && f.Verdict == dataset.Inconsistent {
				return true
			}
		}
	}
	return false
}

// alike keeps the parts that can stand on the whole's axis: the same kind and,
// except for heads counted, the same unit, all levels.
func alike(w *dataset.Record, parts []*dataset.Record) (out []*dataset.Record) {
	for _, p := range parts {
		same := p.Unit == w.Unit || p.Kind == dataset.Count && strings.HasPrefix(string(p.Unit), "{") && strings.HasPrefix(string(w.Unit), "{")
		if p.Kind == w.Kind && same && p.Change == w.Change {
			out = append(out, p)
		}
	}
	return out
}

func newSum(w *dataset.Record, parts []*dataset.Record, exhaustive bool) sum {
	s := sum{whole: w, parts: parts, exhaustive: exhaustive, total: dataset.Point(new(big.Rat))}
	for _, p := range parts {
		s.total = s.total.Plus(p.Wide())
	}
	whole := w.Wide()
	s.rest = whole.Minus(s.total)
	switch {
	case below(s.total, whole):
		s.verdict = leavesRest
	case below(whole, s.total):
		s.verdict = exceeds
	case s.total.Hi.At == nil || whole.Hi.At == nil && !samePoints(w, parts):
		s.verdict = undecided
	}
	return s
}

// samePoints reports whether the stated numbers add up, whatever bounds and
// hedges stand around them.
func samePoints(w *dataset.Record, parts []*dataset.Record) bool {
	total := new(big.Rat)
	for _, p := range parts {
		if !p.Value.Valid() {
			return false
		}
		total.Add(total, p.Value.Rat())
	}
	return w.Value.Valid() && total.Cmp(w.Value.Rat()) == 0
}

// below reports whether every value of a is under every value of b.
func below(a, b dataset.Interval) bool {
	return a.Hi.At != nil && b.Lo.At != nil && a.Hi.At.Cmp(b.Lo.At) < 0
}
