// Package calendar reads dates, times of day and periods in prose and writes
// them in EDTF (ISO 8601-2) and, for benchmarks, as TIMEX3 values. Rules are
// functions named by the phrase they read, over the tokens of package token;
// a relative date ("last month") is resolved against the publication date and
// towards the past, as reports are written. Bare durations are measured by
// package quantity (DurationAt only names them in TIMEX3); whether two dates
// agree is package check's.
package calendar

import (
	"figcheck/dataset"
	"figcheck/internal/token"
)

// Reference is what relative and incomplete dates are resolved against.
type Reference struct {
	Published Date // zero if unknown: then such dates keep no EDTF
	Anchor    Date // the date mentioned last, for "that year"; zero if none; Advance keeps it
	Narrative bool // a history: bare months and days follow Anchor, not Published; see Narrative
	Fiscal    int  // first month of the document's fiscal year, 0 if it does not say; see FiscalStart
	coarse    bool // Anchor is a year or longer
	quarter   int  // the quarter mentioned last, 33 to 36, 0 if a month or year was mentioned since
	inYear    int  // its year
}

// Expression is one date, time or period in the text.
type Expression struct {
	First, Last int          // token indexes, half open
	Start, End  int          // byte offsets in the text
	EDTF        string       // "" where there is no calendar value: "now", "daily", an unresolvable "last year"
	Kind        dataset.Kind // dataset.Date or dataset.Time
	Weekday     string       // lower case, where a weekday is named; not checked against the date, whose year it may have chosen (Relative)
	Modifier    string       // "early", "mid" or "late", where the words say which part is meant
	Relative    bool         // resolved against the publication date or an earlier date
	Length      bool         // the words count units of time ("two years ago", "the past three months"): the figure is a duration that has this EDTF
	Timex       string       // TIMEX3 value; "" for intervals, whose Ends have one each
	TimexType   string       // DATE, TIME, DURATION or SET
	Ends        []Expression // of an interval: its dates as they are written, one where it is open or counted back
	Doubts      []string
	leads       bool // begins a sentence, with or without a preposition
}

// At reads the longest expression that begins at token i. An expression
// without EDTF ("now", "every three days") names no date: a caller that
// records figures should read on from i, not from Last.
func (r *Reader) At(i int) (Expression, bool) {
	if !r.Begins(i) {
		return Expression{}, false
	}
	return r.longest(i)
}

// longest is At for a token where a date may begin.
func (r *Reader) longest(i int) (Expression, bool) {
	if e, ok := r.interval(i); ok {
		return e, true
	}
	if e, ok := r.set(i); ok {
		return e, true
	}
	v, end, ok := r.point(i)
	if !ok && r.toks[i].Kind != token.Number { // no day of the month either
		return Expression{}, false
	}
	if e, joined := r.fromTo(i, i, v, end, ok); joined {
		return e, true
	}
	if !ok {
		return Expression{}, false
	}
	return r.expression(i, end, v), true
}

// Advance makes the date of an expression the anchor for what follows. Call it
// for each expression in the order of the text.
func (ref *Reference) Advance(e Expression) {
	p, ok := Bounds(e.EDTF)
	if !ok || p.Start.IsZero() || e.TimexType == "DURATION" || e.TimexType == "SET" {
		return
	}
	far := p.Start.Year - ref.Anchor.Year
	if ref.Narrative && len(e.EDTF) == 4 && !ref.Anchor.IsZero() && far != 0 && !e.leads {
		return // an aside: "a rifle of 1812"
	}
	ref.Anchor, ref.coarse = p.Start, p.Open() || p.Months() >= 12
	switch n := len(e.EDTF); {
	case n == 7 && e.EDTF[5] == '3' && e.EDTF[6] >= '3':
		q := int(e.EDTF[6]-'0') + 30
		if !e.Relative || 4*p.Start.Year+q >= 4*ref.inYear+ref.quarter { // "a year earlier" leaves the quarter it compares
			ref.quarter, ref.inYear = q, p.Start.Year
		}
	case n < 10: // a day leaves the quarter that the report is about
		ref.quarter, ref.inYear = 0, 0
	}
}

func (r *Reader) expression(first, last int, v value) Expression {
	e := Expression{
		First: first, Last: last,
		Start: int(r.toks[first].Start), End: int(r.toks[last-1].End),
		EDTF: v.edtf(), TimexType: "DATE", Kind: dataset.Date,
		Modifier: v.modifier, Relative: v.relative, Length: v.length,
	}
	if e.Timex = e.EDTF; !v.plain() {
		e.Timex = v.timex()
	}
	e.leads = r.sentenceStart(first) || r.sentenceStart(first-1)
	if v.clock || v.part != "" {
		e.TimexType = "TIME"
	}
	if v.clock {
		e.Kind = dataset.Time
	}
	if v.duration != "" {
		e.Timex, e.TimexType = v.duration, "DURATION"
	}
	if v.weekday != 0 {
		e.Weekday = weekdayNames[v.weekday-1]
	}
	if v.doubt != "" {
		e.Doubts = []string{v.doubt}
	}
	return e
}
