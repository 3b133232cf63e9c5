package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// listMeasure reads "Killed: 30" and "Tarvan: 30": what stands before the
// colon is the measure, or a place or name under the measure of the sentence
// that introduces the list.
func (f *finder) listMeasure(i int, s *sentence, g int) bool {
	colon := s.labelEnd(g)
	if colon < 0 {
		return false
	}
	c := &f.claims[i]
	label := s.words(s.trimmed(0, colon), colon)
	intro, names := f.introduction(c)
	known := s.measures(0, colon)
	if intro.Text == "" || known || !names && !f.isPlace(label.Text) && !f.placeList(c.Block) {
		c.Measure = label
		c.Measure.Code = headOf(s.lower(s.nounHead(0, colon)))
	} else {
		c.Measure = intro
		if k := strings.IndexByte(label.Text, ','); k > 0 { // "Dovrin, the capital"
			label.Text, label.Span.End = label.Text[:k], label.Span.Start+k
		}
		c.Place = f.nameOfPlace(label)
	}
	f.supplyUnit(c)
	return true
}

// placeList reports whether one of the items of the list that a block is in
// begins with the name of a place: then all labels are such names.
func (f *finder) placeList(block int) bool {
	list := f.doc.Blocks[block].List
	if known, ok := f.lists[list]; ok || list == 0 {
		return known
	}
	first := block
	for first > 0 && f.doc.Blocks[first-1].List == list {
		first--
	}
	for b := first; b < len(f.doc.Blocks) && f.doc.Blocks[b].List == list; b++ {
		label, _, ok := strings.Cut(f.doc.Prose(b), ":")
		label, _, _ = strings.Cut(label, ",")
		if ok && f.isPlace(strings.TrimSpace(label)) {
			f.lists[list] = true
			return true
		}
	}
	f.lists[list] = false
	return false
}

// labelEnd returns the colon that stands between a label at the beginning of
// the sentence and figure group g, −1 for none.
func (s *sentence) labelEnd(g int) int {
	first := s.groups[g].first
	colon := -1
	for i := 0; i < first; i++ {
		switch {
		case s.word(i) == ":":
			colon = i
		case colon >= 0 && s.figure[i] == 0, s.tags[i] == tVerb, s.tags[i] == tFigure:
			return -1
		}
	}
	if colon < 1 {
		return -1
	}
	return colon
}

// measures reports whether one of the tokens is a word of the table of
// measures.
func (s *sentence) measures(first, last int) bool {
	for i := first; i < last; i++ {
		if _, ok := lexicon.MeasureOf(s.low[i]); ok {
			return true
		}
	}
	return false
}

// nounHead returns the last word before a preposition or mark.
func (s *sentence) nounHead(first, last int) int {
	head := first
	for i := first; i < last; i++ {
		if s.tags[i] == tPreposition || s.tags[i] == tStop {
			break
		}
		if s.toks[i].Kind == token.Word {
			head = i
		}
	}
	return head
}

// introduction returns the measure of the sentence before the list that a
// block is in, and whether the list is one of places.
func (f *finder) introduction(c *Claim) (Words, bool) {
	block := c.Block
	list := f.doc.Blocks[block].List
	if list == 0 {
		return Words{}, false
	}
	at := block
	for at > 0 && f.doc.Blocks[at].List == list {
		at--
	}
	b := &f.doc.Blocks[at]
	if b.Table > 0 || b.Section == dataset.Boilerplate {
		return Words{}, false
	}
	s := f.sentence(at, len(f.paragraph(at).spans)-1)
	if s == nil {
		return Words{}, false
	}
	if all := f.speeches(s); len(all) > 0 && c.Claimant.Text == "" && !all[0].pronoun {
		c.Claimant, c.Stance = all[0].who, all[0].stance
		c.Claimant.Inherited = "paragraph"
	}
	places := false
	best := -1
	for g := range s.groups {
		n := s.groups[g]
		if n.kind != gNoun && n.kind != gFigure {
			continue
		}
		if locality(singularOf(s.lower(n.head))) {
			places = true
			continue
		}
		if _, ok := lexicon.MeasureOf(s.lower(n.head)); ok && n.kind == gNoun && best < 0 {
			best = g
		}
	}
	if best < 0 {
		for i := f.first[at+1] - 1; i >= f.first[at]; i-- {
			if c := &f.claims[i]; c.Measure.Text != "" && s.span(0, len(s.toks)).Contains(c.Span) {
				w := c.Measure
				w.Inherited = "paragraph"
				return w, places
			}
		}
		for g := range s.groups {
			if s.groups[g].kind == gVerb {
				if sub := s.subjectOf(g); sub >= 0 && s.groups[sub].kind == gNoun && !s.groups[sub].pronoun {
					best = sub
				}
			}
		}
		if best < 0 {
			return Words{}, places
		}
	}
	p := s.noun(best)
	w := s.words(p.first, p.last)
	w.Code, w.Inherited = headOf(s.lower(p.head)), "paragraph"
	return w, places
}

