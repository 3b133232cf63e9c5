package main

import (
	"cmp"
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/check"
	"figcheck/internal/pile"
	"figcheck/internal/report"
)

// mention is a figure of one document that others are compared with: all that
// their reports show of it.
type mention struct {
	Number  int // of its source
	At      int // its place in the unit
	Record  dataset.Record
	Source  dataset.Source
	Excerpt *report.Excerpt // nil where its words are not to be found
}

func byPlace(a, b *mention) int { return cmp.Or(a.Number-b.Number, a.At-b.At) }

// fact is a figure under the key under which a check compares it with those of
// other documents.
type fact struct {
	Key     string
	Mention mention
}

// bond is a finding between documents, as one of them has part in it.
type bond struct {
	For      int // number of the source
	Finding  dataset.Finding
	Mentions []mention
}

// The bytes of facts and of findings between documents that are in memory.
const (
	heldFacts = 4 << 20
	heldBonds = 2 << 20
)

func newFacts() *pile.Pile[fact] {
	return pile.New(heldFacts, func(f *fact) int { return recordSize + len(f.Key) }, func(a, b *fact) int {
		return cmp.Or(strings.Compare(a.Key, b.Key), byPlace(&a.Mention, &b.Mention))
	})
}

func newBonds() *pile.Pile[bond] {
	return pile.New(heldBonds, func(b *bond) int { return recordSize * (1 + len(b.Mentions)) }, func(a, b *bond) int { return a.For - b.For })
}

// compare compares the figures of one key that stand in several documents, key
// by key, and returns what was found for each document.
func compare(facts *pile.Pile[fact], checks []*check.Check) (*pile.Pile[bond], error) {
	out := newBonds()
	var group []fact
	end := func() {
		if len(group) > 0 && group[0].Mention.Number != group[len(group)-1].Mention.Number {
			between(group, checks, out)
		}
		clear(group)
		group = group[:0]
	}
	for f, err := range facts.All() {
		if err != nil {
			return out, err
		}
		if len(group) > 0 && group[0].Key != f.Key {
			end()
		}
		if len(group) < check.Alike {
			group = append(group, f)
		}
	}
	end()
	return out, nil
}

// between puts what is found between the facts of one key under each document
// that has part in it.
func between(group []fact, checks []*check.Check, out *pile.Pile[bond]) {
	name, _, _ := strings.Cut(group[0].Key, "\x00")
	own := slices.IndexFunc(checks, func(c *check.Check) bool { return c.Name == name })
	var d dataset.Dataset
	of := map[string]*mention{}
	for i := range group {
		m := &group[i].Mention
		if i == 0 || group[i-1].Mention.Number != m.Number {
			d.Sources = append(d.Sources, m.Source)
		}
		d.Records = append(d.Records, m.Record)
		of[m.Record.ID] = m
	}
	for _, f := range check.Across(&d, checks[own]) {
		b := bond{Finding: f}
		for _, id := range f.Claims {
			b.Mentions = append(b.Mentions, *of[id])
		}
		slices.SortFunc(b.Mentions, func(x, y mention) int { return byPlace(&x, &y) })
		for i, m := range b.Mentions {
			if i == 0 || b.Mentions[i-1].Number != m.Number {
				b.For = m.Number
				out.Add(b)
			}
		}
	}
}
