package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// hedge is a phrase that bounds or blurs a number.
type hedge struct {
	relation dataset.Relation
	first    int // where the span begins
	last     int // the token after it
	read     bool
	cue      string // "another", "each", "other", "total"
}

// hedgeBefore reads hedges at token i: "more than", "an estimated", "up to",
// "almost", ">", "~", and the neutral words that open a figure ("a total of").
// Without one it returns an exact hedge that ends where it began. Rules ask for
// it one after the other.
func (r *reader) hedgeBefore(i int) hedge {
	if !r.hedged.read || r.hedged.first != i {
		r.hedged = r.readHedge(i)
	}
	return r.hedged
}

func (r *reader) readHedge(i int) hedge {
	h := hedge{relation: dataset.Exact, first: i, last: i, read: true}
	if r.at(i).Kind == token.Number {
		return h
	}
	for steps := 0; steps < 3; steps++ {
		if rel, last, ok := r.hedgeSymbol(h.last); ok {
			h.relation, h.last = rel, last
			continue
		}
		p, last, ok := r.hedgePhrase(h.last, false)
		if !ok || r.low(last-1) == "than" && r.compares(i) || p.Relation == dataset.UpTo && h.last == i && r.adding(i-1) {
			break
		}
		if rel := p.Relation; rel != dataset.Exact && h.relation == dataset.Exact {
			h.relation = rel
		}
		h.last = last
	}
	if r.cues[r.at(h.last).ID]&adding != 0 {
		r.addTo(&h)
	}
	if h.relation == dataset.MoreThan && r.spanOfTime(h) {
		h.relation = dataset.Exact
	}
	return h
}

// addTo takes the word behind a hedge that belongs to the number into it.
func (r *reader) addTo(h *hedge) {
	switch w := r.low(h.last); w {
	case "another", "additional", "further", "extra":
		if r.is(h.last+1, lexicon.Scale) && w == "another" {
			h.cue = w
		} else if r.numberStarts(h.last + 1) {
			h.cue, h.last = w, h.last+1
		}
	case "only", "just":
		if r.numberStarts(h.last + 1) {
			h.last++
		}
	}
	if r.low(h.last) == "sub" && r.hyphen(h.last+1) && r.at(h.last+2).Kind == token.Number {
		h.relation, h.last = dataset.LessThan, h.last+2
	}
}

// adding reports a verb whose particle is "up", of "add up to 1,588".
func (r *reader) adding(i int) bool {
	switch r.low(i) {
	case "add", "adds", "added", "adding", "sum", "sums", "summing":
		return true
	}
	return false
}

// compares reports that the figure before ends right before token i, so that
// "more than" there says how the two differ: "15 per cent more than a year ago".
func (r *reader) compares(i int) bool {
	if len(r.out) == 0 || r.at(i).End == 0 {
		return false
	}
	last := &r.out[len(r.out)-1]
	return last.Kind != dataset.Date && last.Kind != dataset.Time && strings.TrimSpace(r.text[min(last.End, int(r.at(i).Start)):r.at(i).Start]) == "" && last.End <= int(r.at(i).Start)
}

// spanOfTime reports whether "over" opens a stretch of time, or belongs to the
// verb, rather than a bound: "polled over five days", "handed over $3 million".
func (r *reader) spanOfTime(h hedge) bool {
	if h.last != h.first+1 || r.low(h.first) != "over" {
		return false
	}
	switch r.low(h.first - 1) {
	case "for", "took", "takes", "take", "just", "well", "lasted", "lasts", "after", "a", "is", "was", "of":
		return false
	}
	if r.passing(h.first - 1) {
		return true
	}
	n, ok := r.numeral(h.last)
	if ok && r.sharedOut(h.first-1) {
		return true
	}
	return ok && (r.is(n.last, lexicon.TimeUnit) || r.is(n.last+1, lexicon.TimeUnit) && r.hyphen(n.last)) || ok && r.low(n.last) == "time"
}

