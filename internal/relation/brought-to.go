package relation

import (
	"slices"
	"strings"

	"figcheck/dataset"
)

var broughtTo = &Rule{
	Name: "brought-to",
	Doc: `"35 people had died by Sunday. Another 12 died on Monday, bringing the toll to 47", "a further 214 cases, taking the total to
3,120 from 2,906", "… bringing it to 47. On Sunday it had stood at 35": a running total is what it was before and what came. What came
is the only amount of its kind before "bringing", and said to be more, new or further unless "from" follows; what it was stands behind "from",
or is the one amount of the sentence before or behind. Where one tells a day, week or month and the other one that does not join it, or
where a place, a correction or a third amount stands beside them, nothing is bound.`,
	Example: "35 had died. Another 12 died, bringing the toll to 47: 47 = sum(35, 12)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures == 0 || s.mentions(corrected) {
				continue
			}
			for m := range b.findAny(s, bringing) {
				b.broughtTo(i, m)
			}
		}
	},
}

const brings = "bringing|taking|pushing|lifting|raising|brought|took|pushed|brings|takes"

var bringing = []pattern{
	phrase(brings + " the|its|their|his|her ~2 toll|total|tally|count|figure|number to {total:amount}"),
	phrase(brings + " the|its|their|his|her ~2 toll|total|tally|count|figure|number of|so ~3 to {total:amount}"),
	phrase(brings + " it|this|that|them to {total:amount}"),
}

var (
	corrected = set("revised corrected removed reclassified recount duplicate duplicates including there excluding elsewhere average")
	adding    = set("more further another additional extra new others fresh")
	stoodAs   = set("stood was were been at")
)

// broughtTo binds the total to what came, before the phrase, and to what there was.
func (b *binder) broughtTo(i int, m match) {
	s, total := &b.sentences[i], m.at["total"]
	came, n := s.those(m.begin, func(_, c int) bool { return b.amount(c) })
	if n != 1 || !b.kin(came, total) || !b.exact(came) || b.totalled(total) || s.between(came, total, "from") {
		return
	}
	if was := b.fromBehind(s, m.end, total); was >= 0 {
		if joins(b.moment(s, 0, m.begin), b.moment(s, m.end, len(s.words))) {
			b.sum(total, was, came)
		}
		return
	}
	if !b.addsTo(s, came) {
		return
	}
	for _, p := range []int{b.previous(i), b.next(i)} {
		if p < 0 {
			continue
		}
		o := &b.sentences[p]
		was := b.levelIn(o, total, p > i)
		if was >= 0 && was != total && b.sameTally(s, m, came, was) && joins(b.moment(s, 0, m.begin), b.moment(o, 0, len(o.words))) {
			b.sum(total, was, came)
			return
		}
	}
}

// fromBehind returns the figure behind "from" or "up from" right behind the total.
func (b *binder) fromBehind(s *sentence, k, total int) int {
	for n := 0; n < 4 && k < len(s.words) && s.words[k].claim < 0; n++ {
		if s.words[k].low == "from" {
			if f := s.toFigure(k + 1); f >= 0 && b.amount(s.words[f].claim) && b.alike(s.words[f].claim, total) {
				return s.words[f].claim
			}
			return -1
		}
		k++
	}
	return -1
}

// addsTo reports a figure said to come on top of others: "12 more people".
func (b *binder) addsTo(s *sentence, c int) bool {
	if cue := b.claims[c].Cue; cue == "another" || cue == "further" {
		return true
	}
	if w := labelOf(b.doc.Text[b.claims[c].Start:b.claims[c].End]).words; slices.ContainsFunc(w, func(x string) bool { return adding.has(x) }) {
		return true
	}
	k := s.place(c)
	return s.after(k, "another") || s.after(k, "further") || s.after(k, "additional") || k+1 < len(s.words) && adding.has(s.words[k+1].low)
}

