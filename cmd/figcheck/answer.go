package main

import (
	"math/big"
	"sort"
	"strings"

	"figcheck/dataset"
	"figcheck/internal/claim"
	"figcheck/internal/document"
	"figcheck/internal/lexicon"
	"figcheck/internal/quantity"
	"figcheck/internal/token"
)

// This file answers extract --jsonl in the conventions of the published
// benchmarks, which differ from claims.csv in five things: the unit is a name
// and the number is in the unit as written; a vague word covers a whole power
// of ten; a level that moves from A to B is one range; "eight or nine euros"
// are two figures; "one of the teams" and 5G are figures.

// prediction is one figure in the form that benchmarks score.
type prediction struct {
	Start     int             `json:"start"`
	End       int             `json:"end"`
	Text      string          `json:"text"`
	Kind      dataset.Kind    `json:"kind"`
	Value     dataset.Decimal `json:"value"`
	Low       dataset.Decimal `json:"low"`
	High      dataset.Decimal `json:"high"`
	Approx    string          `json:"approx"`
	Change    string          `json:"change,omitempty"`
	Unit      string          `json:"unit"`
	Concept   string          `json:"concept"`
	Time      string          `json:"time,omitempty"`
	Place     string          `json:"place,omitempty"`
	Claimant  string          `json:"attribution,omitempty"`
	Timex     string          `json:"timex,omitempty"`
	TimexType string          `json:"timex_type,omitempty"`
	timed     bool            // Timex is the calendar's
	weekday   bool            // nothing but a weekday
}

type predictions struct {
	ID         string       `json:"id"`
	Predicted  []prediction `json:"predicted"`
	start, end int          // bytes of the last figure
	bare       bool         // it has no unit of its own
}

func answer(l line, dates bool) predictions {
	d := document.Running(l.Text, l.RefTime)
	claims := claim.Find(d, quantity.Find(d))
	p := predictions{ID: l.ID, Predicted: []prediction{}}
	named := make(map[dataset.Unit]bool) // units that stand beside a number
	for i := range claims {
		named[claims[i].Mention.Unit] = named[claims[i].Mention.Unit] || claims[i].UnitSpan.End > 0
	}
	for i := range claims {
		c := &claims[i]
		apart := c.Kind == dataset.Date || c.Kind == dataset.Time || articled(d.Text, c)
		alone := c.Start == 0 && c.End >= len(strings.TrimRight(d.Text, " .\n")) // an ordinal is one only where nothing else is asked
		if c.Kind == dataset.Ordinal && !alone || apart && !dates || l.RefTime != "" && (c.Kind == dataset.Date || c.Kind == dataset.Time) {
			continue
		}
		next := predict(d, c, named)
		if alone && c.Kind == dataset.Duration {
			next.whole(c)
		}
		p.add(d.Text, next, c)
	}
	if l.RefTime == "" {
		p.Predicted = append(p.Predicted, conventional(d)...)
	}
	if dates {
		p.time(timexes(d), l.RefTime == "")
	}
	sort.SliceStable(p.Predicted, func(i, j int) bool { return p.Predicted[i].Start < p.Predicted[j].Start })
	return p
}

// add appends one figure: an alternative as two, the end of a movement to its
// beginning.
func (p *predictions) add(text string, next prediction, c *claim.Claim) {
	stated := text[c.Start:c.End]
	if c.Relation == dataset.Range && strings.Contains(stated, " or ") && !strings.ContainsAny(stated, "–—") {
		a, b := next, next
		a.Value, b.Value = next.Low, next.High
		a.Low, a.High, b.Low, b.High = dataset.Decimal{}, dataset.Decimal{}, dataset.Decimal{}, dataset.Decimal{}
		a.Approx, b.Approx = "=", "="
		p.Predicted = append(p.Predicted, a, b)
		return
	}
	if c.Kind == dataset.Duration && strings.Contains(stated, ", ") && c.Value.Valid() {
		p.Predicted = append(p.Predicted, parts(next)...)
		return
	}
	if n := len(p.Predicted) - 1; n >= 0 && p.end > 0 && movement(text, p.start, p.end, c.Start) {
		if from := &p.Predicted[n]; from.Value.Valid() && next.Value.Valid() && (from.Unit == next.Unit || p.bare) {
			from.Low, from.High, from.Value = from.Value, next.Value, dataset.Decimal{}
			from.End, from.Unit, from.Approx, from.Change = next.End, next.Unit, "range", "="
			from.Text, p.end = text[p.start:c.End], c.End
			return
		}
	}
	if n := len(p.Predicted) - 1; n >= 0 && p.end > 0 && p.end < c.Start && p.Predicted[n].Approx != "=" && restated(text[p.end:c.Start], &p.Predicted[n], &next) {
		next.Approx, next.Change = p.Predicted[n].Approx, p.Predicted[n].Change
	}
	p.start, p.end, p.bare = c.Start, c.End, c.UnitSpan.End == 0
	p.Predicted = append(p.Predicted, next)
}

// articled reports whether a length of time is one only by its article and no
// hedge or date makes it a figure: "within a decade".
func articled(text string, c *claim.Claim) bool {
	number := strings.ToLower(text[c.Number.Start:c.Number.End])
	return c.Kind == dataset.Duration && c.Relation == dataset.Exact && (number == "a" || number == "an") && c.Cue != "ago" && c.Value.Rat().IsInt()
}

