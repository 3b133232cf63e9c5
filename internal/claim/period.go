package claim

import (
	"fmt"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
)

// period says when: the date that governs the figure in its sentence, else the
// one of the labels of its table cell, of the paragraph, or of publication.
func (f *finder) period(i int, s *sentence, g int) {
	c := &f.claims[i]
	if c.Kind == dataset.Date || c.Kind == dataset.Time {
		return
	}
	if e := f.edtf(c); e != "" {
		c.Period = Words{Text: dataset.OneLine(f.doc.Text[c.Start:c.End]), Code: e, Span: c.Span}
		return
	}
	if year := f.year(); c.Kind == dataset.Age && c.Relation != dataset.Range && year.Code != "" {
		c.Period = year // an age is told as of today, whatever date stands beside it
		return
	}
	b := &f.doc.Blocks[c.Block]
	if b.Table > 0 {
		t := &f.doc.Tables[b.Table-1]
		for _, row := range []bool{false, true} {
			if e := f.labelDate(t, b, row); e != "" {
				c.Period = Words{Text: e, Code: e, Inherited: "heading"}
				return
			}
		}
	}
	if d := f.dateOf(s, g); d >= 0 && !f.deadline(s, d) {
		c.Period = f.pointOf(c, s, g, f.datePeriod(s, d))
		if from, _, ok := strings.Cut(c.Period.Code, "/"); ok && d < g && s.then(d) {
			c.Period.Code = from // "since 1998, when 415 died"
		}
		f.comparison(c, s, g)
		return
	}
	for k := s.index - 1; k >= max(0, s.index-maxBack) && !s.present(g); k-- {
		t := f.sentence(c.Block, k)
		if d := f.opening(t); d >= 0 {
			c.Period = f.datePeriod(t, d)
			c.Period.Inherited = "paragraph"
			return
		}
	}
	if w, ok := f.captionPeriod(b); ok {
		c.Period = w
		return
	}
	if w, ok := f.tableBefore(c.Block); ok && !s.present(g) {
		c.Period = w
		return
	}
	c.Period = f.frame(i, s, g)
	f.comparison(c, s, g)
}

// captionPeriod returns the date in the caption of a table or in the paragraph
// right before it.
func (f *finder) captionPeriod(b *document.Block) (Words, bool) {
	if b.Table == 0 {
		return Words{}, false
	}
	w, known := f.captions[b.Table]
	if !known {
		w = f.readCaption(b)
		f.captions[b.Table] = w
	}
	return w, w.Code != ""
}

// tableBefore returns the date in the caption of the table right before a
// paragraph, which reads it.
func (f *finder) tableBefore(block int) (Words, bool) {
	if block == 0 || f.doc.Blocks[block].Heading > 0 || f.doc.Blocks[block].Section != dataset.Body {
		return Words{}, false
	}
	return f.captionPeriod(&f.doc.Blocks[block-1])
}

// readCaption finds that date.
func (f *finder) readCaption(b *document.Block) Words {
	at := -1
	for _, k := range f.doc.Tables[b.Table-1].Cells[0] {
		if k >= 0 {
			at = k
			break
		}
	}
	for k := at - 1; k >= 0 && k >= at-2; k-- {
		n := &f.doc.Blocks[k]
		if n.Table > 0 || n.Section != dataset.Caption && (k < at-1 || !f.announces(k)) {
			break
		}
		last := len(f.paragraph(k).spans) - 1
		for j := last; j >= max(0, last-maxBack); j-- {
			s := f.sentence(k, j)
			if d := f.dateOf(s, len(s.groups)); d >= 0 {
				w := f.datePeriod(s, d)
				w.Inherited = "heading"
				return w
			}
		}
	}
	return Words{}
}

