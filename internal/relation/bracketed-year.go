package relation

import (
	"slices"

	"figcheck/dataset"
)

var bracketedYear = &Rule{
	Name: "bracketed-year",
	Doc: `The way of company results: a level and behind it, in brackets, a period with its own level: "£217m (2012: £226m), down 4%",
"cash of £3.1m up 50% (2011: £2.1m)", "revenue up 23% to £12.4m (2010: £10.1m)", "£58.5m (2001: £52.0m) +12.4%". The change right beside the two is
from the one in brackets to the other. The bracket holds nothing else. What grew "at constant currency" or
"organically" has a base of its own, and a loss or a debt that "improves" falls: both bind nothing.`,
	Example: "Revenue was €90m (2019: €75m), up 20%: 20% = change(€75m, €90m)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 {
				continue
			}
			for k := range s.words {
				if s.words[k].claim < 0 && s.words[k].low == "(" {
					b.yearInBracket(s, k)
				}
			}
		}
	},
}

// yearInBracket binds the change beside a level and the bracket behind it that
// opens at a word.
func (b *binder) yearInBracket(s *sentence, open int) {
	from, end := b.periodLevel(s, open)
	if from < 0 {
		return
	}
	k := s.lastFigure(b, open, 3, false)
	if k < 0 {
		return
	}
	by, to := -1, k
	switch {
	case b.ofChange(s, k):
		by, to = k, s.lastFigure(b, k, 6, true)
	case s.after(k, "to"):
		by = s.lastFigure(b, k, 2, false)
	}
	if by < 0 {
		by = b.changeBehind(s, end)
	}
	if to < 0 || b.isChange(s, to) || b.signed(s.words[to].claim) || !b.alike(s.words[to].claim, from) {
		return
	}
	if s.otherBasis(min(to, by)-10, s.untilFigure(b, max(end, by+1))) {
		return
	}
	switch {
	case by >= 0 && b.ofChange(s, by) && !s.ownBaseBehind(by):
		b.changed(ends{from, s.words[to].claim}, s.words[by].claim)
	case by < 0 && s.after(to, "to"):
		b.heading(from, s.words[to].claim, s.way(to))
	}
}

// periodLevel returns the figure of a bracket that holds a period, a colon and
// one level, and the word behind it; −1 for another bracket.
func (b *binder) periodLevel(s *sentence, open int) (level, end int) {
	named := false
	for k := open + 1; k+2 < len(s.words) && k < open+8; k++ {
		switch w := &s.words[k]; {
		case w.claim >= 0 && b.claims[w.claim].Kind == dataset.Date:
			named = true
		case w.claim >= 0 && b.figure(w.claim) && b.claims[w.claim].Kind != dataset.Duration:
			return -1, open
		case w.claim < 0 && periodNouns.has(w.low):
			named = true
		case w.claim < 0 && w.low != ":" && !besidePeriod.has(w.low):
			return -1, open // "(2019 budget: €75m)", "(full year: €140m)"
		case w.claim < 0 && w.low == ":":
			last := s.toFigure(k + 1)
			if !named || last < 0 || !b.figure(s.words[last].claim) || last+1 >= len(s.words) || s.words[last+1].claim >= 0 || s.words[last+1].low != ")" {
				return -1, open
			}
			return s.words[last].claim, last + 2
		}
	}
	return -1, open
}

// besidePeriod are words with which a period is named: "the six months to June 2019".
var besidePeriod = set("the at as to in of for and ended ending first second third fourth half months previous prior last same restated comparable six nine three twelve h1 h2 q1 q2 q3 q4 fy")

// lastFigure returns the word of the nearest figure before word k, with at most
// so many words between and no mark, or only commas; −1 where there is none.
func (s *sentence) lastFigure(b *binder, k, words int, commas bool) int {
	for n := k - 1; n >= 0 && n >= k-1-words; n-- {
		w := &s.words[n]
		if w.claim >= 0 {
			if b.figure(w.claim) {
				return n
			}
			return -1
		}
		if stops(w.low, commas) || clauseBreaks.has(w.low) {
			return -1
		}
	}
	return -1
}

// ofChange reports a figure that is stated as a change or with a sign.
func (b *binder) ofChange(s *sentence, k int) bool {
	return b.isChange(s, k) || b.signed(s.words[k].claim) || k > 0 && (s.words[k-1].low == "+" || s.words[k-1].low == "−") || k+1 < len(s.words) && (compared.has(s.words[k+1].low) || s.words[k+1].low == "up" || s.words[k+1].low == "down")
}

// changeBehind returns the word of the change that follows word k with nothing but
// what introduces one between, −1 where something else follows.
func (b *binder) changeBehind(s *sentence, k int) int {
	for n := k; n < len(s.words) && n < k+6; n++ {
		w := &s.words[n]
		switch {
		case w.claim >= 0 && b.figure(w.claim):
			return n
		case w.claim >= 0, !introducing.has(w.low) && !w.hedge && !light.has(w.low) && !changeNoun.has(w.low) && directions[w.low] == "":
			return -1
		}
	}
	return -1
}

var introducing = set(", - – — : ( + − which that this is was of by representing being")

// untilFigure returns the word at which what is said from word k on ends: the next
// figure, or the end of the clause.
func (s *sentence) untilFigure(b *binder, k int) int {
	for ; k < len(s.words); k++ {
		if w := &s.words[k]; w.claim >= 0 && b.figure(w.claim) || w.claim < 0 && w.low == ";" {
			return k
		}
	}
	return k
}

// ownBaseBehind reports a change that is told with what it is measured against: "up
// 5% on the quarter", "up 7% a year".
func (s *sentence) ownBaseBehind(k int) bool {
	if k+2 < len(s.words) && (s.words[k+1].low == "a" || s.words[k+1].low == "per" || s.words[k+1].low == "each") && periodNouns.has(s.words[k+2].low) {
		return true
	}
	return k+1 < len(s.words) && s.words[k+1].claim < 0 && measured.has(s.words[k+1].low)
}

var measured = set("on since from over against versus vs than compared above below annually yearly quarterly monthly year-on-year quarter-on-quarter sequentially")

// otherBasis reports a word from which a change has a base or a sign of its own.
func (s *sentence) otherBasis(from, to int) bool {
	return slices.ContainsFunc(s.words[max(0, from):min(len(s.words), to)], func(w word) bool { return w.claim < 0 && basisWords.has(w.low) })
}

var basisWords = set(`constant currency currencies currency-neutral adjusting exchange organic organically like-for-like comparable underlying pro-forma proforma real inflation
	annualised annualized annual cagr compound average local terms like excluding acquisitions disposals loss losses deficit debt deficits debts`)
