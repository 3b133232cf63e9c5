package relation

import (
	"math/big"
	"slices"
	"strings"
	"unicode"

	"figcheck/dataset"
)

// senses are words that name one measure; the first of a line is the name of
// all. Words beside them are compared by their stems.
var senses = sensesOf(`
killed kill kills killing death deaths dead died dies die dying fatality fatalities perished drowned
injured injuries injury injure hurt wounded
case cases sickened infected infection infections ill
displaced displacement uprooted fled homeless
received receive receives raised raises funded funding paid contributed contributions
required require requires requirement requirements seeks seek sought asks asked appeal needs needed
gap shortfall unmet
cost costs costing
vote votes ballots
unemployment jobless unemployed
price prices
economy gdp output
home homes house houses
want wants wanted like prefer prefers favour favours
aboard onboard board carrying carried
capacity room designed built accommodate
`)

func sensesOf(lines string) map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// sense is what two words for one thing have in common.
func sense(w string) string {
	if s, ok := senses[w]; ok {
		return s
	}
	return stem(w)
}

// vague words of a label are not asked of the text that says the same again.
var vague = set("people persons person number total totals amount value annual all each new of in the by as at and us usd gbp eur q1 q2 q3 q4")

// telling returns the senses of a label's telling words.
func telling(words []string) []string {
	var out []string
	for _, w := range words {
		if !hollow.has(w) && !vague.has(w) && w != "%" && len(w) > 1 {
			out = append(out, sense(w))
		}
	}
	return out
}

// context is the words of a sentence around a figure, with those of the dates
// and figures in it.
type context struct {
	spoken         []spoken // from the earliest that counts to the last
	s              *sentence
	first          int // the first of spoken in the sentence's
	at             int // the figure's word
	from, next, to int // what reach returns
}

// spoken is one word of a sentence, or of a date or figure in it.
type spoken struct {
	sense, low string
	word       int  // of the sentence
	name       bool // begins with a capital
	qualified  bool // by the word before: it is another thing
	class      class
}

// speak lists the words of a sentence with their senses, once.
func (b *binder) speak(s *sentence) {
	if s.spoken != nil {
		return
	}
	all := b.room.spoken
	first := len(all)
	qualified := false
	for i := range s.words {
		w := &s.words[i]
		w.spoken = int32(len(all) - first)
		one := spoken{low: w.low, word: i, name: w.name, class: w.class, qualified: qualified}
		if w.claim < 0 {
			qualified = w.class&isQualifier != 0 || strings.IndexByte(w.low, '-') >= 0
			one.sense = sense(one.low)
			all = append(all, one)
			continue
		}
		qualified = false
		m := &b.claims[w.claim]
		for f := range strings.FieldsFuncSeq(strings.ToLower(b.doc.Text[m.Start:m.End]), notWordRune) {
			one.low, one.sense, one.class = f, sense(f), classes.of(f)
			all = append(all, one)
		}
	}
	b.room.spoken, s.spoken = all, slices.Clip(all[first:])
}

func (b *binder) contextOf(c int) context {
	var out context
	if b.of[c] < 0 {
		return out
	}
	for _, t := range b.claims[c].Derivation {
		if t.Rule == dataset.Share && b.of[t.Operands[0]] == b.of[c] {
			c = t.Operands[0] // "$868 million (70 percent) had been disbursed"
			break
		}
	}
	return b.contextAt(c)
}

// contextAt is the context of the figure itself, whatever it is a share of.
func (b *binder) contextAt(c int) context {
	s := &b.sentences[b.of[c]]
	at := s.place(c)
	if at < 0 {
		return context{}
	}
	b.speak(s)
	out := context{s: s, at: at}
	out.from, out.next, out.to = b.reach(s, at)
	first, last := s.spokenFrom(max(s.dateline(), at-around)), s.spokenFrom(at+around)
	out.first, out.spoken = first, s.spoken[first:max(first, last)]
	return out
}

// spokenFrom is the index of the first spoken word of word i or after it.
func (s *sentence) spokenFrom(i int) int {
	if i >= len(s.words) {
		return len(s.spoken)
	}
	return int(s.words[i].spoken)
}

// distance is how far a word stands from the figure in words, negative before it.
func (c context) distance(k int) int { return c.s.steps(c.at, c.spoken[k].word) }

// near reports that no other amount, bracket or semicolon stands between the
// figure and a word, which nothing makes another thing.
func (c context) near(k int) bool {
	w := &c.spoken[k]
	return w.word > c.from && w.word < c.to && (w.word <= c.at || w.word >= c.next) && !w.qualified
}

// beside returns the words from so many before the figure to so many behind,
// those that are not near left out.
func (c context) beside(before, behind int) []*spoken {
	out := make([]*spoken, 0, before+behind+4)
	c.eachBeside(before, behind, func(w *spoken) { out = append(out, w) })
	return out
}

func (c context) eachBeside(before, behind int, do func(*spoken)) {
	for k := c.reached(); k < len(c.spoken) && c.spoken[k].word < c.to; k++ {
		if d := c.distance(k); d > behind {
			break
		} else if d >= -before && c.near(k) {
			do(&c.spoken[k])
		}
	}
}

// reached is the first of the spoken words in the figure's reach.
func (c context) reached() int {
	if c.s == nil {
		return 0
	}
	return max(0, c.s.spokenFrom(c.from+1)-c.first)
}

// steps counts the words from word i to word k, hedges and light words left
// out: "killed" is right before the figure in "killed at least 72".
func (s *sentence) steps(i, k int) int {
	switch {
	case k > i:
		return int(s.words[k].counted-s.words[i+1].counted) + 1
	case k < i:
		return int(s.words[k+1].counted-s.words[i].counted) - 1
	}
	return 0
}