// announces reports a paragraph that leads in what follows it or has the form
// of a caption: it ends in a colon, or it is one sentence without a verb.
func (f *finder) announces(block int) bool {
	p := f.paragraph(block)
	if strings.HasSuffix(strings.TrimRight(p.text, " \n*_"), ":") {
		return true
	}
	for k := range p.spans {
		for _, n := range f.sentence(block, k).groups {
			if n.kind == gVerb {
				return false
			}
		}
	}
	return true
}

// dateOf returns the group of the date that governs figure group g, −1 for
// none: one behind it before the next figure, else the nearest before it, else
// any.
func (f *finder) dateOf(s *sentence, g int) int {
	for k := g + 1; k < len(s.groups); k++ {
		if f.dates(s, k) && !f.compared(s, k, g) && (s.groups[k].claim >= 0 || k == g+2) {
			return k
		}
		if n := s.groups[k].kind; n == gFigure || n == gStop || s.turns(k) {
			break
		}
	}
	for k := min(g, len(s.groups)) - 1; k >= 0; k-- {
		if s.dash(k) {
			if k = s.dashBefore(k); k < 0 {
				break
			}
			continue
		}
		if s.groups[k].kind == gComma {
			if open := s.aside(k); open >= 0 && (s.groups[open+1].kind == gRelative || s.groups[open+1].kind == gReduced) {
				k = open
				continue
			}
		}
		if f.dates(s, k) && (s.then(k) || !f.compared(s, k, g) && !s.enclosed(k)) {
			return k
		}
	}
	for k := g + 1; k < len(s.groups) && !s.turns(k); k++ {
		if s.groups[k].kind == gStop {
			if k = s.bracket(k, 1); k < 0 {
				break
			}
			continue
		}
		if f.dates(s, k) && !f.compared(s, k, g) && s.groups[k].claim >= 0 {
			return k
		}
	}
	return -1
}

// dash reports a dash, which opens or closes an aside.
func (s *sentence) dash(g int) bool {
	switch s.word(s.groups[g].first) {
	case "–", "—", "-":
		return s.groups[g].kind == gStop
	}
	return false
}

// dashBefore returns the dash that opens the aside which the one at g closes.
func (s *sentence) dashBefore(g int) int {
	for g--; g >= 0; g-- {
		if s.dash(g) {
			return g
		}
	}
	return -1
}

// turns reports a group that begins a clause about something else in the
// sentence: "which was set up in 2021", ", mostly frozen in 2021".
func (s *sentence) turns(g int) bool {
	switch s.groups[g].kind {
	case gRelative:
		return true
	case gReduced, gVerb:
		return s.groupAt(s.skip(g-1, -1)).kind == gComma && s.verbForm(s.groups[g].head)&lexicon.Participle != 0
	}
	return false
}

// present reports a figure whose verb is in the present tense, which a date of
// the past in an earlier sentence does not reach.
func (s *sentence) present(g int) bool {
	r := s.roleOf(g)
	if r.verb < 0 || s.groups[r.verb].kind != gVerb {
		return false
	}
	v := &s.groups[r.verb]
	for i := v.first; i < v.last; i++ {
		switch s.lower(i) {
		case "is", "are", "has", "have", "remains", "remain":
			return true
		}
		if s.tags[i] == tAuxiliary {
			return false
		}
	}
	return s.verbForm(v.head)&(lexicon.Third|lexicon.Base) != 0 && s.verbForm(v.head)&lexicon.Past == 0
}

// opening returns the date that a sentence begins with, before its first verb:
// it holds for the sentences behind it too. −1 for none.
func (f *finder) opening(s *sentence) int {
	if !s.openRead {
		s.openRead, s.opener = true, f.readOpening(s)
	}
	return s.opener
}

func (f *finder) readOpening(s *sentence) int {
	for k := range s.groups {
		if f.dates(s, k) {
			return k
		}
		if s.groups[k].kind == gVerb {
			return -1
		}
	}
	return -1
}

