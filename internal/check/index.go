package check

import (
	"strings"
	"sync"

	"figcheck/dataset"
)

// index is what the checks look up in a dataset, made once for all of them.
type index struct {
	at      map[string]int // place of a claim in the dataset
	sources map[string]*dataset.Source
	terms   map[dataset.Rule][]owned
	doubted func() map[*dataset.Record]bool // claims whose sentence states no fact
}

// owned is a term with the claim whose derivation it is of.
type owned struct {
	owner *dataset.Record
	term  dataset.Term
}

func indexOf(d *dataset.Dataset) *index {
	x := &index{at: make(map[string]int, len(d.Records)), sources: make(map[string]*dataset.Source, len(d.Sources)),
		terms:   map[dataset.Rule][]owned{},
		doubted: sync.OnceValue(func() map[*dataset.Record]bool { return doubted(d) })}
	for i := range d.Sources {
		x.sources[d.Sources[i].ID] = &d.Sources[i]
	}
	for i := range d.Records {
		r := &d.Records[i]
		x.at[r.ID] = i
		if r.Status == dataset.Rejected {
			continue
		}
		for _, t := range r.Derivation {
			x.terms[t.Rule] = append(x.terms[t.Rule], owned{r, t})
		}
	}
	return x
}

// doubted are the claims whose sentence states no fact; those of one sentence
// mostly stand together.
func doubted(d *dataset.Dataset) map[*dataset.Record]bool {
	out := map[*dataset.Record]bool{}
	doubtful := false
	for i := range d.Records {
		if i == 0 || d.Records[i].Context != d.Records[i-1].Context {
			doubtful = !factual(d.Records[i].Context)
		}
		if doubtful {
			out[&d.Records[i]] = true
		}
	}
	return out
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
