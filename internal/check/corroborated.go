package check

import (
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
		if !slices.ContainsFunc(f.Claims, func(id string) bool { return !again[id] && !p.elsewhere(f, held[id]) }) {
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
		v := r.Value.String()
		if significant(strings.ReplaceAll(v, ".", "")) < 3 {
			continue
		}
		f := fact{r.Source, string(r.Unit), v}
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