// movement reports whether "from" stands before the figure at [start, end)
// and only "to" between it and the next, at next.
func movement(text string, start, end, next int) bool {
	if next < end || strings.TrimSpace(text[end:next]) != "to" {
		return false
	}
	return strings.HasSuffix(strings.ToLower(strings.TrimRight(text[:start], " ")), "from")
}

// whole gives a length of time that is asked for alone in the largest unit of
// which it is a whole number: "half an hour" is 30 minutes.
func (p *prediction) whole(c *claim.Claim) {
	next := map[dataset.Unit]struct {
		times int64
		name  string
	}{"h": {60, "minute"}, "min": {60, "second"}, "d": {24, "hour"}, "wk": {7, "day"}, "mo": {30, "day"}, "a": {12, "month"}}[c.Mention.Unit]
	if !c.Value.Valid() || c.Value.Rat().IsInt() || next.times == 0 {
		return
	}
	v := c.Value.Rat()
	p.Value, p.Unit = dataset.DecimalOf(v.Mul(v, big.NewRat(next.times, 1))), next.name
}

// parts reads the units of a length of time that is listed with commas, each
// as a figure.
func parts(whole prediction) []prediction {
	var out []prediction
	for _, part := range strings.Split(strings.ReplaceAll(whole.Text, " and ", ", "), ", ") {
		d := document.Running(strings.TrimSpace(part), "")
		claims := claim.Find(d, quantity.Find(d))
		for i := range claims {
			p := predict(d, &claims[i], nil)
			p.Start, p.End = whole.Start, whole.End
			out = append(out, p)
		}
	}
	return out
}

// conventional returns what the benchmarks count although it is no figure: the
// "one" of "one of the teams", the generation of 5G.
func conventional(d *document.Document) []prediction {
	toks := token.Scan(nil, d.Text)
	var out []prediction
	for i, t := range toks {
		p := prediction{Start: d.Runes(int(t.Start)), End: d.Runes(int(t.End)), Text: t.Text(d.Text), Kind: dataset.Count, Approx: "=", Change: "=", Unit: "-"}
		switch {
		case t.Low() == "one" && i+2 < len(toks) && toks[i+1].Low() == "of" && (toks[i+2].Is(lexicon.Determiner) || toks[i+2].Capital):
			p.Value, p.Unit = dataset.NewDecimal(1, 0), oneOf(d.Text, toks[i+2:])
		case t.Kind == token.Number && t.End == t.Start+1 && i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Text(d.Text) == "G":
			p.Value, p.Unit = dataset.NewDecimal(int64(p.Text[0]-'0'), 0), "generation wireless"
		default:
			continue
		}
		out = append(out, p)
	}
	return out
}

func predict(d *document.Document, c *claim.Claim, named map[dataset.Unit]bool) prediction {
	p := prediction{
		Start: d.Runes(c.Start), End: d.Runes(c.End), Text: d.Text[c.Start:c.End], Kind: c.Kind,
		Value: c.Value, Low: c.Low, High: c.High, Approx: approx(c.Relation), Unit: unitName(d.Text[c.Start:c.End], c, named), Concept: c.Concept(),
		Time: said(c.Period), Place: said(c.Place), Claimant: c.Claimant.Text, Timex: c.Timex, TimexType: c.TimexType,
	}
	if p.Unit == "penny" && strings.HasSuffix(p.Text, "p") {
		p.Unit = "p"
	}
	if c.Shift != 0 { // benchmarks want the number in the unit as written
		p.Value, p.Low, p.High = p.Value.Times10(-c.Shift), p.Low.Times10(-c.Shift), p.High.Times10(-c.Shift)
	}
	if c.Relation == dataset.Almost && (strings.Contains(p.Text, "under ") || strings.Contains(p.Text, "below ")) {
		p.Approx = "<"
	}
	if c.Relation == dataset.Vague {
		p.Low, p.High = vagueEnds(c.Low, c.High)
	}
	p.Change = changeLabel(d.Text, c, p.Approx)
	if p.Unit == "" {
		p.Unit = "-"
	}
	return p
}

// vagueEnds gives "thousands" as 1,000 to 10,000 and "dozens" as 12 to 120.
func vagueEnds(low, high dataset.Decimal) (dataset.Decimal, dataset.Decimal) {
	switch {
	case low.Float() == 24:
		return dataset.NewDecimal(12, 0), dataset.NewDecimal(120, 0)
	case low.Float() == 40:
		return dataset.NewDecimal(20, 0), high
	case low.Float() > 100:
		return high.Times10(-1), high
	}
	return low, high
}

// approx folds the relations into the classes of the benchmarks.
func approx(r dataset.Relation) string {
	switch r {
	case dataset.About, dataset.Almost:
		return "~"
	case dataset.MoreThan:
		return ">"
	case dataset.AtLeast:
		return ">="
	case dataset.LessThan:
		return "<"
	case dataset.UpTo, dataset.AtMost:
		return "<="
	case dataset.Range, dataset.Vague:
		return "range"
	}
	return "="
}

// said returns the words of a part that stands in the sentence of the figure;
// what is inherited from elsewhere is no part of the answer.
func said(w claim.Words) string {
	if w.Inherited != "" {
		return ""
	}
	return w.Text
}
