package relation

import "figcheck/dataset"

var leadIn = &Rule{
	Name: "lead-in",
	Doc: `A list of two items or more, each with one amount of a kind, behind a paragraph that ends with a colon and
names one amount of that kind in its last sentence, or all of what a figure before counts ("all the deaths were
in five towns:"): the items add up to it. Where the lead-in says "including"
or "such as" the items are parts only. Counts of places ("five towns:") are no total of what the items count.`,
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
	if s == nil || len(s.words) == 0 || s.words[len(s.words)-1].low != ":" {
		return
	}
	parts := b.items(from)
	if len(parts) < 2 {
		return
	}
	total := b.totalOf(s, parts[0])
	if total < 0 {
		total = b.allOf(from-1, s, parts[0])
	}
	if total < 0 || b.containers(total) || b.bound(total) || s.mentions(notSummed) {
		return
	}
	for _, p := range parts {
		if !b.alike(p, total) {
			return
		}
	}
	if s.mentions(someOnly) {
		for _, p := range parts {
			b.part(p, total)
		}
		return
	}
	b.sum(total, parts...)
}

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

// items returns the one amount of each item of the list that begins at a
// block; nil where an item has none or several.
func (b *binder) items(from int) (parts []int) {
	list := b.doc.Blocks[from].List
	for i := from; i < len(b.doc.Blocks) && b.doc.Blocks[i].List == list; i++ {
		item := -1
		for n := b.first[i]; n >= 0 && n < len(b.sentences) && b.sentences[n].block == i; n++ {
			for _, w := range b.sentences[n].words {
				if w.claim < 0 || !b.amount(w.claim) {
					continue
				}
				if item >= 0 {
					return nil
				}
				item = w.claim
			}
		}
		if item < 0 {
			return nil
		}
		parts = append(parts, item)
	}
	return parts
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
