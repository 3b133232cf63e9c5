package relation

import "figcheck/dataset"

var lonePair = &Rule{
	Name: "lone-pair",
	Doc: `A difference or a share in a sentence that has just two other figures of its kind, whatever stands between them:
"a budget of €21.6bn, voted on Wednesday, €2.4bn more than the €19.2bn set aside before", "Of the 1,150 beds in three hospitals, 1,035, or 90%,
were taken, leaving 115 free", "wrote to 3,500 addresses and received 2,240 answers, a response rate of 64%". What says that it is one is
a comparison behind it ("longer than"), "leaving" or "the other" before it, the name of a rate before it, or its place right behind the part. A small
count of another noun behind a preposition is no figure of the kind; with one more, nothing is bound.`,
	Example: "We wrote to 3,500 addresses and 2,240 answered, a response rate of 64%: 64% = share(2,240, 3,500 addresses)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 3 {
				continue
			}
			for _, k := range s.placed {
				if k < 0 || !b.figure(s.words[k].claim) || len(b.claims[s.words[k].claim].Derivation) > 0 {
					continue
				}
				if c := s.words[k].claim; b.shareLike(c) {
					b.lonelyShare(s, int(k))
				} else if b.amount(c) || b.claims[c].Kind == dataset.PercentagePoints || b.claims[c].Kind == dataset.Duration {
					b.lonelyDifference(s, int(k))
				}
			}
		}
	},
}

var (
	// exceedingWords stand behind a difference that two figures have.
	exceedingWords = set(`more fewer less longer shorter higher lower quicker faster slower taller heavier lighter above below short ahead behind better worse
		larger bigger smaller deeper wider cheaper dearer`)
	// leavingWords stand before what is left.
	leavingWords = set("leaving leaves left leave")
	// ratesOf name a share of two figures before it.
	ratesOf = set("rate turnout uptake occupancy coverage participation level proportion share attendance")
	// otherRates are of nothing that is told beside them.
	otherRates = set("growth interest inflation tax discount exchange mortgage unemployment jobless divorce crime birth bank base lending annual yearly hourly daily flat fixed")
	// baseWords open the figure that another is a share of.
	usually = set("usual normal average planned intended original total whole required needed target expected maximum full")
)

// lonelyDifference binds a difference to the two figures of its kind.
func (b *binder) lonelyDifference(s *sentence, k int) {
	by := s.words[k].claim
	before, behind := b.ofKind(s, k)
	if len(before) == 2 && len(behind) == 0 && b.claims[by].Kind != dataset.PercentagePoints && before[0] == s.ofFirst() && (s.lets(k) || b.isRest(s, k)) {
		from, less := s.words[before[0]].claim, s.words[before[1]].claim
		if b.claims[from].Value.Float() > b.claims[less].Value.Float() {
			b.term(dataset.Difference, by, from, less)
		}
		return
	}
	if len(before) != 1 || len(behind) != 1 || k+1 >= len(s.words) {
		return
	}
	base := behind[0]
	if w := s.words[k+1].low; !exceedingWords.has(w) && !exceedingWords.has(lastWord(b, by)) || !s.leadsTo(k+1, base) {
		return
	}
	if from, to := s.words[base].claim, s.words[before[0]].claim; b.changes(by, from, to) {
		b.term(dataset.ChangeBy, by, from, to)
	}
}

// ofFirst returns the word of the figure of which a sentence speaks first: "Of the
// 1,150 beds", but not "Of this sum €120 million"; −1 for none.
func (s *sentence) ofFirst() int {
	if s.words[0].low != "of" {
		return -1
	}
	for n := 1; n < len(s.words); n++ {
		switch w := &s.words[n]; {
		case w.claim >= 0:
			return n
		case !w.hedge && !light.has(w.low):
			return -1
		}
	}
	return -1
}

