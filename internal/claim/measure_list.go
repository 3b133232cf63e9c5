package claim

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// listMeasure reads "Killed: 30" and "Norvik: 30": what stands before the
// colon is the measure, or a place or name under the measure of the sentence
// that introduces the list.
func (f *finder) listMeasure(i int, s *sentence, g int) bool {
	colon := s.labelEnd(g)
	if colon < 0 {
		return false
	}
	c := &f.claims[i]
	label := s.words(s.trimmed(0, colon), colon)
	in := f.introduction(c.Block)
	if in.claimant.Text != "" {
		c.Claimant, c.Stance = in.claimant, in.stance
	}
	intro, names := in.measure, in.places
	known := s.measures(0, colon)
	if intro.Text == "" || known || !names && !f.isPlace(label.Text) && !f.placeList(c.Block) {
		c.Measure = label
		c.Measure.Code = headOf(s.lower(s.nounHead(0, colon)))
	} else {
		c.Measure = intro
		if k := strings.IndexByte(label.Text, ','); k > 0 { // "Norvik, the capital"
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

// introduction is what the sentence before a list says of its items.
type introduction struct {
	measure  Words
	places   bool // of places: "in five towns:"
	claimant Words
	stance   dataset.Stance
}

// introduction returns the introduction of the list that a block is in.
func (f *finder) introduction(block int) introduction {
	list := f.doc.Blocks[block].List
	if list == 0 {
		return introduction{}
	}
	in, known := f.intros[list]
	if !known {
		in = f.readIntroduction(block)
		f.intros[list] = in
	}
	return in
}

func (f *finder) readIntroduction(block int) introduction {
	at, list := block, f.doc.Blocks[block].List
	for at > 0 && f.doc.Blocks[at].List == list {
		at--
	}
	b := &f.doc.Blocks[at]
	if b.Table > 0 || b.Section == dataset.Boilerplate {
		return introduction{}
	}
	s := f.sentence(at, len(f.paragraph(at).spans)-1)
	if s == nil {
		return introduction{}
	}
	var in introduction
	if all := f.speeches(s); len(all) > 0 && !all[0].pronoun {
		in.claimant, in.stance = all[0].who, all[0].stance
		in.claimant.Inherited = "paragraph"
	}
	best := -1
	for g := range s.groups {
		n := &s.groups[g]
		if n.kind != gNoun && n.kind != gFigure {
			continue
		}
		if locality(singularOf(s.lower(n.head))) {
			in.places = true
			continue
		}
		if _, ok := lexicon.MeasureOf(s.lower(n.head)); ok && n.kind == gNoun && best < 0 {
			best = g
		}
	}
	if best < 0 {
		from := s.base + int(s.toks[0].Start)
		if s.brokenDown() {
			from = f.doc.Blocks[max(at-2, 0)].Span.Start
		}
		for i := f.first[at+1] - 1; i >= 0 && f.claims[i].Start >= from; i-- {
			if c := &f.claims[i]; c.Measure.Text != "" && !apart(c.Kind) && (c.Kind == dataset.Count || s.base <= c.Start) {
				in.measure = f.claims[f.origin[i]].Measure
				in.measure.Inherited = "paragraph"
				return in
			}
		}
		best = s.lastSubject()
	}
	if best < 0 {
		return in
	}
	p := s.noun(best)
	in.measure = s.words(p.first, p.last)
	in.measure.Code, in.measure.Inherited = headOf(s.lower(p.head)), "paragraph"
	return in
}

// brokenDown reports a sentence that leads in the parts of what was said
// before: "The office gave this breakdown by district:".
func (s *sentence) brokenDown() bool {
	for _, low := range s.low {
		switch low {
		case "breakdown", "breakdowns", "figures", "totals", "numbers", "tally", "counts", "follows":
			return true
		}
	}
	return false
}

// lastSubject returns the subject of the last verb of a sentence that has a
// noun as its subject, −1 for none.
func (s *sentence) lastSubject() int {
	best := -1
	for g := range s.groups {
		if s.groups[g].kind != gVerb {
			continue
		}
		if sub := s.subjectOf(g); sub >= 0 && s.groups[sub].kind == gNoun && !s.groups[sub].pronoun {
			best = sub
		}
	}
	return best
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
