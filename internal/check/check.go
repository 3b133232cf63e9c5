// Package check tests the figures of a dataset against each other and against
// the reference tables. A check sees a dataset and nothing else, so that a
// hand-edited claims.csv checks exactly like a built one; it is pure and
// cannot fail. Which figures belong together is not found out here: that
// stands in the records, as part_of, derivation, measure, place and period.
// Nothing is said about numbers that merely happen not to fit.
//
// The catalogue is all.go; each check is one file with its doc and a file of
// cases under testdata with the same stem. How a relation is judged is
// verdict.go, once for all of them.
package check

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"figcheck/dataset"
)

// Check is one entry of the catalogue.
type Check struct {
	Name  string // one word or two with a hyphen: the file's stem, the flag, the heading
	Title string // what it reports, lower case, no full stop
	Doc   string // definition, evidence and traps
	// Examples in words: one that holds, one that fails, and one that only
	// rounding or a hedge explains.
	Holds, Fails, Rounding string
	// Afar says that words some way apart bind the figures, so that sides which lie
	// far apart rather come of a wrong binding than of a slip.
	Afar bool
	Run  func(*Pass) // over the figures of each document by themselves; nil for one that only compares documents
	// Key returns what figures of several documents must have in common for Across
	// to compare them, "" for a figure that it does not; both nil for most checks.
	Key    func(*Pass, *dataset.Record) string
	Across func(p *Pass, alike []*dataset.Record) // those of one key, in the order of the dataset
}

// Pass is one run of one check over one dataset.
type Pass struct {
	*dataset.Dataset
	*index
	check    *Check
	findings []dataset.Finding
}

// Run runs the checks, side by side, and returns their findings, one for each
// relation, in the order of the figures in the dataset. Same dataset, same
// findings: as many as Within finds in each of its documents, and Across between
// them.
func Run(d *dataset.Dataset, checks ...*Check) []dataset.Finding {
	return newPass(d).run(checks, func(p *Pass) {
		p.within()
		p.across()
	})
}

// Within is Run without what crosses documents.
func Within(d *dataset.Dataset, checks ...*Check) []dataset.Finding {
	return newPass(d).run(checks, (*Pass).within)
}

func (p *Pass) within() {
	if p.check.Run != nil {
		p.check.Run(p)
	}
}

func newPass(d *dataset.Dataset) *Pass { return &Pass{Dataset: d, index: indexOf(d)} }

// run has each check do its part, and puts the findings in order.
func (p *Pass) run(checks []*Check, part func(*Pass)) []dataset.Finding {
	found := make([][]dataset.Finding, len(checks))
	var group sync.WaitGroup
	var begun atomic.Int64
	for range min(len(checks), runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := begun.Add(1) - 1; i < int64(len(checks)); i = begun.Add(1) - 1 {
				own := *p
				own.check = checks[i]
				part(&own)
				found[i] = own.findings
			}
		})
	}
	group.Wait()
	p.corroborated(found, checks)
	return p.sorted(found)
}

// Record returns the claim with that id, or nil.
func (p *Pass) Record(id string) *dataset.Record {
	if i, ok := p.at[id]; ok {
		return &p.Records[i]
	}
	return nil
}

// Terms calls use for every term with that rule of every claim that a reviewer
// has not rejected.
func (p *Pass) Terms(rule dataset.Rule, use func(owner *dataset.Record, t dataset.Term)) {
	for _, x := range p.terms[rule] {
		use(x.owner, x.term)
	}
}

// report judges a relation and keeps the finding.
func (p *Pass) report(e *equation) { p.keep(e.finding(p.check.Name, p.judge(e))) }

func (p *Pass) judge(e *equation) outcome {
	e.afar = e.afar || p.check.Afar
	return e.judge()
}

// keep keeps a finding. Figures may run over a line's end; messages do not.
func (p *Pass) keep(f dataset.Finding) {
	f.Message = dataset.OneLine(f.Message)
	for i, c := range f.Candidates {
		f.Candidates[i] = dataset.OneLine(c)
	}
	p.findings = append(p.findings, f)
}

// InOrder puts findings on a dataset in the order in which Run returns them, and
// drops what was found twice.
func InOrder(d *dataset.Dataset, findings []dataset.Finding) []dataset.Finding {
	return newPass(d).sorted([][]dataset.Finding{findings})
}

// sorted puts the findings of all checks in the order of their first figure, the
// worse first among those of one figure, and drops what was found twice.
func (p *Pass) sorted(found [][]dataset.Finding) []dataset.Finding {
	type placed struct {
		*dataset.Finding
		first int
	}
	n := 0
	for _, list := range found {
		n += len(list)
	}
	all := make([]placed, 0, n)
	for _, list := range found {
		for i := range list {
			all = append(all, placed{&list[i], p.first(&list[i])})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(a.first-b.first, strings.Compare(a.Check, b.Check), strings.Compare(a.ID, b.ID), rank(a.Verdict)-rank(b.Verdict))
	})
	all = slices.CompactFunc(all, func(a, b placed) bool { return a.ID == b.ID })
	if len(all) == 0 {
		return nil
	}
	out := make([]dataset.Finding, len(all))
	for i, f := range all {
		out[i] = *f.Finding
	}
	return out
}

// first returns the place of a finding's first figure in the dataset.
func (p *Pass) first(f *dataset.Finding) int {
	first := len(p.Records)
	for _, id := range f.Claims {
		if at, ok := p.at[id]; ok {
			first = min(first, at)
		}
	}
	return first
}

func rank(v dataset.Verdict) int {
	for i, w := range dataset.Verdicts {
		if v == w {
			return i
		}
	}
	return len(dataset.Verdicts)
}

// published returns the publication date of a claim's source, "" if unknown.
func (p *Pass) published(r *dataset.Record) string {
	if s := p.sources[r.Source]; s != nil {
		return s.Published
	}
	return ""
}

// maxQuoted is how many figures a sentence can hold; the relation in symbols
// has them all.
const maxQuoted = 6

// stated joins the words of claims as they stand; of a long list it names the
// first three and the last.
func stated(sep string, recs ...*dataset.Record) string {
	if len(recs) == 1 {
		return recs[0].Stated
	}
	var room [256]byte
	text := room[:0]
	for i, r := range recs {
		word := r.Stated
		if len(recs) > maxQuoted && i >= 3 && i < len(recs)-1 {
			if word = "…"; i > 3 {
				continue
			}
		}
		if i > 0 {
			text = append(text, sep...)
		}
		text = append(text, word...)
	}
	return string(text)
}
