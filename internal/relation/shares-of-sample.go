package relation

import "figcheck/dataset"

var sharesOfSample = &Rule{
	Name: "shares-of-sample",
	Doc: `Per cents that are all the answers there were: the list or sentence ends with those who chose something else
("the other six per cent", "Others: 9%") or did not know. They add up to the whole, which is the count of those
asked, stated before in the text ("a survey of 1,500", "questioned 1,500 people", "based on the remaining 1,320").
Shares of several questions, lists of the largest only, and texts that do not say how many were asked bind
nothing.`,
	Example: "A poll of 900 people: 46% said yes, 48% no and 6% did not know: 900 people = sum(46%, 48%, 6%)",
	bind: func(b *binder) {
		asked := -1
		for i := range b.sentences {
			if n := b.asked(i); n >= 0 {
				asked = n
			}
			if asked >= 0 {
				b.answers(i, asked)
			}
			if asked >= 0 && b.listStart(i) {
				b.answerList(b.sentences[i].block, asked)
			}
		}
	},
}

var asking = []pattern{
	phrase("survey|poll|sample of {n:count}"),
	phrase("questioned|polled|surveyed|interviewed|asked {n:count}"),
	phrase("{n:count} ~1 were|was questioned|polled|surveyed|interviewed|asked"),
	phrase("based on the? remaining {n:count}"),
}

// asked returns the count of people asked that a sentence states, or −1.
func (b *binder) asked(i int) int {
	n := -1
	for m := range b.findAny(&b.sentences[i], asking) {
		n = m.at["n"]
	}
	return n
}

// answers binds the per cents of a sentence that ends with all others.
func (b *binder) answers(i, whole int) {
	s := &b.sentences[i]
	var list []int
	for k, w := range s.words {
		if w.claim < 0 || b.claims[w.claim].Kind != dataset.Percent {
			continue
		}
		if b.isChange(s, k) || !b.exact(w.claim) {
			return
		}
		list = append(list, w.claim)
	}
	if len(list) >= 3 && s.closes(s.place(list[len(list)-1])) && b.nearHundred(list) && !b.lackingNear(i, list) {
		b.term(dataset.Sum, whole, list...)
	}
}

// closes reports whether the share at word k is that of all others, or of
// those who did not know, at the end of its sentence.
func (s *sentence) closes(k int) bool {
	if k < 1 {
		return false
	}
	if s.after(k, "other") || s.after(k, "remaining") || s.after(k, "rest") {
		return true
	}
	for n := k + 1; n+1 < len(s.words) && n < k+6; n++ {
		switch s.words[n].low {
		case "know":
			return s.words[n-1].low == "not" || s.words[n-1].low == "don't" || s.words[n-1].low == "didn't"
		case "undecided", "unsure", "neither", "elsewhere":
			return true
		case "opinion", "view", "preference", "answer", "idea":
			return s.words[n-1].low == "no"
		case "away", "afield":
			return s.words[n-1].low == "further" || s.words[n-1].low == "farther"
		}
	}
	return false
}

func (b *binder) listStart(i int) bool {
	block := b.sentences[i].block
	return b.doc.Blocks[block].List > 0 && b.first[block] == i && (block == 0 || b.doc.Blocks[block-1].List != b.doc.Blocks[block].List)
}

// answerList binds the first per cents of the items of a list of which one is
// labelled Others.
func (b *binder) answerList(from, whole int) {
	items := b.labelled(from)
	n, others := 0, false
	var list []int
	for i := from; i < len(b.doc.Blocks) && b.doc.Blocks[i].List == b.doc.Blocks[from].List; i++ {
		n++
	}
	for _, it := range items {
		if b.claims[it.figure].Kind != dataset.Percent || !b.exact(it.figure) {
			return
		}
		list = append(list, it.figure)
		others = others || it.others
	}
	if others && len(list) == n && n >= 3 {
		b.term(dataset.Sum, whole, list...)
	}
}
