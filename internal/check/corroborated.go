package check

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"figcheck/dataset"
)

// sure is the power from which a relation that holds says that its figures
// are what they should be.
const sure = 0.9

// corroborated withdraws findings whose figures all agree with others: a slip
// leaves its figure in no relation that holds, so that such figures rather do
// not belong together. The total of a table may be wrong wherever it stands,
// and the cells of its rows agree nevertheless.
func (p *Pass) corroborated() {
	held := map[string][]int{}
	for i := range p.findings {
		if f := &p.findings[i]; f.Verdict == dataset.Consistent && tells(f) {
			for _, id := range f.Claims {
				held[id] = append(held[id], i)
			}
		}
	}
	worded := map[string]bool{restatement.Name: true}
	for _, c := range All() {
		worded[c.Name] = worded[c.Name] || c.Afar
	}
	again := p.repeated()
	for i := range p.findings {
		f := &p.findings[i]
		if f.Verdict != dataset.Inconsistent || len(f.Claims) < 2 || !worded[f.Check] || p.tabular(f) {
			continue
		}
		if !slices.ContainsFunc(f.Claims, func(id string) bool { return !again[id] && !p.elsewhere(f, held[id]) }) || p.answered(f) {
			withdraw(f)
		}
	}
}

func tells(f *dataset.Finding) bool {
	power, err := strconv.ParseFloat(f.Power, 64)
	return err == nil && power >= sure
}

// elsewhere reports whether one of some findings has a figure that f has not.
func (p *Pass) elsewhere(f *dataset.Finding, others []int) bool {
	return slices.ContainsFunc(others, func(k int) bool {
		return slices.ContainsFunc(p.findings[k].Claims, func(id string) bool { return !slices.Contains(f.Claims, id) })
	})
}

// tabular reports a sum of which all figures stand in tables or in no text.
func (p *Pass) tabular(f *dataset.Finding) bool {
	return f.Check == balance.Name && !slices.ContainsFunc(f.Claims, func(id string) bool {
		r := p.byID[id]
		return r != nil && r.Section != dataset.Table && r.Context != ""
	})
}

// answering is how far a figure of the text may lie from the one of a headline that
// it answers.
var answering = big.NewRat(1, 20)

// answered reports a headline that another figure of the text answers than the
// one which it was held against: "passes 21,000", of 21,168 and not of 22,500.
func (p *Pass) answered(f *dataset.Finding) bool {
	if f.Check != restatement.Name {
		return false
	}
	return slices.ContainsFunc(f.Claims, func(id string) bool {
		head := p.byID[id]
		if head == nil || head.Section != dataset.Headline && head.Section != dataset.Standfirst || !head.Value.Valid() {
			return false
		}
		return slices.ContainsFunc(p.Records, func(r dataset.Record) bool {
			return r.Source == head.Source && !slices.Contains(f.Claims, r.ID) && r.Section != head.Section && answers(head, &r)
		})
	})
}

// answers reports a figure of a text that is the one of a headline, as it is or
// stated more closely.
func answers(head, r *dataset.Record) bool {
	if r.Kind == head.Kind && r.Unit == head.Unit && r.Value.Valid() && r.Value.Equal(head.Value) {
		return true
	}
	if r.Kind != head.Kind || r.Unit != head.Unit && r.Kind != dataset.Count || !r.Value.Valid() || significant(digitsOf(r)) <= max(1, significant(digitsOf(head))) {
		return false
	}
	x, y := head.Value.Rat(), r.Value.Rat()
	apart := new(big.Rat).Sub(x, y)
	if apart.Abs(apart).Cmp(new(big.Rat).Mul(answering, new(big.Rat).Abs(x))) > 0 {
		return false
	}
	return same(head, r).judge().verdict == dataset.Consistent
}

func digitsOf(r *dataset.Record) string { return strings.ReplaceAll(r.Value.String(), ".", "") }

// repeated returns the figures of three digits or more that a source states
// more than once with the same unit.
func (p *Pass) repeated() map[string]bool {
	type fact struct{ source, unit, value string }
	first, out := map[fact]string{}, map[string]bool{}
	for i := range p.Records {
		r := &p.Records[i]
		if !r.Value.Valid() || r.Kind == dataset.Date {
			continue
		}
		if significant(digitsOf(r)) < 3 {
			continue
		}
		f := fact{r.Source, string(r.Unit), r.Value.String()}
		if other, ok := first[f]; ok {
			out[other], out[r.ID] = true, true
		} else {
			first[f] = r.ID
		}
	}
	return out
}

// withdraw makes of a finding one that cannot tell.
func withdraw(f *dataset.Finding) {
	f.Verdict, f.Severity, f.Gap, f.Power, f.Candidates = dataset.CannotTell, dataset.SeverityInfo, "", "", nil
	f.Message, _, _ = strings.Cut(f.Message, ": these cannot ")
	f.Message += "; but each of these agrees with other figures, so that they may not belong together"
}
