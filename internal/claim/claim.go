// Package claim says what each figure is about: what is measured, where,
// when, and who says so, each with where it was said. How figures depend on
// each other is package relation's.
package claim

import (
	"figcheck/dataset"
	"figcheck/internal/quantity"
)

// Words is a part of a claim with where it was said. An inherited part (from
// the headline, the paragraph, the dateline) has Inherited set to its origin.
type Words struct {
	Text      string
	Code      string // normalised form: head noun, ISO 3166 code, EDTF
	Span      dataset.Span
	Inherited string // "", "sentence", "paragraph", "heading", "dateline", "headline", "publication"
}

// Claim is one figure with all that is said about it.
type Claim struct {
	quantity.Mention
	Sentence   dataset.Span // the sentence it stands in, within its block
	Subject    Words        // what the figure is said of, where that is not the measure: "the club | signed 14 players"
	Thing      Words        // the noun phrase that the figure describes, in full: "a 5% | fee on loans abroad"; "" for none
	Topic      Words        // the subject of its clause, in full
	Verb       Words        // the verb of its clause, where it says more than that something is
	Measure    Words        // Code is the normalised head: killed, reserves, population …
	Place      Words
	Period     Words
	Claimant   Words
	Stance     dataset.Stance
	PartOf     int        // index of the claim it is part of; −1 for none
	Derivation []Relation // how the text says it follows from other claims
}

// Relation is a dataset.Term over claim indexes.
type Relation struct {
	Rule     dataset.Rule
	Operands []int
}
