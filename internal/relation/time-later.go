package relation

import (
	"strings"

	"figcheck/dataset"
)

var timeLater = &Rule{
	Name: "time-later",
	Doc: `A length of time that leads from the moment told before to the moment beside it: "A count at 11.40pm found all in place. The
alarm was raised at 5.15am, five hours and 35 minutes later", "It opened on 16 June and closed 11 weeks later, at 11pm on 1
September", "opened on Monday 2 June and closed on 24 June, 23 days in all", "since 20 June 2024, exactly 64 weeks". Moment and
length are of one fineness, minutes with clock times and weeks with days of the month. Two moments before, a weekday
without a date among them, and a length of a day or more between clock times bind nothing.`,
	Example: "It sailed at 6.50pm. Two hours later, at 8.50pm, it called for help: Two hours = since(6.50pm, 8.50pm)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.kinds&lengthsOfTime == 0 || s.kinds&kindsIn(dataset.Date, dataset.Time) == 0 && b.previous(i) < 0 {
				continue
			}
			for m := range b.findAny(s, spanning) {
				b.runsBetween(m.at["long"], m.at["from"], m.at["to"])
			}
			for m := range b.findAny(s, fromNow) {
				if d := m.at["long"]; b.toldAs(m.at["to"], b.fineness(d)) {
					b.term(dataset.Since, d, m.at["to"])
				}
			}
			for m := range b.findAny(s, sinceThat) {
				if from := m.at["from"]; !s.longPast() && b.onlyOf(s, dataset.Date) == from && b.stillGoes(s, from) {
					b.term(dataset.Since, m.at["long"], m.at["from"])
				}
			}
			for k := range s.words {
				if d := s.words[k].claim; d >= 0 && b.kinds[d]&lengthsOfTime != 0 && b.unbounded(d) {
					b.laterThan(i, k)
				}
			}
		}
	},
}

var (
	// onward stands right behind a length of time that leads to a moment.
	onward = phrase("later|afterwards|after_that|after_this|thereafter|and_then")
	// summing stands right behind one between two moments that the text told before.
	summing = phrase("in_all|in_total|altogether|all_told|apart|into_the ~2 .|,|;|and|but|counting|including")
	// sinceThat is a length of time that has not ended.
	sinceThat = []pattern{
		phrase("{from:date} ,|–|—|( ,? or? exactly|now? for? {long:length-of-time} .|,|;|)|old|ago|in_all|earlier"),
		phrase("{from:date} , a|an ~2 that_is|lasting|of {long:length-of-time} .|,|;|)|old"),
	}
	fromNow = []pattern{
		phrase("{to:date} , {long:duration} from_now|from_today|from_tomorrow|away|hence"),
		phrase("{to:date} ( {long:duration} from_now|from_today|from_tomorrow|away|hence )"),
	}
	spanning = []pattern{
		phrase("{long:duration} from {from:moment} to|until|till {to:moment}"),
		phrase("{long:duration} between {from:moment} and {to:moment}"),
		phrase("{to:moment} ,|–|— {long:duration} ,|to_the_day? after ~10 on|in|at|of {from:moment} .|,|;|)"),
		phrase("{from:moment} ,|–|— {long:duration} before ~10 on|in|at|of {to:moment} .|,|;|)"),
	}
	lengthsOfTime = kindsIn(dataset.Duration, dataset.Age)
)

// laterThan binds the length of time at word k to the moment that it leads to and the
// one that the text told before.
func (b *binder) laterThan(i, k int) {
	s, d := &b.sentences[i], b.sentences[i].words[k].claim
	fine := b.fineness(d)
	to := -1
	if m, ok := b.findAt(s, onward, k+1); ok && (k+2 >= len(s.words) || s.words[k+2].low != "than") {
		if to = b.momentBehind(s, m.end, fine); to < 0 && s.ends(m.end) {
			to = b.momentBefore(s, k, fine)
		}
	} else if _, ok := b.findAt(s, summing, k+1); ok || s.says(k-1, "or") && s.ends(k+1) {
		to = b.momentBefore(s, k, fine)
	}
	if to >= 0 {
		b.runsBetween(d, b.momentTold(i, min(k, s.place(to)), fine), to)
	}
}

