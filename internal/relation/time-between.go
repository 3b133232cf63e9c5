package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var timeBetween = &Rule{
	Name: "time-between",
	Doc: `A length of time, the moment at which what it measures began and the one at which it ended, each told in words of one
field of life, anywhere in neighbouring sentences: arrested on one day, sentenced on another and so long on remand; an agreement that
took effect and lapses, and the 18-month deal; due at one hour, in at another and so many minutes late. The fields are a
table, a row a field. A second beginning or end of the field, a length that is planned or at most, and clock times of a
journey that may cross time zones bind nothing.`,
	Example: "He was arrested on 4 May and sentenced on 3 June. The 30 days on remand count: 30 days = since(4 May, 3 June)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.kinds&lengthsOfTime == 0 {
				continue
			}
			for k := range s.words {
				if d := s.words[k].claim; d >= 0 && b.kinds[d]&lengthsOfTime != 0 && b.unbounded(d) && len(b.claims[d].Derivation) == 0 {
					b.inItsField(i, k)
				}
			}
		}
	},
}

// inItsField binds the length of time at word k by the first field that has its words
// and both its moments.
func (b *binder) inItsField(i, k int) {
	s := &b.sentences[i]
	d, fine := s.words[k].claim, b.fineness(s.words[k].claim)
	if fine == 0 || !b.hyphened(d) && s.foreseenAt(k) {
		return
	}
	for n := range courses {
		c := &courses[n]
		if !s.nearby(k, &c.takes) || s.says(k+1, "after") && !c.takes.holds("after") {
			continue
		}
		from, to, ok := b.momentsOf(i, c, fine)
		if ok && b.claims[from].Kind == b.claims[to].Kind {
			b.runsBetween(d, from, to)
			return
		}
	}
}

// hyphened reports "the 18-month deal": a length that is a thing's own, whatever may be done with it.
func (b *binder) hyphened(d int) bool {
	return strings.Contains(b.doc.Text[b.claims[d].Start:b.claims[d].End], "-")
}

// foreseenAt reports a length of time that is planned, allowed or imposed.
func (s *sentence) foreseenAt(k int) bool {
	if s.says(k+1, "longer") || s.says(k+1, "more") || s.says(k+1, "extra") {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4 && s.words[n].claim < 0 && !stops(s.words[n].low, false); n-- {
		if foreseenWords.has(s.words[n].low) {
			return true
		}
	}
	return s.says(k-1, "to") || k+1 < len(s.words) && s.words[k+1].claim < 0 && elsewhither.has(s.words[k+1].low) || s.says(k+2, "than")
}

var foreseenWords = set(`allowed planned plan expected hoped hopes may might could would should must minimum maximum least most up within under than
	sentenced jailed given imprisoned every each per next first last another's warranty notice only fewer less over`)

// elsewhither are words behind a length of time that measures from something else.
var elsewhither = set("earlier than senior junior older younger ago her his their before away")

// nearby reports one of some alternatives within a few words of word k.
func (s *sentence) nearby(k int, e *element) bool {
	const near = 7
	for n := max(0, k-near); n < len(s.words) && n <= k+near; n++ {
		if s.saysOne(n, e) {
			return true
		}
	}
	return false
}

// holds reports a word among the alternatives of an element.
func (e *element) holds(low string) bool {
	return slices.ContainsFunc(e.words, func(alt []string) bool { return len(alt) == 1 && alt[0] == low })
}

// saysOne reports one of the alternatives of an element at word k.
func (s *sentence) saysOne(k int, e *element) bool {
	if s.words[k].claim >= 0 || !e.begins.has(uint8(s.words[k].hash)) {
		return false
	}
	for _, alt := range e.words {
		if _, ok := s.said(k, alt); ok {
			return true
		}
	}
	return false
}

// fieldReach is how many sentences before and behind a length of time its moments stand in at
// most.
const fieldReach = 2

// momentsOf returns the one beginning and the one end of a course around sentence i.
func (b *binder) momentsOf(i int, c *course, fine fineness) (from, to int, ok bool) {
	from, to = -1, -1
	first, last := i, i
	for n := 0; n < fieldReach; n++ {
		if p := b.previous(first); p >= 0 {
			first = p
		}
		if last+1 < len(b.sentences) && b.previous(last+1) == last {
			last++
		}
	}
	speaks := c.only == nil
	for n := first; n <= last; n++ {
		s := &b.sentences[n]
		if c.never != nil && s.mentions(c.never) {
			return -1, -1, false
		}
		speaks = speaks || s.mentions(c.only)
		for k := range s.words {
			m := s.words[k].claim
			if m < 0 || !b.toldAs(m, fine) {
				continue
			}
			switch begins, ends := b.roleIn(s, k, c); {
			case begins && from >= 0, ends && to >= 0:
				return -1, -1, false
			case begins:
				from = m
			case ends:
				to = m
			}
		}
	}
	return from, to, speaks && from >= 0 && to >= 0
}

// roleIn tells by the nearest word of the course whether the moment at word k is its
// beginning or its end: the words before it, or else those behind it in its clause.
func (b *binder) roleIn(s *sentence, k int, c *course) (begins, ends bool) {
	const before, behind = 12, 8
	for n := k - 1; n >= 0 && n >= k-before; n-- {
		if w := &s.words[n]; w.claim >= 0 && b.kinds[w.claim]&kindsIn(dataset.Date, dataset.Time) != 0 || w.low == ";" {
			break
		}
		begins, ends = s.saysOne(n, &c.begins), s.saysOne(n, &c.ends)
		if begins || ends {
			return begins && !ends, ends && !begins
		}
	}
	for n := k + 1; n < len(s.words) && n <= k+behind; n++ {
		if w := &s.words[n]; w.claim >= 0 && b.kinds[w.claim]&kindsIn(dataset.Date, dataset.Time) != 0 || stops(w.low, true) || w.low == "and" {
			break
		}
		begins, ends = s.saysOne(n, &c.begins), s.saysOne(n, &c.ends)
		if begins || ends {
			return begins && !ends, ends && !begins
		}
	}
	return false, false
}
