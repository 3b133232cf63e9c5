package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// date reads a date, period or time of day at token i.
func (r *reader) date(i int) (*Mention, int) {
	if r.amount {
		return nil, i
	}
	e, ok := r.dates.At(i)
	if ok && e.Length {
		return r.datedLength(i, e)
	}
	if !ok || e.Last <= i || e.EDTF == "" && e.Kind != dataset.Time {
		return nil, i
	}
	if e.Kind == dataset.Time && r.word(e.Last-1) == "pm" && r.speaks(ofPicometres) {
		return nil, i
	}
	if r.low(e.Last) == "over" { // 2000 over 3, alone
		if m, _ := r.over(i); m != nil {
			return nil, i
		}
	}
	r.reference.Advance(e)
	m := r.mention(Mention{Span: dataset.Span{Start: e.Start, End: e.End}, Number: dataset.Span{Start: e.Start, End: e.End}, Kind: e.Kind,
		Relation: dataset.Exact, Change: dataset.NoChange, EDTF: e.EDTF, Weekday: e.Weekday, Relative: e.Relative, Timex: e.Timex, TimexType: e.TimexType, Doubts: e.Doubts})
	return r.dayRange(m, e.Last)
}

// hedgedDate reads a time or date behind a hedge: "about 7:50 a.m.".
func (r *reader) hedgedDate(i int) (*Mention, int) {
	if !r.is(i, lexicon.HedgeStart) {
		return nil, i
	}
	h := r.hedgeBefore(i)
	if h.last == i || r.at(h.last).Kind != token.Number || r.low(i) == "over" {
		return nil, i
	}
	m, next := r.date(h.last)
	if m != nil && (m.Kind == dataset.Date || m.Kind == dataset.Time) {
		m.Start, m.Relation = int(r.at(i).Start), h.relation
		return m, next
	}
	return nil, i
}

// dayRange takes the last day of "Sept. 20-24" into a date.
func (r *reader) dayRange(m *Mention, j int) (*Mention, int) {
	w := r.word(j + 1)
	if !r.sym(j, "-–") || !r.at(j).Glued || r.at(j+1).Kind != token.Number || !plainDigits(w) || len(w) > 2 || len(m.EDTF) != len("2006-01-02") || r.at(j-1).Kind != token.Number {
		return m, j
	}
	day := small(w)
	if day > 31 || day <= small(m.EDTF[8:]) || r.at(j+2).Glued && r.at(j+2).Kind == token.Word {
		return m, j
	}
	m.EDTF += "/" + m.EDTF[:8] + string([]byte{byte('0' + day/10), byte('0' + day%10)})
	m.End, m.Number.End, m.Timex = r.end(j+2), r.end(j+2), ""
	return m, j + 2
}

// undated reads the times of day and years that the calendar leaves because
// they name no date: 22pm, 17:22, A.D. 1000 and 1260, by 2120, week 6 of no
// known year.
func (r *reader) undated(i int) int {
	w, next := r.word(i), r.at(i+1)
	switch {
	case r.at(i).Kind == token.Word && r.low(i) == "d" && r.sym(i-1, ".") && r.low(i-2) == "a" && r.sym(i+1, ".") && r.at(i+2).Kind == token.Number: // the A is an article to most rules
		if r.low(i+3) == "and" && r.at(i+4).Kind == token.Number && len(r.word(i+4)) == 4 {
			return i + 5
		}
		return i + 3
	case r.low(i) == "week" && next.Kind == token.Number && plainDigits(r.word(i+1)) && len(r.word(i+1)) <= 2 && !r.is(i-1, lexicon.Determiner) && !r.nounPlural(i+2):
		return i + 2
	case r.at(i).Kind != token.Number || !plainDigits(w):
		return i
	case next.Glued && len(w) <= 2 && (r.word(i+1) == "pm" || r.word(i+1) == "am") && !r.tiny():
		return i + 2
	case len(w) <= 2 && small(w) < 24 && r.sym(i+1, ":") && next.Glued && r.at(i+2).Glued && len(r.word(i+2)) == 2 && plainDigits(r.word(i+2)) && small(r.word(i+2)) < 60 && (!r.at(i+3).Glued || r.sym(i+3, ".,;)") && !r.at(i+4).Glued):
		return i + 3
	case len(w) == 4 && w >= "2100" && w < "2200" && (r.low(i-1) == "by" || r.low(i-1) == "in" || r.low(i-1) == "until") && !r.nounPlural(i+1) && r.unitAt(i+1, &numeral{digits: true, value: several}, currency{}).code == "":
		return i + 1
	}
	return i
}

// tiny reports whether the text speaks of lengths where pm is the picometre.
func (r *reader) tiny() bool { return r.speaks(ofAtoms) }

// datedLength reads a length of time that the calendar can place: "two years
// ago", "the past three months".
func (r *reader) datedLength(i int, e calendar.Expression) (*Mention, int) {
	for k := i; k < e.Last; k++ {
		m, next := r.expression(k, r.cue(k))
		if m == nil {
			continue
		}
		if m.Kind != dataset.Duration {
			return nil, i
		}
		m.EDTF, m.Timex, m.TimexType = e.EDTF, e.Timex, e.TimexType
		return m, max(next, e.Last)
	}
	return nil, i
}

// timex gives a length of time its TIMEX3 value, for benchmarks.
func (r *reader) timex(m *Mention) {
	if m.Kind != dataset.Duration && m.Kind != dataset.Age || m.Timex != "" {
		return
	}
	if e, ok := r.dates.DurationAt(r.tokenAt(m.Number.Start)); ok {
		m.Timex, m.TimexType = e.Timex, e.TimexType
	}
}
