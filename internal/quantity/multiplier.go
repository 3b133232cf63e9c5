package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// multiplierWord reads doubled, tripled, halved, twice, threefold, "3.6 times
// as many", "10 times more likely", "half as many again".
func (r *reader) multiplierWord(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	if v, dir, ok := r.factorWord(j); ok && r.cues[r.at(j).ID]&multiple != 0 {
		return r.multiple(h, &numeral{first: j, last: j + 1, value: v}, dir, j+1)
	}
	if last := r.halfAgain(j); last > j {
		return r.multiple(h, &numeral{first: j, last: last, value: dataset.NewDecimal(15, -1)}, dataset.Up, last)
	}
	n, ok := r.numeral(j)
	if !ok {
		return nil, i
	}
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
		return nil, i
	}
	return r.multiple(h, &n, dataset.NoChange, k+1)
}

// halfAgain returns the token behind "half as many again" at token j, or j.
func (r *reader) halfAgain(j int) int {
	if r.low(j) != "half" || r.low(j+1) != "as" || r.low(j+2) != "many" {
		return j
	}
	switch {
	case r.low(j+3) == "again":
		return j + 4
	case r.at(j+3).Kind == token.Word && r.low(j+4) == "again":
		return j + 5
	}
	return j
}

// multiple is the mention of a multiple that ends before token last.
func (r *reader) multiple(h hedge, n *numeral, change dataset.Change, last int) (*Mention, int) {
	return r.mention(Mention{Span: r.span(h.first, last), Number: r.span(n.first, n.last), Value: n.value, Precision: n.precision,
		Relation: h.relation, Kind: dataset.Multiplier, Unit: "1", UnitName: "times", Change: change}), last
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
func (r *reader) ordinal(i int) (*Mention, int) {
	v, last, ok := r.rankAt(i)
	if !ok {
		return nil, i
	}
	m := r.mention(Mention{Span: r.span(i, last), Number: r.span(i, last), Value: v, Precision: dataset.NewDecimal(1, 0),
		Relation: dataset.Exact, Kind: dataset.Ordinal, Unit: "1", Change: dataset.NoChange})
	if noun, ok := r.nounAt(last, &numeral{value: dataset.NewDecimal(1, 0)}); ok && noun.last-last <= 3 {
		m.UnitName, m.UnitSpan, m.End = noun.name, noun.span, noun.span.End
		last = noun.last
	}
	return m, last
}

// rankAt reads the number of an ordinal at token i and the token behind it.
func (r *reader) rankAt(i int) (v dataset.Decimal, last int, ok bool) {
	t := r.at(i)
	switch {
	case t.Is(lexicon.Ordinal) && t.Lex.Value < 100:
		return dataset.NewDecimal(t.Lex.Value, 0), i + 1, t.Lex.Text != "second" || r.sym(i+1, ",") || !r.numberStarts(i-1)
	case t.Is(lexicon.Tens):
		last = i + 1
		if r.hyphen(last) || r.sym(last, "—–") && r.at(last).Glued && r.at(last+1).Glued {
			last++
		}
		unit := r.at(last)
		if !unit.Is(lexicon.Ordinal) || unit.Lex.Value >= 10 {
			return v, i, false
		}
		return dataset.NewDecimal(t.Lex.Value+unit.Lex.Value, 0), last + 1, true
	case t.Kind == token.Number && ordinalSuffix(r.word(i+1)) && r.at(i+1).Glued && !r.stone(i+1):
		v, _, ok = r.decimal(r.word(i))
		return v, i + 2, ok && v.IsInt()
	}
	return v, i, false
}

func ordinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }
