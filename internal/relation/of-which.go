package relation

import "slices"

var ofWhich = &Rule{
	Name: "of-which",
	Doc: `"of which", "of whom", "including", "among them" make the amount that follows a part of the amount before, and
no more than a part: others may be left out. "1,860 of its 9,300 houses" and "Almost two-thirds of the 44 million
people" are a part and a share of the whole they name.`,
	Example: "$8 million, of which $3 million in grants: $3 million part_of $8 million",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for m := range b.findAny(s, partPhrases) {
				b.ofWhich(s, m)
			}
		}
	},
}

var partPhrases = []pattern{
	phrase("{whole:amount} ~~8 of_which|of_whom|among_them|among_whom ,? ~3 {part:=whole} ~6 ,? and|another ~2 {more:=whole}"),
	phrase("{whole:amount} ~~8 of_which|of_whom|among_them|among_whom ,? ~3 {part:=whole}"),
	phrase("{whole:amount} ~4 , the? ~1 {part:any} of_which|of_whom"),
	phrase("{whole:amount} ~~8 , of_them ,? ~3 {part:=whole}"), // without the comma "eight of them" is the part
	phrase("{whole:amount} ~6 ,? including ~2 {part:=whole} ~5 and {more:=whole}"),
	phrase("{whole:amount} ~6 ,? including ~2 {part:=whole}"),
	phrase("{whole:amount} aged? {years:length-of-time} ~3 ,? including ~2 {part:=whole} ~5 and {more:=whole}"),
	phrase("{whole:amount} aged? {years:length-of-time} ~3 ,? including ~2 {part:=whole}"),
	phrase("{part:amount} of|out_of ~3 {whole:=part}"),
	phrase("{part:share} of ~3 {whole:amount}"),
}

// ofWhich binds the part, or two parts, that a phrase names.
func (b *binder) ofWhich(s *sentence, m match) {
	part, whole := m.at["part"], m.at["whole"]
	more, two := m.at["more"]
	at := s.place(whole)
	switch ahead := at < s.place(part); {
	case b.describes(s, part, whole):
		return
	case !ahead && s.score(at):
		return // "won game two of the final 3-1"
	case ahead && s.after(at, "and") && b.toldBefore(s, at):
		return // "260 passengers and 50 crew, of whom 290 were saved": of both, or of the crew
	case ahead && (s.after(at, "of") && !s.counting(at) || s.adjunct(at)):
		return // "12 of the 30 sites, of which 4": of the 12 or of the 30
	case ahead && b.handful(whole) && b.claims[whole].Value.Float() < b.claims[part].Value.Float():
		return // "the two commonest faults were leaks, of which 1,740 were found": of the leaks
	case !ahead && s.opensWith(s.place(part)):
		return // "of the 2,480 members of the union 1,984 came"
	case !ahead && s.pointsBack(part, whole):
		return // "30 of them and in Wales 5"
	}
	if two {
		b.part(more, whole)
	}
	b.part(part, whole)
	if two && b.makeUp([]int{part, more}, whole) && !s.between(whole, part, "including") {
		b.sum(whole, part, more)
	}
}

// counting reports "a poll of 1,610 adults" at its figure, which is the whole.
func (s *sentence) counting(k int) bool {
	for k--; k > 0 && s.words[k].claim < 0; k-- {
		if s.words[k].low == "of" {
			return s.words[k-1].claim < 0 && groupNouns.has(s.words[k-1].low)
		}
	}
	return false
}

var groupNouns = set("poll survey sample panel total staff workforce fleet crew team group")

// describes reports a second figure that says what each of the first is like:
// "three towers of 14 storeys", not "three of the 14 towers".
func (b *binder) describes(s *sentence, first, second int) bool {
	k := s.place(first)
	return s.place(second) > k && b.noun(first) != "" && k+2 < len(s.words) && s.words[k+1].low == "of" && !definite.has(s.words[k+2].low)
}

// toldBefore reports an amount alike the one at word k before it in its sentence.
func (b *binder) toldBefore(s *sentence, k int) bool {
	return slices.ContainsFunc(s.words[:k], func(w word) bool {
		return w.claim >= 0 && b.amount(w.claim) && b.alike(w.claim, s.words[k].claim)
	})
}

// score reports a figure that is joined to a number before it: the 3 of "4-3".
func (s *sentence) score(k int) bool {
	if k < 1 || s.words[k-1].claim >= 0 {
		return false
	}
	low := s.words[k-1].low
	return len(low) > 1 && low[0] >= '0' && low[0] <= '9' && s.words[k-1].start+len(low) == s.words[k].start
}

// pointsBack reports a word between two figures that is what the first is a part
// of, or that begins what is no longer the whole of it.
func (s *sentence) pointsBack(part, whole int) bool {
	return s.within(clause{from: s.place(part) + 1, to: s.place(whole)}, farWords) >= 0
}

var farWords = set("them that this these those which whom it and while but")

// between reports whether a word stands between two figures of a sentence.
func (s *sentence) between(a, b int, word string) bool {
	for k := s.place(a) + 1; k < s.place(b); k++ {
		if s.words[k].low == word {
			return true
		}
	}
	return false
}