// isRest reports "the other 6,240 tonnes", "the remaining 40".
func (b *binder) isRest(s *sentence, k int) bool {
	return b.claims[s.words[k].claim].Mention.Cue == "other" || s.after(k, "other") || s.after(k, "remaining")
}

// ofKind returns the words at which figures stand that the one at word k can be the
// difference of, before it and behind it.
func (b *binder) ofKind(s *sentence, k int) (before, behind []int) {
	by := s.words[k].claim
	for n := range s.words {
		c := s.words[n].claim
		if c < 0 || n == k || !b.claims[c].Value.Valid() || !b.subtracts(c, by) || b.claims[c].Kind == dataset.PercentagePoints || b.converted(c) || b.aside(s, n, by) {
			continue
		}
		if b.isChange(s, n) || n+1 < len(s.words) && n+1 != k && exceedingWords.has(s.words[n+1].low) {
			return nil, nil // two differences
		}
		if n < k {
			before = append(before, n)
		} else {
			behind = append(behind, n)
		}
	}
	return before, behind
}

// aside reports a small count of another noun behind a preposition: "in three
// public hospitals", where others are of beds.
func (b *binder) aside(s *sentence, n, like int) bool {
	const small = 12
	c := s.words[n].claim
	return b.claims[c].Kind == dataset.Count && b.noun(c) != "" && b.noun(c) != b.noun(like) && b.claims[c].Value.Float() <= small && s.adjunct(n)
}

// lets reports "leaving" within a few words before word k.
func (s *sentence) lets(k int) bool {
	for n := k - 1; n >= 0 && n >= k-6 && s.words[n].claim < 0 && !stops(s.words[n].low, false); n-- {
		if s.words[n].low == "loss" || s.words[n].low == "deficit" {
			return false // of costs that are told with it
		}
		if leavingWords.has(s.words[n].low) {
			return n > 0 && (s.words[n-1].low == "," || s.words[n-1].low == "which" || s.words[n-1].low == "that" || s.words[n-1].low == "and")
		}
	}
	return false
}

// leadsTo reports whether only words without a mark of a new clause stand from word k to
// the figure at word base, one of them a word of comparison.
func (s *sentence) leadsTo(k, base int) bool {
	compares := false
	for n := k; n < base; n++ {
		w := &s.words[n]
		if w.claim >= 0 || stops(w.low, false) || base-k > 8 {
			return false
		}
		switch w.low {
		case "than", "of", "the", "its", "their", "below", "above", "behind":
			compares = true
		case "and", "but", "while", "or", "if":
			return false
		}
	}
	return compares
}

// lonelyShare binds a share to the part and the whole of its sentence.
func (b *binder) lonelyShare(s *sentence, k int) {
	share := s.words[k].claim
	if b.comparing(share) || b.isChange(s, k) || k+1 < len(s.words) && s.words[k+1].claim < 0 && sharedOut.has(s.words[k+1].low) {
		return
	}
	if part := s.partBeside(k); part >= 0 && b.amount(s.words[part].claim) && !b.isChange(s, part) && !(k+1 < len(s.words) && s.words[k+1].low == "of") {
		if whole := b.wholeFor(s, part, k); whole >= 0 {
			b.share(share, s.words[part].claim, s.words[whole].claim)
		}
		return
	}
	var two []int
	for n := range k {
		if c := s.words[n].claim; c >= 0 && b.amount(c) && !b.converted(c) {
			two = append(two, n)
		}
	}
	switch {
	case len(two) == 2 && s.namesRate(k):
		x, y := s.words[two[0]].claim, s.words[two[1]].claim
		if b.claims[x].Value.Float() > b.claims[y].Value.Float() {
			x, y = y, x
		}
		if b.nearly(x, y) || b.claims[x].Kind == dataset.Count && b.claims[y].Kind == dataset.Count {
			b.wholes[y] = true
			b.term(dataset.Share, share, x, y)
		}
	case len(two) == 1:
		b.shareOfUsual(s, k, two[0])
	}
}

