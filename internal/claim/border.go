package claim

// border gives a border its two countries: those of the sentence, else of the
// paragraph, if there are two that share one.
func (f *finder) border(c *Claim, s *sentence, g int) bool {
	var codes []string
	var from []place
	collect := func(t *sentence) {
		for _, p := range f.placesOf(t) {
			if p.words.Code == "" || has(codes, p.words.Code) {
				continue
			}
			codes = append(codes, p.words.Code)
			from = append(from, p)
		}
	}
	collect(s)
	inherited := ""
	for k := s.index - 1; k >= max(0, s.index-maxBack) && !f.neighbours(codes); k-- {
		inherited = "paragraph"
		collect(f.sentence(c.Block, k))
	}
	for i, a := range codes {
		for j := i + 1; j < len(codes); j++ {
			if !f.adjacent(a, codes[j]) {
				continue
			}
			c.Place = from[i].words
			c.Place.Code = a + "-" + codes[j]
			c.Place.Inherited = inherited
			return true
		}
	}
	return false
}

// adjacent reports whether two countries share a land border.
func (f *finder) adjacent(a, b string) bool {
	x, ok := f.tables.Country(a)
	y, also := f.tables.Country(b)
	return ok && also && len(f.tables.Border(x.ISO3, y.ISO3)) > 0
}

func (f *finder) neighbours(codes []string) bool {
	for i, a := range codes {
		for _, b := range codes[i+1:] {
			if f.adjacent(a, b) {
				return true
			}
		}
	}
	return false
}
