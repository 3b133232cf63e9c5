package relation

import "figcheck/dataset"

var sinceThen = &Rule{
	Name: "since-then",
	Doc: `A change whose two ends the text names in words of their own: "the number of people killed has risen by 23 since
20 August, when it stood at 191" goes to the figure that "killed" names; "turnout was 64.7 per cent, so it was down by
8.4 points" to the level of the same noun in the sentence before; "cruising at 37,000 feet … came down to 28,800" is
the one fall of that unit that a sentence states by itself. Where two figures answer, nothing is bound.`,
	Example: "Turnout was 56%. In 2020 turnout was 60%, so it was down by 4 points: 4 points = change(60%, 56%)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, stoodAt) {
				if to := b.subjectOf(s, m.begin, i, m.at["from"]); to >= 0 && b.alike(m.at["by"], m.at["from"]) {
					b.term(dataset.ChangeBy, m.at["by"], m.at["from"], to)
				}
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
		case w.low == "of" || w.hedge || light[w.low]:
		default:
			return directions[w.low] == dataset.Fall
		}
	}
	return false
}
