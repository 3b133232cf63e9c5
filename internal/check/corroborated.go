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
func (p *Pass) corroborated(found [][]dataset.Finding, checks []*Check) {
	doubted := p.accusing(found, checks)
	if len(doubted) == 0 {
		return
	}
	asked := map[string]bool{}
	for _, f := range doubted {
		for _, id := range f.Claims {
			asked[id] = true
		}
	}
	held, again := p.holding(found, asked), p.repeated(asked)
	for _, f := range doubted {
		switch {
		case p.answered(f):
			withdraw(f, "another figure of the text answers the headline")
		case !slices.ContainsFunc(f.Claims, func(id string) bool { return !again[id] && !elsewhere(f, held[id]) }):
			withdraw(f, "each of these agrees with other figures")
		}
	}
}

// accusing returns the findings that accuse figures which words bound.
func (p *Pass) accusing(found [][]dataset.Finding, checks []*Check) (out []*dataset.Finding) {
	for k, list := range found {
		if c := checks[k]; !c.Afar && c.Name != restatement.Name {
			continue
		}
		for i := range list {
			if f := &list[i]; f.Verdict == dataset.Inconsistent && len(f.Claims) > 1 && p.oneSource(f) && !p.tabular(f) && !p.inRow(f) {
				out = append(out, f)
			}
		}
	}
	return out
}

// holding returns the relations that hold, and say something by it, of each of
// the figures asked for.
func (p *Pass) holding(found [][]dataset.Finding, asked map[string]bool) map[string][]*dataset.Finding {
	out := map[string][]*dataset.Finding{}
	for _, list := range found {
		for i := range list {
			f := &list[i]
			if f.Verdict != dataset.Consistent {
				continue
			}
			for _, id := range f.Claims {
				if asked[id] && tells(f) && p.oneSource(f) {
					out[id] = append(out[id], f)
				}
			}
		}
	}
	return out
}

// oneSource reports a finding within one document: what others say of a fact is
// another matter, and a document checks as it would alone.
func (p *Pass) oneSource(f *dataset.Finding) bool {
	source := ""
	for i, id := range f.Claims {
		r := p.Record(id)
		if r == nil || i > 0 && r.Source != source {
			return false
		}
		source = r.Source
	}
	return true
}

func tells(f *dataset.Finding) bool {
	power, err := strconv.ParseFloat(f.Power, 64)
	return err == nil && power >= sure
}

// elsewhere reports whether one of some findings has a figure that f has not.
func elsewhere(f *dataset.Finding, others []*dataset.Finding) bool {
	return slices.ContainsFunc(others, func(g *dataset.Finding) bool {
		return slices.ContainsFunc(g.Claims, func(id string) bool { return !slices.Contains(f.Claims, id) })
	})
}

// tabular reports a sum of which all figures stand in tables or in no text.
func (p *Pass) tabular(f *dataset.Finding) bool {
	return f.Check == balance.Name && !slices.ContainsFunc(f.Claims, func(id string) bool {
		r := p.Record(id)
		return r != nil && r.Section != dataset.Table && r.Context != ""
	})
}

// inRow reports a finding about figures of one row of a table: the columns bind
// them, and that one agrees with the figures of other rows says nothing.
func (p *Pass) inRow(f *dataset.Finding) bool {
	row := ""
	for _, id := range f.Claims {
		r := p.Record(id)
		if r == nil || r.Section != dataset.Table {
			return false
		}
		at, _, _ := strings.Cut(strings.TrimPrefix(r.Block, "table"), "/c")
		if row == "" {
			row = at
		}
		if at != row {
			return false
		}
	}
	return true
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
		head := p.Record(id)
		if head == nil || head.Section != dataset.Headline && head.Section != dataset.Standfirst || !head.Value.Valid() {
			return false
		}
		for i := range p.Records {
			if r := &p.Records[i]; r.Source == head.Source && r.Section != head.Section && !slices.Contains(f.Claims, r.ID) && answers(head, r) {
				return true
			}
		}
		return false
	})
}

// answers reports a figure of a text that is the one of a headline, as it is or
// stated more closely.
func answers(head, r *dataset.Record) bool {
	if r.Kind == head.Kind && r.Unit == head.Unit && r.Value.Valid() && r.Value.Equal(head.Value) {
		return true
	}
	if r.Kind != head.Kind || r.Unit != head.Unit && r.Kind != dataset.Count || !r.Value.Valid() || significant(digits(r.Value)) <= max(1, significant(digits(head.Value))) {
		return false
	}
	x, y := head.Value.Rat(), r.Value.Rat()
	apart := new(big.Rat).Sub(x, y)
	if apart.Abs(apart).Cmp(new(big.Rat).Mul(answering, new(big.Rat).Abs(x))) > 0 {
		return false
	}
	return same(head, r).judge().verdict == dataset.Consistent
}

// repeated returns those of the figures asked for that have three digits or
// more and that their source states once more with the same unit.
func (p *Pass) repeated(asked map[string]bool) map[string]bool {
	type fact struct{ source, unit, value string }
	of := func(r *dataset.Record) fact { return fact{r.Source, string(r.Unit), r.Value.String()} }
	wanted, out := map[fact]string{}, map[string]bool{}
	for id := range asked {
		if r := p.Record(id); r != nil && r.Value.Valid() && r.Kind != dataset.Date && significant(digits(r.Value)) >= 3 {
			wanted[of(r)] = id
		}
	}
	if len(wanted) == 0 {
		return out
	}
	for i := range p.Records {
		r := &p.Records[i]
		if !r.Value.Valid() {
			continue
		}
		if id, ok := wanted[of(r)]; ok && id != r.ID {
			out[id], out[r.ID] = true, true
		}
	}
	return out
}

// withdraw makes of a finding one that cannot tell.
func withdraw(f *dataset.Finding, why string) {
	f.Verdict, f.Severity, f.Gap, f.Power, f.Candidates = dataset.CannotTell, dataset.SeverityInfo, "", "", nil
	f.Message, _, _ = strings.Cut(f.Message, ": these cannot ")
	f.Message += "; but " + why + ", so that they may not belong together"
}
