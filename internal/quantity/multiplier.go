package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// multiplierWord reads doubled, tripled, halved, twice, threefold, "3.6 times
// as many", "10 times more likely", "half as many again".
func (r *reader) multiplierWord(i int) (Mention, int, bool) {
	h := r.hedgeBefore(i)
	j := h.last
	m := Mention{Relation: h.relation, Kind: dataset.Multiplier, Unit: "1", UnitName: "times", Change: dataset.NoChange}
	if v, dir, ok := r.factorWord(j); ok && r.cues[r.at(j).ID]&multiple != 0 {
		m.Value, m.Change, m.Number = v, dir, r.span(j, j+1)
		return r.endMultiplier(h, m, j+1)
	}
	if r.low(j) == "half" && r.low(j+1) == "as" && r.low(j+2) == "many" && r.low(j+3) == "again" {
		m.Value, m.Change, m.Number = dataset.NewDecimal(15, -1), dataset.Up, r.span(j, j+4)
		return r.endMultiplier(h, m, j+4)
	}
	if r.low(j) == "half" && r.low(j+1) == "as" && r.low(j+2) == "many" && r.at(j+3).Kind == token.Word && r.low(j+4) == "again" {
		m.Value, m.Change, m.Number = dataset.NewDecimal(15, -1), dataset.Up, r.span(j, j+5)
		return r.endMultiplier(h, m, j+5)
	}
	n, ok := r.numeral(j)
	if !ok {
		return Mention{}, i, false
	}
	m.Value, m.Precision, m.Number = n.value, n.precision, r.span(n.first, n.last)
	k := n.last
	if r.hyphen(k) {
		k++
	}
	w := r.low(k)
	switch {
	case w == "fold" || w == "folds":
	case (w == "times" || w == "time" && k > n.last) && r.comparison(k+1):
	case (w == "x" || w == "×") && r.at(k).Glued && r.at(k+1).Kind != token.Number:
	default:
		return Mention{}, i, false
	}
	return r.endMultiplier(h, m, k+1)
}

func (r *reader) endMultiplier(h hedge, m Mention, last int) (Mention, int, bool) {
	m.Start, m.End = int(r.at(h.first).Start), r.end(last)
	return m, last, true
}

// comparison reports whether "times" compares two amounts: times as many,
// times the, times more, times higher, times its.
func (r *reader) comparison(i int) bool {
	if r.at(i).Low() == "" {
		return r.sym(i, ".,;)") && !r.is(i-2, lexicon.Cardinal)
	}
	switch w := r.low(i); w {
	case "as", "the", "more", "less", "fewer", "its", "their", "his", "her", "our", "what", "that", "greater", "than", "earnings", "over", "this", "those":
		return true
	default:
		return strings.HasSuffix(w, "er") && w != "under" && w != "over" && w != "after"
	}
}

// factorWord returns the factor and direction of a multiplying verb or adverb.
func (r *reader) factorWord(j int) (dataset.Decimal, dataset.Change, bool) {
	d := dataset.NewDecimal
	switch r.low(j) {
	case "doubled", "doubling", "doubles":
		return d(2, 0), dataset.Up, true
	case "double":
		return d(2, 0), dataset.NoChange, r.low(j+1) == "the" || r.low(j+1) == "that" || r.low(j+1) == "its" || r.low(j-1) == "to" || r.low(j-1) == "than" || r.low(j-1) == "nearly" || r.low(j-1) == "almost"
	case "tripled", "trebled", "tripling", "trebling", "triples":
		return d(3, 0), dataset.Up, true
	case "triple", "treble":
		return d(3, 0), dataset.NoChange, r.low(j+1) == "the" || r.low(j+1) == "that" || r.low(j-1) == "to" || r.low(j-1) == "than"
	case "quadrupled", "quadrupling", "quadruples":
		return d(4, 0), dataset.Up, true
	case "quadruple":
		return d(4, 0), dataset.NoChange, r.low(j+1) == "the" || r.low(j-1) == "to"
	case "quintupled":
		return d(5, 0), dataset.Up, true
	case "halved", "halving", "halves":
		return d(5, -1), dataset.Down, r.low(j-1) != "two" && !r.hyphen(j-1)
	case "twice":
		return d(2, 0), dataset.NoChange, r.low(j+1) == "as" || r.low(j+1) == "the" || r.low(j+1) == "that" || r.low(j+1) == "its" || r.low(j+1) == "what"
	case "thrice":
		return d(3, 0), dataset.NoChange, r.low(j+1) == "as" || r.low(j+1) == "the"
	case "twofold":
		return d(2, 0), dataset.NoChange, true
	case "threefold":
		return d(3, 0), dataset.NoChange, true
	case "fourfold":
		return d(4, 0), dataset.NoChange, true
	case "fivefold":
		return d(5, 0), dataset.NoChange, true
	case "sixfold":
		return d(6, 0), dataset.NoChange, true
	case "sevenfold":
		return d(7, 0), dataset.NoChange, true
	case "eightfold":
		return d(8, 0), dataset.NoChange, true
	case "tenfold":
		return d(10, 0), dataset.NoChange, true
	case "hundredfold":
		return d(100, 0), dataset.NoChange, true
	}
	return dataset.Decimal{}, "", false
}

// ordinal reads "first visit", "the 21st century", "a second day".
func (r *reader) ordinal(i int) (Mention, int, bool) {
	t := r.at(i)
	m := Mention{Relation: dataset.Exact, Kind: dataset.Ordinal, Unit: "1", Change: dataset.NoChange, Precision: dataset.NewDecimal(1, 0)}
	last := i + 1
	switch {
	case t.Is(lexicon.Ordinal) && t.Lex.Value < 100:
		if t.Lex.Text == "second" && !r.sym(i+1, ",") && r.numberStarts(i-1) {
			return Mention{}, i, false
		}
		m.Value = dataset.NewDecimal(t.Lex.Value, 0)
	case t.Is(lexicon.Tens) && r.hyphen(i+1) && r.is(i+2, lexicon.Ordinal) && r.at(i+2).Lex.Value < 10:
		m.Value, last = dataset.NewDecimal(t.Lex.Value+r.at(i+2).Lex.Value, 0), i+3
	case t.Is(lexicon.Tens) && r.is(i+1, lexicon.Ordinal) && r.at(i+1).Lex.Value < 10:
		m.Value, last = dataset.NewDecimal(t.Lex.Value+r.at(i+1).Lex.Value, 0), i+2
	case t.Is(lexicon.Tens) && r.sym(i+1, "—–") && r.at(i+1).Glued && r.at(i+2).Glued && r.is(i+2, lexicon.Ordinal) && r.at(i+2).Lex.Value < 10:
		m.Value, last = dataset.NewDecimal(t.Lex.Value+r.at(i+2).Lex.Value, 0), i+3
	case t.Kind == token.Number && ordinalSuffix(r.word(i+1)) && r.at(i+1).Glued && !r.stone(i+1):
		v, _, ok := r.decimal(r.word(i))
		if !ok || !v.IsInt() {
			return Mention{}, i, false
		}
		m.Value, last = v, i+2
	default:
		return Mention{}, i, false
	}
	m.Number = r.span(i, last)
	m.Start, m.End = m.Number.Start, m.Number.End
	if noun, ok := r.nounAt(last, numeral{value: dataset.NewDecimal(1, 0)}); ok && noun.last-last <= 3 {
		m.UnitName, m.UnitSpan, m.End = noun.name, noun.span, noun.span.End
		last = noun.last
	}
	return m, last, true
}

func ordinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }
