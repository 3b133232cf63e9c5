package relation

import (
	"strings"
	"unicode/utf8"

	"figcheck/dataset"
)

// moved are the verbs of change. Without one in the sentence "by" says
// something else: "measured by four items".
var moved = set(`rise rises rose risen rising increase increases increased increasing grow grows grew grown climb climbs climbed
	jump jumps jumped surge surged gain gained fall falls fell fallen falling decrease decreases decreased decline declines declined
	drop drops dropped shrink shrank shrunk slip slipped slid slide dip dipped ease eased cut reduced reduce expand expanded raise
	raised lower lowered widened narrowed improved worsened went gone go up down swelled soared plunged tumbled halved doubled
	contract contracts contracted contracting expands leap leaps leapt`)

// changeNouns introduce the amount of a change: "a drop of 4".
const changeNouns = "increase|rise|fall|drop|decline|decrease|gain|loss|jump|climb|growth|reduction|cut|slump|surge|change|improvement"

// isChange reports whether the figure at word k is stated as a change: "by 4",
// "up 4", "a drop of 4", "4 more", "more than doubled".
func (b *binder) isChange(s *sentence, k int) bool {
	c := s.words[k].claim
	if b.claims[c].Kind == dataset.Multiplier {
		return multiplied.has(lastWord(b, c))
	}
	if k+1 < len(s.words) && b.shareLike(c) && changeNoun.has(s.words[k+1].low) {
		return true // "a 3% fall in sales"
	}
	if b.orBy(s, k) || b.orAlso(s, k) {
		return true
	}
	for n := k - 1; n >= 0 && n >= k-4 && s.words[n].claim < 0; n-- {
		w := s.words[n]
		switch {
		case directions[w.low] != "" && b.shareLike(c):
			return n == 0 || !determiners.has(s.words[n-1].low) && !particled.has(s.words[n-1].low) // "rose 5%"
		case w.low == "by":
			return s.classes&isMoving != 0
		case w.low == "up" || w.low == "down":
			return n == 0 || !particled.has(s.words[n-1].low) // "wages took up 68%"
		case w.low == "of":
			return n > 0 && changeNoun.has(s.words[n-1].low) && !b.oneOfMany(s, n-1)
		case w.hedge || light.has(w.low) || w.low == "full":
			continue
		}
		return false
	}
	return false
}

// oneOfMany reports "the second cut of 20 per cent" at its noun.
func (b *binder) oneOfMany(s *sentence, noun int) bool {
	if noun == 0 {
		return false
	}
	before := &s.words[noun-1]
	return before.claim >= 0 && b.claims[before.claim].Kind == dataset.Ordinal || before.low == "second" || before.low == "third" || before.low == "another"
}

// orBy reports the first of two ways to say a change: "€26 or 13.8 per cent more".
func (b *binder) orBy(s *sentence, k int) bool {
	if k+1 < len(s.words) && s.words[k+1].low == "," {
		k++
	}
	if k+1 >= len(s.words) || s.words[k+1].low != "or" {
		return false
	}
	next := s.toFigure(k + 2)
	return next >= 0 && next+1 < len(s.words) && compared.has(s.words[next+1].low) && b.figure(s.words[next].claim)
}

// orAlso reports the second of two ways to say a change: "by €2.5bn, or 2.7 per
// cent, to".
func (b *binder) orAlso(s *sentence, k int) bool {
	first := k - 2
	if first > 0 && s.words[first].low == "," {
		first--
	}
	next := k + 1
	if next < len(s.words) && s.words[next].low == "," {
		next++
	}
	if first < 1 || s.words[k-1].low != "or" || s.words[first].claim < 0 || next >= len(s.words) || s.words[next].low != "to" && s.words[next].low != "from" {
		return false
	}
	c, d := s.words[first].claim, s.words[k].claim
	return b.shareLike(d) && b.amount(c) && s.words[first-1].claim < 0 && s.words[first-1].low == "by" && b.isChange(s, first)
}

var (
	// particled are verbs that "up" belongs to.
	particled  = set("take takes took taken taking make makes made making use uses used using eat eats ate eating end ends ended ending sum sums summed")
	changeNoun = set("increase rise fall drop decline decrease gain loss jump climb growth reduction cut slump surge change improvement")
	multiplied = set("doubled halved tripled trebled quadrupled quintupled")
)

// lastWord is the last word of a figure in lower case, brackets left out.
func lastWord(b *binder, c int) string {
	text := b.doc.Text[b.claims[c].Start:b.claims[c].End]
	if strings.HasSuffix(text, "%") && !strings.ContainsAny(text, "()") {
		return "%"
	}
	if w, ok := lastPlain(text); ok {
		return strings.ToLower(w)
	}
	w := labelOf(text).words
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

// lastPlain is the last word of a text of ASCII without brackets and per cent
// signs, as it stands.
func lastPlain(text string) (string, bool) {
	from, to := len(text), len(text)
	for i := len(text) - 1; i >= 0; i-- {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf || c == '(' || c == ')' || c == '%':
			return "", false
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '\'':
			if from == i+1 {
				from = i
			}
		case from == to:
			from, to = i, i
		}
	}
	return text[from:to], true
}