// compared reports a date that belongs to another figure than g, one that this
// is compared with: "from 6.1 per cent in the spring".
func (f *finder) compared(s *sentence, date, g int) bool {
	for i := s.groups[date].first; i > s.groups[date].first-6 && i > 0; i-- {
		if s.lower(i) == "with" && s.lower(i-1) == "compared" {
			return true
		}
	}
	for k := date - 1; k >= 0 && k > date-8; k-- {
		if s.groups[k].kind == gFigure && f.amount(&s.groups[k]) {
			if s.against(date, k) {
				return true
			}
			break
		}
	}
	k := s.skip(date-1, -1)
	if s.groupAt(k).kind == gPreposition {
		k = s.skip(k-1, -1)
	}
	if s.reduced(k) { // "recorded in"
		k = s.skip(k-1, -1)
	}
	if k == g || s.groupAt(k).kind != gFigure || k > date {
		return false
	}
	if i := s.groups[k].first - 1; s.lower(i) == "than" || s.lower(i) == "the" && s.lower(i-1) == "than" {
		return true
	}
	switch r := s.roleLeft(k); r.preposition {
	case "from", "than", "against":
		return true
	case "with":
		if r.verb >= 0 {
			v, _ := lexicon.VerbOf(s.headLow(r.verb))
			return v.Base == "compare"
		}
	}
	return false
}

// enclosed reports a date that closes what it stands in, which it does not
// reach beyond: "40 nurses recruited in May, of whom six", "spent by the end of
// 2025, and 20 are left".
func (s *sentence) enclosed(date int) bool {
	k := date - 1
	first := s.groups[date].first
	if s.groupAt(k).kind == gPreposition {
		first = s.groups[k].first
		k--
	}
	if s.lower(first) == "the" {
		first--
	}
	for i := first; i > 0 && i > first-4; i-- {
		switch s.lower(i) {
		case "by":
			return true
		case "the", "end", "of":
			continue
		}
		break
	}
	return s.reduced(k) && s.groupAt(date+1).kind == gComma
}

// reduced reports a participle that says of the noun before it what was done
// to it: "40 nurses recruited".
func (s *sentence) reduced(g int) bool {
	n := s.groupAt(g)
	if n.kind == gReduced {
		return true
	}
	before := s.groupAt(g - 1).kind
	return n.kind == gVerb && n.last == n.first+1 && s.verbForm(n.head)&lexicon.Participle != 0 && (before == gNoun || before == gFigure) && s.roleOf(g-1).preposition != ""
}

func (f *finder) dates(s *sentence, g int) bool {
	n := &s.groups[g]
	if n.kind == gDate && n.claim >= 0 && f.claims[n.claim].Kind == dataset.Time {
		return false
	}
	if n.claim < 0 {
		return f.inner(s, n) >= 0
	}
	c := &f.claims[n.claim]
	return f.edtf(c) != "" && (c.Kind == dataset.Date || n.kind == gFigure && (c.Kind == dataset.Duration || c.Mention.Unit == "{quarter}")) && !f.ofSpeech(s, g)
}

// ofSpeech reports a date that says when something was said, not when it was
// so: "said on Tuesday", "in late November revealed".
func (f *finder) ofSpeech(s *sentence, g int) bool {
	k := g
	if s.groupAt(k-1).kind == gPreposition {
		k--
	}
	for _, sp := range f.speeches(s) {
		if sp.stance == dataset.Estimated || sp.stance == dataset.Forecast {
			continue // "a report this year estimated"
		}
		if sp.verb == g+1 || sp.verb == k-1 && !sp.everywhere || sp.inverted && k == sp.first+1 {
			return true
		}
	}
	return false
}

