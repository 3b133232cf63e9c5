package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/regex"
)

var twoLevels = &Rule{
	Name: "two-levels",
	Doc: `A change beside the only two levels of its sentence, of which one is marked as the old one: by "from", "than", "against",
"compared with", "on last year's" before it, or by "a year earlier", "in 2023", "of last year", "the year before" behind it while the other has no such
mark or a later year. "At $5.6bn, exports were 12% up on the $5bn of 2023", "98 deaths, against 84 the year before, a rise of
14", "the wait has doubled, from 11 weeks to 22", "in 2022 it had 4,690 members; now it has 6,250, a third more". "In 2023 there were 84 deaths. In 2024 there
were 98, an increase of 17 per cent" goes back one sentence. With a third level, another subject or a base of its own ("up 9% on the year") nothing is bound.`,
	Example: "There were 98 deaths, against 84 the year before, a rise of 14: 14 = change(84, 98 deaths)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 {
				continue
			}
			for k := range s.words {
				c := s.words[k].claim
				if c < 0 || !b.figure(c) || len(b.claims[c].Derivation) > 0 || !b.states(s, k) {
					continue
				}
				if from, to, ok := b.oldAndNew(i, s, k); ok && b.changes(c, from, to) && b.oneThing(from, to) && b.joins(s, k, from, to) {
					b.term(dataset.ChangeBy, c, from, to)
				}
			}
		}
	},
}

// joins reports that a change stands between its levels without another clause, or
// in one clause with them, and that neither is of a place of its own.
func (b *binder) joins(s *sentence, k, from, to int) bool {
	low, high := s.extent(ends{from, to})
	if low < 0 { // a level of the sentence before
		low = high
	}
	if s.ofPlace(low) || s.ofPlace(high) {
		return false
	}
	if k > low && k < high {
		return !s.between(s.words[low].claim, s.words[k].claim, "and")
	}
	if high+2 < k && k < high+7 && s.words[high+1].low == ";" && s.words[high+2].low == "the" {
		return true // "it had been 19%; the drop of five points"
	}
	if k+2 < len(s.words) && s.words[k+1].low == ":" && s.words[k+2].low == "from" {
		return true
	}
	return b.oneClause(s, k, s.words[low].claim, s.words[high].claim)
}

// ofPlace reports "€60m a year earlier in Sudland" at word k.
func (s *sentence) ofPlace(k int) bool {
	for n := k + 1; n+1 < len(s.words) && n < k+7 && !stops(s.words[n].low, false); n++ {
		if w := &s.words[n]; w.claim < 0 && (w.low == "in" || w.low == "at") {
			return s.words[n+1].name && s.words[n+1].claim < 0
		}
	}
	return false
}

// states reports whether the figure at word k is stated as a change, and one
// with no base of its own.
func (b *binder) states(s *sentence, k int) bool {
	c := s.words[k].claim
	if s.onTheYear(k) || s.turnsAway(max(0, k-4), k) || s.mentions(inTurn) || s.thanToday(k) {
		return false
	}
	if b.claims[c].Kind == dataset.Multiplier {
		return multiplied.has(lastWord(b, c))
	}
	if b.shareLike(c) || b.amount(c) || b.claims[c].Kind == dataset.PercentagePoints {
		next := ""
		if k+1 < len(s.words) {
			next = s.words[k+1].low
		}
		return b.isChange(s, k) && !s.lossOf(k) || compared.has(next) || b.shareLike(c) && (next == "up" || next == "down") || b.signed(c)
	}
	return false
}

// thanToday reports "6% fewer than today", which has today's level for its base.
func (s *sentence) thanToday(k int) bool {
	return k+3 < len(s.words) && s.words[k+2].low == "than" && nowadays.has(s.words[k+3].low) && (k+4 == len(s.words) || s.words[k+4].claim < 0)
}

var nowadays = set("today now currently present")

// lossOf reports "a loss of 30 million", which is no change of a level.
func (s *sentence) lossOf(k int) bool {
	for k--; k > 0 && s.words[k].claim < 0; k-- {
		if s.words[k].low == "of" {
			return s.words[k-1].low == "loss" || s.words[k-1].low == "gain"
		}
	}
	return false
}