// cellMeasure joins the labels of a table cell; those that are dates or places
// say when and where instead.
func (f *finder) cellMeasure(c *Claim, b *document.Block) {
	t := &f.doc.Tables[b.Table-1]
	if b.Row < t.Header || b.Column == 0 {
		return
	}
	row, column := f.doc.RowLabel(t, b.Row), f.doc.ColumnLabel(t, b.Column)
	parts := make([]string, 0, 2)
	for _, l := range []string{row, column} {
		if l != "" && f.labelDate(t, b, l == row) == "" {
			parts = append(parts, l)
		}
	}
	if len(parts) == 0 {
		parts = append(parts, t.Caption)
	}
	c.Measure = Words{Text: strings.Join(parts, ", "), Inherited: "heading"}
	for k := len(parts) - 1; k >= 0; k-- {
		if h := labelHead(parts[k]); h != "" {
			c.Measure.Code = h
			if _, ok := lexicon.MeasureOf(h); ok {
				break
			}
		}
	}
	if f.isPlace(row) || locality(strings.ToLower(f.doc.ColumnLabel(t, 0))) && !strings.HasPrefix(strings.ToLower(row), "total") {
		c.Place = f.nameOfPlace(Words{Text: row})
		c.Place.Inherited = "heading"
	}
}

// labelHead normalises the first measure word of a label, or its last word
// before a bracket or comma.
func labelHead(label string) string {
	head := ""
	for _, w := range strings.Fields(strings.ToLower(label)) {
		clean := strings.Trim(w, "(),.:;%*$£€'’")
		if m, ok := lexicon.MeasureOf(clean); ok {
			return m.Head
		}
		if strings.ContainsAny(w, "(") {
			break
		}
		if clean != "" {
			head = singularOf(clean)
		}
	}
	return head
}

// labelDate returns the EDTF of the date that the label of a row or column is,
// "" where it is none.
func (f *finder) labelDate(t *document.Table, b *document.Block, row bool) string {
	if row {
		return f.cellDate(t, b.Row, 0)
	}
	for r := t.Header - 1; r >= 0; r-- {
		if e := f.cellDate(t, r, b.Column); e != "" {
			return e
		}
	}
	return ""
}

func (f *finder) cellDate(t *document.Table, row, column int) string {
	if row >= len(t.Cells) || column >= len(t.Cells[row]) || t.Cells[row][column] < 0 {
		return ""
	}
	block := t.Cells[row][column]
	for i := f.first[block]; i < f.first[block+1]; i++ {
		if c := &f.claims[i]; c.Kind == dataset.Date && c.EDTF != "" {
			return c.EDTF
		}
	}
	return ""
}

// locality lists nouns of places.
func locality(low string) bool {
	switch low {
	case "town", "city", "village", "district", "province", "region", "state", "country", "county", "area", "camp", "municipality", "governorate", "island", "valley", "prefecture", "department", "territory", "neighbourhood", "neighborhood", "suburb", "parish", "borough", "ward", "basin", "peninsula", "republic", "kingdom", "oblast", "canton", "division", "sea", "lake", "ocean", "gulf", "bay", "desert", "strait":
		return true
	}
	return false
}
