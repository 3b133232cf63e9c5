package relation

import (
	"figcheck/dataset"
	"figcheck/internal/lexicon"
)

var leadIn = &Rule{
	Name: "lead-in",
	Doc: `A list of two items or more behind a sentence that ends with a colon or says "as follows", and one amount in that
sentence, or in the one before where it has none, or all of what a figure before counts ("all the deaths were
in five towns:"): the items add up to it. An item counts by the figure that it begins with or that stands behind its label, or
by its only amount. Where the lead-in says "including"
or "such as" the items are parts only; where it says "of these", or the text says that groups overlap, nothing is added
up, and where persons did things ("610 got advice") no more than the total. Counts of places ("five towns:") are no total of
what the items count. A share right behind an item's figure is that of the total: "- 103, a quarter, were late".`,
	Example: "The regions got $9 million: - North, $4 million - South, $5 million: $9 million = sum($4 million, $5 million)",
	bind: func(b *binder) {
		for i := range b.doc.Blocks {
			if b.doc.Blocks[i].List > 0 && i > 0 && b.doc.Blocks[i-1].List == 0 {
				b.list(i)
			}
		}
	},
}

var (
	notSummed = set("average median each per price prices")
	someOnly  = set("including include includes such among largest biggest main top example")
)

func (b *binder) list(from int) {
	s := b.lastSentence(from - 1)
	if s == nil || len(s.words) == 0 || s.words[len(s.words)-1].low != ":" && !s.mentions(following) {
		return
	}
	parts := b.items(from)
	if len(parts) < 2 {
		return
	}
	total := b.listTotal(from, s, parts)
	if total < 0 || b.containers(total) || b.bound(total) || s.mentions(notSummed) {
		return
	}
	for _, p := range parts {
		if !b.alike(p, total) {
			return
		}
	}
	for _, p := range parts {
		b.itemShare(p, total)
	}
	switch overlap := len(b.find(s, ofThese)) > 0 || b.overlapping(parts[len(parts)-1]); {
	case s.mentions(someOnly) || overlap:
		for _, p := range parts {
			b.part(p, total)
		}
	case !b.deeds(parts, total) || !b.nearlyAll(parts, total, 105):
		b.sum(total, parts...)
	}
}

var (
	following = set("follows below")
	ofThese   = phrase("of these|those|whom|them")
	// severalTimes are words by which the text behind a list says that its groups overlap.
	severalTimes = set("overlap overlaps overlapping several multiple once both more")
)

// listTotal returns the total that a lead-in names, or the sentence before it, where
// it is about as large as the items together.
func (b *binder) listTotal(from int, s *sentence, parts []int) int {
	part := parts[0]
	if total := b.totalOf(s, part); total >= 0 {
		return total
	}
	if total := b.allOf(from-1, s, part); total >= 0 {
		return total
	}
	n := len(b.sentences)
	for n > 0 && b.sentences[n-1].block >= from-1 {
		n--
	}
	last := n
	for last+1 < len(b.sentences) && b.sentences[last+1].block == from-1 {
		last++
	}
	for _, w := range s.words {
		if w.claim >= 0 && b.amount(w.claim) {
			return -1
		}
	}
	if before := b.previous(last); before >= 0 && !b.sentences[before].mentions(notSummed) {
		if total := b.totalOf(&b.sentences[before], part); total >= 0 && b.nearlyAll(parts, total, 60) && !b.nearlyAll(parts, total, 160) {
			return total
		}
	}
	return -1
}

// itemShare binds the share that stands right behind the figure of an item.
func (b *binder) itemShare(part, total int) {
	s := &b.sentences[b.of[part]]
	for k := s.place(part) + 1; k > 0 && k < len(s.words) && k < s.place(part)+6; k++ {
		w := &s.words[k]
		if w.claim >= 0 {
			if b.shareLike(w.claim) && s.words[s.place(part)+1].claim < 0 && besideMarks.has(s.words[s.place(part)+1].low) {
				b.share(w.claim, part, total)
			}
			return
		}
		if w.low != "or" && !besideMarks.has(w.low) && !w.hedge && !light.has(w.low) {
			return
		}
	}
}

var besideMarks = set(", ( or")

