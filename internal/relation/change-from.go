package relation

import "figcheck/dataset"

var changeFrom = &Rule{
	Name: "change-from",
	Doc: `"Revenue of £1.24bn for the quarter, up 8% from £1.15bn", "410,000 crimes …, a fall of 3% from 425,000", "61,320
patients, 4.2 per cent more than the year before (58,850)": the change is from the figure behind it to the nearest
one before it in the clause that is alike and no base itself, and so is one that follows "28 TWh, down from 39 TWh,
a fall of 28 per cent". "Three times as many as in 2019 (310)" is over the figure in brackets, and "more than
doubled to 230, compared with 104 a year earlier" over one of an earlier time. Where another base or clause comes
first nothing is bound.`,
	Example: "It made €90 in May, up 20% from €75: 20% = change(€75, €90)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, twice) {
				b.changeTwice(s, m)
			}
			for m := range b.findAny(s, changesFrom) {
				if by := m.at["by"]; b.claims[by].Kind != dataset.Multiplier {
					b.changeFrom(s, by, m.at["from"])
				}
			}
			for m := range b.findAny(s, timesFrom) {
				b.changeFrom(s, m.at["by"], m.at["from"])
			}
			for m := range b.findAny(s, aftermath) {
				if to := b.backTo(s, m.begin, m.at["from"]); to >= 0 {
					b.changed(ends{m.at["from"], to}, m.at["by"])
				}
			}
			for _, m := range b.find(s, changedTo) {
				if by := m.at["by"]; b.isChange(s, s.place(by)) && s.earlierBeside(b, m.end) {
					b.changed(ends{m.at["from"], m.at["to"]}, by)
				}
			}
		}
	},
}

// changeFrom binds a change to the figure behind it and the nearest before it.
func (b *binder) changeFrom(s *sentence, by, from int) {
	to, also := b.backTo(s, s.place(by), from), -1
	for to >= 0 && b.bases[to] && b.claims[by].Kind == dataset.Multiplier { // "twice as many as in May (40) and five times the 16 of April"
		to = b.backTo(s, s.place(to), from)
	}
	if to >= 0 && s.otherwise(to, by) {
		to, also = b.backTo(s, s.place(to), from), to
	}
	to = b.partBefore(s, to)
	if to >= 0 && to != by && !b.changing(s, s.place(from)) && b.changes(by, from, to) {
		b.changed(ends{from, to}, by, also)
	}
}

// changeTwice binds an amount and a per cent to the two levels that they lie between.
func (b *binder) changeTwice(s *sentence, m match) {
	by, also, from := m.at["by"], m.at["also"], m.at["from"]
	to := b.backTo(s, min(s.place(by), s.place(also)), from)
	if s.onTheYear(s.place(from)) {
		return
	}
	if to < 0 && s.after(s.place(also), "by") && b.claims[from].Value.Valid() { // of the old level, whatever the new one is
		b.share(by, also, from)
		return
	}
	if to < 0 || to == by || to == also {
		return
	}
	b.changed(ends{from, to}, by, also)
}

// otherwise reports that one figure is the other way to say another: "€26 or 13
// per cent", "€26 (13 per cent)".
func (s *sentence) otherwise(one, other int) bool {
	k := s.place(one) + 1
	return k > 0 && k+1 < len(s.words) && s.words[k].claim < 0 && (s.words[k].low == "or" || s.words[k].low == "(") && s.place(other) == k+1
}

// earlierBeside reports "a year earlier", "the year before" at word k, and that
// the phrase ends there.
func (s *sentence) earlierBeside(b *binder, k int) bool {
	for n := k; n < len(s.words) && n < k+3; n++ {
		w := &s.words[n]
		if w.claim >= 0 && agoWords.has(lastWord(b, w.claim)) || w.claim < 0 && agoWords.has(w.low) {
			return n+1 == len(s.words) || s.words[n+1].claim < 0 && phraseEnds.has(s.words[n+1].low)
		}
		if w.claim >= 0 && b.figure(w.claim) || w.name || w.low == "in" || w.low == "," {
			return false
		}
	}
	return false
}

var phraseEnds = set(", . ; – — ) and while as when but")

var (
	timesFrom = []pattern{
		phrase("{by:multiplier} as many|much|high|large|big|long as ~6 ( {from:any} )"),
		phrase("{by:multiplier} the ~5 ( {from:any} )"),
		phrase("{by:multiplier} as many|much|high|large|big|long as the|in? ~2 {from:any}"),
		phrase("{by:multiplier} the|its|last_year ~2 {from:any}"),
	}
	// aftermath states the change behind "down from A" once more; "an increase
	// of 12% in pay" is another one, "of 9% on the year" has a base of its own.
	aftermath = []pattern{
		phrase("up|down from {from:any} ~6 , a|an " + changeNouns + " of {by:any} ,|.|;|)"),
		phrase("up|down from {from:any} ~6 , or {by:percent} ,|.|;|)"),
	}
	changedTo = phrase("{by:any} to {to:any} ,? compared_with|against {from:~to}")
)

// twice are changes that are stated as an amount and as a per cent.
var twice = []pattern{
	phrase("up|down by? {also:amount} ,? or|( {by:percent} ,|)? from|on ~2 {from:~also}"),
	phrase("a|an " + changeNouns + " of {also:amount} ,? or {by:percent} ,? from|on|over ~3 {from:~also}"),
	phrase("a|an " + changeNouns + " of {also:amount} , or {by:percent} , from|on|over ~3 {from:~also}"),
	phrase("by {also:amount} ,? or {by:percent} ,? from|on ~2 {from:~also}"),
	phrase("by {also:amount} ( {by:percent} ) from|on ~2 {from:~also}"),
	phrase("{also:amount} ,? or {by:percent} more|fewer|less|higher|lower|above|below than|on? ~5 {from:~also}"),
	phrase("{also:amount} ,? or {by:percent} ,? more|fewer|less|higher|lower than ~5 ( {from:~also} )"),
	phrase("{by:percent} ,? or {also:amount} more|fewer|less|higher|lower than|on ~6 , when it was|stood_at {from:~also}"),
	phrase("{by:percent} ,? or {also:amount} more|fewer|less|higher|lower than|on ~5 {from:~also}"),
}

var changesFrom = []pattern{
	phrase("up|down by? {by:any} from|on ~2 {from:any}"),
	phrase("a|an " + changeNouns + " of {by:any} from|on|over ~2 {from:any}"),
	phrase("{by:any} more|fewer|less|higher|lower|above|below than|on|from? ~6 ( {from:any} )"),
	phrase("{by:any} more|fewer|less|higher|lower than ~3 {from:any}"),
	phrase("{by:share} smaller|larger|bigger|greater than ~3 {from:any}"),
}
