package claim

import (
	"fmt"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/calendar"
)

// frame returns the period of a figure that no date governs: the one that the
// document reports on, unless the figure says what is so now and the document
// reports what happened on a day, or what it counts is known by the year.
func (f *finder) frame(i int, s *sentence, g int) Words {
	c := &f.claims[i]
	w := f.reported()
	if strings.Contains(strings.ToLower(c.Measure.Text), "population") && len(w.Code) >= 4 {
		if y := f.year(); y.Code != "" {
			return y
		}
	}
	if f.doc.Blocks[c.Block].Table > 0 && f.asOf.Code != "" {
		return f.asOf
	}
	if c.Change != dataset.Up && c.Change != dataset.Down && f.level.Code != "" {
		w = f.level
	}
	headline := f.doc.Blocks[c.Block].Section == dataset.Headline || f.doc.Blocks[c.Block].Heading > 0 // in the historical present
	if !headline && (f.event || f.level.Code != "") && s.present(g) && (!s.copula(g) || has(s.low, "now")) {
		if m := f.month(); m.Code != "" {
			return m
		}
	}
	return w
}

// year is the year of publication.
func (f *finder) year() Words { return f.published(len("2006")) }

// month is the month of publication.
func (f *finder) month() Words { return f.published(len("2006-01")) }

func (f *finder) published(n int) Words {
	p := f.doc.Source.Published
	if len(p) < len("2006") {
		return Words{}
	}
	p = p[:min(n, len(p))]
	return Words{Text: p, Code: p, Inherited: "publication"}
}

// reported returns the period that the document as a whole reports on: the
// window it says it covers or asked its questions in, else the date of the
// first sentences of its text that give a figure with it, else the month of
// publication: what is told without a date need not be of that very day.
func (f *finder) reported() Words {
	if f.periodRead {
		return f.period0
	}
	f.periodRead = true
	f.period0 = f.month()
	w, ok := f.window()
	if !ok {
		w, ok = f.leading()
		f.event = ok && len(w.Code) == len("2006-01-02")
	}
	if ok {
		w.Inherited = "document"
		f.period0 = w
	}
	return f.period0
}

// surveyed credits the figures of a survey that nobody else is named for to
// whoever asked: those that are so in the days of the questions, or before.
func (f *finder) surveyed(c *Claim) {
	if f.reported(); f.asker.Text == "" || c.Claimant.Text != "" || apart(c.Kind) || c.Period.Inherited == "publication" {
		return
	}
	switch c.Kind {
	case dataset.Age, dataset.Ordinal, dataset.Money:
		return
	}
	if h := f.doc.Blocks[c.Block]; h.Section == dataset.Headline || h.Heading > 0 {
		return
	}
	c.Claimant = f.asker
}

// leading returns the date that the first paragraphs give with a figure.
func (f *finder) leading() (Words, bool) {
	const lead = 3 // paragraphs
	bodies := 0
	for b := 0; b < len(f.doc.Blocks) && b < frontBlocks && bodies < lead; b++ {
		block := &f.doc.Blocks[b]
		if block.Section != dataset.Body || block.Heading > 0 || block.Table > 0 {
			continue
		}
		bodies++
		s := f.sentence(b, 0)
		if s == nil || f.first[b] == f.first[b+1] {
			continue
		}
		for g := range s.groups {
			if !f.amount(&s.groups[g]) {
				continue
			}
			switch s.roleLeft(g).preposition {
			case "from", "than", "against":
				continue // what the figure before is compared with
			}
			d := f.dateOf(s, g)
			if d < 0 || f.future(s, d) || s.since(d) {
				continue
			}
			w := f.datePeriod(s, d)
			if end, _, ok := f.ends(s, w); ok {
				end.Inherited = "document"
				f.level = end
			}
			return w, true
		}
		if w, ok := f.elapsed(s); ok {
			return w, true
		}
	}
	return Words{}, false
}

