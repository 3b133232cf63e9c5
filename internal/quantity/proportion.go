package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// toOne reads a ratio to one: "28:1", "odds of 4.5 : 1".
func (r *reader) toOne(i int) (*Mention, int) {
	if r.at(i).Kind != token.Number || !r.sym(i+1, ":∶") || r.word(i+2) != "1" || r.at(i+1).Glued != r.at(i+2).Glued || r.sym(i-1, ":") || r.at(i+3).Glued && r.at(i+3).Kind != token.Symbol || r.sym(i+3, ":") || r.scoreLike(&numeral{digits: true, value: several}, i+1) {
		return nil, i
	}
	n, ok := r.digitNumeral(i)
	if !ok || n.last != i+1 {
		return nil, i
	}
	s := r.span(i, i+3)
	return r.mention(Mention{Span: s, Number: s, Value: n.value, Precision: n.precision, Relation: dataset.Exact, Kind: dataset.Ratio, Unit: "1", Change: dataset.NoChange}), i + 3
}

// decadeOfLife reads an age by its decade, "in her 60s", "his early 20s", and
// other numbers so: "in the low 40s".
func (r *reader) decadeOfLife(i int) (*Mention, int) {
	w := r.word(i)
	if r.at(i).Kind != token.Number || len(w) != 2 || w[1] != '0' || w[0] < '2' || r.word(i+1) != "s" || !r.at(i+1).Glued {
		return nil, i
	}
	low, high := int64(small(w)), int64(small(w)+9)
	k := i - 1
	if r.hyphen(k) {
		k--
	}
	part := r.low(k)
	switch part {
	case "early", "low", "lower":
		high, k = low+3, k-1
	case "mid":
		low, high, k = low+4, low+6, k-1
	case "late", "high", "upper":
		low, k = low+7, k-1
	default:
		part = ""
	}
	s := r.span(i, i+2)
	m := r.mention(Mention{Span: s, Number: s, Low: dataset.NewDecimal(low, 0), High: dataset.NewDecimal(high, 0), Precision: dataset.NewDecimal(1, 0),
		Relation: dataset.Range, Kind: dataset.Count, Unit: "1", Change: dataset.NoChange})
	switch r.low(k) {
	case "his", "her", "their", "my", "our", "your":
		m.Kind, m.Unit, m.UnitName = dataset.Age, "a", "year of age"
	case "the":
		if part == "" || part == "early" || part == "late" {
			return nil, i
		}
	default:
		return nil, i
	}
	return m, i + 2
}

// factorOf reads "a factor of eight", "by a factor of about 2.5".
func (r *reader) factorOf(i int) (*Mention, int) {
	if r.low(i) != "a" || r.low(i+1) != "factor" || r.low(i+2) != "of" {
		return nil, i
	}
	h := r.hedgeBefore(i + 3)
	n, ok := r.numeral(h.last)
	if !ok {
		return nil, i
	}
	return r.mention(Mention{Span: r.span(i, n.last), Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision, Relation: h.relation,
		Kind: dataset.Multiplier, Unit: "1", UnitName: "times", Change: dataset.NoChange}), n.last
}

// margin reads half the width of an interval: "plus or minus 3.1 points",
// "± 3 percentage points", "+/- 0.4 kg".
func (r *reader) margin(i int) (*Mention, int) {
	var j int
	switch {
	case r.low(i) == "plus" && r.low(i+1) == "or" && r.low(i+2) == "minus":
		j = i + 3
	case r.sym(i, "±"):
		j = i + 1
	case r.sym(i, "+") && r.sym(i+1, "/") && r.sym(i+2, "-−–"):
		j = i + 3
	default:
		return nil, i
	}
	if r.at(j).Kind != token.Number && !r.is(j, lexicon.Cardinal|lexicon.Tens) {
		return nil, i
	}
	m, next := r.plain(j)
	if m == nil || m.Relation != dataset.Exact {
		return nil, i
	}
	m.Start = int(r.at(i).Start)
	return m, next
}

// acidity reads "pH 5.4" and "a pH of 5.4".
func (r *reader) acidity(i int) (*Mention, int) {
	if !strings.EqualFold(r.word(i), "ph") || r.word(i) == "PH" {
		return nil, i
	}
	j := i + 1
	if w := r.low(j); w == "of" || w == "was" || w == "is" {
		j++
	}
	h := r.hedgeBefore(j)
	n, ok := r.numeral(h.last)
	if !ok || n.value.Float() > 14 {
		return nil, i
	}
	m := r.mention(Mention{Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision, Relation: h.relation, Kind: dataset.Index, Unit: "[pH]", UnitName: "pH", UnitSpan: r.span(i, i+1), Change: dataset.NoChange})
	if g, ok := r.rangeAfter(h, currency{first: h.first, last: h.last}, &n, &unitGuess{last: n.last}); ok {
		m.Low, m.High, m.Value, m.Relation, n.last = g.a.value, g.b.value, dataset.Decimal{}, dataset.Range, g.b.last
		m.Number.End = r.end(n.last)
	}
	m.Span = r.span(i, n.last)
	return m, n.last
}
