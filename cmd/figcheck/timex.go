package main

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/calendar"
	"figcheck/internal/document"
	"figcheck/internal/token"
)

// timexes answers a line that has a reference time with every expression of
// time in it, also those that are no figure: "now", "recent weeks", "daily".
func timexes(d *document.Document) []prediction {
	toks := token.Scan(nil, d.Text)
	published, _ := calendar.Bounds(d.Source.Published)
	ref := calendar.Reference{Published: published.Start}
	dates := calendar.Read(d.Text, toks, &ref)
	ref.Narrative, ref.Fiscal = dates.Narrative(), dates.FiscalStart()
	var out []prediction
	for i := 0; i < len(toks); {
		e, ok := dates.At(i)
		if ok {
			ref.Advance(e)
		} else if e, ok = dates.DurationAt(i); !ok {
			i++
			continue
		}
		out = append(out, timexOf(d, e)...)
		i = max(e.Last, i+1)
	}
	return out
}

func timexOf(d *document.Document, e calendar.Expression) []prediction {
	if len(e.Ends) == 0 {
		return []prediction{{
			Start: d.Runes(e.Start), End: d.Runes(e.End), Text: d.Text[e.Start:e.End], Kind: e.Kind, Approx: "=", Unit: "-",
			Timex: e.Timex, TimexType: e.TimexType, weekday: e.Weekday != "" && e.First+1 == e.Last,
		}}
	}
	var out []prediction
	for _, end := range e.Ends {
		out = append(out, timexOf(d, end)...)
	}
	return out
}

// time adds expressions of time: to the length that was already read there,
// else as a figure of their own, which has no number and so counts as a date.
// Without a reference time only what the calendar could place with one is
// added, and only where nothing was read.
func (p *predictions) time(all []prediction, undated bool) {
	lengths := len(p.Predicted)
next:
	for _, t := range all {
		if undated && (t.TimexType != "DATE" || strings.HasSuffix(t.Timex, "_REF") || t.weekday) {
			continue
		}
		for i := range lengths {
			q := &p.Predicted[i]
			if undated && q.Start < t.End && t.Start < q.End {
				continue next
			}
			if q.Kind == dataset.Duration && q.Start < t.End && t.Start < q.End && !q.timed {
				q.Timex, q.TimexType, q.timed = t.Timex, t.TimexType, true
				continue next
			}
		}
		if t.Kind == dataset.Duration {
			t.Kind = dataset.Date
		}
		p.Predicted = append(p.Predicted, t)
	}
}