// sharedOut words behind a share say what it is of, or by how much something differs.
var sharedOut = set("more fewer less higher lower above below up down rise fall increase decrease interest stake chance")

// partBeside returns the word of the amount right before the share at word k, with "or",
// a comma, a dash or a bracket between; −1 for none.
func (s *sentence) partBeside(k int) int {
	marked := false
	for n := k - 1; n >= 0 && n >= k-5; n-- {
		w := &s.words[n]
		switch {
		case w.claim >= 0:
			if marked {
				return n
			}
			return -1
		case w.low == "," || w.low == "or" || w.low == "(" || w.low == "–" || w.low == "—":
			marked = true
		case !w.hedge && !light.has(w.low) && !backWords.has(w.low) && w.low != "of":
			return -1
		}
	}
	return -1
}

// wholeFor returns the word of what the part is a part of: the amount of "Of the …" that
// begins the sentence, or the one other amount alike; −1 for none.
func (b *binder) wholeFor(s *sentence, part, share int) int {
	found := -1
	for n := range s.words {
		c := s.words[n].claim
		if c < 0 || n == part || n == share || !b.amount(c) || !b.alike(c, s.words[part].claim) || b.converted(c) || b.isChange(s, n) || b.aside(s, n, s.words[part].claim) {
			continue
		}
		if n < part && n == s.ofFirst() && !(s.words[part+1].low == "of" && backWords.has(s.words[part+2].low)) {
			return n
		}
		if found >= 0 || n > part || b.hasShare(s, n) {
			return -1
		}
		found = n
	}
	if part+2 < len(s.words) && s.words[part+1].low == "of" && backWords.has(s.words[part+2].low) {
		return -1 // of those that another figure counts
	}
	if found >= 0 && b.claims[s.words[found].claim].Value.Float() < b.claims[s.words[part].claim].Value.Float() {
		return -1
	}
	return found
}

// hasShare reports a share of its own right behind the figure at word n.
func (b *binder) hasShare(s *sentence, n int) bool {
	for n++; n < len(s.words) && s.words[n].claim < 0; n++ {
		if w := s.words[n].low; !light.has(w) && !s.words[n].hedge && w != "," && w != "(" && w != "or" {
			return false
		}
	}
	return n < len(s.words) && b.shareLike(s.words[n].claim)
}

// namesRate reports the name of a rate right before the share at word k: ", a
// response rate of".
func (s *sentence) namesRate(k int) bool {
	n := k - 1
	for n >= 0 && (s.words[n].hedge || light.has(s.words[n].low)) {
		n--
	}
	if n < 1 || s.words[n].low != "of" {
		return false
	}
	named := n - 1
	for n = named; n >= 0 && n >= named-4 && s.words[n].claim < 0; n-- {
		switch s.words[n].low {
		case ",":
			return ratesOf.has(s.words[named].low) && !otherRates.has(s.words[named-1].low)
		case "at", "by", "with", "on", "in":
			return false // of something else
		}
	}
	return false
}

// shareOfUsual reads ", 42 percent of the usual 338 mm" behind the one other amount.
func (b *binder) shareOfUsual(s *sentence, k, part int) {
	if k < 1 || k+1 >= len(s.words) || s.words[k+1].low != "of" {
		return
	}
	n := k - 1
	for n > part && (s.words[n].hedge || light.has(s.words[n].low) || s.words[n].low == "or") {
		n--
	}
	if s.words[n].low != "," {
		return
	}
	said := false
	for n = k + 2; n < len(s.words) && n <= k+5; n++ {
		if c := s.words[n].claim; c >= 0 {
			if said && b.amount(c) && b.alike(c, s.words[part].claim) {
				b.share(s.words[k].claim, s.words[part].claim, c)
			}
			return
		}
		said = said || usually.has(s.words[n].low)
	}
}
