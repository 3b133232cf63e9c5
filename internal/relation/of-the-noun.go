package relation

import (
	"slices"
	"sort"
	"strings"
)

var ofTheNoun = &Rule{
	Name: "of-the-noun",
	Doc: `"903 of the cases, or 30%", "$28 million, equal to 3 percent of disbursements", "Of those hurt, 1,140 …, 547 …
and 32 …": the whole is the total of the one table column headed by that noun, or else the one figure before,
in the text or failing that the headlines, that has the noun or a word of its sense right beside it. Where figures
of several values do, nothing is bound.`,
	Example: "Ten were hurt. Of those hurt, six are men: six part_of Ten",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for _, m := range b.find(s, ofNoun) {
				if part := m.at["part"]; b.claims[part].PartOf < 0 {
					b.ofNamed(i, part, m.end)
				}
			}
			for m := range b.findAny(s, shareOfNoun) {
				if whole := b.wholeNamed(i, m.end, m.at["part"]); whole >= 0 {
					b.share(m.at["share"], m.at["part"], whole)
				}
			}
			for _, m := range b.find(s, ofThose) {
				if m.begin > 1 {
					continue
				}
				if k := s.place(m.at["part"]); k > 2 {
					b.openedBy(i, b.wholeNamed(i, m.begin+2, m.at["part"]), m.at["part"])
				}
			}
		}
	},
}

var (
	ofNoun      = phrase("{part:amount} of the|those")
	ofThose     = phrase("of those|the|all ~2 , {part:amount}")
	shareOfNoun = []pattern{
		phrase("{part:amount} ~2 ,? equal_to|equivalent_to|that_is|which_is|or {share:share} of all? the?"),
		phrase("{part:amount} , equal_to|equivalent_to|that_is|which_is|or {share:share} of all? the?"),
	}
)

// ofNamed binds a part and the share behind it to the noun at word at.
func (b *binder) ofNamed(i, part, at int) {
	whole := b.wholeNamed(i, at, part)
	if whole < 0 {
		return
	}
	if b.together(part, whole) {
		b.part(part, whole)
	}
	b.itsShare(&b.sentences[i], part, whole)
}

// wholeNamed returns the figure that the noun at word at of sentence i stands
// for, or −1.
func (b *binder) wholeNamed(i, at, part int) int {
	s := &b.sentences[i]
	if at >= len(s.words) || s.words[at].claim >= 0 || hollow.has(s.words[at].low) || vague.has(s.words[at].low) || len(s.words[at].low) < 3 {
		return -1
	}
	if at+1 < len(s.words) {
		next := &s.words[at+1]
		if next.low == "of" || next.claim < 0 && len(next.low) > 1 && !hollow.has(next.low) {
			return -1 // "of the cost of the road", "of net sales": the noun is qualified
		}
	}
	return b.called(sense(s.words[at].low), i, part)
}

// called returns the figure that a sense names: one of the paragraph, a table's
// total, then a figure of the text before sentence i, then one of the headlines.
func (b *binder) called(name string, i, part int) int {
	b.index()
	if k := b.lastTold(name, i, part); k >= 0 {
		return k
	}
	if k := b.totalCalled(name, part); k != -1 {
		return max(k, -1)
	}
	for _, list := range [][]int{b.told[name], b.headed[name]} {
		found := -1
		before := sort.SearchInts(list, b.firstClaim(i)) // the claims are in reading order
		for _, k := range list[max(0, before-most):] {
			if b.of[k] >= i {
				break
			}
			if !b.whole(k, part) {
				continue
			}
			if found >= 0 && !b.claims[k].Value.Equal(b.claims[found].Value) {
				return -1
			}
			found = k
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// lastTold returns the one figure of that name before sentence i in its own
// paragraph, or −1.
func (b *binder) lastTold(name string, i, part int) int {
	found, n := -1, 0
	list := b.told[name]
	for _, k := range list[sort.SearchInts(list, b.firstClaim(i)):] {
		if b.of[k] >= i {
			break
		}
		if b.sentences[b.of[k]].block == b.sentences[i].block && b.whole(k, part) {
			found = k
			n++
		}
	}
	return only(found, n)
}

// whole reports whether a figure can be the whole of a part named by noun.
func (b *binder) whole(k, part int) bool {
	return k != part && b.amount(k) && b.kin(k, part) && b.claims[k].Kind == b.claims[part].Kind && b.claims[k].PartOf < 0 && !b.bases[k] && b.restatable(k) && !b.moreOrFewer(k) && !b.smaller(k, part)
}

// moreOrFewer reports a figure that says by how many others differ: "31 fewer
// victims".
func (b *binder) moreOrFewer(k int) bool {
	words := strings.Fields(strings.ToLower(b.doc.Text[b.claims[k].Start:b.claims[k].End]))
	return len(words) > 1 && slices.ContainsFunc(words[1:], func(w string) bool {
		return w == "fewer" || w == "more" || w == "less" || w == "extra" || w == "additional"
	})
}

// smaller reports a figure that is a part itself, with its share beside it, and
// less than the part it would be the whole of: "172 deaths, or 60%".
func (b *binder) smaller(k, part int) bool {
	if b.of[k] < 0 || b.of[part] < 0 {
		return false
	}
	s := &b.sentences[b.of[k]]
	if x, y := b.claims[k].Value, b.claims[part].Value; !x.Valid() || !y.Valid() || x.Float() >= y.Float() || 100*x.Float() < y.Float() { // a wrong scale
		return false
	}
	at := s.place(k)
	for n := at + 1; n < len(s.words) && n < at+4; n++ {
		if c := s.words[n].claim; c >= 0 {
			return b.shareLike(c)
		}
	}
	return false
}

// totalCalled returns the total of the one column headed by the name alone:
// −1 where no column is, −2 where several are.
func (b *binder) totalCalled(name string, part int) int {
	found := -1
	for n := range b.grids {
		g := &b.grids[n]
		if g.total < 0 {
			continue
		}
		for c := 1; c < len(g.columns); c++ {
			words := telling(g.columns[c].words)
			k := g.cells[g.total][c]
			if k < 0 || len(words) != 1 || words[0] != name || !b.amount(k) || b.claims[k].Kind != b.claims[part].Kind {
				continue
			}
			if found >= 0 {
				return -2
			}
			found = k
		}
	}
	return found
}

// index lists the amounts of the text and of its headlines by the senses of
// the words right beside them, once.
func (b *binder) index() {
	if b.told != nil {
		return
	}
	b.told, b.headed = map[string][]int{}, map[string][]int{}
	for k := range b.claims {
		if b.of[k] < 0 || !b.amount(k) {
			continue
		}
		list := b.told
		switch b.doc.Blocks[b.claims[k].Block].Section {
		case "headline", "standfirst", "caption":
			list = b.headed
		}
		for _, s := range b.contextAt(k).clause() {
			list[s] = append(list[s], k)
		}
	}
}

// clause returns the senses of the words right beside a figure, up to an "and"
// behind it: in "72 people and injured 1,719" injured is of the next figure.
func (c context) clause() (senses []string) {
	for k := c.reached(); k < len(c.spoken); k++ {
		w, d := &c.spoken[k], c.distance(k)
		if d > 2 || d > 0 && (w.low == "and" || w.low == "while") {
			break
		}
		if d >= -1 && c.near(k) && w.class&isHollow == 0 && !slices.Contains(senses, w.sense) {
			senses = append(senses, w.sense)
		}
	}
	return senses
}
