package relation

import (
	"slices"

	"figcheck/dataset"
)

var colonList = &Rule{
	Name: "colon-list",
	Doc: `A total and, behind a colon, its parts joined by commas and "and", to the end of the sentence: "1,500 people:
900 by telephone and 600 online"; a share behind a part is one of the total. The parts are bare numbers, or amounts of the total's kind, and no other figure
of the kind stands beside the total. A count of things of which each part tells its own number ("three towns: 30
in A, 22 in B and 5 in C") is no total of them.`,
	Example: "60 people: 41 women and 19 men: 60 people = sum(41 women, 19 men)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for k := range s.words {
				if s.words[k].claim < 0 && s.words[k].low == ":" && !s.inBracket(k) {
					b.colon(s, k)
				}
			}
		}
	},
}

// betweenTwo are words of what lies between two figures.
var betweenTwo = set("gap shortfall difference deficit surplus margin majority lead")

// inBracket reports a bracket that is open at word k: "€2.71bn (2024: €2.88bn)".
func (s *sentence) inBracket(k int) bool {
	for k--; k >= 0; k-- {
		switch w := &s.words[k]; {
		case w.claim < 0 && w.low == "(":
			return true
		case w.claim < 0 && w.low == ")":
			return false
		}
	}
	return false
}

func (b *binder) colon(s *sentence, colon int) {
	total := b.lead(s.words[:colon])
	if total >= 0 && s.after(s.place(total), "net") || s.within(clause{to: colon}, betweenTwo) >= 0 {
		return // a net loss is what is lost less what is gained
	}
	if n := b.pricedParts(s, colon+1); len(n) > 1 {
		if t := b.totalOf(&sentence{words: s.words[:colon]}, n[0]); t >= 0 {
			b.sum(t, n...)
			return
		}
	}
	if total < 0 || b.containers(total) || s.within(clause{to: colon}, averaged) >= 0 {
		return
	}
	parts, _ := b.enumerated(s, colon+1, total)
	if n := b.labelledParts(s, colon+1, total); len(n) > len(parts) {
		parts = n
	}
	if len(parts) < 2 || !s.endsWith(parts) || b.amountsAlike(s, colon, total) != len(parts) || s.ofAnother(parts) {
		return
	}
	if !b.addable(parts, total) || b.series(parts, total) || !b.sexes(parts) && !b.nearlyAll(parts, total, 90) && !b.swapped(parts, total) {
		return
	}
	b.sum(total, parts...)
	for _, p := range parts {
		b.itsShare(s, p, total)
	}
}

// pricedParts returns the amounts of money of a list that gives each behind its name, in
// brackets: "Paul Adeyemi (€28m) and Ruiz (€14m)". nil where a member has none.
func (b *binder) pricedParts(s *sentence, from int) (parts []int) {
	member, named := -1, false
	for k := from; k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.claim >= 0:
			if !named || member >= 0 || b.claims[w.claim].Kind != dataset.Money || !s.opensBracket(k) {
				return nil
			}
			member = w.claim
		case w.low == "," || w.low == ";" || w.low == "and" || w.low == ".":
			if member < 0 && w.low != "and" {
				return nil
			}
			if member >= 0 {
				parts = append(parts, member)
			}
			member, named = -1, false
		default:
			named = named || w.name
		}
	}
	if len(parts) < 2 || !s.endsWith(parts) {
		return nil
	}
	return parts
}

// labelledParts returns the figures alike a total of a list whose members tell
// first what they count: "farms 695 million (56%), works 310 million (25%) and
// towns 235 million". nil where a member has no such figure or two.
func (b *binder) labelledParts(s *sentence, from, total int) (parts []int) {
	member := -1
	for k := from; k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.claim >= 0 && b.amount(w.claim) && b.alike(w.claim, total):
			if member >= 0 {
				return nil
			}
			member = w.claim
		case w.claim < 0 && w.low == "(":
			if k = b.bracket(s, k, true) - 1; k < 0 || s.words[k].low != ")" {
				return nil
			}
		case w.claim < 0 && (w.low == "," || w.low == ";" || w.low == "and" || w.low == "."):
			if member >= 0 {
				parts = append(parts, member)
			}
			member = -1
		}
	}
	if member >= 0 {
		parts = append(parts, member)
	}
	return parts
}