// passing reports a verb whose particle is "over": "has handed over C$4.7 million".
func (r *reader) passing(i int) bool {
	switch r.low(i) {
	case "hand", "hands", "handed", "handing", "sign", "signed", "signing":
		return true
	}
	return false
}

// sharedOut reports what is done "over" all of so many: "spread over three
// summers", "phased over two terms".
func (r *reader) sharedOut(i int) bool {
	switch r.low(i) {
	case "spread", "phased", "staged", "distributed", "divided", "staggered", "scattered":
		return true
	}
	return false
}

// numberStarts reports whether a number can begin at token i.
func (r *reader) numberStarts(i int) bool {
	return r.at(i).Kind == token.Number || r.is(i, lexicon.Cardinal|lexicon.Tens|lexicon.Scale) || r.moneySymbol(i) > i
}

// hedgeSymbol reads > ≥ < ≤ ~ ≈ ± and c. before a number.
func (r *reader) hedgeSymbol(i int) (dataset.Relation, int, bool) {
	if t := r.at(i); t.Kind != token.Symbol && (t.Kind != token.Word || t.End-t.Start > 6 || !r.sym(i+1, ".")) || t.End == t.Start {
		return "", i, false
	}
	next := i + 1
	if r.sym(next, "=") && r.at(next).Glued {
		next++
	}
	switch {
	case r.sym(i, "~∼≈≃"):
		return dataset.About, next, true
	case r.sym(i, "≥⩾"), r.sym(i, ">") && next == i+2:
		return dataset.AtLeast, next, true
	case r.sym(i, "≤⩽"), r.sym(i, "<") && next == i+2:
		return dataset.AtMost, next, true
	case r.sym(i, ">"):
		return dataset.MoreThan, next, true
	case r.sym(i, "<"):
		return dataset.LessThan, next, true
	case (r.word(i) == "c" || r.word(i) == "ca" || r.low(i) == "approx" || r.low(i) == "est") && r.sym(i+1, ".") && r.at(i+2).Kind == token.Number:
		return dataset.About, i + 2, true
	}
	return "", i, false
}

// hedgePhrase reads the longest hedge phrase of the table at token i.
func (r *reader) hedgePhrase(i int, after bool) (*lexicon.Hedge, int, bool) {
	t := r.at(i)
	if !t.Is(lexicon.HedgeStart | lexicon.HedgeAfter) {
		return nil, i, false
	}
	var best *lexicon.Hedge
	last := i
	for _, p := range t.Lex.Hedges {
		if p.After != after {
			continue
		}
		if end, ok := r.hedgeWords(i, p.IDs); ok && end > last {
			best, last = p, end
		}
	}
	return best, last, best != nil
}

// hedgeWords is phrase for the words of a hedge by their numbers.
func (r *reader) hedgeWords(i int, words []lexicon.ID) (int, bool) {
	for k, w := range words {
		if k > 0 && r.hyphen(i) {
			i++
		}
		if uint(i) >= uint(len(r.toks)) || r.toks[i].ID != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// hedgeAfter reads "or more", "and over", "plus", "+", "-odd" after a figure.
func (r *reader) hedgeAfter(i int) (hedge, bool) {
	if r.sym(i, "+") && r.at(i).Glued && r.at(i+1).Kind != token.Number {
		return hedge{relation: dataset.AtLeast, last: i + 1}, true
	}
	j := i
	if r.hyphen(j) {
		j++
	}
	p, last, ok := r.hedgePhrase(j, true)
	if !ok || p.Relation == dataset.Exact || len(p.Words) == 1 && r.numberStarts(last) {
		return hedge{}, false
	}
	if p.Words[0] == "odd" && j == i || p.Words[0] == "ish" && j == i && !r.at(i).Glued || p.Words[0] == "and" && r.is(last, lexicon.Determiner|lexicon.Preposition) {
		return hedge{}, false
	}
	return hedge{relation: p.Relation, last: last}, true
}