// longPast reports a pluperfect, or "when": what went on may be over.
func (s *sentence) longPast() bool {
	for k := range s.words {
		if s.says(k, "when") || s.says(k, "had") && !s.says(k-1, "has") && !s.says(k-1, "have") {
			return true
		}
	}
	return false
}

// stillGoes reports "since 2018": a date from which something has gone on.
func (b *binder) stillGoes(s *sentence, date int) bool {
	return strings.HasSuffix(b.claims[date].EDTF, "/..") || s.after(s.place(date), "since")
}

// says reports a word of a sentence.
func (s *sentence) says(k int, low string) bool {
	return k >= 0 && k < len(s.words) && s.words[k].claim < 0 && s.words[k].low == low
}

// runsBetween binds a length of time to two moments that are told as finely as it is.
func (b *binder) runsBetween(d, from, to int) {
	if from < 0 || to < 0 || !b.unbounded(d) {
		return
	}
	fine := b.fineness(d)
	if b.toldAs(from, fine) && b.toldAs(to, fine) && len(b.claims[from].EDTF) == len(b.claims[to].EDTF) {
		b.term(dataset.Since, d, from, to)
	}
}

// fineness is how finely a moment is to be told to which a length of time leads: the
// letters that its date has at least, or −1 for a time of day; 0 where it leads to none.
type fineness int

func (b *binder) fineness(d int) fineness {
	c := &b.claims[d]
	if !c.Value.Valid() || b.kinds[d]&lengthsOfTime == 0 {
		return 0
	}
	switch v := c.Value.Float(); c.Mention.Unit {
	case "min":
		return fineIf(v < 24*60)
	case "h":
		return fineIf(v < 24)
	case "d", "wk":
		return fineness(len("2025-03-09"))
	case "mo":
		return fineness(len("2025-03"))
	case "a":
		return fineness(len("2025"))
	}
	return 0
}

func fineIf(withinDay bool) fineness {
	if withinDay {
		return -1
	}
	return 0
}

// toldAs reports a moment told so finely, as a number of the calendar or the clock.
func (b *binder) toldAs(k int, fine fineness) bool {
	c := &b.claims[k]
	if fine < 0 {
		return c.Kind == dataset.Time
	}
	return fine > 0 && c.Kind == dataset.Date && len(c.EDTF) >= int(fine) && !strings.Contains(c.EDTF, "/") && strings.ContainsAny(b.doc.Text[c.Start:c.End], "0123456789")
}

// momentBehind returns the moment that follows from word k on within
// its clause.
func (b *binder) momentBehind(s *sentence, k int, fine fineness) int {
	for n := k; n < len(s.words) && n < k+reach*2; n++ {
		w := &s.words[n]
		switch {
		case w.claim < 0 && (stops(w.low, true) || w.low == "and"), w.claim >= 0 && b.figure(w.claim):
			return -1
		case w.claim >= 0 && b.toldAs(w.claim, fine):
			return w.claim
		}
	}
	return -1
}

// momentBefore returns the moment right before the length of time at word k, with no
// more than a mark and words such as "or for" between.
func (b *binder) momentBefore(s *sentence, k int, fine fineness) int {
	for n := k - 1; n >= 0 && n > k-reach; n-- {
		w := &s.words[n]
		switch {
		case w.claim >= 0 && b.toldAs(w.claim, fine):
			return w.claim
		case w.claim >= 0 && b.kinds[w.claim]&kindsIn(dataset.Date, dataset.Time) != 0: // "1:25 a.m. on Thursday"
		case w.claim >= 0 || !w.hedge && !light.has(w.low) && !linking.has(w.low):
			return -1
		}
	}
	return -1
}

var linking = set(", ( – — or for and on of total")

// momentTold returns the one moment before word k of sentence i, or else the one of the
// nearest sentence before that has any; −1 where there is none, or where another that is
// told less finely may be meant.
func (b *binder) momentTold(i, k int, fine fineness) int {
	for back := 0; back <= 2 && i >= 0; back++ {
		s := &b.sentences[i]
		c, n := s.those(k, func(_, c int) bool { return b.toldAs(c, fine) || fine > 0 && b.claims[c].Kind == dataset.Date })
		if n > 0 {
			if n > 1 || !b.toldAs(c, fine) {
				return -1
			}
			return c
		}
		if i = b.previous(i); i >= 0 {
			k = len(b.sentences[i].words)
		}
	}
	return -1
}
