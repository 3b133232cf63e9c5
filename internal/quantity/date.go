package quantity

import (
	"figcheck/dataset"
	"figcheck/internal/calendar"
)

// date reads a date, period or time of day at token i.
func (r *reader) date(i int) (Mention, int, bool) {
	e, ok := calendar.At(r.text, r.toks, i, &r.reference)
	if ok && e.Length {
		return r.datedLength(i, e)
	}
	if !ok || e.Last <= i || e.EDTF == "" && e.Kind != dataset.Time {
		return Mention{}, i, false
	}
	r.reference.Advance(e)
	m := Mention{Span: dataset.Span{Start: e.Start, End: e.End}, Number: dataset.Span{Start: e.Start, End: e.End}, Kind: e.Kind,
		Relation: dataset.Exact, Change: dataset.NoChange, EDTF: e.EDTF, Weekday: e.Weekday, Relative: e.Relative, Timex: e.Timex, TimexType: e.TimexType, Doubts: e.Doubts}
	return m, e.Last, true
}

// datedLength reads a length of time that the calendar can place: "two years
// ago", "the past three months".
func (r *reader) datedLength(i int, e calendar.Expression) (Mention, int, bool) {
	for k := i; k < e.Last; k++ {
		m, next, ok := r.expression(k)
		if !ok {
			continue
		}
		if m.Kind != dataset.Duration {
			return Mention{}, i, false
		}
		m.EDTF, m.Timex, m.TimexType = e.EDTF, e.Timex, e.TimexType
		return m, max(next, e.Last), true
	}
	return Mention{}, i, false
}

// timex gives a length of time its TIMEX3 value, for benchmarks.
func (r *reader) timex(m *Mention) {
	if m.Kind != dataset.Duration && m.Kind != dataset.Age || m.Timex != "" {
		return
	}
	if e, ok := calendar.DurationAt(r.text, r.toks, r.tokenAt(m.Number.Start)); ok {
		m.Timex, m.TimexType = e.Timex, e.TimexType
	}
}
