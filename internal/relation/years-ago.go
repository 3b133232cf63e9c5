package relation

import (
	"strings"

	"figcheck/dataset"
)

var yearsAgo = &Rule{
	Name: "years-ago",
	Doc: `A length of time beside the date it runs from or the two dates it lies between: "since 1998, when … . That
disaster, 27 years ago", "delivered in 2009, making it 16 years old", "starts in March 2027, takes 42 months and
ends in September 2030". One date means until publication. Two dates in the sentence before, or a duration
that is not said to be ago, bind nothing.`,
	Example: "opened in 2009, making it 16 years old: 16 years = since(2009)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, spans) {
				if to, ok := m.at["to"]; ok {
					if b.countedFrom(s, to) {
						continue // "in 2009, four years after a fire in 2005 and 11 years after": after the 2009
					}
					b.term(dataset.Since, m.at["long"], m.at["from"], to)
				} else {
					b.term(dataset.Since, m.at["long"], m.at["from"])
				}
			}
			b.thatAgo(i)
			b.untilThen(i)
		}
	},
}

var spans = []pattern{
	phrase("starts|started|start|begins|began|begin ~2 {from:date} ,|and ~3 {long:length-of-time} ,|and|; ~3 ends|ending|ended|finishing|finished|finish ~2 {to:date}"),
	phrase("starts|started|start|begins|began|begin ~2 {from:date} and ~3 {long:length-of-time} , ~3 ends|ending|ended|finishing|finished|finish ~2 {to:date}"),
	phrase("built|delivered|founded|opened|launched|made|completed|born ~1 {from:date} , making|which_makes ~2 {long:length-of-time}"),
	phrase("built|delivered|founded|opened|launched|made|completed|established|born ~1 {from:date} ,? and ~1 so|now|thus|therefore|hence ~1 {long:age}"),
	phrase("in {to:date} ~~8 {long:length-of-time} since|after ~~8 in {from:date}"),
	phrase("in {to:date} : ~4 {long:length-of-time} since|after ~~8 in {from:date}"),
	phrase("took {long:length-of-time} to build|construct|complete|finish ~~6 in {to:date} after ~4 in {from:date}"),
	phrase("{long:ago} , in {from:date}"),
	phrase("in {from:date} , {long:ago}"),
	phrase("in {from:date} ( {long:ago} )"),
}

// countedFrom reports a date from which a length of time before it runs: the
// 2005 of "four years after a fire in 2005".
func (b *binder) countedFrom(s *sentence, date int) bool {
	runs := false
	for k := s.place(date) - 1; k >= 0; k-- {
		w := &s.words[k]
		switch {
		case w.claim < 0:
			runs = runs || w.low == "after" || w.low == "since"
		case b.claims[w.claim].Kind == dataset.Duration:
			return runs
		case b.claims[w.claim].Kind == dataset.Date:
			return false
		}
	}
	return false
}

// thatAgo reads "That disaster, 27 years ago," and "That was 27 years ago" after a sentence with one date.
func (b *binder) thatAgo(i int) {
	for m := range b.findAny(&b.sentences[i], thatEvent) {
		if from := b.dateBefore(i); m.begin == 0 && from >= 0 {
			b.term(dataset.Since, m.at["long"], from)
		}
	}
}

// untilThen reads "The marriage lasted 48 years, until his death in October 2004"
// after a sentence with one date.
func (b *binder) untilThen(i int) {
	for _, m := range b.find(&b.sentences[i], lastedUntil) {
		if from := b.dateBefore(i); m.begin == 0 && from >= 0 && b.startsBefore(i, b.sentences[i].words[1].low) {
			b.term(dataset.Since, m.at["long"], from, m.at["to"])
		}
	}
}

// startsBefore reports that the sentence before i says a noun, or its verb: "she
// married" before "the marriage lasted".
func (b *binder) startsBefore(i int, noun string) bool {
	const root = 5
	for _, w := range b.sentences[b.previous(i)].words {
		if w.claim < 0 && len(noun) > 3 && strings.HasPrefix(w.low, noun[:min(root, len(noun))]) {
			return true
		}
	}
	return false
}

// dateBefore returns the one date of the sentence before, or −1.
func (b *binder) dateBefore(i int) int {
	p := b.previous(i)
	if p < 0 {
		return -1
	}
	return b.onlyOf(&b.sentences[p], dataset.Date)
}

var (
	thatEvent   = []pattern{phrase("that|the ~2 , {long:ago}"), phrase("that|this was|is|happened|came|fell {long:ago}")}
	lastedUntil = phrase("the|this|that ~1 lasted {long:length-of-time} , until|till ~5 in|on {to:date} ,|.|;")
)