// signed reports "(+12%)" and "(+6,000)", but not the 40 of "51-40 per cent"; an
// amount behind a minus may be a level.
func (b *binder) signed(c int) bool {
	at := b.claims[c].Number.Start
	if at > 1 && b.doc.Text[at-2] >= '0' && b.doc.Text[at-2] <= '9' {
		return false
	}
	return at > 0 && (b.doc.Text[at-1] == '+' && b.figure(c) || b.shareLike(c) && strings.ContainsRune("-−", rune(b.doc.Text[at-1])))
}

// oldAndNew returns the two levels between which the change at word k lies.
func (b *binder) oldAndNew(i int, s *sentence, k int) (from, to int, ok bool) {
	two := b.levelsBeside(s, k)
	switch len(two) {
	case 1:
		p := b.previous(i)
		if p < 0 || b.sentences[p].block != s.block || two[0] > k || b.opensOld(s, two[0]) {
			return 0, 0, false
		}
		one := b.levelsLike(&b.sentences[p], len(b.sentences[p].words), s.words[two[0]].claim)
		if len(one) != 1 || !b.alike(b.sentences[p].words[one[0]].claim, s.words[two[0]].claim) {
			return 0, 0, false
		}
		from, to = b.sentences[p].words[one[0]].claim, s.words[two[0]].claim
		if b.old(s, two[0]) {
			return to, from, !b.old(&b.sentences[p], one[0])
		}
		return from, to, b.earlierYear(from, to)
	case 2:
		old, recent := two[0], two[1]
		if s.turns(min(k, old), max(k, recent)) && !s.nowAndThen(old, recent) || s.thanAnother(k, old, recent) {
			return 0, 0, false
		}
		x, y := b.old(s, old), b.old(s, recent)
		if x == y {
			x, y = s.ofNow(recent), s.ofNow(old)
		}
		if x == y {
			c, d := s.words[old].claim, s.words[recent].claim
			x, y = b.earlierYear(c, d), b.earlierYear(d, c)
		}
		if x == y {
			return 0, 0, false
		}
		if y {
			old, recent = recent, old
		}
		return s.words[old].claim, s.words[recent].claim, true
	}
	return 0, 0, false
}

// ofNow reports "now it has 6,250", "6,250 today" at word k.
func (s *sentence) ofNow(k int) bool {
	for n := k - 1; n >= 0 && n > k-5 && s.words[n].claim < 0 && !stops(s.words[n].low, false); n-- {
		if s.words[n].low == "now" {
			return true
		}
	}
	return k+1 < len(s.words) && (s.words[k+1].low == "now" || s.words[k+1].low == "today")
}

// turns reports a word between two that begins what is said of something else.
func (s *sentence) turns(i, k int) bool {
	for i++; i < k; i++ {
		if s.words[i].claim < 0 && turning.has(s.words[i].low) {
			return true
		}
	}
	return false
}

var turning = set("while but whereas although though because which who ;")

// thanAnother reports a change that is more "than" a time or thing without a
// figure, behind which one is set against something else: "7% more than in the
// year before and almost the 1.75 billion of 2019".
func (s *sentence) thanAnother(k, old, recent int) bool {
	than := false
	for n := k + 1; n < max(old, recent); n++ {
		than = than || n < k+3 && s.words[n].low == "than"
		if than && s.words[n].low == "and" {
			return true
		}
	}
	for n := k + 1; n < len(s.words) && n < k+4; n++ {
		if s.words[n].low == "than" {
			return max(old, recent) < k // "built for 90, now holds 320, 45 more than last year"
		}
	}
	return false
}

// nowAndThen reports a semicolon or "when" between two levels of which the
// words say that they are the old one and the one of now.
func (s *sentence) nowAndThen(i, k int) bool {
	for n := i + 1; n < k; n++ {
		if s.words[n].low == "now" {
			return true
		}
	}
	return false
}

// levelsBeside returns the words of the figures of a sentence that are alike a
// level and no changes; nil where they are of several kinds, or ranges.
func (b *binder) levelsBeside(s *sentence, change int) (out []int) {
	for k := range s.words {
		c := s.words[k].claim
		if c < 0 || k == change || !b.figure(c) || b.claims[c].Kind == dataset.Multiplier || b.converted(c) || b.claims[c].Kind == dataset.PercentagePoints {
			continue
		}
		if b.claims[c].Kind == dataset.Duration && (b.earlier(s, k) || s.overTime(k)) || b.isChange(s, k) && !b.shareOfLevel(s, k) {
			continue
		}
		if k+1 < len(s.words) && compared.has(s.words[k+1].low) {
			continue
		}
		out = append(out, k)
	}
	return out
}