// edtf returns the date that a claim names: its own, or of a duration that
// ends in "ago" the time so long before publication, as precise as its unit.
func (f *finder) edtf(c *Claim) string {
	p := f.doc.Source.Published
	if c.Mention.Unit == "{quarter}" {
		return f.pastQuarters(c)
	}
	if c.EDTF != "" || c.Kind != dataset.Duration || len(p) < 4 || !c.Value.Valid() || !strings.HasSuffix(f.doc.Text[c.Start:c.End], "ago") {
		return c.EDTF
	}
	bounds, ok := calendar.Bounds(p)
	n := int(c.Value.Float())
	if !ok || float64(n) != c.Value.Float() || n > 10000 {
		return ""
	}
	d := bounds.End
	switch c.Mention.Unit {
	case "a":
		return fmt.Sprintf("%04d", d.Year-n)
	case "mo":
		d = d.AddMonths(-n)
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case "wk":
		n *= 7
	case "d":
	default:
		return ""
	}
	d = d.AddDays(-n)
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// pastQuarters returns the months of the last whole quarters before
// publication: "over the past four quarters".
func (f *finder) pastQuarters(c *Claim) string {
	bounds, ok := calendar.Bounds(f.doc.Source.Published)
	before := strings.Fields(f.doc.Text[max(c.Start-12, 0):c.Start])
	if !ok || len(before) == 0 || !c.Value.Valid() || c.Value.Float() > 100 {
		return ""
	}
	if w := before[len(before)-1]; w != "past" && w != "last" {
		return ""
	}
	end := bounds.Start
	end.Day, end.Month = 1, end.Month-(end.Month-1)%3
	last, first := end.AddDays(-1), end.AddMonths(-3*int(c.Value.Float()))
	return day(first)[:len("2006-01")] + "/" + day(last)[:len("2006-01")]
}

// inner returns the claim of a date inside a noun group, "the 2024 election".
func (f *finder) inner(s *sentence, n *group) int {
	if n.kind != gNoun {
		return -1
	}
	for i := n.first; i < n.last; i++ {
		if k := s.figure[i]; k > 0 && f.claims[k-1].Kind == dataset.Date && f.claims[k-1].EDTF != "" {
			return int(k) - 1
		}
	}
	return -1
}

func (f *finder) datePeriod(s *sentence, g int) Words {
	n := &s.groups[g]
	k := n.claim
	if k < 0 {
		k = f.inner(s, n)
	}
	if w, ok := f.stretch(s, k); ok {
		return w
	}
	c := &f.claims[k]
	w := Words{Text: dataset.OneLine(f.doc.Text[c.Start:c.End]), Code: f.edtf(c), Span: c.Span}
	w.Code = f.eve(s, n, w.Code)
	if !strings.Contains(w.Code, "/") && s.since(g) {
		w.Code += "/.."
	}
	w.Code = f.closed(w.Code)
	return w
}

// since reports whether the clause that ends with date group g begins with
// "since": "since the group retook the city four years ago".
func (s *sentence) since(g int) bool {
	for k := g - 1; k >= 0 && k > g-8; k-- {
		if s.headLow(k) == "since" {
			return true
		}
		switch s.groups[k].kind {
		case gStop, gComma, gFigure:
			return false
		}
	}
	return false
}

// closed ends an open period with the day to which the document counts, else
// with publication, as precisely as it begins: a report cannot count what comes
// after it.
func (f *finder) closed(edtf string) string {
	p := f.doc.Source.Published
	if f.asOf.Code != "" {
		p = f.asOf.Code
	}
	if n := len(edtf) - len("/.."); strings.HasSuffix(edtf, "/..") && len(p) >= 4 {
		return edtf[:n+1] + p[:max(4, min(n, len(p)))]
	}
	return edtf
}

// then reports a date of which a clause says what was so then.
func (s *sentence) then(d int) bool {
	return s.headLow(d+1) == "when" || s.headLow(d+2) == "when" && s.groupAt(d+1).kind == gComma
}

// deadline reports a day yet to come by which something is to be done.
func (f *finder) deadline(s *sentence, d int) bool {
	n := &s.groups[d]
	code := f.datePeriod(s, d).Code
	return len(code) == len("2006-01-02") && f.doc.Source.Published != "" && code > f.doc.Source.Published &&
		(s.lower(n.first) == "by" || s.lower(n.first-1) == "by" || s.lower(n.first) == "before" || s.lower(n.first-1) == "before")
}
