package claim

import "figcheck/dataset"

// border gives a border its two countries where the words join them: "the
// border between A and B", "A's border with B", "the A-B border", "A and B
// share a border". A total over all neighbours keeps the country it is of.
func (f *finder) border(c *Claim, s *sentence) bool {
	if f.borderOf(c, s, "") {
		return true
	}
	for k := s.index - 1; len(f.placesOf(s)) == 0 && k >= max(0, s.index-maxBack); k-- { // "The frontier is"
		if t := f.sentence(c.Block, k); len(f.placesOf(t)) > 0 {
			return f.borderOf(c, t, "paragraph")
		}
	}
	return f.itsBorder(c, s)
}

// itsBorder reads "A shut its border" behind a sentence that speaks of one
// neighbour of A: the border with that, if its length is about the one stated.
func (f *finder) itsBorder(c *Claim, s *sentence) bool {
	own := f.placesOf(s)
	if len(own) == 0 || len(own[0].words.Code) != 2 || c.Kind != dataset.Length || c.Mention.Unit != "km" || !has(s.low, "its") {
		return false
	}
	a, code := own[0].words, ""
	for _, p := range f.placesOf(f.sentence(s.block, s.index-1)) {
		if len(p.words.Code) != 2 || p.words.Code == a.Code || !f.adjacent(a.Code, p.words.Code) {
			continue
		}
		if code != "" && code != p.words.Code {
			return false
		}
		code = p.words.Code
	}
	if code == "" || !f.aboutAsLong(a.Code, code, c.Value.Float()) {
		return false
	}
	c.Place = a
	c.Place.Code += "-" + code
	return true
}

// aboutAsLong reports whether a source has the border of two countries at a
// length within a tenth of km.
func (f *finder) aboutAsLong(a, b string, km float64) bool {
	x, _ := f.tables.Country(a)
	y, _ := f.tables.Country(b)
	for _, v := range f.tables.Border(x.ISO3, y.ISO3) {
		if l := v.Value.Float(); l > 0 && km > 0.9*l && km < 1.1*l {
			return true
		}
	}
	return false
}

// borderOf gives it those of a sentence.
func (f *finder) borderOf(c *Claim, s *sentence, inherited string) bool {
	for i := range s.toks {
		a, b := f.joined(s, i)
		if b == nil {
			continue
		}
		if a == nil {
			if a = f.countryBefore(c, s); a == nil {
				continue
			}
			inherited = "paragraph"
		}
		if a.words.Code != b.words.Code && f.adjacent(a.words.Code, b.words.Code) {
			c.Place = a.words
			c.Place.Code += "-" + b.words.Code
			c.Place.Inherited = inherited
			return true
		}
	}
	return false
}

// joined returns the two places that the border named at token i is between;
// the first is nil where the words only point back to it ("its border with").
func (f *finder) joined(s *sentence, i int) (a, b *place) {
	switch s.lower(i) {
	case "border", "borders", "frontier", "boundary":
	default:
		return nil, nil
	}
	all := f.placesOf(s)
	var before, earlier, next, last *place
	for k := range all {
		p := &all[k]
		if p.words.Code == "" {
			continue
		}
		switch {
		case p.last <= i:
			earlier, before = before, p
		case next == nil:
			next = p
		case last == nil:
			last = p
		}
	}
	const near = 4 // tokens between the noun and "between" or "with"
	for k := i + 1; k < i+near; k++ {
		switch s.lower(k) {
		case "between":
			return next, last
		case "with":
			return before, next
		}
	}
	switch {
	case before != nil && earlier != nil && before.last == i && hyphen(s.word(before.first-1)) && earlier.last == before.first-1:
		return earlier, before
	case before != nil && earlier != nil && s.shares(i):
		return earlier, before
	case before != nil && next != nil && s.lower(i) == "borders" && next.first == i+1:
		return before, next
	}
	return nil, nil
}

func hyphen(w string) bool { return w == "-" || w == "–" || w == "‑" }

// shares reports a border that its sentence says is shared.
func (s *sentence) shares(border int) bool {
	for k := border - 1; k >= 0 && k > border-8; k-- {
		switch s.lower(k) {
		case "share", "shares", "shared":
			return true
		}
	}
	return false
}

// countryBefore returns the country that the sentences before speak of.
func (f *finder) countryBefore(c *Claim, s *sentence) *place {
	for k := s.index - 1; k >= max(0, s.index-maxBack); k-- {
		all := f.placesOf(f.sentence(c.Block, k))
		for n := range all {
			if len(all[n].words.Code) == 2 {
				return &all[n]
			}
		}
	}
	return nil
}

// adjacent reports whether two countries share a land border.
func (f *finder) adjacent(a, b string) bool {
	x, ok := f.tables.Country(a)
	y, also := f.tables.Country(b)
	return ok && also && len(f.tables.Border(x.ISO3, y.ISO3)) > 0
}
