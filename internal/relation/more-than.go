package relation

import "figcheck/dataset"

var moreThan = &Rule{
	Name: "more-than",
	Doc: `"B, 27 more than the A of last year", "B, down by a third from A", "B, up 12% on A": the figure of the
comparison is the change from A to B, and so is a second one that follows ("and an increase of 6 per cent").
B stands before in the same sentence, alike A, and no other amount of that kind stands between.`,
	Example: "135 deaths, 27 more than the 108 before: 27 = change(108, 135 deaths)",
	bind: func(b *binder) {
		for i := range b.sentences {
			for m := range b.findAny(&b.sentences[i], comparisons) {
				b.compare(i, m)
			}
			for _, m := range b.find(&b.sentences[i], soManyMore) {
				b.moreThanOther(&b.sentences[i], m.at["to"], m.at["by"])
			}
			for _, m := range b.find(&b.sentences[i], exceeding) {
				b.exceeds(&b.sentences[i], m.begin, m.at["from"], m.at["by"])
			}
		}
	},
}

var comparisons = []pattern{
	phrase("{to:any} ~~10 , {by:any} more|fewer|less|higher|lower|above|below ~2 than|on {from:=to} ~~10 and|,|, a|an? " + changeNouns + " of {also:any}"),
	phrase("{to:any} ~~10 , {by:any} more|fewer|less|higher|lower ~2 than|on {from:=to}"),
	phrase("{to:any} ~~10 , {by:any} above|below {from:=to}"),
	phrase("{to:amount} , {by:amount} more|fewer|less than ~5 on|with {from:~to}"),
	phrase("{to:amount} , {by:amount} ahead_of|clear_of|behind|above|below ~5 on|with {from:~to}"),
	phrase("{to:any} ~2 ,? up|down by? {by:any} from|on {from:=to}"),
	phrase("{to:any} ~6 , up|down by? {by:any} from|on {from:=to}"),
	phrase("{to:any} ~6 , a|an " + changeNouns + " of {by:any} from|on|over {from:=to}"),
	phrase("{to:any} ~~8 , {by:any} above|below ~4 of {from:=to}"),
	phrase("was|is|were|are {by:any} more|fewer|less|higher|lower ~2 than|on {from:amount}"),
	phrase("{to:amount} ~~4 , {by:share} more|fewer|less|higher|lower .|,|;"),
	phrase("{to:amount} ~~10 , {by:amount} more|fewer|less|higher|lower than ~6 , when there_were|they_had|it_had|he_had|she_had|it_was|there_had_been|it_had_been|they_were {from:=to}"),
	phrase("{to:length-of-time} , {by:=to} ahead_of|clear_of|behind ~~10 in {from:=to}"),
}

// exceeding is said of the level before it.
var exceeding = phrase("exceeds|exceeded|exceeding ~4 of {from:any} by {by:any} ,|.|;")

// exceeds binds "to 14.6% from 14.1%, and exceeds the minimum of 10.8% by 3.8 points"
// to the new level, or else to the only one before the verb.
func (b *binder) exceeds(s *sentence, verb, from, by int) {
	to := b.before(s, verb, from)
	if _, recent, ok := b.pair(s); ok && s.place(recent) < verb {
		to = recent
	}
	if to >= 0 && to != by && b.changes(by, from, to) && b.claims[by].Kind != dataset.Multiplier {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

// soManyMore is a comparison with what the other half of its sentence states.
var soManyMore = phrase("{to:any} ~2 , {by:any} more|fewer|less|higher|lower .|;")

// moreThanOther binds "while the one has 4.8%, the other has 8.9%, 4.1 points more"
// and "usually it is 40; this year it is 57, 17 more".
func (b *binder) moreThanOther(s *sentence, to, by int) {
	from := b.before(s, s.place(to), to)
	if from < 0 || to == by || b.claims[by].Kind == dataset.Multiplier || !b.changes(by, from, to) || s.after(s.place(from), "of") && b.amount(from) || b.worlds(from, to) {
		return
	}
	opposed := len(s.words) > 0 && halves.has(s.words[0].low)
	for k := s.place(from); k < s.place(to); k++ {
		opposed = opposed || s.words[k].claim < 0 && (halves.has(s.words[k].low) || s.words[k].low == ";" || s.words[k].low == "but")
	}
	if opposed {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

var halves = set("while whereas whilst")

func (b *binder) compare(i int, m match) {
	to, known := m.at["to"]
	if !known {
		to = b.named(i, m.begin, m.at["from"])
	}
	from, known := m.at["from"]
	if !known {
		from = b.base(i, to)
	}
	by := m.at["by"]
	to = b.partBefore(&b.sentences[i], to)
	if to < 0 || from < 0 || to == by || !b.changes(by, from, to) || b.claims[by].Kind == dataset.Multiplier {
		return
	}
	b.changed(ends{from, to}, by, m.also())
}

// partBefore returns the figure that a whole follows as "81 of the 150 seats", of
// which what is said next is said; else the figure itself.
func (b *binder) partBefore(s *sentence, whole int) int {
	if whole < 0 {
		return whole
	}
	k := s.place(whole) - 1
	for ; k > 0 && s.words[k].claim < 0 && definite.has(s.words[k].low); k-- {
	}
	if k < 1 || s.words[k].low != "of" || s.words[k-1].claim < 0 || !b.amount(s.words[k-1].claim) {
		return whole
	}
	return s.words[k-1].claim
}

// named returns the amount of the sentence before that the words before a
// comparison name: "The passenger total was" goes back to "9.3 million
// passengers". −1 where there is none or more than one.
func (b *binder) named(i, before, like int) int {
	p := b.previous(i)
	if p < 0 || b.before(&b.sentences[i], before, like) >= 0 {
		return -1
	}
	found := -1
	for _, w := range b.sentences[p].words {
		if w.claim < 0 || !b.amount(w.claim) || b.noun(w.claim) == "" || !b.alike(w.claim, like) {
			continue
		}
		for k := 0; k < before; k++ {
			if o := &b.sentences[i].words[k]; o.claim < 0 && stem(o.low) == stem(b.noun(w.claim)) {
				if found >= 0 {
					return -1
				}
				found = w.claim
				break
			}
		}
	}
	return found
}

// base returns the one amount of the sentence before that "B, 27% more" can
// be more than: of B's kind, and B a bare number so that the noun is that of
// the sentence before.
func (b *binder) base(i, to int) int {
	p := b.previous(i)
	if p < 0 || b.claims[to].Kind != dataset.Count || b.noun(to) != "" {
		return -1
	}
	return only(b.candidate(&b.sentences[p], len(b.sentences[p].words), to))
}

// before returns the one figure alike another among the words before i.
func (b *binder) before(s *sentence, i, like int) int {
	found := -1
	for k := 0; k < i; k++ {
		c := s.words[k].claim
		if c >= 0 && b.figure(c) && b.claims[c].Kind == b.claims[like].Kind && b.alike(c, like) {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}
