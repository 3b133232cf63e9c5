package relation

import (
	"math/big"
	"slices"

	"figcheck/internal/lexicon"
)

var partition = &Rule{
	Name: "partition",
	Doc: `"61 victims; 44 were male and 17 female", "171 matches, won 92, drawn 38 and lost 41", "9,800 staff, of whom 6,100
in the UK and 3,700 abroad": parts whose words are all the ways there are (women and men, at home and abroad, won,
drawn and lost, smokers and non-smokers; division.go has them) add up to the whole: the figure they are parts of or,
right before them behind a comma, a colon or "were", the only one alike. So do parts at places by name of which the last
is "elsewhere", and those at places by name that come near the whole or beyond it. A sentence that speaks of others without a number binds nothing.`,
	Example: "Of 61 victims 44 were male and 17 female: 61 victims = sum(44, 17)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 || s.mentions(leftOut) {
				continue
			}
			list := b.labelledAmounts(s)
			for from := range list {
				b.divide(s, list, from)
			}
		}
	},
}

// leftOut are words by which a sentence counts some without telling how many.
var leftOut = set("include includes including included unknown unspecified unidentified among others plus several respectively average")

// labelled is an amount with those words of its label that name a part of a
// division.
type labelled struct {
	claim int
	word  int // of the sentence
	words []string
}

// labelledAmounts lists the amounts of a sentence. The words of one run from
// the comma or "and" before it to the one behind.
func (b *binder) labelledAmounts(s *sentence) (out []labelled) {
	held := -1
	for k := range s.words {
		c := s.words[k].claim
		if c < 0 || k == held || !b.amount(c) || b.isChange(s, k) || !b.claims[c].Value.Valid() {
			continue
		}
		l := labelled{claim: c, word: k}
		l.add(b.noun(c))
		for n := k - 1; n >= 0 && n >= k-3 && !b.edge(s, n); n-- {
			l.add(s.words[n].low)
		}
		first := k + 1
		if whole := s.heldBy(k); whole > k && b.claims[c].PartOf == s.words[whole].claim {
			held, first = whole, whole+1 // "148 of the 650 members are women": the words are the part's
		}
		if first < len(s.words) {
			first = b.bracket(s, first, true)
		}
		for n := first; n < len(s.words) && n <= first+6 && !b.edge(s, n); n++ {
			if w := &s.words[n]; w.claim < 0 {
				l.add(w.low)
			} else {
				l.add(labelOf(b.doc.Text[b.claims[w.claim].Start:b.claims[w.claim].End]).words...)
			}
		}
		out = append(out, l)
	}
	return out
}

func (l *labelled) add(words ...string) {
	for _, w := range words {
		if sideWords.has(w) {
			l.words = append(l.words, w)
		}
	}
}

// heldBy returns the word of the figure that stands right behind "of" behind the
// one at word k, −1 for none.
func (s *sentence) heldBy(k int) int {
	if k+2 < len(s.words) && s.words[k+1].claim < 0 && s.words[k+1].low == "of" {
		return s.toFigure(k + 2)
	}
	return -1
}

// edge reports what parts the members of a list: an amount, a mark, "and".
func (b *binder) edge(s *sentence, k int) bool {
	w := &s.words[k]
	if w.claim >= 0 {
		return b.amount(w.claim)
	}
	return w.low == "," || w.low == "and" || w.low == "while" || w.low == "or" || w.low == "with" || w.low == "." || stops(w.low, true) || dash(w.low)
}

// divide binds the parts that begin at an amount of a list to their whole,
// where they are all there are.
func (b *binder) divide(s *sentence, list []labelled, from int) {
	for _, d := range divisions {
		if parts := b.partsBy(s, d, list[from:]); parts != nil {
			whole := b.wholeOf(s, parts)
			member := slices.ContainsFunc(list, func(l labelled) bool { return l.claim == whole && d.side(l) >= 0 && !contests.has(b.noun(whole)) })
			if whole >= 0 && !member && !b.summed(whole, parts[0]) && d.filledBy(b, parts, whole) && !b.restBeside(whole, parts) {
				b.sum(whole, parts...)
			}
			return
		}
	}
	if parts := b.partsOf(s, list[from:]); len(parts) > 1 {
		whole := b.wholeOf(s, parts)
		if whole >= 0 && !b.containers(whole) && (!s.atPlace(s.place(whole)) || s.setOff(parts[0])) && (b.nearlyAll(parts, whole, 95) && !b.nearlyAll(parts, whole, 200) && !(s.someRegion(parts) && b.nearlyAll(parts, whole, 105)) || b.swapped(parts, whole)) {
			b.sum(whole, parts...)
		}
	}
}

