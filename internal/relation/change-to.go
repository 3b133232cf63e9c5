package relation

import (
	"strings"

	"figcheck/dataset"
)

var changeTo = &Rule{
	Name: "change-to",
	Doc: `"costs £1,230, an increase of £30 or 2.5% on last year", "fell by 1.2 million to 28.8 million, a drop of 4
percent", "climbed $18 to $318, a rise of 6%": the per cent and the amount are one change, and the old level is not
said; so are "a 9% increase of 24,927" and "an increase of 9% (+24,927)", and "down 14.25 points, or 0.2 per cent, at 6,935". Where the sentence has another level of that kind, or turns to another thing, nothing is bound, nor is a per cent
with a base of its own ("rose by 40,000 to 2.3 million, a rise of 6% on the year").`,
	Example: "It costs €84, a rise of €4 or 5%: 5% = change_to(€4, €84)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, changesTo) {
				by, amount, to := m.at["by"], m.at["amount"], m.at["to"]
				if (b.moving(s, amount) || b.signed(amount)) && b.sameWay(by, amount) && b.fine(amount) && !s.turnsTo(to, amount) && !b.fromElsewhere(s, amount, to) {
					b.term(dataset.ChangeTo, by, amount, to)
				}
			}
		}
	},
}

var changesTo = []pattern{
	phrase("{to:amount} ~~6 , a|an " + changeNouns + " of {amount:=to} ( {by:percent} )"),
	phrase("{to:amount} ~~6 , a|an " + changeNouns + " of {amount:=to} or|and {by:percent} ,|.|;|from|on|over|compared_with|since"),
	phrase("{to:amount} ~~6 , a|an " + changeNouns + " of {amount:=to} or|and {by:percent} {since:moment}"), // "since 2000" is one figure
	phrase("{to:amount} ~~8 , a|an {by:percent} " + changeNouns + " of {amount:=to}"),
	phrase("{to:amount} ~~8 , a|an " + changeNouns + " of {by:percent} ( +? {amount:=to} )"),
	phrase("{to:amount} ~12 ,|-|–|— up|down by? {amount:=to} ,? or|( {by:percent} ,|.|;|)"),
	phrase("{to:amount} ~12 ,|-|–|— up|down by? {amount:=to} ,? or {by:percent} {since:moment}"),
	phrase("up|down|rose|fell|gained|lost|added|shed {amount:amount} ,? or {by:percent} ,? to|at {to:index}"),
	phrase("up|down|rose|fell|gained|lost|added|shed {amount:amount} ,? or {by:percent} ,? to|at {to:=amount}"),
	phrase("{amount:amount} to {to:=amount} ~4 , a|an " + changeNouns + " of {by:percent} ,|.|;"),
	phrase("{amount:amount} to {to:=amount} ~4 , or {by:percent} ,|.|;"),
	phrase("{amount:amount} , or {by:percent} , to {to:=amount}"),
	phrase("{amount:amount} ( {by:percent} ) to {to:=amount}"),
}

// moving reports an amount that its words make a change: a verb or noun of change
// stands right before it, or before its "by" or "of".
func (b *binder) moving(s *sentence, amount int) bool {
	k := s.place(amount)
	for n := k - 1; n >= 0 && n >= k-4 && s.words[n].claim < 0; n-- {
		switch w := s.words[n]; {
		case directions[w.low] != "" || changeNoun.has(w.low):
			return true
		case w.low == "by" || w.low == "of" || w.hedge || light.has(w.low):
		default:
			return false
		}
	}
	return false
}

// sameWay reports a change of which a share or an amount says whether it goes up or
// down, and neither that it goes the other way.
func (b *binder) sameWay(by, amount int) bool {
	x, y := b.wayOf(by), b.wayOf(amount)
	return x != y && (x == dataset.NoChange || y == dataset.NoChange) || x == y && x != dataset.NoChange
}

// wayOf is the direction that a figure is said to move in.
func (b *binder) wayOf(c int) dataset.Change {
	if w := b.claims[c].Change; w == dataset.Up || w == dataset.Down {
		return w
	}
	return dataset.NoChange
}

// fine reports an amount that is no whole number of points: an index that is "down 28
// points, or 0.39 per cent" has lost something like 28 points.
func (b *binder) fine(amount int) bool {
	return b.noun(amount) != "point" || strings.Contains(b.doc.Text[b.claims[amount].Start:b.claims[amount].End], ".")
}

// turnsTo reports another thing or clause between a level and the change behind it: "bought for
// €50m, and its sales are up €2m, or 4%".
func (s *sentence) turnsTo(level, change int) bool {
	for k := s.place(level) + 1; k < s.place(change); k++ {
		if w := &s.words[k]; w.claim < 0 && (w.low == "and" || clauseBreaks.has(w.low) || determiners.has(w.low) && w.low != "of" && w.low != "the" && w.low != "this") {
			return true
		}
	}
	return false
}

// fromElsewhere reports that the sentence states another level of the kind.
func (b *binder) fromElsewhere(s *sentence, amount, to int) bool {
	for _, w := range s.words {
		if c := w.claim; c >= 0 && c != amount && c != to && b.amount(c) && b.alike(c, to) && !b.converted(c) {
			return true
		}
	}
	return false
}
