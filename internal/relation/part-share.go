package relation

import "figcheck/dataset"

var partShare = &Rule{
	Name: "part-share",
	Doc: `The share right behind a part, of the whole that the text says it is a part of: "24 of the 96 bridges inspected, a quarter,
need repairs", "1,648 of them, 40 per cent, were about noise", "118 of the 275 seats, 43 per cent of the chamber". A bare number
with nothing but its share in a bracket behind it ("theft was the commonest, at 15,228 (36%)") is a part of the one count of the sentence before.
"It employs 8,400 people. It will cut 2,100 jobs, or 25 per cent of its workforce" is of those it employs, and "410 jobs, 5% of its
8,200 staff". "It asked 1,250 homes. Forty per cent, or 500, …" is of the one count of the sentence before. A share of
something else, or one that is a change, is left alone.`,
	Example: "Of 96 bridges 24, a quarter, are closed: a quarter = share(24, 96 bridges)",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			if s.figures < 2 {
				continue
			}
			for m := range b.findAny(s, partsWithShare) {
				b.share(m.at["share"], m.at["part"], m.at["whole"])
			}
			for k := range s.words {
				c := s.words[k].claim
				if c < 0 || !b.amount(c) {
					continue
				}
				if whole := b.claims[c].PartOf; whole >= 0 {
					b.shareApposed(s, k, whole)
				}
			}
			for m := range b.findAny(s, staffCuts) {
				if whole := b.staff(i, m.at["part"]); whole >= 0 && !s.inPlace(m.end) {
					b.term(dataset.Share, m.at["share"], m.at["part"], whole)
				}
			}
			for m := range b.findAny(s, jobsOfStaff) {
				if jobs.has(b.noun(m.at["part"])) && (employed.has(b.noun(m.at["whole"])) || b.noun(m.at["whole"]) == "") {
					b.term(dataset.Share, m.at["share"], m.at["part"], m.at["whole"])
				}
			}
			for m := range b.findAny(s, shareFirst) {
				b.shareBegins(i, m)
			}
			for m := range b.findAny(s, ofTotal) {
				b.shareOfTotal(i, m)
			}
			for m := range b.findAny(s, raised) {
				if p := b.previous(i); p >= 0 && b.sentences[p].mentions(needing) {
					b.shareOfTotal(i, m)
				}
			}
			for _, m := range b.find(s, alone) {
				b.shareOfBefore(i, m.at["part"], m.at["share"])
			}
		}
	},
}

// lot is what a share is of where that is all of what was counted.
const lot = "total|chamber|house|assembly|parliament|council|herd|flock|fleet|lot|workforce|whole|vote|votes|membership"

var (
	partsWithShare = []pattern{
		phrase("{part:amount} of|out_of ~4 {whole:=part} ~5 ,|–|— just|only|or|some|about? {share:share} ,|.|;|–|—"),
		phrase("{part:amount} of|out_of ~4 {whole:=part} ~5 ,|–|— just|only|or|some|about? {share:share} of the|its|their " + lot),
		phrase("{part:amount} ~2 ( {share:share} ) ~2 out_of {whole:=part}"),
	}
	// apposed stand behind a part, of which the whole is known.
	apposed = []pattern{
		phrase("~6 ,|–|— or|just|only? {share:share-alone} ,|.|;|–|—"),
		phrase("~6 ,|–|— or|just|only? {share:share} of the|its|their " + lot),
	}
	staffCuts = []pattern{
		phrase("{part:count} ~2 , or|about? {share:share} of the|its|their|all? workforce|staff|employees|payroll"),
		phrase("{part:count} ~2 ( {share:share} of the|its|their|all? workforce|staff|employees|payroll )"),
	}
	// jobsOfStaff are posts that go, beside all who have one.
	jobsOfStaff = []pattern{
		phrase("{part:count} ~4 ,|( or|about|some|roughly? {share:share} of the|its|their|all ~2 {whole:count}"),
		phrase("{part:count} ~4 , equal_to|equivalent_to|representing|which_is {share:share} of the|its|their|all ~2 {whole:count}"),
	}
	// shareFirst opens a sentence on those of whom the one before speaks.
	shareFirst = []pattern{
		phrase("{share:share} , or? {part:amount} ,"),
		phrase("{share:share} ( or? {part:amount} )"),
		phrase("of these|them|those , {share:share} , or? {part:amount} ,"),
	}
	jobs  = set("job post position role")
	alone = phrase("{part:bare} ( {share:percent} )")
	// ofTotal goes back to the one amount alike of the sentence before.
	ofTotal = []pattern{
		phrase("{part:amount} ~3 , or|about? {share:share} of the|that|this total|sum|amount|whole ,|.|;"),
		phrase("{part:amount} ~3 ( {share:share} of the|that|this total|sum|amount|whole )"),
		phrase("{share:share} of it|that|this|that_sum|this_sum|the_total ,|– or? {part:amount} ,|.|;"),
	}
	raised = []pattern{
		phrase("raised|received|pledged|given|donated|collected|found|promised {part:money} ~3 , or|about|only {share:share-alone} ,|.|;"),
		phrase("raised|received|pledged|given|donated|collected|found|promised {part:money} ~3 ( {share:share-alone} )"),
	}
	needing = set("needs needed need requires required appeal appealed asks asked sought seeks target goal")
)

