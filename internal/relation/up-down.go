package relation

import (
	"strings"

	"figcheck/dataset"
)

var upDown = &Rule{
	Name: "up-down",
	Doc: `"Complaints fell from 231 to 212", "slowed to 3.6% from 3.8%", "4.2p a share, up from 3.9p": the new figure is
said to be above or below the old one. The verb, or "a rise", "a drop", is the nearest before the pair, in its clause
and not negated; a noun behind another verb ("cut the increase from") and two pairs in a sentence bind nothing.`,
	Example: "Complaints fell from 9 to 4: 4 = fall(9)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if from, to, ok := b.pair(s); ok && b.oneUnit(from, to) && !b.conditions(s, from) {
				b.heading(from, to, s.way(min(s.place(from), s.place(to))))
			}
			for _, m := range b.find(s, upFrom) {
				if to := b.backTo(s, m.begin, m.at["from"]); to >= 0 {
					b.heading(m.at["from"], to, directions[s.words[m.begin].low])
				}
			}
		}
	},
}

var upFrom = phrase("up|down from {from:any}")

// heading says that a figure lies above or below another.
func (b *binder) heading(from, to int, rule dataset.Rule) {
	x, y := &b.claims[from].Value, &b.claims[to].Value
	if rule == "" || !x.Valid() || !y.Valid() || x.Sign() < 0 || y.Sign() < 0 {
		return
	}
	b.term(rule, to, from)
}

// oneUnit reports whether two figures have one unit but for the "a month" that one
// of them leaves out.
func (b *binder) oneUnit(i, j int) bool {
	x, y := string(b.claims[i].Mention.Unit), string(b.claims[j].Mention.Unit)
	return b.alike(i, j) || x+"/mo" == y || y+"/mo" == x || x+"/a" == y || y+"/a" == x || countLike(x) && countLike(y)
}

// way returns the direction of the nearest word of change before word k.
func (s *sentence) way(k int) dataset.Rule {
	for k--; k >= 0; k-- {
		w := &s.words[k]
		if w.claim >= 0 {
			continue
		}
		if clauseBreaks.has(w.low) {
			return ""
		}
		if k > 0 && strings.HasSuffix(w.low, "ing") && s.words[k-1].low == "," && directions[w.low] == "" {
			return "" // "sales rose by 3%, narrowing the loss to €4m from €5m"
		}
		if d := directions[w.low]; d != "" && (k == 0 || !determiners.has(s.words[k-1].low)) && !s.negated(k) {
			return d
		}
	}
	return ""
}

// conditions reports a figure that its sentence names twice: "an increase for 6
// kg, then a decrease from 6 kg to 13 kg" is measured at 6 kg.
func (b *binder) conditions(s *sentence, c int) bool {
	for _, w := range s.words {
		if w.claim >= 0 && w.claim != c && b.claims[w.claim].Value.Equal(b.claims[c].Value) && b.alike(w.claim, c) {
			return true
		}
	}
	return false
}

// negated reports "did not rise", "instead of falling".
func (s *sentence) negated(k int) bool {
	for n := max(0, k-3); n < k; n++ {
		switch s.words[n].low {
		case "not", "never", "without", "instead", "no", "neither", "nor", "didn't", "hasn't", "don't", "doesn't":
			return true
		}
	}
	return false
}

// backTo returns the figure that "up from 101" at word k speaks of: the nearest
// before it in the sentence that is alike the old one and no change or, where
// there is none, one that says "a share" as well; −1 where another base or
// clause stands first.
func (b *binder) backTo(s *sentence, k, old int) int {
	longer := -1
	for k--; k >= 0; k-- {
		c := s.words[k].claim
		switch {
		case c < 0 && (clauseBreaks.has(s.words[k].low) || s.thereBe(k)):
			return longer
		case c < 0 || !b.figure(c) || b.changing(s, k) && !b.shareLike(old) || s.ofEach(k) && !s.ofEach(s.place(old)):
		case longer < 0 && b.elliptic(c, old):
			longer = c
		case b.alike(c, old) && (b.compares(c) || longer >= 0 && s.places(s.place(longer))):
			return -1
		case b.alike(c, old) && s.places(k):
			longer = c // "in 12 clinics", unless another stands before
		case b.alike(c, old):
			return c
		}
	}
	return longer
}

// ofEach reports what falls to each of several, at word k: "nearly £600 each".
func (s *sentence) ofEach(k int) bool {
	return k >= 0 && k+1 < len(s.words) && (s.words[k+1].low == "each" || s.words[k+1].low == "apiece")
}

// thereBe reports "there were" at word k, which begins a clause.
func (s *sentence) thereBe(k int) bool {
	return s.words[k].low == "there" && k+1 < len(s.words) && be.has(s.words[k+1].low)
}

var be = set("is are was were")

// places reports whether a preposition of place stands before the figure at k:
// "930 patients in 12 clinics" count no clinics.
func (s *sentence) places(k int) bool {
	for k--; k >= 0 && s.words[k].claim < 0; k-- {
		if w := s.words[k]; !w.hedge && (!light.has(w.low) || w.low == "over") {
			return w.low == "in" || w.low == "across" || w.low == "within" || w.low == "among"
		}
	}
	return false
}

// elliptic reports an old figure that leaves out the "a share" of the new one.
func (b *binder) elliptic(now, old int) bool {
	return strings.HasPrefix(string(b.claims[now].Mention.Unit), string(b.claims[old].Mention.Unit)+"/")
}

// clauseBreaks begin a clause with a verb of its own.
var clauseBreaks = set("while but whereas although though because which who when after before if ;")

// directions are the words that say which way a figure goes; "widened" and
// "improved" depend on what is measured.
var directions = wayOf(
	`leap leaps leapt expand expands expanded rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing jump
	jumps jumped surge surges surged soar soars soared raise raises raised raising up higher`,
	`fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped
	dropping slow slows slowed ease eases eased dip dips dipped slip slips slipped slide slides slid shrink shrinks shrank shrunk cut cuts
	reduce reduces reduced lower lowers lowered plunge plunges plunged tumble tumbles tumbled sink sinks sank contract contracts contracted cutting reducing lowering down`)

// determiners make a noun of a word of change: "cut the increase from 5 to 3".
var determiners = set("the this that its their his her further of")

func wayOf(up, down string) map[string]dataset.Rule {
	out := map[string]dataset.Rule{}
	for _, w := range strings.Fields(up) {
		out[w] = dataset.Rise
	}
	for _, w := range strings.Fields(down) {
		out[w] = dataset.Fall
	}
	return out
}
