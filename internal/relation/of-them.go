package relation

import (
	"slices"

	"figcheck/dataset"
)

var ofThem = &Rule{
	Name: "of-them",
	Doc: `"486,400 of them", "$3.5 billion of that sum": the part goes back to the only amount of its kind before it in
the sentence or, failing that, in the sentence before; a share right behind the part ("(39 per cent)", "or 55%")
is the share that the part is of it, and so is the one of "just over half of them, 958,000,". "Of the 96 schools,
71 …, 19 … and 6 …" names its whole itself. Where two amounts could be meant nothing is bound.`,
	Example: "The fund lent $9 million. Of that sum $3 million was repaid: $3 million part_of $9 million",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, backward) {
				if k := s.leftFigure(m.begin); k >= 0 {
					b.back(i, k, s.words[k].claim)
				}
			}
			for _, m := range b.find(s, ofThat) {
				if k := s.leftFigure(m.begin); k >= 0 && b.claims[s.words[k].claim].Kind == dataset.Money {
					b.back(i, k, s.words[k].claim)
				}
			}
			for m := range b.findAny(s, ofSoMany) {
				if m.begin == 0 && !s.mentions(regrouping) {
					b.openedBy(i, m.at["whole"], m.at["part"])
				}
			}
			for _, m := range b.find(s, ofSoManyOne) {
				if m.begin == 0 && !s.mentions(regrouping) && b.onlyTwo(s, m.at["whole"], m.at["part"]) {
					b.part(m.at["part"], m.at["whole"])
					b.itsShare(s, m.at["part"], m.at["whole"])
				}
			}
			for m := range b.findAny(s, itemising) {
				if part, whole := m.at["part"], m.at["whole"]; !b.describes(s, part, whole) && (s.place(part) > s.place(whole) || !s.pointsBack(part, whole)) {
					b.itemised(s, m.at["whole"], m.at["part"])
				}
			}
			for _, m := range b.find(s, shareOfThem) {
				if whole := b.antecedent(i, m.begin, m.at["part"]); whole >= 0 {
					b.part(m.at["part"], whole)
					b.share(m.at["share"], m.at["part"], whole)
				}
			}
			for _, m := range b.find(s, opening) {
				if m.begin <= 1 {
					b.opened(i, m.begin, m.at["part"])
				}
			}
		}
	},
}

var (
	backward = phrase("of_them|of_these|of_this_sum|of_that_sum|of_this_amount|of_that_amount|of_this_total|of_that_total|of_the_total|of_this_money|of_that_money")
	ofThat   = phrase("of that|this ,|.|;|and|in|on|to|from") // "£241.3m of that and freight £128.7m"
	ofSoMany = []pattern{
		phrase("of ~2 {whole:amount} ~4 , {part:=whole}"),
		phrase("of ~2 {whole:amount} who|that|which ~8 , {part:=whole}"),
	}
	ofSoManyOne = phrase("of {whole:amount} {part:bare}") // no list
	itemising   = []pattern{
		phrase("{part:amount} of|out_of ~3 {whole:=part}"),
		phrase("{whole:count} , {part:bare} on|in|from|at|of|with|by|for ~4 and {more:bare} on|in|from|at|of|with|by|for ~4 ,|.|;"),
	}
	shareOfThem = phrase("{share:share} of them|these|those , {part:amount} ,|.|;")
	opening     = phrase("of them|these|those|this_sum|that_sum|this|that|this_amount|that_amount|this_total|that_total|the_total ,? {part:amount}")
)

// regrouping words begin another division of what a sentence counts.
var regrouping = set("leaving :")

// back binds the part at word k of sentence i to what it goes back to.
func (b *binder) back(i, k, part int) {
	s := &b.sentences[i]
	if !b.amount(part) || s.after(k, "last") || s.after(k, "first") { // "42 years, the last 24 of them"
		return
	}
	whole := b.thoseWho(i, k, part)
	if whole < 0 {
		whole = b.antecedent(i, k, part)
	}
	if whole < 0 {
		return
	}
	b.part(part, whole)
	b.itsShare(s, part, whole)
}

// onlyTwo reports that a sentence has no third amount like two.
func (b *binder) onlyTwo(s *sentence, whole, part int) bool {
	return !slices.ContainsFunc(s.words, func(w word) bool {
		return w.claim >= 0 && w.claim != whole && w.claim != part && b.amount(w.claim) && b.alike(w.claim, whole)
	})
}

// thoseWho returns the figure that "those who failed" before word k of its sentence
// counts, −1 where none is of that verb or several are.
func (b *binder) thoseWho(i, k, part int) int {
	s := &b.sentences[i]
	for n := k - 1; n > 1; n-- {
		if w := &s.words[n]; w.claim >= 0 || s.words[n-1].low != "who" || s.words[n-2].low != "those" {
			continue
		}
		if n+1 < len(s.words) && !stops(s.words[n+1].low, false) {
			return -1 // "those who failed in May"
		}
		return b.called(sense(s.words[n].low), i, part)
	}
	return -1
}

// leftFigure returns the figure that "of that sum" at word i belongs to: right
// before it, or before a remark between dashes. −1 where there is none.
func (s *sentence) leftFigure(i int) int {
	i--
	if i > 0 && dash(s.words[i].low) {
		for i--; i > 0 && !(s.words[i].claim < 0 && dash(s.words[i].low)); i-- {
		}
		i--
	}
	if i >= 0 && s.words[i].claim >= 0 {
		return i
	}
	return -1
}

func dash(low string) bool { return low == "–" || low == "—" || low == "-" }

// opened binds the parts that follow "Of these," at the head of a sentence.
// The parts are all there are where the last is "the remaining" or "the
// other", or where they are listed to the end and meant to be complete.
func (b *binder) opened(i, at, first int) {
	b.openedBy(i, b.antecedent(i, at, first), first)
}

// openedBy binds the parts listed from first on to the end of a sentence.
func (b *binder) openedBy(i, whole, first int) {
	if whole < 0 {
		return
	}
	s := &b.sentences[i]
	parts, rest := b.enumerated(s, s.place(first), whole)
	rest = rest && !s.between(parts[0], parts[len(parts)-1], "including")
	var shares []int
	for _, p := range parts {
		b.part(p, whole)
		if share := b.itsShare(s, p, whole); share >= 0 && b.claims[share].Kind == dataset.Percent {
			shares = append(shares, share)
		}
	}
	if rest && len(shares) == len(parts) && len(shares) > 1 {
		b.term(dataset.Sum, whole, shares...) // per cents of one whole
	}
	if rest || b.complete(s, parts, whole) {
		b.sum(whole, parts...)
	}
}

// itemised binds the list that begins with a part, as "92 of his 171 matches,
// drawn 38 and lost 41" and "19 patients, 12 on the drug and seven on placebo,",
// where it is complete.
func (b *binder) itemised(s *sentence, whole, part int) {
	parts, rest := b.enumerated(s, s.place(part), whole)
	if len(parts) > 1 && !rest && s.between(parts[0], parts[1], ";") && b.nearlyAll(parts, whole, 101) && !b.swapped(parts, whole) {
		return // "50 of 56 passed; four failed in maths and three in English"
	}
	if len(parts) > 1 && !s.ofAnother(parts[1:]) && !s.between(parts[0], parts[len(parts)-1], "including") && (rest || s.joinedLast(s.place(parts[len(parts)-1])) && b.makeUp(parts, whole)) {
		b.sum(whole, parts...)
	}
}
