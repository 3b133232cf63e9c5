package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// What stands between a number and its unit without being part of either.

// saidAgain steps over a number that is repeated in brackets in the other
// form, as contracts do: "forty-five (45) days", "45 (forty-five) days".
func (r *reader) saidAgain(n *numeral) int {
	if !r.sym(n.last, "(") {
		return n.last
	}
	again, ok := numeral{}, false
	if n.digits {
		again, ok = r.wordNumeral(n.last + 1)
	} else if r.at(n.last+1).Kind == token.Number {
		again, ok = r.digitNumeral(n.last + 1)
	}
	if ok && r.sym(again.last, ")") && again.value.Equal(n.value) {
		return again.last + 1
	}
	return n.last
}

// countedTime reads a unit of time behind the words that only say how the
// stretch lies: "three consecutive years", "12 straight months", "two full
// days". The days of trade and of work are things counted, not lengths.
func (r *reader) countedTime(n *numeral) (unitGuess, dataset.Change, bool) {
	change := dataset.Change("")
	j := n.last
	switch r.low(j) {
	case "more":
		change = dataset.Up
	case "less", "fewer":
		change = dataset.Down
	case "consecutive", "straight", "successive", "full", "whole", "entire", "solid", "long", "short", "previous", "preceding", "past", "additional", "extra", "further", "calendar":
	default:
		if !r.felt(j) {
			return unitGuess{}, "", false
		}
	}
	if !r.is(j+1, lexicon.TimeUnit) || !n.value.Valid() {
		return unitGuess{}, "", false
	}
	u, ok := r.unitWords(j+1, n)
	return u, change, ok && u.kind == dataset.Duration
}

// felt reports an adjective that says what a stretch of time was like: "three frantic
// hours", but not "three teaching hours".
func (r *reader) felt(j int) bool {
	t := r.at(j)
	if t.Kind != token.Word || t.Lex != nil || t.Capital {
		return false
	}
	for _, end := range [...]string{"ic", "ous", "ful", "less", "y", "id"} {
		if strings.HasSuffix(r.word(j), end) {
			return true
		}
	}
	return false
}

// couple reads "a couple of weeks", "a couple of hundred people", "a couple
// dozen eggs" as about two; a couple of anything else are people.
func (r *reader) couple(i int) (*Mention, int) {
	h := r.hedgeBefore(i)
	j := h.last
	if r.low(j) != "a" || r.low(j+1) != "couple" {
		return nil, i
	}
	k := j + 2
	if r.low(k) == "of" {
		k++
	} else if !r.is(k, lexicon.Scale) && !isDozen(r.low(k)) {
		return nil, i
	}
	n := numeral{first: j, last: k, value: dataset.NewDecimal(2, 0), precision: dataset.NewDecimal(1, 0)}
	r.scale(&n)
	m := r.mention(Mention{Number: r.span(j, n.last), Value: n.value, Precision: n.precision, Relation: dataset.About})
	u := r.unitAt(n.last, &n, currency{})
	if r.apply(m, &u); u.code == "" {
		if r.count(m, &n, n.last, &u); m.UnitSpan.End == 0 && !n.scaled {
			return nil, i
		}
	}
	r.aged(m, &u)
	return r.finish(m, h.first, u.last)
}

// typeName reads the number of a type before its name: the 787 Dreamliner, a
// 911 Carrera.
func (r *reader) typeName(i int) int {
	w, next := r.word(i), r.at(i+1)
	if r.at(i).Kind != token.Number || !plainDigits(w) || len(w) != 3 || next.Kind != token.Word || !next.Capital || next.Upper || next.Lex != nil || next.Glued || r.nounPlural(i+1) || !r.lowProse() {
		return i
	}
	before := r.at(i - 1)
	if !before.Is(lexicon.Determiner) && r.low(i-1) != "a" && r.low(i-1) != "an" && !(before.Kind == token.Word && before.Capital && !before.Is(lexicon.Stop)) && r.low(i-1) != "own" {
		return i
	}
	if lexicon.Money(r.word(i+1)) != nil || lexicon.Symbol(r.word(i+1)) != nil || strings.HasSuffix(r.word(i+1), "s") {
		return i
	}
	return i + 2
}
