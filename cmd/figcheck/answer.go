package main

import (
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
		if l.RefTime == "" && !dates && factorWord(d.Text, c) {
			continue
		}
		apart := c.Kind == dataset.Date || c.Kind == dataset.Time || articled(d.Text, c, l.RefTime == "")
		alone := c.Start == 0 && c.End >= len(strings.TrimRight(d.Text, " .\n")) // an ordinal is one only where nothing else is asked
		if c.Kind == dataset.Ordinal && !alone || apart && !dates && !(alone && c.Kind == dataset.Duration) || l.RefTime != "" && (c.Kind == dataset.Date || c.Kind == dataset.Time) {
			continue
		}
		next := predict(d, c, named)
		if l.RefTime == "" {
			next.Concept = concept(c)
			if next.Approx == "range" && next.Change == "~" {
				next.Approx = "~"
			}
		}
		if alone || c.Start == 0 && ofOneThing(d.Text[c.End:]) {
			next.whole(c)
		}
		p.add(d.Text, next, c)
	}
	if l.RefTime == "" {
		p.Predicted = append(p.Predicted, conventional(d)...)
		p.sum(d.Text)
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
		if next.Change != "~" {
			a.Approx, b.Approx = "=", "="
		}
		p.Predicted = append(p.Predicted, a, b)
		return
	}
	if c.Kind == dataset.Duration && strings.Contains(stated, ", ") && c.Value.Valid() && c.End-c.Start < len(strings.TrimSpace(text)) {
		p.Predicted = append(p.Predicted, parts(next)...)
		return
	}
	if p.end > 0 && p.end <= c.Start && len(p.Predicted) > 0 && p.join(text, &next, c) {
		return
	}
	p.start, p.end, p.bare = c.Start, c.End, c.UnitSpan.End == 0
	p.Predicted = append(p.Predicted, next)
}

// factorWord reports whether a figure is a multiple in one word: doubled,
// twice, threefold.
func factorWord(text string, c *claim.Claim) bool {
	word := strings.ToLower(text[c.Number.Start:c.Number.End])
	w := lexicon.Lookup([]byte(word))
	return c.Kind == dataset.Multiplier && !strings.ContainsAny(word, " -0123456789") && (w == nil || w.Class&(lexicon.Cardinal|lexicon.Tens) == 0)
}

// articled reports whether a length of time is one only by its article, which
// without a reference time also a hedge does not make a figure: "within a
// decade", "more than a decade".
func articled(text string, c *claim.Claim, hedged bool) bool {
	number := strings.ToLower(text[c.Number.Start:c.Number.End])
	return c.Kind == dataset.Duration && (hedged || c.Relation == dataset.Exact) && (number == "a" || number == "an") && c.Cue != "ago" && c.Value.Rat().IsInt()
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
			p.Start, p.End, p.Concept = whole.Start, whole.End, whole.Concept
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
	if v, ok := fewWords[strings.ToLower(strings.TrimSpace(d.Text))]; ok {
		out = append(out, prediction{End: d.Runes(len(d.Text)), Text: d.Text, Kind: dataset.Count, Value: dataset.NewDecimal(v, 0), Approx: "=", Change: "=", Unit: "-"})
	}
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
		Value: c.Value, Low: c.Low, High: c.High, Approx: approx(c.Relation), Unit: unitName(d.Text[c.Start:c.End], c, named), Concept: retold(d, c),
		Time: when(d, c), Place: said(c.Place), Claimant: c.Claimant.Text, Timex: c.Timex, TimexType: c.TimexType,
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