// shareOfTotal binds a share of what the sentence before states alone.
func (b *binder) shareOfTotal(i int, m match) {
	part, share := m.at["part"], m.at["share"]
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block || len(b.claims[share].Derivation) > 0 || b.before(&b.sentences[i], b.sentences[i].place(part), part) >= 0 {
		return
	}
	whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), part))
	if whole >= 0 && b.claims[whole].Value.Valid() {
		b.share(share, part, whole)
	}
}

// shareBegins binds "A quarter, or 140, are over 70" to the one count of the sentence
// before.
func (b *binder) shareBegins(i int, m match) {
	share, part := m.at["share"], m.at["part"]
	p := b.previous(i)
	if m.begin > 1 || p < 0 || b.sentences[p].block != b.sentences[i].block || b.comparing(share) || !b.amount(part) || len(b.claims[share].Derivation) > 0 {
		return
	}
	_, counts := b.sentences[p].those(len(b.sentences[p].words), func(_, c int) bool { return b.amount(c) && b.claims[c].Kind == b.claims[part].Kind })
	whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), part))
	if counts != 1 || whole < 0 || b.noun(whole) == "" || b.noun(part) != "" && b.noun(part) != b.noun(whole) || b.containers(whole) {
		return
	}
	b.part(part, whole)
	b.share(share, part, whole)
}

// shareApposed binds the share that stands in apposition to the part at word k.
func (b *binder) shareApposed(s *sentence, k, whole int) {
	for _, p := range apposed {
		if !s.mayHold(p) {
			continue
		}
		at := noSlots
		if _, ok := b.fit(s, p.elements, k+1, &at); ok && len(b.claims[at[0]].Derivation) == 0 {
			b.share(at[0], s.words[k].claim, whole)
			return
		}
	}
}

// staff returns the one count of persons said to be employed, in the sentence
// or the one before.
func (b *binder) staff(i, part int) int {
	for at := i; at >= 0 && at >= i-1; at = b.previous(at) {
		s := &b.sentences[at]
		if !s.mentions(employing) {
			continue
		}
		found, n := s.those(len(s.words), func(_, c int) bool {
			return c != part && b.claims[c].Kind == dataset.Count && employed.has(b.noun(c)) && b.claims[c].Value.Valid()
		})
		if n > 0 {
			return only(found, n)
		}
	}
	return -1
}

// inPlace reports "of its workforce in Italy".
func (s *sentence) inPlace(k int) bool {
	return k < len(s.words) && (s.words[k].low == "in" || s.words[k].low == "at" || s.words[k].low == "there")
}

var (
	employing = set("employs employ employed employing employees staff workers workforce works")
	employed  = set("person people worker employee staff member-of-staff")
)

// shareOfBefore binds a bare number and its share to the only count alike in
// the sentence before, of the same paragraph.
func (b *binder) shareOfBefore(i, part, share int) {
	p := b.previous(i)
	if p < 0 || b.sentences[p].block != b.sentences[i].block || b.claims[part].PartOf >= 0 || len(b.claims[share].Derivation) > 0 {
		return
	}
	if b.before(&b.sentences[i], b.sentences[i].place(part), part) >= 0 || b.isChange(&b.sentences[i], b.sentences[i].place(part)) {
		return
	}
	whole := only(b.candidate(&b.sentences[p], len(b.sentences[p].words), part))
	if whole >= 0 && b.noun(whole) != "" && b.claims[whole].Value.Float() > b.claims[part].Value.Float() {
		b.share(share, part, whole)
	}
}