// restBeside reports that what the parts lack of their whole stands near, as "Five
// were children" behind "of 60 people, 31 were women and 24 men": they are not all.
func (b *binder) restBeside(whole int, parts []int) bool {
	last := parts[len(parts)-1]
	if s := &b.sentences[b.of[last]]; s.restNamed(s.place(last)) {
		return true
	}
	total := b.claims[whole].Value.Rat()
	if total == nil {
		return false
	}
	rest := new(big.Rat).Set(total)
	for _, p := range parts {
		if v := b.claims[p].Value.Rat(); v != nil {
			rest.Sub(rest, v)
		}
	}
	for k := last + 1; k < len(b.claims) && b.of[k] >= 0 && b.of[k] <= b.of[last]+1; k++ {
		if v := b.claims[k].Value.Rat(); v != nil && b.amount(k) && v.Cmp(rest) == 0 {
			return true
		}
	}
	return false
}

// restNamed reports "the other" or "the rest" behind word k, without its number.
func (s *sentence) restNamed(k int) bool {
	for k++; k+2 < len(s.words); k++ {
		if s.words[k].low == "the" && (restWords.has(s.words[k+1].low) || s.words[k+1].low == "others") && s.words[k+1].claim < 0 && s.words[k+2].claim < 0 {
			return true
		}
	}
	return false
}

// setOff reports that a list is no mere sequel of the amount before it: it
// begins with "28 of them", or stands behind a colon or a dash.
func (s *sentence) setOff(first int) bool {
	k := s.place(first)
	return s.ofThose(k) || k > 0 && (dash(s.words[k-1].low) || s.words[k-1].low == ":")
}

// partsBy returns the amounts at the head of a list that are one for each part
// of a division; nil where they are not.
func (b *binder) partsBy(s *sentence, d division, list []labelled) (parts []int) {
	if len(list) < 2 || d.side(list[0]) < 0 {
		return nil
	}
	taken := make([]bool, len(d.sides))
	for n, l := range list {
		side := d.side(l)
		if side < 0 || taken[side] || b.goesOn(s, l, d.sides[side]) || n > 0 && (!b.kin(l.claim, parts[0]) || !s.linked(list[n-1].word, l.word)) {
			break
		}
		taken[side] = true
		parts = append(parts, l.claim)
	}
	if len(parts) < 2 || slices.Contains(taken[:d.required], false) || !d.closes(b, s, list[len(parts)-1]) {
		return nil
	}
	return parts
}

// goesOn reports that behind the word that names a part a verb goes on to say what
// only some of it did: "of the 96 patients, 40 men and 44 women recovered".
func (b *binder) goesOn(s *sentence, l labelled, words *wordSet) bool {
	named := words.has(b.noun(l.claim))
	for n := l.word + 1; n < len(s.words) && n < l.word+10; n++ {
		w := &s.words[n]
		if w.claim < 0 && w.low == "(" {
			if n = b.bracket(s, n, true) - 1; n <= l.word || s.words[n].low != ")" {
				return false
			}
			continue
		}
		if n > l.word+1 && s.words[n-1].low != ")" && b.edge(s, n) || w.claim >= 0 && b.amount(w.claim) {
			return false
		}
		if named && (being.has(w.low) || s.verbAt(n)&lexicon.Past != 0) && !words.has(w.low) {
			return true
		}
		named = named || words.has(w.low) || w.claim >= 0
	}
	return false
}

var being = set("are were was is have had has did do")

// linked reports whether two amounts are neighbours in one list: nothing that
// begins a clause of another kind stands between.
func (s *sentence) linked(from, to int) bool {
	if to-from >= 14 {
		return false
	}
	for k := from + 1; k < to; k++ {
		if w := &s.words[k]; w.claim < 0 && clauseBreaks.has(w.low) && w.low != ";" && w.low != "while" {
			return false
		}
	}
	return true
}

// partsOf returns the amounts at the head of a list that each stand beside "in"
// and the name of a place.
func (b *binder) partsOf(s *sentence, list []labelled) (parts []int) {
	for n, l := range list {
		if !s.atPlace(l.word) || n > 0 && (!b.alike(l.claim, parts[0]) || !s.linked(list[n-1].word, l.word)) {
			return nil
		}
		parts = append(parts, l.claim)
	}
	if len(parts) < 2 || !s.joinedLast(s.place(parts[len(parts)-1])) {
		return nil
	}
	return parts
}

// atPlace reports "28 of them in Bele" at word k.
func (s *sentence) atPlace(k int) bool {
	for n := k + 1; n < k+5 && n+1 < len(s.words); n++ {
		w := &s.words[n]
		if w.claim >= 0 || w.low == "," || w.low == "and" {
			return false
		}
		if w.low == "in" && s.words[n+1].low == "the" && n+2 < len(s.words) && regions.has(s.words[n+2].low) {
			return true
		}
		if w.low == "in" || w.low == "at" || w.low == "from" {
			return s.words[n+1].name && s.words[n+1].claim < 0 || s.words[n+1].low == "the" && n+2 < len(s.words) && s.words[n+2].name
		}
	}
	return false
}

