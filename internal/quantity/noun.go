package quantity

import (
	"strings"

	"figcheck/dataset"
	"figcheck/internal/lexicon"
	"figcheck/internal/token"
)

// noun is the counted noun group behind a number.
type noun struct {
	unit   dataset.Unit // {singular head}
	name   string       // the group, its head in the singular
	span   dataset.Span
	last   int
	plural bool
	idiom  bool           // "one day", "one point": no count meant
	change dataset.Change // "14,000 fewer jobs"
}

// maxNounWords bounds a noun group; longer ones in English prose are chains of
// names that a reader would not call the thing counted.
const maxNounWords = 6

// nounAt reads the noun group that a number counts: modifiers up to the first
// plural ("TTP fighters", "regional airport control towers"), after one also a
// singular ("one woman"), after a hyphen the next word ("12-member").
func (r *reader) nounAt(i int, n *numeral) (noun, bool) {
	if r.hyphen(i) {
		return r.hyphenNoun(i + 1)
	}
	out := noun{}
	j, change := r.skipComparative(i)
	out.change = change
	if k := r.whole(j); k > j && !r.numberStarts(k) && n.value.Valid() {
		if g, ok := r.nounAt(k, &numeral{value: dataset.NewDecimal(2, 0)}); ok && g.plural {
			return g, true
		}
		return noun{}, false
	}
	end, head := r.nounGroup(j)
	one := n.value.Valid() && n.value.Float() == 1 && !n.scaled
	switch {
	case head >= 0:
		out.plural = true
		end = head + 1
	case one && end > j:
		head = end - 1
	case end > j && r.attributive(j, n):
		end, head = j+1, j
	default:
		return noun{}, false
	}
	if r.hyphen(head) || r.at(head).Kind != token.Word {
		return noun{}, false
	}
	singular, _ := r.singular(head)
	out.idiom = one && (singular == "day" || singular == "point" || singular == "time" || singular == "thing")
	out.unit = dataset.Unit("{" + strings.ToLower(singular) + "}")
	out.span, out.last = r.span(j, end), end
	named := j
	if w := r.low(i); w == "new" || w == "other" || w == "different" || w == "additional" || w == "extra" {
		named = i
	}
	out.name = strings.TrimSpace(r.text[r.at(named).Start:r.at(head).Start] + singular)
	return out, true
}

// whole returns the token behind the words that open the whole of which a
// number counts a part, or j: of the, of his, of Leyla Aras's.
func (r *reader) whole(j int) int {
	if r.low(j) != "of" {
		return j
	}
	switch r.low(j + 1) {
	case "the", "its", "their", "our", "his", "her", "my", "your", "these", "those":
		return j + 2
	}
	k := j + 1
	for k < j+4 && r.at(k).Kind == token.Word && r.at(k).Capital {
		k++
	}
	if k > j+1 && r.sym(k, "'’") && r.at(k).Glued && r.word(k+1) == "s" && r.at(k+1).Glued {
		return k + 2
	}
	return j
}

// nounGroup walks the words that can form a noun group from token j and
// returns the token after them and the last plural, −1 without one.
func (r *reader) nounGroup(j int) (end, head int) {
	end, head = j, -1
	for k := 0; k < maxNounWords; k++ {
		t := r.at(end)
		if t.Kind != token.Word || t.Mixed && k > 0 || !r.nounWord(end) {
			break
		}
		if end > j && t.Glued && !r.hyphen(end-1) {
			break
		}
		if _, plural := r.singular(end); plural {
			head = end
			if !r.pluralFollows(end + 1) {
				end++
				break
			}
		} else if head >= 0 {
			break
		}
		end++
		for r.hyphen(end) && r.at(end+1).Kind == token.Word && r.hyphen(end+2) {
			end += 2
		}
		if r.hyphen(end) && r.at(end+1).Kind == token.Word {
			end++
			if !r.nounWord(end) { // gas-only, coal-fired
				end++
			}
		}
		if head < 0 && r.low(end) == "and" && r.at(end-1).Capital && r.at(end+1).Capital && r.nounWord(end+1) {
			end++
		}
	}
	return end, head
}

// attributive reports whether the singular at token j is counted by the digits
// before it, as a modifier of what follows: "a 12 page document".
func (r *reader) attributive(j int, n *numeral) bool {
	t := r.at(j)
	if n.fraction || t.Lex != nil || t.Capital || t.Mixed || t.Glued || r.at(j+1).Kind != token.Word || !r.nounWord(j+1) || r.at(n.first-1).Kind != token.Word {
		return false
	}
	return r.is(n.first-1, lexicon.Determiner) || r.low(n.first-1) == "a"
}

