package check

import (
	"strings"

	"figcheck/dataset"
)

// index is what the checks look up in a dataset, made once for all of them.
type index struct {
	at      map[string]int // place of a claim in the dataset
	sources map[string]*dataset.Source
	terms   map[dataset.Rule][]owned
	factual []bool // by place of a claim: whether its sentence states a fact
}

// owned is a term with the claim whose derivation it is of.
type owned struct {
	owner *dataset.Record
	term  dataset.Term
}

func indexOf(d *dataset.Dataset) *index {
	x := &index{at: make(map[string]int, len(d.Records)), sources: make(map[string]*dataset.Source, len(d.Sources)),
		terms: map[dataset.Rule][]owned{}, factual: make([]bool, len(d.Records))}
	for i := range d.Sources {
		x.sources[d.Sources[i].ID] = &d.Sources[i]
	}
	for i := range d.Records {
		r := &d.Records[i]
		x.at[r.ID] = i
		if i > 0 && r.Context == d.Records[i-1].Context {
			x.factual[i] = x.factual[i-1]
		} else {
			x.factual[i] = factual(r.Context)
		}
		if r.Status == dataset.Rejected {
			continue
		}
		for _, t := range r.Derivation {
			x.terms[t.Rule] = append(x.terms[t.Rule], owned{r, t})
		}
	}
	return x
}

// factual reports whether a sentence states a fact.
func factual(context string) bool {
	for w := range strings.FieldsFuncSeq(context, notWord) {
		if unsure[strings.ToLower(w)] {
			return false
		}
	}
	return true
}