// someRegion reports a part in a place that may hold the place of another.
func (s *sentence) someRegion(parts []int) bool {
	for _, p := range parts {
		for k := s.place(p) + 1; k < len(s.words) && k < s.place(p)+7 && s.words[k].claim < 0; k++ {
			if regions.has(s.words[k].low) {
				return true
			}
		}
	}
	return false
}

// regions are places without a name.
var regions = set("north south east west northeast northwest southeast southwest capital villages towns countryside suburbs provinces islands city interior highlands lowlands centre valley hills mountains coast")

// wholeOf returns what parts of a list are parts of: what the text says they
// are or the one amount that stands right before them, or behind "of" or "from"
// after them. −1 where there is none.
func (b *binder) wholeOf(s *sentence, parts []int) int {
	for _, p := range parts {
		if whole := b.claims[p].PartOf; whole >= 0 {
			if slices.ContainsFunc(parts, func(q int) bool { o := b.claims[q].PartOf; return o >= 0 && o != whole }) {
				return -1
			}
			if b.siblingBefore(s, parts[0], whole) {
				return -1 // "of the 418, 377 came, 189 men and 188 women": of the 377
			}
			return whole
		}
	}
	first, last := s.place(parts[0]), s.place(parts[len(parts)-1])
	whole := b.wholeBefore(s, first, parts[0])
	if whole < 0 {
		whole = b.wholeBehind(s, last, parts[0])
	}
	if whole < 0 && first < 4 {
		whole = b.wholeAhead(b.of[parts[0]], parts)
	}
	return whole
}

// wholeAhead returns the one amount with a noun of the sentence before one that
// begins with the parts, where they come near it: "61 people died. Of the dead, 44
// were men and 17 women".
func (b *binder) wholeAhead(i int, parts []int) int {
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block {
		return -1
	}
	whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), parts[0]))
	if whole < 0 || b.noun(whole) == "" || !b.makeUp(parts, whole) {
		return -1
	}
	return whole
}

// siblingBefore reports another part of the whole before a part.
func (b *binder) siblingBefore(s *sentence, part, whole int) bool {
	_, n := s.those(s.place(part), func(_, c int) bool { return b.amount(c) && c != whole && b.claims[c].PartOf == whole })
	return n > 0
}

// wholeBefore returns the one amount that can hold a part before word k, which
// a mark or "were" parts from it.
func (b *binder) wholeBefore(s *sentence, k, part int) int {
	found, n := s.those(k, func(i, c int) bool { return b.amount(c) && b.holds(c, part) && !b.isChange(s, i) })
	if n != 1 || !s.apposed(s.place(found), k) && !s.opensOn(s.place(found), k) && !contests.has(b.noun(found)) {
		return -1
	}
	return found
}

// opensOn reports a sentence that begins "of 61 victims 44".
func (s *sentence) opensOn(whole, part int) bool {
	return whole < 3 && part-whole < 4 && s.words[0].low == "of"
}

// apposed reports that what stands at word k enumerates what stands at word i:
// the last mark before it, or a verb of being, stands right before it but for one
// participle.
func (s *sentence) apposed(i, k int) bool {
	for n, skipped := k-1, 0; n > i; n-- {
		w := &s.words[n]
		switch {
		case w.claim < 0 && (stops(w.low, false) && w.low != "\"" || composes.has(w.low)):
			return true
		case w.hedge || light.has(w.low):
		case skipped == 0 && n == k-1:
			skipped++ // "won 92"
		default:
			return false
		}
	}
	return false
}

// composes are the verbs and marks before a list of all parts.
var composes = set("were are was is comprised comprise comprises comprising of")

// wholeBehind returns the amount behind "from", "of", "in" right after the parts.
func (b *binder) wholeBehind(s *sentence, k, part int) int {
	for n := k + 1; n < len(s.words) && n < k+6; n++ {
		w := &s.words[n]
		if w.claim >= 0 {
			if b.amount(w.claim) && b.holds(w.claim, part) && b.claims[w.claim].Value.Float() > b.claims[part].Value.Float() && (s.after(n, "from") || s.after(n, "of") || s.after(n, "in")) {
				return w.claim
			}
			return -1
		}
	}
	return -1
}

// holds reports whether an amount can be the whole of a part: alike it or, of a
// score, the matches that were won.
func (b *binder) holds(c, part int) bool {
	return b.alike(c, part) || b.kin(c, part) && contests.has(b.noun(c)) && !contests.has(b.noun(part))
}

var contests = set("match game fight race bout fixture test tie encounter birth death homicide murder killing arrest")