// dateline returns how many words of a sentence say where it was filed: "PORT
// LIMO - A ship …".
func (s *sentence) dateline() int {
	for i := 0; i < len(s.words) && i < 12; i++ {
		w := &s.words[i]
		if w.claim < 0 && i > 0 && dash(w.low) {
			return i + 1
		}
		if w.claim < 0 && !w.name && w.low != "," && w.low != "." && w.low != "(" && w.low != ")" {
			return 0
		}
	}
	return 0
}

// qualifiers make what a header names into something else: "new cases" are not
// the cases of a table.
var qualifiers = set("new newly unit net gross average mean median extra additional further other initial provisional suspected probable estimated real nominal remaining previous")

// reach returns the words between which the words of a figure stand: from the
// amount, bracket or semicolon before it to the one, or the comma, behind. A
// bracket right behind the figure, up to next, is passed over.
func (b *binder) reach(s *sentence, at int) (from, next, to int) {
	barrier := func(i int) bool {
		w := &s.words[i]
		return w.claim >= 0 && b.amount(w.claim) || w.claim < 0 && (w.low == "(" || w.low == ")" || w.low == ";")
	}
	for from = at - 1; from >= 0 && !barrier(from); from-- {
	}
	next = at + 1
	if next < len(s.words) {
		next = b.bracket(s, next, true)
	}
	for to = next; to < len(s.words) && !barrier(to) && (s.words[to].claim >= 0 || s.words[to].low != ","); to++ {
	}
	return from, next, to
}

func notWordRune(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }

// around is how many words to either side of a figure are looked at.
const around = 40

// far is further than any sentence is long.
const far = 1000

// has reports whether a word of that sense stands within so many words of the
// figure and in its reach, or anywhere in the sentence where within is far.
func (c context) has(s string, within int) bool {
	for k := range c.spoken {
		if c.spoken[k].sense != s {
			continue
		}
		if d := c.distance(k); d >= -within && d <= within && (within >= far || d == 0 || c.near(k)) {
			return true
		}
	}
	return false
}

// joined reports whether "and" and another name stand right beside a label.
func (c context) joined(label []string) bool {
	w := c.spoken
	for i := range w {
		if w[i].sense == label[len(label)-1] && i+2 < len(w) && w[i+1].low == "and" && w[i+2].name {
			return true
		}
		if w[i].sense == label[0] && i > 1 && w[i-1].low == "and" && w[i-2].name {
			return true
		}
	}
	return false
}

// nearest returns how far from the figure the furthest of the words is, each
// taken where it stands nearest.
func (c context) nearest(list []string) int {
	most := 0
	for _, s := range list {
		d := far
		for k := range c.spoken {
			if c.spoken[k].sense == s && c.near(k) {
				d = min(d, max(c.distance(k), -c.distance(k)))
			}
		}
		most = max(most, d)
	}
	return most
}

func (c context) all(list []string, within int) bool {
	for _, s := range list {
		if !c.has(s, within) {
			return false
		}
	}
	return len(list) > 0
}

// mistakable reports whether two values may be meant as one: within an eighth
// of each other where one is hedged or both are small, one the other rounded, a
// power of ten apart, or one digit or two swapped digits apart; one digit of two counts
// only where the words leave no doubt (sure). It is never
// a reason to bind two figures that the words do not bind; it keeps apart what
// the words alone would bind ("412 new cases" and a table of all 3,010 cases).
func (b *binder) mistakable(i, j int, sure bool) bool {
	x, y := &b.claims[i], &b.claims[j]
	p, q := x.Value.Rat(), y.Value.Rat()
	if p == nil || q == nil || p.Sign() == 0 || q.Sign() == 0 {
		return false
	}
	m, n := digits(x.Value.String()), digits(y.Value.String())
	ratio := new(big.Rat).Quo(new(big.Rat).Abs(p), new(big.Rat).Abs(q))
	if ratio.Cmp(big.NewRat(1, 1)) < 0 {
		ratio.Inv(ratio)
	}
	near := ratio.Cmp(big.NewRat(9, 8)) <= 0
	short, long := strings.TrimRight(m, "0"), strings.TrimRight(n, "0")
	hedged := x.Relation != dataset.Exact || y.Relation != dataset.Exact
	if len(short) > len(long) {
		short, long = long, short
	}
	if near && len(short) < len(long) && len(short) > 1 {
		first := long[:len(short)]
		return hedged || first[:len(first)-1] == short[:len(short)-1] || slipped(first, short, sure) // one rounds the other
	}
	return near && (hedged || len(short) <= 2 && len(short) == len(long)) || short == long && len(short) >= 2 || slipped(m, n, sure)
}

// digits are the digits of a number from the first that is not zero.
func digits(s string) string {
	return strings.TrimLeft(unmarked.Replace(s), "0")
}

var unmarked = strings.NewReplacer("-", "", ".", "")

// slipped reports whether two numbers differ in two neighbouring digits swapped
// or, from three digits on or where that is sure enough, in one digit.
func slipped(a, b string, sure bool) bool {
	if len(a) != len(b) || len(a) < 2 {
		return false
	}
	for len(a) > 2 && a[len(a)-1] == '0' && b[len(b)-1] == '0' {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var at []int
	for i := range a {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	switch len(at) {
	case 0:
		return true
	case 1:
		return len(a) > 2 || sure
	}
	return len(at) == 2 && at[1] == at[0]+1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}
