package relation

import "figcheck/dataset"

var bracketList = &Rule{
	Name: "bracket-list",
	Doc: `A count or amount with its parts in a bracket right behind it: "eight were excluded (three failed, five left)",
"23 people (12 men and 11 women)". Every member of the bracket begins with its number, there are two or more, and
nothing says that others are left out ("including", "mostly").`,
	Example: "23 people (12 men and 11 women): 23 people = sum(12 men, 11 women)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for k := range s.words {
				if s.words[k].claim < 0 && s.words[k].low == "(" {
					b.bracketed(s, k)
				}
			}
		}
	},
}

func (b *binder) bracketed(s *sentence, open int) {
	total := -1
	for k := open - 1; k >= 0 && k >= open-4; k-- {
		if w := s.words[k]; w.claim >= 0 {
			total = w.claim
			break
		} else if stops(w.low, false) {
			return
		}
	}
	if total < 0 || !b.amount(total) || b.containers(total) {
		return
	}
	if parts := b.labelledIn(s, open, total); len(parts) > 1 {
		b.sum(total, parts...)
		return
	}
	var parts []int
	for k := open + 1; k < len(s.words) && (s.words[k].claim >= 0 || s.words[k].low != ")"); k++ {
		c := s.words[k].claim
		if c < 0 {
			if partialWords.has(s.words[k].low) {
				return
			}
			continue
		}
		if start, _ := s.memberStart(k); !start || !b.amount(c) || !b.alike(c, total) || len(parts) > 0 && !b.alike(c, parts[0]) {
			return
		}
		parts = append(parts, c)
	}
	b.sum(total, parts...)
}

// labelledIn returns the parts of a bracket whose members begin with their
// names: "(shops £746m, bakery £454m)".
func (b *binder) labelledIn(s *sentence, open, total int) (parts []int) {
	for k := open + 1; k < len(s.words); k++ {
		c := s.words[k].claim
		switch {
		case c < 0 && s.words[k].low == ")":
			return parts
		case c < 0 && (partialWords.has(s.words[k].low) || s.words[k].low == ";" || s.words[k].low == ":"):
			return nil
		case c < 0:
		case !b.amount(c) || !b.alike(c, total) || !s.behindName(k, open) || b.claims[c].Kind != dataset.Money && b.noun(c) != "":
			return nil
		default:
			parts = append(parts, c)
		}
	}
	return nil
}

// behindName reports a figure with one to three words between it and the
// bracket or comma before it, none of them of time or change.
func (s *sentence) behindName(k, open int) bool {
	n := 0
	for k--; k >= open; k-- {
		w := &s.words[k]
		switch {
		case w.claim >= 0 || moved.has(w.low) || against.has(w.low) || agoWords.has(w.low) || periodNouns.has(w.low):
			return false
		case w.low == "," || w.low == "and" || k == open:
			return n > 0 && n < 4
		case !w.hedge && !light.has(w.low):
			n++
		}
	}
	return false
}

var partialWords = set("including include mostly mainly among aged age ages range page pages section see table figure n")