// levelIn returns the one amount alike the total of a sentence beside; of the one
// behind, only what it says that the total was.
func (b *binder) levelIn(s *sentence, total int, behind bool) int {
	if s.mentions(corrected) {
		return -1
	}
	was, n := s.those(len(s.words), func(_, c int) bool { return b.amount(c) && b.kin(c, total) })
	if n != 1 || !b.exact(was) || b.changing(s, s.place(was)) || b.addsTo(s, was) {
		return -1
	}
	if behind {
		before := s.place(was) - 1
		for before > 0 && (s.words[before].hedge || light.has(s.words[before].low)) {
			before--
		}
		if before < 0 || !stoodAs.has(s.words[before].low) || s.within(clause{to: before}, itself) < 0 {
			return -1
		}
	}
	return was
}

// sameTally reports that what was counts what the total between the words of a
// match does: what its phrase names, or else the noun of what came.
func (b *binder) sameTally(s *sentence, m match, came, was int) bool {
	o := &b.sentences[b.of[was]]
	b.speak(o)
	if was > m.at["total"] && o.within(clause{to: o.place(was)}, itAlone) >= 0 {
		return true
	}
	for k := m.begin; k < s.place(m.at["total"]); k++ {
		w := &s.words[k]
		named := sense(w.low)
		switch {
		case w.low == "toll":
			named = "killed"
		case k < m.begin+2 || w.class&(isLight|isHollow) != 0 || w.hedge || itself.has(w.low) || len(w.low) < 3:
			continue
		}
		return slices.ContainsFunc(o.spoken, func(x spoken) bool { return x.sense == named || x.low == "toll" && named == "killed" })
	}
	x, y := b.noun(came), b.noun(was)
	return x == y || x == "" || y == "" && o.within(clause{to: len(o.words)}, itself) >= 0
}

// itself names the total again, as it alone surely does.
var (
	itself  = set("it toll total figure number tally count")
	itAlone = set("it")
)

// moment is when something is said to be: a weekday, or within or before a day, week,
// month or year; 0 for no word of it, −1 for several or a date of another form.
func (b *binder) moment(s *sentence, from, to int) (at int) {
	for k := from; k < to; k++ {
		w := &s.words[k]
		low := []string{w.low}
		if w.claim >= 0 {
			if b.amount(w.claim) && b.claims[w.claim].Kind != dataset.Date {
				continue
			}
			said := b.doc.Text[b.claims[w.claim].Start:b.claims[w.claim].End]
			if b.claims[w.claim].Kind == dataset.Date && strings.ContainsAny(said, "0123456789") {
				return -1
			}
			low = labelOf(said).words
		}
		known := false
		for _, x := range low {
			n, ok := moments[x]
			if known = known || ok; ok && at != 0 && at != n {
				return -1
			} else if ok {
				at = n
			}
		}
		if w.claim >= 0 && !known {
			return -1
		}
	}
	return at
}

const (
	aDay = iota + 11
	aWeek
	aMonth
	aYear
	inJanuary = 31
)

var moments = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"day": aDay, "hours": aDay, "overnight": aDay, "yesterday": aDay, "today": aDay, "week": aWeek, "weekly": aWeek, "month": aMonth, "monthly": aMonth, "year": aYear, "season": aYear + 1, "term": aYear + 1, "quarter": aYear + 2,
	"january": inJanuary, "february": inJanuary + 1, "march": inJanuary + 2, "april": inJanuary + 3, "may": inJanuary + 4, "june": inJanuary + 5, "july": inJanuary + 6,
	"august": inJanuary + 7, "september": inJanuary + 8, "october": inJanuary + 9, "november": inJanuary + 10, "december": inJanuary + 11}

// joins reports that what came at one moment came on top of what was at the other.
func joins(came, was int) bool {
	switch {
	case came < 0 || was < 0:
		return false
	case came < aDay && came > 0 && was < aDay && was > 0:
		return was == came-1 || came == 1 && was == 7
	case came >= inJanuary && was >= inJanuary:
		return was == came-1 || came == inJanuary && was == inJanuary+11
	case came < aDay && came > 0:
		return was == 0 || was == aDay
	}
	return was == came || was == 0 && came == aDay
}