// skipComparative steps over "more", "other", "additional" and "fewer".
func (r *reader) skipComparative(i int) (int, dataset.Change) {
	switch r.low(i) {
	case "more":
		if r.nounWord(i + 1) {
			return i + 1, dataset.Up
		}
	case "fewer", "less":
		if r.nounWord(i + 1) {
			return i + 1, dataset.Down
		}
	case "other", "such", "different", "additional", "further", "extra", "new":
		if r.nounWord(i+1) || r.low(i+1) == "people" {
			return i + 1, ""
		}
	}
	return i, ""
}

// nounWord reports whether token i may belong to a noun group.
func (r *reader) nounWord(i int) bool {
	t := r.at(i)
	if t.Kind != token.Word || t.End-t.Start < 2 && !t.Upper {
		return false
	}
	if t.Lex == nil {
		return true
	}
	if t.Lex.Singular != "" && t.Lex.Class&(lexicon.Verb|lexicon.Conjunction|lexicon.Preposition) == 0 {
		return true
	}
	switch t.Lex.Text {
	case "young", "old", "poor", "local", "killed", "working", "living", "displaced", "participating", "injured", "wounded", "missing", "homeless", "unemployed", "high", "short", "long", "free", "smaller", "larger", "bigger", "straight", "early", "clear", "online", "yearly", "monthly", "weekly", "daily", "quarterly", "annual":
		return r.at(i+1).Kind == token.Word && r.nounWord(i+1) && !r.is(i+1, lexicon.Adverb)
	}
	if t.Lex.Class&lexicon.Verb != 0 && pluralNounToo(t.Lex.Text) && !r.is(i+1, lexicon.Determiner) {
		return true
	}
	return t.Lex.Class&(lexicon.Stop|lexicon.Cardinal|lexicon.Tens|lexicon.Scale|lexicon.Weekday|lexicon.Month) == 0 ||
		t.Lex.Class&lexicon.Month != 0 && t.Lex.Text == "may"
}

// pluralNounToo lists verb forms in s that count things after a number.
func pluralNounToo(s string) bool {
	switch s {
	case "reports", "votes", "moves", "shows", "claims", "works", "plays", "covers", "needs", "starts", "points", "looks", "calls", "cuts", "falls", "increases", "decreases", "drops", "declines", "deaths", "passes", "hits", "stops", "visits", "offers", "attacks", "accounts", "measures", "estimates", "faces", "forecasts", "stands", "states", "wins", "losses", "gains", "houses", "runs", "rises", "uses", "leaves":
		return true
	}
	return false
}

// pluralFollows reports whether another plural noun continues the group:
// "sales managers", "arms dealers".
func (r *reader) pluralFollows(i int) bool {
	t := r.at(i)
	if t.Kind != token.Word || t.Glued || !r.nounWord(i) || t.Capital {
		return false
	}
	if t.Lex != nil && t.Lex.Class&lexicon.Verb != 0 {
		return false
	}
	_, plural := r.singular(i)
	return plural
}

// hyphenNoun reads the thing counted in "12-member panel", "three-bedroom".
func (r *reader) hyphenNoun(i int) (noun, bool) {
	t := r.at(i)
	if t.Kind != token.Word || t.Lex != nil && t.Lex.Class&(lexicon.Stop&^lexicon.Verb|lexicon.HedgeAfter|lexicon.Cardinal) != 0 || t.Mixed {
		return noun{}, false
	}
	if w := r.word(i); strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && len(w) > 3 {
		return noun{}, false
	}
	s, _ := r.singular(i)
	return noun{unit: dataset.Unit("{" + strings.ToLower(s) + "}"), name: s, span: r.span(i, i+1), last: i + 1}, true
}

// singular returns the singular of the word at token i and whether it is a
// plural.
func (r *reader) singular(i int) (string, bool) {
	t := r.at(i)
	w := t.Text(r.text)
	if t.Lex != nil && t.Lex.Singular != "" && t.Lex.Class&lexicon.Vague == 0 {
		return t.Lex.Singular, true
	}
	return singular(w)
}

func singular(w string) (string, bool) {
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's':
		return w, false
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"), strings.HasSuffix(w, "ous"):
		return w, false
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y", true
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "zzes"):
		return w[:n-2], true
	}
	return w[:n-1], true
}
