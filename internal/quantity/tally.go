package quantity

import (
	"strings"

	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// tally reports that the number behind the name at token i counts what a list
// gives each of several, whose noun it leaves out: "the Liberals won 62 seats, the
// Greens 14", "Norway won 31, Sweden 14", "Liberals 62, Greens 14, others nine",
// "Reds 62, Blues 14, Greens nine". Two names of teams alone may be a score, and products have numbers too.
func (r *reader) tally(i int) bool {
	start := r.nameStart(i)
	if r.low(start-1) == "the" && pluralName(r.word(i)) {
		switch r.low(start - 2) {
		case ",", ";", "and", "while", "but":
			return true
		}
		return false
	}
	members, plural := 1, pluralName(r.word(i))
	for _, step := range []int{-1, 1} {
		for at := i; ; members++ {
			next, others := r.neighbour(at, step)
			if others {
				return true
			}
			if next == at && step < 0 && r.leads(r.nameStart(at)-1) {
				return true
			}
			if next == at {
				break
			}
			at, plural = next, plural && pluralName(r.word(next))
		}
	}
	return plural && members > 2
}

// nameStart is the first of the words in capitals that end with token i.
func (r *reader) nameStart(i int) int {
	for n := 0; n < 2 && r.at(i-1).Kind == token.Word && r.at(i-1).Capital && r.low(i-1) != "the"; n++ {
		i--
	}
	return i
}

// leads reports that what ends before the mark at token k tells what a name has:
// "Norway won 31 medals, ".
func (r *reader) leads(k int) bool {
	end := k
	for r.low(k) == "and" || r.sym(k, ",;") {
		k--
	}
	if k == end {
		return false
	}
	if r.at(k).Kind == token.Word && !r.at(k).Capital && r.at(k-1).Kind == token.Number {
		k--
	}
	switch r.low(k - 1) {
	case "won", "wins", "took", "takes", "got", "gets", "has", "had", "have", "holds", "held", "scored", "received", "polled", "secured", "recorded", "reported", "counted", "registered":
		return r.numberStarts(k) && r.at(k-2).Kind == token.Word && r.at(k-2).Capital && !r.is(k-2, lexicon.Stop)
	}
	return false
}

// neighbour returns the last word of the name of the member of a list before or
// after the one whose name ends with token i, i where none is, and whether it is all
// others.
func (r *reader) neighbour(i, step int) (name int, others bool) {
	k := r.nameStart(i) - 1
	if step > 0 {
		k = i + 2
	}
	marks := k
	for r.low(k) == "and" || r.sym(k, ",;") {
		k += step
	}
	if k == marks {
		return i, false
	}
	if step < 0 {
		k--
	}
	for n := 0; step > 0 && n < 2 && r.at(k).Capital && r.at(k+1).Kind == token.Word; n++ {
		k++
	}
	if k < 0 || r.at(k).Kind != token.Word || !r.numberStarts(k+1) {
		return i, false
	}
	switch r.low(k) {
	case "others", "other", "rest", "independents", "undecided":
		return i, true
	}
	if !r.at(k).Capital || r.at(k+1).Kind != token.Number {
		return i, false
	}
	return k, false
}

// pluralName reports a name that looks like that of many: Greens, Democrats.
func pluralName(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}