// endsWith reports whether "and" stands before the last of the parts of a list,
// and its label, or that it is of all others.
func (s *sentence) endsWith(parts []int) bool {
	for k := s.place(parts[len(parts)-1]) - 1; k >= 0 && s.words[k].claim < 0; k-- {
		switch s.words[k].low {
		case "and", "others", "rest":
			return true
		case ",", ";", ":":
			return false
		}
	}
	return false
}

// addable reports whether the nouns of parts leave it open that they add up to
// a total: divisions and brigades are no soldiers.
func (b *binder) addable(parts []int, total int) bool {
	for _, p := range parts {
		if !b.alike(p, total) || !b.alike(p, parts[0]) {
			return false
		}
	}
	return true
}

// series reports figures that without the largest are more than the total still,
// so that no slip makes them its parts: "below its target of 400: 251 in 2022,
// 294 in 2023 and 295 in 2024".
func (b *binder) series(parts []int, total int) bool {
	largest := parts[0]
	for _, p := range parts {
		if b.claims[p].Value.Float() > b.claims[largest].Value.Float() {
			largest = p
		}
	}
	rest := slices.DeleteFunc(slices.Clone(parts), func(p int) bool { return p == largest })
	return b.nearlyAll(rest, total, 105)
}

// sexes reports parts that are women and men, girls and boys, and whoever is
// named beside them: those are all there are.
func (b *binder) sexes(parts []int) bool {
	nouns := map[string]bool{}
	for _, p := range parts {
		nouns[b.noun(p)] = true
	}
	return nouns["woman"] && nouns["man"] || nouns["girl"] && nouns["boy"]
}

// ofAnother reports whether one of the parts is itself "30 of 40".
func (s *sentence) ofAnother(parts []int) bool {
	for _, p := range parts {
		if i := s.place(p); i+1 < len(s.words) && (s.words[i+1].low == "of" || s.words[i+1].low == "out") {
			return true
		}
	}
	return false
}

// lead returns the amount right before a colon, or the only one before it.
func (b *binder) lead(words []word) int {
	found := -1
	if n := len(words); n > 0 && words[n-1].claim >= 0 && b.amount(words[n-1].claim) {
		return words[n-1].claim
	}
	for i := range words {
		c := words[i].claim
		if c < 0 || !b.amount(c) {
			continue
		}
		if found >= 0 && !(words[0].low == "of" && i > 0 && words[i-1].low == "," && b.alike(c, found)) {
			return -1
		}
		found = c // of "Of the 642 screened, 224 were excluded:" the second
	}
	return found
}

// amountsAlike counts the amounts of total's kind behind word i.
func (b *binder) amountsAlike(s *sentence, i, total int) int {
	n := 0
	for k := i; k < len(s.words); k++ {
		if c := s.words[k].claim; c >= 0 && b.amount(c) && b.kin(c, total) {
			n++
		}
	}
	return n
}

// containers reports a count of things that hold others: of towns, of steps.
func (b *binder) containers(c int) bool {
	return b.claims[c].Kind == dataset.Count && holding.has(b.noun(c))
}

var holding = set(`town city village province region district county country state place area site location zone sector part
	group category class type kind sort way reason factor figure number priority phase stage step point item line quarter month year
	week day case-study section chapter chapter volume round wave bid option scenario question time party team company firm bank
	school hospital camp unit plant factory mine shop store branch division department project programme program source measure study survey poll report paper
	attack incident strike battle match game race election`)