// levelsLike returns the words of those levels that are alike a figure.
func (b *binder) levelsLike(s *sentence, change, like int) []int {
	return slices.DeleteFunc(b.levelsBeside(s, change), func(k int) bool { return !b.nearly(s.words[k].claim, like) })
}

// shareOfLevel reports a per cent right behind "to" or "from", which is a level.
func (b *binder) shareOfLevel(s *sentence, k int) bool {
	return b.shareLike(s.words[k].claim) && (s.after(k, "to") || s.after(k, "from"))
}

// overTime reports a length of time that something took: "in four years".
func (s *sentence) overTime(k int) bool {
	return s.after(k, "in") || s.after(k, "over") || s.after(k, "for") || s.after(k, "within") || s.after(k, "last") || s.after(k, "past")
}

// old reports whether words mark the figure at word k as the old one.
func (b *binder) old(s *sentence, k int) bool {
	if b.marksOld(s, k) {
		return true
	}
	for n := k + 1; n < len(s.words) && n < k+5; n++ {
		w := &s.words[n]
		if w.claim >= 0 {
			return agoWords.has(lastWord(b, w.claim)) || b.claims[w.claim].Kind == dataset.Duration && b.earlier(s, n)
		}
		if agoWords.has(w.low) && periodNouns.has(s.words[n-1].low) || w.low == "then" {
			return true
		}
		if stops(w.low, false) {
			return false
		}
	}
	return false
}

// opensOld reports a sentence that begins with an earlier time and whose first
// figure stands at word k: "In the year before there were 84, a rise of 9" may tell
// of the rise to 84 or of that from it.
func (b *binder) opensOld(s *sentence, k int) bool {
	for n := range k {
		if c := s.words[n].claim; c >= 0 && b.figure(c) {
			return false
		}
	}
	first := min(s.words[0].start, s.words[k].start)
	return earlierTime().MatchString(b.doc.Text[first:s.words[k].start])
}

var earlierTime = regex.Of(`^(?i:(?:in|for|during|over) )?(?i:the (?:previous|preceding|prior) (?:year|quarter|month|week|season)|the (?:year|quarter|month|week|season) (?:before|earlier)|a (?:year|quarter|month|week|season) (?:before|earlier)|last (?:year|quarter|month|week|season))\b`)

// marksOld reports a word before the figure at word k that makes it the old one.
func (b *binder) marksOld(s *sentence, k int) bool {
	for n := k - 1; n >= 0 && n >= k-6; n-- {
		w := &s.words[n]
		switch {
		case w.claim >= 0:
			if b.claims[w.claim].Kind != dataset.Date {
				return false
			}
		case w.low == "from" && n > 0 && (strings.HasPrefix(s.words[n-1].low, "suffer") || strings.HasPrefix(s.words[n-1].low, "benefit")):
			return false
		case w.low == "from", w.low == "than", w.low == "against", w.low == "versus":
			return true
		case w.low == "with" || w.low == "to":
			return n > 0 && strings.HasPrefix(s.words[n-1].low, "compar")
		case w.low == "on":
			return n > 0 && s.words[n-1].claim >= 0 || n > 0 && (s.words[n-1].low == "up" || s.words[n-1].low == "down")
		case w.low == "been":
			return n > 0 && (s.words[n-1].low == "having" || s.words[n-1].low == "had")
		case w.low == "was", w.low == "were", w.low == "stood":
			return n > 1 && s.words[n-2].low == "when" || n > 2 && s.words[n-3].low == "when"
		case w.hedge || light.has(w.low) || oldNouns.has(w.low):
		default:
			return false
		}
	}
	return false
}

// oldNouns may stand between "than" and the old figure: "than last year's figure of".
var oldNouns = set("last previous earlier year month quarter week figure total level number of at")

// earlierYear reports whether the sentences of two figures give them years, the
// first an earlier one.
func (b *binder) earlierYear(from, to int) bool {
	x, y := b.claims[from].Period, b.claims[to].Period
	return x.Inherited == "" && y.Inherited == "" && len(x.Code) >= 4 && len(y.Code) >= 4 && x.Code[:4] < y.Code[:4]
}

// oneThing reports whether two levels can be of one thing: not two counts of
// different nouns.
func (b *binder) oneThing(from, to int) bool {
	x, y := b.noun(from), b.noun(to)
	return b.claims[from].Value.Valid() && b.claims[to].Value.Valid() && (x == "" || y == "" || x == y)
}