// elapsed returns the stretch of time up to publication in which something has
// happened: "has killed 50 people in nine weeks".
func (f *finder) elapsed(s *sentence) (Words, bool) {
	if len(f.doc.Source.Published) < len("2006-01-02") || !has(s.low, "has") && !has(s.low, "have") {
		return Words{}, false
	}
	bounds, ok := calendar.Bounds(f.doc.Source.Published)
	if !ok {
		return Words{}, false
	}
	for g := range s.groups {
		n := &s.groups[g]
		if n.kind != gFigure || s.lower(n.first-1) != "in" {
			continue
		}
		c := &f.claims[n.claim]
		days := 0
		switch c.Mention.Unit {
		case "wk":
			days = 7
		case "d":
			days = 1
		}
		if c.Kind != dataset.Duration || days == 0 || !c.Value.Valid() || c.Value.Float() > 1000 {
			continue
		}
		from := bounds.Start.AddDays(-int(c.Value.Float()) * days)
		to := bounds.Start.AddDays(-1)
		return Words{Text: dataset.OneLine(f.doc.Text[c.Start:c.End]), Code: day(from) + "/" + day(to), Span: c.Span}, true
	}
	return Words{}, false
}

func day(d calendar.Date) string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// stretch joins two dates to the period between them: "from 12 May to 16 May",
// "between 2021 and 2024". k is either.
func (f *finder) stretch(s *sentence, k int) (Words, bool) {
	for _, first := range [2]int{k, k - 1} {
		if first < 0 || first+1 >= len(f.claims) {
			continue
		}
		a, b := &f.claims[first], &f.claims[first+1]
		if a.Kind != dataset.Date || b.Kind != dataset.Date || a.Block != s.block || b.Block != s.block || strings.Contains(a.EDTF+b.EDTF, "/") || len(a.EDTF) != len(b.EDTF) || a.EDTF >= b.EDTF {
			continue
		}
		between := strings.ToLower(strings.TrimSpace(f.doc.Text[a.End:b.Start]))
		before := strings.Fields(f.doc.Text[max(a.Start-12, s.base):a.Start])
		if len(before) == 0 {
			continue
		}
		switch strings.ToLower(before[len(before)-1]) + " " + between {
		case "from to", "from until", "from through", "between and":
			span := dataset.Span{Start: a.Start, End: b.End}
			return Words{Text: dataset.OneLine(f.doc.Text[span.Start:span.End]), Code: a.EDTF + "/" + b.EDTF, Span: span}, true
		}
	}
	return Words{}, false
}

// eve returns the day before a date on which an election was decided in the
// small hours: the votes were cast on the eve.
func (f *finder) eve(s *sentence, n *group, edtf string) string {
	if len(edtf) != len("2006-01-02") {
		return edtf
	}
	i := n.first
	for ; i > n.first-4; i-- {
		if s.lower(i) == "hours" && (s.lower(i-1) == "small" || s.lower(i-1) == "early") {
			break
		}
	}
	if s.lower(i) != "hours" {
		return edtf
	}
	for _, low := range s.low {
		if low == "votes" || strings.HasSuffix(low, "election") || strings.HasSuffix(low, "elections") {
			if bounds, ok := calendar.Bounds(edtf); ok {
				return day(bounds.Start.AddDays(-1))
			}
		}
	}
	return edtf
}

// ends returns the two points that a period of comparison lies between, where
// the sentence gives a level at each: "rose in the year to June, to 20 from
// 16". The first is its last day, or its last month where the words do not
// say the end of it; the second the month it starts from.
func (f *finder) ends(s *sentence, w Words) (last, start Words, ok bool) {
	if !strings.Contains(w.Code, "/") || !strings.Contains(w.Text, " to ") {
		return last, start, false
	}
	bounds, known := calendar.Bounds(w.Code)
	if !known || bounds.Start.IsZero() || bounds.End.IsZero() {
		return last, start, false
	}
	to, from := false, false
	for g := range s.groups {
		if f.amount(&s.groups[g]) {
			switch s.roleLeft(g).preposition {
			case "to":
				to = true
			case "from":
				from = true
			}
		}
	}
	last, start = w, w
	last.Code = day(bounds.End)
	if !strings.Contains(w.Text, "end of") {
		last.Code = last.Code[:len("2006-01")]
	}
	start.Code = day(bounds.Start.AddDays(-1))[:len("2006-01")]
	return last, start, to && from
}

