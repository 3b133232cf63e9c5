package relation

import (
	"math/big"

	"figcheck/dataset"
)

var sinceThen = &Rule{
	Name: "since-then",
	Doc: `A change whose two ends the text names in words of their own: "the number of people killed has risen by 23 since
20 August, when it stood at 191" goes to the figure that "killed" names; "turnout was 64.7 per cent, so it was down by
8.4 points" to the level of the same noun in the sentence before; "cruising at 37,000 feet … came down to 28,800" is
the one fall of that unit that a sentence states by itself. "It has grown by a third since 2022, when it was 4,690" and
"This is 10 per cent more than in 2022 (3 million)" go back to the one level of the sentence before. Where two figures
answer, nothing is bound.`,
	Example: "Turnout was 56%. In 2020 turnout was 60%, so it was down by 4 points: 4 points = change(60%, 56%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, stoodAt) {
				if to := b.subjectOf(s, m.begin, i, m.at["from"]); to >= 0 && b.alike(m.at["by"], m.at["from"]) {
					b.term(dataset.ChangeBy, m.at["by"], m.at["from"], to)
				}
			}
			for m := range b.findAny(s, itHas) {
				b.sinceBefore(i, m)
			}
			for _, m := range b.find(s, downBy) {
				b.downSince(i, m.at["old"], m.at["by"])
			}
			for _, m := range b.find(s, downTo) {
				b.fellBy(m.at["high"], m.at["low"])
			}
		}
	},
}

var (
	stoodAt = phrase("has|have risen|fallen|increased|decreased|grown|dropped|climbed by {by:any} ~~14 when ~2 stood_at|was|were {from:any}")
	downBy  = phrase("was|were|stood_at|reached {old:percent} , so ~5 down|up|higher|lower by? {by:any}")
	downTo  = phrase("at {high:length} ~~12 down_to|fell_to|dropped_to|sank_to|descended_to {low:=high}")
)

// itHas speaks of what the sentence before it has measured, and begins its own.
var itHas = []pattern{
	phrase("it|this|that|the_figure|the_number|the_total has risen|fallen|increased|decreased|grown|dropped|climbed|shrunk by? {by:any} ~~8 when it was|stood_at {from:any}"),
	phrase("it|this|that|the_figure|the_number|the_total is|was {by:any} more|fewer|less|higher|lower than ~6 ( {from:any} )"),
	phrase("it|this|that|the_figure|the_number|the_total is|was {by:any} more|fewer|less|higher|lower than the {from:amount}"),
}

// sinceBefore binds a change to the one level of the sentence before, the
// figure that its verb has.
func (b *binder) sinceBefore(i int, m match) {
	p := b.previous(i)
	if p < 0 || m.begin > 0 {
		return
	}
	by, from := m.at["by"], m.at["from"]
	s := &b.sentences[p]
	to := only(b.candidate(s, len(s.words), from))
	if to >= 0 && b.changes(by, from, to) && !b.worlds(to, from) {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

// worlds reports two figures so far from each other that the words cannot mean
// one thing in a year or two: "three halls" and the 4,690 members of a club.
func (b *binder) worlds(i, j int) bool {
	x, y := b.claims[i].Value.Rat(), b.claims[j].Value.Rat()
	if x == nil || y == nil || x.Sign() <= 0 || y.Sign() <= 0 {
		return true
	}
	ratio, ten := new(big.Rat).Quo(x, y), big.NewRat(10, 1)
	return ratio.Cmp(ten) > 0 || ratio.Inv(ratio).Cmp(ten) > 0
}

// subjectOf returns the figure that the words before a verb name: "the number
// of people killed".
func (b *binder) subjectOf(s *sentence, verb, i, like int) int {
	for k := verb - 1; k >= 0 && k >= verb-6; k-- {
		if w := &s.words[k]; w.claim < 0 && tells(w.low) {
			if to := b.called(sense(w.low), i, like); to >= 0 && to != like {
				return to
			}
		}
	}
	return -1
}

// downSince binds a change to the level of the same noun in the sentence
// before, its first per cent.
func (b *binder) downSince(i, old, by int) {
	p := b.previous(i)
	if p < 0 || !b.changes(by, old, old) {
		return
	}
	name := b.subject(old)
	for _, w := range b.sentences[p].words {
		if w.claim >= 0 && b.claims[w.claim].Kind == dataset.Percent {
			if name != "" && b.subject(w.claim) == name {
				b.term(dataset.ChangeBy, by, old, w.claim)
			}
			return
		}
	}
}

// fellBy binds the one figure that the text states as a fall of that unit, all
// mentions of one value, to the heights that it fell between.
func (b *binder) fellBy(high, low int) {
	var falls []int
	for k := range b.claims {
		if b.of[k] < 0 || k == high || k == low || !b.alike(k, high) || b.claims[k].Mention.Unit != b.claims[high].Mention.Unit || !b.fallen(k) {
			continue
		}
		if len(falls) > 0 && !b.claims[k].Value.Equal(b.claims[falls[0]].Value) {
			return
		}
		falls = append(falls, k)
	}
	for _, k := range falls {
		b.term(dataset.Difference, k, high, low)
	}
}

// fallen reports "dropped 8,200 feet", "a plunge of 8,200 feet".
func (b *binder) fallen(k int) bool {
	s := &b.sentences[b.of[k]]
	for n := s.place(k) - 1; n >= 0 && s.words[n].claim < 0; n-- {
		switch w := &s.words[n]; {
		case w.low == "of" || w.hedge || light.has(w.low):
		default:
			return directions[w.low] == dataset.Fall
		}
	}
	return false
}