// overlapping reports that the paragraph behind a list says of its groups that
// they overlap.
func (b *binder) overlapping(last int) bool {
	n := b.of[last] + 1
	for n < len(b.sentences) && b.doc.Blocks[b.sentences[n].block].List > 0 {
		n++
	}
	return n < len(b.sentences) && b.sentences[n].figures < 2 && b.sentences[n].mentions(severalTimes)
}

// deeds reports items of persons by what they did, had or named: "610 got advice",
// "By bus: 610".
func (b *binder) deeds(parts []int, total int) bool {
	for _, p := range parts {
		s := &b.sentences[b.of[p]]
		k := s.place(p)
		if b.noun(p) != "" || k != 0 && !lexicon.Person(b.noun(total)) || k == 0 && k+1 < len(s.words) && placing.has(s.words[k+1].low) {
			return false
		}
	}
	return true
}

// placing words say where those of an item are from or were, and so divide them.
var placing = set("from in at on by with to for of aged under over")

// bound reports a figure that is a limit rather than a total: "projects of
// more than $1 million:".
func (b *binder) bound(c int) bool {
	switch b.claims[c].Relation {
	case dataset.Exact, dataset.About, dataset.Almost, dataset.AtLeast:
		return false
	}
	return true
}

func (b *binder) lastSentence(block int) *sentence {
	if block < 0 || b.first[block] < 0 {
		return nil
	}
	var last *sentence
	for i := b.first[block]; i < len(b.sentences) && b.sentences[i].block == block; i++ {
		last = &b.sentences[i]
	}
	return last
}

// mentions reports whether one of the words stands in the sentence.
func (s *sentence) mentions(words *wordSet) bool {
	if !s.signature.meets(&words.signature) || s.hashes != nil && len(words.hashes) < len(s.words) && !s.saysAny(words.hashes) {
		return false
	}
	return s.within(clause{to: len(s.words)}, words) >= 0
}

// items returns the amount of each item of the list that begins at a block; nil
// where an item has none, or several and none of them first.
func (b *binder) items(from int) (parts []int) {
	list := b.doc.Blocks[from].List
	for i := from; i < len(b.doc.Blocks) && b.doc.Blocks[i].List == list; i++ {
		item := b.itemFigure(i)
		if item < 0 {
			return nil
		}
		parts = append(parts, item)
	}
	return parts
}

// itemFigure returns the amount that an item begins with, or that stands right
// behind the colon of its label, else its only one; −1 for none.
func (b *binder) itemFigure(block int) int {
	item := -1
	for n := b.first[block]; n >= 0 && n < len(b.sentences) && b.sentences[n].block == block; n++ {
		words := b.sentences[n].words
		for k, w := range words {
			switch {
			case w.claim < 0 || !b.amount(w.claim):
			case item >= 0:
				return -1
			case n == b.first[block] && (k == 0 || words[k-1].low == ":") && !b.ofMore(words[k+1:]):
				return w.claim
			default:
				item = w.claim
			}
		}
	}
	return item
}

// ofMore reports words that begin "of $40 million".
func (b *binder) ofMore(words []word) bool {
	for k := 0; k < len(words) && k < 4; k++ {
		if c := words[k].claim; c >= 0 || words[k].low != "of" && words[k].low != "out" && words[k].low != "the" && words[k].low != "a" {
			return k > 0 && c >= 0 && b.figure(c)
		}
	}
	return false
}

// allOf returns the figure that "all the confirmed deaths were in five towns:"
// speaks of: the noun behind "all the", with at most one word between.
func (b *binder) allOf(block int, s *sentence, part int) int {
	for _, m := range b.find(s, allThe) {
		for k := m.end; k < m.end+2 && k < len(s.words); k++ {
			if whole := b.wholeNamed(b.first[block], k, part); whole >= 0 {
				return whole
			}
		}
	}
	return -1
}

var allThe = phrase("all the|of|these|those the?")

// totalOf returns the one amount of a sentence of the kind of a part.
func (b *binder) totalOf(s *sentence, part int) int {
	found := -1
	for i := range s.words {
		c := s.words[i].claim
		if c < 0 || !b.amount(c) || b.containers(c) || !b.alike(c, part) || b.claims[c].Kind == dataset.Duration || b.isChange(s, i) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}
