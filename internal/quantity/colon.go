package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// clockLength reads a length of time in hours, minutes and seconds with
// colons: "2:08:31".
func (r *reader) clockLength(i int) (*Mention, int) {
	total := int64(0)
	for k := 0; k < 3; k++ {
		w := r.word(i + 2*k)
		if r.at(i+2*k).Kind != token.Number || !plainDigits(w) || len(w) > 2 || k > 0 && (len(w) != 2 || !r.at(i+2*k).Glued || small(w) > 59) || k < 2 && (!r.sym(i+2*k+1, ":") || !r.at(i+2*k+1).Glued) {
			return nil, i
		}
		total = total*60 + int64(small(w))
	}
	if r.sym(i+5, ":") {
		return nil, i
	}
	s := r.span(i, i+5)
	return r.mention(Mention{Span: s, Number: s, Value: dataset.NewDecimal(total, 0), Precision: dataset.NewDecimal(1, 0), Relation: dataset.Exact,
		Kind: dataset.Duration, Unit: "s", UnitName: "second", Change: dataset.NoChange}), i + 5
}

// confidence reads an interval in square brackets where the text speaks of
// statistics: "[0.55, 0.94]".
func (r *reader) confidence(i int) (*Mention, int) {
	if !r.sym(i, "[") || !r.statistical() {
		return nil, i
	}
	a, ok := r.numeral(i + 1)
	if !ok || !r.sym(a.last, ",;") && !r.sym(a.last, "–") && r.low(a.last) != "to" {
		return nil, i
	}
	b, ok := r.numeral(a.last + 1)
	if !ok || !r.sym(b.last, "]") || a.value.Float() > b.value.Float() || !r.decimals(&a) && !r.decimals(&b) {
		return nil, i
	}
	return r.mention(Mention{Span: r.span(i, b.last+1), Number: r.span(i, b.last+1), Low: a.value, High: b.value, Precision: finer(a.precision, b.precision),
		Relation: dataset.Range, Kind: dataset.Ratio, Unit: "1", Change: dataset.NoChange}), b.last + 1
}

// ageGroup reads people named by a bound of age: "over-65s", "the under-fives".
func (r *reader) ageGroup(i int) (*Mention, int) {
	rel := dataset.MoreThan
	switch r.low(i) {
	case "over":
	case "under":
		rel = dataset.LessThan
	default:
		return nil, i
	}
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	m := r.mention(Mention{Relation: rel, Kind: dataset.Age, Unit: "a", UnitName: "year of age", Precision: dataset.NewDecimal(1, 0), Change: dataset.NoChange})
	last := j + 1
	switch {
	case r.at(j).Kind == token.Number && len(r.word(j)) <= 2 && r.word(last) == "s" && r.at(last).Glued:
		m.Value, last = dataset.NewDecimal(int64(small(r.word(j))), 0), last+1
	case r.at(j).Kind == token.Word && strings.HasSuffix(r.low(j), "s"):
		one := lexicon.Lookup([]byte(strings.TrimSuffix(r.low(j), "s")))
		if one == nil || one.Class&lexicon.Cardinal == 0 {
			return nil, i
		}
		m.Value = dataset.NewDecimal(one.Value, 0)
	default:
		return nil, i
	}
	m.Span, m.Number = r.span(i, last), r.span(j, last)
	return m, last
}
