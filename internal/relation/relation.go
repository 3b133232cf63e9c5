// Package relation binds the figures of a document that the text says depend
// on each other: parts to wholes, shares to what they are shares of, totals to
// their summands, changes to what changed. Binding comes from words and
// structure: cue words, syntax, lists, tables, brackets. It never comes from
// numbers that happen to fit, because a figure bound wrongly accuses a right
// text; where operands are not surely bound, nothing is bound. Whether the
// bound figures agree is package check's.
package relation

import (
	"slices"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
)

// Rule is one way in which a text says that figures belong together.
type Rule struct {
	Name    string // "of-which": the phrase or structure it reads
	Doc     string // what is bound, and what is left alone
	Example string // a text and the terms it gives
	bind    func(*binder)
}

// Bind fills in PartOf and Derivation of the claims of one document, which
// are in reading order. The same claims always give the same terms. Relations
// are sought within a sentence, between neighbouring sentences of a paragraph,
// between a list and its lead-in, within a table, and between a table and the
// text by their labels; time grows with the length of the document.
func Bind(d *document.Document, claims []claim.Claim) {
	if len(claims) == 0 {
		return
	}
	b := newBinder(d, claims)
	for _, r := range Rules() {
		r.bind(b)
	}
	b.room.sentences = b.sentences
	b.room.leave()
}

// term gives owner a derivation. It refuses one that is not well formed: an
// operand twice, or the owner among its operands, and a second one of the
// same rule but for sums and restatements, of which the first read stands.
func (b *binder) term(rule dataset.Rule, owner int, operands ...int) bool {
	for i, o := range operands {
		if o < 0 || o == owner || slices.Contains(operands[:i], o) {
			return false
		}
	}
	c := &b.claims[owner]
	for _, t := range c.Derivation {
		if t.Rule == rule && (rule != dataset.Sum && rule != dataset.Restate || slices.Equal(t.Operands, operands)) {
			return false
		}
	}
	if rule == dataset.ChangeBy {
		b.bases[operands[0]] = true
	}
	c.Derivation = append(c.Derivation, claim.Relation{Rule: rule, Operands: append([]int(nil), operands...)})
	return true
}

// part says that one claim is part of another. What was said first stands, and
// nothing becomes a part of its own part.
func (b *binder) part(part, whole int) {
	if part < 0 || whole < 0 || b.claims[part].PartOf >= 0 || b.smaller(whole, part) {
		return
	}
	for k := whole; k >= 0; k = b.claims[k].PartOf {
		if k == part {
			return
		}
	}
	b.claims[part].PartOf = whole
}

// sum binds all the parts of a total. A part below zero makes another part
// larger than the total, so that then none is called a part.
func (b *binder) sum(total int, parts ...int) {
	if len(parts) < 2 || !b.term(dataset.Sum, total, parts...) {
		return
	}
	for _, p := range parts {
		if b.claims[p].Value.Sign() < 0 {
			return
		}
	}
	for _, p := range parts {
		b.part(p, total)
	}
}

// share binds a share to what it is a share of, which need not be larger. whole may be −1 where the text
// does not state it, and then nothing is bound.
func (b *binder) share(share, part, whole int) {
	if part < 0 || whole < 0 || !b.nearly(part, whole) || b.smaller(whole, part) {
		return
	}
	b.wholes[whole] = true
	b.term(dataset.Share, share, part, whole)
}

// together reports whether two figures stand in one paragraph. Elsewhere a
// part may overlap others of its whole: a share does not mind, a sum would.
func (b *binder) together(i, j int) bool { return b.claims[i].Block == b.claims[j].Block }