// pointOf gives each figure of such a sentence its point in time, and a change
// the months it is between.
func (f *finder) pointOf(c *Claim, s *sentence, g int, w Words) Words {
	last, start, ok := f.ends(s, w)
	if !ok {
		return w
	}
	switch s.roleLeft(g).preposition {
	case "to":
		return last
	case "from":
		return start
	}
	if c.Change == dataset.Up || c.Change == dataset.Down {
		w.Code = start.Code + "/" + last.Code[:len("2006-01")]
	}
	return w
}

// comparison stretches the period of a change back to the date it is compared
// with, where the sentence names that: "four points less than in February",
// "up 6% in a year".
func (f *finder) comparison(c *Claim, s *sentence, g int) {
	now := c.Period.Code
	if c.Change != dataset.Up && c.Change != dataset.Down {
		return
	}
	if _, to, ok := strings.Cut(now, "/"); ok {
		now = to
	}
	then := f.comparedWith(s, g)
	if then == "" && s.inYear(g) && len(now) >= len("2006-01") {
		if b, ok := calendar.Bounds(now); ok {
			then = day(b.Start.AddMonths(-12))
		}
	}
	n := min(len(then), len(now), len("2006-01"))
	if n < 4 || strings.ContainsAny(then, "/X") || then[:n] >= now[:n] || month(then) > 12 || month(now) > 12 {
		return
	}
	c.Period.Code = then[:n] + "/" + now[:n]
}

// comparedWith returns the date that a change is measured from: one behind it
// in its clause, else one before it that it is joined to.
func (f *finder) comparedWith(s *sentence, g int) string {
	for k := g + 1; k < len(s.groups) && !s.turns(k); k++ {
		if f.dates(s, k) && f.compared(s, k, g) {
			return f.datePeriod(s, k).Code
		}
	}
	for k := g - 1; k >= 0; k-- {
		switch s.groups[k].kind {
		case gVerb, gStop, gRelative, gComma:
			return ""
		}
		if f.dates(s, k) && f.compared(s, k, g) {
			return f.datePeriod(s, k).Code
		}
	}
	return ""
}

// inYear reports a change that is said to be that of a year.
func (s *sentence) inYear(g int) bool {
	i := s.groups[g].last
	for k := i; k < i+2; k++ {
		switch s.lower(k) {
		case "in", "over":
			return (s.lower(k+1) == "a" || s.lower(k+1) == "the") && s.lower(k+2) == "year"
		}
	}
	return false
}

// month is the second part of a date, which is a season or quarter above 12.
func month(edtf string) int {
	if len(edtf) < len("2006-01") {
		return 0
	}
	return int(edtf[5]-'0')*10 + int(edtf[6]-'0')
}

// against reports a date right behind figure g that says since when the change
// is: "up 8 points on the election of 2024".
func (s *sentence) against(date, g int) bool {
	for k := g + 1; k < date; k++ {
		switch s.groups[k].kind {
		case gComma, gStop, gVerb, gFigure, gConjunction:
			return false
		}
	}
	first := s.groups[g].last
	switch s.lower(first) {
	case "on", "from":
		c := s.find.claims[s.groups[g].claim].Change
		return c == dataset.Up || c == dataset.Down
	}
	return s.lower(first+1) == "than"
}

// copula reports a figure whose verb only says what is.
func (s *sentence) copula(g int) bool {
	r := s.roleOf(g)
	if r.verb < 0 {
		return true
	}
	switch s.headLow(r.verb) {
	case "is", "are", "has", "have", "remain", "remains":
		return true
	}
	v := &s.groups[r.verb]
	for i := v.first; i < v.head; i++ {
		switch s.lower(i) {
		case "is", "are", "been":
			return true // passive: it says the outcome
		}
	}
	return false
}
