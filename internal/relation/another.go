package relation

var another = &Rule{
	Name: "another",
	Doc: `"Another $3.5 billion", "a further 200" is a part of the same whole as the amount of its kind last named in
the paragraph, where that one is a part; and of no whole where that one is not.`,
	Example: "Of that sum $3 million was lent. Another $2 million was spent: $2 million part_of the sum",
	bind: func(b *binder) {
		for i := range b.sentences {
			s := &b.sentences[i]
			for k := range s.words {
				c := s.words[k].claim
				if c >= 0 && b.amount(c) && b.further(s, k) {
					b.sibling(i, k, c)
				}
			}
		}
	},
}

func (b *binder) further(s *sentence, k int) bool {
	if cue := b.claims[s.words[k].claim].Cue; cue == "another" || cue == "further" {
		return true
	}
	return s.after(k, "another") || s.after(k, "further")
}

// sibling looks back through the paragraph for the part before.
func (b *binder) sibling(i, k, c int) {
	for s := i; s >= 0; s = b.previous(s) {
		words := b.sentences[s].words
		if s != i {
			k = len(words)
		}
		for k--; k >= 0; k-- {
			o := words[k].claim
			if o < 0 || !b.amount(o) || !b.alike(o, c) {
				continue
			}
			if p := b.claims[o].PartOf; p >= 0 && p != c && b.claims[c].Value.Valid() && b.claims[p].Value.Valid() && b.claims[c].Value.Float() > b.claims[p].Value.Float() {
				return // more than there was: of something else
			} else if p >= 0 && p != c {
				b.part(c, p)
				return
			}
			if !b.revalued(&b.sentences[s], k) {
				return
			}
		}
	}
}

// revalued reports a figure that says what another one is worth by now.
func (b *binder) revalued(s *sentence, k int) bool {
	for n := 0; k > 0 && n < 6; n++ {
		k--
		if s.words[k].claim >= 0 {
			return false
		}
		if s.words[k].low == "worth" || s.words[k].low == "valued" {
			return true
		}
	}
	return false
}
